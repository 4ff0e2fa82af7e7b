/* In: the command and its rules. Out: for every thing that a user can make large, what a byte of input and output costs with
 * ten times as many over what it costs with a few, in processor time; and the memory that the larger one takes.
 *   growth SILL RULES FOLDER [NAME [N]]   with N: only writes n of it, and prints the words of the command, to count or profile */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "large_asides.h"
#include "large_cases.h"
#include "timing.h"

extern char **environ;

enum { TIMES = 3, MORE = 10 };

typedef void (*Write) (GString *to, guint n);

typedef enum {
  CHECK,
  CHECK_JSON,
  BATCH_CSV,
  BATCH_LINES,
  FMT_CASE,
  CHECK_LAW,
  LINT,
  SHOW,
  FACTS,
  FMT,
  DIFF,
  DIFF_EDITED,
  BOUNDARY,
  PROVE,
  ORDERED,
  COMPILE,
} Asked;

typedef struct {
  gboolean of_rules; /* what is written is rules, asked about by a case that says nothing */
  const char *file;
  const char *words
      [6]; /* RULES and FILE stand for their places, FEW for that of the same rules with one of it, EDITED with one figure changed */
} Command;

static const Command COMMANDS[] = {
  [CHECK] = { FALSE, "large.xml", { "check", "--rules", "RULES", "FILE" } },
  [CHECK_JSON] = { FALSE, "large.json", { "check", "--rules", "RULES", "FILE" } },
  [CHECK_LAW] = { TRUE, "empty.xml", { "check", "--rules", "RULES", "FILE" } },
  [BATCH_CSV] = { FALSE, "large.csv", { "batch", "--rules", "RULES", "FILE" } },
  [BATCH_LINES] = { FALSE, "large.ndjson", { "batch", "--rules", "RULES", "FILE" } },
  [FMT_CASE] = { FALSE, "large.xml", { "fmt", "--diff", "FILE" } },
  [SHOW] = { TRUE, "empty.xml", { "show", "--rules", "RULES", "g/i" } },
  [FACTS] = { TRUE, "empty.xml", { "facts", "--rules", "RULES", "g/1" } },
  [FMT] = { TRUE, "empty.xml", { "fmt", "--diff", "RULES" } },
  [DIFF] = { TRUE, "empty.xml", { "diff", "FEW", "RULES" } },
  [DIFF_EDITED] = { TRUE, "empty.xml", { "diff", "EDITED", "RULES" } },
  [BOUNDARY] = { TRUE, "empty.xml", { "boundary", "--rules", "RULES" } },
  [PROVE] = { TRUE, "empty.xml", { "prove", "--rules", "RULES", "monotone" } },
  [ORDERED] = { TRUE, "empty.xml", { "prove", "--rules", "RULES", "ordered" } },
  [COMPILE] = { TRUE, "empty.xml", { "compile", "RULES", "--output", "/dev/null" } },
  [LINT] = { TRUE, "empty.xml", { "lint", "RULES" } },
};

static const char EMPTY[] = "<case xmlns=\"urn:sill:case:1\" findings=\"partial\"><conduct from=\"2022\"/>"
                            "<charge offence=\"g/1\"/></case>";

static const struct {
  const char *name;
  Asked command;
  guint few;
  Write write;
} ROWS[] = {
  { "defendants, a charge each", CHECK, 100, defendants },
  { "facts of each defendant", CHECK, 500, facts_of_each },
  { "defendants, seven charges each, partial", CHECK, 10, charges },
  { "dated acts", CHECK, 2000, dated_acts },
  { "joint acts, a tenth as many defendants", CHECK, 1000, joint_acts },
  { "acts of each defendant", CHECK, 50, acts_of_each },
  { "findings of each defendant", CHECK, 500, findings_of_each },
  { "undated acts, partial", CHECK, 1000, undated_acts },
  { "recipients of a batch", CHECK, 1000, recipients },
  { "summands of an amount", CHECK, 1000, amounts },
  { "unknown attributes", CHECK, 1000, attributes },
  { "faults of a case", CHECK, 1000, faults },
  { "figures of a region", CHECK, 200, figures },
  { "cases of a file", CHECK, 200, many_cases },
  { "cases of a JSON file", CHECK_JSON, 200, json_cases },
  { "characters of an unknown offence", CHECK, 1000, long_name },
  { "digits of an amount", CHECK, 1000, long_number },
  { "spelled digits of an amount", CHECK, 65, spelled_number },
  { "texts where none may stand", CHECK, 1000, stray_texts },
  { "dates of a conduct", CHECK, 200, dates_of_a_conduct },
  { "unknown facts of a JSON file", CHECK_JSON, 1000, json_facts },
  { "depth of a JSON file", CHECK_JSON, 1000, json_depth },
  { "unknown columns of a table", BATCH_CSV, 1000, csv_columns },
  { "rows of a table", BATCH_CSV, 2000, csv_rows },
  { "lines of JSON", BATCH_LINES, 1000, json_lines },
  { "acts, brought into their layout", FMT_CASE, 1000, dated_acts },
  { "yes/no items, nothing known", CHECK_LAW, 200, yes_items },
  { "open items, nothing known", CHECK_LAW, 100, open_items },
  { "items with a limit, nothing known", CHECK_LAW, 200, limit_items },
  { "items of a proportional sum, nothing known", CHECK_LAW, 100, proportional },
  { "scales of one another, a chain", CHECK_LAW, 50, scale_chain },
  { "scales of all before", LINT, 10, scale_all },
  { "conditions of one item, nothing known", CHECK_LAW, 200, wide_any },
  { "articles", CHECK_LAW, 100, articles },
  { "summands of a limit, nothing known", CHECK_LAW, 200, summands },
  { "references to items, nothing known", CHECK_LAW, 100, references },
  { "definitions, nothing known", CHECK_LAW, 100, defines },
  { "conditions that must hold together, nothing known", CHECK_LAW, 100, gates },
  { "facts that nobody asks for", CHECK_LAW, 500, idle_facts },
  { "documents, nothing known", CHECK_LAW, 50, documents },
  { "offences of a document", CHECK_LAW, 200, offences },
  { "summands of a limit, linted", LINT, 200, summands },
  { "references to items, linted", LINT, 200, references },
  { "definitions, linted", LINT, 200, defines },
  { "conditions of one item, linted", LINT, 200, wide_any },
  { "scales of one another, a chain, linted", LINT, 50, scale_chain },
  { "facts that nobody asks for, linted", LINT, 500, idle_facts },
  { "documents, linted", LINT, 100, documents },
  { "offences of a document, linted", LINT, 200, offences },
  { "yes/no items, linted", LINT, 500, yes_items },
  { "items with a limit, linted", LINT, 500, limit_items },
  { "articles, linted", LINT, 200, articles },
  { "paragraphs of an article, linted", LINT, 200, paragraphs },
  { "remarks, linted", LINT, 500, remarks },
  { "versions of an offence, linted", LINT, 200, versions },
  { "rows of a table of goods, linted", LINT, 200, rows },
  { "characters of a remark, linted", LINT, 1000, long_words },
  { "paragraphs of an article, nothing known", CHECK_LAW, 200, paragraphs },
  { "remarks, nothing known", CHECK_LAW, 200, remarks },
  { "versions of an offence, nothing known", CHECK_LAW, 200, versions },
  { "rows of a table of goods, nothing known", CHECK_LAW, 200, rows },
  { "items with a limit, shown", SHOW, 200, limit_items },
  { "definitions, shown", SHOW, 200, defines },
  { "items with a limit, their facts", FACTS, 200, limit_items },
  { "items with a limit, laid out", FMT, 200, limit_items },
  { "items with a limit, compared", DIFF, 40, limit_items },
  { "items with a limit, one edited", DIFF_EDITED, 200, limit_items },
  { "items with a limit, both sides of each", BOUNDARY, 50, limit_items },
  { "items that come with another fact, both sides of each", BOUNDARY, 25, companions },
  { "items that come with another fact, nothing known", CHECK_LAW, 50, companions },
  { "items of two tiers, nothing known", CHECK_LAW, 25, reached_tiers },
  { "items of two tiers, both sides of each", BOUNDARY, 10, reached_tiers },
  { "items with a limit, proved", PROVE, 50, limit_items },
  { "shares of one another in a ring, refuted", PROVE, 50, ring },
  { "open items, in order", ORDERED, 100, open_items },
  { "items with a limit, as an image", COMPILE, 200, limit_items },
  { "offences of a document, as an image", COMPILE, 200, offences },
  { "items near others, nothing known", CHECK_LAW, 50, near_items },
  { "items near others, linted", LINT, 100, near_items },
  { "shares of one another in a ring, nothing known", CHECK_LAW, 50, ring },
  { "items unless another fact, nothing known", CHECK_LAW, 50, unless_items },
  { "items unless another fact in a circle, nothing known", CHECK_LAW, 50, not_items },
  { "items of two limits, nothing known", CHECK_LAW, 50, gated_items },
  { "leniencies, nothing known", CHECK_LAW, 200, leniencies },
  { "leniencies, shown", SHOW, 200, leniencies },
  { "leniencies, linted", LINT, 200, leniencies },
  { "fines, nothing known", CHECK_LAW, 200, fines },
  { "fines, linted", LINT, 200, fines },
  { "fines, as an image", COMPILE, 200, fines },
  { "joint amounts, nothing known", CHECK_LAW, 200, shared_amounts },
  { "windows, nothing known", CHECK_LAW, 200, cumulations },
  { "periods, nothing known", CHECK_LAW, 100, periods },
  { "periods, linted", LINT, 100, periods },
  { "periods, as an image", COMPILE, 100, periods },
  { "faults of a rule file", LINT, 1000, rule_faults },
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

/* The figure of the last limit has a digit more. */
static void edit (GString *text)
{
  static const char LIMIT[] = "at-least=\"";
  const char *last = g_strrstr (text->str, LIMIT);
  if (last != NULL)
    g_string_insert (text, last + strlen (LIMIT) - text->str, "1");
}

/* n of it, beside. Returns: yours. */
static char *write_beside (const char *folder, const char *name, guint row, guint n, gboolean edited)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *beside = g_build_filename (folder, name, NULL);
  g_mkdir (beside, 0700);
  ROWS[row].write (text, n);
  if (edited)
    edit (text);
  return write_rules (beside, text->str);
}

/* n of it, and the words of the command that reads it. Returns: yours. */
static GPtrArray *prepare (char **argv, guint row, guint n, gsize *ret_size)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ROWS[row].write (text, n);
  const Command *command = &COMMANDS[ROWS[row].command];
  const char *name = command->file;
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *rules = command->of_rules ? write_rules (argv[3], text->str) : g_strdup (argv[2]);
  g_autofree char *few = command->of_rules ? write_beside (argv[3], "few", row, 1, FALSE) : NULL;
  g_autofree char *edited = command->of_rules ? write_beside (argv[3], "edited", row, n, TRUE) : NULL;
  g_autofree char *file = g_build_filename (argv[3], name, NULL);
  write_file (argv[3], name, command->of_rules ? EMPTY : text->str);
  g_ptr_array_add (words, g_strdup (argv[1]));
  for (guint i = 0; i < G_N_ELEMENTS (command->words) && command->words[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (strcmp (command->words[i], "RULES") == 0    ? rules
                                      : strcmp (command->words[i], "FILE") == 0   ? file
                                      : strcmp (command->words[i], "FEW") == 0    ? few
                                      : strcmp (command->words[i], "EDITED") == 0 ? edited
                                                                                  : command->words[i]));
  g_ptr_array_add (words, NULL);
  *ret_size = text->len;
  return words;
}

static Cost cost (char **argv, guint row, guint n)
{
  gsize size = 0;
  g_autoptr (GPtrArray) words = prepare (argv, row, n, &size);
  g_autofree char *out = g_build_filename (argv[3], "out", NULL);
  return best ((char *const *) words->pdata, out, size);
}

static void print_command (char **argv, guint row, guint n)
{
  gsize size = 0;
  g_autoptr (GPtrArray) words = prepare (argv, row, n, &size);
  g_autofree char *line = g_strjoinv (" ", (char **) words->pdata);
  printf ("%s\n", line);
}

int main (int argc, char **argv)
{
  if (argc < 4)
    g_error ("growth SILL RULES FOLDER [NAME [N]]");
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++) {
    if (argc > 5 ? strcmp (ROWS[i].name, argv[4]) != 0 : argc > 4 && strstr (ROWS[i].name, argv[4]) == NULL)
      continue;
    if (argc > 5) {
      print_command (argv, i, (guint) g_ascii_strtoull (argv[5], NULL, 10));
      continue;
    }
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
