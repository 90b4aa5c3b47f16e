/* fake-register.c — a register that answers on command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fake-register.h"

G_DEFINE_FINAL_TYPE (Fake, fake, G_TYPE_OBJECT)

static void
fake_finalize (GObject *object)
{
  Fake *self = (Fake *) object;

  g_array_unref (self->ids);
  g_hash_table_unref (self->gone);
  g_ptr_array_unref (self->waiting);
  G_OBJECT_CLASS (fake_parent_class)->finalize (object);
}

static void
fake_class_init (FakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_finalize;
}

static void
fake_init (Fake *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->gone = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->version = 1;
}

static gint64 *
ids_of (GArray *array)
{
  return (gint64 *) (gpointer) array->data;
}

static GPtrArray *
make_rows (Fake *self, const gint64 *ids, gsize n)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_row_free);

  for (gsize i = 0; i < n; i++)
    {
      AduRow *row;

      if (g_hash_table_contains (self->gone, GINT_TO_POINTER ((gint) ids[i])))
        continue;
      row = g_new0 (AduRow, 1);
      row->id = ids[i];
      row->version = self->version;
      row->number = g_strdup_printf ("ADU-2026-%04d", (int) ids[i]);
      row->subject = g_strdup ("Obat kosong");
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* What is asked for is known at once; it is told when the test says so. */
static void
fake_wait (Fake *self,
           CallKind kind,
           gpointer answer,
           GDestroyNotify destroy,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  self->n[kind]++;
  g_task_set_task_data (task, answer, destroy);
  g_object_set_data (G_OBJECT (task), "kind", GINT_TO_POINTER (kind));
  g_ptr_array_add (self->waiting, task);
}

static void
fake_find (gpointer source,
           AduActor *actor,
           AduFind *find,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  Fake *self = source;

  fake_wait (self, CALL_FIND, g_array_copy (self->ids), (GDestroyNotify) g_array_unref, cancellable, callback,
             user_data);
}

static void
fake_first (gpointer source,
            AduActor *actor,
            AduFind *find,
            guint limit,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  Fake *self = source;

  fake_wait (self, CALL_FIRST, make_rows (self, ids_of (self->ids), MIN (limit, self->ids->len)),
             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

static void
fake_rows (gpointer source,
           AduActor *actor,
           const gint64 *ids,
           gsize n,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <=, 128);
  fake_wait (source, CALL_ROWS, make_rows (source, ids, n), (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
             user_data);
}

static gpointer
fake_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const AduCaseSource fake_register_calls = { fake_find, fake_first, fake_rows, fake_finish };

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
fake_answer_task (Fake *self, GTask *task)
{
  CallKind kind = (CallKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "kind"));
  gpointer answer = g_task_get_task_data (task);

  if (self->fails)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "as told");
  else if (kind == CALL_FIND)
    g_task_return_pointer (task, g_array_ref (answer), (GDestroyNotify) g_array_unref);
  else
    g_task_return_pointer (task, g_ptr_array_ref (answer), (GDestroyNotify) g_ptr_array_unref);
  spin ();
}

/* Answers the oldest waiting call of that kind. */
void
fake_answer_one (Fake *self, CallKind kind)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      g_autoptr (GTask) task = g_object_ref (g_ptr_array_index (self->waiting, i));

      if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "kind")) != (gint) kind)
        continue;
      g_ptr_array_remove_index (self->waiting, i);
      fake_answer_task (self, task);
      return;
    }
  g_error ("nobody waits for an answer of kind %d", (int) kind);
}

void
fake_answer_all (Fake *self)
{
  spin ();
  while (self->waiting->len > 0)
    {
      g_autoptr (GTask) task = g_ptr_array_steal_index (self->waiting, 0);

      fake_answer_task (self, task);
    }
}

GPtrArray *
fake_steal_waiting (Fake *self)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  while (self->waiting->len > 0)
    g_ptr_array_add (tasks, g_ptr_array_steal_index (self->waiting, 0));
  return tasks;
}

void
fake_find_range (Fake *self, gint64 from, gint64 n)
{
  g_array_set_size (self->ids, 0);
  for (gint64 id = from; id < from + n; id++)
    g_array_append_val (self->ids, id);
}
