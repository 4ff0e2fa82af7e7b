"""`sill diff` against a solver that knows nothing of it: test_z3.py SILL RULES EDITS SEED.

Of each edit of a shipped rule file Z3 is asked, for every law that stands in both, whether there are facts that come to one
tier before and to another after it; in which ways tiers move must be the same. What is compared is read from the dump of the
compiled rules: inequalities, "k of", "not". Time of processors is told as the median ratio of the two, and is no matter of passing.
Both begin with the edited files: `sill diff` reads them, finds every move with its smallest case and writes it down; on the other
side stand the dump of the edited rules and Z3's answers, which say harsher or lighter and no more. The old rules are there before."""
import glob
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import z3

SILL, RULES, EDITS, SEED = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
STEP = re.compile(r'  #(\d+) +(YES|REACH|COUNT|NOT|NO) *(.*)')
MOST = 10 ** 15  # of a fact


def run(*arguments):
    return subprocess.run([SILL, *arguments], capture_output=True, text=True, check=False).stdout


def spent():
    """Seconds of processor time of this program, and of those that it ran."""
    return sum(os.times()[:4])


def kinds():
    """Facts that are yes or no."""
    return {fact['id'] for fact in json.loads(run('facts', '--rules', RULES, '--format=json'))['facts'] if fact['kind'] == 'yes-no'}


def laws(rules):
    """Of each law that is dumped its steps and the steps that lead to ranks."""
    ret, name = {}, None
    for line in run('dump', '--rules', rules, '--stage=program').splitlines():
        if line.startswith('plan '):
            name = line.split(':')[0]
            ret[name] = ([], {})
        elif step := STEP.match(line):
            ret[name][0].append(step.groups()[1:])
        elif rank := re.match(r'  rank (\d+) at #(\d+)', line):
            ret[name][1].setdefault(int(rank[1]), int(rank[2]))
    return ret


class Meaning:
    """Steps as formulas over integers that both versions share."""

    def __init__(self, booleans):
        self.booleans, self.facts, self.bounds = booleans, {}, []

    def fact(self, name):
        if name not in self.facts:
            self.facts[name] = z3.Int(name)
            yes_or_no = name in self.booleans or (name.startswith('%') and not name.startswith('%local'))
            self.bounds += [self.facts[name] >= 0, self.facts[name] <= (1 if yes_or_no else MOST)]
        return self.facts[name]

    def term(self, words):
        factor, _, name = words.rpartition('*') if re.match(r'-?\d+\*', words) else ('1', '', words)
        return int(factor) * self.fact(name)

    def step(self, kind, rest, before):
        if kind == 'YES':
            return z3.BoolVal(True)
        if kind == 'NO':
            return z3.BoolVal(False)
        if kind == 'NOT':
            return z3.Not(before[int(rest[1:])])
        if kind == 'COUNT':
            least, among = re.match(r'(\d+) of (.*)', rest).groups()
            return z3.PbGe([(before[int(each[1:])], 1) for each in among.split()], int(least))
        total, least = re.match(r'(.*) >= (-?\d+)$', rest).groups()
        return z3.Sum([self.term(each) for each in re.split(r' \+ (?![^(]*\))', total)]) >= int(least)

    def ranks(self, law):
        """Rank to a formula: it is reached, or a higher one is."""
        steps, at = law
        values = []
        for kind, rest in steps:
            values.append(self.step(kind, rest, values))
        return {rank: z3.Or([values[at[each]] for each in at if each >= rank]) for rank in (1, 2, 3)}


def moves(old, new, booleans):
    """The ways in which the tier moves, by Z3: offence and direction."""
    ret = set()
    for name in old.keys() & new.keys():
        offence = name.split()[1]
        if old[name] == new[name]:
            continue
        meaning = Meaning(booleans)
        before, after = meaning.ranks(old[name]), meaning.ranks(new[name])
        for way, one, other in (('harsher', before, after), ('lighter', after, before)):
            solver = z3.Solver()
            solver.add(*meaning.bounds, z3.Or([z3.And(other[rank], z3.Not(one[rank])) for rank in (1, 2, 3)]))
            answer = solver.check()
            assert answer != z3.unknown, name
            if answer == z3.sat:
                ret.add((offence, way))
    return ret


def edit(folder, dice):
    """Changes one limit somewhere. Returns: what was changed."""
    path = dice.choice(sorted(glob.glob(f'{folder}/**/fashi-*.xml', recursive=True)))
    with open(path, encoding='utf-8') as file:
        text = file.read()
    limits = list(re.finditer(r'at-least="(\d+)(?!\d|\.\.)([^"]*)"', text))  # a span is for regions to choose from
    if not limits:
        return edit(folder, dice)
    limit = dice.choice(limits)
    number = max(1, dice.choice([int(limit[1]) + 1, int(limit[1]) - 1, int(limit[1]) * 2, int(limit[1])]))
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'{text[:limit.start(1)]}{number}{text[limit.end(1):]}')
    return f'{os.path.basename(path)}: {limit[0]} to {number}'


def main():
    dice, booleans, old = random.Random(SEED), kinds(), laws(RULES)
    wrong, moved, ratios = 0, 0, []
    tried = 0
    while tried < EDITS:
        with tempfile.TemporaryDirectory() as folder:
            changed = f'{folder}/rules'
            shutil.copytree(RULES, changed, ignore=shutil.ignore_patterns('.*'))
            what = edit(changed, dice)
            begin = spent()
            new = laws(changed)
            theirs = spent() - begin
            # the same limit again, one that the rules refuse, or of a count that is made before and is not in the dump
            if not new or new == old:
                continue
            tried += 1
            begin = spent()
            said = run('diff', '--format=json', RULES, changed)
            ours = spent() - begin
            # lists of acts that are crimes by themselves are no matter of the solver
            if not said or any(left['kind'] not in ('alone', 'chosen-acts') for left in json.loads(said).get('unproved', [])):
                print(f'z3: {what}: sill diff proves nothing')
                wrong += 1
                continue
            expected = {(shift['offence'], shift['direction']) for shift in json.loads(said)['shifts']}
            begin = spent()
            found = moves(old, new, booleans)
            theirs += spent() - begin
            ratios.append(theirs / max(ours, 0.01))
            moved += bool(found)
            if found != expected:
                print(f'z3: {what}: Z3 {sorted(found)}, sill diff {sorted(expected)}')
                wrong += 1
    times = f'{statistics.median(ratios or [0]):.1f} times as long as sill diff (from {min(ratios or [0]):.1f} to {max(ratios or [0]):.1f})'
    print(f'z3: {EDITS} edits, {moved} of them move tiers, {wrong} differ; in the middle Z3 took {times}')
    sys.exit(wrong > 0)


main()
