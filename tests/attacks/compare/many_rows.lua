-- Each row takes moments; four thousand of them would take minutes.
book { title = "Many rows", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
court "top" { name = "Top Court", abbr = "Top" }
court "other" { name = "Other Court", abbr = "Other" }
authority "a" { name = "A", court = "top", date = "2000-01-01" }
authority "b" { name = "B", court = "other", date = "2001-01-01" }
fact "h0" { ask = "Is it so?" }
fact "h1" { ask = "Is it so?" }
fact "h2" { ask = "Is it so?" }
fact "h3" { ask = "Is it so?" }
fact "h4" { ask = "Is it so?" }
fact "h5" { ask = "Is it so?" }
fact "h6" { ask = "Is it so?" }
fact "h7" { ask = "Is it so?" }
fact "h8" { ask = "Is it so?" }
fact "h9" { ask = "Is it so?" }
fact "h10" { ask = "Is it so?" }
fact "h11" { ask = "Is it so?" }
fact "h12" { ask = "Is it so?" }
fact "h13" { ask = "Is it so?" }
fact "h14" { ask = "Is it so?" }
fact "h15" { ask = "Is it so?" }
fact "h16" { ask = "Is it so?" }
fact "h17" { ask = "Is it so?" }
fact "h18" { ask = "Is it so?" }
fact "h19" { ask = "Is it so?" }
fact "h20" { ask = "Is it so?" }
fact "h21" { ask = "Is it so?" }
element "couples" { test = any {
  all { h0, h11 },
  all { h1, h12 },
  all { h2, h13 },
  all { h3, h14 },
  all { h4, h15 },
  all { h5, h16 },
  all { h6, h17 },
  all { h7, h18 },
  all { h8, h19 },
  all { h9, h20 },
  all { h10, h21 },
} }
element "threes" { test = any {
  all { h8, h11, h19 },
  all { h0, h16, h20 },
  all { h7, h14, h20 },
  all { h1, h3, h5 },
  all { h7, h11, h15 },
  all { h3, h12, h17 },
  all { h0, h7, h18 },
  all { h6, h8, h13 },
  all { h2, h5, h12 },
  all { h4, h14, h19 },
  all { h0, h4, h6 },
  all { h5, h6, h9 },
  all { h6, h10, h17 },
  all { h6, h20, h21 },
  all { h5, h6, h12 },
  all { h0, h9, h11 },
  all { h4, h5, h13 },
  all { h2, h8, h10 },
  all { h9, h18, h19 },
  all { h0, h19, h21 },
  all { h2, h9, h10 },
  all { h9, h11, h15 },
} }
element "half" { test = at_least(11) { h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11, h12, h13, h14, h15, h16, h17, h18, h19, h20, h21 } }
fact "x0" { ask = "Is it so?" }
fact "y0" { ask = "Is it so?" }
element "e0" {
  reading "r" { holds = "x", by = "a", test = x0 },
  reading "s" { holds = "y", by = "b", test = y0 },
}
fact "x1" { ask = "Is it so?" }
fact "y1" { ask = "Is it so?" }
element "e1" {
  reading "r" { holds = "x", by = "a", test = x1 },
  reading "s" { holds = "y", by = "b", test = y1 },
}
fact "x2" { ask = "Is it so?" }
fact "y2" { ask = "Is it so?" }
element "e2" {
  reading "r" { holds = "x", by = "a", test = x2 },
  reading "s" { holds = "y", by = "b", test = y2 },
}
fact "x3" { ask = "Is it so?" }
fact "y3" { ask = "Is it so?" }
element "e3" {
  reading "r" { holds = "x", by = "a", test = x3 },
  reading "s" { holds = "y", by = "b", test = y3 },
}
fact "x4" { ask = "Is it so?" }
fact "y4" { ask = "Is it so?" }
element "e4" {
  reading "r" { holds = "x", by = "a", test = x4 },
  reading "s" { holds = "y", by = "b", test = y4 },
}
fact "x5" { ask = "Is it so?" }
fact "y5" { ask = "Is it so?" }
element "e5" {
  reading "r" { holds = "x", by = "a", test = x5 },
  reading "s" { holds = "y", by = "b", test = y5 },
}
fact "x6" { ask = "Is it so?" }
fact "y6" { ask = "Is it so?" }
element "e6" {
  reading "r" { holds = "x", by = "a", test = x6 },
  reading "s" { holds = "y", by = "b", test = y6 },
}
fact "x7" { ask = "Is it so?" }
fact "y7" { ask = "Is it so?" }
element "e7" {
  reading "r" { holds = "x", by = "a", test = x7 },
  reading "s" { holds = "y", by = "b", test = y7 },
}
fact "x8" { ask = "Is it so?" }
fact "y8" { ask = "Is it so?" }
element "e8" {
  reading "r" { holds = "x", by = "a", test = x8 },
  reading "s" { holds = "y", by = "b", test = y8 },
}
fact "x9" { ask = "Is it so?" }
fact "y9" { ask = "Is it so?" }
element "e9" {
  reading "r" { holds = "x", by = "a", test = x9 },
  reading "s" { holds = "y", by = "b", test = y9 },
}
fact "x10" { ask = "Is it so?" }
fact "y10" { ask = "Is it so?" }
element "e10" {
  reading "r" { holds = "x", by = "a", test = x10 },
  reading "s" { holds = "y", by = "b", test = y10 },
}
fact "x11" { ask = "Is it so?" }
fact "y11" { ask = "Is it so?" }
element "e11" {
  reading "r" { holds = "x", by = "a", test = x11 },
  reading "s" { holds = "y", by = "b", test = y11 },
}
claim "c" { elements = { couples, threes, half, e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11 } }
