/* adu-files-box.c — the evidence of a complaint: what was attached, taken out again, and added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-files-box.ui
 * Several files are one action: all are read, then all are attached, or none. A copy that leaves is named
 * after the number of the complaint, because a name that came in may tell who somebody is.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-template.h"
#include "gui/case/adu-files-box.h"
#include "gui/case/adu-save-copy.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

#define MOST_BYTES (20 * 1024 * 1024)
#define DIGEST_SHOWN 12

struct _AduFilesBox
{
  GtkWidget parent_instance;

  GtkListBox *list; /* template child */
  GtkLabel *empty;  /* template child */
  GtkButton *add;   /* template child */
  GtkSpinner *busy; /* template child */

  AduSession *session; /* owned */
  gint64 id;
  char *number; /* owned */
};

G_DEFINE_FINAL_TYPE (AduFilesBox, adu_files_box, GTK_TYPE_WIDGET)

/* What a "save" button saves. */
typedef struct
{
  GWeakRef self;
  gint64 attachment;
  char *folder;
  char *name;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_weak_ref_clear (&saving->self);
  g_free (saving->folder);
  g_free (saving->name);
  g_free (saving);
}

static Saving *
saving_new (AduFilesBox *self, gint64 attachment, const char *name)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->self, self);
  saving->attachment = attachment;
  saving->name = g_strdup (name);
  return saving;
}

static void
tell_error (AduFilesBox *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adu_notice (GTK_WIDGET (self), what);
}

/* --- out ------------------------------------------------------------------------------------------------ */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&saving->self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = adu_save_copy_finish (result, &error);

  if (self != NULL && path != NULL)
    {
      g_autofree char *name = g_path_get_basename (path);
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);

      adu_notice (GTK_WIDGET (self), text);
    }
  else if (self != NULL)
    {
      tell_error (self, error);
    }
  saving_free (saving);
}

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&saving->self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = adu_store_finish_value (result, &error);

  if (bytes != NULL)
    {
      adu_save_copy_async (saving->folder, saving->name, bytes, saved_cb, saving);
      return;
    }
  if (self != NULL)
    tell_error (self, error);
  saving_free (saving);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&saving->self);
  g_autoptr (GFile) file = adu_choose_target_finish (result, NULL);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  AduActor *actor = self != NULL ? adu_session_actor (self->session) : NULL;

  if (actor == NULL || folder == NULL || g_file_peek_path (folder) == NULL)
    {
      saving_free (saving);
      return;
    }
  g_free (saving->name);
  saving->name = g_file_get_basename (file);
  saving->folder = g_file_get_path (folder);
  adu_store_attachment_bytes_async (adu_session_store (self->session), actor, saving->attachment, bytes_cb,
                                    saving);
}

static void
save_cb (GtkButton *button, AduFilesBox *self)
{
  const Saving *what = g_object_get_data (G_OBJECT (button), "adu-saving");

  adu_choose_target_async (GTK_WIDGET (self), _("Save a copy"), what->name, target_cb,
                           saving_new (self, what->attachment, what->name));
}

/* "ADU-2026-0147 berkas 2.pdf" */
static char *
name_to_save (AduFilesBox *self, const AduAttachment *attachment, guint index)
{
  g_autofree char *clean = adu_text_file_name (attachment->name, "berkas");
  const char *dot = strrchr (clean, '.');
  /* Translators: name of a saved attachment: register number, how many-eth file, extension with its dot */
  g_autofree char *name =
      g_strdup_printf (_("%1$s file %2$u%3$s"), self->number, index + 1, dot != NULL ? dot : "");

  return adu_text_file_name (name, "berkas");
}

/* --- in ------------------------------------------------------------------------------------------------- */

/* Files being read, one after the other. */
typedef struct
{
  GWeakRef self;
  GListModel *files;
  GPtrArray *evidence; /* of AduEvidence */
  char *action;        /* UUID */
  guint next;
} Reading;

static void
reading_free (Reading *reading)
{
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&reading->self);

  if (self != NULL)
    {
      gtk_spinner_stop (self->busy);
      gtk_widget_set_sensitive (GTK_WIDGET (self->add), TRUE);
    }
  g_weak_ref_clear (&reading->self);
  g_object_unref (reading->files);
  g_ptr_array_unref (reading->evidence);
  g_free (reading->action);
  g_free (reading);
}

static void read_next (Reading *reading);

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&reading->self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = adu_store_finish_value (result, &error);

  if (self != NULL && added == NULL)
    {
      tell_error (self, error);
    }
  else if (self != NULL)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u file attached", "%u files attached", added->len), added->len);

      adu_notice_undo (GTK_WIDGET (self), text, reading->action);
    }
  reading_free (reading);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&reading->self);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes != NULL)
    {
      g_ptr_array_add (reading->evidence, adu_evidence_new_file (name, bytes));
      read_next (reading);
      return;
    }
  if (self != NULL)
    tell_error (self, error);
  reading_free (reading);
}

/* Only what may be attached is read into memory. */
static void
size_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&reading->self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error_literal (&error, ADU_STORE_ERROR, ADU_STORE_ERROR_FILE_KIND, "not a regular file");
  else if (info != NULL && g_file_info_get_size (info) > MOST_BYTES)
    g_set_error_literal (&error, ADU_STORE_ERROR, ADU_STORE_ERROR_TOO_LARGE, "over 20 MB");
  if (error == NULL)
    {
      g_file_load_bytes_async (G_FILE (source), NULL, read_cb, reading);
      return;
    }
  if (self != NULL)
    tell_error (self, error);
  reading_free (reading);
}

static void
read_next (Reading *reading)
{
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&reading->self);
  g_autoptr (GFile) file = g_list_model_get_item (reading->files, reading->next++);
  AduActor *actor = self != NULL ? adu_session_actor (self->session) : NULL;

  if (actor == NULL)
    {
      reading_free (reading);
    }
  else if (file != NULL)
    {
      g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, size_cb, reading);
    }
  else
    {
      adu_store_attach_async (adu_session_store (self->session), actor, reading->action, self->id,
                              reading->evidence, attached_cb, reading);
    }
}

/* Attaches @files (of #GFile): all of them or none. */
void
adu_files_box_attach (AduFilesBox *self, GListModel *files)
{
  Reading *reading = NULL;

  g_return_if_fail (ADU_IS_FILES_BOX (self));

  if (g_list_model_get_n_items (files) == 0 || !adu_session_may_write (self->session, ADU_MAY_ATTACH))
    return;
  reading = g_new0 (Reading, 1);
  g_weak_ref_init (&reading->self, self);
  reading->files = g_object_ref (files);
  reading->action = g_uuid_string_random ();
  reading->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  gtk_spinner_start (self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), FALSE);
  read_next (reading);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFilesBox) self = user_data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);

  if (files != NULL)
    adu_files_box_attach (self, files);
}

/* Asks which files, and attaches them. */
void
adu_files_box_add (AduFilesBox *self)
{
  g_return_if_fail (ADU_IS_FILES_BOX (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->add)))
    adu_choose_files_async (GTK_WIDGET (self), _("Attach files"), NULL, NULL, TRUE, chosen_cb,
                            g_object_ref (self));
}

static gboolean
drop_cb (AduFilesBox *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *list = g_value_get_boxed (value);

  for (GSList *item = list; item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  adu_files_box_attach (self, G_LIST_MODEL (files));
  return list != NULL;
}

/* --- the list ------------------------------------------------------------------------------------------- */

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 75);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
details_of (AduFilesBox *self, const AduAttachment *attachment)
{
  g_autofree char *at =
      adu_words_time (attachment->added_at, adu_store_zone (adu_session_store (self->session)));
  g_autofree char *size = NULL;

  if (attachment->sha256 == NULL)
    /* Translators: of evidence described in words: %1$s is an official, %2$s a time */
    return g_strdup_printf (_("Noted by %1$s, %2$s"), attachment->added_by, at);
  size = adu_words_size (attachment->size);
  /* Translators: of a file: %1$s its size, %2$s its kind, %3$s an official, %4$s a time */
  return g_strdup_printf (_("%1$s · %2$s · added by %3$s, %4$s"), size, attachment->mime,
                          attachment->added_by, at);
}

static GtkWidget *
save_button_new (AduFilesBox *self, const AduAttachment *attachment, guint index)
{
  GtkWidget *button = gtk_button_new_with_label (_("Save as…"));
  g_autofree char *name = name_to_save (self, attachment, index);
  /* Translators: %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Save as… %s"), attachment->name);

  adu_names_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "adu-saving", saving_new (self, attachment->id, name),
                          saving_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
row_new (AduFilesBox *self, const AduAttachment *attachment, guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gboolean is_file = attachment->sha256 != NULL;
  const char *title = is_file ? attachment->name : attachment->note;
  g_autofree char *details = details_of (self, attachment);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (is_file ? "mail-attachment-symbolic"
                                                                       : "document-edit-symbolic"));
  gtk_box_append (GTK_BOX (texts), label_new (title, "heading"));
  gtk_box_append (GTK_BOX (texts), label_new (details, "dim-label"));
  if (is_file && !attachment->may_open)
    gtk_box_append (GTK_BOX (texts), label_new (_("The original may show who somebody is. Your role may not open it."),
                                                "caption"));
  else if (is_file)
    {
      /* Translators: %s is the start of a file's digest */
      g_autofree char *digest = g_strdup_printf (_("SHA-256 %.*s…"), DIGEST_SHOWN, attachment->sha256);
      GtkWidget *label = label_new (digest, "caption");

      gtk_widget_set_tooltip_text (label, attachment->sha256);
      gtk_widget_add_css_class (label, "monospace");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  if (is_file && attachment->may_open)
    gtk_box_append (GTK_BOX (box), save_button_new (self, attachment, index));
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adu_names_set (row, title);
  return row;
}

static void
adu_files_box_dispose (GObject *object)
{
  AduFilesBox *self = ADU_FILES_BOX (object);

  adu_template_dispose (GTK_WIDGET (self), ADU_TYPE_FILES_BOX);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_files_box_parent_class)->dispose (object);
}

static void
adu_files_box_finalize (GObject *object)
{
  g_free (ADU_FILES_BOX (object)->number);
  G_OBJECT_CLASS (adu_files_box_parent_class)->finalize (object);
}

static void
adu_files_box_class_init (AduFilesBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_files_box_dispose;
  object_class->finalize = adu_files_box_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-files-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, list);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, empty);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, add);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, busy);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "files-box");
}

static void
adu_files_box_init (AduFilesBox *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  adu_names_set (GTK_WIDGET (self->list), _("Evidence"));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
adu_files_box_set_session (AduFilesBox *self, AduSession *session)
{
  g_return_if_fail (ADU_IS_FILES_BOX (self));
  g_set_object (&self->session, session);
}

/* Lists what is attached to @record, which is read, not kept. */
void
adu_files_box_set_record (AduFilesBox *self, const AduRecord *record)
{
  GtkWidget *child = NULL;

  g_return_if_fail (ADU_IS_FILES_BOX (self));

  self->id = record->row->id;
  g_free (self->number);
  self->number = g_strdup (record->row->number);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < record->attachments->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (record->attachments, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), record->attachments->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), record->attachments->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add), adu_session_may_write (self->session, ADU_MAY_ATTACH));
}
