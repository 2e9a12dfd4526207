book { title = "Attacked", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not alleged" }
posture "summary_judgment" { stage = "record", missing = "no evidence" }
posture "trial" { stage = "trial", missing = "not proved" }
court "top" { name = "Top Court", abbr = "Top" }
fact "knew" { ask = "Did the defendant know?" }
fact "should_have_known" { ask = "Should the defendant have known?" }
fact "accrued" { ask = "When did it happen?", type = "date" }
fact "times" { ask = "How often?", type = "number" }
fact "price" { ask = "For how much?", type = "amount" }
fact "conduct" { ask = "When did the conduct take place?", type = "period" }
fact "means" { ask = "By what means?", type = "one_of", options = { "bank", "cash" } }
constraint { implies(knew, should_have_known) }
element "knowledge" { test = any { knew, should_have_known } }
element "dealing" {
  test = any { accrued:before("2020-01-01"), times:at_least(3), price:at_least(usd(5)), means:is("bank") },
}
claim "tort" { elements = { knowledge, dealing } }
