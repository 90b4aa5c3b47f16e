/* adu-dialogs.c — questions, reasons and files: the only file that knows which toolkit renamed which dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"

#define ACCEPT "accept"
#define CANCEL "cancel"

static GtkWindow *
window_of (GtkWidget *from)
{
  GtkRoot *root = from != NULL ? gtk_widget_get_root (from) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static AdwMessageDialog *
question_new (GtkWidget *from, const char *heading, const char *body, const char *accept, AduAskStyle style)
{
  static const AdwResponseAppearance appearance[] = {
    [ADU_ASK_PLAIN] = ADW_RESPONSE_DEFAULT,
    [ADU_ASK_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [ADU_ASK_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };
  GtkWindow *window = window_of (from);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));

  adw_message_dialog_add_response (dialog, CANCEL, _("_Cancel"));
  adw_message_dialog_add_response (dialog, ACCEPT, accept);
  adw_message_dialog_set_response_appearance (dialog, ACCEPT, appearance[style]);
  adw_message_dialog_set_default_response (dialog, style == ADU_ASK_SUGGESTED ? ACCEPT : CANCEL);
  adw_message_dialog_set_close_response (dialog, CANCEL);
  /* A dialog that hides or goes while it is locked takes its questions with it. */
  if (window != NULL)
    g_signal_connect_object (window, "unmap", G_CALLBACK (gtk_window_close), dialog, G_CONNECT_SWAPPED);
  return dialog;
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  /* What follows may close the dialog once more. */
  g_signal_handlers_disconnect_by_func (dialog, on_answered, task);
  g_task_return_boolean (task, g_str_equal (response, ACCEPT));
  g_object_unref (task);
}

/**
 * adu_ask_async:
 * @from: a widget of the window that asks
 * @heading: the question
 * @body: what follows from it
 * @accept: the button that does it, with mnemonic; names the deed ("_Delete draft"), never "OK"
 * @style: how the button looks
 */
void
adu_ask_async (GtkWidget *from,
               const char *heading,
               const char *body,
               const char *accept,
               AduAskStyle style,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  AdwMessageDialog *dialog = question_new (from, heading, body, accept, style);
  GTask *task = g_task_new (from, NULL, callback, user_data);

  g_task_set_source_tag (task, adu_ask_async);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: whether it shall be done. */
gboolean
adu_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_written (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  GtkEditable *entry = g_task_get_task_data (task);

  g_signal_handlers_disconnect_by_func (dialog, on_written, task);
  /* The text inside a password entry of 4.8 outlives it where it has the focus, and tells it when that goes. */
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, ACCEPT))
    g_task_return_pointer (task, g_strdup (gtk_editable_get_text (entry)), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

static void
on_written_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, ACCEPT, !adu_text_is_empty (gtk_editable_get_text (entry)));
}

/* Asks for one line in @entry; @dialog works once something is written. */
static void
ask_for_text (AdwMessageDialog *dialog, GtkWidget *entry, const char *label, GTask *task)
{
  adu_names_set (entry, label);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_set_default_response (dialog, ACCEPT);
  adw_message_dialog_set_response_enabled (dialog, ACCEPT, FALSE);
  g_task_set_task_data (task, g_object_ref (entry), g_object_unref);
  g_signal_connect (entry, "changed", G_CALLBACK (on_written_changed), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (on_written), task);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/**
 * adu_ask_reason_async:
 * @from: a widget of the window that asks
 * @heading: the question
 * @body: what follows from it
 * @label: what is to be written ("Reason")
 * @accept: the button that does it, with mnemonic; works once something is written
 * @style: how the button looks
 * @max_characters: how much may be written
 */
void
adu_ask_reason_async (GtkWidget *from,
                      const char *heading,
                      const char *body,
                      const char *label,
                      const char *accept,
                      AduAskStyle style,
                      guint max_characters,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkWidget *entry = gtk_entry_new ();

  g_task_set_source_tag (task, adu_ask_reason_async);
  gtk_entry_set_max_length (GTK_ENTRY (entry), (int) max_characters);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  ask_for_text (question_new (from, heading, body, accept, style), entry, label, task);
}

/* Returns: (transfer full) (nullable): the reason, cleaned; NULL: it shall not be done. */
char *
adu_ask_reason_finish (GAsyncResult *result, GError **error)
{
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), error);

  return text != NULL ? adu_text_clean (text, FALSE) : NULL;
}

/**
 * adu_ask_secret_async:
 * @from: a widget of the window that asks
 * @heading: the question
 * @body: why it is asked
 * @label: what is to be written ("PIN"); it is not shown while it is typed
 * @accept: the button, with mnemonic
 */
void
adu_ask_secret_async (GtkWidget *from,
                      const char *heading,
                      const char *body,
                      const char *label,
                      const char *accept,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkWidget *entry = gtk_password_entry_new ();

  g_task_set_source_tag (task, adu_ask_secret_async);
  g_object_set (entry, "placeholder-text", label, "activates-default", TRUE, "show-peek-icon", TRUE, NULL);
  ask_for_text (question_new (from, heading, body, accept, ADU_ASK_SUGGESTED), entry, label, task);
}

/* Returns: (transfer full) (nullable): as it was typed; NULL: nothing. */
char *
adu_ask_secret_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_files_chosen (GtkNativeDialog *dialog, int response, GTask *task)
{
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_signal_handlers_disconnect_by_func (dialog, on_files_chosen, task);
  g_task_return_pointer (task, files, g_object_unref);
  g_object_unref (task);
  g_object_unref (dialog);
}

static void
on_target_chosen (GtkNativeDialog *dialog, int response, GTask *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_signal_handlers_disconnect_by_func (dialog, on_target_chosen, task);
  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
  g_object_unref (dialog);
}

static void
give_up_choosing (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

/* Shows @dialog, and takes it away with the window that asks. */
static void
show_native (GtkFileChooserNative *dialog)
{
  GtkWindow *window = gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (dialog));

  if (window != NULL)
    g_signal_connect_object (window, "unmap", G_CALLBACK (give_up_choosing), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * adu_choose_files_async:
 * @from: a widget of the window that asks
 * @title: of the dialog
 * @pattern_name: (nullable): what the offered kind of file is called; NULL offers all
 * @patterns: (nullable): NULL-terminated, "*.aduan"
 * @multiple: whether several may be chosen
 */
void
adu_choose_files_async (GtkWidget *from,
                        const char *title,
                        const char *pattern_name,
                        const char *const *patterns,
                        gboolean multiple,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, window_of (from), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  g_task_set_source_tag (task, adu_choose_files_async);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), multiple);
  if (pattern_name != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, pattern_name);
      for (gsize i = 0; patterns != NULL && patterns[i] != NULL; i++)
        gtk_file_filter_add_pattern (filter, patterns[i]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (on_files_chosen), task);
  show_native (dialog);
}

/* Returns: (transfer full) (nullable): of GFile; NULL: none was chosen. */
GListModel *
adu_choose_files_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * adu_choose_folder_async:
 * @from: a widget of the window that asks
 * @title: of the dialog
 */
void
adu_choose_folder_async (GtkWidget *from, const char *title, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, window_of (from), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open"), _("_Cancel"));

  g_task_set_source_tag (task, adu_choose_folder_async);
  g_signal_connect (dialog, "response", G_CALLBACK (on_target_chosen), task);
  show_native (dialog);
}

/* Returns: (transfer full) (nullable): the folder; NULL: none was chosen. */
GFile *
adu_choose_folder_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * adu_choose_target_async:
 * @from: a widget of the window that asks
 * @title: of the dialog
 * @name: the file name offered; number and subject, never a person's name
 */
void
adu_choose_target_async (GtkWidget *from,
                         const char *title,
                         const char *name,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, window_of (from), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  g_task_set_source_tag (task, adu_choose_target_async);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (on_target_chosen), task);
  show_native (dialog);
}

/* Returns: (transfer full) (nullable): the file to write; NULL: none was chosen. */
GFile *
adu_choose_target_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Opens a file in the program the desktop has for it. */
void
adu_show_file (GtkWidget *from, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (window_of (from), uri, GDK_CURRENT_TIME);
}

/* Shows what this program is. */
void
adu_show_about (GtkWidget *from)
{
  adw_show_about_window (window_of (from),
                         "application-name", _("Aduan"),
                         "application-icon", ADU_APP_ID,
                         "version", ADU_VERSION,
                         "comments", _("The complaint desk of a public-service office: every complaint received, "
                                       "acted on and answered in time."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: names of the translators, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
