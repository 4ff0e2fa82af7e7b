/* Words of a command line that are no option, or no value of one: what is said of them, with the nearest that there is. */
#include "cli/cli_options.h"
#include <getopt.h>
#include <string.h>
#include "cli/cli_print.h"

/* Levenshtein distance; words of a command line are short. */
static gsize distance (const char *a, const char *b)
{
  gsize width = strlen (b);
  g_autofree gsize *row = g_new (gsize, width + 1);
  for (gsize j = 0; j <= width; j++)
    row[j] = j;
  for (gsize i = 0; a[i] != '\0'; i++) {
    gsize corner = row[0];
    row[0] = i + 1;
    for (gsize j = 0; j < width; j++) {
      gsize changed = corner + (a[i] != b[j]);
      corner = row[j + 1];
      row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
    }
  }
  return row[width];
}

/* NULL if none is near enough to be meant. */
static const char *nearest (const char *found, const char *const *names)
{
  const char *best = NULL;
  gsize least = strlen (found) / 2 + 1;
  for (; *names != NULL; names++) {
    gsize d = g_str_has_prefix (*names, found) ? 0 : distance (found, *names);
    if (d < least) {
      least = d;
      best = *names;
    }
  }
  return best;
}

void options_unknown (SillLanguage language, Text what, const char *found, const char *const *names)
{
  const char *near = nearest (found, names);
  g_autofree char *all = join_names (names, language);
  if (near != NULL)
    print_problem (language, (Text) { "%s“%s”不存在，是不是“%s”？", "no %s \"%s\"; did you mean \"%s\"?" },
                   text_in (what, language), found, near);
  else
    print_problem (language, (Text) { "%s“%s”不存在，可用：%s", "no %s \"%s\"; there are: %s" },
                   text_in (what, language), found, all);
}

/* It has gone past a long option; in a word of several letters it may be still. */
const char *options_refused (int argc, char **argv)
{
  for (int i = 1; optopt > 0 && i < argc; i++)
    if (argv[i][0] == '-' && argv[i][1] != '-' && strchr (argv[i] + 1, optopt) != NULL)
      return argv[i];
  return argv[MAX (optind, 2) - 1];
}

void options_report (SillLanguage language, const char *found, const char *const *names)
{
  g_autofree char *name = g_strndup (found, strcspn (found, "="));
  if (g_strv_contains (names, name))
    print_problem (language, (Text) { "选项“%s”不带值", "the option \"%s\" takes no value" }, name);
  else
    options_unknown (language, (Text) { "选项", "option" }, name, names);
}
