#pragma once
#include "report/record/record.h"

/* How objects, lists and plain fields look in one form. What is written at all is decided before. */
typedef struct {
  GString *text;
  gboolean in_tag;  /* XML: the start tag still takes attributes */
  gboolean in_list; /* JSON: no names here */
} RecordPage;

typedef struct {
  void (*open) (RecordPage *page, const char *name);
  void (*close) (RecordPage *page, const char *name);
  void (*list_open) (RecordPage *page, const char *name);
  void (*list_close) (RecordPage *page);
  void (*text) (RecordPage *page, const char *name, const char *text); /* NULL: nothing is known */
  void (*bare) (RecordPage *page, const char *name, const char *value);
  void (*names) (RecordPage *page, const char *name, const char *const *names, guint n);
} RecordWriter;

extern const RecordWriter record_json_writer, record_xml_writer;
