"""Claims of office made by hand, and the tenures that follow of them in a world of these claims."""

from kg.ledger import shown_on
from kg.resolve import Around, people
from kg.text.normalize import tone_key
from kg.workspace.around import endings
from kg.workspace.language import scale, vocabulary
from tests.resolve.made import CAO_BANG, LANG_SON, committee, department, grouped, holds, post, told

NAME, OTHER = "Nguyễn Văn Mẫu", "Trần Thị Thử"
SECRETARY = post("Bí thư", committee(CAO_BANG))
ELSEWHERE = post("Bí thư", committee(LANG_SON))
DEPUTY = post("Phó Bí thư", committee(CAO_BANG))
DIRECTOR = post("Giám đốc", department(CAO_BANG))


class Shown:
    """Who else is shown in which post, told by claims."""

    def __init__(self, claims, key):
        self.days = {
            (c.post, day)
            for c in claims
            if c.post and c.subject.key != key and not (c.acting or c.in_charge)
            for day in shown_on(c)
        }

    def _of(self, post):
        return sorted(day for held, day in self.days if held == post)

    def before(self, post, day):
        return max((d for d in self._of(post) if d <= day), default=None)

    def after(self, post, day):
        return min((d for d in self._of(post) if d >= day), default=None)

    def between(self, post, after, before):
        return any(after < d < before for d in self._of(post))


def around(claims, name=NAME, bounds=lambda _: ("", "")):
    return Around(vocabulary(), Shown(claims, tone_key(name)), bounds, endings())


def tenures(*claims, name=NAME, bounds=lambda _: ("", "")):
    """The tenures of a name, in order of time, in a world of these claims."""
    found = people(
        tone_key(name), grouped(claims), told(claims), scale=scale(), around=around(claims, name, bounds)
    ).tenures
    return sorted(found, key=lambda t: (t.first or t.start or "", t.id))


def elected(article, name, held, day, **more):
    return holds(article, name, held, "appointed", on=day, act="et/bau", decided=day, **more)


def relieved(article, name, held, day, **more):
    return holds(article, name, held, "dismissed", on=day, act="et/mien-nhiem", decided=day, **more)
