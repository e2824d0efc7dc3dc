"""What of a dose is absorbed, and how it builds up and goes: drawn, and told in numbers."""

from clinical.quantity import spell
from db.records import Absorption, Topic
from desktop.pages.markup import Sources, fact, heading, picture, table, text
from desktop.pictures.absorption import absorption_picture, sum_words
from desktop.pictures.course import course_picture
from desktop.pictures.drawing import Picture
from desktop.words import tr


def kinetics(topic: Topic, sources: Sources) -> tuple[str, dict[str, Picture]]:
    """What the page says and its pictures by name; nothing for a subject that holds neither."""
    html, drawn = "", {}
    if topic.absorption:
        drawn["absorption"] = absorption_picture(topic.absorption, sources.record)
        html += heading(tr("How much is absorbed"), "absorbed")
        html += picture("absorption", drawn["absorption"])
        head = (tr("A day"), tr("Absorbed"), tr("In the day, calculated"))
        html += table(head, (_row(row, sources) for row in topic.absorption))
    if topic.courses:
        html += heading(tr("Drawn from the half-lives"), "courses")
    for course in topic.courses:
        name = f"course-{course.id}"
        drawn[name] = course_picture(course, topic.figures, sources.record)
        html += picture(name, drawn[name])
    return html, drawn


def _row(row: Absorption, sources: Sources) -> tuple[str, str, str]:
    dose = text(f"{spell(row.daily_mg)} mg {row.given}")
    share = fact(f"{spell(row.percent)}%", f"absorption.{row.id}", sources)
    return dose, share, text(sum_words(row))
