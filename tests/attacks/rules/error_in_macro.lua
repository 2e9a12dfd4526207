local function m(a) error("in a macro: " .. a) end
m("x")
