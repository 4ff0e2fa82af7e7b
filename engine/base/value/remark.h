#pragma once
#include "base/value/written.h"

/* Passes a remark in brackets that says nothing of the number: （以下币种同）. FALSE: none stands here. */
gboolean remark_take (Scan *scan);
/* Passes one that says whether the figure read so far is in what is meant: （含本数）, （不含10万元）. FALSE: none stands here. */
gboolean remark_take_inclusion (Scan *scan, Written *written);
