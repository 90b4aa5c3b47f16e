/* adu-days-paste-dialog.c — many days off at once, pasted or from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-days-paste-dialog.ui
 *
 * What is pasted is read while it stands there, and the foot says what it would do to the list. It changes
 * the list of the page, which is saved as a whole.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/settings/adu-days-paste-dialog.h"
#include "gui/settings/adu-days-text.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words-error.h"

#define FILE_MOST (1024 * 1024)
#define FAULTS_NAMED 5

struct _AduDaysPasteDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkTextView *view;
  AduSettingsField *decree;
  GtkCheckButton *replace;
  GtkLabel *result;

  GPtrArray *days; /* owned reference; of AduDayOff: the list it goes into */
};

G_DEFINE_FINAL_TYPE (AduDaysPasteDialog, adu_days_paste_dialog, ADU_TYPE_SETTINGS_DIALOG)

static char *
text_of (AduDaysPasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static GPtrArray *
read_text (AduDaysPasteDialog *self, GArray *faults)
{
  g_autofree char *text = text_of (self);
  g_autofree char *decree = adu_text_clean (adu_settings_field_text (self->decree), FALSE);

  return adu_days_text_parse (text, *decree != '\0' ? decree : NULL, faults);
}

static GPtrArray *
copy_days (GPtrArray *days)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);

  for (guint i = 0; i < days->len; i++)
    {
      const AduDayOff *one = g_ptr_array_index (days, i);

      g_ptr_array_add (copy, adu_day_off_new (one->day, one->kind, one->official, one->name, one->decree));
    }
  return copy;
}

/* "Lines 3, 7 and more cannot be read", or what would happen. */
static char *
describe (AduDaysPasteDialog *self, GPtrArray *fresh, GArray *faults)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) days = NULL;
  guint n_new, n_removed;

  for (guint i = 0; i < MIN (faults->len, FAULTS_NAMED); i++)
    g_string_append_printf (lines, "%s%u", i > 0 ? ", " : "", g_array_index (faults, guint, i));
  if (faults->len > FAULTS_NAMED)
    g_string_append (lines, ", …");
  if (faults->len > 0)
    return g_strdup_printf (
        ngettext ("Line %s cannot be read: it needs a date, a kind and a name, with a tab between "
                  "them.",
                  "Lines %s cannot be read: each needs a date, a kind and a name, with a tab "
                  "between them.",
                  faults->len),
        lines->str);
  if (fresh->len == 0)
    return g_strdup (_("Nothing to read yet."));
  days = copy_days (self->days);
  n_new = adu_days_text_merge (days, fresh, gtk_check_button_get_active (self->replace), &n_removed);
  /* Translators: how many days off were read, are new or different, and go */
  return g_strdup_printf (_("Read: %u. New or different: %u. Removed: %u."), fresh->len, n_new, n_removed);
}

static void
on_changed (AduDaysPasteDialog *self)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) fresh = NULL;
  g_autofree char *sentence = NULL;

  if (self->days == NULL)
    return;
  fresh = read_text (self, faults);
  sentence = describe (self, fresh, faults);
  gtk_label_set_text (self->result, sentence);
  if (faults->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->result), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->result), "error");
  adu_settings_dialog_set_ready (ADU_SETTINGS_DIALOG (self), faults->len == 0 && fresh->len > 0);
  if (fresh->len > 0 || faults->len > 0)
    adu_settings_dialog_touch (ADU_SETTINGS_DIALOG (self));
  else
    adu_settings_dialog_untouch (ADU_SETTINGS_DIALOG (self));
}

static void
adu_days_paste_dialog_save (AduSettingsDialog *dialog)
{
  AduDaysPasteDialog *self = ADU_DAYS_PASTE_DIALOG (dialog);
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) fresh = read_text (self, faults);
  guint n_removed;

  adu_days_text_merge (self->days, fresh, gtk_check_button_get_active (self->replace), &n_removed);
  adu_settings_dialog_saved (dialog);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDaysPasteDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents_finish (G_FILE (source), result, &bytes, &length, NULL, &error))
    {
      adu_settings_dialog_fail (ADU_SETTINGS_DIALOG (self), error);
      return;
    }
  if (length > FILE_MOST || adu_text_check (bytes, (gssize) length, FILE_MOST, TRUE) != ADU_TEXT_FINE)
    {
      adu_settings_dialog_say (
          ADU_SETTINGS_DIALOG (self),
          _("This is not a list as text. Save it as text with tabs, or copy the rows and paste "
             "them here."));
      return;
    }
  text = adu_text_clean (bytes, TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDaysPasteDialog) self = data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    g_file_load_contents_async (file, NULL, on_loaded, g_object_ref (self));
}

static void
on_choose_file (AduDaysPasteDialog *self)
{
  static const char *const patterns[] = { "*.tsv", "*.txt", NULL };

  adu_choose_files_async (GTK_WIDGET (self), _("List of days off"), _("Text with tabs"), patterns, FALSE,
                          on_file_chosen, g_object_ref (self));
}

static void
adu_days_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_DAYS_PASTE_DIALOG);
  G_OBJECT_CLASS (adu_days_paste_dialog_parent_class)->dispose (object);
}

static void
adu_days_paste_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ADU_DAYS_PASTE_DIALOG (object)->days, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_days_paste_dialog_parent_class)->finalize (object);
}

static void
adu_days_paste_dialog_class_init (AduDaysPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_days_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_days_paste_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_days_paste_dialog_save;
  g_type_ensure (ADU_TYPE_SETTINGS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-days-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduDaysPasteDialog, view);
  gtk_widget_class_bind_template_child (widget_class, AduDaysPasteDialog, decree);
  gtk_widget_class_bind_template_child (widget_class, AduDaysPasteDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, AduDaysPasteDialog, result);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_file);
}

static void
adu_days_paste_dialog_init (AduDaysPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  adu_settings_dialog_set_ready (ADU_SETTINGS_DIALOG (self), FALSE);
}

/**
 * adu_days_paste_dialog_new:
 * @session: what the settings work with
 * @days: (element-type AduDayOff): the list it goes into, changed when it is saved
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduDaysPasteDialog *
adu_days_paste_dialog_new (AduSession *session, GPtrArray *days)
{
  AduDaysPasteDialog *self = g_object_new (ADU_TYPE_DAYS_PASTE_DIALOG, "session", session, NULL);

  self->days = g_ptr_array_ref (days);
  on_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return self;
}
