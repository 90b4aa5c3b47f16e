/* adu-today.c — what an official has to do today, what they wait for, and the counts above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * One reading of the open cases and one count for each part of the sentence run side by side; what is shown changes
 * when all have answered, so that the sentence and the lists never contradict each other.
 */
#include "config.h"

#include <string.h>

#include "model/adu-today.h"

struct _AduToday
{
  AduWatch parent_instance;

  gboolean is_read;

  guint counts[ADU_N_TODAY_COUNTS];
  GPtrArray *now;            /* of AduWork, borrowed from @all */
  GPtrArray *waiting;        /* likewise */
  GPtrArray *all;            /* owned */
};

G_DEFINE_FINAL_TYPE (AduToday, adu_today, ADU_TYPE_WATCH)

/* A reading under way: its answers come one by one. */
typedef struct
{
  AduToday *today; /* owned */
  GCancellable *cancellable; /* owned: says whether it is still the newest */
  guint left;
  guint which;     /* of a count */
  guint counts[ADU_N_TODAY_COUNTS];
  GPtrArray *all;  /* owned */
  GError *error;   /* owned: the first failure */
  gatomicrefcount refs;
} Reading;

static Reading *
reading_ref (Reading *reading)
{
  g_atomic_ref_count_inc (&reading->refs);
  return reading;
}

static void
reading_unref (Reading *reading)
{
  if (!g_atomic_ref_count_dec (&reading->refs))
    return;
  g_object_unref (reading->today);
  g_object_unref (reading->cancellable);
  g_clear_pointer (&reading->all, g_ptr_array_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

/* --- whose --------------------------------------------------------------------------------------------------------- */

/* Who keeps the register looks after every case in it; others after their own. */
static gboolean
sees_all (AduToday *self)
{
  AduActor *actor = adu_session_actor (adu_watch_session (ADU_WATCH (self)));

  return actor == NULL || (adu_actor_roles (actor) & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_CLERK)) != 0;
}

/**
 * adu_today_find:
 * @self: the day
 * @which: a count
 *
 * Returns: (transfer full): the search whose list is that long
 */
AduFind *
adu_today_find (AduToday *self, AduTodayCount which)
{
  AduDay today = adu_clock_today (adu_session_clock (adu_watch_session (ADU_WATCH (self))));
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) open = adu_find_with_open (everything, ADU_FIND_OPEN);
  g_autoptr (AduFind) theirs =
    sees_all (self) ? adu_find_ref (open)
                    : adu_find_with_handler (open, adu_actor_official (adu_session_actor (adu_watch_session (ADU_WATCH (self)))));

  switch (which)
    {
    case ADU_TODAY_OVERDUE:
      return adu_find_with_overdue (theirs, TRUE);
    case ADU_TODAY_DUE:
      return adu_find_with_due (theirs, today, today);
    case ADU_TODAY_SOON:
      return adu_find_with_due (theirs, adu_day_add (today, 1), adu_day_add (today, ADU_TODAY_SOON_DAYS));
    case ADU_TODAY_DISPOSITION:
      return adu_find_with_stages (theirs, 1u << ADU_STAGE_REVIEW);
    case ADU_TODAY_OPEN:
    default:
      return adu_find_ref (theirs);
    }
}

static gboolean
is_pressing (const AduWork *work, AduDay today)
{
  return adu_day_is_set (work->row->binding_due) && !adu_day_is_set (work->row->stopped) &&
         work->row->binding_due.n <= today.n;
}

static void
sort_out (AduToday *self)
{
  AduDay today = adu_clock_today (adu_session_clock (adu_watch_session (ADU_WATCH (self))));
  AduActor *actor = adu_session_actor (adu_watch_session (ADU_WATCH (self)));

  g_ptr_array_set_size (self->now, 0);
  g_ptr_array_set_size (self->waiting, 0);
  for (guint i = 0; actor != NULL && self->all != NULL && i < self->all->len; i++)
    {
      AduWork *work = g_ptr_array_index (self->all, i);

      switch (adu_turn_place (&work->turn, &work->turn_facts, is_pressing (work, today), adu_actor_roles (actor),
                              adu_actor_official (actor)))
        {
        case ADU_TURN_NOW:
          g_ptr_array_add (self->now, work);
          break;
        case ADU_TURN_WAITING:
          g_ptr_array_add (self->waiting, work);
          break;
        case ADU_TURN_NOT_THEIRS:
        default:
          break;
        }
    }
}

/* --- reading ------------------------------------------------------------------------------------------------------- */

static void
answered (Reading *reading)
{
  AduToday *self = reading->today;

  if (--reading->left > 0 || !adu_watch_end (ADU_WATCH (self), reading->cancellable))
    return;
  if (reading->error != NULL)
    {
      adu_watch_failed (ADU_WATCH (self), reading->error);
      return;
    }
  memcpy (self->counts, reading->counts, sizeof self->counts);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = g_steal_pointer (&reading->all);
  self->is_read = TRUE;
  sort_out (self);
  adu_watch_changed (ADU_WATCH (self));
}

static void
take_error (Reading *reading, GError *error)
{
  if (reading->error == NULL)
    reading->error = error;
  else
    g_clear_error (&error);
}

static void
work_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GError *error = NULL;

  reading->all = adu_store_finish_value (result, &error);
  if (error != NULL)
    take_error (reading, error);
  answered (reading);
  reading_unref (reading);
}

/* Which of the counts an answer is. */
typedef struct
{
  Reading *reading;
  guint which;
} Counting;

static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Counting *counting = data;
  GError *error = NULL;
  gint64 n = adu_store_finish_number (result, &error);

  if (error != NULL)
    take_error (counting->reading, error);
  else
    counting->reading->counts[counting->which] = (guint) n;
  answered (counting->reading);
  reading_unref (counting->reading);
}

static void
adu_today_forget (AduWatch *watch)
{
  AduToday *self = ADU_TODAY (watch);

  self->is_read = FALSE;
  g_ptr_array_set_size (self->now, 0);
  g_ptr_array_set_size (self->waiting, 0);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  memset (self->counts, 0, sizeof self->counts);
}

static void
adu_today_read (AduWatch *watch, AduStore *store, AduActor *actor, GCancellable *cancellable)
{
  AduToday *self = ADU_TODAY (watch);
  g_autoptr (AduFind) theirs = NULL;
  Reading *reading;

  reading = g_new0 (Reading, 1);
  g_atomic_ref_count_init (&reading->refs);
  reading->today = g_object_ref (self);
  reading->cancellable = g_object_ref (cancellable);
  reading->left = ADU_N_TODAY_COUNTS + 1;
  for (guint i = 0; i < ADU_N_TODAY_COUNTS; i++)
    {
      g_autoptr (AduFind) find = adu_today_find (self, (AduTodayCount) i);
      Counting *counting = g_new (Counting, 1);

      counting->reading = reading_ref (reading);
      counting->which = i;
      adu_store_count_async (store, actor, find, cancellable, count_cb, counting);
    }
  theirs = adu_today_find (self, ADU_TODAY_OPEN);
  adu_store_work_async (store, actor, theirs, ADU_TODAY_MOST, cancellable, work_cb, reading);
}

/* Reads all of it again. */
void
adu_today_refresh (AduToday *self)
{
  adu_watch_refresh (ADU_WATCH (self));
}

/* --- what was read ------------------------------------------------------------------------------------------------- */

/* Returns: whether anything was read for this official yet. */
gboolean
adu_today_is_read (AduToday *self)
{
  return self->is_read;
}

/* Returns: the length of the list adu_today_find() of @which finds, as of the last "changed". */
guint
adu_today_count (AduToday *self, AduTodayCount which)
{
  return self->counts[which];
}

const GPtrArray *
adu_today_now (AduToday *self)
{
  return self->now;
}

const GPtrArray *
adu_today_waiting (AduToday *self)
{
  return self->waiting;
}

/* --- the object ------------------------------------------------------------------------------------------------------ */

static void
adu_today_finalize (GObject *object)
{
  AduToday *self = ADU_TODAY (object);

  g_clear_pointer (&self->now, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_today_parent_class)->finalize (object);
}

static void
adu_today_class_init (AduTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_today_finalize;
  ADU_WATCH_CLASS (klass)->read = adu_today_read;
  ADU_WATCH_CLASS (klass)->forget = adu_today_forget;
}

static void
adu_today_init (AduToday *self)
{
  self->now = g_ptr_array_new ();
  self->waiting = g_ptr_array_new ();
}

/**
 * adu_today_new:
 * @session: an open register
 *
 * Returns: (transfer full): the day of whoever is signed in; reading has begun
 */
AduToday *
adu_today_new (AduSession *session)
{
  AduToday *self = g_object_new (ADU_TYPE_TODAY, NULL);

  adu_watch_start (ADU_WATCH (self), session);
  return self;
}
