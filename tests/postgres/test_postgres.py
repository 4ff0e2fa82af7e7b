"""The extension in a server against the command: python3 test_postgres.py PSQL SOCKET SILL RULES [COMMAND…], by which the
owner of the server is become."""
import json
import random
import subprocess
import sys
import unittest

PSQL, SOCKET, SILL, RULES, *AS_OWNER = sys.argv[1:]
del sys.argv[1:]
RECORDS = 2000


def psql(*statements, user='owner', check=True):
    """What a session prints, a list of lines; without `check` also what it says is wrong."""
    said = subprocess.run([PSQL, '-h', SOCKET, '-U', user, '-d', 'postgres', '-XAtq', '-F', '|'], text=True,
                          input=';\n'.join(statements) + ';\n', capture_output=True, check=False)
    if check and said.stderr:
        raise AssertionError(said.stderr)
    return said.stdout.splitlines() if check else (said.stdout.splitlines(), said.stderr)


def quoted(value):
    return "'" + json.dumps(value, ensure_ascii=False).replace("'", "''") + "'::jsonb"


def record(facts, findings='complete', **more):
    return {'findings': findings, 'conduct': {'from': '2024-03-01'}, 'facts': facts, **more}


def limit(process, size):
    subprocess.run([*AS_OWNER, 'prlimit', '--pid', process, f'--as={size}:'], check=True)


class Session:
    """A session that stays, so that its memory can be limited."""

    def __init__(self):
        self.program = subprocess.Popen([PSQL, '-h', SOCKET, '-U', 'owner', '-d', 'postgres', '-XAtq'], text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def ask(self, statement):
        self.begin(statement)
        return self.answer()

    def begin(self, statement):
        self.program.stdin.write(statement + ";\n\\echo ----\n")
        self.program.stdin.flush()

    def answer(self):
        said = []
        while (line := self.program.stdout.readline()) != '----\n':
            if not line:
                raise AssertionError(f'the session ended: {said}')
            said.append(line.rstrip('\n'))
        return said

    def end(self):
        self.program.stdin.close()
        self.program.stdout.close()
        self.program.wait()


class Extension(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        dice = random.Random(11)
        cls.records = [record({name: str(dice.choice(values)) for name, values in
                               {'track': [0, 24, 25, 49, 50, 499, 500], 'gains': [0, 4999, 5000, 50000], 'given': ['yes', 'no']}.items()
                               if dice.random() < 0.7}, dice.choice(['complete', 'partial'])) for _ in range(RECORDS)]
        rows = ',\n'.join(f'({i}, {quoted(each)})' for i, each in enumerate(cls.records))
        psql('CREATE EXTENSION sill', 'CREATE TABLE cases (number int, record jsonb)', f'INSERT INTO cases VALUES {rows}',
             'CREATE ROLE clerk LOGIN', 'GRANT SELECT ON cases TO clerk', 'ANALYZE cases')
        said = subprocess.run([SILL, 'batch', '--rules', RULES, '--charge', 'cn/253-1', '--detail', 'verdict', '-'], text=True,
                              input='\n'.join(map(json.dumps, cls.records)), capture_output=True, check=True).stdout
        cls.expected = [json.loads(line)['charges'][0] for line in said.splitlines()]

    def test_what_the_command_says(self):
        rows = psql("SELECT number, floor, ceiling, decided FROM cases, sill_check(record, 'cn/253-1') ORDER BY number")
        self.assertEqual(rows, [f"{i}|{each['floor']['rank']}|{each['ceiling']['rank']}|{'t' if each['decided'] else 'f'}"
                                for i, each in enumerate(self.expected)])
        tiers = psql("SELECT sill_tier('cn/253-1', record) FROM cases ORDER BY number")
        self.assertEqual(tiers, [str(each['floor']['rank']) if each['decided'] else '' for each in self.expected])

    def test_reasons_are_the_record_of_the_command(self):
        whole = json.loads(psql(f"SELECT sill_record({quoted(self.records[0])}, 'cn/253-1', 'full')")[0])
        given = {**self.records[0], 'charges': [{'offence': 'cn/253-1'}]}
        said = subprocess.run([SILL, 'check', '--rules', RULES, '--format', 'json', '-'], text=True, input=json.dumps(given),
                              capture_output=True, check=False).stdout
        other = json.loads(said)
        self.assertEqual(whole['charges'], other['charges'])
        self.assertEqual(psql('SELECT sill_rules()')[0], other['rules'])

    def test_by_several_processes(self):
        query = "SELECT sill_tier('cn/253-1', record) AS tier, count(*) FROM cases GROUP BY 1 ORDER BY 1"
        alone = psql('SET max_parallel_workers_per_gather = 0', query)
        plan = psql('SET max_parallel_workers_per_gather = 2', f'EXPLAIN {query}')
        self.assertTrue(any('Gather' in line for line in plan), plan)
        self.assertEqual(psql('SET max_parallel_workers_per_gather = 2', query), alone)

    def test_a_bad_record_stops_nothing(self):
        bad = [record({'trak': '5'}), record({'track': 'many'}), {'facts': 3}, record({'track': '1'}, charges=[])]
        values = ', '.join(f'({quoted(each)})' for each in [*bad[:3], record({'track': '50'})])
        rows = psql(f"SELECT charge, errors->0->>'code' FROM (VALUES {values}) AS given(record), sill_check(record, 'cn/253-1')")
        self.assertEqual([row.split('|')[0] for row in rows], ['', '', '', '1'])
        self.assertTrue(all(row.split('|')[1] for row in rows[:3]), rows)
        out, wrong = psql(f"SELECT sill_tier('cn/253-1', {quoted(bad[0])})",
                          f"SELECT sill_tier('cn/253-1', {quoted(record({'track': '50'}))})",
                          f"SELECT sill_tier('cn/no-such', {quoted(record({}))})", "SELECT sill_tier('cn/253-1', '[]')",
                          f"SELECT sill_record({quoted(record({}))}, 'cn/253-1', 'all')", check=False)
        self.assertEqual(out, ['1'])
        for part in ('trak', 'no-such', 'a record is an object', 'no detail "all"'):
            self.assertIn(part, wrong)

    def test_rules_of_a_session(self):
        out, wrong = psql("SET sill.rules = '/nowhere'", 'SELECT sill_rules()', f"SET sill.rules = '{RULES}'",
                          'SELECT length(sill_rules())', check=False)
        self.assertEqual(out, ['64'])
        self.assertIn('/nowhere', wrong)
        for order in (1, -1):
            out, wrong = psql(*["SET sill.rules = '/etc'", 'SELECT length(sill_rules())'][::order], user='clerk', check=False)
            self.assertEqual(out, ['64'])
            self.assertIn('permission denied', wrong)
        self.assertEqual(psql("SELECT count(sill_tier('cn/253-1', record)) FROM cases", user='clerk'),
                         [str(sum(each['decided'] for each in self.expected))])

    def test_memory_ends_with_the_call(self):
        used = "SELECT sum(total_bytes) FROM pg_backend_memory_contexts WHERE name LIKE 'sill%'"
        run = "SELECT count(sill_record(record, 'cn/253-1', 'full')) FROM cases"
        first, *_, last = [line for line in psql(run, used, run, run, used) if int(line) != RECORDS]
        self.assertEqual(first, last)

    def test_a_statement_that_is_cancelled_ends_alone(self):
        session = Session()
        used = "SELECT sum(total_bytes) FROM pg_backend_memory_contexts WHERE name LIKE 'sill%'"
        long = "SELECT count(floor) FROM generate_series(1, 1000), cases, sill_check(record, 'cn/253-1', 'full')"
        small = "SELECT count(sill_record(record, 'cn/253-1', 'full')) FROM cases"
        session.ask('SET max_parallel_workers_per_gather = 0')
        pid, = session.ask('SELECT pg_backend_pid()')
        for _ in range(2):
            self.assertEqual(session.ask(small), [str(RECORDS)])
        before = session.ask(used)
        for _ in range(5):
            session.begin(long)
            while psql(f"SELECT count(*) FROM pg_stat_activity WHERE pid = {pid} AND query LIKE '%generate_series%' AND state = 'active'") != ['1']:
                pass
            self.assertEqual(psql(f'SELECT pg_cancel_backend({pid})'), ['t'])
            self.assertIn('canceling statement due to user request', '\n'.join(session.answer()))
        for wait in (50, 200, 700):
            session.ask(f'SET statement_timeout = {wait}')
            self.assertIn('canceling statement due to statement timeout', '\n'.join(session.ask(long)))
            session.ask('SET statement_timeout = 0')
        self.assertEqual(session.ask('SELECT pg_backend_pid()'), [pid])
        self.assertEqual(session.ask(small), [str(RECORDS)])
        self.assertEqual(session.ask(used), before)
        session.end()

    def test_memory_that_fails_is_an_error_of_the_statement(self):
        session = Session()
        acts = {'batch': [{'id': f'b{i}', 'of': 'track', 'count': '1'} for i in range(20_000)]}
        call = f"SELECT length(sill_record({quoted(record({}, acts=acts))}, 'cn/253-1', 'full')::text)"
        small = f"SELECT sill_tier('cn/253-1', {quoted(record({'track': '50'}))})"
        session.ask(small)
        pid, = session.ask('SELECT pg_backend_pid()')
        with open(f'/proc/{pid}/statm', encoding='ascii') as file:
            pages = int(file.read().split()[0])
        failed = 0
        for spare in range(0, 30_000_000, 1_000_000):
            limit(pid, pages * 4096 + spare)
            said = session.ask(call)
            limit(pid, 'unlimited')
            if any('ERROR' in line for line in said):
                failed += 1
                self.assertIn('out of memory', '\n'.join(said))
            self.assertEqual(session.ask(small), ['1'])
        self.assertTrue(session.ask(call)[0].isdigit())
        session.end()
        self.assertGreater(failed, 0)


unittest.main()
