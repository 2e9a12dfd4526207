fact "a\n\27[31m" { ask = "?" }
