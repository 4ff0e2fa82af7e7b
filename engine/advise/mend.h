#pragma once
#include "base/findings.h"

/* What a document should say instead, where there is one right mend of a finding. */
typedef enum {
  MEND_SET,    /* the attribute gets another value */
  MEND_RENAME, /* the attribute gets another name, and keeps its value */
  MEND_REMOVE  /* the element, which has nothing inside, goes */
} MendKind;

typedef struct {
  MendKind kind;
  guint finding;         /* its index among the findings */
  Place place;           /* of the element, or of the value of one of its attributes */
  const char *attribute; /* REMOVE: NULL */
  char *value;           /* SET: the value; RENAME: the name */
} Mend;

void mend_clear (gpointer data);
