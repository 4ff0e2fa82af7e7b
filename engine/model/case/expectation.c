/* An expectation and what came of it: two ranges and three lists of paths. */
#include "model/case/expectation.h"

Expectation *expectation_new (guint charge, guint line)
{
  Expectation *expectation = g_new0 (Expectation, 1);
  *expectation = (Expectation) { .charge = charge, .line = line, .floor = -1, .ceiling = -1, .met = TRUE };
  return expectation;
}

void expectation_free (Expectation *expectation)
{
  if (expectation == NULL)
    return;
  g_free (expectation->items);
  g_free (expectation->unmet);
  g_free (expectation->found);
  g_free (expectation->instrument);
  g_free (expectation);
}

static void add_path (char **list, const char *path)
{
  char *longer = *list == NULL ? g_strdup (path) : g_strconcat (*list, " ", path, NULL);
  g_free (*list);
  *list = longer;
}

void expectation_add_found (Expectation *expectation, const char *path) { add_path (&expectation->found, path); }

void expectation_add_unmet (Expectation *expectation, const char *path)
{
  add_path (&expectation->unmet, path);
  expectation->met = FALSE;
}
