/* adu-timeline.c — the open cases as rows of a calendar: grouped, the most pressing first, and how many fall due when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main; sort_thread() in a thread of its own.
 */
#include "config.h"

#include <string.h>

#include "model/adu-timeline.h"

/* --- one row ---------------------------------------------------------------------------------------------------- */

struct _AduTimelineItem
{
  GObject parent_instance;
  AduWork *work;          /* owned; of a heading: borrowed from the first bar below it */
  AduTimelineItem *first; /* owned: of a heading */
  AduGroup group;
  guint heads;
};

G_DEFINE_FINAL_TYPE (AduTimelineItem, adu_timeline_item, G_TYPE_OBJECT)

static void
adu_timeline_item_finalize (GObject *object)
{
  AduTimelineItem *self = ADU_TIMELINE_ITEM (object);

  if (self->first == NULL)
    adu_work_free (self->work);
  g_clear_object (&self->first);
  G_OBJECT_CLASS (adu_timeline_item_parent_class)->finalize (object);
}

static void
adu_timeline_item_class_init (AduTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_timeline_item_finalize;
}

static void
adu_timeline_item_init (AduTimelineItem *self)
{
}

/* Returns: (transfer full): a bar; it owns @work. */
AduTimelineItem *
adu_timeline_item_new (AduWork *work)
{
  AduTimelineItem *self = g_object_new (ADU_TYPE_TIMELINE_ITEM, NULL);

  self->work = work;
  return self;
}

static AduTimelineItem *
heading_new (AduTimelineItem *first, AduGroup group)
{
  AduTimelineItem *self = adu_timeline_item_new (first->work);

  self->first = g_object_ref (first);
  self->group = group;
  return self;
}

const AduWork *
adu_timeline_item_work (AduTimelineItem *self)
{
  return self->work;
}

guint
adu_timeline_item_heads (AduTimelineItem *self)
{
  return self->heads;
}

AduGroup
adu_timeline_item_group (AduTimelineItem *self)
{
  return self->group;
}

/* Whether two arrays of the same plain values are the same. */
static gboolean
same_values (const GArray *a, const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * g_array_get_element_size ((GArray *) a)) == 0);
}

/* Whether the marks on two bars are: what moves them does not always change the complaint itself, as other days off do, or
 * another day for its visit. */
static gboolean
same_marks (const AduWork *a, const AduWork *b)
{
  return a->row->binding_due.n == b->row->binding_due.n && a->if_resumed.n == b->if_resumed.n &&
         a->paused_day == b->paused_day && a->pause_at_most == b->pause_at_most && a->provisional == b->provisional &&
         a->ombudsman_due.n == b->ombudsman_due.n && a->ombudsman_from.n == b->ombudsman_from.n &&
         a->since.n == b->since.n && a->answer_by.n == b->answer_by.n && same_values (a->inspections, b->inspections) &&
         same_values (a->stages, b->stages);
}

/* Whether two rows show the same. */
static gboolean
same_item (AduTimelineItem *a, AduTimelineItem *b)
{
  const AduRow *x = a->work->row;
  const AduRow *y = b->work->row;

  return a->heads == b->heads && a->group == b->group && x->id == y->id && x->version == y->version &&
         same_marks (a->work, b->work) && a->work->turn.next == b->work->turn.next && x->handler == y->handler &&
         g_strcmp0 (x->unit_name, y->unit_name) == 0 && g_strcmp0 (x->handler_name, y->handler_name) == 0 &&
         g_strcmp0 (a->work->with, b->work->with) == 0;
}

/* --- the list ---------------------------------------------------------------------------------------------------- */

struct _AduTimeline
{
  AduWatch parent_instance;

  AduFind *find;
  AduGroup group;
  GListStore *items;         /* of AduTimelineItem */
  GArray *dues;              /* of gint32: due days of the cases, sorted */
  guint n_cases;
  gboolean is_read;
};

static void adu_timeline_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AduTimeline, adu_timeline, ADU_TYPE_WATCH,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, adu_timeline_list_init))

static GType
get_item_type (GListModel *list)
{
  return ADU_TYPE_TIMELINE_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ADU_TIMELINE (list)->items));
}

static gpointer
get_item (GListModel *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (ADU_TIMELINE (list)->items), position);
}

static void
adu_timeline_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* --- grouping, in a thread ----------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *works; /* of AduWork, owned until they are in items */
  AduGroup group;
} Sorting;

typedef struct
{
  GPtrArray *items; /* of AduTimelineItem */
  GArray *dues;
  guint n_cases;
} Sorted;

static void
sorting_free (gpointer data)
{
  Sorting *sorting = data;

  g_ptr_array_unref (sorting->works);
  g_free (sorting);
}

static void
sorted_free (gpointer data)
{
  Sorted *sorted = data;

  g_ptr_array_unref (sorted->items);
  g_array_unref (sorted->dues);
  g_free (sorted);
}

/* What the cases of one group have in common. */
static char *
key_of (const AduWork *work, AduGroup group)
{
  const AduRow *row = work->row;

  switch (group)
    {
    case ADU_GROUP_UNIT:
      return g_strdup (row->unit_name != NULL ? row->unit_name : "");
    case ADU_GROUP_HANDLER:
      return g_strdup (row->handler_name != NULL ? row->handler_name : "");
    case ADU_GROUP_CLASS:
      return g_strdup_printf ("%d", (int) row->supervisory);
    case ADU_GROUP_CHANNEL:
      return g_strdup_printf ("%d", (int) row->channel);
    case ADU_GROUP_NONE:
    default:
      return g_strdup ("");
    }
}

/* Groups in the order of their most pressing case, which is the order they are met in. */
static GPtrArray *
group_items (GPtrArray *works, AduGroup group)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *items = g_ptr_array_new_full (works->len, g_object_unref);

  g_ptr_array_set_free_func (works, NULL); /* an item owns its case */
  for (guint i = 0; i < works->len; i++)
    {
      AduWork *work = g_ptr_array_index (works, i);
      g_autofree char *key = key_of (work, group);
      GPtrArray *members = g_hash_table_lookup (by_key, key);

      if (members == NULL)
        {
          members = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (groups, members);
          g_hash_table_insert (by_key, g_steal_pointer (&key), members);
        }
      g_ptr_array_add (members, adu_timeline_item_new (work));
    }
  for (guint g = 0; g < groups->len; g++)
    {
      GPtrArray *members = g_ptr_array_index (groups, g);

      if (group != ADU_GROUP_NONE)
        {
          AduTimelineItem *heading = heading_new (g_ptr_array_index (members, 0), group);

          heading->heads = members->len;
          g_ptr_array_add (items, heading);
        }
      for (guint i = 0; i < members->len; i++)
        g_ptr_array_add (items, g_object_ref (g_ptr_array_index (members, i)));
    }
  return items;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const gint32 *) a < *(const gint32 *) b ? -1 : *(const gint32 *) a > *(const gint32 *) b;
}

static void
sort_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sorting *sorting = data;
  Sorted *sorted = g_new0 (Sorted, 1);

  sorted->n_cases = sorting->works->len;
  sorted->dues = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < sorting->works->len; i++)
    {
      const AduRow *row = ((AduWork *) g_ptr_array_index (sorting->works, i))->row;

      if (adu_day_is_set (row->binding_due) && !adu_day_is_set (row->stopped))
        g_array_append_val (sorted->dues, row->binding_due.n);
    }
  g_array_sort (sorted->dues, compare_days);
  sorted->items = group_items (sorting->works, sorting->group);
  g_task_return_pointer (task, sorted, sorted_free);
}

/* --- reading ----------------------------------------------------------------------------------------------------------- */

static AduTimelineItem *
item_at (AduTimeline *self, guint i)
{
  g_autoptr (AduTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item; /* the list holds it */
}

/* Replaces what differs, between what stayed the same before and after it. */
static void
take_items (AduTimeline *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint before = 0, after = 0;

  while (before < n && before < items->len && same_item (item_at (self, before), g_ptr_array_index (items, before)))
    before++;
  while (after < n - before && after < items->len - before &&
         same_item (item_at (self, n - after - 1), g_ptr_array_index (items, items->len - after - 1)))
    after++;
  if (n - before - after > 0 || items->len - before - after > 0)
    g_list_store_splice (self->items, before, n - before - after, items->pdata + before, items->len - before - after);
}

static void
sorted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AduTimeline *self = ADU_TIMELINE (source);
  g_autoptr (GCancellable) asked = data;
  g_autoptr (GError) error = NULL;
  Sorted *sorted = g_task_propagate_pointer (G_TASK (result), &error);

  if (adu_watch_end (ADU_WATCH (self), asked))
    {
      if (sorted == NULL)
        {
          adu_watch_failed (ADU_WATCH (self), error);
          return;
        }
      self->n_cases = sorted->n_cases;
      g_clear_pointer (&self->dues, g_array_unref);
      self->dues = g_array_ref (sorted->dues);
      self->is_read = TRUE;
      take_items (self, sorted->items);
      adu_watch_changed (ADU_WATCH (self));
    }
  g_clear_pointer (&sorted, sorted_free);
}

/* Whom an answer is for. */
typedef struct
{
  AduTimeline *timeline;
  GCancellable *cancellable;
} Asked;

static void
work_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (AduTimeline) self = asked->timeline;
  g_autoptr (GCancellable) cancellable = asked->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) works = adu_store_finish_value (result, &error);
  g_autoptr (GTask) task = NULL;
  Sorting *sorting;

  if (works == NULL)
    {
      if (adu_watch_end (ADU_WATCH (self), cancellable))
        adu_watch_failed (ADU_WATCH (self), error);
      return;
    }
  if (!adu_watch_is_newest (ADU_WATCH (self), cancellable))
    return;
  sorting = g_new (Sorting, 1);
  sorting->works = g_steal_pointer (&works);
  sorting->group = self->group;
  task = g_task_new (self, cancellable, sorted_cb, g_object_ref (cancellable));
  g_task_set_task_data (task, sorting, sorting_free);
  g_task_run_in_thread (task, sort_thread);
}

static void
adu_timeline_forget (AduWatch *watch)
{
  AduTimeline *self = ADU_TIMELINE (watch);

  self->is_read = FALSE;
  self->n_cases = 0;
  g_array_set_size (self->dues, 0);
  g_list_store_remove_all (self->items);
}

static void
adu_timeline_read (AduWatch *watch, AduStore *store, AduActor *actor, GCancellable *cancellable)
{
  AduTimeline *self = ADU_TIMELINE (watch);
  Asked *asked;

  asked = g_new (Asked, 1);
  asked->timeline = g_object_ref (self);
  asked->cancellable = g_object_ref (cancellable);
  adu_store_work_async (store, actor, self->find, 0, cancellable, work_cb, asked);
}

/* Reads all of it again. */
void
adu_timeline_refresh (AduTimeline *self)
{
  adu_watch_refresh (ADU_WATCH (self));
}

/* --- what is asked of it ------------------------------------------------------------------------------------------------- */

AduFind *
adu_timeline_get_find (AduTimeline *self)
{
  return self->find;
}

/* Shows the open cases of @find, the most pressing first. */
void
adu_timeline_set_find (AduTimeline *self, AduFind *find)
{
  g_autoptr (AduFind) open = adu_find_with_open (find, ADU_FIND_OPEN);
  AduFind *sorted = adu_find_with_sort (open, ADU_SORT_DUE, FALSE);

  if (adu_find_equal (sorted, self->find))
    {
      adu_find_unref (sorted);
      return;
    }
  adu_find_unref (self->find);
  self->find = sorted;
  adu_timeline_refresh (self);
}

void
adu_timeline_set_group (AduTimeline *self, AduGroup group)
{
  if (group == self->group)
    return;
  self->group = group;
  adu_timeline_refresh (self);
}

/* Returns: whether anything was read for this official yet. */
gboolean
adu_timeline_is_read (AduTimeline *self)
{
  return self->is_read;
}

guint
adu_timeline_n_cases (AduTimeline *self)
{
  return self->n_cases;
}

/* The first place at which a day is not before @day. */
static guint
place_of (const GArray *dues, AduDay day)
{
  guint low = 0, high = dues->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dues, gint32, middle) < day.n)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
adu_timeline_due (AduTimeline *self, AduDay from, AduDay until)
{
  return place_of (self->dues, until) - place_of (self->dues, from);
}

GPtrArray *
adu_timeline_works (AduTimeline *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  GPtrArray *works = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (item_at (self, i)->heads == 0)
      g_ptr_array_add (works, item_at (self, i)->work);
  return works;
}

/* --- the object ----------------------------------------------------------------------------------------------------------- */

static void
on_items_changed (GListModel *items, guint position, guint removed, guint added, AduTimeline *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
adu_timeline_finalize (GObject *object)
{
  AduTimeline *self = ADU_TIMELINE (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->dues, g_array_unref);
  g_clear_pointer (&self->find, adu_find_unref);
  G_OBJECT_CLASS (adu_timeline_parent_class)->finalize (object);
}

static void
adu_timeline_class_init (AduTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_timeline_finalize;
  ADU_WATCH_CLASS (klass)->read = adu_timeline_read;
  ADU_WATCH_CLASS (klass)->forget = adu_timeline_forget;
}

static void
adu_timeline_init (AduTimeline *self)
{
  g_autoptr (AduFind) everything = adu_find_new ();

  self->find = adu_find_with_open (everything, ADU_FIND_OPEN);
  self->dues = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->items = g_list_store_new (ADU_TYPE_TIMELINE_ITEM);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_DEFAULT);
}

/**
 * adu_timeline_new:
 * @session: an open register
 *
 * Returns: (transfer full): the open cases of whoever is signed in; reading has begun
 */
AduTimeline *
adu_timeline_new (AduSession *session)
{
  AduTimeline *self = g_object_new (ADU_TYPE_TIMELINE, NULL);

  adu_watch_start (ADU_WATCH (self), session);
  return self;
}
