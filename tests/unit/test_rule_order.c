/* The shipped rules come in another order, under other names and in other pieces; what comes out is the same. */
#include <string.h>
#include "rule_pieces.h"
#include "test.h"

enum { N_ORDERS = 8 };

/* The facts of the vocabulary from the one in the middle on, and its units, as files of their own. */
static void split_vocabulary (GArray *pieces, const char *text)
{
  const char *head = strstr (text, "<vocabulary"), *units = strstr (text, "  <unit "),
             *facts = strstr (text, "  <fact ");
  const char *middle = strstr (text + strlen (text) / 2, "  <fact "), *end = strstr (text, "</vocabulary>");
  const char *parts[] = { units, facts, middle, end };
  for (guint i = 0; i < 3; i++) {
    g_autofree char *root = g_strndup (head, (gsize) (units - head));
    g_autofree char *inside = g_strndup (parts[i], (gsize) (parts[i + 1] - parts[i]));
    g_auto (GStrv) around = g_strsplit (root, "cn/facts", 2);
    g_autofree char *whole =
        g_strdup_printf ("%scn/facts%s%s%s</vocabulary>", around[0], i == 2 ? "-2" : "", around[1], inside);
    pieces_add (pieces, whole, strlen (whole));
  }
}

/* Returns: yours. */
static GArray *split (const GArray *whole)
{
  GArray *pieces = pieces_read ();
  g_array_set_size (pieces, 0);
  for (guint i = 0; i < whole->len; i++) {
    const Piece *piece = &g_array_index (whole, Piece, i);
    if (strstr (piece->text, "id=\"cn/facts\"") != NULL)
      split_vocabulary (pieces, piece->text);
    else
      pieces_add (pieces, piece->text, piece->length);
  }
  return pieces;
}

static void shuffle (GArray *pieces, GRand *dice)
{
  for (guint i = pieces->len; i > 1; i--) {
    guint other = (guint) g_rand_int_range (dice, 0, (gint32) i);
    const Piece kept = g_array_index (pieces, Piece, i - 1);
    g_array_index (pieces, Piece, i - 1) = g_array_index (pieces, Piece, other);
    g_array_index (pieces, Piece, other) = kept;
  }
}

/* The inner forms, the advice and what is answered to some samples. Returns: yours. */
static char *write_all (Program *program)
{
  static const char *const samples[] = { "samples/regional-amounts.xml", "samples/range-missing-fact.xml",
                                         "samples/acts-ledger.xml" };
  static const char *const stages[] = { "vocabulary", "rulebook", "program" };
  GString *all = g_string_new (NULL);
  g_autoptr (SillFindings) advice = sill_findings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++) {
    g_autofree char *stage = dump_stage (program, stages[i]);
    g_string_append (all, stage);
  }
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *answers = pieces_answer (program, samples[i]);
    g_string_append (all, answers);
  }
  pipeline_advise (program, advice, NULL, (SillProgress) { NULL });
  g_string_append_printf (all, "%u", sill_findings_size (advice));
  return g_string_free (all, FALSE);
}

static void order_and_pieces_do_not_matter (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);
  g_autoptr (GArray) whole = pieces_read ();
  g_autoptr (GArray) parts = split (whole);
  g_autoptr (Program) first = pieces_compile (whole, dice);
  g_autofree char *expected = write_all (first);
  CU_ASSERT_EQUAL (parts->len, whole->len + 2);
  for (guint i = 0; i < N_ORDERS / stride (2); i++) {
    GArray *pieces = i % 2 == 0 ? whole : parts;
    shuffle (pieces, dice);
    g_autoptr (Program) program = pieces_compile (pieces, dice);
    g_assert (program != NULL);
    g_autofree char *got = write_all (program);
    CU_ASSERT_TRUE (strcmp (got, expected) == 0);
  }
}

SUITE (rule_order, { "order, names and pieces of the files do not matter", order_and_pieces_do_not_matter })
