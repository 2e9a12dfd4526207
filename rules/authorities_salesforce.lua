-- The litigation about Salesforce and Backpage.
--
-- In all files of authorities: `holds` is in our own words; `quote` only where
-- the words were seen; `reached` lists what the court decided, and a defense
-- only where the court decided all of it: a prong alone leaves the other prongs
-- and the exception aside; `checked = true` means that the holding was checked
-- against a stored copy, summary or report of the decision (rules/README.md says
-- what that does and does not mean).

authority "gg_v_salesforce_ilnd" {
  name = "G.G. v. Salesforce.com, Inc.",
  short = "G.G.",
  docket = "No. 20-cv-02335",
  wl = "2022 WL 1541408",
  court = "ilnd",
  date = "2022-05-16",
  posture = "motion to dismiss",
  reached = { "knowledge", "section_230", "interactive_computer_service",
              "treated_as_publisher", "third_party_content", "fosta_exception" },
  holds = "A vendor of customer-management software is an interactive computer service; to hold it liable for ads that a customer ran with its tools treats it as their publisher; the FOSTA exception fails since its own conduct did not violate § 1591; and it neither knew nor should have known of this plaintiff's trafficking.",
  quote = "This is a quintessential claim covered by § 230",
  note = "Dismissed with prejudice. A motion under Rule 59(e) was denied on 15 August 2022 (Dkt. 114). The parts on FOSTA and knowledge are known from a report, the rest from the opinion's first fifteen pages.",
  checked = true,
  history = {
    -- The court of appeals did not reach interactive_computer_service,
    -- third_party_content or fosta_exception; those rulings were left alone.
    { event = "reversed", on = "2023-08-03", by = "gg_v_salesforce_ca7",
      as_to = { "knowledge", "section_230", "treated_as_publisher" } },
  },
}

authority "gg_v_salesforce_ca7" {
  name = "G.G. v. Salesforce.com, Inc.",
  short = "G.G.",
  cite = "76 F.4th 544",
  court = "ca7",
  date = "2023-08-03",
  posture = "appeal of a motion to dismiss",
  reached = { "venture", "knowing_benefit", "participation", "knowledge",
              "treated_as_publisher" },
  holds = "The venture may be an ordinary business; constructive knowledge of the venture's trafficking suffices, not of the victim; participation need not be direct; the benefit need not be given because of the facilitation; and § 230(c)(1) does not apply, since the claim does not treat the vendor as publisher of the ads.",
  quote = "Salesforce was simply not involved in any publishing",
  note = "Hamilton, joined by Pryor; Kirsch dissenting. Argued 22 February 2023. A ruling on a complaint: it does not hold that vendors of software are liable.",
  url = "https://law.justia.com/cases/federal/appellate-courts/ca7/22-2621/",
  checked = true,
  history = {
    { event = "rehearing_denied", on = "2023-10-18",
      note = "All judges of the panel voted to deny panel rehearing; Brennan, Scudder, St. Eve and Kirsch voted for rehearing en banc." },
  },
}

authority "gg_v_salesforce_ca7_kirsch" {
  kind = "dissent",
  name = "G.G. v. Salesforce.com, Inc.",
  short = "Kirsch dissent",
  cite = "76 F.4th 544",
  parenthetical = "Kirsch, J., dissenting",
  court = "ca7",
  date = "2023-08-03",
  dissents_from = "gg_v_salesforce_ca7",
  reached = { "participation", "knowledge" },
  holds = "The majority's test for participation and knowledge would sweep in ordinary vendors.",
  quote = "would extend civil liability to nearly every company and individual who did regular and personalized business with Backpage after it faced public allegations of sex trafficking",
  checked = true,
}

authority "gg_v_salesforce_ca7_scudder" {
  kind = "dissent",
  name = "G.G. v. Salesforce.com, Inc.",
  short = "Scudder dissent",
  docket = "No. 22-2621",
  parenthetical = "Scudder, J., dissenting from the denial of rehearing en banc",
  court = "ca7",
  date = "2023-10-18",
  dissents_from = "gg_v_salesforce_ca7",
  reached = { "participation", "knowledge" },
  holds = "The narrow holding is right; some of the panel's language is broader than the case needed. Joined by St. Eve.",
  quote = "While I agree with the panel's narrow holding that G.G. stated a claim against Salesforce for participation liability under 18 U.S.C. § 1595, I am troubled by the overbroad and unnecessary language in the panel opinion",
  url = "https://law.justia.com/cases/federal/appellate-courts/ca7/22-2621/22-2621-2023-10-18.html",
  checked = true,
}

authority "gg_v_salesforce_ilnd_remand" {
  name = "G.G. v. Salesforce.com, Inc.",
  short = "G.G.",
  parenthetical = "on remand",
  docket = "No. 20-cv-02335",
  court = "ilnd",
  date = "2026-01",
  posture = "motion to dismiss",
  reached = { "venture", "participation", "knowledge" },
  holds = "A new motion to dismiss is denied: the vendor and Backpage's business were the venture, support grew more tailored over time, negligence is the standard for knowledge, and engagement with particular ads is not needed.",
  quote = "increasingly offered more tailored and proactive support",
  note = "The day of the order was not seen: it was reported in January 2026. Whether the complaint is the same was not verified.",
  url = "https://blog.ericgoldman.org/amp/archives/2026/01/salesforce-still-cant-avoid-tertiary-liability-fosta-claims-gg-v-salesforce.htm",
  checked = true,
}

authority "ab_v_salesforce_ca5" {
  name = "A.B. v. Salesforce, Inc.",
  short = "A.B.",
  cite = "123 F.4th 788",
  court = "ca5",
  date = "2024-12-19",
  posture = "interlocutory appeal of summary judgment",
  reached = { "treated_as_publisher" },
  holds = "§ 230 asks whether the duty violated derives from the status of publisher or requires publishing functions; a claim about dealings with a customer does neither, and that content was a but-for cause is not enough.",
  quote = "whether the duty the defendant allegedly violated derives from their status as a publisher or speaker or requires the exercise of functions traditionally associated with publication",
  note = "No. 23-20604; below, S.D. Tex. Nos. 4:20-CV-1254, 4:20-CV-1256, 4:20-CV-1516 and 4:21-CV-2856. The elements of § 1595 were not before the court. Rehearing or certiorari: nothing found.",
  url = "http://print.casetext.com/case/ab-v-salesforce-inc",
  checked = true,
  explains = { "doe_v_myspace_ca5" },
}

authority "sma_v_salesforce_txnd" {
  name = "Doe (S.M.A.) v. Salesforce, Inc.",
  short = "S.M.A.",
  docket = "No. 3:23-cv-0915-B",
  wl = "2024 WL 1337370",
  court = "txnd",
  date = "2024-03-28",
  posture = "motion to dismiss",
  reached = { "treated_as_publisher", "knowledge" },
  holds = "Following the Seventh Circuit, § 230 does not bar the claim; but the complaint shows no knowledge as to these plaintiffs, and is dismissed without prejudice.",
  note = "The docket number is that of the lead case, with which others were consolidated. It draws a line between trafficking ventures and commercial ventures; its ground was knowledge.",
  url = "https://blog.ericgoldman.org/archives/2024/05/the-7th-circuits-section-230-jurisprudences-impact-on-fosta-cases.htm",
  checked = true,
}

-- It ended before any question of this rule book was reached; shown so that
-- nobody takes it for a ruling on one.
authority "am_v_salesforce_txnd" {
  name = "A.M. v. Salesforce.com, Inc.",
  short = "A.M.",
  docket = "No. 3:21-cv-1668-L",
  court = "txnd",
  date = "2022-06-16",
  posture = "motion to dismiss",
  reached = {},
  holds = "Dismissed without prejudice for want of personal jurisdiction; neither § 230 nor any element of a claim is reached.",
  note = "Doc. 32; its opening was seen.",
  url = "https://law.justia.com/cases/federal/district-courts/texas/txndce/3:2021cv01668/350774/32/",
  checked = true,
}

authority "as_v_salesforce_txnd" {
  name = "A.S. v. Salesforce, Inc.",
  short = "A.S.",
  docket = "No. 3:23-cv-1039-B",
  court = "txnd",
  date = "2024-09-03",
  posture = "motion to dismiss",
  reached = { "section_230" },
  holds = "Claims under chapter 98 of the Texas Civil Practice and Remedies Code proceed; those under chapter 98A are dismissed with prejudice.",
  note = "How it read § 230 is inferred from the same judge's S.M.A. ruling.",
  url = "https://print.casetext.com/case/as-v-salesforce-inc",
  checked = true,
}

authority "does_v_salesforce_calctapp" {
  name = "Jane Does #1–50 v. Salesforce.com, Inc.",
  short = "Jane Does",
  docket = "No. A159566",
  court = "calctapp",
  date = "2021-12-30",
  posture = "appeal of a demurrer sustained",
  precedential = false,
  weight = "unpublished: Cal. Rules of Court, rule 8.1115, forbids citing it as authority in California courts",
  reached = { "section_230", "interactive_computer_service",
              "treated_as_publisher", "third_party_content" },
  holds = "§ 230(c)(1) bars claims under California's trafficking statute and for negligence and gross negligence against the vendor.",
  note = "Below, San Francisco Superior Court No. CGC-19-574770. No claim under § 1595 was pleaded, so that § 230(e)(5)(A) could not apply.",
  url = "http://ecases.us/case/calctapp/c445721/jane-does-v-salesforcecom-ca12",
  checked = true,
}

authority "netchoice_amicus_gg" {
  kind = "argument",
  name = "Brief of NetChoice and Chamber of Progress as amici curiae, G.G. v. Salesforce.com, Inc.",
  short = "NetChoice and Chamber of Progress",
  docket = "No. 22-2621",
  court = "ca7",
  holds = "Who supplies software to a website is protected as the website is, if the claim cannot be made out without the content that users posted there.",
  note = "An argument; no court has adopted it. The two filed a brief in support of rehearing en banc in August 2023.",
  url = "https://netchoice.org/netchoice-files-brief-in-salesforce-seventh-circuit-case",
  checked = true,
}
