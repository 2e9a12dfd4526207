fact "a" { ask = "x\255y" }
