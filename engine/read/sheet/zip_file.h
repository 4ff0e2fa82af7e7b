#pragma once
#include <sill/error.h>

/* The parts of a zip archive, one at a time, unpacked in pieces. Takes constant memory. A part that grows beyond all measure while
 * it is unpacked, one that is damaged or encrypted and an archive of thousands of parts are refused. */
typedef struct ZipFile ZipFile;

/* `file`: a descriptor of a regular file, which is closed with it, also where it is refused. Errors: IO. Returns: yours. */
ZipFile *zip_file_new (int file, GError **error);
void zip_file_free (ZipFile *zip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipFile, zip_file_free)
gboolean zip_file_has (ZipFile *zip, const char *name);
/* Closes the part that was open. Errors: IO. */
gboolean zip_file_open (ZipFile *zip, const char *name, GError **error);
/* The next bytes of the part that is open; none at its end. Errors: IO. */
gboolean zip_file_read (ZipFile *zip, char *to, gsize room, gsize *ret_length, GError **error);
