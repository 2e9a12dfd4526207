element "x" { test = knew and should_have_known }
