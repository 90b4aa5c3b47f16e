/* adu-intake-done.c — after saving: the number, large, the time limit, and what was similar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-intake-done.ui
 * Why:    what one does with a complaint that is in the register already is no matter of the form any more: its receipt,
 *         the disposition it came with, a look at what was similar.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-print.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/intake/adu-intake-done.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"

#define MOST_SIMILAR 20

struct _AduIntakeDone
{
  GtkBox parent_instance;

  /* template */
  GtkLabel *number;
  GtkLabel *subject;
  GtkLabel *limit;
  GtkLabel *trouble;
  GtkButton *next;
  GtkButton *print;
  GtkButton *save;
  GtkButton *dispose;
  GtkButton *open;
  GtkButton *look;
  GtkListBox *similar;

  AduSession *session; /* owned; NULL while nothing was registered */
  gint64 id;           /* of what was registered */
  AduCase *value;      /* owned; as it was written, with its people: for its receipt */
  AduRecord *record;   /* owned; as the register shows it to this official; NULL */
  GArray *ids; /* of gint64: the similar ones, as the list shows them */
};

enum
{
  NEXT,
  DISPOSED,
  LOOKED,
  OPEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduIntakeDone, adu_intake_done, GTK_TYPE_BOX)

static void
on_next (AduIntakeDone *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

/* --- the receipt ---------------------------------------------------------------------------------------- */

static AduActor *
actor_of (AduIntakeDone *self)
{
  return self->session != NULL ? adu_session_actor (self->session) : NULL;
}

/**
 * adu_intake_done_print:
 * @self: the page
 *
 * Prints the receipt of the complaint that is shown.
 *
 * Returns: whether there is one to print
 */
gboolean
adu_intake_done_print (AduIntakeDone *self)
{
  if (self->record == NULL || actor_of (self) == NULL)
    return FALSE;
  adu_print_receipt (GTK_WIDGET (self), self->session, self->id, self->value);
  return TRUE;
}

static void
on_print (AduIntakeDone *self)
{
  adu_intake_done_print (self);
}

static void
on_save (AduIntakeDone *self)
{
  if (self->record != NULL && actor_of (self) != NULL)
    adu_save_receipt (GTK_WIDGET (self), self->session, self->id, self->value);
}

/* --- what follows --------------------------------------------------------------------------------------- */

static void
on_disposed (AduIntakeDone *self)
{
  g_signal_emit (self, signals[DISPOSED], 0);
}

static void
on_dispose (AduIntakeDone *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *dialog;

  if (self->record == NULL || actor_of (self) == NULL)
    return;
  dialog = adu_step_dialog_new (GTK_WINDOW (root), self->session, self->record, ADU_STEP_DISPOSE);
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_disposed), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_open (AduIntakeDone *self)
{
  g_signal_emit (self, signals[OPEN], 0, self->id);
}

static void
on_look (AduIntakeDone *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->look), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->similar), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->similar), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[LOOKED], 0);
}

static void
on_row_activated (AduIntakeDone *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row)));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
forget (AduIntakeDone *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->value, adu_case_free);
  g_clear_pointer (&self->record, adu_record_free);
}

static void
adu_intake_done_dispose (GObject *object)
{
  AduIntakeDone *self = ADU_INTAKE_DONE (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INTAKE_DONE);
  G_OBJECT_CLASS (adu_intake_done_parent_class)->dispose (object);
}

static void
adu_intake_done_finalize (GObject *object)
{
  AduIntakeDone *self = ADU_INTAKE_DONE (object);

  g_array_unref (self->ids);
  G_OBJECT_CLASS (adu_intake_done_parent_class)->finalize (object);
}

static void
adu_intake_done_class_init (AduIntakeDoneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = ADU_TYPE_INTAKE_DONE;

  G_OBJECT_CLASS (klass)->dispose = adu_intake_done_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_intake_done_finalize;
  signals[NEXT] = g_signal_new ("next", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DISPOSED] = g_signal_new ("disposed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOKED] = g_signal_new ("looked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] =
      g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/intake/adu-intake-done.ui");
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, number);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, subject);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, limit);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, next);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, print);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, save);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, dispose);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, open);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, look);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeDone, similar);
}

static void
adu_intake_done_init (AduIntakeDone *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (on_print), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->dispose, "clicked", G_CALLBACK (on_dispose), self);
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->look, "clicked", G_CALLBACK (on_look), self);
  g_signal_connect_swapped (self->similar, "row-activated", G_CALLBACK (on_row_activated), self);
}

static GtkWidget *
row_new (const AduRow *row)
{
  g_autofree char *received = adu_words_day_short (row->received);
  g_autofree char *detail = g_strjoin (" · ", received, adu_words_stage (row->stage),
                                       row->unit_name != NULL ? row->unit_name : NULL, NULL);
  g_autofree char *title = g_strconcat (row->number, "  ", row->subject, NULL);
  g_autofree char *name = g_strconcat (title, ", ", detail, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_label_new (title);
  GtkWidget *below = gtk_label_new (detail);
  GtkWidget *item = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (head, "numeric");
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (texts), head);
  gtk_box_append (GTK_BOX (texts), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), texts);
  adu_names_set (item, name);
  return item;
}

/* @rows: (nullable): of #AduRow: complaints much like this one; shown once somebody asks */
static void
set_similar (AduIntakeDone *self, GPtrArray *rows)
{
  guint n = rows != NULL ? rows->len : 0;
  g_autofree char *text =
      g_strdup_printf (ngettext ("Look at %u _similar complaint", "Look at %u _similar complaints", n), n);

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->similar, 0)) != NULL;)
    gtk_list_box_remove (self->similar, GTK_WIDGET (row));
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < n; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);

      g_array_append_val (self->ids, row->id);
      gtk_list_box_append (self->similar, row_new (row));
    }
  gtk_button_set_label (self->look, text);
  gtk_widget_set_visible (GTK_WIDGET (self->look), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->similar), FALSE);
}

static void
on_similar_rows (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeDone) self = data;
  g_autoptr (GPtrArray) rows = adu_store_finish_value (result, NULL);

  if (rows != NULL && self->session != NULL)
    set_similar (self, rows);
}

/**
 * adu_intake_done_read_similar:
 * @self: the page, with what was registered
 * @similar: (nullable): of gint64: complaints much like it; it may be among them
 *
 * Offers to look at them once they are read.
 */
void
adu_intake_done_read_similar (AduIntakeDone *self, const GArray *similar)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; similar != NULL && i < similar->len && others->len < MOST_SIMILAR; i++)
    if (g_array_index (similar, gint64, i) != self->id)
      g_array_append_val (others, g_array_index (similar, gint64, i));
  if (others->len > 0 && actor_of (self) != NULL)
    adu_store_rows_async (adu_session_store (self->session), actor_of (self),
                          (const gint64 *) (void *) others->data, others->len, NULL, on_similar_rows,
                          g_object_ref (self));
}

static char *
limit_words (const AduRecord *record)
{
  const AduDeadline *binding = adu_deadlines_binding (record->deadlines);
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;

  if (!adu_stage_is_open (record->row->stage))
    return g_strdup (adu_words_stage (record->row->stage));
  if (binding == NULL || !adu_day_is_set (binding->due))
    return g_strdup ("");
  day = adu_words_day (binding->due);
  left = adu_words_deadline_left (binding);
  /* Translators: the first %s is a date, the second how it stands ("14 days left") */
  return g_strdup_printf (_("Time limit %s · %s"), day, left);
}

/* A letter may arrive already disposed; somebody at the counter brings none. */
static gboolean
may_be_disposed (const AduRecord *record)
{
  return record != NULL && record->row->channel != ADU_CHANNEL_COUNTER &&
         record->row->stage == ADU_STAGE_RECEIVED;
}

/* Forgets what was registered: the next complaint is another person's. */
void
adu_intake_done_clear (AduIntakeDone *self)
{
  forget (self);
  set_similar (self, NULL);
}

/**
 * adu_intake_done_show:
 * @self: the page
 * @session: the session; somebody was signed in to register it
 * @id: of the complaint that was registered
 * @value: as it was written, with its people; copied
 * @record: (transfer full) (nullable): as this official may see it; %NULL if not at all
 * @trouble: (nullable): what did not work although it is registered
 */
void
adu_intake_done_show (AduIntakeDone *self, AduSession *session, gint64 id, const AduCase *value, AduRecord *record,
                      const char *trouble)
{
  g_autofree char *limit = record != NULL ? limit_words (record) : NULL;

  adu_intake_done_clear (self);
  self->session = g_object_ref (session);
  self->id = id;
  self->value = adu_case_copy (value);
  self->record = record;
  gtk_label_set_text (self->number, record != NULL ? record->row->number : _("Registered"));
  gtk_label_set_text (self->subject,
                      record != NULL ? record->row->subject
                                     : _("This complaint is confidential: an officer tells its number."));
  gtk_label_set_text (self->limit, limit != NULL ? limit : "");
  gtk_label_set_text (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->open), record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->print), record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->save), record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->dispose), may_be_disposed (record));
}

/* Enter begins the next complaint. */
void
adu_intake_done_focus (AduIntakeDone *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->next));
}
