#pragma once
#include <glib.h>
#include <sill/language.h>

/* Every word that a report says of its own accord, in both languages; one row each in report/words/words.def. */
typedef enum {
#define WORD(id, zh, en) WORD_##id,
#include "report/words/words.def"
#undef WORD
  N_WORDS
} Word;

/* As the table has it, with its %1, %2. Returns: borrowed, static. */
const char *word_text (Word word, SillLanguage language);
/* With %1, %2, ... replaced by the texts that follow, up to a NULL; a %n without a text becomes empty. Returns: yours. */
char *word_fill (Word word, SillLanguage language, ...) G_GNUC_NULL_TERMINATED;
