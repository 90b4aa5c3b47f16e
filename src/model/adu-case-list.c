/* adu-case-list.c — the list of complaints: a million ids, and only the rows somebody looks at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 *   AduFind ──► first page (rows) ──┐
 *          └──► all ids, in order ──┴──► ids ──► AduCaseRow by position ◄── rows by id, pages of 128 ◄── cache
 *
 * GTK 4.8 asks for every row of an emission that removes and adds at once, so that there is none: another order is
 * told by filling the same places anew, and only the difference in length is emitted, as an insertion or a removal.
 * A view builds some 205 rows whatever it shows; the first frame gets 24 and the view takes the rest step by step.
 */
#include "config.h"

#include "model/adu-case-diff-private.h"
#include "model/adu-case-feed-private.h"
#include "model/adu-case-list-private.h"
#include "model/adu-case-places-private.h"
#include "model/adu-case-row-private.h"

#define PAGE ADU_CASE_FEED_PAGE
#define GROW_STEP 16        /* rows a frame more, while there are few */
#define GROWN 208           /* from here on the view builds no more: the rest at once */
#define REQUERY_EVERY 250   /* milliseconds: at most four times a second */

struct _AduCaseList
{
  GObject parent_instance;
  const AduCaseSource *calls;
  GObject *source; /* owned */
  AduClock *clock; /* owned */
  AduActor *actor; /* owned; nullable: nobody sees nothing */
  AduFind *find;   /* owned */

  GArray *ids;      /* of gint64: all that were found, or the first page until then */
  guint shown;      /* how many of them the view knows */
  guint limit;      /* how many it may know */
  gboolean whole;   /* @ids is all that was found */
  GHashTable *live; /* position → AduCaseRow, borrowed */
  AduCaseFeed *feed; /* owned */
  GHashTable *selected; /* set of gint64 */
  GHashTable *touched;  /* set of gint64: what commits named since the ids were asked for */

  GCancellable *searching; /* of the running search; NULL = none */
  guint serial;            /* of the newest search */
  gboolean restarting;     /* nothing of a new search has come yet */
  gboolean again;          /* a commit came while it ran, or too soon after */
  guint cool_down;         /* source */

  GHashTable *pages;      /* set of page numbers somebody looked at */
  guint idle;             /* source */
  guint64 n_calls;        /* of get_item() */
};

enum
{
  RESTARTING,
  UPDATED,
  SELECTION_CHANGED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void adu_case_list_model_init (GListModelInterface *iface);
static void search (AduCaseList *self, gboolean anew);

G_DEFINE_FINAL_TYPE_WITH_CODE (AduCaseList, adu_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, adu_case_list_model_init))

static gint64
id_at (AduCaseList *self, guint position)
{
  return g_array_index (self->ids, gint64, position);
}

static void
updated (AduCaseList *self)
{
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
selection_changed (AduCaseList *self, guint position, guint n)
{
  if (n > 0)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0, position, n);
}

/* --- rows, by id -------------------------------------------------------------------------------------------------- */

static void
filled_cb (AduCaseFeed *feed, GHashTable *ids, gpointer user_data)
{
  AduCaseList *self = user_data;
  g_autoptr (GPtrArray) rows = adu_case_places_rows (self->live);

  for (guint i = 0; i < rows->len; i++)
    {
      AduCaseRow *row = g_ptr_array_index (rows, i);
      gint64 id = adu_case_row_id (row);

      if (g_hash_table_contains (ids, &id))
        adu_case_row_show (row, id, adu_case_feed_get (self->feed, id));
    }
}

static void
vanished_cb (AduCaseFeed *feed, gpointer user_data)
{
  adu_case_list_refresh (user_data);
}

static void
feed_failed_cb (AduCaseFeed *feed, const GError *error, gpointer user_data)
{
  g_signal_emit (user_data, signals[FAILED], 0, error);
}

/* Asks for the pages somebody has looked at, those nobody looks at any more (a fast scroll) left out. */
static gboolean
pages_idle (gpointer data)
{
  AduCaseList *self = data;
  GHashTableIter iter;
  gpointer key;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->idle = 0;
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint page = GPOINTER_TO_UINT (key);
      guint from = page * PAGE;

      if (adu_case_places_any (self->live, from, PAGE) && from < self->ids->len)
        g_array_append_vals (ids, &g_array_index (self->ids, gint64, from), MIN (PAGE, self->ids->len - from));
    }
  g_hash_table_remove_all (self->pages);
  adu_case_feed_ask (self->feed, (const gint64 *) (gpointer) ids->data, ids->len);
  return G_SOURCE_REMOVE;
}

static void
want (AduCaseList *self, guint position)
{
  g_hash_table_add (self->pages, GUINT_TO_POINTER (position / PAGE));
  if (self->idle == 0)
    {
      self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, pages_idle, self, NULL);
      g_source_set_name_by_id (self->idle, "[aduan] pages of the list");
    }
}

/* --- positions ---------------------------------------------------------------------------------------------------- */

static void
row_gone (AduCaseRow *row, gpointer list)
{
  AduCaseList *self = list;

  g_hash_table_remove (self->live, GUINT_TO_POINTER (adu_case_row_position (row)));
}

static void
show_at (AduCaseList *self, AduCaseRow *row, guint position)
{
  gint64 id = id_at (self, position);
  const AduRow *value = adu_case_feed_get (self->feed, id);

  if (value == NULL)
    want (self, position);
  adu_case_row_show (row, id, value);
}

/* The same places show other cases: [@from, @from + @n). */
static void
refill (AduCaseList *self, guint from, guint n)
{
  g_autoptr (GPtrArray) rows = adu_case_places_rows (self->live);

  for (guint i = 0; i < rows->len; i++)
    {
      AduCaseRow *row = g_ptr_array_index (rows, i);
      guint position = adu_case_row_position (row);

      if (position >= from && position < from + n &&
          (adu_case_row_id (row) != id_at (self, position) || adu_case_row_value (row) == NULL))
        show_at (self, row, position);
    }
  selection_changed (self, from, n);
}

/* Moves the living rows behind a splice to their new positions and says so. One of @removed, @added is 0. */
static void
announce (AduCaseList *self, guint position, guint removed, guint added)
{
  if (removed == 0 && added == 0)
    return;
  adu_case_places_splice (&self->live, position, removed, added);
  self->shown = self->shown - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Takes over @fresh by single removals and insertions. */
static void
apply_moves (AduCaseList *self, const AduCaseDiff *diff, GArray *fresh)
{
  for (guint i = diff->n_leave; i > 0; i--)
    {
      g_array_remove_index (self->ids, diff->leave[i - 1]);
      announce (self, diff->leave[i - 1], 1, 0);
    }
  for (guint i = 0; i < diff->n_arrive; i++)
    {
      g_array_insert_val (self->ids, diff->arrive[i], g_array_index (fresh, gint64, diff->arrive[i]));
      announce (self, diff->arrive[i], 0, 1);
    }
}

/* Takes over @fresh: what the view knows of it becomes @shown rows. */
static void
apply_splice (AduCaseList *self, const AduCaseDiff *diff, GArray *fresh)
{
  guint same_places = MIN (diff->removed, diff->added);
  guint place = diff->head + same_places;

  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, fresh->data, fresh->len);
  announce (self, place, diff->removed - same_places, diff->added - same_places);
  refill (self, diff->head, same_places);
}

/* Selected cases that are no longer found are no longer selected: nothing happens to what one cannot see. */
static void
prune_selection (AduCaseList *self)
{
  if (adu_id_set_keep (self->selected, self->ids))
    selection_changed (self, 0, self->shown);
}

/* Takes over @fresh (transfer none) as the whole list. What suddenly finds much more than it shows grows to it. */
static void
apply (AduCaseList *self, GArray *fresh)
{
  AduCaseDiff diff;
  guint more = self->whole && self->shown == self->ids->len ? GROW_STEP : 0;

  self->limit = self->shown < GROWN ? MAX (self->shown + more, ADU_CASE_LIST_FIRST) : G_MAXUINT;
  adu_case_diff (&diff, (const gint64 *) (gpointer) self->ids->data, self->shown,
                 (const gint64 *) (gpointer) fresh->data, MIN (fresh->len, self->limit), self->touched);
  if (diff.moves && self->shown == self->ids->len && fresh->len <= self->limit)
    apply_moves (self, &diff, fresh);
  else
    apply_splice (self, &diff, fresh);
  self->whole = TRUE;
  if (!self->again)
    g_hash_table_remove_all (self->touched);
  prune_selection (self);
}

/* The first page of a new search, while the rest is not known: the places below keep what they show. */
static void
apply_first (AduCaseList *self, GPtrArray *rows)
{
  guint before = MIN (self->shown, rows->len);

  self->whole = FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = ((const AduRow *) g_ptr_array_index (rows, i))->id;

      if (i < self->ids->len)
        g_array_index (self->ids, gint64, i) = id;
      else
        g_array_append_val (self->ids, id);
    }
  refill (self, 0, before);
  if (self->shown < rows->len)
    announce (self, self->shown, 0, rows->len - self->shown);
}

/* --- searching ---------------------------------------------------------------------------------------------------- */

typedef struct
{
  GWeakRef list;
  guint serial;
} Request;

static Request *
request_new (AduCaseList *self)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->list, self);
  request->serial = self->serial;
  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->list);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gboolean
cool_down_cb (gpointer data)
{
  AduCaseList *self = data;

  self->cool_down = 0;
  if (self->again && self->searching == NULL)
    search (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
search_done (AduCaseList *self)
{
  g_clear_object (&self->searching);
  self->restarting = FALSE;
  updated (self);
  if (self->again && self->cool_down == 0 && self->searching == NULL)
    search (self, FALSE);
}

static void
tell_restart (AduCaseList *self)
{
  if (!self->restarting)
    return;
  self->restarting = FALSE;
  g_signal_emit (self, signals[RESTARTING], 0);
}

/* Returns: the list, if the answer is still the one it waits for. */
static AduCaseList *
waiting_list (Request *request)
{
  g_autoptr (AduCaseList) self = g_weak_ref_get (&request->list);

  if (self == NULL || self->searching == NULL || request->serial != self->serial)
    return NULL;
  return g_steal_pointer (&self);
}

static void
first_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (AduCaseList) self = waiting_list (request);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) ids = NULL;

  /* Late, or an error that the ids will bring as well. */
  if (self == NULL || !self->restarting || (rows = self->calls->finish (result, NULL)) == NULL)
    return;
  adu_case_feed_take (self->feed, rows);
  tell_restart (self);
  if (rows->len >= ADU_CASE_LIST_FIRST)
    {
      apply_first (self, rows);
      updated (self);
      return;
    }
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((const AduRow *) g_ptr_array_index (rows, i))->id);
  g_cancellable_cancel (self->searching);
  apply (self, ids);
  search_done (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (AduCaseList) self = waiting_list (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  if (self == NULL)
    return;
  ids = self->calls->finish (result, &error);
  if (ids != NULL)
    {
      tell_restart (self);
      apply (self, ids);
    }
  search_done (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
stop_searching (AduCaseList *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

/* @anew: another search, whose first page comes ahead; else the same one after a commit. */
static void
search (AduCaseList *self, gboolean anew)
{
  stop_searching (self);
  self->again = FALSE;
  self->restarting = anew;
  if (self->actor == NULL)
    {
      g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

      apply (self, none);
      search_done (self);
      return;
    }
  self->serial++;
  self->searching = g_cancellable_new ();
  if (self->cool_down == 0)
    self->cool_down = g_timeout_add (REQUERY_EVERY, cool_down_cb, self);
  if (anew)
    self->calls->first (self->source, self->actor, self->find, ADU_CASE_LIST_FIRST, self->searching, first_cb,
                        request_new (self));
  self->calls->find (self->source, self->actor, self->find, self->searching, found_cb, request_new (self));
  updated (self);
}

/* Asks again for the same search: at once, or when a running one has ended and a quarter of a second has passed. */
void
adu_case_list_refresh (AduCaseList *self)
{
  g_return_if_fail (ADU_IS_CASE_LIST (self));

  self->again = TRUE;
  if (self->searching == NULL && self->cool_down == 0)
    search (self, FALSE);
}

/* --- what happens elsewhere --------------------------------------------------------------------------------------- */

/* A commit touched cases. @ids: (nullable): of gint64; NULL or empty = many. What is on screen stays there until it
 * has been read again. */
void
adu_case_list_changed (AduCaseList *self, GArray *ids)
{
  g_autoptr (GHashTable) only = ids != NULL && ids->len > 0 ? adu_id_set_new () : NULL;
  g_autoptr (GPtrArray) rows = adu_case_places_rows (self->live);
  g_autoptr (GArray) stale = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; only != NULL && i < ids->len; i++)
    {
      adu_id_set_add (only, g_array_index (ids, gint64, i));
      adu_id_set_add (self->touched, g_array_index (ids, gint64, i));
    }
  adu_case_feed_forget (self->feed, only);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = adu_case_row_id (g_ptr_array_index (rows, i));

      if (adu_case_feed_get (self->feed, id) == NULL)
        g_array_append_val (stale, id);
    }
  adu_case_feed_ask (self->feed, (const gint64 *) (gpointer) stale->data, stale->len);
  adu_case_list_refresh (self);
}

static void
store_changed_cb (GObject *store, guint what, GArray *ids, gpointer user_data)
{
  AduCaseList *self = user_data;

  if ((what & (ADU_CHANGED_LISTS | ADU_CHANGED_OFFICIALS | ADU_CHANGED_RULES)) != 0)
    adu_case_list_changed (self, NULL);
  else if ((what & ADU_CHANGED_CASES) != 0)
    adu_case_list_changed (self, ids);
}

/* "terlambat 2 hari" is a day older, and another case may be overdue. */
static void
day_changed_cb (AduClock *clock, gpointer user_data)
{
  AduCaseList *self = user_data;
  g_autoptr (GPtrArray) rows = adu_case_places_rows (self->live);

  for (guint i = 0; i < rows->len; i++)
    adu_case_row_touch (g_ptr_array_index (rows, i));
  adu_case_list_refresh (self);
}

/* --- GListModel --------------------------------------------------------------------------------------------------- */

static GType
adu_case_list_get_item_type (GListModel *model)
{
  return ADU_TYPE_CASE_ROW;
}

static guint
adu_case_list_get_n_items (GListModel *model)
{
  return ADU_CASE_LIST (model)->shown;
}

static gpointer
adu_case_list_get_item (GListModel *model, guint position)
{
  AduCaseList *self = ADU_CASE_LIST (model);
  AduCaseRow *row;

  self->n_calls++;
  if (position >= self->shown)
    return NULL;
  row = g_hash_table_lookup (self->live, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);
  row = adu_case_row_new (position, row_gone, self);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (position), row);
  show_at (self, row, position);
  return row;
}

static void
adu_case_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = adu_case_list_get_item_type;
  iface->get_n_items = adu_case_list_get_n_items;
  iface->get_item = adu_case_list_get_item;
}

/* --- the object --------------------------------------------------------------------------------------------------- */

static void
adu_case_list_dispose (GObject *object)
{
  AduCaseList *self = ADU_CASE_LIST (object);

  stop_searching (self);
  g_clear_object (&self->feed);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->cool_down, g_source_remove);
  g_clear_object (&self->source);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (adu_case_list_parent_class)->dispose (object);
}

static void
adu_case_list_finalize (GObject *object)
{
  AduCaseList *self = ADU_CASE_LIST (object);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    adu_case_row_forget_list (row);
  g_clear_pointer (&self->actor, adu_actor_unref);
  adu_find_unref (self->find);
  g_array_unref (self->ids);
  g_hash_table_unref (self->live);
  g_hash_table_unref (self->selected);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->pages);
  G_OBJECT_CLASS (adu_case_list_parent_class)->finalize (object);
}

static guint
new_signal (const char *name, guint n_params, GType a, GType b)
{
  return g_signal_new (name, ADU_TYPE_CASE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_params, a, b);
}

static void
adu_case_list_class_init (AduCaseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = adu_case_list_dispose;
  object_class->finalize = adu_case_list_finalize;
  signals[RESTARTING] = new_signal ("restarting", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[UPDATED] = new_signal ("updated", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SELECTION_CHANGED] = new_signal ("selection-changed", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[FAILED] = new_signal ("failed", 1, G_TYPE_ERROR, G_TYPE_NONE);
}

static void
adu_case_list_init (AduCaseList *self)
{
  self->find = adu_find_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->limit = ADU_CASE_LIST_FIRST;
  self->live = g_hash_table_new (NULL, NULL);
  self->selected = adu_id_set_new ();
  self->touched = adu_id_set_new ();
  self->pages = g_hash_table_new (NULL, NULL);
}

/* Returns: (transfer full): a list that reads from @source by @calls; it searches once it is given a search. */
AduCaseList *
adu_case_list_new_for_source (const AduCaseSource *calls, GObject *source, AduClock *clock, AduActor *actor)
{
  AduCaseList *self = g_object_new (ADU_TYPE_CASE_LIST, NULL);

  self->calls = calls;
  self->source = g_object_ref (source);
  self->clock = g_object_ref (clock);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  self->feed = adu_case_feed_new (calls, source, actor);
  g_signal_connect_object (self->feed, "filled", G_CALLBACK (filled_cb), self, 0);
  g_signal_connect_object (self->feed, "vanished", G_CALLBACK (vanished_cb), self, 0);
  g_signal_connect_object (self->feed, "failed", G_CALLBACK (feed_failed_cb), self, 0);
  g_signal_connect_object (clock, "day-changed", G_CALLBACK (day_changed_cb), self, 0);
  return self;
}

/* Returns: (transfer full): the list of @store as @actor (nullable: nobody, an empty list) may see it. It is empty
 * until adu_case_list_set_find(). */
AduCaseList *
adu_case_list_new (AduStore *store, AduActor *actor)
{
  AduCaseList *self;

  g_return_val_if_fail (ADU_IS_STORE (store), NULL);

  self = adu_case_list_new_for_source (adu_case_source_of_store (), G_OBJECT (store), adu_store_clock (store), actor);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

/* Somebody else sits at the desk: nothing the one before could see is kept, shown or selected. */
void
adu_case_list_set_actor (AduCaseList *self, AduActor *actor)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (ADU_IS_CASE_LIST (self));

  if (self->actor == actor)
    return;
  g_clear_pointer (&self->actor, adu_actor_unref);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  adu_case_feed_set_actor (self->feed, actor);
  stop_searching (self);
  apply (self, none);
  if (self->serial == 0)
    return;
  search (self, TRUE);
}

/* Takes another search and starts it; the same one again does nothing. */
void
adu_case_list_set_find (AduCaseList *self, AduFind *find)
{
  g_return_if_fail (ADU_IS_CASE_LIST (self));
  g_return_if_fail (find != NULL);

  if (self->serial > 0 && adu_find_equal (self->find, find))
    return;
  adu_find_ref (find);
  adu_find_unref (self->find);
  self->find = find;
  search (self, TRUE);
}

/* Returns: how many were found; while it is busy, how many are known so far. */
guint
adu_case_list_total (AduCaseList *self)
{
  return self->ids->len;
}

/* Returns: whether a search is under way. */
gboolean
adu_case_list_is_busy (AduCaseList *self)
{
  return self->searching != NULL;
}

/* Returns: whether more was found than is shown; adu_case_list_grow() shows it. */
gboolean
adu_case_list_can_grow (AduCaseList *self)
{
  return self->searching == NULL && self->shown < self->ids->len;
}

/* Shows some more rows: once a frame, as long as it can. */
void
adu_case_list_grow (AduCaseList *self)
{
  g_return_if_fail (ADU_IS_CASE_LIST (self));

  if (!adu_case_list_can_grow (self))
    return;
  self->limit = self->shown + GROW_STEP < GROWN ? self->shown + GROW_STEP : G_MAXUINT;
  announce (self, self->shown, 0, MIN (self->ids->len, self->limit) - self->shown);
}

/* Returns: the case at @position; 0 beyond the end. */
gint64
adu_case_list_id (AduCaseList *self, guint position)
{
  return position < self->shown ? id_at (self, position) : 0;
}

/* Returns: where that case stands, %G_MAXUINT if it is not shown. A pass over all ids. */
guint
adu_case_list_position (AduCaseList *self, gint64 id)
{
  for (guint i = 0; i < self->shown; i++)
    if (id_at (self, i) == id)
      return i;
  return G_MAXUINT;
}

guint64
adu_case_list_n_calls (AduCaseList *self)
{
  return self->n_calls;
}

/* --- selection ---------------------------------------------------------------------------------------------------- */

/* Returns: whether the case at @position is selected; FALSE beyond the end. */
gboolean
adu_case_list_is_selected (AduCaseList *self, guint position)
{
  return position < self->shown && g_hash_table_size (self->selected) > 0 &&
         g_hash_table_contains (self->selected, &g_array_index (self->ids, gint64, position));
}

/* Returns: how many cases are selected, those included that are not shown yet. */
guint
adu_case_list_n_selected (AduCaseList *self)
{
  return g_hash_table_size (self->selected);
}

/* Returns: (transfer full): of gint64, in the order of the list. */
GArray *
adu_case_list_selected (AduCaseList *self)
{
  return adu_id_set_in_order (self->selected, self->ids);
}

/* Returns: FALSE if that would be more than %ADU_CASE_LIST_MAX_SELECTED; nothing is changed then. */
gboolean
adu_case_list_select (AduCaseList *self, guint position, guint n, gboolean unselect_rest)
{
  guint kept;

  g_return_val_if_fail (ADU_IS_CASE_LIST (self), FALSE);

  if (position >= self->shown)
    return TRUE;
  n = MIN (n, self->shown - position);
  kept = unselect_rest ? 0 : g_hash_table_size (self->selected);
  if (n > ADU_CASE_LIST_MAX_SELECTED || kept + n > ADU_CASE_LIST_MAX_SELECTED)
    return FALSE;
  if (unselect_rest)
    g_hash_table_remove_all (self->selected);
  for (guint i = position; i < position + n; i++)
    adu_id_set_add (self->selected, id_at (self, i));
  if (unselect_rest)
    selection_changed (self, 0, self->shown);
  else
    selection_changed (self, position, n);
  return TRUE;
}

/* Of @n cases from @position on; what is beyond the end is none. */
void
adu_case_list_unselect (AduCaseList *self, guint position, guint n)
{
  g_return_if_fail (ADU_IS_CASE_LIST (self));

  if (position >= self->shown || g_hash_table_size (self->selected) == 0)
    return;
  n = MIN (n, self->shown - position);
  for (guint i = position; i < position + n; i++)
    g_hash_table_remove (self->selected, &g_array_index (self->ids, gint64, i));
  selection_changed (self, position, n);
}

/* Those included that are not shown yet. */
void
adu_case_list_unselect_all (AduCaseList *self)
{
  g_return_if_fail (ADU_IS_CASE_LIST (self));

  if (g_hash_table_size (self->selected) == 0)
    return;
  g_hash_table_remove_all (self->selected);
  selection_changed (self, 0, self->shown);
}
