/* In: rule files. Out: their program, and on demand the program of someone who misreads them. Each misreading is made of the
 * files as they were read first. */
#include "teach/school.h"
#include "pipeline.h"
#include "read/rules/read_rules.h"
#include "read/rules/rule_files.h"
#include "read/rules/rule_hash.h"
#include "teach/misread.h"

struct School {
  GPtrArray *files; /* of ListedFile */
  Program *program;
  Program *misread[N_BLUNDERS]; /* NULL: not made */
  gboolean tried[N_BLUNDERS];
};

static gboolean read_file (Rulebook *book, const ListedFile *file, SillFindings *findings)
{
  g_autoptr (GError) reason = NULL;
  if (file->problem == NULL && read_rules_bytes (book, file->bytes, file->length, file->path, findings, &reason))
    return TRUE;
  findings_add (findings, FINDING_UNREADABLE, (Place) { file->path, 0, 0 },
                file->problem != NULL ? file->problem : reason->message, NULL, NULL);
  return FALSE;
}

static Rulebook *read_book (const GPtrArray *files, SillFindings *findings)
{
  Rulebook *book = rulebook_new ();
  for (guint i = 0; i < files->len; i++)
    read_file (book, g_ptr_array_index (files, i), findings);
  read_rules_finish (book, findings);
  book->hash = rule_hash (book->files);
  return book;
}

School *school_of (GPtrArray *files, SillFindings *findings, GError **error)
{
  g_autoptr (Rulebook) book = read_book (files, findings);
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
  for (guint i = 0; i < N_BLUNDERS; i++)
    if (school->misread[i] != NULL)
      program_unref (school->misread[i]);
  program_unref (school->program);
  g_ptr_array_unref (school->files);
  g_free (school);
}

Program *school_program (const School *school) { return school->program; }

const Program *school_misread (School *school, Blunder blunder)
{
  g_assert (blunder_of (blunder) == BLUNDER_OF_RULE);
  if (school->tried[blunder])
    return school->misread[blunder];
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = read_book (school->files, findings);
  school->tried[blunder] = TRUE;
  if (misread_book (book, blunder) > 0)
    school->misread[blunder] = pipeline_compile (book, findings);
  return school->misread[blunder];
}
