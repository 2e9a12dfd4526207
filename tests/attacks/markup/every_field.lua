book { title = "T <script>alert(1)</script> ]]> & \" ' `x` | _e_ *s* &lt;b&gt; &copy; $x$", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical", title="<i>P</i> | x", cite="`c` <b>" }
posture "motion_to_dismiss" { stage = "pleading", missing = "not <b>alleged</b> | `x`" , also = {"<x>|"}}
court "top" { name = "Top <script>| Court", abbr = "T.<b>|`", reporters = {"U.<S>|"} }
court "sub" { name = "Sub <script>| Court", abbr = "S.<b>|", above = "top" }
authority "a" { name = "A <script>alert(1)</script> v. B | `c` [x](javascript:alert(1)) &lt;i&gt;", short="<S>|`", cite = "1 <F>|. `2` [3]", court="top", date="2010-01-01",
  parenthetical = "<K>., | `d` dissenting)", posture="<p>|`", url="https://x.y/<script>\"onmouseover='alert(1)'|`)", weight = "w <b>|", precedential=false,
  holds = "# h <img src=x onerror=alert(1)> | ``` \n\n- list\n> q\n1. z\n<!-- c", quote = "q <b>| `", note = "n <b>| ` <!-- x -->", checked=true,
  history = { { event = "reversed", on = "2012", by="b", as_to={"knowledge"}, note="<n>|" }, { event="cert_denied", on="2011-02", cite="<c>|`" } } }
authority "b" { name = "javascript:alert(1)", cite="2 F.", court="top", date="2012", url="javascript:alert(1)", dissents_from="c", kind="dissent", reached={"knowledge"} }
authority "c" { name = "+ C", docket="<d>|`", wl="<w>|`", court="sub", date="2011-02", url="data:text/html,<script>alert(1)</script>" , explains={"a"}}
authority "d" { kind="source", name = "    indented", url="https://x.y/a|b`c\\d" }
authority "e" { kind="source", name = "1. numbered", url="https://x.y/a b" }
authority "f" { kind="argument", name = "---", url="HTTPS://x.y/" }
authority "g" { kind="source", name = "https://evil.example/<script>", url="#fact-knew\" onclick=\"x" }
statute "st" { cite = "<S> § 1 | `", url="https://a/\"><script>", note="<b>note</b> | `\n# x",
  version "v1" { law="<L>|`", from="2000-01-01", text = [[The <script>keeper</script> of a | dog & `cat` shall be *liable* to ]].."]]>"..[[ whoever &lt; it bites. # not a heading
- nor a list]], checked=true },
  not_encoded = { { words="<script>keeper</script>", why = "<why> | `x`" } } }
fact "knew" { ask = "Did <b>they</b> know | `x`?", help="<h>|`", says="they <b>knew</b> | {plaintiff}", denies="they <i>did not</i>", topic="<topic>|`", statute="st", quote="dog & `cat`", judgement=true }
fact "means" { ask = "By <means>?", type = "one_of", options = { "<b>bank</b>|", "`cash`", "=1+1", "\"q\"" } }
fact "n" { ask = "=HYPERLINK(\"http://x\")", type="number" }
constraint { implies(knew, means:is("<b>bank</b>|")), why = "<why>|`" }
element "knowledge" { title="<T>|`", ask="<ask> | `?`", note="<N>|`", statute="st", quote="shall be *liable* … whoever &lt; it bites",
  reading "r1" { title="<R1>|`", holds="<h>|`", objection="<o>|`", note="<n>|`", test = knew, by="a", argued_by="f", cites="g" },
  reading "r2" { title="=R2", holds="+h", test = any{knew, means:is("`cash`")}, by="c", unless = n:at_least(3) },
  reading "r3" { title="@R3", foil=true, test = always },
}
element "gone" { title="<gone>", not_encoded="<script>not</script>| `" }
defense "d1" { title="<D>|", test = n:at_least(7), leaves_out="The <script>keeper</script>", statute="st", reaches={"tort"} }
claim "tort" { title="<Claim>|`", elements={knowledge, gone}, statute="st", not_encoded={"<doctrine>: x | `", "# two"} }
