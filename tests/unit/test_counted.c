/* What is counted once for several charges is what would be counted for each. */
#include "count/counted.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rerun/alone.h"
#include "rules.h"
#include "select/fill.h"
#include "test.h"
#include <string.h>

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='v'><unit id='records' zh='条' en='records'/>"
    "<unit id='yuan' zh='元' en='yuan' parts='100'/>"
    "<fact id='x' kind='quantity' unit='records' zh='x' en='x' ask-zh='x' ask-en='x' provision='t 1'/>"
    "<fact id='y' kind='quantity' unit='records' zh='y' en='y' ask-zh='y' ask-en='y' provision='t 1'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='g' en='g' ask-zh='g' ask-en='g' provision='t 1'/>"
    "<fact id='given' kind='yes-no' zh='b' en='b' ask-zh='b' ask-en='b' provision='t 1'/>"
    "<fact id='lone' kind='yes-no' zh='d' en='d' ask-zh='d' ask-en='d' provision='t 1'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='s' kind='statute' zh='s' en='s' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='o' en='o'><version effective='2000-01-01' subjects='person organization'>"
    "<tier id='low' rank='1' zh='l' en='l'><penalty to-months='36'/></tier></version></offence></instrument>";
static const char standard[] =
    "<instrument xmlns='urn:sill:rules:1' id='i' kind='interpretation' zh='i' en='i' effective='2000-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='x' at-least='30'/></item>"
    "<item n='2'><all><limit of='y' at-least='9'/><yes of='lone'/></all></item></tier></article>"
    "<counting article='2' of='x' recipients='each' prices='gains'><shows fact='given'/></counting>"
    "<cumulation article='4' of='x y' years='2' crimes-add='yes'/></standard></instrument>";

/* ---- a case of many, at random ---- */

enum { PERSONS = 6 };

static void add_act (GString *to, GRand *random, guint *n, gint of)
{
  g_string_append_printf (to, "<batch id='b%u' of='%s' count='%d' on='20%02d-05-06'/>", *n,
                          g_rand_boolean (random) ? "x" : "y", g_rand_int_range (random, 1, 40),
                          g_rand_int_range (random, 12, 24));
  if (g_rand_boolean (random))
    g_string_append_printf (to, "<given batch='b%u' to='r%d' count='1' price='%d'/>", *n, of,
                            g_rand_int_range (random, 1, 9));
  ++*n;
}

static void add_acts (GString *to, GRand *random, guint *n, gint of)
{
  g_string_append (to, "<acts>");
  for (gint k = g_rand_int_range (random, 1, 4); k > 0; k--)
    add_act (to, random, n, of);
  g_string_append (to, "</acts>");
}

static char *some_case (GRand *random)
{
  GString *to = g_string_new (NULL);
  guint n = 0;
  g_string_append_printf (to,
                          "<case xmlns='urn:sill:case:1' findings='%s'><conduct from='2012' to='2024-06'/>"
                          "<defendant id='o' kind='organization'>",
                          g_rand_boolean (random) ? "complete" : "partial");
  if (g_rand_boolean (random))
    add_acts (to, random, &n, -1);
  g_string_append (to, "</defendant>");
  for (guint i = 0; i < PERSONS; i++) {
    g_string_append_printf (to, "<defendant id='p%u'%s>", i, g_rand_boolean (random) ? " for='o'" : "");
    if (g_rand_boolean (random))
      g_string_append_printf (to, "<fact id='gains' value='%u'/>", i);
    if (g_rand_boolean (random))
      g_string_append_printf (to, "<fact id='lone' value='%s'/>", g_rand_boolean (random) ? "yes" : "no");
    if (g_rand_int_range (random, 0, 3) == 0)
      add_acts (to, random, &n, (gint) i);
    g_string_append (to, "</defendant>");
  }
  add_acts (to, random, &n, PERSONS);
  g_string_append (to, "<charge offence='t/1' defendant='o'/>");
  for (guint i = 0; i < PERSONS; i++)
    g_string_append_printf (to, "<charge offence='t/1' defendant='p%u'/>", i);
  g_string_append (to, "</case>");
  return g_string_free (to, FALSE);
}

/* ---- the comparison ---- */

typedef struct {
  const Program *program;
  guint cases, wrong, shared;
} Comparing;

/* `counted`: NULL: by itself. Returns: yours. */
static GPtrArray *count (const Comparing *comparing, const Case *fact_case, guint i, Counted *counted, Interval *slots)
{
  const Plan *plan = rules_plan (comparing->program);
  const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
  select_fill (comparing->program, plan, plan->from, fact_case, charge, slots);
  Alone alone = alone_begin (comparing->program, plan, slots, NULL);
  const CountAlone by_itself = { alone_reaches, alone_alike, &alone, slots };
  const CountOf of = { comparing->program, plan, fact_case, charge, &by_itself };
  CaseActs acts;
  case_acts_begin (&acts, fact_case);
  GPtrArray *tallies = counted != NULL ? counted_fill (counted, &of, slots) : count_fill (&of, &acts, slots);
  case_acts_end (&acts);
  alone_end (&alone);
  return tallies;
}

static gboolean compare (const Case *fact_case, gpointer data)
{
  Comparing *comparing = data;
  const guint n = rules_plan (comparing->program)->code.n_slots;
  g_autofree Interval *alone = g_new0 (Interval, n), *together = g_new0 (Interval, n);
  g_autoptr (Counted) counted = counted_new (fact_case, TRUE);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  comparing->cases++;
  for (guint i = 0; i < fact_case->charges->len; i++) {
    g_autoptr (GPtrArray) tallies = count (comparing, fact_case, i, NULL, alone);
    GPtrArray *known = count (comparing, fact_case, i, counted, together);
    comparing->wrong += memcmp (alone, together, n * sizeof (Interval)) != 0 || known->len != tallies->len;
    comparing->shared += g_ptr_array_find (seen, known, NULL);
    g_ptr_array_add (seen, known);
  }
  return TRUE;
}

static void counts_of_others (void)
{
  const char *const texts[] = { vocabulary, statute, standard, NULL };
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261129);
  Comparing comparing = { program, 0, 0, 0 };
  const guint n = 60 / stride (6);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SillFindings) faults = sill_findings_new ();
    g_autofree char *text = some_case (random);
    read_cases_bytes (program->law, text, strlen (text), "f.xml", faults, compare, &comparing, NULL);
    CU_ASSERT_EQUAL (sill_findings_size (faults), 0);
  }
  CU_ASSERT_EQUAL (comparing.cases, n);
  CU_ASSERT_EQUAL (comparing.wrong, 0);
  CU_ASSERT_TRUE (comparing.shared > n / 3);
}

SUITE (counted, { "charges that see the same acts are counted once, and as each by itself", counts_of_others })
