book { title = "Fields", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
posture "summary_judgment" { stage = "record", missing = "no evidence" }
court "top" { name = "Top Court", abbr = "Top" }
court "low" { name = "Low Court", abbr = "Low" }
authority "a" { name = "A. v. B.", court = "top", date = "2010-01-01", cite = "1 F. 2", checked = true }
statute "act" { cite = "Act § 1", version "v1" { from = "2000-01-01", text = "who knew of it" } }
fact "knew" { ask = "Did the defendant know?", says = "{defendant} knew of {plaintiff}", denies = "{defendant} did not know of {plaintiff}", judgement = true }
fact "told" { ask = "Was the defendant told?", says = "{defendant} was told" }
fact "gone" { ask = "Is it over?", asserted_by = "defendant" }
element "knowledge" { title = "Knowledge", ask = "Did the defendant know?", statute = "act", quote = "knew of it",
  reading "actual" { by = "a", holds = "It takes knowledge.", objection = "Too much.", test = knew },
  reading "warned" { cites = "a", holds = "A warning is enough.", test = told } }
element "warning" { test = told }
defense "release" { burden = "defendant", test = gone }
claim "tort" { title = "Tort", statute = "act", elements = { knowledge, warning } }
