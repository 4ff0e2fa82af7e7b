#pragma once
#include "model/law/altered.h"
#include "model/program/program.h"
#include "report/show/show_part.h"

typedef enum {
#define ASPECT(id, zh, en, effect) ASPECT_##id,
#include "probe/aspects/aspects.def"
#undef ASPECT
  N_ASPECTS
} AspectKind;

/* What a set of rules says, as lines with keys that do not hang on the wording. */
typedef struct {
  AspectKind kind;
  char *key;
  char *where, *text;
  char *own; /* what is compared, where the text has also what it refers to; NULL: the text */
  const LawStandard
      *standard; /* an item of it says it, which is put into words only when somebody reads them: `text` is NULL */
  const LawItem *item;
} Aspect;

typedef struct {
  const Program *program;
  SillLanguage language;
  GPtrArray *to;     /* of Aspect */
  GHashTable *times; /* key → how often it has come */
} Aspects;

void aspect_free (gpointer data);
/* `program`, `language`: those that the line was made of. Returns: yours: what it says. */
char *aspect_text (const Program *program, SillLanguage language, const Aspect *aspect);
/* Those of all that may say something else, in the order of the documents. Returns: yours, of Aspect. */
GPtrArray *aspects_of (const Program *program, const Altered *altered, SillLanguage language);
/* Takes `key`, `where` and `text`. Returns: borrowed. */
Aspect *aspects_add (Aspects *aspects, AspectKind kind, char *key, char *where, char *text);
/* What an item says, in words. Returns: yours. */
char *aspects_item_text (const Aspects *aspects, const LawStandard *standard, const LawItem *item);
/* Those of a statute's offence, of a standard. */
void aspects_add_offence (Aspects *aspects, const LawOffence *offence);
void aspects_add_standard (Aspects *aspects, const LawStandard *standard);
/* What a case may write in a unit. */
void aspects_add_unit (Aspects *aspects, const Unit *unit);
/* What is shown is written to `show`'s document; what was written, on one line. */
Show aspects_show (const Aspects *aspects, const LawInstrument *instrument);
char *aspects_shown (Show *show);
/* Whether it changes what such an aspect has for those judged: a penalty does, a name does not. */
gboolean aspect_has_effect (AspectKind kind);
