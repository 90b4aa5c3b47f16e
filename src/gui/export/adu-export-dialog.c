/* adu-export-dialog.c — asks what goes into a workbook, writes it, says how far it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main; reading and writing are done on other threads (report/adu-export.h).
 * Template: ui/export/adu-export-dialog.ui
 *
 * A file with names asks for a reason, the PIN, and whether it is meant. Closing the dialog, and locking the screen,
 * stop what is being written: nothing is left behind.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/case/adu-reveal-dialog.h"
#include "gui/export/adu-export-dialog.h"
#include "gui/help/adu-help-window.h"
#include "report/adu-export.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-find.h"
#include "words/adu-words-problem.h"

#define TICK 100 /* milliseconds between two looks at how far it is */
#define REASON_MOST 200

struct _AduExportDialog
{
  AdwWindow parent_instance;

  GtkWidget *form;       /* template child, as the others */
  GtkLabel *what;
  GtkWidget *period_box;
  GtkDropDown *period;
  GtkCheckButton *complete;
  GtkCheckButton *names;
  GtkWidget *people_box;
  GtkEntry *reason;
  GtkWidget *pin_box;
  GtkPasswordEntry *pin;
  GtkLabel *sentence;
  GtkProgressBar *progress;
  GtkButton *start;

  GtkWidget *from;     /* weak */
  AduSession *session; /* owned */
  AduFind *find;       /* NULL with ids */
  GArray *ids;         /* nullable */
  GArray *periods;     /* of AduPeriod: what the choices after the first stand for */
  GCancellable *cancellable;
  AduExportProgress done;
  GFile *target;
  guint tick;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (AduExportDialog, adu_export_dialog, ADW_TYPE_WINDOW)

static void
say (AduExportDialog *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
}

static void
say_error (AduExportDialog *self, const GError *error)
{
  const GPtrArray *problems = adu_store_error_problems (error);
  g_autofree char *text = problems != NULL
                              ? adu_words_problems (problems)
                              : adu_words_error (error, adu_store_zone (adu_session_store (self->session)));

  say (self, text);
}

static void
set_busy (AduExportDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start), !busy);
}

static gboolean
has_names (AduExportDialog *self)
{
  return gtk_check_button_get_active (self->names);
}

/* --- writing --------------------------------------------------------------------------------------------------- */

static gboolean
tick_cb (gpointer user_data)
{
  AduExportDialog *self = user_data;
  gint done = g_atomic_int_get (&self->done.done), of = g_atomic_int_get (&self->done.of);
  g_autofree char *some = adu_words_number (done);
  g_autofree char *all = adu_words_number (of);
  /* Translators: how many complaints are written, of how many. */
  g_autofree char *text = of > 0 && done < of ? g_strdup_printf (_("%s of %s complaints"), some, all)
                                              : g_strdup (of > 0 ? _("Checking the file…") : _("Reading the register…"));

  gtk_progress_bar_set_text (self->progress, text);
  if (of > 0 && done < of)
    gtk_progress_bar_set_fraction (self->progress, (double) done / of);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
stop_ticking (AduExportDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  if (!self->closed)
    gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static void
tell (AduExportDialog *self, const AduExportOutcome *outcome)
{
  g_autofree char *name = self->target != NULL ? g_file_get_basename (self->target) : NULL;
  g_autofree char *rows = adu_words_number ((gint64) outcome->rows);
  /* Translators: name of a file, number of complaints in it. */
  g_autofree char *text = g_strdup_printf (_("%s is written: %s complaints."), name, rows);

  if (self->from != NULL && self->target != NULL)
    adu_notice_file (self->from, text, self->target);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  AduExportOutcome outcome;
  gboolean done = adu_export_finish (result, &outcome, &error);

  stop_ticking (self);
  if (done)
    tell (self, &outcome); /* even if it was too late to stop it */
  if (self->closed)
    return;
  if (done)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  set_busy (self, FALSE);
  say_error (self, error);
}

static void
write_book (AduExportDialog *self)
{
  g_autofree char *path = g_file_get_path (self->target);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  guint chosen = self->ids == NULL ? gtk_drop_down_get_selected (self->period) : 0;
  AduExportOptions options = { .path = path,
                               .how = ADU_DELIVER_REPLACE, /* the dialog of files has asked */
                               .find = self->find,
                               .ids = self->ids != NULL ? (const gint64 *) (gpointer) self->ids->data : NULL,
                               .n_ids = self->ids != NULL ? self->ids->len : 0,
                               .has_period = chosen > 0,
                               .complete = gtk_check_button_get_active (self->complete),
                               .reveal = has_names (self) ? reason : NULL };

  if (chosen > 0)
    options.period = g_array_index (self->periods, AduPeriod, chosen - 1);
  self->done = (AduExportProgress){ 0 };
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  self->tick = g_timeout_add (TICK, tick_cb, self);
  tick_cb (self);
  adu_export_async (adu_session_store (self->session), adu_session_actor (self->session), &options, &self->done,
                    self->cancellable, exported_cb, g_object_ref (self));
}

/* --- before it ------------------------------------------------------------------------------------------------- */

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduExportDialog) self = user_data;
  g_autoptr (GFile) file = adu_choose_target_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self->closed)
    return;
  if (path == NULL || adu_session_actor (self->session) == NULL)
    {
      set_busy (self, FALSE);
      if (file != NULL)
        say (self, _("That place is not on this computer."));
      return;
    }
  g_set_object (&self->target, file);
  write_book (self);
}

static void
choose_target (AduExportDialog *self)
{
  guint chosen = self->ids == NULL ? gtk_drop_down_get_selected (self->period) : 0;
  const AduPeriod *period = chosen > 0 ? &g_array_index (self->periods, AduPeriod, chosen - 1) : NULL;
  g_autofree char *name =
      adu_export_file_name (period, adu_clock_today (adu_session_clock (self->session)), "xlsx");

  adu_choose_target_async (GTK_WIDGET (self), _("Save the workbook"), name, target_cb, g_object_ref (self));
}

static void
meant_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduExportDialog) self = user_data;

  if (self->closed)
    return;
  if (adu_ask_finish (result, NULL) && adu_session_actor (self->session) != NULL)
    choose_target (self);
  else
    set_busy (self, FALSE);
}

static void
ask_whether_meant (AduExportDialog *self)
{
  adu_ask_async (GTK_WIDGET (self), _("Write names into this file?"),
                 _("Whoever gets it can read who complained. It is marked as secret, and every complaint in it is "
                   "journaled with your name and the reason."),
                 _("_Write names"), ADU_ASK_DESTRUCTIVE, meant_cb, g_object_ref (self));
}

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  if (self->closed)
    return;
  if (actor != NULL && adu_session_actor (self->session) != NULL)
    {
      ask_whether_meant (self);
      return;
    }
  set_busy (self, FALSE);
  if (error != NULL)
    say_error (self, error);
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduExportDialog *self = ADU_EXPORT_DIALOG (widget);
  AduActor *actor = adu_session_actor (self->session);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (actor == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->start)))
    return;
  if (has_names (self) && reason[0] == '\0')
    {
      say (self, _("Write why the file needs names."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  say (self, NULL);
  set_busy (self, TRUE);
  if (!has_names (self))
    choose_target (self);
  else if (!gtk_widget_get_visible (self->pin_box))
    ask_whether_meant (self);
  else
    adu_store_sign_in_async (adu_session_store (self->session), adu_actor_official (actor),
                             gtk_editable_get_text (GTK_EDITABLE (self->pin)), pin_cb, g_object_ref (self));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_help_window_show (GTK_WINDOW (widget), "export");
}

static void
names_cb (GtkCheckButton *button, AduExportDialog *self)
{
  gtk_widget_set_visible (self->people_box, has_names (self));
  if (has_names (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

/* --- the dialog ------------------------------------------------------------------------------------------------ */

static gboolean
close_request (GtkWindow *window)
{
  AduExportDialog *self = ADU_EXPORT_DIALOG (window);

  self->closed = TRUE;
  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (adu_export_dialog_parent_class)->close_request (window);
}

static void
adu_export_dialog_dispose (GObject *object)
{
  AduExportDialog *self = ADU_EXPORT_DIALOG (object);

  self->closed = TRUE;
  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_EXPORT_DIALOG);
  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->target);
  g_clear_pointer (&self->find, adu_find_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  G_OBJECT_CLASS (adu_export_dialog_parent_class)->dispose (object);
}

static void
adu_export_dialog_class_init (AduExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/export/adu-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, period_box);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, period);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, complete);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, people_box);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, pin_box);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, AduExportDialog, start);
  gtk_widget_class_bind_template_callback (widget_class, names_cb);
  gtk_widget_class_install_action (widget_class, "export.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "export.help", NULL, help_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "export.help", NULL);
}

static void
adu_export_dialog_init (AduExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->reason, REASON_MOST);
}

/* "Without a period", then this month, the last one, and the same of quarter and year; @first before them. */
static void
fill_periods (AduExportDialog *self, const AduPeriod *first)
{
  static const AduPeriodKind kinds[] = { ADU_PERIOD_MONTH, ADU_PERIOD_QUARTER, ADU_PERIOD_YEAR };
  AduDay today = adu_clock_today (adu_session_clock (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->periods = g_array_new (FALSE, FALSE, sizeof (AduPeriod));
  if (first != NULL)
    g_array_append_vals (self->periods, first, 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AduPeriod now = adu_period_around (kinds[i], today), before = adu_period_move (now, -1);

      g_array_append_val (self->periods, now);
      g_array_append_val (self->periods, before);
    }
  gtk_string_list_append (names, _("As in the list"));
  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *name = adu_words_period (g_array_index (self->periods, AduPeriod, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->period, first != NULL ? 1 : 0);
}

static char *
describe (AduExportDialog *self)
{
  AduStore *store = adu_session_store (self->session);
  const AduFindNames names = { .units = adu_store_list (store, ADU_LIST_UNIT),
                               .topics = adu_store_list (store, ADU_LIST_TOPIC),
                               .problems = adu_store_list (store, ADU_LIST_PROBLEM_CODE),
                               .officials = adu_store_officials (store) };
  g_autofree char *search = NULL;

  if (self->ids != NULL)
    return g_strdup_printf (ngettext ("%u chosen complaint", "%u chosen complaints", self->ids->len), self->ids->len);
  search = adu_words_find (self->find, &names);
  return *search != '\0' ? g_steal_pointer (&search) : g_strdup (_("All complaints"));
}

/**
 * adu_export_dialog_new:
 * @from: a widget of the window it belongs to; told when the file is there
 * @session: somebody is signed in
 * @find: (nullable): a search
 * @ids: (nullable): cases instead
 * @period: (nullable): the period offered
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
adu_export_dialog_new (GtkWidget *from, AduSession *session, AduFind *find, const GArray *ids, const AduPeriod *period)
{
  GtkRoot *root = gtk_widget_get_root (from);
  AduExportDialog *self = g_object_new (ADU_TYPE_EXPORT_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  g_autofree char *what = NULL;

  g_set_weak_pointer (&self->from, from);
  self->session = g_object_ref (session);
  if (ids != NULL)
    {
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (self->ids, ids->data, ids->len);
    }
  else
    self->find = find != NULL ? adu_find_ref (find) : adu_find_new ();
  fill_periods (self, period);
  what = describe (self);
  gtk_label_set_text (self->what, what);
  gtk_widget_set_visible (self->period_box, ids == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->names), adu_session_may_write (session, ADU_MAY_REVEAL));
  gtk_widget_set_visible (self->pin_box, adu_session_wants_pin (session));
  gtk_widget_grab_focus (ids == NULL ? GTK_WIDGET (self->period) : GTK_WIDGET (self->complete));
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
