court "a" { name = "A\n+ forged", abbr = "A" }
