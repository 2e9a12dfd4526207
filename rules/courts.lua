-- The courts, as two kinds of tree with the Supreme Court at the top of both.
-- On federal law the courts of a State are bound by their own superiors and by
-- the Supreme Court; the lower federal courts are not above them, and so their
-- decisions are persuasive there. (The sharpest objection: some States say that
-- they follow their federal circuit "where possible". That is courtesy, not
-- authority, and is left to `adopt`.)
--
-- Ids are those of the federal docket system: ilnd, txnd, ca7 …

court "scotus" {
  name = "Supreme Court of the United States",
  abbr = "U.S.",
  reporters = { "U.S.", "S. Ct.", "L. Ed." },
  conflict = "later",
}

-- A panel of a court of appeals is bound by the court's earlier decisions until
-- the court en banc or the Supreme Court changes them; a later panel may explain
-- an earlier decision, not overrule it.
local function circuit(id, name, abbr)
  court(id) {
    name = "United States Court of Appeals for the " .. name .. " Circuit",
    abbr = abbr,
    above = "scotus",
    conflict = "earlier",
  }
end

-- A ruling of a district court binds no other judge, in that court or elsewhere.
local function district(id, name, abbr, above)
  court(id) {
    name = "United States District Court for the " .. name,
    abbr = abbr,
    above = above,
    follows_itself = false,
  }
end

circuit("ca1", "First", "1st Cir.")
circuit("ca2", "Second", "2d Cir.")
circuit("ca3", "Third", "3d Cir.")
circuit("ca4", "Fourth", "4th Cir.")
circuit("ca5", "Fifth", "5th Cir.")
circuit("ca6", "Sixth", "6th Cir.")
circuit("ca7", "Seventh", "7th Cir.")
circuit("ca8", "Eighth", "8th Cir.")
circuit("ca9", "Ninth", "9th Cir.")
circuit("ca10", "Tenth", "10th Cir.")
circuit("ca11", "Eleventh", "11th Cir.")
circuit("cadc", "District of Columbia", "D.C. Cir.")

-- First Circuit
district("med", "District of Maine", "D. Me.", "ca1")
district("mad", "District of Massachusetts", "D. Mass.", "ca1")
district("nhd", "District of New Hampshire", "D.N.H.", "ca1")
district("prd", "District of Puerto Rico", "D.P.R.", "ca1")
district("rid", "District of Rhode Island", "D.R.I.", "ca1")

-- Second Circuit
district("ctd", "District of Connecticut", "D. Conn.", "ca2")
district("nyed", "Eastern District of New York", "E.D.N.Y.", "ca2")
district("nynd", "Northern District of New York", "N.D.N.Y.", "ca2")
district("nysd", "Southern District of New York", "S.D.N.Y.", "ca2")
district("nywd", "Western District of New York", "W.D.N.Y.", "ca2")
district("vtd", "District of Vermont", "D. Vt.", "ca2")

-- Third Circuit
district("ded", "District of Delaware", "D. Del.", "ca3")
district("njd", "District of New Jersey", "D.N.J.", "ca3")
district("paed", "Eastern District of Pennsylvania", "E.D. Pa.", "ca3")
district("pamd", "Middle District of Pennsylvania", "M.D. Pa.", "ca3")
district("pawd", "Western District of Pennsylvania", "W.D. Pa.", "ca3")
district("vid", "District of the Virgin Islands", "D.V.I.", "ca3")

-- Fourth Circuit
district("mdd", "District of Maryland", "D. Md.", "ca4")
district("nced", "Eastern District of North Carolina", "E.D.N.C.", "ca4")
district("ncmd", "Middle District of North Carolina", "M.D.N.C.", "ca4")
district("ncwd", "Western District of North Carolina", "W.D.N.C.", "ca4")
district("scd", "District of South Carolina", "D.S.C.", "ca4")
district("vaed", "Eastern District of Virginia", "E.D. Va.", "ca4")
district("vawd", "Western District of Virginia", "W.D. Va.", "ca4")
district("wvnd", "Northern District of West Virginia", "N.D.W. Va.", "ca4")
district("wvsd", "Southern District of West Virginia", "S.D.W. Va.", "ca4")

-- Fifth Circuit
district("laed", "Eastern District of Louisiana", "E.D. La.", "ca5")
district("lamd", "Middle District of Louisiana", "M.D. La.", "ca5")
district("lawd", "Western District of Louisiana", "W.D. La.", "ca5")
district("msnd", "Northern District of Mississippi", "N.D. Miss.", "ca5")
district("mssd", "Southern District of Mississippi", "S.D. Miss.", "ca5")
district("txed", "Eastern District of Texas", "E.D. Tex.", "ca5")
district("txnd", "Northern District of Texas", "N.D. Tex.", "ca5")
district("txsd", "Southern District of Texas", "S.D. Tex.", "ca5")
district("txwd", "Western District of Texas", "W.D. Tex.", "ca5")

-- Sixth Circuit
district("kyed", "Eastern District of Kentucky", "E.D. Ky.", "ca6")
district("kywd", "Western District of Kentucky", "W.D. Ky.", "ca6")
district("mied", "Eastern District of Michigan", "E.D. Mich.", "ca6")
district("miwd", "Western District of Michigan", "W.D. Mich.", "ca6")
district("ohnd", "Northern District of Ohio", "N.D. Ohio", "ca6")
district("ohsd", "Southern District of Ohio", "S.D. Ohio", "ca6")
district("tned", "Eastern District of Tennessee", "E.D. Tenn.", "ca6")
district("tnmd", "Middle District of Tennessee", "M.D. Tenn.", "ca6")
district("tnwd", "Western District of Tennessee", "W.D. Tenn.", "ca6")

-- Seventh Circuit
district("ilcd", "Central District of Illinois", "C.D. Ill.", "ca7")
district("ilnd", "Northern District of Illinois", "N.D. Ill.", "ca7")
district("ilsd", "Southern District of Illinois", "S.D. Ill.", "ca7")
district("innd", "Northern District of Indiana", "N.D. Ind.", "ca7")
district("insd", "Southern District of Indiana", "S.D. Ind.", "ca7")
district("wied", "Eastern District of Wisconsin", "E.D. Wis.", "ca7")
district("wiwd", "Western District of Wisconsin", "W.D. Wis.", "ca7")

-- Eighth Circuit
district("ared", "Eastern District of Arkansas", "E.D. Ark.", "ca8")
district("arwd", "Western District of Arkansas", "W.D. Ark.", "ca8")
district("iand", "Northern District of Iowa", "N.D. Iowa", "ca8")
district("iasd", "Southern District of Iowa", "S.D. Iowa", "ca8")
district("mnd", "District of Minnesota", "D. Minn.", "ca8")
district("moed", "Eastern District of Missouri", "E.D. Mo.", "ca8")
district("mowd", "Western District of Missouri", "W.D. Mo.", "ca8")
district("ned", "District of Nebraska", "D. Neb.", "ca8")
district("ndd", "District of North Dakota", "D.N.D.", "ca8")
district("sdd", "District of South Dakota", "D.S.D.", "ca8")

-- Ninth Circuit
district("akd", "District of Alaska", "D. Alaska", "ca9")
district("azd", "District of Arizona", "D. Ariz.", "ca9")
district("cacd", "Central District of California", "C.D. Cal.", "ca9")
district("caed", "Eastern District of California", "E.D. Cal.", "ca9")
district("cand", "Northern District of California", "N.D. Cal.", "ca9")
district("casd", "Southern District of California", "S.D. Cal.", "ca9")
district("gud", "District of Guam", "D. Guam", "ca9")
district("hid", "District of Hawaii", "D. Haw.", "ca9")
district("idd", "District of Idaho", "D. Idaho", "ca9")
district("mtd", "District of Montana", "D. Mont.", "ca9")
district("nvd", "District of Nevada", "D. Nev.", "ca9")
district("nmid", "District of the Northern Mariana Islands", "D. N. Mar. I.", "ca9")
district("ord", "District of Oregon", "D. Or.", "ca9")
district("waed", "Eastern District of Washington", "E.D. Wash.", "ca9")
district("wawd", "Western District of Washington", "W.D. Wash.", "ca9")

-- Tenth Circuit
district("cod", "District of Colorado", "D. Colo.", "ca10")
district("ksd", "District of Kansas", "D. Kan.", "ca10")
district("nmd", "District of New Mexico", "D.N.M.", "ca10")
district("oked", "Eastern District of Oklahoma", "E.D. Okla.", "ca10")
district("oknd", "Northern District of Oklahoma", "N.D. Okla.", "ca10")
district("okwd", "Western District of Oklahoma", "W.D. Okla.", "ca10")
district("utd", "District of Utah", "D. Utah", "ca10")
district("wyd", "District of Wyoming", "D. Wyo.", "ca10")

-- Eleventh Circuit
district("almd", "Middle District of Alabama", "M.D. Ala.", "ca11")
district("alnd", "Northern District of Alabama", "N.D. Ala.", "ca11")
district("alsd", "Southern District of Alabama", "S.D. Ala.", "ca11")
district("flmd", "Middle District of Florida", "M.D. Fla.", "ca11")
district("flnd", "Northern District of Florida", "N.D. Fla.", "ca11")
district("flsd", "Southern District of Florida", "S.D. Fla.", "ca11")
district("gamd", "Middle District of Georgia", "M.D. Ga.", "ca11")
district("gand", "Northern District of Georgia", "N.D. Ga.", "ca11")
district("gasd", "Southern District of Georgia", "S.D. Ga.", "ca11")

-- District of Columbia Circuit
district("dcd", "District of Columbia", "D.D.C.", "cadc")

-- ---- courts of States ------------------------------------------------------

court "cal" {
  name = "Supreme Court of California",
  abbr = "Cal.",
  reporters = { "Cal. 2d", "Cal. 3d", "Cal. 4th", "Cal. 5th" },
  above = "scotus",
  conflict = "later",
}

-- Its divisions do not bind one another; all of them bind the trial courts
-- (Auto Equity Sales v. Superior Court, 57 Cal. 2d 450 (1962)).
court "calctapp" {
  name = "California Court of Appeal",
  abbr = "Cal. Ct. App.",
  above = "cal",
  follows_itself = false,
}

court "calsuper" {
  name = "California Superior Court",
  abbr = "Cal. Super. Ct.",
  above = "calctapp",
  follows_itself = false,
}

court "tex" {
  name = "Supreme Court of Texas",
  abbr = "Tex.",
  above = "scotus",
  conflict = "later",
}

-- Fifteen courts under one name here: none binds another.
court "texapp" {
  name = "Texas Court of Appeals",
  abbr = "Tex. App.",
  above = "tex",
  follows_itself = false,
}

court "texdist" {
  name = "Texas District Court",
  abbr = "Tex. Dist. Ct.",
  above = "texapp",
  follows_itself = false,
}
