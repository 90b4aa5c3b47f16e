/* adu-recap-write.c — the recap of a period as a file: a PDF, or a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the calls main; the file is made on one of GTask's.
 */
#include "config.h"

#include "report/adu-recap-page.h"
#include "report/adu-letterhead.h"

#include <glib/gi18n.h>

#include "report/adu-recap-private.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-recaps.h"
#include "words/adu-words-date.h"

typedef struct
{
  AduStore *store;
  AduActor *actor;
  AduRecap *recap;
  AduOffice *office;
  AduZone *zone;
  GBytes *emblem;
  char *officer;
  char *path;
  AduTime now;
  gboolean example;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_clear_object (&self->store);
  g_clear_pointer (&self->actor, adu_actor_unref);
  g_clear_pointer (&self->recap, adu_recap_free);
  g_clear_pointer (&self->office, adu_office_free);
  g_clear_pointer (&self->zone, adu_zone_unref);
  g_clear_pointer (&self->emblem, g_bytes_unref);
  g_free (self->officer);
  g_free (self->path);
  g_free (self);
}

/* Who signs: who issued it, else who prints it. */
static const char *
officer_of (const Writing *self)
{
  return self->recap->issued_by != NULL ? self->recap->issued_by : self->officer;
}

static gboolean
write_paper (const Writing *self, GError **error)
{
  const AduRecapPaper paper = { .recap = self->recap,
                                .office = self->office,
                                .zone = self->zone,
                                .officer = officer_of (self),
                                .emblem = self->emblem,
                                .now = self->now,
                                .example = self->example };
  g_autoptr (AduPage) page = adu_recap_page_new (&paper);
  g_autoptr (GBytes) pdf = adu_page_to_pdf (page, error);

  return pdf != NULL && adu_deliver (self->path, pdf, ADU_DELIVER_REPLACE, error);
}

static void
put_standing (AduRecapSheet *sheet, const AduRecapStanding *standing)
{
  const AduRecapLine line = { .number = standing->number,
                              .subject = standing->subject,
                              .unit = standing->unit,
                              .due = standing->due,
                              .paused = standing->paused,
                              .stage = standing->stage,
                              .closed = standing->closed };

  adu_recap_sheet_put (sheet, &line);
}

static gboolean
write_book (const Writing *self, GError **error)
{
  AduTime dated = adu_time_is_set (self->recap->issued) ? self->recap->issued : self->now;
  g_autofree char *foot = adu_recap_foot (self->recap, self->zone);
  const AduBookOptions options = { .path = self->path,
                                   .how = ADU_DELIVER_REPLACE,
                                   .paper = self->office->text[ADU_OFFICE_PAPER],
                                   .title = _("RECAPITULATION OF COMPLAINTS"),
                                   .author = self->office->text[ADU_OFFICE_NAME],
                                   .company = self->office->text[ADU_OFFICE_GOVERNMENT],
                                   .foot = foot,
                                   .created = self->now };
  const AduRecapFrame frame = { .office = self->office,
                                .zone = self->zone,
                                .officer = officer_of (self),
                                .now = dated,
                                .example = self->example };
  g_autoptr (AduBook) book = adu_book_new (&options, error);
  AduRecapSheet sheet;

  if (book == NULL)
    return FALSE;
  sheet = adu_recap_sheet_begin (book, &frame, self->recap);
  for (guint i = 0; i < self->recap->standing->len; i++)
    put_standing (&sheet, g_ptr_array_index (self->recap->standing, i));
  adu_recap_sheet_end (&sheet, &frame, self->recap);
  adu_recap_add_groups (book, self->recap);
  return adu_book_close (book, NULL, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *self = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (g_str_has_suffix (self->path, ".xlsx") ? write_book (self, &error) : write_paper (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_noted (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (adu_store_finish (result, &error))
    g_task_run_in_thread (task, write_in_thread);
  else
    g_task_return_error (task, error);
}

static void
on_emblem (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Writing *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->emblem = adu_store_finish_value (result, &error);
  if (self->emblem == NULL)
    g_task_return_error (task, error);
  else if (adu_store_is_read_only (self->store))
    g_task_run_in_thread (task, write_in_thread);
  else
    {
      g_autofree char *period = adu_period_to_text (self->recap->period);

      adu_store_note_async (self->store, self->actor, "print-recap", 0, period, on_noted, g_steal_pointer (&task));
    }
}

static void
on_recap (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Writing *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->recap = adu_store_finish_value (result, &error);
  if (self->recap == NULL)
    g_task_return_error (task, error);
  else
    adu_store_emblem_async (self->store, NULL, on_emblem, g_steal_pointer (&task));
}

/**
 * adu_recap_write_async:
 * @store: a register
 * @actor: who asks
 * @period: its days
 * @path: where the file shall stand; replaces what is there
 * @cancellable: (nullable): stops it
 * @callback: see adu_recap_write_finish()
 * @user_data: for @callback
 */
void
adu_recap_write_async (AduStore *store, AduActor *actor, AduPeriod period, const char *path,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Writing *self = g_new0 (Writing, 1);

  g_task_set_source_tag (task, adu_recap_write_async);
  self->store = g_object_ref (store);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  self->office = adu_office_copy (adu_store_office (store));
  adu_letterhead_fill_head (self->office, adu_store_officials (store));
  self->zone = adu_zone_ref (adu_store_zone (store));
  self->officer = g_strdup (actor != NULL ? adu_actor_name (actor) : NULL);
  self->path = g_strdup (path);
  self->now = adu_clock_now (adu_store_clock (store));
  self->example = adu_store_is_example (store);
  g_task_set_task_data (task, self, writing_free);
  adu_store_recap_async (store, actor, period, cancellable, on_recap, task);
}

gboolean
adu_recap_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
