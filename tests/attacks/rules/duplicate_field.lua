element "x" { test = knew, test = should_have_known }
