"""Subjects whose page has a form, a table or a picture of its own."""

from db.address import Address

BACK_PAIN = Address("condition", "chronic_low_back_pain")
"""What Dorsal is most asked about: where one condition has to be shown before any was chosen; an
edition may lack it."""
DOSE = Address("regimen", "neurontin-us-renal")
"""The renal table beside which the form for a patient stands."""
POSITIONS = Address("topic", "who-advises-what")
"""The subject whose page is the table of all conditions by all sources of advice."""
BENEFIT = Address("topic", "benefit-and-harm")
"""The subject whose page draws benefit and harm of a condition side by side."""
PLAN = Address("topic", "plan")
"""The subject whose page is a plan to raise or lower the dose."""
SIDE_BY_SIDE = Address("topic", "populations-side-by-side")
"""The subject whose page is the table of all side effects by all trial populations."""
CHILD = Address("regimen", "us-epilepsy-3-11")
"""The regimen whose dose goes by a child's weight."""
COMPARE = Address("topic", "compare")
"""The subject whose page is treatments side by side."""
SHORTLIST = Address("topic", "which-alternatives")
"""The subject whose page is why each alternative stays or goes."""
GABAPENTIN = Address("topic", "gabapentin-in-the-same-terms")
"""The subject that stands for gabapentin among the alternatives; an edition may lack it."""
HELP = "help"
"""The kind of what Dorsal says of itself: pages of the program, in no edition's library."""
FIRST = Address(HELP, "first")
"""What can be asked: the page of a reader who has been nowhere yet."""
MANUAL = Address(HELP, "manual")
