element "x" { test = knew or should_have_known }
