/* In: the command and its rules. Out: for every thing that a user can make large, what a byte of input and output costs with
 * ten times as many over what it costs with a few, in processor time; and the memory that the larger one takes.
 *   growth SILL RULES FOLDER [NAME]  */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "large_cases.h"
#include "large_rules.h"
#include "timing.h"

extern char **environ;

enum { TIMES = 3, MORE = 10 };

typedef void (*Write) (GString *to, guint n);

static const struct {
  const char *name;
  gboolean rules;   /* what is written is a rule file, asked about by a case that says nothing */
  const char *verb; /* check or lint */
  guint few;
  Write write;
} ROWS[] = {
  { "defendants, a charge each", FALSE, "check", 100, defendants },
  { "facts of each defendant", FALSE, "check", 500, facts_of_each },
  { "defendants, seven charges each, partial", FALSE, "check", 10, charges },
  { "dated acts", FALSE, "check", 2000, dated_acts },
  { "joint acts, a tenth as many defendants", FALSE, "check", 1000, joint_acts },
  { "acts of each defendant", FALSE, "check", 50, acts_of_each },
  { "findings of each defendant", FALSE, "check", 500, findings_of_each },
  { "undated acts, partial", FALSE, "check", 1000, undated_acts },
  { "recipients of a batch", FALSE, "check", 1000, recipients },
  { "summands of an amount", FALSE, "check", 1000, amounts },
  { "unknown attributes", FALSE, "check", 1000, attributes },
  { "faults of a case", FALSE, "check", 1000, faults },
  { "figures of a region", FALSE, "check", 200, figures },
  { "cases of a file", FALSE, "check", 200, many_cases },
  { "cases of a JSON file", FALSE, "check", 200, json_cases },
  { "yes/no items, nothing known", TRUE, "check", 200, yes_items },
  { "items with a limit, nothing known", TRUE, "check", 200, limit_items },
  { "items of a proportional sum, nothing known", TRUE, "check", 100, proportional },
  { "scales of one another, a chain", TRUE, "check", 50, scale_chain },
  { "scales of all before", TRUE, "lint", 10, scale_all },
  { "conditions of one item, nothing known", TRUE, "check", 200, wide_any },
  { "articles", TRUE, "check", 100, articles },
  { "summands of a limit, nothing known", TRUE, "check", 200, summands },
  { "references to items, nothing known", TRUE, "check", 100, references },
  { "definitions, nothing known", TRUE, "check", 100, defines },
  { "conditions that must hold together, nothing known", TRUE, "check", 100, gates },
  { "facts that nobody asks for", TRUE, "check", 500, idle_facts },
  { "documents, nothing known", TRUE, "check", 50, documents },
  { "offences of a document", TRUE, "check", 200, offences },
  { "summands of a limit, linted", TRUE, "lint", 200, summands },
  { "references to items, linted", TRUE, "lint", 200, references },
  { "definitions, linted", TRUE, "lint", 200, defines },
  { "conditions of one item, linted", TRUE, "lint", 200, wide_any },
  { "scales of one another, a chain, linted", TRUE, "lint", 50, scale_chain },
  { "facts that nobody asks for, linted", TRUE, "lint", 500, idle_facts },
  { "documents, linted", TRUE, "lint", 100, documents },
  { "offences of a document, linted", TRUE, "lint", 200, offences },
  { "yes/no items, linted", TRUE, "lint", 500, yes_items },
  { "items with a limit, linted", TRUE, "lint", 500, limit_items },
  { "articles, linted", TRUE, "lint", 200, articles },
  { "faults of a rule file", TRUE, "lint", 1000, rule_faults },
};

typedef struct {
  double seconds;
  double bytes; /* read and written */
  double peak;  /* MiB */
} Cost;

static gsize size_of (const char *path)
{
  struct stat known;
  return stat (path, &known) == 0 ? (gsize) known.st_size : 0;
}

/* One run of the command, its report and messages to `out`. */
static Cost run (char *const *words, const char *out, gsize read)
{
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init (&files);
  posix_spawn_file_actions_addopen (&files, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2 (&files, 1, 2);
  pid_t child;
  if (posix_spawn (&child, words[0], &files, NULL, words, environ) != 0)
    g_error ("cannot run %s", words[0]);
  posix_spawn_file_actions_destroy (&files);
  int status;
  struct rusage used;
  wait4 (child, &status, 0, &used);
  if (!WIFEXITED (status) || WEXITSTATUS (status) == 1 || WEXITSTATUS (status) == 2)
    g_error ("%s ended with %d", words[1], status);
  return (Cost) { .seconds = (double) used.ru_utime.tv_sec + (double) used.ru_stime.tv_sec +
                             1e-6 * (double) (used.ru_utime.tv_usec + used.ru_stime.tv_usec),
                  .bytes = (double) (read + size_of (out)),
                  .peak = (double) used.ru_maxrss / 1024 };
}

static Cost best (char *const *words, const char *out, gsize read)
{
  Cost least = run (words, out, read);
  for (guint i = 1; i < TIMES && least.seconds < 2; i++) {
    const Cost again = run (words, out, read);
    if (again.seconds < least.seconds)
      least = again;
  }
  return least;
}

static void write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("cannot write %s", path);
}

/* The documents of a rule set, each into a file of its own. Returns: yours. */
static char *write_rules (const char *folder, const char *text)
{
  char *rules = g_build_filename (folder, "rules", NULL);
  g_mkdir (rules, 0700);
  g_auto (GStrv) documents = g_strsplit (text, "\f", -1);
  for (guint i = 0; documents[i] != NULL; i++) {
    g_autofree char *name = g_strdup_printf ("%u.xml", i);
    write_file (rules, name, documents[i]);
  }
  for (guint i = g_strv_length (documents), gone = 0; gone == 0; i++) { /* those of a row before */
    g_autofree char *left = g_strdup_printf ("%s/%u.xml", rules, i);
    gone = g_remove (left) != 0;
  }
  return rules;
}

static Cost cost (char **argv, guint row, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ROWS[row].write (text, n);
  const char *name = ROWS[row].rules ? "empty.xml" : text->str[0] == '[' ? "large.json" : "large.xml";
  g_autofree char *file = g_build_filename (argv[3], name, NULL);
  g_autofree char *out = g_build_filename (argv[3], "out", NULL);
  g_autofree char *verb = g_strdup (ROWS[row].verb);
  g_autofree char *rules = ROWS[row].rules ? write_rules (argv[3], text->str) : g_strdup (argv[2]);
  write_file (argv[3], name,
              ROWS[row].rules ? "<case xmlns=\"urn:sill:case:1\" findings=\"partial\"><conduct from=\"2022\"/>"
                                "<charge offence=\"g/1\"/></case>"
                              : text->str);
  char *lint[] = { argv[1], verb, rules, NULL };
  char option[] = "--rules";
  char *check[] = { argv[1], verb, option, rules, file, NULL };
  return best (strcmp (verb, "lint") == 0 ? lint : check, out, text->len);
}

int main (int argc, char **argv)
{
  if (argc < 4)
    g_error ("growth SILL RULES FOLDER [NAME]");
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++) {
    if (argc > 4 && strstr (ROWS[i].name, argv[4]) == NULL)
      continue;
    const Cost none = cost (argv, i, 1);
    const Cost few = cost (argv, i, ROWS[i].few);
    const Cost many = cost (argv, i, ROWS[i].few * MORE);
    const double before = MAX (few.seconds - none.seconds, 1e-4) / (few.bytes - none.bytes);
    const double after = MAX (many.seconds - none.seconds, 1e-4) / (many.bytes - none.bytes);
    const double ratio = after / before;
    g_autofree char *name = g_strdup_printf ("growth: %s, %u to %u", ROWS[i].name, ROWS[i].few, ROWS[i].few * MORE);
    g_autofree char *aim =
        g_strdup_printf ("1.5 (%.3f s, %.0f KB in and out, %.0f MiB)", many.seconds, many.bytes / 1024, many.peak);
    measure_tell (name, (Spread) { ratio, ratio, ratio }, "x", aim);
  }
  return 0;
}
