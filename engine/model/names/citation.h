#pragma once
#include <glib.h>

/* A provision as lawyers cite it, as the path by which rule files name it. */
typedef struct {
  char *path; /* "5(1)(10)"; NULL: the text cites nothing */
  gsize head; /* bytes before the citation: the name of the document, or nothing */
  gsize rest; /* where the citation ends: nothing, or the name of a tier */
} Citation;

/* 第五条第一款第(十)项, 第五条第(十)项 (an article of one paragraph), 第二部分第(四)项第1目, art. 5(1)(10), 5 (1) (10).
 * `text` is folded (text_folded). Returns: `path` is yours. */
Citation citation_read (const char *text);
