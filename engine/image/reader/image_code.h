#pragma once
#include "image/reader/image_tables.h"
#include "model/program/code.h"

/* What decides, read out of an image that lies in memory, as it lies there: nothing is copied, allocated or changed, and no C
 * library is needed. Images are read as machines with pointers of 64 bit write them, by whatever machine with bytes in the same
 * order. Nothing of an image is believed but that it is in memory. */

/* A part of an image with plans. */
typedef struct {
  const ImageHead *head;
  const ImagePart *part;      /* with its regions */
  uint8_t *at;                /* where it begins */
  ImagePlace places[N_TYPES]; /* of its regions */
} ImagePlans;

/* `bytes`: of the whole image, aligned as IMAGE_ALIGN says; borrowed, and only ever read.
 * Returns: false: it is no image of this engine, or harmed. */
bool image_codes_begin (const uint8_t *bytes, uint64_t length, ImageIndex *ret);
/* The plans of the part of that number, below index->head->n_parts: image_plans_size of them.
 * Returns: false: the part is harmed. */
bool image_plans (const ImageIndex *index, uint8_t *bytes, uint32_t part, ImagePlans *ret);
uint32_t image_plans_size (const ImagePlans *plans);
/* The code of the i-th of them; it lives as long as the image lies there.
 * Returns: false: something in it means nothing. */
bool image_code (const ImagePlans *plans, uint32_t i, Code *ret);
