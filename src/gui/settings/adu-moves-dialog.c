/* adu-moves-dialog.c — which open complaints a change of the rules moves, and why it is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-moves-dialog.ui
 *
 * A new day off or a new reading of the standard changes dates that people were told. So it is saved in two
 * steps: this window first shows every open complaint whose date moves, from when to when, and asks for the
 * reason; only then is it saved. Complaints that are closed keep the dates they had, whatever is saved.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/settings/adu-moves-dialog.h"
#include "gui/settings/adu-settings-field.h"
#include "gui/settings/adu-settings-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define ROWS_MOST 500 /* a longer list is counted, not shown */
#define REASON_LIMIT 500

struct _AduMovesDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkLabel *summary;
  GtkWidget *frame;
  GtkListBox *list;
  GtkLabel *more;
  AduSettingsField *reason;

  AduStandard *standard; /* owned, nullable */
  AduCalendar *calendar; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (AduMovesDialog, adu_moves_dialog, ADU_TYPE_SETTINGS_DIALOG)

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSettingsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = adu_store_finish_value (result, &error);

  if (moved != NULL)
    adu_settings_dialog_saved (self);
  else
    adu_settings_dialog_fail (self, error);
}

static void
adu_moves_dialog_save (AduSettingsDialog *dialog)
{
  AduMovesDialog *self = ADU_MOVES_DIALOG (dialog);
  AduSession *session = adu_settings_dialog_session (dialog);

  if (!adu_settings_field_check (self->reason))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  adu_settings_dialog_set_busy (dialog, TRUE);
  adu_store_save_rules_async (adu_session_store (session), adu_session_actor (session), self->standard,
                              self->calendar, adu_settings_field_text (self->reason), on_saved,
                              g_object_ref (self));
}

static GtkWidget *
row_of (const AduMove *move)
{
  g_autofree char *before = adu_words_day (move->before);
  g_autofree char *after = adu_words_day (move->after);
  /* Translators: register number · subject */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), move->number, move->subject);
  /* Translators: a clock, its date before and after: "Ombudsman limit: 12 May 2026 → 13 May 2026" */
  g_autofree char *subtitle =
      g_strdup_printf (_("%s: %s → %s"), adu_words_deadline_kind (move->kind), before, after);
  AduSettingsRow *row = adu_settings_row_new (title, subtitle, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return GTK_WIDGET (row);
}

static guint
count_cases (GPtrArray *moves)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < moves->len; i++)
    g_hash_table_add (ids, &((AduMove *) g_ptr_array_index (moves, i))->id);
  return g_hash_table_size (ids);
}

static void
fill (AduMovesDialog *self, GPtrArray *moves)
{
  guint n = count_cases (moves);
  g_autofree char *more = NULL;
  g_autofree char *summary =
      n > 0
          ? g_strdup_printf (
                ngettext ("%u open complaint gets another date. Complaints that are closed keep theirs; the "
                          "history of each says what changed.",
                          "%u open complaints get another date. Complaints that are closed keep theirs; the "
                          "history of each says what changed.",
                          n),
                n)
          : g_strdup (_("No date of an open complaint changes. Complaints that are closed never change."));

  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (self->frame, n > 0);
  for (guint i = 0; i < MIN (moves->len, ROWS_MOST); i++)
    gtk_list_box_append (self->list, row_of (g_ptr_array_index (moves, i)));
  if (moves->len <= ROWS_MOST)
    return;
  more = g_strdup_printf (ngettext ("and %u more date", "and %u more dates", moves->len - ROWS_MOST),
                          moves->len - ROWS_MOST);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), TRUE);
}

static void
adu_moves_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_MOVES_DIALOG);
  G_OBJECT_CLASS (adu_moves_dialog_parent_class)->dispose (object);
}

static void
adu_moves_dialog_finalize (GObject *object)
{
  AduMovesDialog *self = ADU_MOVES_DIALOG (object);

  g_clear_pointer (&self->standard, adu_standard_unref);
  g_clear_pointer (&self->calendar, adu_calendar_unref);
  G_OBJECT_CLASS (adu_moves_dialog_parent_class)->finalize (object);
}

static void
adu_moves_dialog_class_init (AduMovesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_moves_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_moves_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_moves_dialog_save;
  g_type_ensure (ADU_TYPE_SETTINGS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-moves-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduMovesDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, AduMovesDialog, frame);
  gtk_widget_class_bind_template_child (widget_class, AduMovesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, AduMovesDialog, more);
  gtk_widget_class_bind_template_child (widget_class, AduMovesDialog, reason);
}

static void
adu_moves_dialog_init (AduMovesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->reason, "limit", REASON_LIMIT, "required", TRUE, NULL);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (adu_settings_dialog_touch), self,
                           G_CONNECT_SWAPPED);
}

/**
 * adu_moves_dialog_new:
 * @session: what the settings work with
 * @moves: of AduMove, as adu_store_preview_rules_async() gave them
 * @standard: (nullable): the standard to be saved; NULL: as it is
 * @calendar: (nullable): the calendar to be saved; NULL: as it is
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduMovesDialog *
adu_moves_dialog_new (AduSession *session, GPtrArray *moves, AduStandard *standard, AduCalendar *calendar)
{
  AduMovesDialog *self = g_object_new (ADU_TYPE_MOVES_DIALOG, "session", session, NULL);

  self->standard = standard != NULL ? adu_standard_ref (standard) : NULL;
  self->calendar = calendar != NULL ? adu_calendar_ref (calendar) : NULL;
  fill (self, moves);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  return self;
}
