#pragma once
#include <gio/gio.h>

/* The page's files, bound into the program: made by glib-compile-resources of serve.gresource.xml. Returns: borrowed, static. */
GResource *page_get_resource (void);
