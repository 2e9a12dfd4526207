element "x" { test = at_least(2147483648) { knew } }
