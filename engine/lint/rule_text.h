#pragma once
#include "advise/mend.h"
#include "read/document/markup.h"

/* Advice that a document allows inside one of its elements. */
typedef struct {
  char *code, *because;
  Stretch within; /* bytes of the element that it stands in */
  Place place;    /* of itself */
  Stretch whole;  /* with the line that it has for itself */
  gboolean met;   /* there was something to allow */
} Allowance;

/* A change of bytes. */
typedef struct {
  Stretch from;
  char *to;
} Edit;

/* A rule file, byte for byte. */
typedef struct {
  char *path;
  char *bytes; /* NUL-terminated */
  gsize length;
  Markup *markup;     /* NULL: it is not well-formed, or not in UTF-8: nothing in it is allowed, or mended */
  GArray *lines;      /* of gsize: where each begins */
  GArray *allowances; /* of Allowance */
} RuleText;

/* Copies them. Returns: yours. */
RuleText *rule_text_new (const char *path, const char *bytes, gsize length);
void rule_text_free (gpointer data);
/* The first allowance of the code around the place, which is then met; NULL: there is none. */
const Allowance *rule_text_allows (RuleText *text, const char *code, Place place);
/* What a mend changes, within the file that it is about. FALSE: nothing can be changed there. */
gboolean rule_text_edit (const RuleText *text, const Mend *mend, Edit *ret);
void edit_clear (gpointer data);
