#pragma once
#include <glib.h>

/* What documents of one kind may contain, as rows of a table: the one place where it stands. Readers, schemas (engine/schema)
 * and the manual are made of it. Rows are written with the macros of grammar_rows.h. */

typedef struct Reader Reader;

/* How a value is written, and what it becomes. */
typedef enum {
  WRITTEN_TEXT,    /* not empty: char *, NULL if left out */
  WRITTEN_WORDS,   /* blank-separated: char **, never NULL */
  WRITTEN_CHOICE,  /* one of the type's words: guint, from `first` on */
  WRITTEN_CHOICES, /* blank-separated, each one of the type's words: char ** */
  WRITTEN_NUMBER,  /* whole: guint */
  WRITTEN_DAY,     /* Day; 0 if left out */
  WRITTEN_RATIO,   /* above zero, below `most` unless that is MANY: Rational; unbounded if left out */
  WRITTEN_ORDINAL, /* a number of an article, a paragraph or an item (base/numeral/ordinal.h): char *, NULL if left out */
  WRITTEN_ANSWER, /* read elsewhere, as OTHER; true, false and null of JSON answer too */
  WRITTEN_OTHER,  /* read elsewhere: the pattern says how */
} WrittenAs;

typedef struct {
  const char *name; /* in the schemas */
  WrittenAs written;
  const char *words; /* CHOICE, CHOICES: blank-separated */
  guint least,
      most; /* of a NUMBER, a RATIO; how many WORDS or CHOICES; CHOICE: what the first word becomes; OTHER: of a
                          number of JSON; 0, 0: any */
  const char *example; /* what to write instead of a wrong one; NULL: follows from the above */
  const char
      *pattern; /* regular expressions of XML Schema, one a line, each of which it matches as a whole; NULL: none */
  const char *zh, *en; /* what it is; NULL: needs no words */
} Type;

typedef void (*ElementFunc) (Reader *reader, gpointer data);

typedef enum {
  ROW_END,
  ROW_ELEMENT,
  ROW_ATTRIBUTE,
  ROW_PLACE,
  ROW_CHILDREN,
  ROW_GROUP,
  ROW_ALIAS, /* `name`: what JSON may call the element too */
  ROW_BARE,  /* `tag`: the attribute that a bare value of JSON is */
  ROW_KEYED, /* `tag`: the attribute under whose value as a key the element may stand in JSON */
} GrammarRowKind;

enum { MANY = 0x7fff, NOWHERE = 0xffff };

/* OPTIONAL; REQUIRED; TOLD: required, and who reads the element says so himself. */
typedef enum { OPTIONAL, REQUIRED, TOLD } AttributeUse;

typedef struct {
  GrammarRowKind kind;
  const char *name;    /* ELEMENT: its shape; ATTRIBUTE; GROUP; CHILDREN: blank-separated shapes and groups */
  const char *words;   /* ATTRIBUTE: what one that is left out says; GROUP: blank-separated shapes */
  const Type *type;    /* ATTRIBUTE */
  AttributeUse use;    /* ATTRIBUTE */
  guint16 offset;      /* ATTRIBUTE: of the field that it fills; PLACE: of that for the place of the row before */
  guint16 least, most; /* CHILDREN: how many of them together; `most` 1 or MANY */
  int tag;             /* ELEMENT: a number for start() */
  ElementFunc start, end;
  const char *zh, *en; /* what it means; NULL: says nothing that its name does not */
} Row;

typedef struct {
  const char *space; /* namespace of every element */
  const char *roots; /* blank-separated */
  const Row *rows;   /* up to ROW_END: an ELEMENT, then what is its own; GROUPs anywhere */
} Grammar;
