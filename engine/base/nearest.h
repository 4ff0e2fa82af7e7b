#pragma once
#include <glib.h>

/* The name in NULL-terminated `names` closest to `text` (edit distance over characters with transposition),
 * NULL if none is near enough to be meant. Names with other digits never are. Returns: borrowed from `names`. */
const char *nearest_name (const char *text, const char *const *names);

/* What is seen of a name at a glance: a bit for each character that it has, whatever its case; some share one. */
typedef struct {
  guint64 characters;
  guint n;     /* characters; more than can be compared: as many as that and one */
  guint edits; /* by which a name near to it may differ */
} NameShape;

NameShape name_shape (const char *text);
/* FALSE: nearest_name would surely not choose a name of that shape for one of the other, unless it begins with it. */
gboolean name_may_be_near (const NameShape *meant, const NameShape *name);
/* The bits of all characters of a text, however long. */
guint64 name_characters (const char *text);
/* FALSE: neither of two texts with such characters is a part of the other. */
static inline gboolean name_may_be_part (guint64 a, guint64 b) { return (a & ~b) == 0 || (b & ~a) == 0; }
