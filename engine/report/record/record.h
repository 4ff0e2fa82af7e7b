#pragma once
#include <glib.h>

/* A document of named fields, written once and read as JSON or XML. In XML an object is an element, its plain fields are
 * attributes (`ask_zh` becomes `ask-zh`, nothing at all for NULL) and a list is the row of its elements; therefore the
 * plain fields of an object come before its objects and lists. */
typedef enum { RECORD_JSON, RECORD_XML } RecordForm;
typedef struct Record Record;

Record *record_new (RecordForm form);
void record_free (Record *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Record, record_free)
/* Everything written so far. Returns: yours; the record is empty afterwards. */
char *record_steal (Record *record);

/* `name` is static text. Inside a list it names the element in XML and does not appear in JSON. */
void record_open (Record *record, const char *name);
void record_close (Record *record);
void record_list_open (Record *record, const char *name);
void record_list_close (Record *record);

/* Plain fields. NULL is null. */
void record_text (Record *record, const char *name, const char *text);
void record_number (Record *record, const char *name, guint number);
void record_flag (Record *record, const char *name, gboolean flag);
/* A list of `n` names without blanks. */
void record_names (Record *record, const char *name, const char *const *names, guint n);
