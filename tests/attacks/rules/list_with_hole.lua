element "x" { test = any { knew, nil, should_have_known } }
