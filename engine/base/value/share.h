#pragma once
#include "base/term/written.h"

/* Whether the text says a part or a multiple of something, and no amount: 三成, 百分之三十, 一半, half of it, 三倍. */
gboolean share_said (const Input *input);
