/* adu-case-feed.c — brings the rows of the list by id, in pages, and keeps the last ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * Answers are matched by id, so that a late one is never wrong, only perhaps useless. Two readers may answer in
 * another order than they were asked: what was asked before a commit never replaces what was asked after it.
 */
#include "config.h"

#include "model/adu-case-cache-private.h"
#include "model/adu-case-feed-private.h"

#define CACHED 2048 /* rows */

struct _AduCaseFeed
{
  GObject parent_instance;
  const AduCaseSource *calls;
  GObject *source;         /* owned */
  AduActor *actor;         /* owned; nullable: nothing is read */
  AduCaseCache *cache;
  GCancellable *reading;   /* of all readings for this actor */
  GHashTable *asked;       /* set of gint64: being read */
  GHashTable *vanished;    /* set of gint64: listed, but not given */
  guint epoch;             /* counts the commits */
};

G_DEFINE_FINAL_TYPE (AduCaseFeed, adu_case_feed, G_TYPE_OBJECT)

enum
{
  FILLED,
  VANISHED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
adu_case_feed_dispose (GObject *object)
{
  AduCaseFeed *self = ADU_CASE_FEED (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (adu_case_feed_parent_class)->dispose (object);
}

static void
adu_case_feed_finalize (GObject *object)
{
  AduCaseFeed *self = ADU_CASE_FEED (object);

  g_clear_object (&self->reading);
  g_clear_pointer (&self->actor, adu_actor_unref);
  adu_case_cache_free (self->cache);
  g_hash_table_unref (self->asked);
  g_hash_table_unref (self->vanished);
  G_OBJECT_CLASS (adu_case_feed_parent_class)->finalize (object);
}

static void
adu_case_feed_class_init (AduCaseFeedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = adu_case_feed_dispose;
  object_class->finalize = adu_case_feed_finalize;
  signals[FILLED] = g_signal_new ("filled", ADU_TYPE_CASE_FEED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_HASH_TABLE);
  signals[VANISHED] =
    g_signal_new ("vanished", ADU_TYPE_CASE_FEED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ADU_TYPE_CASE_FEED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_ERROR);
}

static void
adu_case_feed_init (AduCaseFeed *self)
{
  self->cache = adu_case_cache_new (CACHED);
  self->reading = g_cancellable_new ();
  self->asked = adu_id_set_new ();
  self->vanished = adu_id_set_new ();
}

AduCaseFeed *
adu_case_feed_new (const AduCaseSource *calls, GObject *source, AduActor *actor)
{
  AduCaseFeed *self = g_object_new (ADU_TYPE_CASE_FEED, NULL);

  self->calls = calls;
  self->source = g_object_ref (source);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  return self;
}

/* Forgets everything, and what is on its way: another person may see other things. */
void
adu_case_feed_set_actor (AduCaseFeed *self, AduActor *actor)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  g_clear_pointer (&self->actor, adu_actor_unref);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  adu_case_feed_forget (self, NULL);
}

/* Returns: (nullable): borrowed until the main loop runs again. */
const AduRow *
adu_case_feed_get (AduCaseFeed *self, gint64 id)
{
  return adu_case_cache_get (self->cache, id);
}

/* Takes copies of rows that came with an answer of its own (the first page of a search). */
void
adu_case_feed_take (AduCaseFeed *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adu_case_cache_put (self->cache, g_ptr_array_index (rows, i));
}

/* What is known of the cases in @only (set of gint64 *; NULL = all) is old. */
void
adu_case_feed_forget (AduCaseFeed *self, GHashTable *only)
{
  GHashTableIter iter;
  gpointer id;

  self->epoch++;
  g_hash_table_remove_all (self->asked);
  g_hash_table_remove_all (self->vanished);
  if (only == NULL)
    {
      adu_case_cache_clear (self->cache);
      return;
    }
  g_hash_table_iter_init (&iter, only);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    adu_case_cache_drop (self->cache, *(const gint64 *) id);
}

/* --- reading ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  GWeakRef feed;
  GCancellable *reading;
  GArray *ids; /* of gint64: what was asked for */
  guint epoch; /* when it was asked */
} Request;

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->feed);
  g_clear_object (&request->reading);
  g_array_unref (request->ids);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* A listed case the register does not give (any more) is told once. */
static void
look_for_vanished (AduCaseFeed *self, const Request *request, GHashTable *fresh)
{
  gboolean found = FALSE;

  for (guint i = 0; i < request->ids->len; i++)
    {
      gint64 id = g_array_index (request->ids, gint64, i);

      if (g_hash_table_contains (fresh, &id) || g_hash_table_contains (self->vanished, &id))
        continue;
      adu_id_set_add (self->vanished, id);
      found = TRUE;
    }
  if (found)
    g_signal_emit (self, signals[VANISHED], 0);
}

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (AduCaseFeed) self = g_weak_ref_get (&request->feed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) fresh = adu_id_set_new ();
  gboolean current;

  if (self == NULL || g_cancellable_is_cancelled (request->reading))
    return;
  current = request->epoch == self->epoch;
  for (guint i = 0; current && i < request->ids->len; i++)
    g_hash_table_remove (self->asked, &g_array_index (request->ids, gint64, i));
  rows = self->calls->finish (result, &error);
  if (rows == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);

      if (!current && adu_case_cache_get (self->cache, row->id) != NULL)
        continue;
      adu_case_cache_put (self->cache, row);
      adu_id_set_add (fresh, row->id);
    }
  g_signal_emit (self, signals[FILLED], 0, fresh);
  if (current)
    look_for_vanished (self, request, fresh);
}

static void
ask_for_page (AduCaseFeed *self, const gint64 *ids, guint n)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->feed, self);
  request->reading = g_object_ref (self->reading);
  request->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (request->ids, ids, n);
  request->epoch = self->epoch;
  self->calls->rows (self->source, self->actor, ids, n, self->reading, rows_cb, request);
}

/* Asks for those of @ids that are neither known nor on their way. */
void
adu_case_feed_ask (AduCaseFeed *self, const gint64 *ids, gsize n)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->actor == NULL)
    return;
  for (gsize i = 0; i < n; i++)
    if (!g_hash_table_contains (self->asked, &ids[i]) && adu_case_cache_get (self->cache, ids[i]) == NULL)
      {
        adu_id_set_add (self->asked, ids[i]);
        g_array_append_val (missing, ids[i]);
      }
  for (guint from = 0; from < missing->len; from += ADU_CASE_FEED_PAGE)
    ask_for_page (self, &g_array_index (missing, gint64, from), MIN (ADU_CASE_FEED_PAGE, missing->len - from));
}
