/* A page with an engine in it, rule files and offences in, one file that needs nothing else out. The idea: the page is whole but
 * for three marks; what goes there is data, so that the script and the hash of it in the page's policy stay as they are. */
#include "explorer/explorer.h"
#include <string.h>
#include <zlib.h>
#include "read/rules/rule_files.h"
#include "read/rules/rule_hash.h"
#include "report/document/html_style.h"

enum { GZIP = 16 + MAX_WBITS, MEMORY_LEVEL = 9 };

/* The files one behind the other as the page takes them (wasm/in_page.c). */
static GString *bundle (const GPtrArray *files)
{
  GString *all = g_string_new (NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (paths, ((const ListedFile *) g_ptr_array_index (files, i))->path);
  const gsize folder = rule_hash_folder (paths); /* where it lies is nobody's business */
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    g_string_append_printf (all, "%s\n%" G_GSIZE_FORMAT "\n", file->path + folder, file->length);
    g_string_append_len (all, file->bytes, (gssize) file->length);
  }
  return all;
}

/* Packed, as text. Returns: yours; NULL: there is too much of it. */
static char *pack (const GString *text)
{
  z_stream stream = { 0 };
  if (text->len > G_MAXUINT)
    return NULL;
  if (deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return NULL;
  const uLong room = deflateBound (&stream, text->len);
  g_autofree guchar *packed = g_malloc (room);
  stream.next_in = (Bytef *) text->str;
  stream.avail_in = (uInt) text->len;
  stream.next_out = packed;
  stream.avail_out = (uInt) room;
  const gboolean whole = deflate (&stream, Z_FINISH) == Z_STREAM_END;
  const gsize length = stream.total_out;
  deflateEnd (&stream);
  return whole ? g_base64_encode (packed, length) : NULL;
}

/* Ids are names of XML: nothing in them needs care. Returns: yours. */
static char *list (const char *const *ids)
{
  GString *all = g_string_new ("[");
  for (const char *const *id = ids; *id != NULL; id++)
    g_string_append_printf (all, "%s\"%s\"", id == ids ? "" : ",", *id);
  return g_string_free (g_string_append_c (all, ']'), FALSE);
}

char *explorer_write (const char *page, const GPtrArray *files, const char *const *offences)
{
  g_autoptr (GString) rules = bundle (files);
  g_autofree char *sheet = html_sheet (), *packed = pack (rules), *offered = list (offences);
  const char *const parts[][2] = { { "<!--sheet-->", sheet },
                                   { "<!--rules-->", packed },
                                   { "<!--offences-->", offered } };
  GString *whole = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *mark = strstr (page, parts[i][0]);
    if (mark == NULL || parts[i][1] == NULL)
      return g_string_free (whole, TRUE);
    g_string_append_len (whole, page, mark - page);
    g_string_append (whole, parts[i][1]);
    page = mark + strlen (parts[i][0]);
  }
  g_string_append (whole, page);
  return g_string_free (whole, FALSE);
}
