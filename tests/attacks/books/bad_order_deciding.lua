book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
for i = 0, 35 do fact("f" .. i) { ask = "?" } end
element "o" { test = any { f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35 } }
element "p0" { test = all { f0, f18 } }
element "p1" { test = all { f1, f19 } }
element "p2" { test = all { f2, f20 } }
element "p3" { test = all { f3, f21 } }
element "p4" { test = all { f4, f22 } }
element "p5" { test = all { f5, f23 } }
element "p6" { test = all { f6, f24 } }
element "p7" { test = all { f7, f25 } }
element "p8" { test = all { f8, f26 } }
element "p9" { test = all { f9, f27 } }
element "p10" { test = all { f10, f28 } }
element "p11" { test = all { f11, f29 } }
element "p12" { test = all { f12, f30 } }
element "p13" { test = all { f13, f31 } }
element "p14" { test = all { f14, f32 } }
element "p15" { test = all { f15, f33 } }
element "p16" { test = all { f16, f34 } }
element "p17" { test = all { f17, f35 } }
element "e" { test = any { p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17 } }
claim "c" { elements = { o, e } }
