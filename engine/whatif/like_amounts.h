#pragma once
#include "whatif/try.h"

/* Amounts that count alike in every law grow to the same results by the same: only one of them is tried. */

/* Notes that the growth of an amount is tried from now on; and what the last such led to, where it was told. */
void like_amounts_begin (const ChangeSearch *search, guint slot);
void like_amounts_note (const ChangeSearch *search, gint64 by, Change *change);
/* Tells what the amount grows to where one like it was tried before. FALSE: none was, or it is to be told by itself. */
gboolean like_amounts_grow (const ChangeSearch *search, guint slot);
