fact "a" { ask = "x\27[2Jy" }
