#pragma once
#include "model/verdict/reasons.h"

/* articles: of ArticleReason. Notes of each that is told and may apply whether it hangs on the very condition of the one before. */
void like_articles (const GPtrArray *articles);
