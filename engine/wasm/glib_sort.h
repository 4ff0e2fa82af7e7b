#pragma once
#include <glib.h>

/* Merge sort: what is equal stays in its order. */
void sort_elements (gpointer elements, gsize n, gsize size, GCompareFunc compare);
void sort_elements_with (gpointer elements, gsize n, gsize size, GCompareDataFunc compare, gpointer data);
