"""A case as the second reading of the law sees it (provisions.py), and the shapes of its answers."""
import re
import xml.etree.ElementTree as tree
from datetime import date
from fractions import Fraction

NS = '{urn:sill:case:1}'
NONE = 'none'


class Case:
    def __init__(self, element):
        self.id = element.get('id')
        self.region = element.get('region')
        self.day = date.fromisoformat(element.find(NS + 'conduct').get('from'))
        decision = element.find(NS + 'decision')
        self.decided = date.fromisoformat(decision.get('on')) if decision is not None else self.day
        self.facts = {f.get('of') or f.get('id'): f.get('value') for f in element.iter(NS + 'fact')}  # of: a row of a table
        self.ends = {f.get('id'): (f.get('min'), f.get('max')) for f in element.iter(NS + 'fact') if not f.get('value')}
        self.found = {}
        for finding in element.iter(NS + 'finding'):
            of = re.sub('^cn/xingfa-.*', 'cn/xingfa', finding.get('instrument'))  # whichever file of the statute
            self.found[of + ' ' + finding.get('item')] = finding.get('value') == 'yes'
        self.acts = {}  # what each act that is listed comes to of each fact
        for batch in element.iter(NS + 'batch'):
            act = self.acts.setdefault(batch.get('act') or batch.get('id'), {})
            act[batch.get('of')] = act.get(batch.get('of'), 0) + Fraction(batch.get('count'))
        self.figures = {f.get('name'): Fraction(f.get('is')) for f in element.iter(NS + 'figure')}
        self.offence = element.find(NS + 'charge').get('offence')
        self.organization = any(d.get('kind') == 'organization' for d in element.iter(NS + 'defendant'))

    def yes(self, *facts):
        return any(self.facts.get(f) == 'yes' for f in facts)

    def n(self, *facts):
        return sum((Fraction(self.facts[f]) for f in facts if f in self.facts), Fraction(0))

    def span(self, fact, there):
        """The least and the most that it can be. Nobody speaks of it: nothing; or anything, where there is something that has it."""
        if fact in self.facts and self.facts[fact] is not None:
            return self.n(fact), self.n(fact)
        least, most = self.ends.get(fact, (None, None if there else 0))
        return Fraction(least or 0), Fraction(10 ** 15 if most is None else most)

    def grade(self, fact, names):
        """The place of a grade among its names, the lowest first, being 1; 0: none."""
        name = self.facts.get(fact, '无')
        return 0 if name in ('0', '无') else names.index(name) + 1

    def within(self, fact, years):
        """That day lies at most so many years before the conduct, to the day."""
        return fact in self.facts and self.at_most_before(date.fromisoformat(self.facts[fact]), years)

    def at_most_before(self, then, years):
        month, day = (2, 28) if (self.day.month, self.day.day) == (2, 29) else (self.day.month, self.day.day)
        return date(self.day.year - years, month, day) <= then <= self.day  # no 29 February in most years: the last day of the month

    def days(self, fact):
        """A fact of several days: the fact itself, and what stands beside it as fact.2 and so on; or all in one value."""
        stated = [value for name, value in self.facts.items() if re.fullmatch(re.escape(fact) + r'(\.\d+)?', name)]
        return [date.fromisoformat(day) for value in stated for day in value.split('、')]

    def since(self, text):
        return self.decided >= date.fromisoformat(text)

    def clause(self, name):
        """What a person found of it: True, False; None: nobody said."""
        return self.found.get(name)


def exactly(tier):
    return tier, tier


def ladder(*rungs):
    """The highest tier of those that hold: pairs (tier, holds), the lowest first."""
    reached = NONE
    for tier, holds in rungs:
        if holds:
            reached = tier
    return exactly(reached)


def no_text(top):
    """An offence without a text that says when a tier is reached: anything from nothing to the highest tier."""
    return NONE, top


def by_answers(tiers, answers):
    """Nothing in force has figures, and the statute's own words are all there is: what a person finds is reached, with all below it;
    what a person denies is not, nor what is above it."""
    floor = max((i + 1 for i, answer in enumerate(answers) if answer is True), default=0)
    top = next((i for i, answer in enumerate(answers) if answer is False), len(tiers))
    names = [NONE, *tiers]
    return names[floor], names[max(floor, top)]


def by_word(c, holds, clause, *tiers):
    """The same of one clause that names its tiers, where the act that it speaks of is there."""
    paths = [f'{clause}:{tier}' for tier in tiers] if len(tiers) > 1 else [clause]
    return by_answers(tiers, [c.clause(path) for path in paths]) if holds else exactly(NONE)


class Tiers:
    """What is reached, and what a person may still say is reached."""

    def __init__(self, *names):
        self.names = names
        self.sure, self.maybe = set(), set()

    def also(self, tier, holds, doubted=False):
        if holds:
            self.sure.add(tier)
        elif doubted:
            self.maybe.add(tier)

    def said(self, tier, holds, word):
        """It holds where a person says so, and is open until one has spoken."""
        self.also(tier, holds and word is True, holds and word is None)

    def answer(self):
        def top(reached):
            return ladder(*((name, name in reached) for name in self.names))[0]
        return top(self.sure), top(self.sure | self.maybe)
