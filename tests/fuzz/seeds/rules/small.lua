-- A rule book with a bit of everything, for the fuzzer of fact patterns.
book { title = "Small", current_through = "2024-01-01" }

court "top" { name = "Top Court", abbr = "Top", conflict = "later" }
court "low" { name = "Low Court", abbr = "Low", above = "top", follows_itself = false }

posture "hypothetical" { stage = "hypothetical", title = "hypothetical", missing = "unknown" }
posture "motion_to_dismiss" { stage = "pleading", title = "motion to dismiss", missing = "not alleged" }
posture "summary_judgment" { stage = "record", title = "summary judgment", missing = "no evidence" }
posture "trial" { stage = "trial", title = "trial", missing = "not proved" }

authority "a_v_b" { name = "A v. B", cite = "1 T. 1", court = "top", date = "2020-05-01" }
authority "c_v_d" { name = "C v. D", cite = "2 T. 2", court = "low", date = "2019-05-01" }

statute "act" {
  cite = "Act § 1",
  version "old" { law = "L. 1", from = "2000-01-01", to = "2010-01-01", text = [[Whoever knows.]] },
  version "new" { law = "L. 2", from = "2010-01-01", text = [[Whoever knows or pays.]] },
}

fact "knew" { ask = "Did the defendant know?", judgement = true }
fact "should_have_known" { ask = "Should the defendant have known?", judgement = true }
fact "paid" { ask = "Did the defendant pay?", asserted_by = "defendant" }
fact "lawful" { ask = "Is paying lawful?", question_of_law = true, asserted_by = "defendant" }
fact "times" { ask = "How many times?", type = "number" }
fact "price" { ask = "How much?", type = "amount" }
fact "accrued" { ask = "When did it happen?", type = "date" }
fact "filed" { ask = "When was it filed?", type = "date" }
fact "conduct" { ask = "When did the conduct take place?", type = "period" }
fact "means" { ask = "By what means?", type = "one_of", options = { "bank", "cash" } }

constraint { implies(knew, should_have_known), why = "who knows should know" }

element "knowledge" {
  title = "Knowledge", statute = "act", burden = "plaintiff",
  reading "actual" { by = "a_v_b", test = knew },
  reading "constructive" { by = "c_v_d", test = any { knew, should_have_known } },
}
element "repeated" {
  title = "Repeated dealing", burden = "plaintiff",
  test = at_least(2) { times:at_least(3), price:more_than(usd(100)), means:is("bank") },
}
element "timely" {
  title = "Timely", burden = "plaintiff",
  test = all { filed:within(years(4), accrued), conduct:on_or_after("2000-01-01") },
}
defense "payment" {
  title = "Payment", burden = "defendant", reaches = { "debt" },
  test = all { paid, lawful }, unless = { fraud },
}
exception "fraud" { title = "Fraud", burden = "plaintiff", reaches = { "debt" }, test = knew }
claim "debt" { title = "Debt", statute = "act", elements = { knowledge, repeated, timely } }
