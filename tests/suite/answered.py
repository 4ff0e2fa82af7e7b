#!/usr/bin/python3
"""On every day on which the law of an offence changes, and on the day before it: does a case come to a result once a person has denied
every clause that the report leaves open and stated every fact that it asks for, or does the report say which text is not held? No figure
of "nothing to answer" may be left.

    answered.py SILL
"""
import glob
import json
import subprocess
import sys
import xml.etree.ElementTree as tree
from datetime import date, timedelta

NS = '{urn:sill:rules:1}'
FIRST = date(1997, 10, 1)
LAST_WORD = 'text-then-in-force'
ROUNDS = 8


def days_of_offences():
    """The days of its versions and of all that speaks of it, each with the day before."""
    days = {}

    def note(offence, *texts):
        for day in (date.fromisoformat(text) for text in texts if text):
            days.setdefault(offence, set()).update(d for d in (day - timedelta(1), day) if d >= FIRST)
    for root in (tree.parse(path).getroot() for path in glob.glob('rules/**/*.xml', recursive=True)):
        for offence in root.iter(NS + 'offence'):
            note(offence.get('id'), *(version.get('effective') for version in offence.iter(NS + 'version')))
        for standard in root.iter(NS + 'standard'):
            for offence in standard.get('offence').split():
                note(offence, *(standard.get(end) or root.get(end) for end in ('effective', 'until')))
                note(offence, *(part.get(end) for part in standard.iter() for end in ('effective', 'until')))
    return days


def facts_of(sill, offence):
    """Each yes/no fact, and one of each quantity, or of its grades the first that is named."""
    listed = json.loads(subprocess.run([sill, 'facts', '--rules', 'rules', '--format', 'json', offence], capture_output=True,
                                       check=True).stdout)
    wanted = {'yes-no': True, 'quantity': '1'}
    written = {fact['id']: json.loads('{' + fact['json'] + '}')[fact['id']] for fact in listed['facts'] if fact['kind'] == 'quantity' and 'of' not in fact}
    grades = {name: value for name, value in written.items() if isinstance(value, str) and not any(sign.isdigit() for sign in value)}
    return [{fact['id']: grades.get(fact['id'], wanted[fact['kind']])} for fact in listed['facts'] if fact['kind'] in wanted]


def decide(sill, cases):
    lines = [json.dumps({'id': str(i), 'conduct': c['day'].isoformat(), 'decision': c['day'].isoformat(), 'findings': 'complete',
                         'defendants': [{'id': 'a', 'kind': c['kind']}], 'charges': [{'offence': c['offence'], 'defendant': 'a'}],
                         'facts': c['facts'], 'finding': [{'item': item, 'instrument': text, 'value': 'no'} for text, item in c['denied']]})
             for i, c in enumerate(cases)]
    out = subprocess.run([sill, 'batch', '--rules', 'rules', '-'], input='\n'.join(lines) + '\n', capture_output=True, text=True)
    return [json.loads(line)['charges'][0] for line in out.stdout.splitlines()]


def clauses(charge):
    asked = [one for one in charge.get('missing', []) if one['what'] == 'finding'] + charge.get('open', [])
    return {(one.get('instrument') or charge['instrument'], one['item']) for one in asked}


def asked_facts(charge):
    return {one['fact']: '1' for one in charge.get('missing', []) if one['what'] == 'fact'}


def walk(sill, cases):
    """Denies what is open and states what is missing until nothing more is. Returns: what is then undecided, and no text is named for it."""
    left = []
    for _ in range(ROUNDS):
        again = []
        for case, charge in zip(cases, decide(sill, cases)):
            if charge['decided']:
                continue
            more, facts = clauses(charge) - case['denied'], {**asked_facts(charge), **case['facts']}
            if more or facts != case['facts']:
                again.append({**case, 'denied': case['denied'] | more, 'facts': facts})
            elif not any(one['what'] == LAST_WORD for one in charge.get('missing', [])):
                left.append(case)
        cases = again
    return left + cases


def main(sill):
    cases = []
    for offence, days in sorted(days_of_offences().items()):
        facts = facts_of(sill, offence)
        for day in sorted(days):
            plain = {'offence': offence, 'day': day, 'kind': 'person', 'facts': {}, 'denied': set()}
            cases += [plain, {**plain, 'kind': 'organization'}, *({**plain, 'facts': fact} for fact in facts)]
    left = walk(sill, cases)
    for case in left:
        print('undecided, and nothing to answer:', case['offence'], case['day'], case['kind'], case['facts'], sorted(case['denied']))
    print(f'answered: {len(cases)} cases, {len(left)} left with nothing to answer')
    return 1 if left or len(cases) < 1000 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
