"""The shape, the word and the colour of every status: never colour alone."""

from dataclasses import dataclass, replace

from clinical.citation import VerifyKind
from clinical.dosing import Band
from clinical.dosing import Verdict as DoseVerdict
from db.records import Certainty, Jurisdiction, Severity, Stance, Status, Suitability, Verdict


@dataclass(frozen=True, slots=True)
class Sign:
    """`tone` is a status colour of the theme: advised, caution, against or unknown."""

    shape: str
    word: str
    tone: str


STATUS = {
    Status.LICENSED: Sign("✓", "Licensed", "advised"),
    Status.OFF_LABEL: Sign("◐", "Off-label", "caution"),
    Status.NOT_SUPPORTED: Sign("?", "Not supported by evidence", "unknown"),
    Status.ADVISED_AGAINST: Sign("✕", "Advised against", "against"),
}
STANCE = {
    Stance.FOR: Sign("✓", "use", "advised"),
    Stance.OPTION: Sign("◐", "may use", "caution"),
    Stance.AGAINST: Sign("✕", "do not use", "against"),
    Stance.INSUFFICIENT: Sign("?", "insufficient evidence", "unknown"),
    Stance.SILENT: Sign("–", "silent", "unknown"),
}
VERDICT = {
    Verdict.SUPPORTED: Sign("✓", "supported", "advised"),
    Verdict.PARTLY_SUPPORTED: Sign("◐", "partly supported", "caution"),
    Verdict.CONTRADICTED: Sign("✕", "contradicted", "against"),
    Verdict.UNSUPPORTED: Sign("✕", "unsupported", "against"),
    Verdict.MARKETING: Sign("?", "marketing", "unknown"),
    Verdict.UNVERIFIABLE: Sign("?", "unverifiable", "unknown"),
}
SEVERITY = {
    Severity.LIFE_THREATENING: Sign("▲", "life-threatening", "against"),
    Severity.MAJOR: Sign("▲", "major", "against"),
    Severity.MODERATE: Sign("◐", "moderate", "caution"),
    Severity.MINOR: Sign("–", "minor", "unknown"),
    Severity.NONE: Sign("✓", "none expected", "advised"),
    Severity.INFORMATIONAL: Sign("–", "for information", "unknown"),
}
CERTAINTY = {
    Certainty.HIGH: "●●●● high certainty",
    Certainty.MODERATE: "●●●○ moderate certainty",
    Certainty.LOW: "●●○○ low certainty",
    Certainty.VERY_LOW: "●○○○ very low certainty",
}
DOSE_VERDICT = {
    DoseVerdict.USE: Sign("✓", "usual dose", "advised"),
    DoseVerdict.ADJUST: Sign("◐", "adjust", "caution"),
    DoseVerdict.AVOID: Sign("✕", "do not give", "against"),
    DoseVerdict.NOT_COVERED: Sign("?", "not covered", "unknown"),
}
JURISDICTION = {
    Jurisdiction.US: "US",
    Jurisdiction.UK: "UK",
    Jurisdiction.EU: "EU",
    Jurisdiction.CANADA: "Canada",
    Jurisdiction.INTERNATIONAL: "International",
}
SUITABILITY = {
    Suitability.USUAL: Sign("✓", "as usual", "advised"),
    Suitability.CARE: Sign("◐", "with care", "caution"),
    Suitability.AVOID: Sign("✕", "avoid", "against"),
}
NOT_COVERED = Sign("?", "not covered", "unknown")
"""Of a factor on which a record says nothing: neither safe nor unsafe."""
_CHECKED = {
    VerifyKind.PRIMARY: Sign("✓", "confirmed at the source", "advised"),
    VerifyKind.PRIMARY_HASH: Sign("✓", "confirmed at the source", "advised"),
    VerifyKind.MIRROR: Sign("◐", "from a copy", "caution"),
    VerifyKind.SECONDARY: Sign("◐", "second-hand", "caution"),
    VerifyKind.DERIVED: Sign("=", "derived", "unknown"),
    VerifyKind.OWN_KNOWLEDGE: Sign("?", "not yet verified", "unknown"),
}


def dose_sign(band: Band) -> Sign:
    """A row's verdict; against a dose it is said as strongly as the label says it."""
    sign = DOSE_VERDICT[band.verdict]
    if band.verdict is DoseVerdict.AVOID and band.note:
        return replace(sign, word=band.note.rstrip(".").lower())
    return sign


def checked_sign(checked: VerifyKind, source_type: str = "") -> Sign:
    """How a fact was confirmed; a label's own text is said to be confirmed in the label."""
    sign = _CHECKED[checked]
    if sign.tone == "advised" and source_type == "regulatory-label":
        return Sign(sign.shape, "confirmed in the label", sign.tone)
    return sign
