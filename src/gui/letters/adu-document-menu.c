/* adu-document-menu.c — the documents of a complaint to choose from: those that fit now, and why the others do not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * A menu whose items are insensitive does not say why; this is a list in a popover that does. What does not fit stands
 * below what does. The inspections of the case are asked for when it is opened.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/letters/adu-document-menu.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"

struct _AduDocumentMenu
{
  GtkPopover parent_instance;

  GtkListBox *list; /* of the tree */
  AduDocuments which;
  AduSession *session;     /* owned; nullable */
  gint64 id;               /* the case */
  AduLetterContext context;
  GPtrArray *inspections;  /* owned; of AduInspectionRow, not cancelled; nullable: not read yet */
};

G_DEFINE_FINAL_TYPE (AduDocumentMenu, adu_document_menu, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* One row of the list. */
typedef struct
{
  AduLetterKind kind;
  gint64 inspection;
} Choice;

static gboolean
is_offered (AduDocumentMenu *self, AduLetterKind kind)
{
  const AduLetterInfo *info = adu_letter_info (kind);

  if (info->scope != ADU_SCOPE_CASE && info->scope != ADU_SCOPE_INSPECTION)
    return FALSE;
  return self->which == ADU_DOCUMENTS_ALL || info->kept;
}

/* --- rows ----------------------------------------------------------------------------------------------- */

static void
add_row (AduDocumentMenu *self, AduLetterKind kind, const AduInspectionRow *inspection, const char *reason)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *name = adu_words_letter (kind);
  g_autofree char *title = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *label;
  Choice *choice = g_new0 (Choice, 1);

  choice->kind = kind;
  choice->inspection = inspection != NULL ? inspection->id : 0;
  if (inspection != NULL && adu_day_is_set (inspection->day))
    {
      g_autofree char *day = adu_words_day_short (inspection->day);

      /* Translators: a document about an inspection, and the day of it */
      title = g_strdup_printf (_("%1$s, %2$s"), name, day);
    }
  else
    {
      title = g_strdup (name);
    }
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  if (reason != NULL)
    {
      GtkWidget *why = gtk_label_new (reason);

      gtk_label_set_xalign (GTK_LABEL (why), 0);
      gtk_label_set_wrap (GTK_LABEL (why), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (why), 40);
      gtk_widget_add_css_class (why, "caption");
      gtk_box_append (GTK_BOX (box), why);
      gtk_widget_set_sensitive (row, FALSE);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "adu-choice", choice, g_free);
  spoken = reason != NULL ? g_strdup_printf ("%s: %s", title, reason) : g_strdup (title);
  adu_names_set (row, spoken);
  gtk_list_box_append (self->list, row);
}

static void
add_fitting (AduDocumentMenu *self, AduLetterKind kind)
{
  if (adu_letter_info (kind)->scope == ADU_SCOPE_CASE)
    {
      add_row (self, kind, NULL, NULL);
      return;
    }
  for (guint i = 0; self->inspections != NULL && i < self->inspections->len; i++)
    add_row (self, kind, g_ptr_array_index (self->inspections, i), NULL);
}

static void
fill (AduDocumentMenu *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->context.n_inspections = self->inspections != NULL ? self->inspections->len : 0;
  for (guint kind = 0; kind < ADU_N_LETTER_KINDS; kind++)
    if (is_offered (self, (AduLetterKind) kind) &&
        adu_letter_fit ((AduLetterKind) kind, &self->context) == ADU_LETTER_FITS)
      add_fitting (self, (AduLetterKind) kind);
  for (guint kind = 0; kind < ADU_N_LETTER_KINDS; kind++)
    {
      AduLetterFit fit = adu_letter_fit ((AduLetterKind) kind, &self->context);

      if (is_offered (self, (AduLetterKind) kind) && fit != ADU_LETTER_FITS)
        add_row (self, (AduLetterKind) kind, NULL, adu_words_letter_fit (fit));
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_activated (GtkListBox *list, GtkListBoxRow *row, AduDocumentMenu *self)
{
  const Choice *choice = g_object_get_data (G_OBJECT (row), "adu-choice");
  Choice chosen = *choice;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, chosen.kind, chosen.inspection);
}

/* --- inspections of the case ----------------------------------------------------------------------------- */

static void
inspections_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduDocumentMenu) self = user_data;
  g_autoptr (GError) error = NULL;
  AduInspectionList *found = adu_store_finish_value (result, &error);

  if (found == NULL)
    return;
  if (self->session != NULL)
    {
      g_clear_pointer (&self->inspections, g_ptr_array_unref);
      self->inspections = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_row_free);
      for (guint i = 0; i < found->rows->len; i++)
        {
          AduInspectionRow *row = g_ptr_array_index (found->rows, i);

          if (row->stage != ADU_INSPECTION_CANCELLED)
            g_ptr_array_add (self->inspections, g_steal_pointer (&g_ptr_array_index (found->rows, i)));
        }
      fill (self);
    }
  adu_inspection_list_free (found);
}

static void
on_shown (AduDocumentMenu *self)
{
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;
  AduInspectionFind find = { .case_id = self->id };

  if (actor == NULL)
    return;
  fill (self);
  if (self->context.supervisory == ADU_YES)
    adu_store_inspections_async (adu_session_store (self->session), actor, &find, NULL, inspections_cb,
                                 g_object_ref (self));
}

/* --- the widget ------------------------------------------------------------------------------------------ */

static void
adu_document_menu_dispose (GObject *object)
{
  AduDocumentMenu *self = ADU_DOCUMENT_MENU (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->inspections, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_document_menu_parent_class)->dispose (object);
}

static void
adu_document_menu_class_init (AduDocumentMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_document_menu_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ADU_TYPE_DOCUMENT_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);
}

static void
adu_document_menu_init (AduDocumentMenu *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "documents");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_activated), self);
  adu_names_set (GTK_WIDGET (self->list), _("Documents"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  g_signal_connect (self, "show", G_CALLBACK (on_shown), NULL);
}

/* Returns: (transfer floating): the popover, for a GtkMenuButton. */
GtkWidget *
adu_document_menu_new (AduDocuments which)
{
  AduDocumentMenu *self = g_object_new (ADU_TYPE_DOCUMENT_MENU, NULL);

  self->which = which;
  return GTK_WIDGET (self);
}

/* What adu_letter_fit() needs to know of @record. */
void
adu_letter_context_of (const AduRecord *record, guint n_inspections, AduLetterContext *context)
{
  *context = (AduLetterContext){
    .stage = record->row->stage,
    .supervisory = record->row->supervisory,
    .n_inspections = n_inspections,
    .disposed = record->row->handler != 0 || record->row->handler_name != NULL || adu_day_is_set (record->answer_by),
    .answered = adu_day_is_set (record->row->stopped),
  };
}

/* Offers the documents of @record; it is read, not kept. */
void
adu_document_menu_set_record (AduDocumentMenu *self, AduSession *session, const AduRecord *record)
{
  g_set_object (&self->session, session);
  if (self->id != record->row->id)
    g_clear_pointer (&self->inspections, g_ptr_array_unref);
  self->id = record->row->id;
  adu_letter_context_of (record, 0, &self->context);
}
