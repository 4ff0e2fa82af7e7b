#!/usr/bin/python3
"""The keys of class exercises, computed once more by the provisions (provisions.py), which know neither the rule files nor the engine.

    questions.py SILL RULES COUNT [SEED [OFFENCE…]]   COUNT questions in each language, of all offences or of each that is named;
                                                      exit 1 where a key is another one

Of each question: one right answer, options that all say something else, and no wrong one that the provisions give; a story that
does not say the answer. The tiers of acts that are listed, of conduct under earlier law and of another reading of one provision are
counted as not compared: the second reading has none of them."""
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from provisions import OFFENCES  # noqa: E402
from reading import NONE, NS, Case  # noqa: E402

RULES = '{urn:sill:rules:1}'
SUM_OF = {  # of proportional sums: what one whole share is
    'cn/253-1': ({'track': 50, 'content': 50, 'credit': 50, 'property': 50, 'lodging': 500, 'call-log': 500, 'health': 500, 'trade': 500,
                  'other-sensitive': 500, 'ordinary': 5000})}
LEVELS = {}  # of facts with grades: their names, the lowest first
SAMPLES = 60  # values that are tried of what is only known as a range


class Skipped(Exception):
    """The second reading says nothing of it; why."""


# ---- tiers by their place -------------------------------------------------------------------------------------------
def ranks_of(rules, named='id'):
    """Of each offence the ids, or names, of the tiers of its newest text, with their places."""
    ranks = {}
    for path in sorted(Path(rules).rglob('*.xml')):
        root = tree.parse(path).getroot()
        for offence in root.iter(RULES + 'offence'):
            for version in offence.iter(RULES + 'version'):
                tiers = {t.get(named): int(t.get('rank')) for t in version.iter(RULES + 'tier')}
                if tiers:
                    ranks[offence.get('id')] = {NONE: 0, **tiers}
    return ranks


def charges_of(rules, lang):
    """'charge cn/264': the name of the offence, as a story says it."""
    roots = (tree.parse(path).getroot() for path in sorted(Path(rules).rglob('*.xml')))
    return {'charge ' + o.get('id'): o.get(lang) for root in roots for o in root.iter(RULES + 'offence') if o.get(lang)}


# ---- a case ---------------------------------------------------------------------------------------------------------
def cases_of(text):
    root = tree.fromstring(text)
    return [root] if root.tag == NS + 'case' else list(root)


def name_of(fact):
    return fact.get('of') or fact.get('id')  # of: a row of a table


def stated(element):
    """The facts of the case as a whole; what somebody got is no fact of the provisions."""
    for defendant in element.iter(NS + 'defendant'):
        for fact in [f for f in defendant if f.get('share') is not None]:
            defendant.remove(fact)
    return {name_of(f): f for f in element.iter(NS + 'fact')}


def levels_of(rules):
    """The grades that a fact may be stated to be, the lowest first; what no fact of the rules is left out."""
    roots = [tree.parse(path).getroot() for path in sorted(Path(rules).rglob('*.xml'))]
    levels = {unit.get('id'): [level.get('zh') for level in unit.iter(RULES + 'level')] for root in roots for unit in root.iter(RULES + 'unit')}
    return {fact.get('id'): levels[fact.get('unit')] for root in roots for fact in root.iter(RULES + 'fact') if levels.get(fact.get('unit'))}


def values_of(fact):
    grades = LEVELS.get(name_of(fact))
    if grades is not None:
        lo, hi = (['0', *grades].index(fact.get(end) or none) for end, none in (('min', '0'), ('max', grades[-1])))
        return ['0', *grades][lo:hi + 1]
    lo, hi = int(fact.get('min')), int(fact.get('max'))
    return sorted({lo, hi, *range(lo, hi, max(1, (hi - lo) // SAMPLES))})


def rank_of(element, ranks, instead=()):
    """The range of tiers of a case in which everything is known, some facts being others instead."""
    offence = element.find(NS + 'charge').get('offence')
    if element.find(NS + 'acts') is not None:
        raise Skipped('acts')
    stated(element)
    case = Case(element)
    case.facts.update(instead)
    answer = OFFENCES[offence](case)
    since = case.decided - case.day  # events lie as long before the one as before the other: only the law is to differ
    case.facts.update({name: str(date.fromisoformat(day) + since) for name, day in case.facts.items() if re.fullmatch(r'\d{4}-\d\d-\d\d', str(day))})
    case.day = case.decided
    if answer is None or OFFENCES[offence](case) != answer:
        raise Skipped('earlier law')  # between conduct and decision it became another one; which is lighter is not read twice
    return tuple(ranks[offence][tier] for tier in answer)


def range_of(element, ranks):
    """The same where one fact is known as a range only, or may be there or not."""
    open_facts = [f for f in stated(element).values() if f.get('min') is not None or f.get('value') == 'unknown']
    if len(open_facts) > 1:
        raise Skipped('ranges')
    if not open_facts:
        return rank_of(element, ranks)
    values = ['no', 'yes'] if open_facts[0].get('value') == 'unknown' else values_of(open_facts[0])
    found = [rank_of(element, ranks, {name_of(open_facts[0]): str(v)}) for v in values]
    return min(f for f, _ in found), max(c for _, c in found)


def said(ranks):
    return f'{ranks[0]}-{ranks[1]}'


# ---- kinds ----------------------------------------------------------------------------------------------------------
def right_of(question):
    return [o for o in question['options'] if o['right']]


def fact_asked(question, element, names):
    """The fact whose name stands in what is asked."""
    of_case = [i for i in stated(element) if i in names and names[i] in question['ask']]
    if not of_case:
        raise Skipped('fact')
    return max(of_case, key=lambda i: len(names[i]))


def check_tier(question, element, ranks, _):
    wanted = said(range_of(element, ranks))
    values = [o['value'] for o in question['options']]
    if [o['value'] for o in right_of(question)] != [wanted]:
        return f'the key is {[o["value"] for o in right_of(question)]}, by the provisions {wanted}'
    return None if len(set(values)) == len(values) else 'two options are one tier'


def check_judge(question, element, ranks, _):
    true = question['claim'] == said(range_of(element, ranks))
    key = right_of(question)[0]['value']
    return None if key == ('true' if true else 'false') else f'the key is {key}, but the claim is {true}'


def check_error(question, element, ranks, _):
    return 'the conclusion is right' if question['claim'] == said(range_of(element, ranks)) else None


def is_open(facts, name):
    """Known as a range, not known, or not stated where something that has it is."""
    fact = facts.get(name)
    return fact is None or fact.get('min') is not None or fact.get('value') == 'unknown'


def check_missing(question, element, ranks, _):
    facts = stated(element)
    key = right_of(question)[0]['value']
    if any(is_open(facts, o['value']) for o in question['options'] if not o['right']):
        return 'a wrong option is not known either'
    floor, ceiling = range_of(element, ranks)
    return None if is_open(facts, key) and floor < ceiling else 'what is missing settles nothing'


def check_distance(question, element, ranks, names):
    fact, more = fact_asked(question, element, names), Fraction(question['answer'])
    now = Fraction(stated(element)[fact].get('value'))
    floor = rank_of(element, ranks)[0]
    below = rank_of(element, ranks, {fact: now + more - 1})[0]
    there = rank_of(element, ranks, {fact: now + more})[0]
    return None if below <= floor < there else f'{fact} {now}: tier {floor}, one less than the answer {below}, the answer {there}'


def check_limit(question, element, ranks, names):
    """At the answer the tier that is named is reached, one less is not enough, whatever else is there."""
    fact, limit = fact_asked(question, element, names), Fraction(question['answer'])
    tier = max((t for t in names[question['offence']] if t in question['ask']), key=len, default=None)
    if tier is None:
        return 'what is asked names no tier'
    rank = names[question['offence']][tier]
    below = rank_of(element, ranks, {fact: limit - 1})[0]
    there = rank_of(element, ranks, {fact: limit})[0]
    return None if below < rank <= there else f'{fact}: asked for tier {rank}; below the limit {below}, at it {there}'


def check_sum(question, element, _ranks, _names):
    whole = SUM_OF.get(question['offence'])
    if whole is None:
        raise Skipped('sum')
    total = sum(Fraction(f.get('value')) / whole[i] for i, f in stated(element).items() if i in whole)
    return None if Fraction(question['answer']) == total else f'the sum is {total}, the key {question["answer"]}'


def check_items(question, element, ranks, _):
    nothing = [o['value'] for o in right_of(question)] == ['']
    rank = rank_of(element, ranks)[0]
    return None if nothing == (rank == 0) else f'no item is met: {nothing}; the tier is {rank}'


def check_charge(question, element, _ranks, _names):
    key = [o['value'] for o in right_of(question)]
    return None if key == [element.find(NS + 'charge').get('offence')] else f'the key is {key}'


def check_order(question, elements, ranks, _):
    found = [said(rank_of(e, ranks)) for e in elements]
    if [o['value'] for o in question['options']] != found:
        return f'the tiers are {found}'
    in_order = [found['ABCDEFG'.index(letter)] for letter in question['answer'].split(',')]
    return None if in_order == sorted(set(found)) else f'{question["answer"]} is no order of {found}'


CHECKS = {'tier': check_tier, 'judge': check_judge, 'error': check_error, 'missing': check_missing, 'distance': check_distance,
          'limit': check_limit, 'sum': check_sum, 'items': check_items, 'charge': check_charge}


def check_steps(question, element, ranks, names):
    for step in question['steps']:
        if step['kind'] == 'items':
            continue  # options of several items each
        wrong = check_form(step) or CHECKS[step['kind']]({**step, 'offence': question['offence']}, element, ranks, names)
        if wrong:
            return f'step {step["kind"]}: {wrong}'
    return None


# ---- whatever is asked ----------------------------------------------------------------------------------------------
def check_form(question):
    texts = [o['text'] for o in question['options']]
    if question['form'] == 'steps':
        return None
    if len(set(texts)) != len(texts) or len(texts) < 2:
        return f'the options are {texts}'
    if question['form'] in ('one', 'number') and len(right_of(question)) != 1:
        return f'{len(right_of(question))} options are right'
    if any(s['answer'] == question['answer'] for s in question['slips']):
        return 'a mistake leads to the key'
    return None


def check_events(elements):
    """What had happened before lies before the conduct."""
    late = [name_of(f) for e in elements for f in e.iter(NS + 'fact')
            if re.fullmatch(r'\d{4}-\d\d-\d\d', f.get('value') or '') and f.get('value') > e.find(NS + 'conduct').get('from', '')]
    return f'{late} lie after the conduct' if late else None


def check_words(question):
    """Nobody tells of 0 yuan; an option names a provision once."""
    if re.search(r'(?<![\d,.])0 ?(元|yuan)', question['story']):
        return 'the story tells of nothing'
    if re.search('“[^”]*“', question['story']):
        return 'the story has quotation marks within such'
    asked = [step for step in question.get('steps') or [question] if step['form'] != 'order']  # of which each option is a story
    texts = [o['text'] for step in asked for o in step['options']]
    twice = [t for t in texts if len(set(cited := re.split('、|, (?=法释)', t))) < len(cited)]
    return f'one provision twice: {twice}' if twice else None


def check_story(question, names):
    """The tier that is the key does not stand in what is told, but for the charge and what a court has found in the words of a clause."""
    told = re.sub('“[^”]*”', '', question['story']).replace(names.get('charge ' + question['offence'], '\0'), '')
    tiers = [o['text'] for o in question['options'] if o['right']] if question['kind'] == 'tier' else []
    given = [t for t in tiers if len(t) > 3 and t in told]
    return f'the story says {given}' if given else None


def check(question, ranks, names):
    elements = cases_of(question['case'])
    wrong = check_form(question) or check_story(question, names) or check_words(question) or check_events(elements)
    if wrong:
        return wrong
    if question['theme'] == 'time':
        raise Skipped('earlier law')
    if question['theme'] == 'reading':
        raise Skipped('two readings')
    if question['offence'] not in OFFENCES:
        raise Skipped('offence')
    if question['kind'] == 'order':
        return check_order(question, elements, ranks, names)
    if question['kind'] == 'steps':
        return check_steps(question, elements[0], ranks, names)
    return CHECKS[question['kind']](question, elements[0], ranks, names)


# ---- all of them ----------------------------------------------------------------------------------------------------
def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def main(sill, rules, count, seed='1', *named):
    ranks, kinds, skipped, offences, wrong = ranks_of(rules), Counter(), Counter(), set(), 0
    LEVELS.update(levels_of(rules))
    facts = json.loads(run(sill, 'facts', '--rules', rules, '--format', 'json'))['facts']
    for lang, seed in ('zh', seed), ('en', str(int(seed) + 1)):
        names = {**{f['id']: f[lang] for f in facts}, **ranks_of(rules, lang), **charges_of(rules, lang)}
        words = [sill, 'exercise', '--rules', rules, '--lang', lang, '--format', 'json', '--count', count, '--seed', seed]
        words += ['--kind', ','.join([*CHECKS, 'order', 'steps'])]
        for line in ''.join(run(*words, *offence) for offence in [[i] for i in named] or [[]]).splitlines():
            question = json.loads(line)
            try:
                fault = check(question, ranks, names)
            except Skipped as why:
                skipped[str(why)] += 1
                continue
            kinds[question['kind']] += 1
            offences.add(question['offence'])
            if fault:
                wrong += 1
                print(f'{question["id"]} ({lang}): {fault}\n  {question["story"]}\n  {question["ask"]}\n  {question["case"]}')
    told = ', '.join(f'{kind} {n}' for kind, n in sorted(kinds.items()))
    print(f'questions: {sum(kinds.values())} of {len(offences)} offences as the provisions have them ({told}), {wrong} wrong; '
          + 'not compared: ' + ', '.join(f'{why} {n}' for why, n in sorted(skipped.items())))
    return 1 if wrong or not kinds else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
