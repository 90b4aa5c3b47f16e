/* adu-intake-screen.c — a new complaint, in under a minute at the desk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-intake-screen.ui
 *
 * Nothing typed is ever lost: the draft is kept as one writes, an error leaves the form as it is, and the
 * action of a complaint stays the same until it is in the register, so that trying again cannot make two.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-stage.h"
#include "gui/adu-busy.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/adu-shortcuts.h"
#include "gui/adu-window.h"
#include "gui/intake/adu-intake-done.h"
#include "gui/intake/adu-intake-form.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/intake/adu-intake-side.h"
#include "model/adu-draft-keeper.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"

/* What follows once it is in the register. */
typedef enum
{
  THEN_NOTHING,
  THEN_PRINT,
  THEN_SETTLE,
  THEN_AGAIN, /* it was there already and is read again */
} Then;

struct _AduIntakeScreen
{
  AduScreen parent_instance;

  /* template */
  GtkStack *pages;
  GtkWidget *writing;
  GtkLabel *message;
  AduIntakeForm *form;
  AduIntakeSide *side;
  GtkLabel *draft_state;
  GtkButton *settle;
  AduIntakeDone *done;

  AduCaseDraft *draft;    /* owned */
  AduDraftKeeper *keeper; /* owned */
  guint shown;            /* idle source */

  gboolean marked; /* the sentence over the form is about what is marked in it */
  gboolean saving;
  gboolean waiting; /* it is in the register; what follows waits for who locked the screen meanwhile */
  gint64 official;  /* who writes */
  Then then;
  char *settled_how;   /* owned */
  AduCase *registered; /* owned; what was registered last, with its people: for its receipt */
  gint64 registered_id;
  gboolean counter_is_ours; /* mode loket was switched on by this screen */
};

G_DEFINE_FINAL_TYPE (AduIntakeScreen, adu_intake_screen, ADU_TYPE_SCREEN)

static AduStore *
store_of (AduIntakeScreen *self)
{
  return adu_session_store (adu_screen_session (ADU_SCREEN (self)));
}

static AduActor *
actor_of (AduIntakeScreen *self)
{
  return adu_session_actor (adu_screen_session (ADU_SCREEN (self)));
}

static AduClock *
clock_of (AduIntakeScreen *self)
{
  return adu_session_clock (adu_screen_session (ADU_SCREEN (self)));
}

static gboolean
is_writing (AduIntakeScreen *self)
{
  return gtk_stack_get_visible_child (self->pages) == self->writing;
}

/* A sentence over the form; NULL takes it away. */
static void
say (AduIntakeScreen *self, const char *sentence)
{
  self->marked = FALSE;
  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL && *sentence != '\0');
}

static void
say_error (AduIntakeScreen *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *both = g_strjoin (" ", what, _("What you wrote is still here."), advice, NULL);

  say (self, both);
}

/* Nothing is typed while it is being saved; whoever had the focus gets it back if it could not be. */
static void
set_saving (AduIntakeScreen *self, gboolean saving)
{
  self->saving = saving;
  adu_busy_set (self->writing, saving);
}

/* --- mode loket ----------------------------------------------------------------------------------------- */

static AduWindow *
window_of (AduIntakeScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ADU_IS_WINDOW (root) ? ADU_WINDOW (root) : NULL;
}

static void
set_counter_mode (AduIntakeScreen *self, gboolean on)
{
  AduWindow *window = window_of (self);

  if (window == NULL || adu_window_counter_mode (window) == on || (!on && !self->counter_is_ours))
    return;
  self->counter_is_ours = on;
  adu_window_set_counter_mode (window, on);
}

/* Somebody sits on the other side of the desk: only the form shows. */
static void
follow_channel (AduIntakeScreen *self)
{
  AduActor *actor = actor_of (self);
  gboolean present = adu_case_draft_is_present (self->draft);
  gboolean may_settle = actor != NULL && (adu_step_deciders (ADU_STEP_SETTLE_ON_SPOT, ADU_STAGE_RECEIVED) &
                                          adu_actor_roles (actor)) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->settle), present && may_settle);
  set_counter_mode (self, present);
}

/* --- the draft ------------------------------------------------------------------------------------------ */

static void
on_draft_saved (AduDraftKeeper *keeper, AduIntakeScreen *self)
{
  g_autofree char *at = NULL;
  g_autofree char *text = NULL;

  if (adu_case_draft_is_empty (self->draft))
    {
      gtk_label_set_text (self->draft_state, "");
      return;
    }
  at = adu_words_clock_at (
      adu_zone_local (adu_store_zone (store_of (self)), adu_clock_now (clock_of (self))).minute, NULL);
  /* Translators: %s is a time ("at 09:30") */
  text = g_strdup_printf (_("Draft saved %s"), at);
  gtk_label_set_text (self->draft_state, text);
}

static void
on_draft_failed (AduDraftKeeper *keeper, GError *error, AduIntakeScreen *self)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
  g_autofree char *text = g_strjoin (" ", _("The draft is not saved yet."), what, NULL);

  gtk_label_set_text (self->draft_state, text);
}

static void
on_draft_loaded (AduDraftKeeper *keeper, gboolean found, AduIntakeScreen *self)
{
  if (!found)
    return;
  adu_evidence_box_read_missing (adu_intake_side_evidence (self->side));
  gtk_label_set_text (self->draft_state, _("This is your draft of before: go on writing."));
  follow_channel (self);
  adu_intake_side_search_soon (self->side);
}

static void
begin_next (AduIntakeScreen *self)
{
  AduChannel channel = adu_case_draft_channel (self->draft);
  g_autofree char *inbox = g_strdup (adu_case_draft_text (self->draft, ADU_FIELD_INBOX));

  adu_evidence_box_forget (adu_intake_side_evidence (self->side));
  adu_case_draft_reset (self->draft, channel, inbox);
  g_clear_pointer (&self->registered, adu_case_free);
  adu_intake_done_clear (self->done);
  adu_intake_side_forget_similar (self->side);
  gtk_label_set_text (self->draft_state, "");
  say (self, NULL);
  gtk_stack_set_visible_child (self->pages, self->writing);
  adu_screen_set_title (ADU_SCREEN (self), _("New complaint"));
  follow_channel (self);
  adu_intake_form_focus_first (self->form);
}

static void
on_discard_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;

  if (!adu_ask_finish (result, NULL) || self->draft == NULL)
    return;
  adu_draft_keeper_forget (self->keeper);
  begin_next (self);
}

static void
on_discard (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (widget);

  if (!is_writing (self) || self->saving)
    return;
  if (adu_case_draft_is_empty (self->draft))
    begin_next (self);
  else
    adu_ask_async (widget, _("Throw this complaint away?"),
                   _("What is written here is gone then, its evidence too."), _("_Throw away"),
                   ADU_ASK_DESTRUCTIVE, on_discard_asked, g_object_ref (self));
}

static void
on_save_draft (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (widget);

  if (!is_writing (self))
    return;
  if (adu_draft_keeper_is_current (self->keeper))
    on_draft_saved (self->keeper, self);
  adu_draft_keeper_save (self->keeper);
}

static void
on_draft_changed (AduCaseDraft *draft, guint field, AduIntakeScreen *self)
{
  switch (field)
    {
    case ADU_FIELD_DESCRIPTION:
    case ADU_FIELD_PHONE:
    case ADU_FIELD_ID_NUMBER:
    case ADU_FIELD_UNIT:
      adu_intake_side_search_soon (self->side);
      break;
    default:
      break;
    }
  if (field != ADU_FIELD_NONE && field != ADU_FIELD_SERVED_FROM && adu_case_draft_is_present (draft) &&
      !adu_case_draft_is_empty (draft))
    adu_case_draft_start_serving (draft);
  if (self->marked && adu_intake_form_show_problems (self->form, FALSE))
    say (self, NULL);
  adu_intake_side_update (self->side);
}

/* --- in the register ------------------------------------------------------------------------------------ */

/* @record: (transfer full) (nullable): as this official may see it */
static void
show_done (AduIntakeScreen *self, AduRecord *record, const char *trouble)
{
  g_autofree char *number = record != NULL ? g_strdup (record->row->number) : NULL;
  g_autofree char *text = NULL;

  adu_intake_done_show (self->done, adu_screen_session (ADU_SCREEN (self)), self->registered_id,
                        self->registered, record, trouble);
  gtk_stack_set_visible_child_name (self->pages, "done");
  adu_intake_done_focus (self->done);
  adu_intake_done_read_similar (self->done, adu_intake_side_similar (self->side));
  if (number == NULL || self->then == THEN_AGAIN)
    return;
  adu_screen_set_title (ADU_SCREEN (self), number);
  /* Translators: %s is a register number */
  text = g_strdup_printf (_("Registered as %s"), number);
  adu_notice (GTK_WIDGET (self->pages), text);
  if (self->then == THEN_PRINT)
    adu_intake_done_print (self->done);
}

static void
on_record (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;

  if (self->draft == NULL)
    return;
  set_saving (self, FALSE);
  show_done (self, adu_store_finish_value (result, NULL),
             gtk_label_get_text (self->message)[0] != '\0' ? gtk_label_get_text (self->message) : NULL);
}

static void
read_record (AduIntakeScreen *self)
{
  adu_store_record_async (store_of (self), actor_of (self), self->registered_id, NULL, on_record,
                          g_object_ref (self));
}

static void go_on (AduIntakeScreen *self);

static void
on_settled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;
  g_autoptr (GError) error = NULL;

  if (self->draft == NULL)
    return;
  if (!adu_store_finish (result, &error))
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));
      g_autofree char *text = g_strjoin (
          " ", _("It is registered, but not yet settled: open it and settle it there."), what, NULL);

      say (self, text);
    }
  self->then = THEN_NOTHING;
  go_on (self);
}

static void
settle (AduIntakeScreen *self)
{
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_SETTLE_ON_SPOT, action);
  AduClock *clock = clock_of (self);

  request->decided_by = adu_actor_official (actor_of (self));
  request->capacity = ADU_CAPACITY_OWN;
  request->basis = ADU_BASIS_OWN;
  request->decided_on = adu_clock_today (clock);
  request->note = g_strdup (self->settled_how);
  request->how = ADU_HOW_IN_PERSON;
  request->when = adu_clock_now (clock);
  adu_store_step_async (store_of (self), actor_of (self), self->registered_id, 0, request, on_settled,
                        g_object_ref (self));
}

/* What follows once it is in the register; to nobody while it is locked. */
static void
go_on (AduIntakeScreen *self)
{
  self->waiting = actor_of (self) == NULL;
  if (self->waiting)
    return;
  if (self->then == THEN_SETTLE)
    settle (self);
  else
    read_record (self);
}

static void
on_actor_changed (AduIntakeScreen *self)
{
  AduActor *actor = actor_of (self);

  if (self->waiting && actor != NULL && adu_actor_official (actor) == self->official)
    go_on (self);
}

/* The disposition that came with it is recorded; what is shown is read again. */
static void
on_disposed (AduIntakeScreen *self)
{
  if (actor_of (self) == NULL)
    return;
  self->then = THEN_AGAIN;
  read_record (self);
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
on_registered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;
  g_autoptr (GError) error = NULL;
  gint64 id = adu_store_finish_number (result, &error);

  if (self->draft == NULL)
    return;
  if (id < 0)
    {
      set_saving (self, FALSE);
      say_error (self, error);
      return;
    }
  self->registered_id = id;
  adu_draft_keeper_forget (self->keeper);
  go_on (self);
}

/* Serving ends when the receipt is handed over or the matter is settled, unless another time was given. */
static AduCase *
value_to_register (AduIntakeScreen *self)
{
  AduCase *value = adu_case_draft_value (self->draft);

  if (adu_case_draft_is_present (self->draft) && self->then != THEN_NOTHING &&
      !adu_time_is_set (value->served_until) && adu_time_is_set (value->served_from))
    value->served_until = adu_clock_now (clock_of (self));
  return value;
}

static void
register_now (AduIntakeScreen *self)
{
  g_autoptr (GPtrArray) evidence = adu_evidence_list_to_evidence (adu_case_draft_evidence (self->draft));
  const gint64 *denied;
  gsize n;

  if (actor_of (self) == NULL)
    return;
  denied = adu_case_draft_denied (self->draft, &n);
  g_clear_pointer (&self->registered, adu_case_free);
  self->registered = value_to_register (self);
  say (self, NULL);
  set_saving (self, TRUE);
  adu_store_register_async (store_of (self), actor_of (self), adu_case_draft_action (self->draft),
                            self->registered, evidence, denied, n, on_registered, g_object_ref (self));
}

static void
on_about_head_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;

  if (adu_ask_finish (result, NULL) && self->draft != NULL)
    register_now (self);
}

/* Whether everything is such that it can be registered; says what is not. */
static gboolean
is_ready (AduIntakeScreen *self)
{
  if (!is_writing (self) || self->saving || actor_of (self) == NULL)
    return FALSE;
  if (adu_session_is_read_only (adu_screen_session (ADU_SCREEN (self))))
    {
      say (self, _("This register is open for reading only: somebody else writes."));
      return FALSE;
    }
  if (!adu_intake_form_show_problems (self->form, TRUE))
    {
      say (self, _("Not saved yet: put right what is marked below."));
      self->marked = TRUE;
      adu_intake_form_focus_problem (self->form);
      return FALSE;
    }
  if (adu_intake_form_is_about_me (self->form))
    {
      say (self, _("This complaint is about you: ask another official to record it. Nothing of it is saved "
                    "by you."));
      return FALSE;
    }
  if (adu_evidence_list_n_missing (adu_case_draft_evidence (self->draft)) > 0)
    {
      say (self, _("A file of the evidence is not found any more: attach it again, or remove it."));
      return FALSE;
    }
  if (adu_evidence_box_is_reading (adu_intake_side_evidence (self->side)))
    {
      say (self, _("Not saved yet: a piece of the evidence is still being read. Save again once it stands in the list."));
      self->marked = TRUE;
      return FALSE;
    }
  return TRUE;
}

static void
save (AduIntakeScreen *self, Then then)
{
  self->then = then;
  if (adu_intake_form_is_about_head (self->form))
    adu_ask_async (
        GTK_WIDGET (self), _("A complaint about the head"),
        _("Its way is the Inspektorat or the regional secretary (Sekda). It is registered here so that it "
           "is not lost; the head sees nothing of it."),
        _("_Register"), ADU_ASK_SUGGESTED, on_about_head_asked, g_object_ref (self));
  else
    register_now (self);
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_ready (ADU_INTAKE_SCREEN (widget)))
    save (ADU_INTAKE_SCREEN (widget), THEN_NOTHING);
}

static void
on_save_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_ready (ADU_INTAKE_SCREEN (widget)))
    save (ADU_INTAKE_SCREEN (widget), THEN_PRINT);
}

static void
on_settle_how (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeScreen) self = data;
  g_autofree char *how = adu_ask_reason_finish (result, NULL);

  if (how == NULL || self->draft == NULL || !is_ready (self))
    return;
  g_free (self->settled_how);
  self->settled_how = g_steal_pointer (&how);
  save (self, THEN_SETTLE);
}

static void
on_settle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->settle)) && is_ready (self))
    adu_ask_reason_async (widget, _("Settled on the spot"),
                          _("The complaint is registered and closed in one step."), _("How it was settled"),
                          _("_Register and close"), ADU_ASK_SUGGESTED,
                          adu_field_info (ADU_FIELD_NOTE)->limit, on_settle_how, g_object_ref (self));
}

/* --- evidence, and what follows ------------------------------------------------------------------------- */

static void
on_add_evidence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_writing (ADU_INTAKE_SCREEN (widget)))
    adu_evidence_box_choose (adu_intake_side_evidence (ADU_INTAKE_SCREEN (widget)->side));
}

static void
on_paste_evidence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_writing (ADU_INTAKE_SCREEN (widget)))
    adu_evidence_box_paste (adu_intake_side_evidence (ADU_INTAKE_SCREEN (widget)->side));
}

static void
on_overflow (AduIntakeForm *form, const char *text, AduIntakeScreen *self)
{
  adu_evidence_box_take_text (adu_intake_side_evidence (self->side), text);
  say (self, _("That text is longer than the field can hold: it was added to the evidence as a file. Write "
                "the main "
                "points in the field."));
}

static void
on_open (AduIntakeDone *done, gint64 id, AduIntakeScreen *self)
{
  self->counter_is_ours = TRUE;
  set_counter_mode (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", id);
}

/* Somebody looks at other people's complaints: the form alone is over. */
static void
on_looked (AduIntakeDone *done, AduIntakeScreen *self)
{
  self->counter_is_ours = TRUE;
  set_counter_mode (self, FALSE);
}

/* --- a screen ------------------------------------------------------------------------------------------- */

static gboolean
adu_intake_screen_print (AduScreen *screen)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (screen);

  return !is_writing (self) && adu_intake_done_print (self->done);
}

static gboolean
adu_intake_screen_leave (AduScreen *screen)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (screen);

  if (self->saving)
    return FALSE;
  if (is_writing (self) && !adu_case_draft_is_empty (self->draft))
    {
      adu_draft_keeper_save (self->keeper);
      adu_notice (GTK_WIDGET (self->pages), _("Kept as a draft: it is here when you come back."));
    }
  set_counter_mode (self, FALSE);
  return TRUE;
}

static gboolean
on_shown (gpointer data)
{
  AduIntakeScreen *self = data;

  self->shown = 0;
  if (is_writing (self))
    adu_intake_form_focus_first (self->form);
  return G_SOURCE_REMOVE;
}

/* The name comes first: the channel is already right most of the time, and two Shift+Tab away. The focus is
 * set once the window is done with its own. */
static void
adu_intake_screen_map (GtkWidget *widget)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (widget);

  GTK_WIDGET_CLASS (adu_intake_screen_parent_class)->map (widget);
  if (is_writing (self))
    follow_channel (self);
  if (self->shown == 0)
    self->shown = g_idle_add (on_shown, self);
}

static void
on_store_changed (AduStore *store, guint what, GArray *ids, AduIntakeScreen *self)
{
  if ((what & (ADU_CHANGED_LISTS | ADU_CHANGED_OFFICIALS)) != 0)
    adu_intake_form_fill_lists (self->form);
  if ((what & ADU_CHANGED_RULES) != 0)
    adu_intake_side_update (self->side);
}

static void
begin (AduIntakeScreen *self)
{
  AduSession *session = adu_screen_session (ADU_SCREEN (self));
  AduChannel channel;
  g_autofree char *inbox = NULL;

  self->official = adu_session_actor (session) != NULL ? adu_actor_official (adu_session_actor (session)) : 0;
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_actor_changed), self, G_CONNECT_SWAPPED);
  adu_intake_form_bind (self->form, self->draft, session);
  adu_intake_side_bind (self->side, self->draft, session);
  adu_intake_form_first_inbox (self->form, &channel, &inbox);
  adu_case_draft_reset (self->draft, channel, inbox);
  adu_evidence_box_accept_drops (adu_intake_side_evidence (self->side), self->writing);
  self->keeper = adu_draft_keeper_new (session, self->draft);
  g_signal_connect (self->keeper, "saved", G_CALLBACK (on_draft_saved), self);
  g_signal_connect (self->keeper, "failed", G_CALLBACK (on_draft_failed), self);
  g_signal_connect (self->keeper, "loaded", G_CALLBACK (on_draft_loaded), self);
  g_signal_connect (self->draft, "changed", G_CALLBACK (on_draft_changed), self);
  g_signal_connect (store_of (self), "changed", G_CALLBACK (on_store_changed), self);
  adu_draft_keeper_load (self->keeper);
}

static void
adu_intake_screen_constructed (GObject *object)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (object);

  G_OBJECT_CLASS (adu_intake_screen_parent_class)->constructed (object);
  self->draft = adu_case_draft_new (clock_of (self));
  if (store_of (self) != NULL)
    begin (self);
}

static void
adu_intake_screen_dispose (GObject *object)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (object);

  g_clear_handle_id (&self->shown, g_source_remove);
  if (self->keeper != NULL)
    {
      adu_draft_keeper_stop (self->keeper);
      g_signal_handlers_disconnect_by_data (self->keeper, self);
      g_signal_handlers_disconnect_by_data (store_of (self), self);
    }
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_INTAKE_SCREEN);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (adu_intake_screen_parent_class)->dispose (object);
}

static void
adu_intake_screen_finalize (GObject *object)
{
  AduIntakeScreen *self = ADU_INTAKE_SCREEN (object);

  g_clear_pointer (&self->registered, adu_case_free);
  g_free (self->settled_how);
  G_OBJECT_CLASS (adu_intake_screen_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/intake/adu-intake-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, pages);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, writing);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, message);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, form);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, side);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, draft_state);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, settle);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeScreen, done);
}

static void
adu_intake_screen_class_init (AduIntakeScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  object_class->constructed = adu_intake_screen_constructed;
  object_class->dispose = adu_intake_screen_dispose;
  object_class->finalize = adu_intake_screen_finalize;
  widget_class->map = adu_intake_screen_map;
  screen_class->print = adu_intake_screen_print;
  screen_class->leave = adu_intake_screen_leave;

  g_type_ensure (ADU_TYPE_INTAKE_FORM);
  g_type_ensure (ADU_TYPE_INTAKE_SIDE);
  g_type_ensure (ADU_TYPE_INTAKE_DONE);
  gtk_widget_class_set_css_name (widget_class, "intake-screen");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "intake.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "intake.save-print", NULL, on_save_print);
  gtk_widget_class_install_action (widget_class, "intake.settle", NULL, on_settle);
  gtk_widget_class_install_action (widget_class, "intake.save-draft", NULL, on_save_draft);
  gtk_widget_class_install_action (widget_class, "intake.discard", NULL, on_discard);
  gtk_widget_class_install_action (widget_class, "intake.add-evidence", NULL, on_add_evidence);
  gtk_widget_class_install_action (widget_class, "intake.paste-evidence", NULL, on_paste_evidence);
}

static void
adu_intake_screen_init (AduIntakeScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("New complaint"));
  adu_screen_set_help_id (ADU_SCREEN (self), "intake");
  adu_shortcuts_attach (GTK_WIDGET (self), "intake");
  g_signal_connect_swapped (self->form, "channel-chosen", G_CALLBACK (follow_channel), self);
  g_signal_connect (self->form, "overflow", G_CALLBACK (on_overflow), self);
  g_signal_connect_swapped (self->done, "next", G_CALLBACK (begin_next), self);
  g_signal_connect_swapped (self->done, "disposed", G_CALLBACK (on_disposed), self);
  g_signal_connect (self->done, "open", G_CALLBACK (on_open), self);
  g_signal_connect (self->done, "looked", G_CALLBACK (on_looked), self);
}

/* Somebody asks for a new complaint: the one that was just registered gives way to an empty form. */
void
adu_intake_screen_take_next (AduIntakeScreen *self)
{
  if (!is_writing (self) && !self->saving)
    begin_next (self);
}

/* Returns: (transfer floating): an empty form, or the draft of whoever is signed in. */
AduScreen *
adu_intake_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_INTAKE_SCREEN, "session", session, NULL);
}
