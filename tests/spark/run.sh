#!/bin/sh
# samples/spark/decide.py on a cluster of two workers on this machine. Spark comes from PyPI and needs a Java: what is missing is said, and
# that nothing was tried is a failure: nobody runs this who did not ask for it.
set -e
folder=$BUILD/spark
lacks () { echo "spark: NOT TRIED, $1" >&2; exit 1; }
command -v python3 >/dev/null || lacks "there is no python3"
command -v java >/dev/null || lacks "there is no java (Debian: apt-get install default-jre-headless)"
if ! test -e "$folder/whole"; then
  rm -rf "$folder"
  python3 -m venv "$folder" || lacks "there is no venv (Debian: apt-get install python3-venv)"
  echo "spark: pyspark is fetched by pip, once, into $folder"
  "$folder/bin/pip" install -q 'pyspark>=3.5,<4' >"$folder/log" 2>&1 ||
    { tail -n 1 "$folder/log" >&2; lacks "pip has no pyspark: set PIP_INDEX_URL to an index that is reached"; }
  touch "$folder/whole"
fi
PYSPARK_PYTHON=$(realpath -s "$folder/bin/python")
export PYSPARK_PYTHON
SPARK_HOME=$("$PYSPARK_PYTHON" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export SPARK_HOME
export PYTHONPATH=samples/spark
"$PYSPARK_PYTHON" -B tests/spark/test_spark.py "$SILL" rules 2>"$folder/log" || { grep -v "^.at " "$folder/log" >&2; exit 1; }
