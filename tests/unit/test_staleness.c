/* A folder of rules that stands as it did is known without being listed; whatever becomes of a name or a file in it is noticed. */
#include "image/staleness.h"
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "test.h"

static char *root;

static char *place (const char *name) { return g_build_filename (root, name, NULL); }

static void put (const char *name, const char *text)
{
  g_autofree char *path = place (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  CU_ASSERT_TRUE (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void put_folder (const char *name)
{
  g_autofree char *path = place (name);
  CU_ASSERT_EQUAL (g_mkdir (path, 0700), 0);
}

static void take_away (const char *name)
{
  g_autofree char *path = place (name);
  CU_ASSERT_EQUAL (g_remove (path), 0);
}

static void begin (void)
{
  root = g_dir_make_tmp ("sill-XXXXXX", NULL);
  put ("a.xml", "one");
  put ("in/b.xml", "two");
  put ("in/notes.txt", "three");
  put (".hidden/c.xml", "four");
}

static void end (void)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", root);
  CU_ASSERT_TRUE (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&root, g_free);
}

/* As an image would have it: one block with a head, a file, the folders and their names. */
typedef struct {
  GByteArray *bytes;
  ImageIndex index;
} Record;

static gsize add_text (GByteArray *text, const char *added)
{
  g_byte_array_append (text, (const guint8 *) added, (guint) strlen (added) + 1);
  return text->len - strlen (added);
}

static ImageSource source_of (GByteArray *text, const char *name, guint64 jurisdiction)
{
  struct stat status;
  g_autofree char *path = place (name);
  CU_ASSERT_EQUAL (stat (path, &status), 0);
  return (ImageSource) { add_text (text, name), (guint64) status.st_size,
                         (gint64) status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec,
                         jurisdiction };
}

static Record record (void)
{
  g_autoptr (GArray) folders = staleness_record (root);
  g_autoptr (GByteArray) text = g_byte_array_new ();
  const ImageSource sources[] = { source_of (text, "a.xml", 0), source_of (text, "in/b.xml", 2) };
  ImageHead head = { .n_sources = G_N_ELEMENTS (sources), .n_folders = folders->len, .n_offences = 2 };
  g_autofree ImageFolder *standing = g_new0 (ImageFolder, folders->len + 1);
  for (guint i = 0; i < folders->len; i++) {
    const StandingFolder *folder = &g_array_index (folders, StandingFolder, i);
    standing[i] = (ImageFolder) { add_text (text, folder->path), folder->names, folder->modified };
  }
  head.n_text = text->len;
  Record made = { g_byte_array_new (), { .tables = image_tables (&head) } };
  g_byte_array_set_size (made.bytes, (guint) made.index.tables.length);
  memcpy (made.bytes->data, &head, sizeof head);
  memcpy (made.bytes->data + made.index.tables.sources, sources, sizeof sources);
  memcpy (made.bytes->data + made.index.tables.folders, standing, folders->len * sizeof *standing);
  memcpy (made.bytes->data + made.index.tables.text, text->data, text->len);
  made.index.bytes = made.bytes->data;
  made.index.head = (const ImageHead *) made.bytes->data;
  return made;
}

static gboolean holds (const Record *made) { return staleness_holds (&made->index, root, G_MAXINT64, NULL); }

static void as_it_was (void)
{
  begin ();
  Record made = record ();
  CU_ASSERT_EQUAL (made.index.head->n_folders, 2);
  CU_ASSERT_TRUE (holds (&made));
  put (".sill-image", "what begins with a dot is looked at by nobody");
  CU_ASSERT_TRUE (holds (&made));
  CU_ASSERT_FALSE (staleness_holds (&made.index, root, 1, NULL)); /* the files are younger than that image */
  g_byte_array_unref (made.bytes);
  end ();
}

static void other_names (void)
{
  begin ();
  g_usleep (20000); /* so that times tell: further than the clock of a file system steps */
  Record made = record ();
  CU_ASSERT_NOT_EQUAL (image_folder (&made.index, 1)->modified, 0);
  CU_ASSERT_TRUE (holds (&made));
  put ("in/c.xml", "new");
  CU_ASSERT_FALSE (holds (&made));
  take_away ("in/c.xml");
  CU_ASSERT_TRUE (holds (&made));
  put_folder ("more");
  CU_ASSERT_FALSE (holds (&made));
  take_away ("more");
  take_away ("in/notes.txt");
  CU_ASSERT_FALSE (holds (&made));
  put_folder ("in/notes.txt"); /* the name that it had, of another kind */
  CU_ASSERT_FALSE (holds (&made));
  g_byte_array_unref (made.bytes);
  end ();
}

static void other_files (void)
{
  begin ();
  Record made = record ();
  g_usleep (20000);
  put ("in/b.xml", "TWO");
  CU_ASSERT_FALSE (holds (&made));
  g_byte_array_unref (made.bytes);
  made = record ();
  CU_ASSERT_TRUE (holds (&made));
  put ("a.xml", "longer");
  CU_ASSERT_FALSE (holds (&made));
  g_byte_array_unref (made.bytes);
  end ();
}

/* A file for the offences of one jurisdiction alone is looked at by who asks for these. */
static void other_jurisdictions (void)
{
  begin ();
  Record made = record ();
  const gboolean one[] = { FALSE, TRUE, FALSE }, other[] = { FALSE, FALSE, TRUE };
  g_usleep (20000);
  CU_ASSERT_TRUE (staleness_holds (&made.index, root, G_MAXINT64, other));
  put ("in/b.xml", "TWO");
  CU_ASSERT_FALSE (holds (&made));
  CU_ASSERT_FALSE (staleness_holds (&made.index, root, G_MAXINT64, other));
  CU_ASSERT_TRUE (staleness_holds (&made.index, root, G_MAXINT64, one));
  put ("in/c.xml", "a new name is everybody's");
  CU_ASSERT_FALSE (staleness_holds (&made.index, root, G_MAXINT64, one));
  take_away ("in/c.xml");
  CU_ASSERT_TRUE (staleness_holds (&made.index, root, G_MAXINT64, one));
  put ("a.xml", "as is what is for all");
  CU_ASSERT_FALSE (staleness_holds (&made.index, root, G_MAXINT64, one));
  g_byte_array_unref (made.bytes);
  end ();
}

static void links (void)
{
  begin ();
  g_autofree char *path = place ("in/link.xml");
  CU_ASSERT_EQUAL (symlink ("b.xml", path), 0);
  Record made = record ();
  CU_ASSERT_EQUAL (made.index.head->n_folders, 0);
  CU_ASSERT_FALSE (holds (&made)); /* nothing is known: the files have to be listed */
  g_byte_array_unref (made.bytes);
  end ();
}

SUITE (staleness, { "what stands as it did is known", as_it_was },
       { "a name more, less or of another kind is noticed", other_names },
       { "a file that was written to is noticed", other_files },
       { "a file for one jurisdiction alone is looked at by who asks for that one", other_jurisdictions },
       { "where links lead elsewhere nothing is promised", links })
