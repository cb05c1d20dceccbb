"""Claims made by hand, for what the resolver should do with them."""

from kg import vocab
from kg.model import Body, Claim, Mention, Occasion, Post, Unit
from kg.resolve import Kinds, events, reports
from kg.text.normalize import tone_key
from kg.workspace.language import vocabulary

CAO_BANG, LANG_SON = Unit("tỉnh", "Cao Bằng", "04"), Unit("tỉnh", "Lạng Sơn", "20")


def committee(unit, scope=""):
    return Body("bt/tinh-uy", f"Tỉnh ủy {unit.name}" if unit else "Tỉnh ủy", unit=unit, scope=scope)


def department(unit, name="Nội vụ"):
    return Body("bt/so", f"Sở {name} tỉnh {unit.name}", name=name, unit=unit)


def post(title, body, position=None):
    return Post(position or f"pt/{vocab.slug(title)}", title, f"{title} {body.label}", body)


def holds(article, name, held, modality="attested", *, on="2024-03-12", at=0, **more):
    """A claim that a person of this name holds a post."""
    return Claim(
        id=vocab.digest("|".join((article, name, held.label, modality, str(on), str(at), repr(more))), 16),
        article=article,
        predicate="holds",
        subject=Mention(at, at + len(name), name, "person", tone_key(name)),
        object=Mention(at + 30, at + 36, "Bí thư", "position", held.position),
        start=at,
        end=at + 40,
        rule="made",
        modality=modality,
        confidence=1.0,
        on=on,
        post=held,
        **more,
    )


def occurs(article, kind="et/hoi-nghi", *, on="2024-03-12", name="Hội nghị", occasion=None):
    """A claim that an event took place."""
    return Claim(
        id=vocab.digest(f"{article}|{kind}|{on}|{name}|{occasion}", 16),
        article=article,
        predicate="occurs",
        subject=Mention(100, 108, "hội nghị", "event", kind),
        object=None,
        start=90,
        end=120,
        rule="made",
        modality="attested",
        confidence=1.0,
        on=on,
        occasion=occasion or Occasion(kind, name, on, None),
    )


def takes_part(event, name, role):
    """A claim that a person took part in the event of another claim."""
    return Claim(
        id=vocab.digest(f"{event.id}|{name}|{role}", 16),
        article=event.article,
        predicate="participates",
        subject=Mention(0, len(name), name, "person", tone_key(name)),
        object=Mention(130, 137, "chủ trì", "role", role),
        start=0,
        end=140,
        rule="made",
        modality="attested",
        confidence=1.0,
        on=event.on,
        event=event.id,
        role=role,
    )


def grouped(claims):
    """The claims by article, as the resolver takes them."""
    found = {}
    for claim in claims:
        found.setdefault(claim.article, []).append(claim)
    return found


KINDS = Kinds(vocabulary())


def happened(claims, alike=lambda one, other: False):
    """The events of some claims."""
    return events(reports(claims, KINDS), KINDS, alike)


def told(claims):
    """For each claim that an event occurred the id of the event."""
    return {claim: event.id for event in happened(claims) for claim in event.claims}
