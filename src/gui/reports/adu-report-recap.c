/* adu-report-recap.c — the recap of a period as something to look at, print and save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * What was issued is shown as it was issued; else the figures as they are now.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/reports/adu-report-recap.h"
#include "report/adu-export.h"
#include "report/adu-letterhead.h"
#include "report/adu-recap-page.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-recaps.h"
#include "words/adu-words-find.h"

typedef struct
{
  AduSession *session; /* owned */
  AduPeriod period;
} Recap;

/* A recap being made. */
typedef struct
{
  Recap *recap; /* borrowed: lives as long as the task */
  AduActor *actor; /* owned */
  AduRecap *figures; /* nullable until read */
  char *paper;  /* nullable */
} Making;

static void
recap_free (gpointer data)
{
  g_object_unref (((Recap *) data)->session);
  g_free (data);
}

static void
making_free (gpointer data)
{
  Making *making = data;

  adu_actor_unref (making->actor);
  g_clear_pointer (&making->figures, adu_recap_free);
  g_free (making->paper);
  g_free (making);
}

static void
emblem_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  AduSession *session = making->recap->session;
  AduStore *store = adu_session_store (session);
  GError *error = NULL;
  g_autoptr (GBytes) emblem = adu_store_finish_value (result, &error);
  g_autoptr (AduOffice) office = NULL;
  AduRecapPaper paper;

  if (emblem == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  office = adu_office_copy (adu_store_office (store));
  adu_letterhead_fill_head (office, adu_store_officials (store));
  if (making->paper != NULL)
    {
      g_free (office->text[ADU_OFFICE_PAPER]);
      office->text[ADU_OFFICE_PAPER] = g_strdup (making->paper);
    }
  paper = (AduRecapPaper){
    .recap = making->figures,
    .office = office,
    .zone = adu_store_zone (store),
    .officer = making->figures->issued_by != NULL ? NULL : adu_actor_name (making->actor),
    .emblem = emblem,
    .now = adu_clock_now (adu_session_clock (session)),
    .example = adu_session_is_example (session),
  };
  g_task_return_pointer (task, adu_recap_page_new (&paper), (GDestroyNotify) adu_page_free);
}

static void
recap_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;

  making->figures = adu_store_finish_value (result, &error);
  if (making->figures != NULL)
    {
      adu_store_emblem_async (adu_session_store (making->recap->session), NULL, emblem_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
recap_make (gpointer data, const char *paper, GTask *task)
{
  Recap *self = data;
  AduActor *actor = adu_session_actor (self->session);
  Making *making;

  if (actor == NULL)
    {
      g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
      g_object_unref (task);
      return;
    }
  making = g_new0 (Making, 1);
  making->recap = self;
  making->actor = adu_actor_ref (actor);
  making->paper = g_strdup (paper);
  g_task_set_task_data (task, making, making_free);
  adu_store_recap_async (adu_session_store (self->session), actor, self->period, NULL, recap_cb, task);
}

static void
recap_left (gpointer data, AduLeft how)
{
  Recap *self = data;

  if (adu_session_actor (self->session) != NULL && !adu_session_is_read_only (self->session))
    adu_store_note_async (adu_session_store (self->session), adu_session_actor (self->session), "print-recap", 0, NULL,
                          NULL, NULL);
}

static const AduPrintableClass recap_class = { recap_make, recap_left, recap_free, NULL };

/* Returns: (transfer full): the recap of @period. */
AduPrintable *
adu_report_recap_new (AduSession *session, AduPeriod period)
{
  Recap *recap = g_new0 (Recap, 1);
  g_autofree char *words = adu_words_period (period);
  /* Translators: %s is a period, "November 2026" */
  g_autofree char *title = g_strdup_printf (_("Recap of %s"), words);
  g_autofree char *file_name = adu_export_file_name (&period, adu_clock_today (adu_session_clock (session)), "pdf");

  recap->session = g_object_ref (session);
  recap->period = period;
  return adu_printable_new (&recap_class, recap, title, file_name);
}

/* --- as a workbook -------------------------------------------------------------------------------------------- */

typedef struct
{
  GWeakRef from;
  AduSession *session; /* owned */
  AduPeriod period;
  char *path; /* nullable until it is chosen */
} Saving;

static void
saving_free (Saving *saving)
{
  g_weak_ref_clear (&saving->from);
  g_object_unref (saving->session);
  g_free (saving->path);
  g_free (saving);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&saving->from);
  g_autoptr (GError) error = NULL;
  gboolean written = adu_recap_write_finish (result, &error);

  if (from != NULL && written)
    {
      g_autofree char *name = g_path_get_basename (saving->path);
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);

      adu_notice (from, text);
    }
  else if (from != NULL)
    {
      adu_notice_error (from, error);
    }
  saving_free (saving);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = adu_choose_target_finish (result, NULL);
  AduActor *actor = adu_session_actor (saving->session);

  saving->path = file != NULL ? g_file_get_path (file) : NULL;
  if (saving->path != NULL && !g_str_has_suffix (saving->path, ".xlsx"))
    {
      char *with_suffix = g_strconcat (saving->path, ".xlsx", NULL);

      g_free (saving->path);
      saving->path = with_suffix;
    }
  if (saving->path == NULL || actor == NULL)
    saving_free (saving);
  else
    adu_recap_write_async (adu_session_store (saving->session), actor, saving->period, saving->path, NULL, written_cb,
                           saving);
}

/* Asks where to, and writes the recap of @period there for Excel. */
void
adu_report_recap_save_workbook (GtkWidget *from, AduSession *session, AduPeriod period)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autofree char *name = adu_export_file_name (&period, adu_clock_today (adu_session_clock (session)), "xlsx");

  g_weak_ref_init (&saving->from, from);
  saving->session = g_object_ref (session);
  saving->period = period;
  adu_choose_target_async (from, _("Save for Excel"), name, target_cb, saving);
}
