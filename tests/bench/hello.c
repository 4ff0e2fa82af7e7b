/* The least program that is linked with the same libraries: what a process costs before it does anything. */
#include <glib.h>
#include <jansson.h>
#include <libxml/parser.h>
#include <minizip/unzip.h>
#include <stdio.h>
#include <zlib.h>
#include <zstd.h>

int main (void)
{
  json_decref (json_null ());
  xmlFreeDoc (NULL);
  g_free (NULL);
  unzClose (NULL);
  if (zlibVersion ()[0] == '\0' || ZSTD_versionNumber () == 0)
    return 1;
  puts ("hello");
  return 0;
}
