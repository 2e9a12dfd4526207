local t = { 1 } for i, v in ipairs(t) do t[i + 1] = 1 end
