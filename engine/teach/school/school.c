/* In: rule files. Out: their program, and on demand the program of someone who misreads them, and what else is found out about an
 * offence. The one idea: what a mistake is made of are the few documents that the offence hangs on, read once more. */
#include "teach/school/school.h"
#include "model/law/related.h"
#include "model/law/touched.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"
#include "teach/school/misread.h"

/* The rules on an offence as one mistake reads them. */
typedef struct {
  Mutants *mutants; /* of a book that nobody else uses; NULL: nothing to alter */
  Program *program; /* NULL: nothing altered, or these are no rules */
} Misread;

/* What is known of an offence. */
typedef struct {
  GPtrArray *documents;         /* of Instrument: those that its tiers hang on */
  Mutants *spare;               /* of a book read for the next mistake, none made yet; NULL: none */
  Misread *misread[N_BLUNDERS]; /* NULL: not tried */
  gpointer kept;
  GDestroyNotify forget;
} KnownSchool;

struct School {
  GPtrArray *files; /* of ListedFile */
  Program *program;
  Rulebook *book;
  Related *related;  /* NULL: nobody has asked */
  GHashTable *known; /* id of an offence → KnownSchool */
};

static void misread_free (Misread *misread)
{
  if (misread == NULL)
    return;
  program_unref (misread->program);
  mutants_free (misread->mutants);
  g_free (misread);
}

static void known_free (gpointer data)
{
  KnownSchool *known = data;
  if (known->forget != NULL)
    known->forget (known->kept);
  for (guint i = 0; i < N_BLUNDERS; i++)
    misread_free (known->misread[i]);
  mutants_free (known->spare);
  g_clear_pointer (&known->documents, g_ptr_array_unref);
  g_free (known);
}

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
  school->book = g_steal_pointer (&book);
  school->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, known_free);
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
  g_hash_table_unref (school->known);
  related_free (school->related);
  program_unref (school->program);
  rulebook_unref (school->book);
  g_ptr_array_unref (school->files);
  g_free (school);
}

Program *school_program (const School *school) { return school->program; }

static KnownSchool *known_of (School *school, const LawOffence *offence)
{
  const char *id = offence->stated->id;
  KnownSchool *known = g_hash_table_lookup (school->known, id);
  if (known == NULL) {
    known = g_new0 (KnownSchool, 1);
    g_hash_table_insert (school->known, (gpointer) id, known);
  }
  return known;
}

/* ---- what somebody found out ---- */

gpointer school_kept (School *school, const LawOffence *offence) { return known_of (school, offence)->kept; }

void school_keep (School *school, const LawOffence *offence, gpointer kept, GDestroyNotify forget)
{
  KnownSchool *known = known_of (school, offence);
  g_assert (known->kept == NULL);
  known->kept = kept;
  known->forget = forget;
}

/* ---- misread ---- */

/* Whatever a change in one that its tiers hang on can touch. The statute itself is not gone by: all that there is refers to it, and of
 * the standards that stand in it a class misreads none. Returns: yours, of Instrument. */
static GPtrArray *documents_of (School *school, const LawOffence *offence)
{
  const char *const offences[] = { offence->stated->id, NULL };
  g_autoptr (GPtrArray) standards = touching (school->program->law, offence);
  GPtrArray *documents = g_ptr_array_new ();
  if (school->related == NULL)
    school->related = related_new (school->program->law);
  for (guint i = 0; i < standards->len; i++) {
    const LawStandard *standard = g_ptr_array_index (standards, i);
    if (standard->instrument == offence->instrument)
      continue;
    g_autoptr (GPtrArray) related = related_to (school->related, standard->instrument->stated, offences);
    for (guint k = 0; k < related->len; k++)
      if (!g_ptr_array_find (documents, g_ptr_array_index (related, k), NULL))
        g_ptr_array_add (documents, g_ptr_array_index (related, k));
  }
  return documents;
}

/* Each mistake is made in a book of its own: their programs stand beside each other. */
static Mutants *mutants_of (School *school, const LawOffence *offence, KnownSchool *known)
{
  if (known->documents == NULL)
    known->documents = documents_of (school, offence);
  g_autoptr (Rulebook) book = pipeline_book_again (school->files, school->book, known->documents);
  return mutants_new (book);
}

static Misread *misread (School *school, Blunder blunder, const LawOffence *offence, KnownSchool *known)
{
  const char *id = offence->stated->id;
  Misread *misread = g_new0 (Misread, 1);
  if (known->spare == NULL)
    known->spare = mutants_of (school, offence, known);
  if (!misread_fits (known->spare, blunder, id))
    return misread;
  misread->mutants = g_steal_pointer (&known->spare);
  misread->program = misread_offence (misread->mutants, blunder, id);
  return misread;
}

const Program *school_misread (School *school, Blunder blunder, const LawOffence *offence)
{
  g_assert (blunder_of (blunder) == BLUNDER_OF_RULE);
  KnownSchool *known = known_of (school, offence);
  if (known->misread[blunder] == NULL)
    known->misread[blunder] = misread (school, blunder, offence, known);
  return known->misread[blunder]->program;
}
