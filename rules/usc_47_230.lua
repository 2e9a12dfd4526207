-- 47 U.S.C. § 230: the statute, and the clause by which FOSTA reaches earlier
-- conduct. The defense of (c)(1), its prongs and the exception of (e)(5) are in
-- usc_47_230_elements.lua.
--
-- Enacted on 8 February 1996; subsections (d) and (e) became (e) and (f) in 1998.
-- They are given by their present letters.

-- ---- (c): protection --------------------------------------------------------

statute "usc_47_230_c_1" {
  cite = "47 U.S.C. § 230(c)(1)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
No provider or user of an interactive computer service shall be treated as the publisher or speaker of
any information provided by another information content provider.]],
    checked = true,
  },
}

-- (c)(2) is not (c)(1), and the exception of (e)(5) leaves (c)(2)(A) alone. It is
-- not encoded: no claim here is for having taken anything down, and asked of every
-- fact pattern the question would leave open each hypothetical that does not
-- answer it.
statute "usc_47_230_c_2" {
  cite = "47 U.S.C. § 230(c)(2)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  note = "The exception of (e)(5) leaves (c)(2)(A) alone: what is taken down in good faith stays protected, from a claim under § 1595 too. \"Paragraph (1)\" in (B) is so in the original; it probably should be \"subparagraph (A)\".",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
No provider or user of an interactive computer service shall be held liable on account of—
(A) any action voluntarily taken in good faith to restrict access to or availability of material that
the provider or user considers to be obscene, lewd, lascivious, filthy, excessively violent, harassing,
or otherwise objectionable, whether or not such material is constitutionally protected; or
(B) any action taken to enable or make available to information content providers or others the
technical means to restrict access to material described in paragraph (1).]],
    checked = true,
  },
  not_encoded = {
    { words = "No provider or user of an interactive computer service shall be held liable on account of— (A) any action voluntarily taken in good faith to restrict access to or availability of material that the provider or user considers to be obscene, lewd, lascivious, filthy, excessively violent, harassing, or otherwise objectionable, whether or not such material is constitutionally protected; or",
      why = "it protects what a service takes down, and the claims here rest on what was supplied or left up" },
    { words = "(B) any action taken to enable or make available to information content providers or others the technical means to restrict access to material described in paragraph (1)",
      why = "no claim here rests on having given anyone the means to filter" },
  },
}

-- ---- (e): what it leaves alone ----------------------------------------------

statute "usc_47_230_e_1" {
  cite = "47 U.S.C. § 230(e)(1)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  note = "Before FOSTA, Doe No. 1 v. Backpage.com (1st Cir. 2016) held that it saves no civil claim.",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
Nothing in this section shall be construed to impair the enforcement of section 223 or 231 of this
title, chapter 71 (relating to obscenity) or 110 (relating to sexual exploitation of children) of
title 18, or any other Federal criminal statute.]],
    checked = true,
  },
  not_encoded = {
    { words = "Nothing in this section shall be construed to impair the enforcement of section 223 or 231 of this title, chapter 71 (relating to obscenity) or 110 (relating to sexual exploitation of children) of title 18, or any other Federal criminal statute",
      why = "the claims here are civil" },
  },
}

statute "usc_47_230_e_2" {
  cite = "47 U.S.C. § 230(e)(2)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[Nothing in this section shall be construed to limit or expand any law pertaining to intellectual property.]],
  },
  not_encoded = {
    { words = "Nothing in this section shall be construed to limit or expand any law pertaining to intellectual property",
      why = "no claim here is about intellectual property" },
  },
}

statute "usc_47_230_e_3" {
  cite = "47 U.S.C. § 230(e)(3)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
Nothing in this section shall be construed to prevent any State from enforcing any State law that is
consistent with this section. No cause of action may be brought and no liability may be imposed under
any State or local law that is inconsistent with this section.]],
    checked = true,
  },
  not_encoded = {
    { words = "Nothing in this section shall be construed to prevent any State from enforcing any State law that is consistent with this section",
      why = "a State claim is consistent with the section where no defense bars it, which is what is asked of it" },
    { words = "No cause of action may be brought and no liability may be imposed under any State or local law that is inconsistent with this section",
      why = "it says that the defense reaches State claims; section_230 lists them under `reaches`" },
  },
}

statute "usc_47_230_e_4" {
  cite = "47 U.S.C. § 230(e)(4)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
Nothing in this section shall be construed to limit the application of the Electronic Communications
Privacy Act of 1986 or any of the amendments made by such Act, or any similar State law.]],
  },
  not_encoded = {
    { words = "Nothing in this section shall be construed to limit the application of the Electronic Communications Privacy Act of 1986 or any of the amendments made by such Act, or any similar State law",
      why = "no claim here is about the privacy of communications" },
  },
}

statute "usc_47_230_e_5" {
  cite = "47 U.S.C. § 230(e)(5)(A)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  note = "(A) speaks of conduct that \"constitutes\" a violation, (B) and (C) of conduct that \"would constitute\" one. A civil claim under State law stands in none of them; nor do 18 U.S.C. §§ 2255 and 2421A(c).",
  version "v2018" {
    law = "Pub. L. 115-164 § 4(a), 132 Stat. 1253",
    from = "2018-04-11",
    retroactive = true, -- § 4(b), below
    text = [[
Nothing in this section (other than subsection (c)(2)(A)) shall be construed to impair or limit—
(A) any claim in a civil action brought under section 1595 of title 18, if the conduct underlying the
claim constitutes a violation of section 1591 of that title;
(B) any charge in a criminal prosecution brought under State law if the conduct underlying the charge
would constitute a violation of section 1591 of title 18; or
(C) any charge in a criminal prosecution brought under State law if the conduct underlying the charge
would constitute a violation of section 2421A of title 18, and promotion or facilitation of
prostitution is illegal in the jurisdiction where the defendant's promotion or facilitation of
prostitution was targeted.]],
  },
  not_encoded = {
    { words = "(other than subsection (c)(2)(A))",
      why = "(c)(2) is not encoded, so that there is nothing to leave alone" },
    { words = "(B) any charge in a criminal prosecution brought under State law if the conduct underlying the charge would constitute a violation of section 1591 of title 18; or",
      why = "the claims here are civil" },
    { words = "(C) any charge in a criminal prosecution brought under State law if the conduct underlying the charge would constitute a violation of section 2421A of title 18, and promotion or facilitation of prostitution is illegal in the jurisdiction where the defendant's promotion or facilitation of prostitution was targeted",
      why = "the claims here are civil" },
  },
}

statute "pl_115_164_4_b" {
  cite = "Pub. L. 115-164 § 4(b) (47 U.S.C. § 230 note)",
  note = "Woodhull (D.C. Cir. 2023) upheld it. \"Subsection (a)\" is that of § 4: the clause does not mention § 5, which inserted 18 U.S.C. § 1591(e)(4).",
  version "v2018" {
    law = "Pub. L. 115-164 § 4(b), 132 Stat. 1254",
    from = "2018-04-11",
    text = [[
The amendments made by this section shall take effect on the date of the enactment of this Act, and
the amendment made by subsection (a) shall apply regardless of whether the conduct alleged occurred, or
is alleged to have occurred, before, on, or after such date of enactment.]],
    checked = true,
  },
  not_encoded = {
    { words = "The amendments made by this section shall take effect on the date of the enactment of this Act",
      why = "no element: the day from which version v2018 of (e)(5) holds (`from`) says it" },
    { words = "and the amendment made by subsection (a) shall apply regardless of whether the conduct alleged occurred, or is alleged to have occurred, before, on, or after such date of enactment",
      why = "no element: `retroactive = true` of that version says it" },
  },
}

-- ---- (f): definitions -------------------------------------------------------

statute "usc_47_230_f" {
  cite = "47 U.S.C. § 230(f)",
  url = "https://www.law.cornell.edu/uscode/text/47/230",
  note = "The opinion of 2022 in G.G. quotes (f)(4) as \"tools which do\"; the Code has \"that do\".",
  version "v1996" {
    law = "Pub. L. 104-104 § 509",
    from = "1996-02-08",
    text = [[
(2) The term "interactive computer service" means any information service, system, or access software
provider that provides or enables computer access by multiple users to a computer server, including
specifically a service or system that provides access to the Internet and such systems operated or
services offered by libraries or educational institutions.
(3) The term "information content provider" means any person or entity that is responsible, in whole
or in part, for the creation or development of information provided through the Internet or any other
interactive computer service.
(4) The term "access software provider" means a provider of software (including client or server
software), or enabling tools that do any one or more of the following:
(A) filter, screen, allow, or disallow content;
(B) pick, choose, analyze, or digest content; or
(C) transmit, receive, display, forward, cache, search, subset, organize, reorganize, or translate
content.]],
    checked = true,
  },
  not_encoded = {
    { words = "including specifically a service or system that provides access to the Internet and such systems operated or services offered by libraries or educational institutions",
      why = "examples of what the words before them cover" },
  },
}
