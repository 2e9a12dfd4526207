book { title = "Refused" }
fact "knew" { ask = "?", ask = "?", typ = "number" }
element "x" { title = "X", test = knew and paid }
y = not knew
for i = 1, 10 do fact("f" .. i) { ask = "?" } end
claim "c" { elements = { x, y } } -- [[ not ]] a [==[ long ]==] string
