/* The shipped instruments come and go; of an offence whose own instruments stay, the answer stays the same. */
#include <string.h>
#include <glib/gstdio.h>
#include "rule_pieces.h"
#include "select/case_as_asked.h"
#include "read/format/read_case.h"
#include "test.h"

/* Of the subsets tried some leave out what others refer to and cannot be compared. */
enum { N_COMPARED = 15, MOST_SUBSETS = 120 };

/* A sample that brings one charge. */
static const struct {
  const char *offence;
  const char *path;
} charged[] = {
  { "cn/253-1", "samples/row-17-identity-records.xml" }, { "cn/266", "samples/regional-amounts.xml" },
  { "cn/221", "samples/newer-is-lighter.xml" },          { "cn/253-1", "samples/range-one-question.xml" },
  { "cn/224", "samples/row-07-contract-fraud.xml" },     { "cn/253-1", "samples/row-08-wallet-accounts.xml" },
};

static gboolean has (const Piece *piece, const char *text) { return strstr (piece->text, text) != NULL; }

/* A statute refers to it. */
static gboolean is_referred_to (const GArray *whole, const Piece *piece)
{
  const char *at = strstr (piece->text, "<instrument ");
  const char *id = at == NULL ? NULL : strstr (at, " id=\"");
  g_autofree char *reference =
      id == NULL ? NULL : g_strdup_printf (" instrument%.*s", (int) strcspn (id + 5, "\"") + 3, id + 3);
  for (guint i = 0; reference != NULL && i < whole->len; i++)
    if (has (&g_array_index (whole, Piece, i), "<offence ") && has (&g_array_index (whole, Piece, i), reference))
      return TRUE;
  return FALSE;
}

/* Documents that others refer to, that speak of no offence in particular, or of this one. */
static gboolean must_stay (const Piece *piece, const char *offence)
{
  gboolean general = !has (piece, "<standard") && !has (piece, "<value");
  gboolean fills = has (piece, "<value of=\"cn/fashi-2011-7\"") && strcmp (offence, "cn/266") == 0;
  return general || fills || has (piece, "<offence ") || has (piece, offence);
}

/* Returns: yours. */
static GArray *choose (const GArray *whole, const char *offence, GRand *dice)
{
  GArray *chosen = pieces_read ();
  g_array_set_size (chosen, 0);
  for (guint i = 0; i < whole->len; i++) {
    const Piece *piece = &g_array_index (whole, Piece, i);
    if (must_stay (piece, offence) || is_referred_to (whole, piece) || g_rand_boolean (dice))
      pieces_add (chosen, piece->text, piece->length);
  }
  return chosen;
}

static void other_instruments_do_not_matter (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (11);
  g_autoptr (GArray) whole = pieces_read ();
  g_autoptr (Program) all = pieces_compile (whole, dice);
  const guint wanted = N_COMPARED / stride (2);
  guint compared = 0;
  for (guint i = 0; compared < wanted && i < MOST_SUBSETS; i++) {
    const guint at = i % G_N_ELEMENTS (charged);
    g_autoptr (GArray) chosen = choose (whole, charged[at].offence, dice);
    g_autoptr (Program) program = pieces_compile (chosen, dice);
    if (program == NULL)
      continue; /* what is left refers to what is not */
    g_autofree char *expected = pieces_answer (all, charged[at].path);
    g_autofree char *got = pieces_answer (program, charged[at].path);
    CU_ASSERT_TRUE (strcmp (got, expected) == 0);
    if (strcmp (got, expected) != 0)
      g_printerr ("%s: another answer with %u of %u files\n", charged[at].path, chosen->len, whole->len);
    compared += chosen->len < whole->len;
  }
  CU_ASSERT_TRUE (compared == wanted);
}

/* ---- what tells of an offence ---- */

static gboolean count_charges (const Case *fact_case, gpointer data)
{
  gpointer *both = data;
  const Question question = { .all_offences = TRUE };
  Case asked;
  case_as_asked (both[0], fact_case, &question, &asked);
  *(guint *) both[1] = asked.charges->len;
  case_as_asked_clear (&asked);
  return TRUE;
}

static guint charges_in (Program *program, const char *path)
{
  guint n = 0;
  gpointer both[] = { program, &n };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (read_cases (program->law, path, findings, count_charges, both, NULL));
  return n;
}

/* Forty offences more that all ask for the gains and for what tells of another one. */
static void add_offences (GArray *pieces)
{
  GString *text =
      g_string_new ("<instrument xmlns='urn:sill:rules:1' id='cn/more' kind='statute' zh='另一法' en='more' "
                    "effective='2000-01-01'>");
  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (text,
                            "<offence id='cn/more-%u' article='%u' zh='另一罪%u' en='another %u'>"
                            "<version effective='2000-01-01' subjects='person organization'><tier id='low' rank='1' "
                            "zh='低' en='low'><penalty to-months='36'/></tier></version></offence>"
                            "<standard offence='cn/more-%u'><article n='%u'><tier reach='low' paragraph='1'>"
                            "<item n='1'><limit of='gains' at-least='1'/></item><item n='2'><limit of='ordinary' "
                            "at-least='1'/></item></tier></article></standard>",
                            i, i, i, i, i, i);
  g_string_append (text, "</instrument>");
  pieces_add (pieces, text->str, text->len);
  g_string_free (text, TRUE);
}

static void more_offences_tell_nothing (void)
{
  static const char path[] = "tests/golden/charges-all-offences/case.xml";
  g_autoptr (GRand) dice = g_rand_new_with_seed (3);
  g_autoptr (GArray) pieces = pieces_read ();
  g_autoptr (Program) before = pieces_compile (pieces, dice);
  add_offences (pieces);
  g_autoptr (Program) after = pieces_compile (pieces, dice);
  g_autofree char *expected = pieces_answer (before, path);
  g_autofree char *got = pieces_answer (after, path);
  CU_ASSERT_EQUAL (charges_in (before, path), 2);
  CU_ASSERT_EQUAL (charges_in (after, path), 2);
  CU_ASSERT_TRUE (strcmp (got, expected) == 0);
}

/* A promotion is asked of who took bribes and of who took them by influence. */
static void what_two_offences_ask_for_tells_of_none (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (4);
  g_autoptr (GArray) pieces = pieces_read ();
  g_autoptr (Program) program = pieces_compile (pieces, dice);
  g_autofree char *path = NULL;
  g_close (g_file_open_tmp ("sill-XXXXXX.xml", &path, NULL), NULL);
  g_file_set_contents (
      path,
      "<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2020-01-01'/>"
      "<fact id='influence-taken' value='120000'/><fact id='bribe-promotion' value='yes'/>"
      "<fact id='bribe-extorted-repeatedly' value='yes'/><fact id='gifts-before' value='20000'/>"
      "<fact id='influence-given' value='120000'/><fact id='bribe-for-promotion' value='yes'/>"
      "<fact id='bribed-persons' value='3'/><charge offence='cn/388-1'/><charge offence='cn/390-1'/></case>",
      -1, NULL);
  CU_ASSERT_EQUAL (charges_in (program, path), 2);
  remove (path);
}

/* ---- limitation ---- */

static void limitation_reaches_other_statutes (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  g_autoptr (GArray) pieces = pieces_read ();
  add_offences (pieces);
  g_autoptr (Program) program = pieces_compile (pieces, dice);
  g_autofree char *path = NULL;
  g_close (g_file_open_tmp ("sill-XXXXXX.xml", &path, NULL), NULL);
  g_file_set_contents (path,
                       "<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2020-01-01'/>"
                       "<fact id='gains' value='5'/><charge offence='cn/more-7'/></case>",
                       -1, NULL);
  g_autofree char *got = pieces_answer (program, path);
  CU_ASSERT_PTR_NOT_NULL (strstr (got, "\"limitation\":[{\"rank\":1,\"years\":5,"
                                       "\"instrument\":\"cn/xingfa\",\"article\":\"87\"}]"));
  remove (path);
}

SUITE (rule_subsets, { "instruments of other offences do not matter", other_instruments_do_not_matter },
       { "more offences do not add charges", more_offences_tell_nothing },
       { "what two offences ask for tells of none", what_two_offences_ask_for_tells_of_none },
       { "limitation reaches the offences of other statutes", limitation_reaches_other_statutes })
