rawset({}, 1, 2)
