/* adu-evidence-chooser.c — which of a complaint's files are evidence of a finding; more can be added right here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main; what cameras wrote is read by a thread, one file after the other.
 * Template: ui/inspections/adu-evidence-chooser.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/case/adu-attach.h"
#include "gui/case/adu-refusals-window.h"
#include "gui/inspections/adu-evidence-chooser.h"
#include "gui/inspections/adu-rows.h"
#include "gui/viewer/adu-photo-facts.h"
#include "gui/viewer/adu-photo-viewer.h"
#include "store/adu-store-peek.h"

#define CHECK_DATA "adu-check"
#define ID_DATA "adu-attachment"

struct _AduEvidenceChooser
{
  GtkBox parent_instance;

  GtkListBox *list;   /* template child */
  GtkLabel *empty;    /* template child */
  GtkSpinner *busy;   /* template child */
  GtkButton *add;     /* template child */

  AduFindingContext context;   /* its references and @inspection are owned */
  AduInspection *inspection;   /* owned; nullable: as it was when the dialog opened */
  AduSession *session; /* owned */
  AduAttach *attach;   /* owned */
  GArray *chosen;      /* of gint64 */
  GHashTable *facts;   /* id (gint64 *) → AduPictureFacts, of those that have any */
  GQueue unread;       /* of GtkLabel * (weakly, as GWeakRef *): lines whose facts are not read yet */
  gboolean reading;
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  READ,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduEvidenceChooser, adu_evidence_chooser, GTK_TYPE_BOX)

static void read_next (AduEvidenceChooser *self);

static gboolean
is_chosen (AduEvidenceChooser *self, gint64 id, guint *at)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, gint64, i) == id)
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

static void
toggled_cb (GtkCheckButton *check, AduEvidenceChooser *self)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (check), ID_DATA);
  guint at;

  if (gtk_check_button_get_active (check) && !is_chosen (self, id, &at))
    g_array_append_val (self->chosen, id);
  else if (!gtk_check_button_get_active (check) && is_chosen (self, id, &at))
    g_array_remove_index (self->chosen, at);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- what cameras wrote ----------------------------------------------------------------------------------- */

typedef struct
{
  AduEvidenceChooser *self; /* owned */
  GWeakRef label;
} Reading;

static void
reading_free (Reading *reading)
{
  reading->self->reading = FALSE;
  read_next (reading->self);
  g_weak_ref_clear (&reading->label);
  g_object_unref (reading->self);
  g_free (reading);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
facts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GtkWidget) label = g_weak_ref_get (&reading->label);
  g_autofree AduPictureFacts *facts = g_task_propagate_pointer (G_TASK (result), NULL);
  AduEvidenceChooser *self = reading->self;

  if (label != NULL && facts != NULL && self->context.inspection != NULL && self->session != NULL)
    {
      AduStatedTime stated = { self->context.inspection->actual_from, self->context.inspection->actual_until,
                               adu_store_zone (adu_session_store (self->session)) };
      g_autofree char *line = adu_photo_facts_line (facts, &stated);

      gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (label), ID_DATA);

      gtk_label_set_text (GTK_LABEL (label), line);
      if (facts->has_taken || facts->has_place)
        g_hash_table_replace (self->facts, g_memdup2 (&id, sizeof id), g_memdup2 (facts, sizeof *facts));
      g_signal_emit (self, signals[READ], 0);
      if (adu_photo_facts_differ (facts, &stated))
        gtk_widget_add_css_class (label, "warning");
    }
}

static void
facts_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AduPictureFacts *facts = g_new0 (AduPictureFacts, 1);

  adu_picture_read_facts (data, facts);
  g_task_return_pointer (task, facts, g_free);
}

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  GBytes *bytes = adu_store_finish_value (result, NULL);
  g_autoptr (GTask) task = NULL;

  if (bytes == NULL)
    return;
  task = g_task_new (reading->self, NULL, facts_cb, reading);
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, facts_thread);
  reading = NULL;
}

static void
read_next (AduEvidenceChooser *self)
{
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;

  while (!self->reading && actor != NULL && !g_queue_is_empty (&self->unread))
    {
      GWeakRef *weak = g_queue_pop_head (&self->unread);
      g_autoptr (GtkWidget) label = g_weak_ref_get (weak);

      g_weak_ref_clear (weak);
      g_free (weak);
      if (label != NULL)
        {
          Reading *reading = g_new0 (Reading, 1);

          reading->self = g_object_ref (self);
          g_weak_ref_init (&reading->label, label);
          self->reading = TRUE;
          adu_store_attachment_peek_async (adu_session_store (self->session), actor,
                                           *(gint64 *) g_object_get_data (G_OBJECT (label), ID_DATA),
                                           self->cancellable, bytes_cb, reading);
        }
    }
}

static void
want_facts (AduEvidenceChooser *self, GtkWidget *label, gint64 id)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_object_set_data_full (G_OBJECT (label), ID_DATA, g_memdup2 (&id, sizeof id), g_free);
  g_weak_ref_init (weak, label);
  g_queue_push_tail (&self->unread, weak);
}

/* --- the list ----------------------------------------------------------------------------------------------- */

static void
look_cb (GtkButton *button, AduEvidenceChooser *self)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (button), ID_DATA);
  AduPhotoViewer *viewer =
      adu_photo_viewer_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
                            self->context.attachments, id, self->context.copies);

  if (self->context.inspection != NULL)
    adu_photo_viewer_set_stated (viewer, self->context.inspection->actual_from, self->context.inspection->actual_until,
                                 self->context.inspection->place);
  gtk_window_present (GTK_WINDOW (viewer));
}

static GtkWidget *
texts_new (AduEvidenceChooser *self, const AduAttachment *attachment)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *title = gtk_label_new (attachment->sha256 != NULL ? attachment->name : attachment->note);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  if (adu_attachment_is_picture (attachment))
    {
      GtkWidget *facts = gtk_label_new ("");

      gtk_label_set_xalign (GTK_LABEL (facts), 0);
      gtk_label_set_wrap (GTK_LABEL (facts), TRUE);
      gtk_widget_add_css_class (facts, "caption");
      want_facts (self, facts, attachment->id);
      gtk_box_append (GTK_BOX (texts), facts);
    }
  return texts;
}

static GtkWidget *
row_new (AduEvidenceChooser *self, const AduAttachment *attachment)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_check_button_new (), *slot = adu_thumbnail_slot_new (attachment);
  const char *name = attachment->sha256 != NULL ? attachment->name : attachment->note;
  guint at;

  g_object_set_data_full (G_OBJECT (check), ID_DATA, g_memdup2 (&attachment->id, sizeof (gint64)), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, attachment->id, &at));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adu_names_set (check, name);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), slot);
  adu_thumbnails_fill (self->context.thumbnails, slot);
  gtk_box_append (GTK_BOX (box), texts_new (self, attachment));
  if (adu_attachment_is_picture (attachment))
    {
      GtkWidget *look = gtk_button_new_from_icon_name ("view-fullscreen-symbolic");
      /* Translators: %s is the name of a photograph */
      g_autofree char *spoken = g_strdup_printf (_("Look at %s"), name);

      g_object_set_data_full (G_OBJECT (look), ID_DATA, g_memdup2 (&attachment->id, sizeof (gint64)), g_free);
      gtk_widget_set_valign (look, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (look, "flat");
      gtk_widget_set_tooltip_text (look, spoken);
      adu_names_set (look, spoken);
      g_signal_connect_object (look, "clicked", G_CALLBACK (look_cb), self, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), look);
    }
  gtk_widget_add_css_class (box, "evidence-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), CHECK_DATA, check);
  adu_names_set (row, name);
  return row;
}

static void
show (AduEvidenceChooser *self)
{
  const GPtrArray *attachments = self->context.attachments;
  gboolean had_focus = adu_rows_clear (self->list);

  for (guint i = 0; i < attachments->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (attachments, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), attachments->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), attachments->len == 0);
  adu_rows_focus (self->list, had_focus);
  read_next (self);
}

/* --- more files ------------------------------------------------------------------------------------------- */

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

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduEvidenceChooser) self = user_data;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, NULL);

  if (record == NULL || self->session == NULL)
    return;
  g_ptr_array_set_size (self->context.attachments, 0);
  for (guint i = 0; i < record->attachments->len; i++)
    g_ptr_array_add (self->context.attachments, copy_of (g_ptr_array_index (record->attachments, i)));
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What was added here is evidence here. */
static void
done_cb (AduEvidenceChooser *self)
{
  const GArray *added = adu_attach_added (self->attach);
  const GPtrArray *refused = adu_attach_refused (self->attach);
  AduActor *actor = adu_session_actor (self->session);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_spinner_stop (self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), TRUE);
  g_array_append_vals (self->chosen, added->data, added->len);
  if (refused->len > 0 && GTK_IS_WINDOW (root))
    gtk_window_present (adu_refusals_window_new (GTK_WINDOW (root), added->len, refused));
  if (added->len > 0 && actor != NULL)
    adu_store_record_async (adu_session_store (self->session), actor, self->context.case_id, self->cancellable,
                            record_cb, g_object_ref (self));
}

static void
attach (AduEvidenceChooser *self, GListModel *files)
{
  if (!adu_attach_files (self->attach, self->context.case_id, files))
    return;
  gtk_spinner_start (self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), FALSE);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduEvidenceChooser) self = user_data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);

  if (files != NULL && self->attach != NULL)
    attach (self, files);
}

static void
add_cb (AduEvidenceChooser *self)
{
  adu_choose_files_async (GTK_WIDGET (self), _("Add evidence"), NULL, NULL, TRUE, files_cb, g_object_ref (self));
}

static gboolean
drop_cb (AduEvidenceChooser *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  attach (self, G_LIST_MODEL (files));
  return TRUE;
}

/* Returns: (transfer none): ids (gint64) of what is chosen, in the order of choosing */
GArray *
adu_evidence_chooser_chosen (AduEvidenceChooser *self)
{
  return self->chosen;
}

/* @facts: (out): what the camera wrote into the first chosen photograph that says anything. Returns: whether one does */
gboolean
adu_evidence_chooser_facts (AduEvidenceChooser *self, AduPictureFacts *facts)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const AduPictureFacts *known = g_hash_table_lookup (self->facts, &g_array_index (self->chosen, gint64, i));

      if (known != NULL)
        {
          *facts = *known;
          return TRUE;
        }
    }
  return FALSE;
}

/* Returns: whether files are coming in */
gboolean
adu_evidence_chooser_is_busy (AduEvidenceChooser *self)
{
  return adu_attach_is_busy (self->attach);
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
adu_evidence_chooser_dispose (GObject *object)
{
  AduEvidenceChooser *self = ADU_EVIDENCE_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->unread, weak_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_EVIDENCE_CHOOSER);
  g_clear_object (&self->attach);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_evidence_chooser_parent_class)->dispose (object);
}

static void
adu_evidence_chooser_finalize (GObject *object)
{
  AduEvidenceChooser *self = ADU_EVIDENCE_CHOOSER (object);

  g_object_unref (self->cancellable);
  g_array_unref (self->chosen);
  g_hash_table_unref (self->facts);
  g_clear_pointer (&self->context.attachments, g_ptr_array_unref);
  g_clear_object (&self->context.thumbnails);
  g_clear_object (&self->context.copies);
  g_clear_pointer (&self->inspection, adu_inspection_free);
  G_OBJECT_CLASS (adu_evidence_chooser_parent_class)->finalize (object);
}

static void
adu_evidence_chooser_class_init (AduEvidenceChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_evidence_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_evidence_chooser_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", ADU_TYPE_EVIDENCE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ] =
      g_signal_new ("read", ADU_TYPE_EVIDENCE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/inspections/adu-evidence-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceChooser, list);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceChooser, empty);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceChooser, busy);
  gtk_widget_class_bind_template_child (widget_class, AduEvidenceChooser, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
adu_evidence_chooser_init (AduEvidenceChooser *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->facts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_queue_init (&self->unread);
  adu_names_set (GTK_WIDGET (self->list), _("Evidence"));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The page behind may be read again while the dialog is open, and then lets go of what it lent. */
static void
keep_context (AduEvidenceChooser *self, const AduFindingContext *context)
{
  self->context = *context;
  self->context.attachments = g_ptr_array_ref (context->attachments);
  self->context.thumbnails = g_object_ref (context->thumbnails);
  self->context.copies = g_object_ref (context->copies);
  self->inspection = context->inspection != NULL ? adu_inspection_copy (context->inspection) : NULL;
  self->context.inspection = self->inspection;
}

/* @chosen: of gint64, read. Returns: (transfer floating): the files of the complaint, those chosen ticked */
GtkWidget *
adu_evidence_chooser_new (const AduFindingContext *context, const GArray *chosen)
{
  AduEvidenceChooser *self = g_object_new (ADU_TYPE_EVIDENCE_CHOOSER, NULL);

  keep_context (self, context);
  self->session = g_object_ref (context->session);
  self->attach = adu_attach_new (context->session);
  self->chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->chosen, chosen->data, chosen->len);
  g_signal_connect_object (self->attach, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
