#pragma once
#include <sill/question.h>
#include "base/date/lapse.h"

/* A document of named fields, written once and read as JSON or XML. In XML an object is an element, its plain fields are
 * attributes (`as_of` becomes `as-of`) and a list is the row of its elements; therefore the plain fields of an object come
 * before its objects and lists.
 * Which keys there are, which detail has them and what is left out is in keys.def: a key that the detail does not have is
 * not written, whoever writes it need not ask. */
typedef enum { RECORD_JSON, RECORD_XML } RecordForm;
typedef struct Record Record;

typedef enum {
  KIND_NONE,     /* the row of an object */
  KIND_TEXT,     /* left out for NULL */
  KIND_NULLABLE, /* JSON: null for NULL */
  KIND_NUMBER,
  KIND_COUNT, /* left out for 0 */
  KIND_FLAG,
  KIND_MARK,   /* left out for FALSE */
  KIND_UNLESS, /* left out for TRUE */
  KIND_NAMES,  /* left out where there are none */
  KIND_OBJECT, /* left out where nothing stands in it */
  KIND_LIST,
  KIND_ROWS /* a list that is left out where nothing stands in it */
} RecordKind;

enum { RECORD_QUOTED = 24 };

/* A row of keys.def: an object, or a key of the object above it. */
typedef enum {
  OBJECT_NONE,
#define OBJECT(id, name, text) OBJECT_##id,
#define KEY(id, name, detail, kind, child, was, text) KEY_##id,
#define GONE(name, text)
#include "report/record/keys.def"
#undef OBJECT
#undef KEY
#undef GONE
  N_RECORD_KEYS
} RecordKey;

typedef struct {
  RecordKind kind;
  SillDetail detail;          /* the least that has it */
  RecordKey child;            /* the object of an object or a list */
  guint length;               /* of `quoted` */
  char quoted[RECORD_QUOTED]; /* `"name":`; copied whole, whatever its length */
  const char *name;
} RecordRow;

extern const RecordRow record_rows[N_RECORD_KEYS];

enum { RECORD_VERSION = 2, RECORD_SHORT_HASH = 12 /* digits of the rules' hash where they name them only */ };

/* `root`: the object that is the whole of it, open from now on. */
Record *record_new (RecordForm form, RecordKey root, SillDetail detail);
void record_free (Record *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Record, record_free)
/* Closes the root. Returns: yours. */
char *record_finish (Record *record);
/* The same as a line. */
char *record_finish_line (Record *record);

SillDetail record_detail (const Record *record);
/* FALSE: the detail does not have it, and there is nothing to write or to close. */
gboolean record_open (Record *record, RecordKey key);
gboolean record_list_open (Record *record, RecordKey key);
/* The next object of the list that is open. */
void record_entry_open (Record *record);
/* What was opened last. */
void record_close (Record *record);

void record_text (Record *record, RecordKey key, const char *text);
/* The same of what stands for itself in every form: a number, a day, a word of ours. */
void record_word (Record *record, RecordKey key, const char *word);
void record_number (Record *record, RecordKey key, guint number);
/* In its own unit: under `years`, or under the key of months or of days, which follow it. */
void record_lapse (Record *record, RecordKey years, Lapse lapse);
void record_flag (Record *record, RecordKey key, gboolean flag);
/* A list of `n` names without blanks. */
void record_names (Record *record, RecordKey key, const char *const *names, guint n);
