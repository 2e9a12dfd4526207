local t = {} t[1] = t element "x" { test = any(t) }
