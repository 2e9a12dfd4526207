element "x" { test = times:at_least(9223372036854775807) }
