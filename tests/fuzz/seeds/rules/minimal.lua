book { title = "Minimal", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical", title = "hypothetical", missing = "unknown" }
posture "trial" { stage = "trial", title = "trial", missing = "not proved" }
court "low" { name = "Low Court", abbr = "Low" }
fact "knew" { ask = "Did the defendant know?" }
fact "paid" { ask = "Did the defendant pay?" }
local function either(a, b) return any { a, b } end
element "knowledge" { title = "Knowledge", burden = "plaintiff", test = either(knew, none { paid }) }
claim "debt" { title = "Debt", elements = { knowledge } }
