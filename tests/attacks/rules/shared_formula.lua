local x = knew for i = 1, 60 do x = all { x, x } end
element "x" { test = x }
