#pragma once
#include "image/reader/image_read.h"

/* What is said of the offences that will be asked about: any text that names them. */
typedef struct {
  const char *text;
  gsize length;
  gboolean by_id_only; /* what nobody names by its id need not even be known by name, nor law of earlier times */
} Mentions;
/* The first day of the earliest year that the text mentions, if it is `by_id_only`: law that ended before is left out. 0: none is. */
Day image_since (const Mentions *mentions);

/* How much of an image a text asks for: all, the law of some offences and the names of the others, or that law alone. */
typedef enum { IMAGE_ALL, IMAGE_BY_NAME, IMAGE_BY_ID } ImageChoice;
/* What of an image is asked for. */
typedef struct {
  gboolean *parts;         /* of all */
  gboolean *offences;      /* the same */
  gboolean *jurisdictions; /* whose offences are; as many as there are offences, from 0 on, which is none */
  gboolean
      harmed; /* what an offence needs cannot be told: the first part is not chosen then, and nothing can be taken */
} ImageChosen;
/* Nothing yet. image_chosen_clear releases it. */
ImageChosen image_chosen_none (const ImageIndex *index);
void image_chosen_clear (ImageChosen *chosen);
/* Marks the parts that the offences need which the text mentions by their ids or, if none is, by their Chinese or English names.
 * IMAGE_ALL: it mentions none, and nothing is marked. */
ImageChoice image_choose (const ImageIndex *index, const Mentions *mentions, ImageChosen *chosen);
/* Marks what is needed to know all offences by name, and of the law nothing. */
void image_choose_names (const ImageIndex *index, ImageChosen *chosen);
/* The same of the law of those offences that a text mentions by their ids, from image_since on. Returns: whether there are any. */
gboolean image_choose_by_ids (const ImageIndex *index, const Mentions *mentions, ImageChosen *chosen);
