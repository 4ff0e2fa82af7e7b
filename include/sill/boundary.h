#pragma once
#include <sill/rules.h>
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* The cases on both sides of every critical point of the rules: just under, at and just over it, made so that only the item in
 * question decides, if that can be; and, where one law follows another, the same facts on the last day of the old one and the first
 * day of the new one. They claim no tier: a person reads the provision and says what each should come to. */
typedef struct _SillBoundary SillBoundary;

/* `files`: only items of these of the rules' files, NULL-terminated; NULL: of all. Returns: yours; keeps the rules alive. */
SillBoundary *sill_boundary_new (SillRules *rules, const char *const *files);
void sill_boundary_free (SillBoundary *boundary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillBoundary, sill_boundary_free)
/* Offences that have critical points. */
guint sill_boundary_size (const SillBoundary *boundary);
/* The id of one of them. Returns: borrowed. */
const char *sill_boundary_offence (const SillBoundary *boundary, guint index);
/* Its cases as one case file. Returns: yours. */
char *sill_boundary_cases (const SillBoundary *boundary, guint index, SillLanguage language);
/* The cases by which another's rules are marked, as one case file: those at the points, each in the middle of the
 * time for which its law stands unchanged; or those that ask when a law begins. Date it begins is one thing that a law says,
 * so that rules which only have another day are not wrong everywhere. */
typedef enum { SILL_MARKS_FIGURES, SILL_MARKS_DAYS } SillMarks;
/* Returns: yours. */
char *sill_boundary_marks (const SillBoundary *boundary, guint index, SillMarks marks);
/* Cases in all; critical points for which none could be made, and pairs of laws not all of whose changes were found. */
guint sill_boundary_count (const SillBoundary *boundary);
guint sill_boundary_missing (const SillBoundary *boundary);
/* What the cases are: format TEXT or JSON. Returns: yours. */
char *sill_boundary_write (const SillBoundary *boundary, const SillReport *report);

#pragma GCC visibility pop
