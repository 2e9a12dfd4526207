local x = knew for i = 1, 200 do x = all { x, should_have_known } end
element "x" { test = x }
