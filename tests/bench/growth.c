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
#include "timing.h"

extern char **environ;

enum { TIMES = 3, MORE = 10 };

typedef void (*Write) (GString *to, guint n);

/* ---- cases ---- */

static void begin (GString *to, const char *findings)
{
  g_string_append_printf (
      to, "<case xmlns=\"urn:sill:case:1\" id=\"c\" findings=\"%s\"><conduct from=\"2022-01\" to=\"2024-03\"/>",
      findings);
}

static void end (GString *to, const char *offence)
{
  if (offence != NULL)
    g_string_append_printf (to, "<charge offence=\"%s\"/>", offence);
  g_string_append (to, "</case>");
}

static void defendants (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"><fact id=\"gains\" value=\"%u\"/></defendant>", i, 1000 + i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void facts_of_each (GString *to, guint n)
{
  static const char *const facts[] = { "track", "content", "gains", "ordinary", "health" };
  begin (to, "complete");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (to, "<defendant id=\"d%u\">", i);
    for (guint k = 0; k < G_N_ELEMENTS (facts); k++)
      g_string_append_printf (to, "<fact id=\"%s\" value=\"%u\"/>", facts[k], i + k);
    g_string_append (to, "</defendant>");
  }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void charges (GString *to, guint n)
{
  static const char *const offences[] = { "cn/253-1", "cn/266", "cn/312", "cn/286", "cn/285-2", "cn/287-2", "cn/225" };
  begin (to, "partial");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"/>", i);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (offences); k++)
      g_string_append_printf (to, "<charge offence=\"%s\" defendant=\"d%u\"/>", offences[k], i);
  end (to, NULL);
}

static void dated_acts (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\" on=\"2023-%02u-%02u\"/>",
                            i, 1 + i % 12, 1 + i % 28);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

/* Acts of all, looked at for each of many defendants, whose own facts differ. */
static void joint_acts (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n / 10; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"><fact id=\"gains\" value=\"%u\"/></defendant>", i, i);
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\" on=\"2023-%02u\"/>",
                            i, 1 + i % 12);
  g_string_append (to, "</acts>");
  for (guint i = 0; i < n / 10; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

/* Ten acts of each of many defendants, half of these given of one batch of all. */
static void acts_of_each (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts><batch id=\"b\" of=\"ordinary\" count=\"90000\" obtained=\"bought\"/></acts>");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (to, "<defendant id=\"d%u\"><acts>", i);
    for (guint k = 0; k < 5; k++)
      g_string_append_printf (to,
                              "<batch id=\"b%u-%u\" of=\"content\" count=\"2\" obtained=\"bought\" on=\"2023-%02u\"/>"
                              "<given batch=\"b\" to=\"r%u\" count=\"%u\" price=\"1\"/>",
                              i, k, 1 + i % 12, i, 1 + k);
    g_string_append (to, "</acts></defendant>");
  }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void findings_of_each (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<defendant id=\"d%u\"/>", i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<finding item=\"5(1)(10)\" instrument=\"cn/fashi-2017-10\" value=\"%s\" "
                            "defendant=\"d%u\"/>",
                            i % 3 == 0 ? "yes" : "no", i);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<charge offence=\"cn/253-1\" defendant=\"d%u\"/>", i);
  end (to, NULL);
}

static void undated_acts (GString *to, guint n)
{
  begin (to, "partial");
  g_string_append (to, "<acts>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<batch id=\"b%u\" of=\"ordinary\" count=\"2\" obtained=\"bought\"/>", i);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

static void recipients (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<acts><batch id=\"b\" of=\"ordinary\" count=\"90000\" obtained=\"bought\"/>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<given batch=\"b\" to=\"r%u\" count=\"%u\" price=\"1\"/>", i, 1 + i % 7);
  g_string_append (to, "</acts>");
  end (to, "cn/253-1");
}

static void amounts (GString *to, guint n)
{
  begin (to, "complete");
  g_string_append (to, "<fact id=\"gains\" value=\"1元");
  for (guint i = 0; i < n; i++)
    g_string_append (to, "+1元");
  g_string_append (to, "\"/>");
  end (to, "cn/253-1");
}

static void attributes (GString *to, guint n)
{
  g_string_append (to, "<case xmlns=\"urn:sill:case:1\" id=\"c\" findings=\"complete\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, " a%u=\"1\"", i);
  g_string_append (to, "><conduct from=\"2022-01\"/>");
  end (to, "cn/253-1");
}

static void faults (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<fact id=\"gians%u\" value=\"1\"/>", i);
  end (to, "cn/253-1");
}

static void figures (GString *to, guint n)
{
  begin (to, "complete");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "<figure of=\"cn/fashi-2011-7\" name=\"large\" is=\"%u元\" source=\"s\" "
                            "from=\"%u-%02u-%02u\"/>",
                            3000 + i, 1600 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  end (to, "cn/266");
}

static void many_cases (GString *to, guint n)
{
  g_string_append (to, "<cases xmlns=\"urn:sill:case:1\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        to,
        "<case id=\"c%u\" findings=\"complete\"><conduct from=\"2023\"/><fact id=\"gains\" value=\"%u\"/>"
        "<charge offence=\"cn/253-1\"/></case>",
        i, i);
  g_string_append (to, "</cases>");
}

static void json_cases (GString *to, guint n)
{
  g_string_append (to, "[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "%s{\"id\":\"c%u\",\"findings\":\"complete\",\"conduct\":{\"from\":\"2023\"},"
                            "\"facts\":{\"gains\":%u},\"charges\":[{\"offence\":\"cn/253-1\"}]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (to, "]");
}

/* ---- rules ---- */

static void law (GString *to, guint n_facts, const char *kind)
{
  g_string_append (to,
                   "<vocabulary xmlns=\"urn:sill:rules:1\" id=\"g/facts\"><unit id=\"p\" zh=\"件\" en=\"pieces\"/>");
  for (guint i = 0; i < n_facts; i++)
    g_string_append_printf (
        to, "<fact id=\"f%u\" %s zh=\"事%u\" en=\"fact %u\" ask-zh=\"？\" ask-en=\"?\" provision=\"g/i 1(1)(1)\"/>", i,
        kind, i, i);
  g_string_append (
      to, "</vocabulary>\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/law\" kind=\"statute\" zh=\"法\" en=\"law\" "
          "effective=\"2000-01-01\">"
          "<offence id=\"g/1\" article=\"1\" zh=\"罪\" en=\"offence\"><version effective=\"2000-01-01\" "
          "subjects=\"person\"><tier id=\"r1\" rank=\"1\" zh=\"一\" en=\"one\"><penalty to-months=\"24\"/></tier>"
          "</version></offence></instrument>\f<instrument xmlns=\"urn:sill:rules:1\" id=\"g/i\" "
          "kind=\"interpretation\" zh=\"解释\" "
          "en=\"interpretation\" effective=\"2001-01-01\"><standard offence=\"g/1\">");
}

static void law_end (GString *to) { g_string_append (to, "</standard></instrument>"); }

static void article (GString *to, guint n)
{
  g_string_append_printf (to, "<article n=\"%u\"><tier reach=\"r1\" paragraph=\"1\">", n);
}

static void article_end (GString *to) { g_string_append (to, "</tier></article>"); }

/* A law whose standard has one article, of items of one tier. */
static void one_article (GString *to, guint n_facts, const char *kind)
{
  law (to, n_facts, kind);
  article (to, 1);
}

static void one_article_end (GString *to)
{
  article_end (to);
  law_end (to);
}

static void yes_items (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><yes of=\"f%u\"/></item>", i + 1, i);
  one_article_end (to);
}

static void limit_items (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  one_article_end (to);
}

static void proportional (GString *to, guint n)
{
  one_article (to, n, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"f%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  g_string_append_printf (to, "<item n=\"%u\"><proportional items=\"1-%u\"/></item>", n + 1, n);
  one_article_end (to);
}

static void scale_chain (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"100\"/></item>");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><scale items=\"%u\" by=\"1\"/></item>", i + 1, i);
  one_article_end (to);
}

static void scale_all (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  g_string_append (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"100\"/></item>");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><scale items=\"1-%u\" by=\"2\"/></item>", i + 1, i);
  one_article_end (to);
}

static void wide_any (GString *to, guint n)
{
  one_article (to, n, "kind=\"yes-no\"");
  g_string_append (to, "<item n=\"1\"><at-least n=\"2\">");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<yes of=\"f%u\"/>", i);
  g_string_append (to, "</at-least></item>");
  one_article_end (to);
}

static void articles (GString *to, guint n)
{
  law (to, 1, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++) {
    article (to, i + 1);
    g_string_append_printf (to, "<item n=\"1\"><limit of=\"f0\" at-least=\"%u\"/></item>", 2 + i);
    article_end (to);
  }
  law_end (to);
}

static void rule_faults (GString *to, guint n)
{
  one_article (to, 1, "kind=\"quantity\" unit=\"p\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "<item n=\"%u\"><limit of=\"g%u\" at-least=\"%u\"/></item>", i + 1, i, 2 + i);
  one_article_end (to);
}

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
