/* Bytes in, files that outlast a loss of power out. The one idea is the order: the file, the folder that names it, then what
 * speaks of it. */
#include "cli/bulk/cli_store.h"
#include "base/reason.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 64 * 1024 };

#define NEW ".new"

struct Store {
  SillLanguage language;
  char *path;
  int folder;
  int file; /* -1: none is open */
  char *room;
  gsize held; /* bytes in `room` that are not written yet */
  gboolean failed;
};

static gboolean fail (Store *store, const char *name)
{
  if (!store->failed)
    print_problem (store->language, (Text) { "无法写入 %s/%s：%s", "cannot write %s/%s: %s" }, store->path, name,
                   reason_number (errno, store->language));
  store->failed = TRUE;
  return FALSE;
}

static Store *refuse (Store *store, Text words, const char *reason)
{
  print_problem (store->language, words, store->path, reason);
  store_free (store);
  return NULL;
}

Store *store_open (SillLanguage language, const char *path)
{
  Store *store = g_new0 (Store, 1);
  *store = (Store) { language, g_strdup (path), -1, -1, g_malloc (PIECE), 0, FALSE };
  struct sigaction now;
  if (sigaction (SIGXFSZ, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
    signal (SIGXFSZ, SIG_IGN); /* a file that grows too large is an error of writing like any other */
  if (g_mkdir (path, 0777) == 0 || errno == EEXIST)
    store->folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (store->folder < 0)
    return refuse (store, (Text) { "无法使用目录 %s：%s", "the folder %s cannot be used: %s" },
                   reason_number (errno, store->language));
  if (flock (store->folder, LOCK_EX | LOCK_NB) != 0)
    return refuse (store, (Text) { "目录 %s 正由另一程序写入：%s", "another program is writing to %s: %s" },
                   reason_number (errno, store->language));
  return store;
}

void store_free (Store *store)
{
  if (store == NULL)
    return;
  if (store->file >= 0)
    close (store->file);
  if (store->folder >= 0)
    close (store->folder);
  g_free (store->path);
  g_free (store->room);
  g_free (store);
}

/* ---- reading ---- */

gboolean store_look (const Store *store, const char *name, StoreFunc func, gpointer data)
{
  g_autofree char *piece = g_malloc (PIECE);
  const int file = openat (store->folder, name, O_RDONLY | O_CLOEXEC);
  gssize got = file < 0 ? -1 : 0;
  while (file >= 0 && ((got = read (file, piece, PIECE)) > 0 || (got < 0 && errno == EINTR)))
    if (got > 0)
      func (piece, (gsize) got, data);
  if (file >= 0)
    close (file);
  return got == 0;
}

static void append (const char *bytes, gsize length, gpointer text)
{
  g_string_append_len (text, bytes, (gssize) length);
}

char *store_read (const Store *store, const char *name, gsize *ret_length)
{
  GString *text = g_string_new (NULL);
  const gboolean good = store_look (store, name, append, text);
  *ret_length = text->len;
  return g_string_free (text, !good);
}

gboolean store_is_strange (const Store *store, const char *name)
{
  g_autoptr (GDir) entries = g_dir_open (store->path, 0, NULL);
  g_autofree char *fresh = g_strconcat (name, NEW, NULL);
  const char *entry;
  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    if (!g_str_equal (entry, name) && !g_str_equal (entry, fresh))
      return TRUE;
  return FALSE;
}

/* ---- writing ---- */

gboolean store_begin (Store *store, const char *name)
{
  store->held = 0;
  store->file = openat (store->folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return store->file >= 0 || fail (store, name);
}

/* All of it, in as many calls as the system wants. */
static gboolean push (Store *store, const char *bytes, gsize length)
{
  while (length > 0) {
    const gssize n = write (store->file, bytes, length);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (store, "");
    bytes += n;
    length -= (gsize) n;
  }
  return TRUE;
}

static gboolean flush (Store *store)
{
  const gsize held = store->held;
  store->held = 0;
  return push (store, store->room, held);
}

gboolean store_write (Store *store, const char *bytes, gsize length)
{
  if (store->failed)
    return FALSE;
  if (store->held + length > PIECE && !flush (store))
    return FALSE;
  if (length > PIECE)
    return push (store, bytes, length);
  memcpy (store->room + store->held, bytes, length);
  store->held += length;
  return TRUE;
}

gboolean store_end (Store *store)
{
  const gboolean written = !store->failed && flush (store) && (fsync (store->file) == 0 || fail (store, ""));
  const gboolean closed = close (store->file) == 0;
  store->file = -1;
  return written && (closed || fail (store, "")) && (fsync (store->folder) == 0 || fail (store, ""));
}

gboolean store_replace (Store *store, const char *name, const char *text)
{
  g_autofree char *fresh = g_strconcat (name, NEW, NULL);
  return store_begin (store, fresh) && store_write (store, text, strlen (text)) && store_end (store) &&
         (renameat (store->folder, fresh, store->folder, name) == 0 || fail (store, name)) &&
         (fsync (store->folder) == 0 || fail (store, name));
}
