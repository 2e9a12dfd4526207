book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
for i = 0, 10 do fact("n" .. i) { ask = "?", type = "date" } end
element "e" {
  test = any { n0:before(n1), n0:before(n2), n0:before(n3), n0:before(n4), n0:before(n5), n0:before(n6), n0:before(n7), n0:before(n8), n0:before(n9), n0:before(n10),
    n1:before(n2), n1:before(n3), n1:before(n4), n1:before(n5), n1:before(n6), n1:before(n7), n1:before(n8), n1:before(n9), n1:before(n10),
    n2:before(n3), n2:before(n4), n2:before(n5), n2:before(n6), n2:before(n7), n2:before(n8), n2:before(n9), n2:before(n10),
    n3:before(n4), n3:before(n5), n3:before(n6), n3:before(n7), n3:before(n8), n3:before(n9), n3:before(n10),
    n4:before(n5), n4:before(n6), n4:before(n7), n4:before(n8), n4:before(n9), n4:before(n10),
    n5:before(n6), n5:before(n7), n5:before(n8), n5:before(n9), n5:before(n10),
    n6:before(n7), n6:before(n8), n6:before(n9), n6:before(n10),
    n7:before(n8), n7:before(n9), n7:before(n10),
    n8:before(n9), n8:before(n10),
    n9:before(n10) },
}
claim "c" { elements = { e } }
