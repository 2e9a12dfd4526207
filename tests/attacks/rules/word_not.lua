element "x" { test = not knew }
