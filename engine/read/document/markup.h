#pragma once
#include <glib.h>

/* An XML document as it is written, byte for byte: for those who change a file and leave the rest of it alone. It says where
 * things stand; what they mean, and whether they may stand there, is for the reader (element.h), which must have accepted the
 * document first. */

typedef enum { MARK_START, MARK_EMPTY, MARK_END, MARK_COMMENT, MARK_INSTRUCTION, MARK_TEXT } MarkKind;

/* Bytes from `from` to before `to`. */
typedef struct {
  gsize from, to;
} Stretch;

typedef struct {
  Stretch whole; /* from the first letter of its name to behind the quote */
  Stretch name, value;
} MarkAttribute;

/* A tag, a comment, an instruction, or the text between two of them. */
typedef struct {
  MarkKind kind;
  Stretch whole;
  Stretch name;   /* of a tag, without a prefix */
  guint first, n; /* of a tag: its attributes */
  guint depth;    /* tags that are open around it */
} Mark;

typedef struct {
  const char *text; /* borrowed */
  gsize length;
  GArray *marks;      /* of Mark, in order, without gaps */
  GArray *attributes; /* of MarkAttribute */
} Markup;

/* FALSE: it is not in UTF-8, or says that it is not, and then its words cannot be trusted to be what they look like. */
gboolean markup_is_utf8 (const char *text, gsize length);
/* `text`: UTF-8, borrowed as long as the markup is used. Returns: yours; NULL: it is not well-formed. */
Markup *markup_new (const char *text, gsize length);
void markup_free (Markup *markup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Markup, markup_free)

const Mark *markup_at (const Markup *markup, guint index);
const MarkAttribute *markup_attribute_at (const Markup *markup, const Mark *mark, guint index);
/* The attribute of that name; NULL: the tag has none. */
const MarkAttribute *markup_attribute (const Markup *markup, const Mark *mark, const char *name);
gboolean markup_is (const Markup *markup, Stretch stretch, const char *text);
/* A tag that begins an element of that name. */
gboolean markup_begins (const Markup *markup, const Mark *mark, const char *name);
/* Returns: yours. */
char *markup_copy (const Markup *markup, Stretch stretch);
/* What an attribute says, without what stands for other characters. Returns: yours. */
char *markup_value (const Markup *markup, const MarkAttribute *attribute);
