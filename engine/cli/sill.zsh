#compdef sill
# Completion of `sill` in zsh: commands, options with what they do, and their values are read from the help texts, so that they are
# never out of date. To be named _sill in a folder of $fpath.

# word:meaning, one a line; colons of the word itself are escaped.
_sill_commands () { sill --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  *\(.*\)/\1:\2/p'; }
_sill_options () { sill "$1" --help 2>/dev/null | sed -n 's/^  \(--[a-z-]*=\{0,1\}\)[A-Z]*  *\(.*\)/\1:\2/p'; }
_sill_values () # COMMAND OPTION: the words after the colon of "what it is: one, two or three (default one)"
{
  sill "$1" --help --lang=en 2>/dev/null | sed -n "s/^  $2=[^:]*: \([a-z0-9, -]*\).*/\1/p" | sed 's/ or /, /; s/ default.*//' | tr -d ',' | tr ' ' '\n'
}
_sill_codes () { sill lint --explain=list 2>/dev/null; }
_sill_properties () # monotone, monotone: and so on, of "PROPERTY is monotone (...), monotone:FACT (...)"
{
  sill prove --help --lang=en 2>/dev/null | sed -n '/^PROPERTY is/,/^$/p' | grep -o '[a-z]*\(:[A-Z]*\)* (' | sed 's/:[A-Z: ]*(/:/; s/ (//'
}
_sill_offences () { sill ask --lang=en 2>&1 </dev/null | sed -n 's/^  \([a-z]*\/[^ ]*\)  *\(.*\)/\1:\2/p'; }

_sill ()
{
  local -a found
  local command=$words[2]
  if (( CURRENT == 2 )); then
    found=(${(f)"$(_sill_commands)"})
    _describe command found
    return
  fi
  case $PREFIX in
  --rules=* | --output=* | --save=* | --facts=* | --cases=* | --docket=* | --witness=*) compset -P '*='; _files ;;
  --explain=*) compset -P '*='; compadd -- ${(f)"$(_sill_codes)"} ;;
  --*=*)
    found=(${(f)"$(_sill_values $command ${PREFIX%%=*})"})
    compset -P '*='
    compadd -a found ;;
  -*)
    found=(${(f)"$(_sill_options $command)"})
    _describe option found -S '' ;;
  *)
    case $command in
    ask | facts)
      found=(${(f)"$(_sill_offences)"})
      _describe offence found ;;
    prove)
      compadd -S '' -- ${(f)"$(_sill_properties)"}
      _files ;;
    *) _files ;;
    esac ;;
  esac
}

# loaded by itself it is the function; sourced in a test it only defines them
if test "$funcstack[1]" = _sill; then _sill "$@"; fi
