#pragma once
#include "model/law/lawbook.h"

/* What the paragraphs of a standard so far lead to, tier by tier: what a later `reaches` looks back to. */
typedef struct Reached Reached;

/* Steps that say that a tier is reached by an article: by what its paragraphs demand, and with the article applying as well. */
typedef struct {
  guint own, applying;
} ReachedSteps;

Reached *reached_new (void);
void reached_free (Reached *reached);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reached, reached_free)
/* Takes the place of what was noted of the tier before. */
void reached_note (Reached *reached, const LawArticle *article, TierName tier, ReachedSteps steps);
/* Returns: borrowed until something is noted; NULL: no paragraph so far leads to it. */
const ReachedSteps *reached_find (const Reached *reached, const LawArticle *article, TierName tier);
