/* In: a name. Out: a file of the page as it is bound into the program. */
#include "serve/page_files.h"
#include "serve/resource.h"

Reply page_files_answer (const char *path)
{
  static const char *const types[][2] = { { ".html", "text/html; charset=utf-8" },
                                          { ".css", "text/css; charset=utf-8" },
                                          { ".js", "text/javascript; charset=utf-8" } };
  g_autofree char *name = g_strconcat ("/sill/", *path == '\0' ? "page.html" : path, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (page_get_resource (), name, 0, NULL);
  for (guint i = 0; bytes != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_has_suffix (name, types[i][0]))
      return (Reply) { 200, types[i][1], g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) };
  return (Reply) { 404, "text/plain; charset=utf-8", g_strdup ("there is no such page\n") };
}
