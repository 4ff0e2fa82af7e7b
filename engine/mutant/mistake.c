/* The table of mistakes as lookups: their names for commands, their words for reports. */
#include "mutant/mutant.h"
#include <string.h>

static const char *const names[] = {
#define MISTAKE(id, name, zh, en) name,
#include "mutant/mistakes.def"
#undef MISTAKE
};

static const char *const words[][2] = {
#define MISTAKE(id, name, zh, en) { zh, en },
#include "mutant/mistakes.def"
#undef MISTAKE
};

const char *mistake_name (Mistake mistake) { return names[mistake]; }

const char *mistake_words (Mistake mistake, SillLanguage language) { return words[mistake][language]; }

Mistake mistake_find (const char *name)
{
  guint i = 0;
  while (i < N_MISTAKES && strcmp (names[i], name) != 0)
    i++;
  return (Mistake) i;
}

const char **mistake_names (void)
{
  const char **all = g_new0 (const char *, N_MISTAKES + 1);
  memcpy (all, names, sizeof names);
  return all;
}
