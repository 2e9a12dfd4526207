fact "all" { ask = "?" }
