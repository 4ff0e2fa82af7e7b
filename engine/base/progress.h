#pragma once
#include <sill/progress.h>

/* `done` of `all` parts are done. */
static inline void progress_tell (SillProgress progress, guint done, guint all)
{
  if (progress.func != NULL)
    progress.func (done, all, progress.data);
}
