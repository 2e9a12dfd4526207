statute "s" { cite = "S", version "v" { law = "L", from = "2000-01-01", retroactive = ra } }
element "ra" { test = any { knew, in_force("s", "v") } }
