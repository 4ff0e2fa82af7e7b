#pragma once
#include "read/case/case_draft.h"

/* The elements of a case file as objects of JSON, made ready from the table of case files. */

enum { MOST_FORMS = 16, MOST_KEYS = 24 };

typedef void (*TakeFunc) (CaseDraft *draft, const Span *parts, const Origin *origin);

typedef struct _JsonForm JsonForm;

/* What stands under a key that is an element's. */
typedef struct {
  const char *key;
  const JsonForm *form,
      *keyed;     /* keyed: the same where it stands under one of its parts as a key; NULL: it never does */
  gboolean alone; /* not in an array */
} JsonChild;

/* The keys of an object: first those that are parts of the draft's element (from part `first` on), then elements. */
struct _JsonForm {
  const char *keys[MOST_KEYS];
  gint first, n_parts;
  gint bare;      /* the part that stands for the whole object if it stands alone; -1: none */
  guint32 values; /* bits of parts that may be yes, no or unknown: true, false, null */
  JsonChild children[MOST_KEYS];
  guint n_children;
  TakeFunc take; /* NULL: has no parts */
  void (*end) (CaseDraft *draft);
};

#define BIT(part) (1u << (part))

typedef struct {
  JsonForm forms[MOST_FORMS], keyed[MOST_FORMS];
  const JsonForm *root;
} JsonForms;

/* What an object of it may have, for a message. Returns: yours. */
char *json_form_keys (const JsonForm *form);
/* Returns: yours (g_free). */
JsonForms *json_forms_new (void);
