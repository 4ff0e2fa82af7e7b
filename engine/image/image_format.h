#pragma once
#include <stdbool.h>
#include <stdint.h>
#include "image/type_id.h"

/* How an image lies in a file: a head, an index, then parts. The index begins with what every start looks at; what follows, where
 * each part is and which of them an offence needs, is looked up where it is asked for, so that a start reads little, however many
 * offences there are. The first part is what every start needs; each other one is what the
 * law of some offences needs and nothing else does, so that a struct lies in one part only. Structs are numbered by type through
 * the whole image; a part says by runs which of them it has. What plans are made of lies by itself: in one part those of an
 * offence's law of today, in another one those that no conduct can meet any more. A pointer is the number of what it means, plus
 * one; 0 is NULL. What a part has beside structs (cells, that is pointers in a row, lists, arrays, texts) it counts by itself.
 * Numbers are this machine's own: the head tells an image of another machine, or of another engine, by the sizes in it.
 * Nothing here, nor in image_format.c, needs a C library. */

#define IMAGE_MAGIC "sillimg9"
enum { IMAGE_ENGINE = 64, IMAGE_ALIGN = 16 };
/* What documents call an offence. */
enum { IMAGE_ID, IMAGE_ZH, IMAGE_EN, IMAGE_NAMES };

typedef struct {
  char magic[8];
  char engine[IMAGE_ENGINE]; /* the hash of the sources of the engine that wrote it */
  uint64_t length;           /* of all */
  uint64_t sum;              /* checksum of what every start looks at of the index */
  uint64_t n_text;           /* bytes of the index's texts; the last one is NUL */
  uint32_t n_sources, n_folders, n_paths, n_parts, n_offences, n_uses;
  uint32_t sizes[N_TYPES]; /* of one struct; of TYPE_NONE: of a pointer */
} ImageHead;

/* A rule file as it stood when the image was written; the path below the folder of the rules. */
typedef struct {
  uint64_t path; /* text */
  uint64_t size;
  int64_t modified;      /* in nanoseconds */
  uint64_t jurisdiction; /* whose offences alone need anything of it; 0: it is looked at whatever is asked */
} ImageSource;

/* A folder of rule files as it stood then: what the names in it came to, one by one, and since when, in nanoseconds; 0: too short
 * a while ago for its time to tell anything. */
typedef struct {
  uint64_t path; /* text, below that of the rules */
  uint64_t names;
  int64_t modified;
} ImageFolder;

/* Where a part lies in the file. */
typedef struct {
  uint64_t offset, length;
  uint64_t begin; /* how much of it comes before the structs */
  uint64_t sum;   /* checksum */
} ImageSpan;

/* An offence that can be taken up by itself: what documents call it (texts), and the parts beside the first one. */
typedef struct {
  uint32_t names[IMAGE_NAMES];
  uint32_t first, n;     /* uses */
  uint32_t jurisdiction; /* from 1 on, and there are no more of them than offences */
  uint64_t sum;          /* checksum of the uses */
} ImageOffence;

/* A part that an offence needs. Plans of it have a day from which on no conduct can meet any of them; 0: there is none. */
typedef struct {
  int64_t until;
  uint32_t part, zero; /* so that no byte of it is of nothing */
} ImageUse;

/* How much of a type a part has. */
typedef struct {
  uint32_t type; /* TypeId */
  uint32_t n, n_cells, n_lists, n_arrays, n_runs;
} ImageRegion;

/* What a part begins with; the regions of those types that it has anything of follow, by type. */
typedef struct {
  uint64_t n_text;       /* bytes; the last one is NUL */
  uint64_t n_text_cells; /* the last one is NULL */
  uint64_t n_regions;
} ImagePart;

/* Structs of a part that follow each other, from the first by its number. */
typedef struct {
  uint32_t first, n;
} ImageRun;

/* A text is named by its place, in the part itself or, as all are that several parts say, in the first one. */
static inline uint64_t image_text_number (uint64_t place, bool in_first) { return 1 + 2 * place + (in_first ? 1 : 0); }
static inline uint64_t image_text_place (uint64_t number) { return (number - 1) / 2; }
static inline bool image_text_is_first (uint64_t number) { return (number - 1) % 2 == 1; }

/* Where in a file the tables of the index lie, and where they end: those that every start looks at, and all. */
typedef struct {
  uint64_t sources, folders, paths, offences, text;
  uint64_t near;
  uint64_t parts, uses;
  uint64_t length;
} ImageTables;

/* Where in a part, of at most 32 bit of bytes, everything lies, from the numbers that it begins with: numbers and runs, then
 * structs, then what it has beside them, which alone stays as it lies once the structs are where they belong. */
typedef struct {
  uint64_t begin;  /* the length of the first of these */
  uint64_t beside; /* where the last of them begins */
  uint64_t text_cells, text;
  uint64_t length;
} ImageLayout;

/* Where in it lies what it has of a type: good where its length is. */
typedef struct {
  uint32_t runs, items, cells, lists, arrays;
} ImagePlace;

ImageTables image_tables (const ImageHead *head);
static inline const ImageRegion *image_regions (const ImagePart *part) { return (const ImageRegion *) (part + 1); }
/* Whether so many bytes hold the regions of a part, and each of them is of another type than the one before. */
bool image_has_regions (const ImagePart *part, uint64_t length);
/* `part`: with its regions. `sizes`: as in the head. `ret_places`: of each region, in their order; NULL: nobody asks. */
ImageLayout image_layout (const ImagePart *part, const uint32_t *sizes, ImagePlace *ret_places);
/* Which of its regions is of the type; n_regions: none is. */
uint32_t image_region (const ImagePart *part, TypeId type);
/* What the engine that runs calls itself: IMAGE_ENGINE hexadecimal digits. */
const char *image_engine (void);
uint64_t image_sum (const uint8_t *bytes, uint64_t length);
