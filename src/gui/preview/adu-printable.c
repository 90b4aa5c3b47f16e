/* adu-printable.c — something that can be shown, printed and saved: how it is made, and who hears that it left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/preview/adu-printable.h"

struct _AduPrintable
{
  gatomicrefcount count;
  const AduPrintableClass *klass;
  gpointer data; /* owned */
  char *title;
  char *file_name;
  char *notice; /* nullable */
  gboolean may_reveal;
  gboolean secret;
};

/**
 * adu_printable_new:
 * @klass: (transfer none): static
 * @data: (transfer full): what its functions get
 * @title: what it is called; number and kind, never a person's name
 * @file_name: offered when it is saved; the same
 *
 * Returns: (transfer full): it
 */
AduPrintable *
adu_printable_new (const AduPrintableClass *klass, gpointer data, const char *title, const char *file_name)
{
  AduPrintable *self = g_new0 (AduPrintable, 1);

  g_atomic_ref_count_init (&self->count);
  self->klass = klass;
  self->data = data;
  self->title = g_strdup (title);
  self->file_name = g_strdup (file_name);
  return self;
}

AduPrintable *
adu_printable_ref (AduPrintable *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
adu_printable_unref (AduPrintable *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  if (self->klass->free_ != NULL)
    self->klass->free_ (self->data);
  g_free (self->title);
  g_free (self->file_name);
  g_free (self->notice);
  g_free (self);
}

const char *
adu_printable_title (AduPrintable *self)
{
  return self->title;
}

const char *
adu_printable_file_name (AduPrintable *self)
{
  return self->file_name;
}

void
adu_printable_set_notice (AduPrintable *self, const char *notice)
{
  g_free (self->notice);
  self->notice = g_strdup (notice);
}

const char *
adu_printable_notice (AduPrintable *self)
{
  return self->notice;
}

/* Whether the official signed in may have people named in it. */
void
adu_printable_set_may_reveal (AduPrintable *self, gboolean may)
{
  self->may_reveal = may && self->klass->reveal != NULL;
}

gboolean
adu_printable_may_reveal (AduPrintable *self)
{
  return self->may_reveal;
}

/**
 * adu_printable_reveal:
 * @self: something whose people may be named
 * @reason: (nullable): why, kept in the journal with the names; %NULL: masked again
 *
 * What was made before stays as it is: it is to be made anew.
 */
void
adu_printable_reveal (AduPrintable *self, const char *reason)
{
  if (self->klass->reveal == NULL)
    return;
  self->klass->reveal (self->data, reason);
  self->secret = reason != NULL;
}

gboolean
adu_printable_is_secret (AduPrintable *self)
{
  return self->secret;
}

/* Tells it that it left. */
void
adu_printable_left (AduPrintable *self, AduLeft how)
{
  if (self->klass->left != NULL)
    self->klass->left (self->data, how);
}

/* --- making --------------------------------------------------------------------------------------------- */

static void
lay_out_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AduPrintable *self = g_object_get_data (G_OBJECT (task), "adu-printable");

  g_task_return_pointer (task, self->klass->many ? adu_sheets_new_many (data) : adu_sheets_new (data),
                         (GDestroyNotify) adu_sheets_unref);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer page = g_task_propagate_pointer (G_TASK (result), &error);

  if (page == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, page, NULL);
  g_task_run_in_thread (task, lay_out_thread);
}

/**
 * adu_printable_make_async:
 * @self: what is made
 * @paper: (nullable): "f4" or "a4"; %NULL: the office's
 *
 * Makes it and lays it out, which takes a while for a long one.
 */
void
adu_printable_make_async (AduPrintable *self, const char *paper, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_object_set_data_full (G_OBJECT (task), "adu-printable", adu_printable_ref (self),
                          (GDestroyNotify) adu_printable_unref);
  self->klass->make (self->data, paper, g_task_new (NULL, NULL, made_cb, task));
}

/* Returns: (transfer full) (nullable): its pages. */
AduSheets *
adu_printable_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
