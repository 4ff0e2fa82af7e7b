/* Paths in, lots of records out. A file that cannot be read is a record too, so that it is never passed over in silence. */
#include "batch/feed.h"
#include <string.h>
#include "read/bulk/slices.h"

struct Feed {
  const SillBatch *batch;
  const BatchLaw *law;
  guint next; /* of its paths */
  gpointer data;
  Slices *slices;   /* of the file at hand; NULL: none is open */
  GChecksum *sum;   /* of its bytes; NULL: nobody wants to know */
  char chain[65];   /* of the files before it; empty: there are none */
  BulkForm *broken; /* of a file that could not be opened */
  GError *reason;   /* why a file could not be read, or not to its end */
  guint64 bytes;    /* of the files before it */
  guint64 n_broken, n_records;
  guint64 titles; /* rows of the files before it that were passed over above heads */
};

Feed *feed_new (const BatchLaw *law, const SillBatch *batch, gpointer data)
{
  Feed *feed = g_new0 (Feed, 1);
  feed->law = law;
  feed->batch = batch;
  feed->data = data;
  feed->sum =
      batch->input != NULL || batch->step > 0 || batch->after != NULL ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  return feed;
}

/* ---- what was read ---- */

static void hash_both (const char *before, const char *after, char ret[static 65])
{
  g_autofree char *both = g_strconcat (before, after, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  g_strlcpy (ret, hash, 65);
}

/* A file that was read as far as it can be; NULL: not at all. */
static void end_input (Feed *feed, const char *path, const char *sha256, guint64 bytes)
{
  if (feed->sum == NULL)
    return;
  hash_both (feed->chain, sha256 != NULL ? sha256 : "-", feed->chain);
  if (feed->batch->input != NULL)
    feed->batch->input (path, sha256, bytes, feed->data);
  g_checksum_reset (feed->sum);
}

static void leave_file (Feed *feed)
{
  if (feed->slices == NULL)
    return;
  if (feed->sum != NULL)
    slices_drain (feed->slices);
  end_input (feed, slices_form (feed->slices)->path, feed->sum != NULL ? g_checksum_get_string (feed->sum) : NULL,
             slices_size (feed->slices));
  feed->bytes += slices_size (feed->slices);
  feed->titles += slices_titles (feed->slices);
  g_clear_pointer (&feed->slices, slices_free);
}

static void forget_broken (Feed *feed)
{
  g_clear_pointer (&feed->broken, bulk_form_unref);
  g_clear_error (&feed->reason);
}

void feed_free (Feed *feed)
{
  if (feed == NULL)
    return;
  forget_broken (feed);
  slices_free (feed->slices);
  if (feed->sum != NULL)
    g_checksum_free (feed->sum);
  g_free (feed);
}

guint64 feed_bytes (const Feed *feed) { return feed->bytes + (feed->slices != NULL ? slices_size (feed->slices) : 0); }

guint64 feed_broken (const Feed *feed) { return feed->n_broken; }

guint64 feed_titles (const Feed *feed)
{
  return feed->titles + (feed->slices != NULL ? slices_titles (feed->slices) : 0);
}

/* Where the reading stands, with all that was read to come there. */
static SillBatchAt stand (const Feed *feed)
{
  g_autoptr (GChecksum) sum = g_checksum_copy (feed->sum);
  SillBatchAt at = { .counts.records = feed->n_records, .input = feed->next - (feed->slices != NULL) };
  hash_both (feed->chain, feed->slices != NULL ? g_checksum_get_string (sum) : "", at.sha256);
  return at;
}

/* ---- the next record ---- */

typedef struct {
  BulkForm *form; /* borrowed */
  Slice slice;
} FedRecord;

static void find_broken (Feed *feed, BulkForm *form, Place place, FedRecord *ret)
{
  *ret = (FedRecord) {
    form, { .text = { "", 0 }, .place = place, .fault = FINDING_UNREADABLE, .found = feed->reason->message }
  };
  feed->n_broken++;
}

/* TRUE: it cannot be opened, which is a record. */
static gboolean open_next (Feed *feed, FedRecord *ret)
{
  const SillBatch *batch = feed->batch;
  const char *path = batch->paths[feed->next++];
  const HeadNames names = { (*feed->law->program)->law, batch->columns };
  const SlicesUsual usual = { batch->encoding, batch->tables, batch->sheet, names };
  feed->slices = slices_new (path, &usual, &feed->reason);
  if (feed->slices != NULL && feed->sum != NULL)
    slices_watch (feed->slices, feed->sum);
  if (feed->slices != NULL)
    return FALSE;
  end_input (feed, path, NULL, 0);
  feed->broken = bulk_form_new (path);
  find_broken (feed, feed->broken, (Place) { feed->broken->path, 0, 0 }, ret);
  return TRUE;
}

/* FALSE: the file has none any more, and is closed. */
static gboolean read_file (Feed *feed, FedRecord *ret)
{
  if (slices_next (feed->slices, &ret->slice, &feed->reason)) {
    ret->form = slices_form (feed->slices);
    return TRUE;
  }
  if (feed->reason == NULL) {
    leave_file (feed);
    return FALSE;
  }
  feed->broken = bulk_form_ref (slices_form (feed->slices));
  find_broken (feed, feed->broken, slices_place (feed->slices), ret);
  leave_file (feed);
  return TRUE;
}

/* Of all files. FALSE: there is none any more. `ret` is borrowed until the next call. */
static gboolean next (Feed *feed, FedRecord *ret)
{
  forget_broken (feed);
  for (;;) {
    if (feed->slices == NULL && feed->batch->paths[feed->next] == NULL)
      return FALSE;
    if (feed->slices != NULL ? read_file (feed, ret) : open_next (feed, ret)) {
      feed->n_records++;
      return TRUE;
    }
  }
}

gboolean feed_pass (Feed *feed, const SillBatchAt *after, GError **error)
{
  FedRecord record;
  while (feed->n_records < after->counts.records && next (feed, &record)) {
  }
  const SillBatchAt at = stand (feed);
  if (at.counts.records == after->counts.records && at.input == after->input && strcmp (at.sha256, after->sha256) == 0)
    return TRUE;
  g_set_error_literal (error, SILL_ERROR, SILL_ERROR_CHANGED, "the input is not what it was");
  return FALSE;
}

void feed_fill (Feed *feed, Lot *lot)
{
  FedRecord record;
  const guint step = feed->batch->step;
  lot->first = feed->n_records;
  while (!lot_is_full (lot) && next (feed, &record)) {
    lot_add (lot, record.form, &record.slice);
    if (step == 0 || feed->n_records % step != 0)
      continue;
    lot->ends_step = TRUE;
    lot->at = stand (feed);
    return;
  }
}
