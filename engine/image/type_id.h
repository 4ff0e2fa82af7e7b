#pragma once

/* The types of structs that an image holds, numbered in the order of image_table.def. Nothing of what they are is needed here. */
typedef enum {
  TYPE_NONE,
#define SCALAR(T, type, code) TYPE_##T,
#define STRUCT(T) TYPE_##T,
#define END
#include "image/shape_fields.h"
#include "image/image_table.def"
#include "image/shape_end.h"
  N_TYPES
} TypeId;
