"""The Python module against the command, and frames against cases one by one."""
import datetime
import decimal
import json
import random
import subprocess
import sys
import unittest

import sill

SILL = sys.argv.pop()
RULES = sill.Rules('rules')
ROWS = 80


def case_of(facts, findings='complete'):
    return {'id': 'a', 'findings': findings, 'conduct': {'from': '2024-03-01'}, 'facts': facts,
            'charges': [{'offence': 'cn/253-1'}]}


class Cases(unittest.TestCase):
    def test_what_the_command_says(self):
        for sample in ('samples/row-02-commissions.xml', 'samples/acts-ledger.xml', 'samples/boundary-50.xml'):
            with open(sample, 'rb') as file:
                found = RULES.check_all(file.read())
            said = subprocess.run([SILL, 'check', '--rules', 'rules', '--lang', 'en', '--format', 'json', sample],
                                  capture_output=True, check=False).stdout
            for one, other in zip(found, (json.loads(line) for line in said.splitlines())):
                self.assertEqual(one['charges'], other['charges'])
            self.assertEqual(len(found), len(said.splitlines()))

    def test_what_is_wrong_is_raised(self):
        with self.assertRaisesRegex(sill.SillError, 'trak'):
            RULES.check(case_of({'trak': 3}))
        with self.assertRaises(sill.SillError):
            RULES.check('{')
        with self.assertRaises(sill.SillError):
            sill.Rules('/nowhere/at/all')
        with self.assertRaisesRegex(ValueError, 'no date'):
            RULES.check(case_of({'track': 3}), as_of='2024-02-30')
        with self.assertRaisesRegex(ValueError, 'not one'):
            RULES.check([])

    def test_rules_from_files_and_image_are_the_same(self):
        self.assertEqual(RULES.hash, sill.Rules('rules', image=False).hash)
        self.assertEqual(len(RULES.hash), 64)


class Frames(unittest.TestCase):
    def test_rows_are_cases(self):
        dice = random.Random(7)
        frame = {'track': [dice.choice([None, 0, 24, 25, 49, 50, 499, 500]) for _ in range(ROWS)],
                 '违法所得': [dice.choice([None, 0, '4999.99', decimal.Decimal(5000), 50000.0]) for _ in range(ROWS)],
                 'given': [dice.choice([None, 'yes', 'no', True, False]) for _ in range(ROWS)]}
        for findings in ('complete', 'partial'):
            floor, ceiling = RULES.check_frame(frame, 'cn/253-1', '2024-03-01', findings)
            for row in range(ROWS):
                facts = {name: values[row] for name, values in frame.items() if values[row] is not None}
                facts = {name: {True: 'yes', False: 'no'}.get(value, value) if name == 'given' else str(value)
                         for name, value in facts.items()}
                charge = RULES.check(case_of(facts, findings), 'verdict')['charges'][0]
                found = charge['floor']['rank'], charge['ceiling']['rank']
                self.assertEqual(found, (floor[row], ceiling[row]), (row, facts))
            self.assertTrue(0 < sum(floor) < sum(ceiling) if findings == 'partial' else 0 < sum(floor))

    def test_days(self):
        frame = {'sanctioned': [None, 'never', '2022-03-01', datetime.date(2022, 2, 28)], 'track': [1, 1, 1, 1],
                 'given': ['yes'] * 4}
        floor, ceiling = RULES.check_frame(frame, 'cn/253-1', '2024-03-01')
        for row in range(4):
            facts = {name: str(values[row]) for name, values in frame.items() if values[row] not in (None, 'never')}
            charge = RULES.check(case_of(facts), 'verdict')['charges'][0]
            self.assertEqual((charge['floor']['rank'], charge['ceiling']['rank']), (floor[row], ceiling[row]), facts)
        self.assertEqual(floor, [0, 0, 1, 0])

    def test_what_is_wrong_is_raised(self):
        with self.assertRaisesRegex(ValueError, 'row 1: track'):
            RULES.check_frame({'track': [1, 'many']}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(ValueError, 'row 0: gains'):
            RULES.check_frame({'gains': ['0.001']}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(sill.SillError, 'row 0: track cannot be -1'):
            RULES.check_frame({'track': [-1]}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(ValueError, "row 0: track cannot be 'yes'"):
            RULES.check_frame({'track': ['yes']}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(ValueError, 'row 0: given cannot be 3'):
            RULES.check_frame({'given': [3]}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(ValueError, 'trak'):
            RULES.check_frame({'trak': [1]}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(ValueError, 'lengths'):
            RULES.check_frame({'track': [1], 'gains': []}, 'cn/253-1', '2024-03-01')
        with self.assertRaisesRegex(sill.SillError, 'one by one'):
            RULES.check_frame({'track': [1]}, 'cn/253-1', '2016')
        self.assertEqual(RULES.check_frame({}, 'cn/253-1', '2024-03-01'), ([], []))


unittest.main()
