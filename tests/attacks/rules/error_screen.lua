error("x\ny\27[2J\0z")
