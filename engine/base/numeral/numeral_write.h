#pragma once
#include <glib.h>

/* 253 -> 二百五十三; 10 to 19 without the leading 一; below 10,000. Returns: yours. */
char *numeral_write (guint number);
