/* Things that have names in. Out: `id name` of each, for messages. */
#include "model/names/names.h"

static void append_thing (GString *to, NameKind kind, gconstpointer thing)
{
  const Words *name = kind == NAMES_FACT      ? &((const Fact *) thing)->name
                      : kind == NAMES_OFFENCE ? &((const Offence *) thing)->name
                                              : &((const Instrument *) thing)->name;
  const char *id = kind == NAMES_FACT      ? ((const Fact *) thing)->id
                   : kind == NAMES_OFFENCE ? ((const Offence *) thing)->id
                                           : ((const Instrument *) thing)->id;
  g_string_append_printf (to, "%s%s%s%s", to->len > 0 ? ", " : "", id, name->zh != NULL ? " " : "",
                          name->zh != NULL ? name->zh : "");
}

char *names_list (NameKind kind, const GPtrArray *things)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < things->len; i++)
    append_thing (to, kind, g_ptr_array_index (things, i));
  return g_string_free (to, FALSE);
}
