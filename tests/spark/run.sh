#!/bin/sh
# samples/spark/decide.py on a cluster of two workers on this machine. Spark comes from PyPI and needs a Java: what is missing is said.
set -e
folder=$BUILD/spark
command -v python3 >/dev/null || { echo "spark: SKIPPED, there is no python3"; exit 0; }
command -v java >/dev/null || { echo "spark: SKIPPED, there is no java (Debian: apt-get install default-jre-headless)"; exit 0; }
if ! test -e "$folder/whole"; then
  rm -rf "$folder"
  python3 -m venv "$folder" || { echo "spark: SKIPPED, there is no venv (Debian: apt-get install python3-venv)"; exit 0; }
  "$folder/bin/pip" install -q 'pyspark>=3.5,<4' >"$folder/log" 2>&1 ||
    { tail -n 3 "$folder/log"; echo "spark: SKIPPED, pyspark could not be had from PyPI: is it reached?"; exit 0; }
  touch "$folder/whole"
fi
PYSPARK_PYTHON=$(realpath -s "$folder/bin/python")
export PYSPARK_PYTHON
SPARK_HOME=$("$PYSPARK_PYTHON" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export SPARK_HOME
export PYTHONPATH=samples/spark
"$PYSPARK_PYTHON" -B tests/spark/test_spark.py "$SILL" rules 2>"$folder/log" || { grep -v "^.at " "$folder/log" >&2; exit 1; }
