element "a" { test = b }
element "b" { test = c }
element "c" { test = a }
