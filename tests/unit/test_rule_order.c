/* The shipped rules come in another order, under other names and in other pieces; what comes out is the same. */
#include <string.h>
#include "pipeline.h"
#include "read/read_case.h"
#include "read/read_rules.h"
#include "read/rule_files.h"
#include "report/report.h"
#include "test.h"

enum { N_ORDERS = 12 };

typedef struct {
  char *text;
  gsize length;
} Piece;

static void piece_clear (gpointer data) { g_free (((Piece *) data)->text); }

static void add_piece (GArray *pieces, const char *text, gsize length)
{
  const Piece piece = { g_strndup (text, length), length };
  g_array_append_val (pieces, piece);
}

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
    add_piece (pieces, whole, strlen (whole));
  }
}

/* Returns: yours, of Piece. */
static GArray *read_pieces (gboolean split)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (pieces, piece_clear);
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { "rules", NULL }, NULL);
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    g_autofree char *text = g_strndup (file->bytes, file->length);
    if (split && strstr (text, "id=\"cn/facts\"") != NULL)
      split_vocabulary (pieces, text);
    else
      add_piece (pieces, file->bytes, file->length);
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

/* Returns: yours. */
static Program *compile (const GArray *pieces, GRand *dice)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = &g_array_index (pieces, Piece, i);
    g_autofree char *path = g_strdup_printf ("%u.xml", g_rand_int (dice));
    CU_ASSERT_TRUE (read_rules_bytes (book, piece->text, piece->length, path, findings, NULL));
  }
  read_rules_finish (book, findings);
  Program *program = pipeline_compile (book, findings);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  g_assert (program != NULL);
  return program;
}

typedef struct {
  Program *program;
  GString *answers;
} Answers;

static gboolean answer (const Case *fact_case, gpointer data)
{
  Answers *answers = data;
  const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  g_autoptr (Reasons) reasons = pipeline_explain (answers->program, fact_case);
  g_autofree char *text = report_json (reasons, &report);
  g_string_append (answers->answers, text);
  return TRUE;
}

/* The inner forms and what they answer to some samples. Returns: yours. */
static char *write_all (Program *program)
{
  static const char *const samples[] = { "samples/regional-amounts.xml", "samples/range-missing-fact.xml",
                                         "samples/acts-ledger.xml", NULL };
  Answers answers = { program, g_string_new (NULL) };
  static const char *const stages[] = { "vocabulary", "rulebook", "program" };
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++) {
    g_autofree char *stage = dump_stage (program, stages[i]);
    g_string_append (answers.answers, stage);
  }
  for (guint i = 0; samples[i] != NULL; i++) {
    g_autoptr (SillFindings) findings = sill_findings_new ();
    CU_ASSERT_TRUE (read_cases (program->book, samples[i], findings, answer, &answers, NULL));
  }
  return g_string_free (answers.answers, FALSE);
}

static void order_and_pieces_do_not_matter (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);
  g_autoptr (GArray) whole = read_pieces (FALSE), split = read_pieces (TRUE);
  g_autoptr (Program) first = compile (whole, dice);
  g_autofree char *expected = write_all (first);
  CU_ASSERT_EQUAL (split->len, whole->len + 2);
  for (guint i = 0; i < N_ORDERS; i++) {
    GArray *pieces = i % 2 == 0 ? whole : split;
    shuffle (pieces, dice);
    g_autoptr (Program) program = compile (pieces, dice);
    g_autofree char *got = write_all (program);
    CU_ASSERT_TRUE (strcmp (got, expected) == 0);
  }
}

SUITE (rule_order, { "order, names and pieces of the files do not matter", order_and_pieces_do_not_matter })
