"""The shape, the word and the colour of every status: never colour alone."""

from msgspec import Struct, structs

from clinical.citation import VerifyKind
from clinical.dosing import Band
from clinical.dosing import Verdict as DoseVerdict
from db.records import Certainty, Jurisdiction, Severity, Stance, Status, Suitability, Verdict
from desktop.words import later, tr


class Sign(Struct, frozen=True):
    """`tone` is a status colour of the theme: advised, caution, against or unknown."""

    shape: str
    english: str
    tone: str

    @property
    def word(self) -> str:
        """In the reader's language."""
        return tr(self.english)


STATUS = {
    Status.LICENSED: Sign("✓", later("Licensed"), "advised"),
    Status.OFF_LABEL: Sign("◐", later("Off-label"), "caution"),
    Status.NOT_SUPPORTED: Sign("?", later("Not supported by evidence"), "unknown"),
    Status.ADVISED_AGAINST: Sign("✕", later("Advised against"), "against"),
}
STANCE = {
    Stance.FOR: Sign("✓", later("advised"), "advised"),
    Stance.OPTION: Sign("◐", later("may use"), "caution"),
    Stance.AGAINST: Sign("✕", later("advised against"), "against"),
    Stance.INSUFFICIENT: Sign("?", later("insufficient evidence"), "unknown"),
    Stance.SILENT: Sign("–", later("silent"), "unknown"),
}
VERDICT = {
    Verdict.SUPPORTED: Sign("✓", later("supported"), "advised"),
    Verdict.PARTLY_SUPPORTED: Sign("◐", later("partly supported"), "caution"),
    Verdict.CONTRADICTED: Sign("✕", later("contradicted"), "against"),
    Verdict.UNSUPPORTED: Sign("✕", later("unsupported"), "against"),
    Verdict.MARKETING: Sign("?", later("marketing"), "unknown"),
    Verdict.UNVERIFIABLE: Sign("?", later("unverifiable"), "unknown"),
}
SEVERITY = {
    Severity.LIFE_THREATENING: Sign("▲", later("life-threatening"), "against"),
    Severity.MAJOR: Sign("▲", later("major"), "against"),
    Severity.MODERATE: Sign("◐", later("moderate"), "caution"),
    Severity.MINOR: Sign("–", later("minor"), "unknown"),
    Severity.NONE: Sign("✓", later("none expected"), "advised"),
    Severity.INFORMATIONAL: Sign("–", later("for information"), "unknown"),
}
CERTAINTY = {
    Certainty.HIGH: later("●●●● high certainty"),
    Certainty.MODERATE: later("●●●○ moderate certainty"),
    Certainty.LOW: later("●●○○ low certainty"),
    Certainty.VERY_LOW: later("●○○○ very low certainty"),
}
DOSE_VERDICT = {
    DoseVerdict.USE: Sign("✓", later("usual dose"), "advised"),
    DoseVerdict.ADJUST: Sign("◐", later("adjust"), "caution"),
    DoseVerdict.AVOID: Sign("✕", later("do not give"), "against"),
    DoseVerdict.NOT_COVERED: Sign("?", later("not covered"), "unknown"),
}
JURISDICTION = {
    Jurisdiction.US: later("US"),
    Jurisdiction.UK: later("UK"),
    Jurisdiction.EU: later("EU"),
    Jurisdiction.CANADA: later("Canada"),
    Jurisdiction.INTERNATIONAL: later("International"),
}
SUITABILITY = {
    Suitability.USUAL: Sign("✓", later("as usual"), "advised"),
    Suitability.CARE: Sign("◐", later("with care"), "caution"),
    Suitability.AVOID: Sign("✕", later("avoid"), "against"),
}
NOT_COVERED = Sign("?", later("not covered"), "unknown")
"""Of a factor on which a record says nothing: neither safe nor unsafe."""
SECOND_HAND = "†"
"""After advice that was read at second hand, where there is no room for words."""
_CHECKED = {
    VerifyKind.PRIMARY: Sign("✓", later("confirmed at the source"), "advised"),
    VerifyKind.PRIMARY_HASH: Sign("✓", later("confirmed at the source"), "advised"),
    VerifyKind.MIRROR: Sign("◐", later("from a copy"), "caution"),
    VerifyKind.SECONDARY: Sign("◐", later("second-hand"), "caution"),
    VerifyKind.DERIVED: Sign("=", later("derived"), "unknown"),
    VerifyKind.OWN_KNOWLEDGE: Sign("?", later("not yet verified"), "unknown"),
}


def dose_sign(band: Band) -> Sign:
    """A row's verdict; against a dose it is said as strongly as the label says it."""
    sign = DOSE_VERDICT[band.verdict]
    if band.verdict is DoseVerdict.AVOID and band.note:
        return structs.replace(sign, english=band.note.rstrip(".").lower())
    return sign


def checked_sign(checked: VerifyKind, source_type: str = "") -> Sign:
    """How a fact was confirmed; a label's own text is said to be confirmed in the label."""
    sign = _CHECKED[checked]
    if sign.tone == "advised" and source_type == "regulatory-label":
        return Sign(sign.shape, later("confirmed in the label"), sign.tone)
    return sign


OF_RECORDS = (
    later("Back and leg pain"),
    later("Nerve and widespread pain"),
    later("Other uses"),
    later("older age"),
    later("kidney disease"),
    later("liver disease"),
    later("heart disease"),
    later("pregnancy"),
    later("opioids on board"),
    later("driving"),
    later("very common"),
    later("common"),
    later("uncommon"),
    later("rare"),
    later("very rare"),
    later("not known"),
    later("mean difference"),
    later("standardised mean difference"),
    later("risk ratio"),
    later("odds ratio"),
    later("prevalence ratio"),
    later("response ratio"),
    later("risk difference"),
    later("number needed to treat"),
    later("number needed to harm"),
    later("percentage"),
    later("mean"),
    later("median"),
    later("change from baseline"),
    later("percentage change from baseline"),
    later("supported"),
    later("partly supported"),
    later("contradicted"),
    later("unsupported"),
    later("marketing"),
    later("unverifiable"),
    later("dose"),
    later("schedule"),
    later("side effect rate"),
    later("true or not"),
    later("contradiction"),
    later("caution"),
    later("definition"),
    later("who advises what"),
    later("trial result"),
    later("case"),
    later("basic"),
    later("further"),
    later("demanding"),
    later("bookmark"),
    later("highlight"),
    later("note"),
    later("imported"),
    later("updated"),
    later("unchanged"),
    later("refused"),
)
"""The words by which the types of records name their own choices: `tr(choice.value)` shows them."""
