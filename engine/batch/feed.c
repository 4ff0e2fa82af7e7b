/* Paths in, lots of records out. A file that cannot be read is a record too, so that it is never passed over in silence. */
#include "batch/feed.h"
#include <string.h>
#include "read/bulk/slices.h"

struct Feed {
  const SillBatch *batch;
  guint next; /* of its paths */
  gpointer data;
  Slices *slices; /* of the file at hand; NULL: none is open */
  GChecksum *sum; /* of its bytes; NULL: nobody wants to know */
  guint64 bytes;  /* of the files before it */
  guint64 broken;
};

Feed *feed_new (const SillBatch *batch, gpointer data)
{
  Feed *feed = g_new0 (Feed, 1);
  feed->batch = batch;
  feed->data = data;
  feed->sum = batch->input != NULL ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  return feed;
}

static void leave_file (Feed *feed)
{
  if (feed->slices == NULL)
    return;
  if (feed->sum != NULL) {
    slices_drain (feed->slices);
    feed->batch->input (slices_form (feed->slices)->path, g_checksum_get_string (feed->sum), slices_size (feed->slices),
                        feed->data);
    g_checksum_reset (feed->sum);
  }
  feed->bytes += slices_size (feed->slices);
  g_clear_pointer (&feed->slices, slices_free);
}

void feed_free (Feed *feed)
{
  if (feed == NULL)
    return;
  slices_free (feed->slices);
  if (feed->sum != NULL)
    g_checksum_free (feed->sum);
  g_free (feed);
}

guint64 feed_bytes (const Feed *feed) { return feed->bytes + (feed->slices != NULL ? slices_size (feed->slices) : 0); }

guint64 feed_broken (const Feed *feed) { return feed->broken; }

static void add_broken (Feed *feed, Lot *lot, BulkForm *form, Place place, const GError *reason)
{
  const Slice slice = { .text = { "", 0 }, .place = place, .fault = FINDING_UNREADABLE, .found = reason->message };
  lot_add (lot, form, &slice);
  feed->broken++;
}

static void open_next (Feed *feed, Lot *lot)
{
  const char *path = feed->batch->paths[feed->next++];
  g_autoptr (GError) reason = NULL;
  const SlicesUsual usual = { feed->batch->encoding, feed->batch->tables };
  feed->slices = slices_new (path, &usual, &reason);
  if (feed->slices != NULL && feed->sum != NULL)
    slices_watch (feed->slices, feed->sum);
  if (feed->slices != NULL)
    return;
  if (feed->sum != NULL)
    feed->batch->input (path, NULL, 0, feed->data);
  BulkForm *form = bulk_form_new (path);
  add_broken (feed, lot, form, (Place) { form->path, 0, 0 }, reason);
  bulk_form_unref (form);
}

static void read_file (Feed *feed, Lot *lot)
{
  Slice slice;
  g_autoptr (GError) reason = NULL;
  if (slices_next (feed->slices, &slice, &reason)) {
    lot_add (lot, slices_form (feed->slices), &slice);
    return;
  }
  if (reason != NULL)
    add_broken (feed, lot, slices_form (feed->slices), slices_place (feed->slices), reason);
  leave_file (feed);
}

void feed_fill (Feed *feed, Lot *lot)
{
  while (!lot_is_full (lot)) {
    if (feed->slices != NULL)
      read_file (feed, lot);
    else if (feed->batch->paths[feed->next] != NULL)
      open_next (feed, lot);
    else
      return;
  }
}
