#pragma once
#include "form/space/box.h"

/* Whether fractions for the variables of a box meet all its sums at once. */
typedef enum { VERTEX_NONE, VERTEX_FOUND, VERTEX_TOO_BIG /* a number left 128 bit */ } VertexAnswer;

/* A fraction, denominator > 0. */
typedef struct {
  Wide over, under;
} WideFraction;

/* `ret_values`: per variable of the space; those outside the box's cone stay untouched. */
VertexAnswer simplex_find (const Box *box, WideFraction *ret_values);
