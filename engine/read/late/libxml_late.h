#pragma once
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlmemory.h>
#include <sill/error.h>

/* libxml2, which is loaded with ICU and a C++ library when the first document needs it. */
typedef struct {
#define LIBXML(function) __typeof__ (function) *function;
#include "read/late/libxml_late.def"
#undef LIBXML
} Libxml;

/* Its functions, ready to read; its failures to allocate are counted (memory.h). Errors: IO, where it is not installed.
 * Threads: any. Returns: borrowed, for as long as the process runs. */
const Libxml *libxml_open (GError **error);
/* The same, once it is open. */
const Libxml *libxml (void);
