#pragma once
#include <postgres.h>
#include <sill.h>

/* The rules of this session: those that sill.rules names, read when they are first asked for and again when it changes. */

/* Defines the settings sill.rules and sill.language. */
void session_begin (void);
/* Errors: the server's. Returns: borrowed. */
SillRules *session_rules (void);
/* Of messages and names. */
SillLanguage session_language (void);
/* Ends the statement with what is wrong: the first finding as message, all of them as detail. */
void session_refuse (const SillFindings *findings, const char *otherwise) pg_attribute_noreturn ();
