local x = ("x"):rep(1 << 60)
