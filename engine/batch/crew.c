/* Lots in, the same lots decided out, in their order: a ring of lots, of which each thread takes the next that nobody has.
 * pthread, not GThread: the sanitizer does not see into GLib's locks. */
#include "batch/crew.h"
#include "base/signals.h"
#include <pthread.h>

enum { LOTS_EACH = 2 };

struct Crew {
  guint n_threads, n_lots;
  const SillBatch *batch;
  pthread_t *threads; /* NULL: one does all */
  Worker **workers;
  Lot **lots;
  guint64 filled, begun, taken; /* lots that were handed out, that somebody decides or has, that came back */
  gboolean *decided;            /* of each lot */
  gboolean ending;
  pthread_mutex_t lock;
  pthread_cond_t work, done;
};

typedef struct {
  Crew *crew;
  guint number; /* of its worker */
} Hand;

static void *run (gpointer data)
{
  g_autofree Hand *hand = data;
  Crew *crew = hand->crew;
  pthread_mutex_lock (&crew->lock);
  for (;;) {
    while (crew->begun == crew->filled && !crew->ending)
      pthread_cond_wait (&crew->work, &crew->lock);
    if (crew->begun == crew->filled)
      break;
    const guint index = (guint) (crew->begun++ % crew->n_lots);
    Worker *worker = crew->workers[hand->number];
    pthread_mutex_unlock (&crew->lock);
    worker_decide (worker, crew->lots[index]);
    pthread_mutex_lock (&crew->lock);
    crew->decided[index] = TRUE;
    pthread_cond_signal (&crew->done);
  }
  pthread_mutex_unlock (&crew->lock);
  return NULL;
}

/* As many as the system gives. */
static void start (Crew *crew)
{
  crew->threads = g_new0 (pthread_t, crew->n_threads);
  guint n = 0;
  for (guint i = 0; i < crew->n_threads; i++) {
    Hand *hand = g_new (Hand, 1);
    *hand = (Hand) { crew, i };
    if (pthread_create (&crew->threads[n], NULL, run, hand) == 0)
      n++;
    else
      g_free (hand);
  }
  if (n == 0)
    g_clear_pointer (&crew->threads, g_free);
}

Crew *crew_new (Program *program, const SillBatch *batch)
{
  Crew *crew = g_new0 (Crew, 1);
  crew->batch = batch;
  crew->n_threads = CLAMP (batch->threads, 1, SILL_BATCH_MOST_THREADS);
  crew->n_lots = crew->n_threads == 1 ? 1 : LOTS_EACH * crew->n_threads;
  crew->workers = g_new0 (Worker *, crew->n_threads);
  crew->lots = g_new0 (Lot *, crew->n_lots);
  crew->decided = g_new0 (gboolean, crew->n_lots);
  pthread_mutex_init (&crew->lock, NULL);
  pthread_cond_init (&crew->work, NULL);
  pthread_cond_init (&crew->done, NULL);
  for (guint i = 0; i < crew->n_threads; i++)
    crew->workers[i] = worker_new (program, batch);
  for (guint i = 0; i < crew->n_lots; i++)
    crew->lots[i] = lot_new (worker_by_column (batch));
  if (crew->n_threads > 1) {
    sigset_t before;
    signals_hold (&before); /* signals are the caller's: a thread that writes may hold them */
    start (crew);
    signals_release (&before);
  }
  return crew;
}

static void stop (Crew *crew)
{
  pthread_mutex_lock (&crew->lock);
  crew->ending = TRUE;
  pthread_cond_broadcast (&crew->work);
  pthread_mutex_unlock (&crew->lock);
  for (guint i = 0; crew->threads != NULL && i < crew->n_threads; i++)
    if (crew->threads[i] != 0)
      pthread_join (crew->threads[i], NULL);
}

void crew_free (Crew *crew)
{
  if (crew == NULL)
    return;
  stop (crew);
  for (guint i = 0; i < crew->n_threads; i++)
    worker_free (crew->workers[i]);
  for (guint i = 0; i < crew->n_lots; i++)
    lot_free (crew->lots[i]);
  pthread_mutex_destroy (&crew->lock);
  pthread_cond_destroy (&crew->work);
  pthread_cond_destroy (&crew->done);
  g_free (crew->threads);
  g_free (crew->workers);
  g_free (crew->lots);
  g_free (crew->decided);
  g_free (crew);
}

Lot *crew_empty (Crew *crew)
{
  if (crew->filled - crew->taken == crew->n_lots)
    return NULL;
  Lot *lot = crew->lots[crew->filled % crew->n_lots];
  lot_clear (lot);
  return lot;
}

void crew_hand_out (Crew *crew)
{
  const guint index = (guint) (crew->filled % crew->n_lots);
  pthread_mutex_lock (&crew->lock);
  crew->decided[index] = FALSE;
  crew->filled++;
  pthread_cond_signal (&crew->work);
  pthread_mutex_unlock (&crew->lock);
  if (crew->threads == NULL) {
    worker_decide (crew->workers[0], crew->lots[index]);
    crew->decided[index] = TRUE;
  }
}

Lot *crew_take (Crew *crew)
{
  if (crew->taken == crew->filled)
    return NULL;
  const guint index = (guint) (crew->taken++ % crew->n_lots);
  pthread_mutex_lock (&crew->lock);
  while (!crew->decided[index])
    pthread_cond_wait (&crew->done, &crew->lock);
  pthread_mutex_unlock (&crew->lock);
  return crew->lots[index];
}

void crew_rest (Crew *crew)
{
  pthread_mutex_lock (&crew->lock);
  for (guint64 i = crew->taken; i < crew->filled; i++)
    while (!crew->decided[i % crew->n_lots])
      pthread_cond_wait (&crew->done, &crew->lock);
  pthread_mutex_unlock (&crew->lock);
}

void crew_replace (Crew *crew, Program *program)
{
  pthread_mutex_lock (&crew->lock);
  for (guint i = 0; i < crew->n_threads; i++) {
    worker_free (crew->workers[i]);
    crew->workers[i] = program == NULL ? NULL : worker_new (program, crew->batch);
  }
  pthread_mutex_unlock (&crew->lock);
}

void crew_go_on (Crew *crew, Lot *lot) { worker_decide (crew->workers[0], lot); }
