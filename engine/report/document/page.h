#pragma once
#include "model/book/rulebook.h"
#include "report/words/words.h"

/* An HTML fragment in the making, in one language. `class` may be NULL everywhere; tags and classes are static text. */
typedef struct {
  GString *to;
  SillLanguage language;
  const Vocabulary *vocabulary; /* NULL where no fact is named */
  const Rulebook *book;         /* NULL where no provision is looked up */
  const char *region;           /* of the case; NULL: not stated */
} Page;

void page_start (Page *page, const char *tag, const char *class);
void page_end (Page *page, const char *tag);
/* Escaped text; NULL is nothing. */
void page_text (Page *page, const char *text);
/* One element with text inside. */
void page_element (Page *page, const char *tag, const char *class, const char *text);
/* The same with one of our own words. */
void page_word (Page *page, const char *tag, const char *class, Word word);
/* An element with text, of a text that is handed over and freed; nothing at all for NULL. */
void page_take (Page *page, const char *tag, const char *class, char *text);
/* A table with its `n` column heads, ended by page_table_end. */
void page_table (Page *page, const char *class, const Word *heads, guint n);
void page_table_end (Page *page);
/* What is folded away behind one line, ended by page_fold_end. Takes `summary`. */
void page_fold (Page *page, char *summary);
void page_fold_end (Page *page);
/* The head of a row, scope="row". */
void page_row_head (Page *page, const char *class, const char *text);
