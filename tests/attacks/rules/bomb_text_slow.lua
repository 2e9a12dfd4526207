local s = "" for i = 1, 10000000 do s = s .. "x" end
