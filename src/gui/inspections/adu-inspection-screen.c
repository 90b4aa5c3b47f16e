/* adu-inspection-screen.c — one inspection: order, visit, people, findings, conclusion, signatures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-inspection-screen.ui
 * What is written is kept as a draft every few seconds and whenever one goes; saving puts it into the inspection. Going
 * on saves first, so that what is signed is what is on the screen.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-shortcuts.h"
#include "gui/inspections/adu-inspection-form.h"
#include "gui/inspections/adu-inspection-screen.h"
#include "gui/inspections/adu-move-dialog.h"
#include "model/adu-inspection-draft.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-inspection.h"

#define SECONDS_BETWEEN_DRAFTS 3

struct _AduInspectionScreen
{
  AduScreen parent_instance;

  GtkStack *pages;         /* template child */
  AdwStatusPage *gone;     /* template child */
  GtkLabel *number;        /* template child */
  GtkLabel *subject;       /* template child */
  GtkBox *stages;          /* template child */
  GtkLabel *state;         /* template child */
  GtkButton *save;         /* template child */
  GtkButton *next;         /* template child */
  GtkMenuButton *others;   /* template child */
  GtkWidget *trouble;      /* template child */
  GtkLabel *sentence;      /* template child */
  GtkWidget *draft;        /* template child */
  AduInspectionForm *form; /* template child */
  GtkWidget *addenda;      /* template child */
  GtkListBox *addenda_list; /* template child */

  gint64 case_id, id;
  AduActor *author;            /* owned; who writes: what they typed is kept for them, locked or not; nullable */
  AduInspectionRecord *record; /* of an inspection that is in the register */
  AduInspection *base;         /* what the register has, or an empty one */
  GPtrArray *attachments;      /* of AduAttachment */
  char *register_number, *case_subject;
  gboolean confidential;
  gboolean touched;            /* something is written that the register does not have */
  gboolean typed;              /* so while it was being saved */
  gboolean busy;
  gboolean loaded;
  int pending;                 /* AduInspectionMove to go on with once it is saved; −1 */
  char *action;                /* UUID of the saving that is being tried */
  guint timer;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AduInspectionScreen, adu_inspection_screen, ADU_TYPE_SCREEN)

static void read_again (AduInspectionScreen *self);

static AduSession *
session_of (AduInspectionScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static AduStore *
store_of (AduInspectionScreen *self)
{
  return adu_session_store (session_of (self));
}

static AduActor *
actor_of (AduInspectionScreen *self)
{
  return adu_session_actor (session_of (self));
}

static void
say (AduInspectionScreen *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->trouble, sentence != NULL && *sentence != '\0');
}

static void
say_error (AduInspectionScreen *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = g_strjoin (" ", what, advice, NULL);

  say (self, text);
}

/* --- the draft ------------------------------------------------------------------------------------------- */

static char *
draft_name (AduInspectionScreen *self)
{
  return self->id != 0 ? g_strdup_printf ("inspection-%" G_GINT64_FORMAT, self->id)
                       : g_strdup_printf ("inspection-new-%" G_GINT64_FORMAT, self->case_id);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!adu_store_finish (result, &error) && session_of (self) != NULL && actor_of (self) != NULL)
    say_error (self, error);
}

static void
save_draft (AduInspectionScreen *self, const char *text)
{
  g_autofree char *name = draft_name (self);

  if (self->author != NULL && !adu_session_is_read_only (session_of (self)))
    adu_store_save_draft_async (store_of (self), self->author, name, text, kept_cb, g_object_ref (self));
}

static void
keep (AduInspectionScreen *self)
{
  g_autoptr (GPtrArray) unread = adu_problems_new ();
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->touched || !self->loaded)
    return;
  text = adu_inspection_draft_to_text (adu_inspection_form_value (self->form, unread));
  save_draft (self, text);
}

static gboolean
timer_cb (gpointer user_data)
{
  AduInspectionScreen *self = user_data;

  self->timer = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
show_rights (AduInspectionScreen *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->id == 0 || (self->record != NULL && self->record->may_edit);

  gtk_widget_action_set_enabled (widget, "inspection.save", editable && self->touched && !self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->save), editable);
  gtk_widget_set_visible (self->draft, editable && self->touched);
}

static void
changed_cb (AduInspectionScreen *self)
{
  self->touched = TRUE;
  self->typed = TRUE;
  g_clear_pointer (&self->action, g_free);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (SECONDS_BETWEEN_DRAFTS, timer_cb, self);
  show_rights (self);
}

/* --- showing ---------------------------------------------------------------------------------------------- */

static void
add_stage (AduInspectionScreen *self, AduInspectionStage stage, AduInspectionStage now)
{
  gboolean is_now = stage == now, done = stage < now && now <= ADU_INSPECTION_REPORTED;
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 5, NULL);
  const char *words = adu_words_inspection_stage (stage);
  /* Translators: %s is a stage */
  g_auto (GStrv) parts = g_strsplit (is_now ? _("%s, now") : done ? _("%s, done") : _("%s, still ahead"), "%s", 2);
  g_autofree char *name = g_strjoinv (words, parts);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->stages)) != NULL)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_hexpand (line, TRUE);
      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_box_append (self->stages, line);
    }
  gtk_box_append (GTK_BOX (item), gtk_image_new_from_icon_name (done     ? "emblem-ok-symbolic"
                                                                : is_now ? "media-record-symbolic"
                                                                         : "radio-symbolic"));
  gtk_box_append (GTK_BOX (item), gtk_label_new (words));
  gtk_widget_add_css_class (item, done ? "stage-done" : is_now ? "stage-now" : "stage-ahead");
  adu_names_set (item, name);
  gtk_box_append (self->stages, item);
}

static void
show_stages (AduInspectionScreen *self)
{
  AduInspectionStage now = self->base->stage;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stages))) != NULL)
    gtk_box_remove (self->stages, child);
  for (guint stage = 0; stage <= ADU_INSPECTION_REPORTED; stage++)
    add_stage (self, (AduInspectionStage) stage, self->id != 0 ? now : ADU_INSPECTION_PLANNED);
}

/* What there is to know beside the stage. */
static char *
state_of (AduInspectionScreen *self)
{
  const AduInspection *base = self->base;
  guint missing = adu_inspection_signatures_missing (base);
  g_autofree char *day = NULL;

  if (self->id == 0)
    return g_strdup (_("A new inspection: place, date and team leader are enough to plan it."));
  if (base->stage == ADU_INSPECTION_POSTPONED || base->stage == ADU_INSPECTION_CANCELLED)
    return g_strdup_printf ("%s: %s", adu_words_inspection_stage (base->stage), base->reason != NULL ? base->reason : "–");
  if (base->stage == ADU_INSPECTION_DRAFTED && missing > 0)
    return g_strdup_printf (ngettext ("%u signature is missing.", "%u signatures are missing.", missing), missing);
  if (!adu_inspection_is_frozen (base->stage))
    return g_strdup ("");
  day = adu_words_day (base->signed_on);
  /* Translators: %1$s a day, %2$s the start of a digest */
  return g_strdup_printf (_("Signed on %1$s and frozen; digest %2$.12s…"), day,
                          self->record->digest != NULL ? self->record->digest : "");
}

static gboolean
is_offered (AduInspectionScreen *self, AduInspectionMove move)
{
  g_autoptr (GPtrArray) deciders = NULL;

  if (self->id == 0 || adu_session_is_read_only (session_of (self)) ||
      !adu_inspection_move_possible (move, self->base->stage))
    return FALSE;
  deciders = adu_move_deciders (adu_store_officials (store_of (self)), actor_of (self), move);
  return deciders->len > 0;
}

static void
show_moves (AduInspectionScreen *self)
{
  int next = self->id != 0 ? adu_inspection_next_move (self->base->stage) : -1;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (next >= 0 && !is_offered (self, (AduInspectionMove) next))
    next = -1;
  gtk_widget_set_visible (GTK_WIDGET (self->next), next >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspection.next", next >= 0);
  if (next >= 0)
    gtk_button_set_label (self->next, adu_words_inspection_move ((AduInspectionMove) next));
  for (int move = 0; move < ADU_N_INSPECTION_MOVES; move++)
    if (move != next && is_offered (self, (AduInspectionMove) move))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (adu_words_inspection_move ((AduInspectionMove) move), NULL);

        g_menu_item_set_action_and_target (item, "inspection.move", "s",
                                           adu_inspection_move_to_code ((AduInspectionMove) move));
        g_menu_append_item (menu, item);
      }
  if (adu_inspection_is_frozen (self->base->stage) && adu_session_may_write (session_of (self), ADU_MAY_ATTACH))
    g_menu_append (menu, _("Add a correction…"), "inspection.addendum");
  gtk_menu_button_set_menu_model (self->others, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->others), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
show_addenda (AduInspectionScreen *self)
{
  GPtrArray *addenda = self->record != NULL ? self->record->addenda : NULL;
  AduZone *zone = adu_store_zone (store_of (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->addenda_list))) != NULL)
    gtk_list_box_remove (self->addenda_list, child);
  for (guint i = 0; addenda != NULL && i < addenda->len; i++)
    {
      const AduAddendum *addendum = g_ptr_array_index (addenda, i);
      GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      g_autofree char *at = adu_words_time (addendum->at, zone);
      g_autofree char *who = g_strdup_printf ("%s, %s", addendum->recorded_by, at);
      GtkWidget *text = gtk_label_new (addendum->text), *detail = gtk_label_new (who);

      gtk_label_set_xalign (GTK_LABEL (text), 0);
      gtk_label_set_wrap (GTK_LABEL (text), TRUE);
      gtk_label_set_xalign (GTK_LABEL (detail), 0);
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_box_append (GTK_BOX (box), text);
      gtk_box_append (GTK_BOX (box), detail);
      gtk_widget_add_css_class (box, "line");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      adu_names_set (row, addendum->text);
      gtk_list_box_append (self->addenda_list, row);
    }
  gtk_widget_set_visible (self->addenda, addenda != NULL && addenda->len > 0);
}

static void
show_title (AduInspectionScreen *self)
{
  /* Translators: %u is which inspection of a complaint it is, %s the register number */
  g_autofree char *title = self->id != 0 ? g_strdup_printf (_("Inspection %1$u · %2$s"), self->base->ordinal,
                                                            self->register_number)
                                         : g_strdup_printf (_("New inspection · %s"), self->register_number);

  adu_screen_set_title (ADU_SCREEN (self), title);
  gtk_label_set_text (self->number, title);
  gtk_label_set_text (self->subject, self->case_subject);
}

/* @value: what the form shows: the register's, or a draft over it */
static void
show (AduInspectionScreen *self, const AduInspection *value)
{
  gboolean editable = !adu_session_is_read_only (session_of (self)) &&
                      (self->id == 0 || (self->record != NULL && self->record->may_edit));
  gboolean first = !self->loaded;
  g_autofree char *state = state_of (self);

  show_title (self);
  show_stages (self);
  gtk_label_set_text (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  adu_inspection_form_set (self->form, session_of (self), value, self->attachments, editable);
  show_moves (self);
  show_addenda (self);
  self->loaded = TRUE;
  show_rights (self);
  gtk_stack_set_visible_child_name (self->pages, "inspection");
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->next), GTK_DIR_TAB_FORWARD);
}

static void
show_error (AduInspectionScreen *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
  g_autofree char *markup = g_markup_escape_text (what, -1);

  adw_status_page_set_title (self->gone, adu_words_error_title (error));
  adw_status_page_set_description (self->gone, markup);
  gtk_stack_set_visible_child_name (self->pages, "gone");
}

static void
draft_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  g_autofree char *text = adu_store_finish_value (result, NULL);
  g_autoptr (AduInspection) draft = text != NULL ? adu_inspection_draft_parse (text) : NULL;
  gboolean editable = self->id == 0 || (self->record != NULL && self->record->may_edit);

  if (session_of (self) == NULL || self->base == NULL)
    return;
  if (draft == NULL || !editable || draft->case_id != self->case_id || draft->id != self->id)
    {
      show (self, self->base);
      return;
    }
  draft->stage = self->base->stage;
  draft->ordinal = self->base->ordinal;
  self->touched = !adu_inspection_equal (draft, self->base);
  if (self->touched && draft->version != self->base->version)
    say (self, _("This inspection was changed after your draft was begun. Check both before you save."));
  show (self, draft);
}

/* The register's state is known: shown at once, or under the draft that was kept. */
static void
take_base (AduInspectionScreen *self, const AduInspection *base, GPtrArray *attachments, const char *number,
           const char *subject)
{
  g_autofree char *name = draft_name (self);

  g_clear_pointer (&self->base, adu_inspection_free);
  self->base = adu_inspection_copy (base);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  self->attachments = g_ptr_array_ref (attachments);
  g_free (self->register_number);
  self->register_number = g_strdup (number);
  g_free (self->case_subject);
  self->case_subject = g_strdup (subject);
  if (!self->loaded)
    adu_store_load_draft_async (store_of (self), actor_of (self), name, draft_cb, g_object_ref (self));
  else
    show (self, self->base);
}

/* Whether somebody began to write while it was read: that is not written over. */
static gboolean
is_late (AduInspectionScreen *self)
{
  return self->loaded && (self->touched || adu_inspection_form_is_asking (self->form));
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  AduInspectionRecord *record = adu_store_finish_value (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || session_of (self) == NULL || actor_of (self) == NULL)
    {
      g_clear_pointer (&record, adu_inspection_record_free);
      return;
    }
  if (record == NULL)
    {
      show_error (self, error);
      return;
    }
  if (is_late (self))
    {
      adu_inspection_record_free (record);
      return;
    }
  g_clear_pointer (&self->record, adu_inspection_record_free);
  self->record = record;
  self->case_id = record->value->case_id;
  take_base (self, record->value, record->attachments, record->number, record->subject);
}

static void
case_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  g_autoptr (AduInspection) empty = adu_inspection_new (self->case_id);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || session_of (self) == NULL || actor_of (self) == NULL)
    return;
  if (record == NULL)
    {
      show_error (self, error);
      return;
    }
  if (is_late (self))
    return;
  empty->unit = g_strdup (record->row->unit_name);
  take_base (self, empty, record->attachments, record->row->number, record->row->subject);
}

static void
read_again (AduInspectionScreen *self)
{
  if (actor_of (self) == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->id != 0)
    adu_store_inspection_async (store_of (self), actor_of (self), self->id, self->cancellable, record_cb,
                                g_object_ref (self));
  else
    adu_store_record_async (store_of (self), actor_of (self), self->case_id, self->cancellable, case_cb,
                            g_object_ref (self));
}

static void
store_changed_cb (AduInspectionScreen *self, guint what, GArray *ids)
{
  gboolean mine = ids == NULL || ids->len == 0;

  for (guint i = 0; !mine && i < ids->len; i++)
    mine = g_array_index (ids, gint64, i) == self->case_id;
  /* What is being written stays on the screen; saving tells when somebody was faster. */
  if ((what & ADU_CHANGED_CASES) != 0 && mine && !self->touched && !self->busy)
    read_again (self);
}

/* Back after a lock: what was saved or changed meanwhile. */
static void
actor_changed_cb (AduInspectionScreen *self)
{
  if (self->loaded && !self->touched && !self->busy)
    read_again (self);
}

/* --- saving ------------------------------------------------------------------------------------------------ */

static void
move_on (AduInspectionScreen *self, AduInspectionMove move)
{
  if (is_offered (self, move))
    adu_move_dialog_show (GTK_WIDGET (self), session_of (self), self->base, self->register_number, move);
}

/* Typed while it was being saved: that stays on the screen, over what the register has now. */
static void
take_saved (AduInspectionScreen *self, GAsyncResult *result)
{
  AduInspectionRecord *record = adu_store_finish_value (result, NULL);
  g_autoptr (GPtrArray) unread = adu_problems_new ();
  AduInspection *value;

  if (record == NULL || session_of (self) == NULL)
    {
      g_clear_pointer (&record, adu_inspection_record_free);
      return;
    }
  g_clear_pointer (&self->record, adu_inspection_record_free);
  self->record = record;
  g_clear_pointer (&self->base, adu_inspection_free);
  self->base = adu_inspection_copy (record->value);
  value = adu_inspection_form_value (self->form, unread);
  value->id = record->value->id;
  value->version = record->value->version;
  value->stage = record->value->stage;
  value->ordinal = record->value->ordinal;
  show_title (self);
  show_moves (self);
  show_rights (self);
  keep (self);
}

static void
saved_record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  int move = self->pending;

  if (self->typed)
    take_saved (self, result);
  else
    record_cb (source, result, g_object_ref (self));
  self->pending = -1;
  if (move >= 0 && session_of (self) != NULL && self->record != NULL && !self->typed)
    move_on (self, (AduInspectionMove) move);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = adu_store_finish_number (result, &error);

  if (session_of (self) == NULL)
    return;
  self->busy = FALSE;
  if (id < 0)
    {
      const GPtrArray *problems = adu_store_error_problems (error);

      self->pending = -1;
      if (problems != NULL)
        {
          g_autofree char *rest = adu_inspection_form_tell (self->form, problems);

          say (self, rest);
        }
      else
        {
          say_error (self, error);
        }
      show_rights (self);
      return;
    }
  g_clear_handle_id (&self->timer, g_source_remove);
  save_draft (self, NULL);
  self->touched = self->typed;
  self->id = id;
  g_clear_pointer (&self->action, g_free);
  adu_notice (GTK_WIDGET (self), _("Inspection saved"));
  adu_store_inspection_async (store_of (self), actor_of (self), id, NULL, saved_record_cb, g_object_ref (self));
}

static void
save (AduInspectionScreen *self)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  const AduInspection *value = adu_inspection_form_value (self->form, problems);
  g_autofree char *rest = adu_inspection_form_tell (self->form, problems);

  say (self, rest);
  if (problems->len > 0 || self->busy || actor_of (self) == NULL)
    {
      self->pending = -1;
      return;
    }
  if (self->action == NULL)
    self->action = g_uuid_string_random ();
  self->busy = TRUE;
  self->typed = FALSE;
  show_rights (self);
  adu_store_save_inspection_async (store_of (self), actor_of (self), self->action, value,
                                   self->id != 0 ? value->version : 0, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (ADU_INSPECTION_SCREEN (widget));
}

static void
take_move (AduInspectionScreen *self, int move)
{
  if (move < 0 || !self->loaded)
    return;
  say (self, NULL);
  if (self->touched)
    {
      self->pending = move;
      save (self);
    }
  else
    {
      move_on (self, (AduInspectionMove) move);
    }
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_move (ADU_INSPECTION_SCREEN (widget), adu_inspection_move_from_code (g_variant_get_string (parameter, NULL)));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduInspectionScreen *self = ADU_INSPECTION_SCREEN (widget);

  if (self->base != NULL && self->id != 0)
    take_move (self, adu_inspection_next_move (self->base->stage));
}

static void
addendum_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduInspectionScreen *self = ADU_INSPECTION_SCREEN (widget);

  if (self->id != 0 && actor_of (self) != NULL)
    adu_addendum_dialog_show (widget, session_of (self), self->id, self->register_number);
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionScreen) self = user_data;

  if (!adu_ask_finish (result, NULL) || session_of (self) == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->touched = FALSE;
  save_draft (self, NULL);
  say (self, NULL);
  read_again (self);
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_ask_async (widget, _("Discard what you wrote?"), _("The inspection is shown as it is in the register."),
                 _("_Discard"), ADU_ASK_DESTRUCTIVE, discard_cb, g_object_ref (widget));
}

/* --- the screen ---------------------------------------------------------------------------------------------- */

static gboolean
adu_inspection_screen_leave (AduScreen *screen)
{
  keep (ADU_INSPECTION_SCREEN (screen));
  return TRUE;
}

static void
adu_inspection_screen_refresh (AduScreen *screen)
{
  AduInspectionScreen *self = ADU_INSPECTION_SCREEN (screen);

  if (!self->touched)
    read_again (self);
}

static void
adu_inspection_screen_dispose (GObject *object)
{
  AduInspectionScreen *self = ADU_INSPECTION_SCREEN (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INSPECTION_SCREEN);
  G_OBJECT_CLASS (adu_inspection_screen_parent_class)->dispose (object);
}

static void
adu_inspection_screen_finalize (GObject *object)
{
  AduInspectionScreen *self = ADU_INSPECTION_SCREEN (object);

  g_clear_pointer (&self->author, adu_actor_unref);
  g_clear_pointer (&self->record, adu_inspection_record_free);
  g_clear_pointer (&self->base, adu_inspection_free);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_free (self->register_number);
  g_free (self->case_subject);
  g_free (self->action);
  G_OBJECT_CLASS (adu_inspection_screen_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, pages);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, gone);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, number);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, subject);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, stages);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, state);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, save);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, next);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, others);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, draft);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, form);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, addenda);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionScreen, addenda_list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
adu_inspection_screen_class_init (AduInspectionScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  g_type_ensure (ADU_TYPE_INSPECTION_FORM);
  G_OBJECT_CLASS (klass)->dispose = adu_inspection_screen_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_inspection_screen_finalize;
  screen_class->leave = adu_inspection_screen_leave;
  screen_class->refresh = adu_inspection_screen_refresh;
  gtk_widget_class_set_css_name (widget_class, "inspection-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/inspections/adu-inspection-screen.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "inspection.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "inspection.move", "s", move_action);
  gtk_widget_class_install_action (widget_class, "inspection.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "inspection.addendum", NULL, addendum_action);
  gtk_widget_class_install_action (widget_class, "inspection.discard", NULL, discard_action);
}

static void
adu_inspection_screen_init (AduInspectionScreen *self)
{
  self->pending = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Inspection"));
  adu_screen_set_help_id (ADU_SCREEN (self), "inspection");
  adu_names_set (GTK_WIDGET (self->stages), _("Stages"));
  adu_names_set (GTK_WIDGET (self->addenda_list), _("Corrections after signing"));
  adu_shortcuts_attach (GTK_WIDGET (self), "inspection");
}

/**
 * adu_inspection_screen_new:
 * @session: the session
 * @case_id: the complaint
 * @id: the inspection; 0: a new one of that complaint
 *
 * Returns: (transfer floating): its screen
 */
AduScreen *
adu_inspection_screen_new (AduSession *session, gint64 case_id, gint64 id)
{
  AduInspectionScreen *self = g_object_new (ADU_TYPE_INSPECTION_SCREEN, "session", session, NULL);

  self->case_id = case_id;
  self->id = id;
  self->author = adu_session_actor (session) != NULL ? adu_actor_ref (adu_session_actor (session)) : NULL;
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_again (self);
  return ADU_SCREEN (self);
}
