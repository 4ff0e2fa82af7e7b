# Completion of `sill` in bash: commands, options and their values are read from the help texts, so that they are never out of date.

# The commands, or of one command the options; then what may stand after an option's "=".
_sill_commands () { sill --help --lang=en 2>/dev/null | sed -n 's/^  \([a-z]*\) .*/\1/p'; }
_sill_options () { sill "$1" --help --lang=en 2>/dev/null | sed -n 's/^  \(--[a-z-]*=\{0,1\}\).*/\1/p'; }
_sill_values () # COMMAND OPTION: the words after the colon of "what it is: one, two or three (default one)"
{
  sill "$1" --help --lang=en 2>/dev/null | sed -n "s/^  $2=[^:]*: \([a-z0-9, -]*\).*/\1/p" | sed 's/ or /, /; s/ default.*//' | tr -d ',' | tr ' ' '\n'
}
_sill_codes () { sill lint --explain=list 2>/dev/null; }
_sill_properties () # monotone, monotone: and so on, of "PROPERTY is monotone (...), monotone:FACT (...)"
{
  sill prove --help --lang=en 2>/dev/null | sed -n '/^PROPERTY is/,/^$/p' | grep -o '[a-z]*\(:[A-Z]*\)* (' | sed 's/:[A-Z: ]*(/:/; s/ (//'
}
_sill_offences () { sill ask --lang=en 2>&1 </dev/null | sed -n 's/^  \([a-z]*\/[^ ]*\) .*/\1/p'; }

_sill ()
{
  local line=${COMP_LINE:0:COMP_POINT} candidates
  local current=${line##* } words
  read -ra words <<<"$line"
  local command=${words[1]}
  if test "$command" = "$current"; then
    candidates=$(_sill_commands)
  else
    case $current in
    --rules=* | --output=* | --save=* | --facts=* | --cases=* | --docket=* | --witness=*) current=${current#*=} ;;
    --explain=*) candidates=$(_sill_codes) current=${current#*=} ;;
    --*=*) candidates=$(_sill_values "$command" "${current%%=*}") current=${current#*=} ;;
    -*) candidates=$(_sill_options "$command") ;;
    *) case $command in
      ask | facts | explorer) candidates=$(_sill_offences) ;;
      prove) candidates=$(_sill_properties) ;;
      esac ;;
    esac
  fi
  COMPREPLY=()
  test -n "$candidates" && mapfile -t COMPREPLY < <(compgen -W "$candidates" -- "$current")
  case ${COMPREPLY[*]} in *= | *:) compopt -o nospace 2>/dev/null ;; esac
}

complete -o bashdefault -o default -F _sill sill
