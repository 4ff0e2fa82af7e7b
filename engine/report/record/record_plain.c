/* How much of a text can stand in a record as it is, whatever its form. */
#include "report/record/record_form.h"

gsize record_plain (const char *text)
{
  const char *at = text;
  while (*at >= ' ' && *at <= '~' && *at != '"' && *at != '\\' && *at != '&' && *at != '<' && *at != '>' && *at != '\'')
    at++;
  return (gsize) (at - text);
}
