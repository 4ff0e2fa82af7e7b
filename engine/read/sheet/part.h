#pragma once
#include "read/sheet/zip_file.h"

/* One part of a workbook, which is XML, told piece by piece to who wants to know. */
typedef struct SheetPart SheetPart;

typedef struct {
  const unsigned char **all; /* five for each, as libxml2 has them */
  int n;
} PartAttributes;

typedef struct {
  void (*begin) (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data);
  void (*end) (SheetPart *part, const char *name, gpointer data);
  void (*text) (const char *text, gsize length, gpointer data); /* NULL: nobody reads it */
} PartHandler;

/* `zip`, `name` and `handler` are borrowed. Errors: IO. Returns: yours. */
SheetPart *part_new (ZipFile *zip, const char *name, const PartHandler *handler, gpointer data, GError **error);
void part_free (SheetPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetPart, part_free)
/* Reads some more of it. FALSE at its end, or where it is wrong. Errors: IO, with the place. */
gboolean part_step (SheetPart *part, GError **error);
/* Reads all of a part. Errors: IO. */
gboolean part_read (ZipFile *zip, const char *name, const PartHandler *handler, gpointer data, GError **error);
/* What is told is wrong: nothing more is read. */
void part_refuse (SheetPart *part, const char *words);
/* By its local name. Returns: yours; NULL: it is not there. */
char *part_attribute (const PartAttributes *attributes, const char *name);
/* As a whole number; `usual` where it is not there or none. */
gint64 part_number (const PartAttributes *attributes, const char *name, gint64 usual);
