#pragma once
#include "teach/wording/claim_tokens.h"

/* What can be answered, by its names and letters, as an answer has them. */

typedef struct {
  char *text;       /* as text_key writes it; yours */
  guint option;     /* below 32 */
  gboolean part;    /* one of several that each are the option: of "a or b" a; who denies it does not deny the option */
  gboolean alone;   /* only where its clause says nothing else: 对, 错 */
  gboolean offence; /* the name of one: other words before it make another of it */
} ClaimName;

typedef struct {
  const GArray *names; /* of ClaimName */
  const char *text;    /* the answer, as text_key writes it */
  guint letters;       /* of options that may be chosen by letter */
  gboolean runs;       /* several may stand together, AC */
} ClaimNames;

/* The name at a place of the text. `told`: its clause says something before; `before`: what stands directly before.
 * Returns: length 0: none. */
ClaimToken claim_name (const ClaimNames *names, const char *at, gboolean told, ClaimRole before);
/* Whether a word before that place makes more of it: "especially serious" is another thing than "serious". */
gboolean claim_is_raised (const char *text, const char *at);
