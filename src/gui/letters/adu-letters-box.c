/* adu-letters-box.c — the letters of a complaint, how far each has come, and its next step as a button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/letters/adu-letters-box.ui
 * Actions:  letters.open (x), letters.move ((xu): which letter, to which state), letters.print (x)
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-template.h"
#include "gui/adu-window.h"
#include "gui/letters/adu-document-menu.h"
#include "gui/letters/adu-document-print.h"
#include "gui/letters/adu-letter-move-dialog.h"
#include "gui/letters/adu-letter-row.h"
#include "gui/letters/adu-letter-screen.h"
#include "gui/letters/adu-letters-box.h"
#include "words/adu-words-letter.h"

struct _AduLettersBox
{
  GtkWidget parent_instance;

  GtkMenuButton *write; /* template child */
  GtkLabel *reads;      /* template child */
  GtkLabel *empty;      /* template child */
  GtkListBox *list;     /* template child */

  AduDocumentMenu *documents; /* of the tree */
  AduSession *session;        /* owned; nullable */
  gint64 id;                  /* the case */
  AduRow *row;                /* owned; the same; nullable */
  gboolean may_reveal;
  GPtrArray *letters;         /* owned; of AduLetter; nullable */
  GCancellable *cancellable;  /* owned; of the reading under way; nullable */
};

G_DEFINE_FINAL_TYPE (AduLettersBox, adu_letters_box, GTK_TYPE_WIDGET)

static const AduLetter *
letter_of (AduLettersBox *self, gint64 id)
{
  for (guint i = 0; self->letters != NULL && i < self->letters->len; i++)
    if (((const AduLetter *) g_ptr_array_index (self->letters, i))->id == id)
      return g_ptr_array_index (self->letters, i);
  return NULL;
}

/* --- rows ------------------------------------------------------------------------------------------------- */

static void
append_move (GMenu *menu, const AduLetter *letter, AduLetterState to)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (adu_words_letter_move (to), NULL);

  g_menu_item_set_action_and_target (item, "letters.move", "(xu)", letter->id, (guint) to);
  g_menu_append_item (menu, item);
}

static GtkWidget *
more_new (const AduLetter *letter, int next)
{
  GtkWidget *more = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (letter->may_edit ? _("_Write") : _("_Read"), NULL);
  g_autoptr (GMenuItem) print = g_menu_item_new (_("_Print preview"), NULL);
  /* Translators: %s is a kind of letter */
  g_autofree char *name = g_strdup_printf (_("More for: %s"), adu_words_letter (letter->kind));

  g_menu_item_set_action_and_target (open, "letters.open", "x", letter->id);
  g_menu_item_set_action_and_target (print, "letters.print", "x", letter->id);
  g_menu_append_item (menu, open);
  g_menu_append_item (menu, print);
  for (guint to = 0; to < ADU_N_LETTER_STATES; to++)
    if ((int) to != next && adu_letter_may_move (letter->kind, letter->state, (AduLetterState) to))
      append_move (moves, letter, (AduLetterState) to);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (more, "flat");
  adu_names_set (more, name);
  return more;
}

static GtkWidget *
row_new (AduLettersBox *self, const AduLetter *letter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  int next = adu_letter_next_state (letter->kind, letter->state);
  g_autofree char *way = adu_letter_way_in_words (letter);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", adu_words_letter (letter->kind),
                                           adu_words_letter_state (letter->state), way);

  gtk_widget_add_css_class (box, "line");
  gtk_box_append (GTK_BOX (box), adu_letter_texts_new (adu_words_letter (letter->kind), TRUE, letter));
  gtk_box_append (GTK_BOX (box), adu_letter_badge_new (letter->state));
  if (next >= 0 && adu_session_may_write (self->session, ADU_MAY_WRITE_LETTERS))
    {
      GtkWidget *button = gtk_button_new_with_label (adu_words_letter_move ((AduLetterState) next));
      g_autofree char *spoken =
        g_strdup_printf ("%s %s", adu_words_letter_move ((AduLetterState) next), adu_words_letter (letter->kind));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xu)", letter->id, (guint) next);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "letters.move");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      adu_names_set (button, spoken);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (box), more_new (letter, next));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", letter->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "letters.open");
  adu_names_set (row, name);
  return row;
}

static void
show (AduLettersBox *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; self->letters != NULL && i < self->letters->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (self->letters, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->letters != NULL && self->letters->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->letters != NULL && self->letters->len == 0);
}

static void
letters_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLettersBox) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *letters = adu_store_finish_value (result, &error);

  if (letters == NULL || self->session == NULL)
    {
      g_clear_pointer (&letters, g_ptr_array_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->letters = letters;
  show (self);
}

/* --- what the unit reads -------------------------------------------------------------------------------------- */

/* Without a summary, topic and place: as a letter to the unit says it. */
static void
show_topic_and_place (AduLettersBox *self)
{
  g_autofree char *text = NULL;

  if (self->row->topic_name != NULL && self->row->unit_name != NULL)
    /* Translators: %1$s is a topic, %2$s the unit complained of */
    text = g_strdup_printf (_("%1$s at %2$s"), self->row->topic_name, self->row->unit_name);
  else
    text = g_strdup (_("Not written yet: until then the unit reads only the topic and the place."));
  gtk_label_set_text (self->reads, text);
}

static void
outgoing_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLettersBox) self = user_data;
  g_autoptr (AduOutgoing) outgoing = adu_store_finish_value (result, NULL);

  if (outgoing != NULL && self->row != NULL && outgoing->record->row->id == self->id)
    gtk_label_set_text (self->reads, adu_case_text (outgoing->record->value, ADU_FIELD_UNIT_SUMMARY));
}

/* The summary as it leaves: without the names in it. */
static void
show_what_unit_reads (AduLettersBox *self, const AduRecord *record)
{
  if (*adu_case_text (record->value, ADU_FIELD_UNIT_SUMMARY) == '\0')
    show_topic_and_place (self);
  else
    adu_store_outgoing_async (adu_session_store (self->session), adu_session_actor (self->session), self->id, NULL,
                              adu_document_masked_word (), NULL, outgoing_cb, g_object_ref (self));
}

/* --- doing ------------------------------------------------------------------------------------------------ */

static void
push (AduLettersBox *self, AduScreen *screen)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ADU_IS_WINDOW (root))
    adu_window_push (ADU_WINDOW (root), screen);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLettersBox *self = ADU_LETTERS_BOX (widget);
  const AduLetter *letter = letter_of (self, g_variant_get_int64 (parameter));

  if (letter != NULL)
    push (self, adu_letter_screen_new (self->session, letter, self->row, self->may_reveal));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLettersBox *self = ADU_LETTERS_BOX (widget);
  const AduLetter *letter = letter_of (self, g_variant_get_int64 (parameter));

  if (letter != NULL)
    {
      const AduDocumentWhich which = { .kind = letter->kind, .case_id = self->id, .inspection = letter->inspection };

      adu_document_print (widget, self->session, &which, letter, self->row->number, self->may_reveal);
    }
}

/* A move that is being prepared: the case says what sending the letter would record. */
typedef struct
{
  AduLettersBox *box; /* owned */
  gint64 letter;
  AduLetterState to;
} Move;

static void
on_moved (AduLettersBox *self)
{
  adu_notice (GTK_WIDGET (self), _("Recorded"));
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Move *move = user_data;
  g_autoptr (AduLettersBox) self = move->box;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  const AduLetter *letter = letter_of (self, move->letter);
  AduLetterMoveDialog *dialog;

  if (letter == NULL || self->session == NULL || adu_session_actor (self->session) == NULL ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (record == NULL)
    {
      adu_notice_error (GTK_WIDGET (self), error);
      return;
    }
  dialog = adu_letter_move_dialog_new (self->session, letter, move->to, record);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
back_to_draft_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLettersBox) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!adu_store_finish (result, &error))
    adu_notice_error (GTK_WIDGET (self), error);
  else
    on_moved (self);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLettersBox *self = ADU_LETTERS_BOX (widget);
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;
  const AduLetter *letter;
  gint64 id;
  guint to;
  Move *move;

  g_variant_get (parameter, "(xu)", &id, &to);
  letter = letter_of (self, id);
  if (letter == NULL || actor == NULL)
    return;
  if (to == ADU_LETTER_DRAFT)
    {
      const AduLetterMove back = { .to = ADU_LETTER_DRAFT };
      g_autofree char *action = g_uuid_string_random ();

      adu_store_move_letter_async (adu_session_store (self->session), actor, action, id, letter->version, &back, NULL,
                                   back_to_draft_cb, g_object_ref (self));
      return;
    }
  move = g_new0 (Move, 1);
  move->box = g_object_ref (self);
  move->letter = id;
  move->to = (AduLetterState) to;
  adu_store_record_async (adu_session_store (self->session), actor, self->id, NULL, record_cb, move);
}

static void
on_chosen (AduDocumentMenu *menu, guint kind, gint64 inspection, AduLettersBox *self)
{
  adu_letters_box_write (self, (AduLetterKind) kind, inspection);
}

/* --- the widget ------------------------------------------------------------------------------------------- */

static void
forget (AduLettersBox *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
adu_letters_box_dispose (GObject *object)
{
  AduLettersBox *self = ADU_LETTERS_BOX (object);

  forget (self);
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_LETTERS_BOX);
  g_clear_object (&self->session);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->row, adu_row_free);
  G_OBJECT_CLASS (adu_letters_box_parent_class)->dispose (object);
}

static void
adu_letters_box_class_init (AduLettersBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_letters_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "letters-box");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/letters/adu-letters-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLettersBox, write);
  gtk_widget_class_bind_template_child (widget_class, AduLettersBox, reads);
  gtk_widget_class_bind_template_child (widget_class, AduLettersBox, empty);
  gtk_widget_class_bind_template_child (widget_class, AduLettersBox, list);
  gtk_widget_class_install_action (widget_class, "letters.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "letters.print", "x", print_action);
  gtk_widget_class_install_action (widget_class, "letters.move", "(xu)", move_action);
}

static void
adu_letters_box_init (AduLettersBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->documents = ADU_DOCUMENT_MENU (adu_document_menu_new (ADU_DOCUMENTS_LETTERS));
  g_signal_connect (self->documents, "chosen", G_CALLBACK (on_chosen), self);
  gtk_menu_button_set_popover (self->write, GTK_WIDGET (self->documents));
  adu_names_set (GTK_WIDGET (self->list), _("Letters"));
  adu_names_set (GTK_WIDGET (self->reads), _("What the unit reads"));
}

/* Shows the letters of @record, read anew; it is not kept. */
void
adu_letters_box_set_record (AduLettersBox *self, AduSession *session, const AduRecord *record)
{
  g_set_object (&self->session, session);
  if (self->id != record->row->id)
    g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->id = record->row->id;
  g_clear_pointer (&self->row, adu_row_free);
  self->row = adu_row_copy (record->row);
  self->may_reveal = record->may_reveal;
  adu_document_menu_set_record (self->documents, session, record);
  gtk_widget_set_visible (GTK_WIDGET (self->write), adu_session_may_write (session, ADU_MAY_WRITE_LETTERS));
  if (adu_session_actor (session) == NULL)
    return;
  show_what_unit_reads (self, record);
  forget (self);
  self->cancellable = g_cancellable_new ();
  adu_store_letters_async (adu_session_store (session), adu_session_actor (session), self->id, self->cancellable,
                           letters_cb, g_object_ref (self));
}

/* Opens a new letter of @kind; of the inspection of that id, or 0. */
void
adu_letters_box_write (AduLettersBox *self, AduLetterKind kind, gint64 inspection)
{
  g_autoptr (AduLetter) letter = NULL;

  if (self->session == NULL || self->row == NULL)
    return;
  letter = adu_letter_new (kind, self->id);
  letter->inspection = inspection;
  push (self, adu_letter_screen_new (self->session, letter, self->row, self->may_reveal));
}
