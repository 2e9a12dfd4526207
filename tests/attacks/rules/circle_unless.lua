element "a" { test = knew, unless = b }
element "b" { test = a }
