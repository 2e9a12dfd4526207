book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
for i = 0, 49 do fact("f" .. i) { ask = "?" } end
element "o" { test = any { f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49 } }
element "e" {
  test = any { all { f0, f25 },
    all { f1, f26 },
    all { f2, f27 },
    all { f3, f28 },
    all { f4, f29 },
    all { f5, f30 },
    all { f6, f31 },
    all { f7, f32 },
    all { f8, f33 },
    all { f9, f34 },
    all { f10, f35 },
    all { f11, f36 },
    all { f12, f37 },
    all { f13, f38 },
    all { f14, f39 },
    all { f15, f40 },
    all { f16, f41 },
    all { f17, f42 },
    all { f18, f43 },
    all { f19, f44 },
    all { f20, f45 },
    all { f21, f46 },
    all { f22, f47 },
    all { f23, f48 },
    all { f24, f49 } },
}
claim "c" { elements = { o, e } }
