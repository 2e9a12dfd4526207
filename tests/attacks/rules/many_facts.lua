for i = 1, 20000 do fact("g" .. i) { ask = "?" } end
