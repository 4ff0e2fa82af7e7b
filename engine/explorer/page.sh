#!/bin/sh
# page.sh MODULE: the page of `sill serve` as one file, its engine (MODULE) in it. `sill explorer` puts in what is marked: the sheet
# of a report, rule files, offences. The script's hash stands in the page's policy, so that nothing else is run.
set -eu
SERVE=engine/serve EXPLORER=engine/explorer
script () {
  echo '"use strict";(async () => {'
  sed -e '/^import /d' -e 's/^export //' $SERVE/words.js $SERVE/case.js $SERVE/fields.js $SERVE/changes.js $EXPLORER/engine.js \
    $EXPLORER/ask.js $SERVE/readings.js $SERVE/timeline.js $SERVE/practice.js $SERVE/page.js
  echo '})();'
}
# openssl is not everywhere: the digest's hexadecimal digits as bytes.
hash=$(script | sha256sum | cut -c1-64 | tr -d '\n' | sed 's/../\\x&/g' | xargs -0 printf '%b' | base64)
policy="default-src 'none'; script-src 'sha256-$hash' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
data () { printf '<script type="application/octet-stream" id="%s">' "$1"; }
while IFS= read -r line; do
  case $line in
  *'<link rel="stylesheet" href="report.css">'*)
    printf '<meta http-equiv="Content-Security-Policy" content="%s">\n<style>\n<!--sheet-->\n' "$policy" ;;
  *'<link rel="stylesheet" href="page.css">'*) cat $SERVE/page.css; echo '</style>' ;;
  *'<script type="module"'*) ;;
  '</body>'*)
    data engine; gzip -9 -n < "$1" | base64 -w 0; echo '</script>'
    data rules; echo '<!--rules--></script>'
    data offered; echo '<!--offences--></script>'
    printf '<script>'; script | head -c -1; printf '\n</script>\n%s\n' "$line" ;;
  *) printf '%s\n' "$line" ;;
  esac
done < $SERVE/page.html
