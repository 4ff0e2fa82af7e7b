/* In: rule files. Out: their program, and on demand the program of someone who misreads them. Each misreading is made of the
 * files as they were read first, and compiled for no more offences than were asked about. */
#include "teach/school.h"
#include "model/law/touched.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"
#include "teach/misread.h"

/* The rules as one mistake reads them. */
typedef struct {
  gboolean tried;
  guint n;        /* how many places are read otherwise */
  Program *whole; /* all of them at once; NULL: these are no rules */
  GHashTable
      *parts; /* then: id of an offence → Program, only what it hangs on read otherwise; NULL in it: no rules either */
} Misread;

struct School {
  GPtrArray *files; /* of ListedFile */
  Program *program;
  Misread misread[N_BLUNDERS];
};

School *school_of (GPtrArray *files, SillFindings *findings, GError **error)
{
  g_autoptr (Rulebook) book = pipeline_book_of (files, findings);
  Program *program = pipeline_compile (book, findings);
  if (program == NULL) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
    return NULL;
  }
  School *school = g_new0 (School, 1);
  school->files = g_ptr_array_ref (files);
  school->program = program;
  return school;
}

School *school_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  return files == NULL ? NULL : school_of (files, findings, error);
}

void school_free (School *school)
{
  if (school == NULL)
    return;
  for (guint i = 0; i < N_BLUNDERS; i++) {
    program_unref (school->misread[i].whole);
    g_clear_pointer (&school->misread[i].parts, g_hash_table_unref);
  }
  program_unref (school->program);
  g_ptr_array_unref (school->files);
  g_free (school);
}

Program *school_program (const School *school) { return school->program; }

/* `only`: as misread_book has it; `ret_n`: what that returns. Returns: yours; NULL: nothing altered, or these are no rules. */
static Program *misread (Rulebook *book, Blunder blunder, GHashTable *only, const char *offence, guint *ret_n)
{
  const char *const offences[] = { offence, NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  *ret_n = misread_book (book, blunder, only);
  return *ret_n == 0 ? NULL : pipeline_compile_part (book, offences, findings);
}

/* What the offence hangs on, in a book that was read from the same files: it stands at the same places there. */
static GHashTable *standards_in (const Rulebook *book, const Lawbook *law, const LawOffence *offence)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) standards = touching (law, offence);
  for (guint i = 0; i < standards->len; i++) {
    const LawStandard *standard = g_ptr_array_index (standards, i);
    const Instrument *same = g_ptr_array_index (book->instruments, (guint) (standard->instrument - law->instruments));
    const gsize index = (gsize) (standard - standard->instrument->standards);
    g_hash_table_add (found, g_ptr_array_index (same->standards, index));
  }
  return found;
}

/* Returns: yours; NULL: as above. */
static Program *misread_part (const School *school, Blunder blunder, const LawOffence *offence)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = pipeline_book_of (school->files, findings);
  g_autoptr (GHashTable) only = standards_in (book, school->program->law, offence);
  guint n = 0;
  return misread (book, blunder, only, offence->stated->id, &n);
}

static void misread_whole (const School *school, Blunder blunder, const char *offence, Misread *ret)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = pipeline_book_of (school->files, findings);
  ret->whole = misread (book, blunder, NULL, offence, &ret->n);
  ret->tried = TRUE;
  if (ret->n > 0 && ret->whole == NULL)
    ret->parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) program_unref);
}

const Program *school_misread (School *school, Blunder blunder, const LawOffence *offence)
{
  g_assert (blunder_of (blunder) == BLUNDER_OF_RULE);
  Misread *known = &school->misread[blunder];
  const char *id = offence->stated->id;
  if (!known->tried)
    misread_whole (school, blunder, id, known);
  if (known->whole != NULL)
    pipeline_compile_more (known->whole, id);
  if (known->parts == NULL)
    return known->whole;
  if (!g_hash_table_contains (known->parts, id))
    g_hash_table_insert (known->parts, (gpointer) id, misread_part (school, blunder, offence));
  return g_hash_table_lookup (known->parts, id);
}
