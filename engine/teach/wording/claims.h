#pragma once
#include "teach/wording/claim_names.h"

/* What a text says of things that have names: which of them it takes to be so, and which not. */

typedef struct {
  guint asserted, denied; /* a bit an option */
  gboolean nothing;       /* that nothing is reached, or met, without a name: 未达到标准 */
  gboolean open;          /* that it cannot be said */
  gboolean taken_back;    /* something was, and nothing put in its place */
  gboolean silent;        /* none of these, nor a word that denies or doubts */
  gboolean unclear;       /* 至少情节严重, 不足以认定: a person has to read it */
} AnswerClaims;

/* `names`: of ClaimName. `letters`: of options that may be chosen by letter; `runs`: several may stand together, AC.
 * `text`: as text_key writes it. */
AnswerClaims claims_read (const GArray *names, guint letters, gboolean runs, const char *text);
/* What is left of a text without what people say before and behind an answer: 我认为属于…吧. Returns: yours. */
char *claims_bare (const char *text);
