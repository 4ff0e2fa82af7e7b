#pragma once
#include "cli/cli_options.h"

/* The rule set that the options name, or the first there is: installed, ./rules, beside the program.
 * Prints what is wrong. Returns: yours; NULL with `ret_status` set. */
SillRules *rules_open (const Options *options, Status *ret_status);
/* The same for one batch without a summary: no more of them than its records name. */
SillRules *rules_open_as_named (const Options *options, Status *ret_status);
/* The paths of the rules that the operands name, as rules_open_named has them; without any, of those that the options name, or of the
 * first there are. */
typedef struct {
  GPtrArray *paths;  /* of char *, ended by NULL */
  gboolean found;    /* there are any */
  char *set;         /* the default one; NULL: there is none */
  gboolean with_set; /* it is read too */
  gboolean lacking;  /* no vocabulary or no statute is there */
  SillRules
      *rules; /* what was read there to see that nothing is missing, with what was found wrong; NULL: nothing was */
  SillFindings *findings;
} NamedRules;
NamedRules *rules_named (const Options *options);
void named_rules_free (NamedRules *named);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NamedRules, named_rules_free)
/* Where there are faults: what was read besides, and what could not be checked. */
void rules_report_named (const NamedRules *named, SillLanguage language);
/* The same for a command that asks about one offence, by any name of it (NULL: none), and about the cases in some files (ended
 * by NULL) and nothing else: where there is an image no more of it may be taken up than that needs. */
SillRules *rules_open_for (const Options *options, const char *offence, const char *const *files, Status *ret_status);
/* The operands that are files or folders, read as rules. Files that need others are read with --rules; else with the
 * folder of rules they lie in; else with the default set, in which they take the place of files of their names or ids.
 * Without such operands: like rules_open.
 * Prints findings of every severity, and what could not be checked. Returns: yours; NULL with `ret_status` set. */
SillRules *rules_open_named (const Options *options, Status *ret_status);
/* From the image beside a folder, if it is one of these rules and the options allow it. Returns: yours; NULL: there is none. */
SillRules *rules_take_up (const Options *options, const char *folder);

/* Reads and compiles; prints findings and errors. `paths` is ended by NULL. */
SillRules *rules_open_paths (const char *const *paths, SillLanguage language, Status *ret_status);
/* What the options name, or else the default set: files and folders, NULL-terminated. Says it if there is none.
 * Returns: yours (g_strfreev); NULL with `ret_status` set. */
char **rules_paths (const Options *options, Status *ret_status);
/* Where the rules are that nobody named. Returns: yours; NULL if there is none anywhere. */
char *rules_default_set (void);
/* Says that there is none, and what to do. */
Status rules_report_none (SillLanguage language);
/* Says that `name` means no offence, or several, or was not given (NULL), and lists those that it can mean, or all. */
void rules_list_offences (const SillRules *rules, const char *name, SillLanguage language);
gboolean rules_is_folder (const char *path);
/* Where the image of a folder of rules lies that nobody named. Returns: yours. */
char *rules_image_beside (const char *folder);
