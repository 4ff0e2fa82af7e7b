#pragma once
#include <sill.h>
#include "image/image_file.h"
#include "model/program/program.h"

/* What every door needs: the rules that a caller holds. */
struct _SillRules {
  gint references;
  Program *program;
  Day since;         /* law that ended before is not there; 0: that of all times is */
  ImageShelf *shelf; /* more of it is taken up as a batch needs it; NULL: it is all there, or all that was asked for */
  GDestroyNotify close; /* of the shelf: the page of a browser has no images */
};
