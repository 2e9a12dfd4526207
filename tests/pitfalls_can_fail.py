#!/usr/bin/env python3
"""Makes the mistakes of tests/cases/pitfalls.md, and wants each to be noticed.

    tests/pitfalls_can_fail.py --demur build/release/demur

Each row puts one mistake into a copy of the rule book, which must still load;
the section of that number must then fail. The sections on posture (5), on what
was not reached (26), on all grounds (27) and on odds (30) rest on the program,
and the one on quotations (28) makes its mistake itself.
"""
import argparse
import concurrent.futures
import importlib.machinery
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "tests/cases/pitfalls.md"

# section, what the rules say (white space does not count), the mistake
MISTAKES = [
    (1, "any { knew_venture_trafficked, should_have_known_venture_trafficked },",
     "knew_venture_trafficked,"),
    (1, "defendant_trafficked, all { defendant_knowingly_assisted_trafficking,",
     "should_have_known_venture_trafficked, "
     "all { defendant_knowingly_assisted_trafficking,"),
    (2, "any { tailored_support, affirmative_act_for_venture },",
     "engaged_in_trafficking_itself,"),
    (2, 'foil = true, cites = { "us_v_afyare_ca6", "does_v_reddit_ca9" },',
     'by = "does_v_reddit_ca9",'),
    (3, "value_came_from_venture }, attempt_to_benefit",
     "value_came_from_venture }, defendant_trafficked, attempt_to_benefit"),
    (4, 'burden = "defendant", reaches = { "beneficiary", "perpetrator", "state',
     'burden = "plaintiff", reaches = { "beneficiary", "perpetrator", "state'),
    (6, "any { plaintiff_under_18, force_fraud_or_coercion },", ""),
    (6, "any { knew_venture_trafficked, should_have_known_venture_trafficked },",
     "any { should_have_known_venture_trafficked, visible_red_flags },"),
    (7, "all { took_part, shared_risk_and_profit }", "always"),
    (8, "any { knew_of_plaintiff, should_have_known_of_plaintiff },",
     "should_have_known_venture_trafficked,"),
    (9, 'by = { "gg_v_salesforce_ilnd", "zango_v_kaspersky_ca9",',
     'by = { "gg_v_salesforce_ca7", "zango_v_kaspersky_ca9",'),
    (10, "helped_venture_grow, }, unless = { ordinary_arms_length_sale },",
     "helped_venture_grow, },"),
    (11, "foil = true, test = content_is_but_for_cause",
     'by = "ab_v_salesforce_ca5", test = content_is_but_for_cause'),
    (12, 'reaches = { "beneficiary", "perpetrator" }, leaves_out = "any claim',
     'reaches = { "beneficiary", "perpetrator", "state_trafficking" }, '
     'leaves_out = "any claim'),
    (13, "elements = { timely, predicate_violation, defendant_committed_it }",
     "elements = { timely, predicate_violation, knowing_benefit, "
     "defendant_committed_it }"),
    (14, "any { venture_is_commercial, venture_is_trafficking_operation },",
     "venture_is_trafficking_operation,"),
    (14, "venture_is_trafficking_operation }, venture_trafficked_plaintiff,",
     "venture_is_trafficking_operation }, venture_trafficked_anyone,"),
    (15, "any { tacit_agreement, all { dealt_with_trafficker,",
     "any { tacit_agreement, received_value, all { dealt_with_trafficker,"),
    (16, "all { acted_through_agent, any {", "all { any {"),
    (16, "all { acted_through_agent, any {", "any { acted_through_agent, any {"),
    (16, "all { hosted_the_content, publishing_function_at_issue }",
     "publishing_function_at_issue"),
    (17, "all { notice_of_prevalence, visible_red_flags, failed_to_take_steps }",
     "notice_of_prevalence"),
    (18, "test = conduct_after_2008_amendment,", "test = always,"),
    (18, 'from = "2018-04-11", retroactive = true,', 'from = "2018-04-11",'),
    (18, "retroactive = attempt_is_retroactive,", "retroactive = true,"),
    (19, "test = all { interactive_computer_service, treated_as_publisher,",
     "test = any { interactive_computer_service, treated_as_publisher,"),
    (20, "provides_content_tools, uses_computer_service,",
     "uses_computer_service,"),
    (20, "provides_content_tools, uses_computer_service,", "always,"),
    (21, "test = content_came_from_another,", "test = always,"),
    (21, "test = content_came_from_another, unless = { material_contribution },",
     "test = content_came_from_another,"),
    (22, '"§ 230(c)(2), (e)(1) and (e)(2):', '"§ 230, for the rest:'),
    (23, "any { defendant_trafficked, all {", "any { all {"),
    (24, 'cites = { "us_v_afyare_ca6", "sma_v_salesforce_txnd" },',
     'by = { "us_v_afyare_ca6", "sma_v_salesforce_txnd" },'),
    (24, "unpublished, and a criminal case about § 1591(a)(2)", "unpublished"),
    (25, 'precedential = false, weight = "unpublished: Cal. Rules of Court,',
     'weight = "unpublished: Cal. Rules of Court,'),
    (25, 'precedential = false, weight = "memorandum disposition:',
     'weight = "memorandum disposition:'),
    (29, "No: an adult who acted without any of these;",
     "No: an adult prostitute;"),
]


def runner():
    loader = importlib.machinery.SourceFileLoader("run", str(ROOT / "tests/run"))
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader("run", loader))
    sys.modules["run"] = module
    loader.exec_module(module)
    return module


def make(rules, said, mistake):
    """Puts the mistake into the rule files; how often it was said there."""
    comments = r"(?:\s|--[^\n]*\n)+"
    pattern = comments.join(map(re.escape, said.split()))
    count = 0
    for path in rules.glob("*.lua"):
        text, times = re.subn(pattern, lambda _: mistake,
                              path.read_text(encoding="utf-8"))
        if times:
            path.write_text(text, encoding="utf-8")
            count += times
    return count


def complaint(run, case, row, demur):
    """What is wrong with the test of this mistake, or None."""
    number, said, mistake = row
    with tempfile.TemporaryDirectory(prefix="demur-") as name:
        root = pathlib.Path(name)
        shutil.copytree(ROOT / "rules", root / "rules")
        (root / "scenarios").symlink_to(ROOT / "scenarios")
        if not make(root / "rules", said, mistake):
            return f"{number}: the rules no longer say: {said}"
        (root / "motel.yaml").write_text(case.files["motel.yaml"])
        loaded = subprocess.run([demur, "check", "motel.yaml"], cwd=root,
                                capture_output=True, text=True, check=False)
        if loaded.returncode != 0:
            return f"{number}: no rule book with: {mistake}\n{loaded.stderr}"
        if run.run_case(case, root, run.environment(demur.parent)):
            return None
        return f"{number}: not noticed: {mistake}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demur", type=pathlib.Path, required=True)
    demur = parser.parse_args().demur.resolve()
    run = runner()
    cases = {int(case.title.split(".")[0]): case
             for case in run.read_document(
                 DOCUMENT.read_text(encoding="utf-8"))[1:]}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(
            lambda row: complaint(run, cases[row[0]], row, demur), MISTAKES))
    complaints = [one for one in found if one]
    print("\n".join([*complaints, f"{len(MISTAKES)} mistakes, "
                     f"{len(complaints)} complaints"]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
