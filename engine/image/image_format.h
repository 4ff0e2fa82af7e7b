#pragma once
#include "image/shape.h"

/* How an image lies in a file: a head, then for each type its structs as they lie in memory, then cells (pointers in a row),
 * lists and arrays of it, then texts. A pointer is the index of what it means in the region of its type, plus one; 0 is NULL.
 * Numbers are this machine's own: the head tells an image of another machine, or of another engine, by the sizes in it. */

#define IMAGE_MAGIC "sillimg1"
enum { IMAGE_ENGINE = 64, IMAGE_ALIGN = 16 };

typedef struct {
  guint32 size; /* of one struct */
  guint32 n, n_cells, n_lists, n_arrays;
} ImageRegion;

typedef struct {
  char magic[8];
  char engine[IMAGE_ENGINE]; /* the hash of the sources of the engine that wrote it */
  guint64 length;            /* of all */
  guint64 sum;               /* checksum of what follows the head */
  guint64 n_text;            /* bytes; the last one is NUL */
  guint32 n_sources;
  guint32 n_text_cells; /* the last one is NULL */
  guint32 n_paths;
  ImageRegion regions[N_TYPES];
} ImageHead;

/* A rule file as it stood when the image was written; the path below the folder of the rules. */
typedef struct {
  gsize path; /* text */
  guint64 size;
  gint64 modified; /* in nanoseconds */
} ImageSource;

/* The public part of a GPtrArray and a GArray, which nobody changes once they are here. */
typedef struct {
  gsize first; /* cell, or struct */
  guint n;
} ImageList;

G_STATIC_ASSERT (sizeof (ImageList) == sizeof (GPtrArray) && sizeof (ImageList) == sizeof (GArray));
G_STATIC_ASSERT (offsetof (ImageList, n) == offsetof (GPtrArray, len) &&
                 offsetof (ImageList, n) == offsetof (GArray, len));

/* Where each part begins, from the numbers in the head. FALSE: they do not add up to the length. */
typedef struct {
  gsize sources, paths, text_cells, text;
  gsize items[N_TYPES], cells[N_TYPES], lists[N_TYPES], arrays[N_TYPES];
  gsize length;
} ImageLayout;

gboolean image_layout (const ImageHead *head, ImageLayout *ret);
/* What the engine that runs calls itself: IMAGE_ENGINE hexadecimal digits. */
const char *image_engine (void);
/* Of the bytes behind the head. */
guint64 image_sum (const guint8 *bytes, gsize length);
