/* Pieces of text in, one text whose beginning is taken bit by bit out. What was taken makes room for what comes, so that it
 * never holds more than what its reader wanted to see at once and a piece. */
#include "read/document/text_window.h"
#include "base/text.h"
#include <string.h>
#include "base/characters.h"

enum { DROPPED_AT = 64 * 1024 };

void window_init (TextWindow *window, Source *source, const char *path)
{
  *window = (TextWindow) { .source = source, .text = g_string_new (NULL), .place = { path, 1, 1 } };
}

void window_clear (TextWindow *window)
{
  g_string_free (window->text, TRUE);
  g_clear_error (&window->error);
}

static void turn_returns (char *text, gsize length)
{
  for (char *at; (at = memchr (text, '\r', length)) != NULL; text = at) {
    *at = '\n';
    length -= (gsize) (at - text);
  }
}

void window_turn_returns (TextWindow *window)
{
  window->turned = TRUE;
  turn_returns (window->text->str + window->at, window->text->len - window->at);
}

gboolean window_more (TextWindow *window)
{
  const char *piece = NULL;
  gsize length = 0;
  if (window->status != SOURCE_MORE)
    return FALSE;
  window->status = source_read (window->source, &piece, &length, &window->error);
  if (window->status != SOURCE_MORE)
    return FALSE;
  if (window->at >= DROPPED_AT || window->at == window->text->len) {
    g_string_erase (window->text, 0, (gssize) window->at);
    window->at = 0;
  }
  g_string_append_len (window->text, piece, (gssize) length);
  if (window->turned)
    turn_returns (window->text->str + window->text->len - length, length);
  return TRUE;
}

const char *window_text (const TextWindow *window, gsize *ret_length)
{
  *ret_length = window->text->len - window->at;
  return window->text->str + window->at;
}

void window_take (TextWindow *window, gsize n)
{
  place_move (&window->place, window->text->str + window->at, n);
  window->at += n;
}

void window_take_line (TextWindow *window, gsize n)
{
  window->place.line++;
  window->place.column = 1;
  window->at += n + 1;
}

char window_next (TextWindow *window)
{
  do {
    gsize n = 0, length;
    const char *text = window_text (window, &length);
    while (n < length && text_is_blank (text[n]))
      n++;
    window_take (window, n);
    if (n < length)
      return text[n];
  } while (window_more (window));
  return '\0';
}

void place_move (Place *place, const char *text, gsize n)
{
  const char *newline = n > 0 ? memrchr (text, '\n', n) : NULL;
  if (newline != NULL) {
    place->line += count_newlines (text, newline + 1);
    place->column = 1;
    n -= (gsize) (newline + 1 - text);
    text = newline + 1;
  }
  place->column += (guint) count_characters (text, text + n);
}
