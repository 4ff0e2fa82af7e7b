#pragma once
#include <glib.h>

/* `text`: UTF-8. Returns: yours. */
char *simplified (const char *text);
