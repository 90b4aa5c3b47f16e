/* adu-evidence-box.c — evidence as it is gathered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-evidence-box.ui
 *
 * The size is asked before a byte is read, and a pasted picture is taken as the bytes the other program
 * offers.
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/intake/adu-evidence-box.h"
#include "gui/viewer/adu-thumbnails.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"

#define NOTE_LENGTH 2000
#define CHUNK (1024 * 1024)
/* Refusals that are told one by one. */
#define MOST_TOLD 5

struct _AduEvidenceBox
{
  GtkBox parent_instance;

  /* template */
  GtkListBox *rows;
  GtkLabel *problem;
  GtkButton *add_files;
  GtkButton *add_note;
  GtkButton *paste;

  AduEvidenceList *list;     /* owned */
  AduSession *session;       /* owned */
  AduThumbnails *thumbnails; /* owned */
  GHashTable *slots;         /* GBytes → its thumbnail, so that a row made anew keeps it */
  guint n_refused;           /* since the sentence was taken away last */
  guint n_reading;           /* pieces that are still on their way */
  guint round;               /* counts the complaints: what was read for an earlier one is not taken */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AduEvidenceBox, adu_evidence_box, GTK_TYPE_BOX)

/* One file that is being read. */
typedef struct
{
  AduEvidenceBox *box; /* owned */
  char *name;
  char *uri;
  gboolean replaces; /* it is a piece of a draft, found by its @uri */
  guint round;
} Reading;

static void
reading_free (Reading *reading)
{
  if (reading->round == reading->box->round)
    reading->box->n_reading--;
  g_object_unref (reading->box);
  g_free (reading->name);
  g_free (reading->uri);
  g_free (reading);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* What has no file of its own. */
static Reading *
reading_new (AduEvidenceBox *self, const char *name)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->box = g_object_ref (self);
  reading->name = g_strdup (name);
  reading->round = self->round;
  self->n_reading++;
  return reading;
}

static void
say (AduEvidenceBox *self, const char *sentence)
{
  self->n_refused = 0;
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* Several files come at once: each that is refused is named, under the one before. */
static void
tell (AduEvidenceBox *self, const char *line)
{
  const char *before = self->n_refused > 0 ? gtk_label_get_text (self->problem) : NULL;
  g_autofree char *all = before != NULL ? g_strjoin ("\n", before, line, NULL) : g_strdup (line);
  guint n = self->n_refused + 1;

  if (n <= MOST_TOLD)
    say (self, all);
  self->n_refused = n;
}

/* @sentence has one %s: the name of the file */
static void
tell_of (AduEvidenceBox *self, const char *sentence, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *line = g_strjoinv (name, parts);

  tell (self, line);
}

static void
tell_refused (AduEvidenceBox *self, const char *name, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));
  g_autofree char *advice = adu_words_error_advice (error);
  /* Translators: name of a file, why it was not attached, what to do about it */
  g_autofree char *line = g_strdup_printf (_("“%1$s” was not attached. %2$s %3$s"), name, what, advice);

  tell (self, line);
}

/* --- the list ------------------------------------------------------------------------------------------- */

static void
on_remove (GtkButton *button, AduEvidenceBox *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  guint i = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  say (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_files));
  adu_evidence_list_remove (self->list, i);
}

static char *
detail_of (const AduPiece *piece)
{
  if (piece->note != NULL)
    return g_strdup (_("Note"));
  if (piece->bytes == NULL)
    return g_strdup (_("Not found any more: attach it again, or remove it"));
  return adu_words_size ((gint64) g_bytes_get_size (piece->bytes));
}

static GtkWidget *
slot_of (AduEvidenceBox *self, const AduPiece *piece)
{
  GtkWidget *slot = piece->bytes != NULL ? g_hash_table_lookup (self->slots, piece->bytes) : NULL;

  if (slot != NULL && gtk_widget_get_parent (slot) == NULL)
    return slot;
  slot = adu_thumbnail_slot_new_for_bytes (piece->name, piece->bytes);
  if (piece->bytes != NULL)
    g_hash_table_replace (self->slots, g_bytes_ref (piece->bytes), g_object_ref_sink (slot));
  adu_thumbnails_fill (self->thumbnails, slot);
  return slot;
}

static GtkWidget *
row_new (AduEvidenceBox *self, const AduPiece *piece)
{
  const char *name = piece->note != NULL ? piece->note : piece->name;
  g_autofree char *detail = detail_of (piece);
  g_autofree char *row_name = g_strconcat (name, ", ", detail, NULL);
  /* Translators: %s is the name of a file or a note */
  g_auto (GStrv) remove_parts = g_strsplit (_("Remove %s"), "%s", 2);
  g_autofree char *remove_name = g_strjoinv (name, remove_parts);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *size = gtk_label_new (detail);
  GtkWidget *drop = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_single_line_mode (GTK_LABEL (title), TRUE);
  gtk_widget_set_tooltip_text (title, name);
  gtk_label_set_xalign (GTK_LABEL (size), 0);
  gtk_label_set_wrap (GTK_LABEL (size), TRUE);
  gtk_widget_add_css_class (size, "caption");
  gtk_widget_add_css_class (size, piece->bytes == NULL && piece->note == NULL ? "error" : "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), size);
  gtk_widget_add_css_class (drop, "flat");
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop, remove_name);
  adu_names_set (drop, remove_name);
  g_signal_connect (drop, "clicked", G_CALLBACK (on_remove), self);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), slot_of (self, piece));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), drop);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adu_names_set (row, row_name);
  return row;
}

static gboolean
is_gone (gpointer bytes, gpointer slot, gpointer list)
{
  for (guint i = 0; i < adu_evidence_list_n (list); i++)
    if (adu_evidence_list_piece (list, i)->bytes == bytes)
      return FALSE;
  return TRUE;
}

static void
show_list (AduEvidenceBox *self)
{
  guint n = adu_evidence_list_n (self->list);

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL;)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_hash_table_foreach_remove (self->slots, is_gone, self->list);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->rows, row_new (self, adu_evidence_list_piece (self->list, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  if (n == 0)
    say (self, NULL);
}

/* --- reading files -------------------------------------------------------------------------------------- */

/* Whether the page was left, or another complaint begun, meanwhile. */
static gboolean
is_late (const Reading *reading)
{
  return reading->box->list == NULL || reading->round != reading->box->round;
}

/* Of the piece of a draft that waits for that file; pieces before it may have gone. */
static void
replace_bytes (AduEvidenceBox *self, const char *uri, GBytes *bytes)
{
  for (guint i = 0; i < adu_evidence_list_n (self->list); i++)
    {
      const AduPiece *piece = adu_evidence_list_piece (self->list, i);

      if (piece->bytes == NULL && g_strcmp0 (piece->uri, uri) == 0)
        {
          adu_evidence_list_set_bytes (self->list, i, bytes);
          return;
        }
    }
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  AduEvidenceBox *self = ADU_EVIDENCE_BOX (source);
  g_autoptr (Reading) reading = data;
  g_autoptr (GError) error = NULL;

  if (is_late (reading))
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tell_refused (self, reading->name, error);
  else if (reading->replaces)
    replace_bytes (self, reading->uri, g_task_get_task_data (G_TASK (result)));
  else if (!adu_evidence_list_add_file (self->list, reading->name, g_task_get_task_data (G_TASK (result)),
                                        reading->uri))
    say (self, _("That is a lot of evidence: register the complaint, then attach the rest to it."));
}

static void
check_thread (GTask *task, gpointer source, gpointer bytes, GCancellable *cancellable)
{
  GError *error = NULL;

  if (adu_evidence_check (g_object_get_data (G_OBJECT (task), "adu-name"), bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A file that cannot be evidence is refused here, by its name, not when all of it is saved. @reading: (transfer full) */
static void
take_bytes (Reading *reading, GBytes *bytes)
{
  g_autoptr (GTask) task = g_task_new (reading->box, NULL, on_checked, reading);

  g_object_set_data_full (G_OBJECT (task), "adu-name", g_strdup (reading->name), g_free);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, check_thread);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, NULL);

  if (is_late (reading))
    return;
  if (bytes != NULL)
    take_bytes (g_steal_pointer (&reading), bytes);
  else if (!reading->replaces)
    tell_of (reading->box, _("“%s” cannot be read: copy it to this computer and choose it again."),
             reading->name);
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  AduEvidenceBox *self = reading->box;

  if (is_late (reading))
    return;
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      if (!reading->replaces)
        tell_of (self, _("“%s” cannot be read: copy it to this computer and choose it again."), reading->name);
      return;
    }
  g_free (reading->name);
  reading->name = g_strdup (g_file_info_get_display_name (info));
  if (g_file_info_get_size (info) > ADU_EVIDENCE_MAX_BYTES)
    {
      tell_of (self, _("“%s” is larger than 20 MB: make it smaller, or attach parts of it."), reading->name);
      return;
    }
  g_file_load_bytes_async (G_FILE (source), self->cancellable, on_loaded, g_steal_pointer (&reading));
}

static void
read_file (AduEvidenceBox *self, GFile *file, gboolean replaces)
{
  Reading *reading = reading_new (self, NULL);

  reading->name = g_file_get_basename (file);
  reading->uri = g_file_get_uri (file);
  reading->replaces = replaces;
  g_file_query_info_async (file,
                           G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                          "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->cancellable, on_asked, reading);
}

static void
on_files_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduEvidenceBox) self = data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);

  for (guint i = 0; files != NULL && self->list != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      read_file (self, file, FALSE);
    }
}

/* Asks for files, several at once. */
void
adu_evidence_box_choose (AduEvidenceBox *self)
{
  say (self, NULL);
  adu_choose_files_async (GTK_WIDGET (self), _("Add evidence"), NULL, NULL, TRUE, on_files_chosen,
                          g_object_ref (self));
}

/* Files of a draft that were too large to be kept in it are read from where they were. */
void
adu_evidence_box_read_missing (AduEvidenceBox *self)
{
  for (guint i = 0; i < adu_evidence_list_n (self->list); i++)
    {
      const AduPiece *piece = adu_evidence_list_piece (self->list, i);

      if (piece->note == NULL && piece->bytes == NULL && piece->uri != NULL)
        {
          g_autoptr (GFile) file = g_file_new_for_uri (piece->uri);

          read_file (self, file, TRUE);
        }
    }
}

/* --- dropping and pasting ------------------------------------------------------------------------------- */

static void
take_files (AduEvidenceBox *self, const GValue *value)
{
  for (GSList *files = g_value_get_boxed (value); files != NULL; files = files->next)
    read_file (self, files->data, FALSE);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, AduEvidenceBox *self)
{
  say (self, NULL);
  take_files (self, value);
  return TRUE;
}

/* Takes files that are dropped on @on, the whole form. */
void
adu_evidence_box_accept_drops (AduEvidenceBox *self, GtkWidget *on)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (on, GTK_EVENT_CONTROLLER (target));
}

static void
on_pasted_files (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduEvidenceBox) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    take_files (self, value);
}

/* A picture from the clipboard, piece by piece, so that one that is too large is never held whole. */
typedef struct
{
  Reading *reading;  /* owned; nullable once it was handed on */
  GByteArray *bytes; /* owned */
} Paste;

static void
paste_free (Paste *paste)
{
  g_clear_pointer (&paste->reading, reading_free);
  g_byte_array_unref (paste->bytes);
  g_free (paste);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
on_paste_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize size = piece != NULL ? g_bytes_get_size (piece) : 0;

  if (size > 0 && paste->bytes->len <= ADU_EVIDENCE_MAX_BYTES)
    {
      AduEvidenceBox *self = paste->reading->box;

      g_byte_array_append (paste->bytes, g_bytes_get_data (piece, NULL), (guint) size);
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), CHUNK, G_PRIORITY_DEFAULT, self->cancellable,
                                       on_paste_read, g_steal_pointer (&paste));
      return;
    }
  {
    g_autoptr (GBytes) whole = g_byte_array_free_to_bytes (g_byte_array_ref (paste->bytes));

    take_bytes (g_steal_pointer (&paste->reading), whole);
  }
}

static void
on_paste_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduEvidenceBox) self = data;
  const char *mime = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime, NULL);
  Paste *paste;

  if (self->list == NULL)
    return;
  if (stream == NULL)
    {
      say (self, _("There is no picture or file to paste: copy one first."));
      return;
    }
  paste = g_new0 (Paste, 1);
  paste->reading = reading_new (self, g_strcmp0 (mime, "image/jpeg") == 0 ? _("pasted.jpg") : _("pasted.png"));
  paste->bytes = g_byte_array_new ();
  g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, self->cancellable, on_paste_read, paste);
}

/* Takes the files or the picture in the clipboard. */
void
adu_evidence_box_paste (AduEvidenceBox *self)
{
  static const char *pictures[] = { "image/jpeg", "image/png", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  say (self, NULL);
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, self->cancellable,
                                    on_pasted_files, g_object_ref (self));
  else
    gdk_clipboard_read_async (clipboard, pictures, G_PRIORITY_DEFAULT, self->cancellable, on_paste_opened,
                              g_object_ref (self));
}

/* Takes a text that no field can hold, as a file: nothing of it is lost. */
void
adu_evidence_box_take_text (AduEvidenceBox *self, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  say (self, NULL);
  take_bytes (reading_new (self, _("pasted text.txt")), bytes);
}

/* Returns: whether pieces are still on their way into the list */
gboolean
adu_evidence_box_is_reading (AduEvidenceBox *self)
{
  return self->n_reading > 0;
}

/* Another complaint is begun: what is still being read belonged to the one before. */
void
adu_evidence_box_forget (AduEvidenceBox *self)
{
  self->round++;
  self->n_reading = 0;
}

/* --- notes ---------------------------------------------------------------------------------------------- */

static void
on_note_given (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduEvidenceBox) self = data;
  g_autofree char *note = adu_ask_reason_finish (result, NULL);

  if (note != NULL && self->list != NULL)
    adu_evidence_list_add_note (self->list, note);
}

static void
on_add_note (AduEvidenceBox *self)
{
  say (self, NULL);
  adu_ask_reason_async (GTK_WIDGET (self), _("Evidence without a file"),
                        _("For example: a prescription was shown and taken home again."),
                        _("What was shown or left"), _("_Add note"), ADU_ASK_SUGGESTED, NOTE_LENGTH,
                        on_note_given, g_object_ref (self));
}

static void
adu_evidence_box_dispose (GObject *object)
{
  AduEvidenceBox *self = ADU_EVIDENCE_BOX (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_EVIDENCE_BOX);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->list);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->session);
  g_clear_pointer (&self->slots, g_hash_table_unref);
  G_OBJECT_CLASS (adu_evidence_box_parent_class)->dispose (object);
}

static void
adu_evidence_box_class_init (AduEvidenceBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_evidence_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/intake/adu-evidence-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceBox, rows);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceBox, problem);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceBox, add_files);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceBox, add_note);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceBox, paste);
}

static void
adu_evidence_box_init (AduEvidenceBox *self)
{
  self->cancellable = g_cancellable_new ();
  self->slots = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_bytes_unref, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->add_files, "clicked", G_CALLBACK (adu_evidence_box_choose), self);
  g_signal_connect_swapped (self->add_note, "clicked", G_CALLBACK (on_add_note), self);
  g_signal_connect_swapped (self->paste, "clicked", G_CALLBACK (adu_evidence_box_paste), self);
}

/* @list: what is shown and added to; set once */
void
adu_evidence_box_set_list (AduEvidenceBox *self, AduEvidenceList *list, AduSession *session)
{
  self->list = g_object_ref (list);
  self->session = g_object_ref (session);
  self->thumbnails = adu_thumbnails_new (session);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (show_list), self);
  show_list (self);
}
