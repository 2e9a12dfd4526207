court "a" { name = "A", abbr = "A", above = "b" }
court "b" { name = "B", abbr = "B", above = "a" }
