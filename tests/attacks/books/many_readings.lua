book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
court "top" { name = "Top", abbr = "T" }
authority "a" { name = "A", court = "top", date = "2020-01-01" }
authority "b" { name = "B", court = "top", date = "2020-01-02" }
for i = 0, 1 do fact("f" .. i) { ask = "?" } end
element "e0" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e1" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e2" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e3" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e4" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e5" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e6" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e7" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e8" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e9" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e10" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e11" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e12" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e13" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e14" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e15" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e16" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e17" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e18" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e19" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e20" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e21" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e22" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e23" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e24" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e25" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e26" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e27" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e28" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e29" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e30" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e31" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e32" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e33" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e34" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e35" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e36" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e37" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e38" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e39" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e40" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e41" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e42" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e43" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e44" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e45" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e46" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e47" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e48" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e49" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e50" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e51" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e52" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e53" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e54" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e55" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e56" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e57" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e58" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e59" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e60" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e61" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e62" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e63" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e64" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e65" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e66" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e67" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e68" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
element "e69" { reading "r" { by = "a", test = f0 }, reading "s" { by = "b", test = f1 } }
claim "c" { elements = { e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26, e27, e28, e29, e30, e31, e32, e33, e34, e35, e36, e37, e38, e39, e40, e41, e42, e43, e44, e45, e46, e47, e48, e49, e50, e51, e52, e53, e54, e55, e56, e57, e58, e59, e60, e61, e62, e63, e64, e65, e66, e67, e68, e69 } }
