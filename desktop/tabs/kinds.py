"""Which tab is which; each is imported when it is first shown."""

from db.records import Tab as TabName
from desktop.tabs.tab import Tab


def tab_kind(name: TabName) -> type[Tab]:
    match name:
        case TabName.CONDITIONS:
            from desktop.tabs.conditions import ConditionsTab

            return ConditionsTab
        case TabName.DOSING:
            from desktop.tabs.dosing import DosingTab

            return DosingTab
        case TabName.SIDE_EFFECTS:
            from desktop.tabs.side_effects import SideEffectsTab

            return SideEffectsTab
        case TabName.ALTERNATIVES:
            from desktop.tabs.alternatives import AlternativesTab

            return AlternativesTab
        case TabName.REFERENCES:
            from desktop.tabs.references import ReferencesTab

            return ReferencesTab
