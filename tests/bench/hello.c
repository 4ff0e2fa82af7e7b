/* The least program that is linked with the same libraries: what a process costs before it does anything. */
#include <glib.h>
#include <jansson.h>
#include <libxml/parser.h>
#include <stdio.h>

int main (void)
{
  json_decref (json_null ());
  xmlFreeDoc (NULL);
  g_free (NULL);
  puts ("hello");
  return 0;
}
