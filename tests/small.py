"""A small content that passes every check, for tests that change or carry one."""

from pathlib import Path

FIRST = "2026.11.1"
"""The version of Dorsal's own content, too: raised with it."""
EDITION = f"""version: {FIRST}
issued: 2026-11-21
review_by: 2027-05-21
title: A small edition
licence: CC BY 4.0
"""
REFERENCES = """- id: trial2020
  title: A trial
  short: Trial 2020
  type: article-journal
  checked: mirror
  checked_how: Abstract read.
- id: label
  title: A label
  short: Label
  type: regulatory-label
  checked: primary
  checked_how: Read.
"""
CONDITION = """---
id: sciatica
title: Sciatica
group: Back and leg pain
aliases: [slipped disc]
icd10cm:
  {cite: "[@label]", codes: [{code: M54.3, title: Sciatica}]}
icd11: {cite: "[@label]"}
status: advised against
answer: No use. [@trial2020]
certainty: {level: high, about: no effect, graded_by: the authors, cite: "[@trial2020]"}
roles:
  - {id: us, jurisdiction: us, status: off-label, says: "Not listed. [@label, 1]"}
positions: []
evidence:
  - id: trial2020
    study: trial2020
    drug: gabapentin
    finding: No effect, −0.10 points (−0.7 to 0.5). [@trial2020]
    effects:
      - {id: pain, outcome: pain, measure: mean difference, estimate: -0.10, low: -0.7, high: 0.5}
reviewed: 2026-11-21
review_by: 2027-05-21
---

## Red flags {#red-flags}

- Numb saddle: emergency. [@label, 5] {#saddle in=uk}
"""
REGIMENS = """- id: renal
  title: Renal table
  jurisdiction: us
  cite: "[@label, 2.3]"
  rule:
    equation: Cockcroft and Gault
    bands:
      - {id: upper, label: "60 or more", low: 60, low_inclusive: true, verdict: use,
         daily_mg: [900, 3600], doses_per_day: 3, single_doses_mg: [300, 1200]}
      - {id: lower, label: "above 30, to 59", low: 30, high: 59, high_inclusive: true,
         verdict: adjust, daily_mg: [400, 1400], doses_per_day: 2, single_doses_mg: [200, 700]}
"""

ARTICLE = """- id: article-000
  title: An article
  reference: label
  omits: [Harms.]
  set_aside_because: Not clinical.
  set_aside: []
"""
CLAIM = """- id: s000-001
  title: It helps
  article: article-000
  line: 7
  topic: general
  cluster: general
  stance: pro
  verdict: contradicted
  why: It does not. [@trial2020]
  touches: [condition/sciatica]
"""

FITTED = """---
id: fitted
title: Fitted
tab: alternatives
fits:
  - {factor: kidney disease, suitability: with care, because: [kidney]}
  - {factor: liver disease, suitability: as usual, because: [liver]}
---

## In whom {#whom}

- Less where the kidneys are weak. [@label, 2] {#kidney}
- The liver plays no part. [@trial2020] {#liver}
- So it is said. [@trial2020] {#said checked=own-knowledge}
"""

FILES = {
    "edition.yaml": EDITION,
    "references/all.yaml": REFERENCES,
    "conditions/sciatica.md": CONDITION,
    "dosing/regimens.yaml": REGIMENS,
    "alternatives/topics/fitted.md": FITTED,
}


def write_small_content(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    return folder
