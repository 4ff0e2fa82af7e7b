"""Decides the records of many files with Spark, each partition by `sill batch`, and leaves one receipt for all of it.

    spark-submit samples/spark/decide.py --sill build/release/sill --rules rules --charge cn/253-1 cases/*.ndjson results

A partition's records, its results and its receipt are files named by its number, each replaced as a whole: a partition that
is tried again leaves the same bytes in the same place. RESULTS lies where all workers reach it. At the end the receipts are
verified (everything is decided once more, and not a byte may differ) and joined: results/receipt.json.
"""
import argparse
import os
import subprocess
import sys

from pyspark import TaskContext
from pyspark.sql import SparkSession


def write_whole(path, lines):
    """A file is there as a whole or not at all, also when the same partition is tried twice at once."""
    beside = f'{path}.{TaskContext.get().taskAttemptId()}'
    with open(beside, 'w', encoding='utf-8', newline='\n') as file:
        file.writelines(line + '\n' for line in lines)
    os.replace(beside, path)


def decide_partition(options, results):
    """For RDD.mapPartitions: lines of JSON, a record each, come to lines of results."""
    def decide(records):
        name = os.path.join(results, f'part-{TaskContext.get().partitionId():05}')
        write_whole(f'{name}.records.ndjson', records)
        ran = subprocess.run([options.sill, 'batch', *options.batch, f'--output={name}.results.ndjson',
                              f'--receipt={name}.receipt.json', f'{name}.records.ndjson'], capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            raise RuntimeError(ran.stderr)
        with open(f'{name}.results.ndjson', encoding='utf-8') as file:
            yield from (line.rstrip('\n') for line in file)
    return decide


def joined_receipt(options, results):
    """Verifies the receipts of all partitions, in their order, and writes theirs as one."""
    receipts = sorted(os.path.join(results, name) for name in os.listdir(results) if name.endswith('.receipt.json'))
    subprocess.run([options.sill, 'verify', f'--rules={options.rules}', f'--receipt={results}/receipt.json', *receipts], check=True)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--sill', default='sill')
    parser.add_argument('--rules', required=True)
    parser.add_argument('--charge', help='of records that charge nothing')
    parser.add_argument('--findings', choices=['complete', 'partial'], help='of records that do not say')
    parser.add_argument('--detail', default='verdict')
    parser.add_argument('files', nargs='+')
    parser.add_argument('results')
    options = parser.parse_args(arguments)
    options.sill = os.path.abspath(options.sill) if os.path.exists(options.sill) else options.sill
    options.rules, results = os.path.abspath(options.rules), os.path.abspath(options.results)
    options.batch = [f'--rules={options.rules}', f'--detail={options.detail}', '--threads=1']
    options.batch += [f'--charge={options.charge}'] if options.charge else []
    options.batch += [f'--{options.findings}'] if options.findings else []
    os.makedirs(results)  # of a run before this nothing is mixed in
    spark = SparkSession.builder.appName('sill').getOrCreate()
    records = spark.sparkContext.textFile(','.join(map(os.path.abspath, options.files)))
    print(f'{records.mapPartitions(decide_partition(options, results)).count()} results')
    joined_receipt(options, results)


if __name__ == '__main__':
    main(sys.argv[1:])
