"""The job on two workers against one run of the command: python3 test_spark.py SILL RULES."""
import glob
import json
import os
import random
import subprocess
import sys
import tempfile

from pyspark import TaskContext
from pyspark.sql import SparkSession

import decide

SILL, RULES = sys.argv[1:]
FILES, RECORDS = 4, 2500
FAILS = 2  # the partition whose first attempt dies behind its results


def write_records(folder):
    dice = random.Random(5)
    for number in range(FILES):
        with open(f'{folder}/cases-{number}.ndjson', 'w', encoding='utf-8') as file:
            for i in range(RECORDS):
                facts = {'track': dice.choice([0, 24, 25, 49, 50, 499, 500]), 'gains': dice.choice(['4999.99', '5000', '5万余'])}
                file.write(json.dumps({'id': f'{number}-{i}', 'conduct': '2024-03-01', 'facts': facts} if i % 100 else {'facts': 3}) + '\n')


def failing(whole):
    """The same job, but one partition fails once when its files are written."""
    def of(options, results):
        inner = whole(options, results)

        def each(batches):
            yield from inner(batches)
            context = TaskContext.get()
            if context.partitionId() == FAILS and context.attemptNumber() == 0:
                raise RuntimeError('this worker is lost')
        return each
    return of


def main():
    with tempfile.TemporaryDirectory() as folder:
        write_records(folder)
        files = sorted(glob.glob(f'{folder}/cases-*.ndjson'))
        SparkSession.builder.master('local-cluster[2,1,1024]').config('spark.ui.enabled', 'false').config(
            'spark.executorEnv.PYTHONPATH', os.path.abspath('samples/spark')).getOrCreate().sparkContext.setLogLevel('OFF')
        decide.decide_partition = failing(decide.decide_partition)
        decide.main(['--sill', SILL, '--rules', RULES, '--charge', 'cn/253-1', '--findings', 'complete', *files, f'{folder}/results'])
        parts = sorted(glob.glob(f'{folder}/results/part-*.results.ndjson'))
        assert len(parts) > 1, parts
        together = b''.join(open(part, 'rb').read() for part in parts)
        records = b''.join(open(part.replace('.results.', '.records.'), 'rb').read() for part in parts)
        assert sorted(records.splitlines()) == sorted(line for path in files for line in open(path, 'rb').read().splitlines())
        alone = subprocess.run([SILL, 'batch', f'--rules={RULES}', '--detail=verdict', '--charge=cn/253-1', '--complete', '-'],
                               input=records, capture_output=True, check=True).stdout
        place = [json.loads(line).get('charges') for line in together.splitlines()]
        assert place == [json.loads(line).get('charges') for line in alone.splitlines()]
        receipt = json.load(open(f'{folder}/results/receipt.json', encoding='utf-8'))
        assert receipt['counts']['records'] == FILES * RECORDS, receipt['counts']
        assert receipt['counts']['refused'] == FILES * RECORDS // 100, receipt['counts']
        assert subprocess.run([SILL, 'verify', f'--rules={RULES}', f'{folder}/results/receipt.json'], check=False).returncode == 0
        with open(parts[-1], 'r+b') as file:
            file.write(b' ')
        changed = subprocess.run([SILL, 'verify', f'--rules={RULES}', f'{folder}/results/receipt.json'], capture_output=True, check=False)
        assert changed.returncode == 4 and os.path.basename(parts[-1]).encode() in changed.stderr, changed
        print(f'spark: {FILES * RECORDS} records in {len(parts)} partitions on two workers, one of them tried again: as decided in one run')


main()
