book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
for i = 0, 33 do fact("f" .. i) { ask = "?" } end
element "o" { test = any { f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33 } }
constraint { implies(f0, f17) }
constraint { implies(f1, f18) }
constraint { implies(f2, f19) }
constraint { implies(f3, f20) }
constraint { implies(f4, f21) }
constraint { implies(f5, f22) }
constraint { implies(f6, f23) }
constraint { implies(f7, f24) }
constraint { implies(f8, f25) }
constraint { implies(f9, f26) }
constraint { implies(f10, f27) }
constraint { implies(f11, f28) }
constraint { implies(f12, f29) }
constraint { implies(f13, f30) }
constraint { implies(f14, f31) }
constraint { implies(f15, f32) }
constraint { implies(f16, f33) }
constraint { any { f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33 } }
claim "c" { elements = { o } }
