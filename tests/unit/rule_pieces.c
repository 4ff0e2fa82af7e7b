/* Texts of rule files in, a program or its answers out. */
#include "rule_pieces.h"
#include "read/format/read_case.h"
#include "read/rules/read_rules.h"
#include "read/rules/rule_files.h"
#include "report/report.h"
#include "test.h"

static void piece_clear (gpointer data) { g_free (((Piece *) data)->text); }

void pieces_add (GArray *pieces, const char *text, gsize length)
{
  const Piece piece = { g_strndup (text, length), length };
  g_array_append_val (pieces, piece);
}

GArray *pieces_read (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (pieces, piece_clear);
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { "rules", NULL }, NULL);
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    pieces_add (pieces, file->bytes, file->length);
  }
  return pieces;
}

Program *pieces_compile (const GArray *pieces, GRand *dice)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = &g_array_index (pieces, Piece, i);
    g_autofree char *path = g_strdup_printf ("%u.xml", g_rand_int (dice));
    CU_ASSERT_TRUE (read_rules_bytes (book, piece->text, piece->length, path, findings, NULL));
  }
  read_rules_finish (book, findings);
  return pipeline_compile (book, findings);
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
  g_autofree char *text = report_record (reasons, &report);
  g_string_append (answers->answers, text);
  return TRUE;
}

char *pieces_answer (Program *program, const char *path)
{
  Answers answers = { program, g_string_new (NULL) };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (read_cases (program->law, path, findings, answer, &answers, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return g_string_free (answers.answers, FALSE);
}
