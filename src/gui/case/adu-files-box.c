/* adu-files-box.c — the evidence of a complaint: what was attached, looked at, taken out again, and added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-files-box.ui
 * Rows are made a few at a time and kept while nothing but new files came; thumbnails are made of what is seen. A copy
 * that leaves is named after the number of the complaint, because a name that came in may tell who somebody is.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-template.h"
#include "gui/case/adu-attach.h"
#include "gui/case/adu-files-box.h"
#include "gui/case/adu-paste.h"
#include "gui/case/adu-refusals-window.h"
#include "gui/case/adu-save-copy.h"
#include "gui/viewer/adu-photo-viewer.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

/* Rows made in one turn of the main loop: a frame has room for no more. */
#define ROWS_A_TURN 12
#define ROW_DATA "adu-attachment"

struct _AduFilesBox
{
  GtkWidget parent_instance;

  GtkListBox *list;        /* template child */
  GtkLabel *empty;         /* template child */
  GtkButton *add;          /* template child */
  GtkMenuButton *more;     /* template child */
  GtkWidget *working;      /* template child */
  GtkProgressBar *progress; /* template child */
  GtkLabel *count;         /* template child */

  AduSession *session;      /* owned */
  AduAttach *attach;        /* owned */
  AduThumbnails *thumbnails; /* owned */
  AduPrivateCopies *copies; /* owned */
  gint64 id;
  char *number;             /* owned */
  GPtrArray *files;         /* of AduAttachment: those of the record */
  guint n_rows;             /* how many of them have a row */
  guint making;             /* source that makes rows */
  guint looking;            /* source that fills thumbnails */
  GtkAdjustment *scrolled;  /* owned while mapped */
};

enum
{
  ATTACHED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduFilesBox, adu_files_box, GTK_TYPE_WIDGET)

/* What a button of a row saves or opens. */
typedef struct
{
  GWeakRef self;
  gint64 attachment;
  char *folder;
  char *name;
  char *mime;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_weak_ref_clear (&saving->self);
  g_free (saving->folder);
  g_free (saving->name);
  g_free (saving->mime);
  g_free (saving);
}

static Saving *
saving_new (AduFilesBox *self, gint64 attachment, const char *name, const char *mime)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->self, self);
  saving->attachment = attachment;
  saving->name = g_strdup (name);
  saving->mime = g_strdup (mime);
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
                           saving_new (self, what->attachment, what->name, what->mime));
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

/* --- shown ---------------------------------------------------------------------------------------------- */

/* Who is there to be shown a file; NULL: nobody. */
static AduActor *
actor_of (AduFilesBox *self)
{
  return self->session != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? adu_session_actor (self->session)
                                                                                  : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFilesBox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = adu_private_copies_write_finish (result, &error);

  /* Locked meanwhile: nothing is opened over the lock, and nothing is left behind. */
  if (file != NULL && actor_of (self) == NULL)
    adu_private_copies_remove (ADU_PRIVATE_COPIES (source));
  else if (file != NULL)
    adu_show_file (GTK_WIDGET (self), file);
  else if (self->session != NULL)
    tell_error (self, error);
}

static void
bytes_to_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *opening = user_data;
  g_autoptr (AduFilesBox) self = g_weak_ref_get (&opening->self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = adu_store_finish_value (result, &error);

  if (self != NULL && self->copies != NULL && bytes != NULL && actor_of (self) == NULL)
    {
      saving_free (opening);
      return;
    }
  if (self != NULL && self->copies != NULL && bytes != NULL)
    adu_private_copies_write_async (self->copies, opening->name, opening->mime, bytes, copied_cb, g_object_ref (self));
  else if (self != NULL && self->session != NULL)
    tell_error (self, error);
  saving_free (opening);
}

/* A picture in the viewer, anything else in the desktop's program for it. */
static void
open_file (AduFilesBox *self, guint index)
{
  const AduAttachment *file = g_ptr_array_index (self->files, index);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AduActor *actor = adu_session_actor (self->session);
  g_autofree char *name = NULL;

  if (!file->may_open || file->sha256 == NULL || actor == NULL || !GTK_IS_WINDOW (root))
    return;
  if (adu_attachment_is_picture (file))
    {
      gtk_window_present (GTK_WINDOW (
        adu_photo_viewer_new (GTK_WINDOW (root), self->session, self->files, file->id, self->copies)));
      return;
    }
  name = name_to_save (self, file, index);
  adu_store_attachment_bytes_async (adu_session_store (self->session), actor, file->id, bytes_to_open_cb,
                                    saving_new (self, file->id, name, file->mime));
}

static void
activated_cb (AduFilesBox *self, GtkListBoxRow *row)
{
  open_file (self, (guint) gtk_list_box_row_get_index (row));
}

static void
open_cb (GtkButton *button, AduFilesBox *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  open_file (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* --- in ------------------------------------------------------------------------------------------------- */

static void
progress_cb (AduFilesBox *self, guint done, guint total)
{
  g_autofree char *text = total == 0 ? g_strdup (_("Looking for files…"))
                                     /* Translators: how many of how many files */
                                     : g_strdup_printf (_("%1$u of %2$u files"), done, total);

  gtk_widget_set_visible (self->working, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->more), FALSE);
  gtk_label_set_text (self->count, text);
  gtk_progress_bar_set_fraction (self->progress, total == 0 ? 0 : (gdouble) done / total);
}

static void
done_cb (AduFilesBox *self)
{
  const GPtrArray *refused = adu_attach_refused (self->attach);
  guint n = adu_attach_added (self->attach)->len;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = g_strdup_printf (ngettext ("%u file attached", "%u files attached", n), n);

  gtk_widget_set_visible (self->working, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->more), TRUE);
  g_signal_emit (self, signals[ATTACHED], 0);
  if (n > 0)
    adu_notice_undo (GTK_WIDGET (self), text, adu_attach_action (self->attach));
  if (refused->len > 0 && GTK_IS_WINDOW (root))
    gtk_window_present (adu_refusals_window_new (GTK_WINDOW (root), n, refused));
}

/* Attaches @files (of #GFile), of folders the files in them. */
void
adu_files_box_attach (AduFilesBox *self, GListModel *files)
{
  g_return_if_fail (ADU_IS_FILES_BOX (self));

  if (self->attach != NULL)
    adu_attach_files (self->attach, self->id, files);
}

/* Returns: whether files are coming in */
gboolean
adu_files_box_is_busy (AduFilesBox *self)
{
  return self->attach != NULL && adu_attach_is_busy (self->attach);
}

static void
cancel_cb (AduFilesBox *self)
{
  adu_attach_cancel (self->attach);
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

  if (!adu_files_box_is_busy (self))
    adu_choose_files_async (GTK_WIDGET (self), _("Attach files"), NULL, NULL, TRUE, chosen_cb,
                            g_object_ref (self));
}

static void
folder_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFilesBox) self = user_data;
  g_autoptr (GFile) folder = adu_choose_folder_finish (result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (folder == NULL)
    return;
  g_list_store_append (files, folder);
  adu_files_box_attach (self, G_LIST_MODEL (files));
}

/* Asks for a folder, a telephone's for example, and attaches all of it. */
void
adu_files_box_add_folder (AduFilesBox *self)
{
  if (!adu_files_box_is_busy (self))
    adu_choose_folder_async (GTK_WIDGET (self), _("Attach a folder"), folder_cb, g_object_ref (self));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFilesBox) self = ADU_FILES_BOX (g_object_ref (source));
  g_autoptr (AduPasted) pasted = adu_paste_finish (result);

  if (pasted == NULL || self->attach == NULL)
    return;
  if (pasted->files != NULL)
    adu_files_box_attach (self, pasted->files);
  else if (pasted->picture != NULL)
    adu_attach_bytes (self->attach, self->id, pasted->name, pasted->picture);
  else
    adu_notice (GTK_WIDGET (self), _("There is no picture or file to paste: copy one first."));
}

/* Attaches the files or the picture in the clipboard. */
void
adu_files_box_paste (AduFilesBox *self)
{
  if (!adu_files_box_is_busy (self))
    adu_paste_async (GTK_WIDGET (self), pasted_cb, NULL);
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

/* A kind of file as people call it. */
static const char *
kind_of (const char *mime)
{
  static const char *const kinds[][2] = {
    { "image/jpeg", "JPEG" }, { "image/png", "PNG" }, { "image/webp", "WebP" }, { "application/pdf", "PDF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (mime, kinds[i][0]) == 0)
      return kinds[i][1];
  return g_strcmp0 (mime, "text/plain") == 0 ? _("text") : mime;
}

/* Who brought it, and when. */
static char *
origin_of (AduFilesBox *self, const AduAttachment *attachment)
{
  g_autofree char *at =
      adu_words_time (attachment->added_at, adu_store_zone (adu_session_store (self->session)));

  if (attachment->sha256 == NULL)
    /* Translators: of evidence described in words: %1$s is an official, %2$s a time */
    return g_strdup_printf (_("Noted by %1$s, %2$s"), attachment->added_by, at);
  /* Translators: of a file: %1$s is an official, %2$s a time */
  return g_strdup_printf (_("Added by %1$s, %2$s"), attachment->added_by, at);
}

/* Size, kind, and the start of the digest. */
static char *
details_of (const AduAttachment *attachment)
{
  g_autofree char *size = adu_words_size (attachment->size);

  /* Translators: of a file: %1$s its size, %2$s its kind, %3$s the start of its digest */
  return g_strdup_printf (_("%1$s · %2$s · SHA-256 %3$.12s…"), size, kind_of (attachment->mime), attachment->sha256);
}

static GtkWidget *
button_new (AduFilesBox *self, const char *label, const char *spoken, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  adu_names_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_DEFAULT);
  return button;
}

static void
append_buttons (AduFilesBox *self, GtkBox *box, const AduAttachment *attachment, guint index)
{
  g_autofree char *name = name_to_save (self, attachment, index);
  /* Translators: %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Save as… %s"), attachment->name);
  /* Translators: %s is the name of a file */
  g_autofree char *spoken_open = g_strdup_printf (_("Open %s"), attachment->name);
  GtkWidget *save = button_new (self, _("Save as…"), spoken, G_CALLBACK (save_cb));

  g_object_set_data_full (G_OBJECT (save), "adu-saving", saving_new (self, attachment->id, name, attachment->mime),
                          saving_free);
  gtk_box_append (box, button_new (self, _("Open"), spoken_open, G_CALLBACK (open_cb)));
  gtk_box_append (box, save);
}

/* Names and details of files are lines of one: laying out hundreds of texts that wrap holds up the window. */
static GtkWidget *
line_new (const char *text, const char *css_class, PangoEllipsizeMode ellipsize)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
texts_new (AduFilesBox *self, const AduAttachment *attachment)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *origin = origin_of (self, attachment);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  if (attachment->sha256 == NULL)
    gtk_box_append (GTK_BOX (texts), label_new (attachment->note, "heading"));
  else
    gtk_box_append (GTK_BOX (texts), line_new (attachment->name, "heading", PANGO_ELLIPSIZE_MIDDLE));
  if (attachment->sha256 != NULL && attachment->may_open)
    {
      g_autofree char *details = details_of (attachment);
      GtkWidget *label = line_new (details, "dim-label", PANGO_ELLIPSIZE_END);

      gtk_widget_set_tooltip_text (label, attachment->sha256);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_box_append (GTK_BOX (texts), line_new (origin, "dim-label", PANGO_ELLIPSIZE_END));
  if (attachment->sha256 != NULL && !attachment->may_open)
    gtk_box_append (GTK_BOX (texts),
                    label_new (_("The original may show who somebody is. Your role may not open it."), "caption"));
  return texts;
}

static GtkWidget *
row_new (AduFilesBox *self, const AduAttachment *attachment, guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *slot = adu_thumbnail_slot_new (attachment);
  gboolean is_file = attachment->sha256 != NULL;
  gboolean opens = is_file && attachment->may_open;

  gtk_box_append (GTK_BOX (box), slot);
  gtk_box_append (GTK_BOX (box), texts_new (self, attachment));
  if (opens)
    append_buttons (self, GTK_BOX (box), attachment, index);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  g_object_set_data (G_OBJECT (row), ROW_DATA, slot);
  adu_names_set (row, is_file ? attachment->name : attachment->note);
  return row;
}

/* --- thumbnails of what is seen --------------------------------------------------------------------------- */

static gboolean
look_cb (gpointer user_data)
{
  AduFilesBox *self = user_data;
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t seen;
  GtkListBoxRow *row;

  self->looking = 0;
  if (scroller == NULL || !gtk_widget_compute_bounds (scroller, GTK_WIDGET (self->list), &seen))
    return G_SOURCE_REMOVE;
  row = gtk_list_box_get_row_at_y (self->list, MAX (0, (gint) seen.origin.y));
  for (gint i = row != NULL ? gtk_list_box_row_get_index (row) : 0;
       (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds) ||
          bounds.origin.y > seen.origin.y + seen.size.height)
        break;
      adu_thumbnails_fill (self->thumbnails, g_object_get_data (G_OBJECT (row), ROW_DATA));
    }
  return G_SOURCE_REMOVE;
}

static void
look (AduFilesBox *self)
{
  if (self->looking == 0 && self->thumbnails != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->looking = g_timeout_add (50, look_cb, self);
}

static void
adu_files_box_map (GtkWidget *widget)
{
  AduFilesBox *self = ADU_FILES_BOX (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (adu_files_box_parent_class)->map (widget);
  if (scroller != NULL)
    {
      self->scrolled = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
      g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (look), self);
      g_signal_connect_swapped (self->scrolled, "changed", G_CALLBACK (look), self);
    }
  look (self);
}

static void
adu_files_box_unmap (GtkWidget *widget)
{
  AduFilesBox *self = ADU_FILES_BOX (widget);

  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_func (self->scrolled, look, self);
  g_clear_object (&self->scrolled);
  g_clear_handle_id (&self->looking, g_source_remove);
  GTK_WIDGET_CLASS (adu_files_box_parent_class)->unmap (widget);
}

/* --- the box --------------------------------------------------------------------------------------------- */

static void
adu_files_box_dispose (GObject *object)
{
  AduFilesBox *self = ADU_FILES_BOX (object);

  g_clear_handle_id (&self->making, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  if (self->attach != NULL)
    adu_attach_cancel (self->attach);
  adu_template_dispose (GTK_WIDGET (self), ADU_TYPE_FILES_BOX);
  g_clear_object (&self->attach);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->copies);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_files_box_parent_class)->dispose (object);
}

static void
adu_files_box_finalize (GObject *object)
{
  AduFilesBox *self = ADU_FILES_BOX (object);

  g_free (self->number);
  g_ptr_array_unref (self->files);
  G_OBJECT_CLASS (adu_files_box_parent_class)->finalize (object);
}

static void
adu_files_box_class_init (AduFilesBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_files_box_dispose;
  object_class->finalize = adu_files_box_finalize;
  widget_class->map = adu_files_box_map;
  widget_class->unmap = adu_files_box_unmap;
  signals[ATTACHED] = g_signal_new ("attached", ADU_TYPE_FILES_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-files-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, list);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, empty);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, add);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, more);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, working);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, progress);
  gtk_widget_class_bind_template_child (widget_class, AduFilesBox, count);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "files-box");
}

static void
adu_files_box_init (AduFilesBox *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_attachment_free);
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

  if (!g_set_object (&self->session, session))
    return;
  g_set_object (&self->attach, NULL);
  self->attach = adu_attach_new (session);
  g_signal_connect_object (self->attach, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attach, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  self->thumbnails = adu_thumbnails_new (session);
  self->copies = adu_private_copies_new (session);
}

/* Returns: (transfer none): those this box makes, for others who show the same files */
AduThumbnails *
adu_files_box_thumbnails (AduFilesBox *self)
{
  return self->thumbnails;
}

static AduAttachment *
copy_of (const AduAttachment *from)
{
  AduAttachment *copy = g_memdup2 (from, sizeof *from);

  copy->name = g_strdup (from->name);
  copy->mime = g_strdup (from->mime);
  copy->sha256 = g_strdup (from->sha256);
  copy->note = g_strdup (from->note);
  copy->added_by = g_strdup (from->added_by);
  return copy;
}

static gboolean
make_cb (gpointer user_data)
{
  AduFilesBox *self = user_data;

  for (guint i = 0; i < ROWS_A_TURN && self->n_rows < self->files->len; i++, self->n_rows++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (self->files, self->n_rows), self->n_rows));
  look (self);
  if (self->n_rows < self->files->len)
    return G_SOURCE_CONTINUE;
  self->making = 0;
  return G_SOURCE_REMOVE;
}

/* How many of the files shown are still the first of @attachments. */
static guint
n_same (AduFilesBox *self, const GPtrArray *attachments)
{
  guint n = 0;

  while (n < self->files->len && n < attachments->len &&
         ((const AduAttachment *) g_ptr_array_index (self->files, n))->id ==
             ((const AduAttachment *) g_ptr_array_index (attachments, n))->id)
    n++;
  return n;
}

/* Lists what is attached to @record, which is read, not kept. */
void
adu_files_box_set_record (AduFilesBox *self, const AduRecord *record)
{
  guint same;

  g_return_if_fail (ADU_IS_FILES_BOX (self));

  same = self->id == record->row->id ? n_same (self, record->attachments) : 0;
  self->id = record->row->id;
  g_free (self->number);
  self->number = g_strdup (record->row->number);
  g_clear_handle_id (&self->making, g_source_remove);
  for (; self->n_rows > same; self->n_rows--)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (gint) self->n_rows - 1)));
  g_ptr_array_set_size (self->files, (gint) same);
  for (guint i = same; i < record->attachments->len; i++)
    g_ptr_array_add (self->files, copy_of (g_ptr_array_index (record->attachments, i)));
  if (make_cb (self) == G_SOURCE_CONTINUE)
    self->making = g_idle_add (make_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->files->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->files->len == 0);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->add)),
                          adu_session_may_write (self->session, ADU_MAY_ATTACH));
}
