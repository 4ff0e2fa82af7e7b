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
  Markup *markup;       /* NULL: it is not well-formed, or not in UTF-8: nothing in it is allowed, or mended */
  GArray *lines;        /* of gsize: where each begins */
  GArray *line_strides; /* of guint: the first of `strides` in each */
  GArray *strides;      /* of gsize: where characters 0, 256, 512, … of each line stand */
  GArray *allowances;   /* of Allowance */
} RuleText;

/* Copies them. Returns: yours. */
RuleText *rule_text_new (const char *path, const char *bytes, gsize length);
void rule_text_free (gpointer data);
/* The first allowance of the code around the place, which is then met; NULL: there is none. */
const Allowance *rule_text_allows (RuleText *text, const char *code, Place place);
/* What the element at the place says in that attribute, between the quotes. FALSE: there is no such element, or it says nothing. */
gboolean rule_text_attribute (const RuleText *text, Place place, const char *attribute, Stretch *ret_value);
/* What a mend changes, within the file that it is about. FALSE: nothing can be changed there. */
gboolean rule_text_edit (const RuleText *text, const Mend *mend, Edit *ret);
void edit_clear (gpointer data);
/* Some of them, in any order; where one lies over another the first one is kept. Returns: yours, of Edit. */
GArray *edits_new (void);
void edits_order (GArray *edits);
/* The file with them, which are in order; all other bytes as they are. Returns: yours. */
char *rule_text_with (const RuleText *text, const GArray *edits);
