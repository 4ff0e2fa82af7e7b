#pragma once
#include <glib.h>
#include <sill/error.h>
#include <sill/findings.h>
#include <sill/language.h>

#pragma GCC visibility push(default)

/* Rule files, read, checked and compiled. Immutable; may be shared by threads. */
typedef struct _SillRules SillRules;

typedef enum { SILL_TEXT, SILL_JSON, SILL_XML, SILL_HTML, SILL_MARKDOWN } SillFormat;

/* `paths`: rule files and folders of them (searched downwards for *.xml, hidden ones left out), NULL-terminated; one vocabulary among them.
 * Reads, checks and compiles. All faults of all files go to `findings`.
 * Errors: IO, DOCUMENT (findings say why), RULES (nothing found there). Returns: yours. */
SillRules *sill_rules_new (const char *const *paths, SillFindings *findings, GError **error);
/* The same, to be compared with `old` and nothing else (sill_diff_new): the law of an offence that no difference between the documents of
 * both reaches is not made. Errors, Returns: as above. */
SillRules *sill_rules_new_beside (const char *const *paths, const SillRules *old, SillFindings *findings,
                                  GError **error);
/* A rule file that the caller has read. */
typedef struct {
  const char *path; /* names it in findings, and in the hash of the rules */
  const char *text;
  gsize length;
} SillRuleText;
/* The same of texts, where there are no files. Errors: DOCUMENT. Returns: yours. */
SillRules *sill_rules_new_texts (const SillRuleText *texts, guint n, SillFindings *findings, GError **error);
/* Writes what the rules of a folder are, read and checked, to `image`, so that a program starts without reading them: as a
 * whole or not at all. `image` NULL: beside the rules, as `.sill-image`.
 * Errors: IO, RULES, LIMIT, DOCUMENT (the findings say why). */
gboolean sill_rules_compile (const char *folder, const char *image, SillFindings *findings, GError **error);
/* The rules of a folder from their image, where this very engine wrote it and the rules are still those that it was made of.
 * What it says is believed no further than its checks: take one that you made, or that lies beside rules that you trust.
 * `image` NULL: beside the rules.
 * Errors: IO (none there), DOCUMENT (refused, or of other rules): then sill_rules_new reads them.
 * Returns: yours (sill_rules_unref). */
SillRules *sill_rules_take_up (const char *folder, const char *image, GError **error);
/* The same, but of the offences only those whose ids or names stand in the text, such as that of a case file: no more of the
 * image is read than their law needs. All others are known by name alone, and a case that charges one cannot be read: see
 * sill_rules_has and sill_rules_suffice. Where the text names none, all are taken up.
 * Errors, Returns: as above. */
SillRules *sill_rules_take_up_for (const char *folder, const char *image, const char *text, gsize length,
                                   GError **error);
/* The same for nothing but the cases that are the text: where they name offences by their ids, all others need not be known even
 * by name, nor law that ended before the years that the text mentions. Only what sill_rules_suffice says yes to may be asked of such
 * rules, and under no other reading of the law than the one that is applied.
 * Errors, Returns: as above. */
SillRules *sill_rules_take_up_for_cases (const char *folder, const char *image, const char *text, gsize length,
                                         GError **error);
/* The same for one batch, which can have no summary: all offences are known by name, and sill_batch_run takes up the law of those that its
 * records name, which changes these rules; nothing else may be asked of them, nor by two at a time. After a batch that failed they
 * can only be freed.
 * Errors, Returns: as above. */
SillRules *sill_rules_take_up_as_named (const char *folder, const char *image, GError **error);
/* Whether the law of the offence of that id is there, and not its name alone. */
gboolean sill_rules_has (const SillRules *rules, const char *offence);
/* Whether these rules make of the cases in a file, whose bytes come in, what all rules of the folder would: they were all taken
 * up, or every case can be read without a single remark and charges only offences whose law is there, for conduct of the time whose
 * law is there. */
gboolean sill_rules_suffice (const SillRules *rules, const char *bytes, gsize length);
/* Adds advice to `findings`: what an editor of the rules is likely to have meant otherwise. It never makes a fault. */
void sill_rules_advise (const SillRules *rules, SillFindings *findings);
SillRules *sill_rules_ref (SillRules *rules);
void sill_rules_unref (SillRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillRules, sill_rules_unref)

/* SHA-256 of the rule files, in hexadecimal: their contents and their names from the folder on that holds them all,
 * whatever their order and the place of that folder. Every report names it. Returns: borrowed. */
const char *sill_rules_hash (const SillRules *rules);

/* Ids of the instruments, NULL-terminated. Returns: yours (g_strfreev). */
char **sill_rules_instruments (const SillRules *rules);
/* Ids of the offences, NULL-terminated. Returns: yours (g_strfreev). */
char **sill_rules_offences (const SillRules *rules);
/* Ids of the offences that a name can mean, as for sill_rules_find: of all that share it; NULL-terminated, may be empty.
 * Returns: yours (g_strfreev). */
char **sill_rules_offences_named (const SillRules *rules, const char *name);
/* Ids of the collections, one a jurisdiction (cn), NULL-terminated. Returns: yours (g_strfreev). */
char **sill_rules_collections (const SillRules *rules);
/* The day up to which the rules of a collection are complete: 2025-08-26. Returns: yours; NULL if there is no such one. */
char *sill_rules_complete_to (const SillRules *rules, const char *collection);
/* The days on which something begins or ends that the law says of an offence, in order, the day behind the last one that the
 * rules are complete to among them: 2017-06-01. `offence`: its id. Returns: yours (g_strfreev); NULL if there is no such one. */
char **sill_rules_days (const SillRules *rules, const char *offence);
/* What the instrument, the offence or the collection of that id is called. Returns: borrowed; NULL if there is none. */
const char *sill_rules_name (const SillRules *rules, const char *id, SillLanguage language);
/* The id of the one offence, else the one instrument, of that name: an id with its folder or without, a name in either
 * language or of earlier law, an article, a document's number. Returns: borrowed; NULL if there is none, or several. */
const char *sill_rules_find (const SillRules *rules, const char *name);
/* The file of an instrument as it was found, of several the first. Returns: borrowed; NULL if there is no such instrument. */
const char *sill_rules_path (const SillRules *rules, const char *instrument);
/* All its files: a statute may stand in several. NULL-terminated. Returns: yours (g_strfreev); NULL if there is no such
 * instrument. */
char **sill_rules_files (const SillRules *rules, const char *instrument);
/* One instrument as the table a lawyer reads (TEXT, MARKDOWN or HTML). `instrument`: its id, or one of its files, for what
 * stands in that one. `columns`: width of TEXT. Returns: yours; NULL if there is no such instrument. */
char *sill_rules_show (const SillRules *rules, const char *instrument, SillFormat format, SillLanguage language,
                       guint columns);
/* The facts that a case may state, with their names, kinds, units and a line to paste (TEXT, MARKDOWN or JSON). `offence`: any
 * name of one, as for sill_rules_find: those that its rules ask for; NULL: all. `columns`: width of TEXT.
 * Returns: yours; NULL if it names no offence, or several. */
char *sill_rules_facts (const SillRules *rules, const char *offence, SillFormat format, SillLanguage language,
                        guint columns);
/* What the law of an offence says that can be read in several ways: a JSON list, an entry for each reading that is not applied,
 * with `instrument`, `item`, `about`, `reading` and `applied` (ids), and `words` and `applied_words` for both. `offence`: its id.
 * Returns: yours; NULL if there is no such one. */
char *sill_rules_readings (const SillRules *rules, const char *offence, SillLanguage language);
/* Whether the law of some offence has a reading that SillQuestion could mean by that name. */
gboolean sill_rules_has_reading (const SillRules *rules, const char *name);
/* An inner form as text, for people who maintain the engine: "vocabulary", "rulebook", "lawbook" or "program".
 * Returns: yours; NULL for another stage. */
char *sill_rules_dump (const SillRules *rules, const char *stage);
/* The normal form, which other passes rest on: of each law of an offence, for each tier, the guards and inequalities that
 * together lead there, with the smallest facts that meet them; where they are too many this says so. `name`: any name of an
 * offence or an instrument (of all offences that it speaks of), as for sill_rules_find; NULL: of all.
 * Returns: yours; NULL: it names none, or several. */
char *sill_rules_form (const SillRules *rules, const char *name, SillLanguage language);

#pragma GCC visibility pop
