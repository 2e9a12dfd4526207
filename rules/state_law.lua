-- Claims under the law of a State. Their elements are not encoded: they are
-- taken as met so that it can be asked whether § 230 bars such a claim, and
-- whether the FOSTA exception lifts that bar (it does not; usc_47_230.lua).

element "state_trafficking_elements" {
  title = "The elements of the State's trafficking statute",
  ask = "Are the elements of the State's trafficking statute met?",
  burden = "plaintiff",
  not_encoded = "the trafficking statutes of the States differ (Cal. Civ. Code § 52.5; Tex. Civ. Prac. & Rem. Code ch. 98) and none is encoded",
}

element "state_tort_elements" {
  title = "The elements of the tort",
  ask = "Are the elements of the tort met?",
  burden = "plaintiff",
  not_encoded = "negligence and other torts are common law of the States and none is encoded",
}

claim "state_trafficking" {
  title = "A State's trafficking statute",
  elements = { state_trafficking_elements },
  not_encoded = { "everything but § 230: elements, limitation, damages, jurisdiction" },
}

claim "state_tort" {
  title = "A tort under State law",
  elements = { state_tort_elements },
  not_encoded = { "everything but § 230: elements, limitation, damages, jurisdiction" },
}
