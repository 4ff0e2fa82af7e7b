#pragma once
#include "image/reader/image_paths.h"
#include "image/shape.h"

/* A part of an image in memory, whose sizes are good. */
typedef struct {
  const ImagePart *head; /* what it begins with, regions, runs and all */
  guint8 *beside;        /* what it has beside structs */
  ImageLayout layout;
  ImagePlace *places;     /* of its regions */
  guint8 region[N_TYPES]; /* which of its regions is of the type, plus one; 0: none is */
} FixPart;

/* Structs that follow each other in a part and in memory. */
typedef struct {
  guint first; /* its number in the image */
  guint n;
  guint at; /* where it lies among those of its type that are there */
  const FixPart *part;
} FixRun;

/* Structs of one type that are there, in the order of their numbers. */
typedef struct {
  guint8 *items;
  guint n;
  FixRun *runs; /* by `first` */
  guint n_runs;
  guint last; /* the run that was looked at last */
  guint8
      *claimed; /* per struct: something owns it; NULL: they hold no pointers, and it makes no difference what does */
} FixType;

/* Parts of an image that are being turned into structs. */
typedef struct {
  FixPart *parts; /* the first one is the image's first */
  guint n_parts;
  guint8 *block; /* the structs of all of them, and what they have beside these */
  FixType types[N_TYPES];
  const FixPart *part; /* whose fields are looked at */
  guint n_facts;
  ImagePaths paths;
  GPtrArray *tables; /* of GHashTable: those made on the way */
  GPtrArray *made;   /* of what g_free frees: the same */
} Fixing;

static inline gpointer fixing_item (const Fixing *fixing, TypeId type, gsize at)
{
  return fixing->types[type].items + at * shape_of (type)->size;
}
/* What lies there in the part, beside its structs. */
static inline gpointer fixing_beside (const FixPart *part, gsize offset)
{
  return part->beside + (offset - part->layout.beside);
}
/* How much the part has of a type, and where. */
static inline const ImageRegion *part_region (const FixPart *part, guint type)
{
  static const ImageRegion none;
  return part->region[type] == 0 ? &none : &image_regions (part->head)[part->region[type] - 1];
}
static inline const ImagePlace *part_place (const FixPart *part, guint type)
{
  static const ImagePlace none;
  return part->region[type] == 0 ? &none : &part->places[part->region[type] - 1];
}
static inline const ImageRegion *fixing_region (const Fixing *fixing, guint type)
{
  return part_region (fixing->part, type);
}
/* Whether so many from number - 1 on are among all; none needs no number. */
static inline gboolean fixing_are_there (gsize number, gsize n, gsize all)
{
  return n == 0 ? number == 0 : number > 0 && number - 1 < all && n <= all - (number - 1);
}
/* Turns the numbers of every struct into pointers. FALSE: one of them means nothing. */
gboolean image_fix (Fixing *fixing);
