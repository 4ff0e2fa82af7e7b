#pragma once
#include "model/book/offence.h"

/* The rules as the documents state them: one Instrument a document, a statute in several files too; nothing resolved, nothing derived.
 * References (facts, items, tiers) are still names; resolve/ follows and judges them. */

/* A value that a regional instrument sets inside a national band. */
typedef struct {
  char *instrument;    /* whose band */
  char *local;         /* its name there */
  gint64 value;        /* base units */
  const char *written; /* in units; lives as long as the rulebook; NULL: made otherwise */
  Place names;         /* of the instrument it refers to */
  Place place;         /* of the value */
} LocalValue;

typedef enum {
  INSTRUMENT_STATUTE,
  INSTRUMENT_INTERPRETATION,
  INSTRUMENT_PROSECUTION_STANDARD,
  INSTRUMENT_OPINION,
  INSTRUMENT_LOCAL_STANDARD
} InstrumentKind;

typedef struct {
  char *id; /* "cn/fashi-2017-10" */
  InstrumentKind kind;
  char *number;       /* 法释〔2017〕10号; may be NULL */
  char *region;       /* local standards only: all that it says applies there and nowhere else */
  GHashTable *single; /* of article numbers: those of one paragraph, which is not cited; NULL: none is said to be */
  gboolean held;  /* FALSE: it was in force, but the rule files do not have it: its standards only name the offences */
  gboolean parts; /* it has parts divided into items, no articles: 2(4)(1) is cited 第二部分第（四）项第1目 */
  Words name;
  Words issuer; /* the organs that issued it, before the name in its full title; both NULL: none are said */
  Day issued, effective, until; /* until: first day on which it no longer applies, 0 = still in force */
  GPtrArray *offences;          /* of Offence (statutes) */
  GPtrArray *standards;         /* of Standard */
  GPtrArray *locals;            /* of LocalValue */
  GPtrArray *limitations;       /* of Limitation, as written (statutes) */
  GPtrArray *remarks;           /* of Remark: on no offence in particular */
  char *path;                   /* the file, of several the first */
  Place place;
} Instrument;

/* What the files of one jurisdiction are together. */
typedef struct {
  char *id; /* "cn": what the ids of its documents begin with */
  Words name;
  Day complete_to; /* the last day up to which every text is held, or known not to be */
} Collection;

/* A rule file as it was read. */
typedef struct {
  const char *path; /* borrowed from the rulebook's paths */
  char *digest;     /* SHA-256 of its bytes, in hexadecimal */
} RuleFile;

typedef struct _Rulebook {
  gint references;
  struct _Rulebook *whole; /* what it is a part of or stands beside, whose vocabulary it uses; NULL: none */
  Vocabulary *vocabulary;
  GPtrArray *instruments; /* of Instrument */
  GPtrArray *collections; /* of Collection */
  GStringChunk *paths;    /* keeps Place.path alive; NULL: of a part */
  GArray *files;          /* of RuleFile; NULL: of a part */
  char *hash;             /* of the rule set, see rule_hash; NULL: not made of files */
} Rulebook;

Rulebook *rulebook_new (void);
/* Some documents of a book (of Instrument) as one of their own; holds on to the book. It has neither files nor a hash. Returns: yours. */
Rulebook *rulebook_part (Rulebook *whole, const GPtrArray *instruments);
/* A book of documents of its own, none yet, over the vocabulary of another one, which it holds on to. Returns: yours. */
Rulebook *rulebook_beside (Rulebook *whole);
Rulebook *rulebook_ref (Rulebook *rulebook);
void rulebook_unref (Rulebook *rulebook);
const Instrument *rulebook_instrument (const Rulebook *rulebook, const char *id);
/* Notes that the article has one paragraph. */
void instrument_add_single (Instrument *instrument, const char *article);
gboolean instrument_is_single (const Instrument *instrument, const char *article);
gboolean instrument_in_force (const Instrument *instrument, Day day);
const Offence *rulebook_offence (const Rulebook *rulebook, const char *id);
/* Whether the instrument may apply in that region; NULL: in one that is not known. */
gboolean instrument_reaches (const Instrument *instrument, const char *region);
/* What it defines under that id, in whichever standard. Returns: NULL: nothing. */
const Define *instrument_define (const Instrument *instrument, const char *id);
/* What it defines by its id, in whichever standard; of one id the first. Returns: yours, borrowed from it. */
GHashTable *instrument_defines (const Instrument *instrument); /* of const Define */
/* The files that it stands in, its `path` first. Returns: yours; of const char, borrowed. */
GPtrArray *instrument_files (const Instrument *instrument);
/* On a day on which its instrument is in force. */
gboolean standard_in_force (const Standard *standard, Day day);

Instrument *instrument_new (void);
void instrument_free (Instrument *instrument);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rulebook, rulebook_unref)
