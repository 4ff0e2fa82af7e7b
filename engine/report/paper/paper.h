#pragma once
#include "model/verdict/reasons.h"
#include "report/document/document.h"
#include "report/words/phrases.h"

/* The verdict on its way to a document. What a page folds away or draws, lines leave out or count: where the two say something
 * in another form, `page` tells which is wanted. */
typedef struct {
  Document *document; /* borrowed */
  gboolean page;
  SillLanguage language;
  const Reasons *reasons;
  const Vocabulary *vocabulary;
  const ChargeReasons *charge; /* NULL: of the case as a whole */
  GArray *told;                /* of guint slot: what was already said of how its text is read */
} Paper;

/* How measures were counted from the acts of the case, and own shares beside joint amounts. */
void paper_count (const Paper *paper);
/* The charges of each defendant side by side, where there are several, and which of them prevails. */
void paper_together (const Paper *paper);
