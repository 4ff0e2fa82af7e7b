#pragma once
#include "image/shape.h"

/* How an image lies in a file: a head, an index, then parts. The first part is what every start needs; each other one is what the
 * law of some offences needs and nothing else does, so that a struct lies in one part only. Structs are numbered by type through
 * the whole image; a part says by runs which of them it has. A pointer is the number of what it means, plus one; 0 is NULL. What
 * a part has beside structs (cells, that is pointers in a row, lists, arrays, texts) it counts by itself.
 * Numbers are this machine's own: the head tells an image of another machine, or of another engine, by the sizes in it. */

#define IMAGE_MAGIC "sillimg5"
enum { IMAGE_ENGINE = 64, IMAGE_ALIGN = 16 };
/* What documents call an offence. */
enum { IMAGE_ID, IMAGE_ZH, IMAGE_EN, IMAGE_NAMES };

typedef struct {
  char magic[8];
  char engine[IMAGE_ENGINE]; /* the hash of the sources of the engine that wrote it */
  guint64 length;            /* of all */
  guint64 sum;               /* checksum of the index */
  guint64 n_text;            /* bytes of the index's texts; the last one is NUL */
  guint32 n_sources, n_folders, n_paths, n_parts, n_offences, n_uses;
  guint32 sizes[N_TYPES]; /* of one struct */
} ImageHead;

/* A rule file as it stood when the image was written; the path below the folder of the rules. */
typedef struct {
  gsize path; /* text */
  guint64 size;
  gint64 modified; /* in nanoseconds */
} ImageSource;

/* A folder of rule files as it stood then: what the names in it came to, one by one, and since when, in nanoseconds; 0: too short
 * a while ago for its time to tell anything. */
typedef struct {
  gsize path; /* text, below that of the rules */
  guint64 names;
  gint64 modified;
} ImageFolder;

/* Where a part lies in the file. */
typedef struct {
  guint64 offset, length;
  guint64 sum; /* checksum */
} ImageSpan;

/* An offence that can be taken up by itself: what documents call it (texts), and the parts beside the first one. */
typedef struct {
  gsize names[IMAGE_NAMES];
  guint32 first, n; /* uses: numbers of parts */
} ImageOffence;

typedef struct {
  guint32 n, n_cells, n_lists, n_arrays, n_runs;
} ImageRegion;

/* What a part begins with. */
typedef struct {
  guint64 n_text;       /* bytes; the last one is NUL */
  guint64 n_text_cells; /* the last one is NULL */
  ImageRegion regions[N_TYPES];
} ImagePart;

/* Structs of a part that follow each other, from the first by its number. */
typedef struct {
  guint32 first, n;
} ImageRun;

/* The public part of a GPtrArray and a GArray, which nobody changes once they are here. */
typedef struct {
  gsize first; /* cell, or struct */
  guint n;
} ImageList;

G_STATIC_ASSERT (sizeof (ImageList) == sizeof (GPtrArray) && sizeof (ImageList) == sizeof (GArray));
G_STATIC_ASSERT (offsetof (ImageList, n) == offsetof (GPtrArray, len) &&
                 offsetof (ImageList, n) == offsetof (GArray, len));

/* A text is named by its place, in the part itself or, as all are that several parts say, in the first one. */
static inline gsize image_text_number (gsize place, gboolean in_first) { return 1 + 2 * place + (in_first ? 1 : 0); }
static inline gsize image_text_place (gsize number) { return (number - 1) / 2; }
static inline gboolean image_text_is_first (gsize number) { return (number - 1) % 2 == 1; }

/* Where in a file the tables of the index lie, and where they end. */
typedef struct {
  gsize sources, folders, paths, parts, offences, uses, text;
  gsize length;
} ImageTables;

/* Where in a part everything lies, from the numbers that it begins with: numbers and runs, then structs, then what it has beside
 * them, which alone stays as it lies once the structs are where they belong. */
typedef struct {
  gsize begin;  /* the length of the first of these */
  gsize beside; /* where the last of them begins */
  gsize text_cells, text;
  gsize runs[N_TYPES], items[N_TYPES], cells[N_TYPES], lists[N_TYPES], arrays[N_TYPES];
  gsize length;
} ImageLayout;

ImageTables image_tables (const ImageHead *head);
ImageLayout image_layout (const ImagePart *part);
/* What the engine that runs calls itself: IMAGE_ENGINE hexadecimal digits. */
const char *image_engine (void);
guint64 image_sum (const guint8 *bytes, gsize length);
/* The same of bytes that come piece by piece. */
typedef struct _ImageSum ImageSum;
ImageSum *image_sum_new (void);
void image_sum_free (ImageSum *sum);
void image_sum_begin (ImageSum *sum);
void image_sum_add (ImageSum *sum, const guint8 *bytes, gsize length);
guint64 image_sum_end (const ImageSum *sum);
