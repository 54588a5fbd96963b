"""The prices of an outcome in a sentence: each amount with whom or what it is for.

Source:
    The fields of a price, each said once.
"""

from collections.abc import Iterator, Mapping

from virksom.programme.contract.outcome import FEE, Outcome, Price
from virksom.programme.kernel import Text, date_text, kroner_text, number_text

_TIERS = {
    "full": Text("for en uge i fuld selvforsørgelse", "for a week of full self-support"),
    "partial": Text("for en uge i delvis selvforsørgelse", "for a week of partial self-support"),
}


def prices_text(outcome: Outcome, names: Mapping[str, Text]) -> Text:
    """Return what an outcome costs, as one sentence.

    Args:
        outcome: with at least one price.
        names: what referring units are called, by their codes.
    """
    told = [_price(outcome, price, names=names) for price in outcome.prices]
    da, en = ("; ".join(texts) for texts in ([one.da for one in told], [one.en for one in told]))
    return Text(f"Prisen er {da.removesuffix('.')}.", f"The price is {en}.")


def _price(outcome: Outcome, price: Price, *, names: Mapping[str, Text]) -> Text:
    amount = Text(kroner_text(price.amount), kroner_text(price.amount, "en"))
    parts = [amount, *_whom(price, names=names), *_what(outcome, price)]
    return Text(" ".join(part.da for part in parts), " ".join(part.en for part in parts))


def _whom(price: Price, *, names: Mapping[str, Text]) -> Iterator[Text]:
    if price.tier:
        yield _TIERS[price.tier]
    if price.group:
        name = names.get(price.group, Text(price.group, price.group))
        yield Text(f"for dem, {name.da} har henvist", f"for those referred by {name.en}")
    if price.since:
        day = Text(date_text(price.since), date_text(price.since, "en"))
        yield Text(
            f"for dem, der starter den {day.da} eller senere",
            f"for those who start on {day.en} or later",
        )


def _what(outcome: Outcome, price: Price) -> Iterator[Text]:
    if price.hours is not None:
        hours = number_text(price.hours), number_text(price.hours, "en")
        yield Text(f"ved mindst {hours[0]} timer om ugen", f"at {hours[1]} hours a week or more")
    if price.earned is not None:
        earned = kroner_text(price.earned), kroner_text(price.earned, "en")
        yield Text(
            f"ved en løn på mindst {earned[0]} i de seneste {outcome.period} uger",
            f"at a pay of {earned[1]} or more in the last {outcome.period} weeks",
        )
    if price.first > 1:
        of = Text("måned", "month") if outcome.kind == FEE else Text("betaling", "payment")
        yield Text(
            f"fra {of.da} nr. {price.first} i aftalen",
            f"from {of.en} number {price.first} of the contract",
        )
