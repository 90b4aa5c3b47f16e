/* adu-step-form.c — the form of one step, put together from the table of steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-step-form.ui
 * What a step requires stands in core; what is offered beside it, in adu-step-layout; the control of each field, in
 * adu-step-rows. Who decided, in what
 * capacity, on what basis and when is the same for every step and folded away while the one signed in decides
 * today.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-lead-entry.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/case/adu-step-form.h"
#include "gui/case/adu-step-layout.h"
#include "gui/case/adu-step-rows.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define ANSWER_WORKING_DAYS 3 /* a disposition is answered within these unless said otherwise */
#define COMPLETION_DAYS 30    /* UU 25/2009: the complainant completes the file within these */

struct _AduStepForm
{
  GtkWidget parent_instance;

  GtkBox *body;          /* template child */
  GtkExpander *decision; /* template child */
  GtkBox *decision_body; /* template child */

  AduSession *session; /* owned */
  AduStep step;
  AduRow *row;      /* owned */
  AduFacts facts;   /* its pauses are owned, below */
  AduPause *pauses; /* owned */
  gboolean unreachable;

  AduStepRows *rows; /* owned */
  gboolean touched;
};

G_DEFINE_FINAL_TYPE (AduStepForm, adu_step_form, GTK_TYPE_WIDGET)

static AduDay
today_of (AduStepForm *self)
{
  return adu_clock_today (adu_session_clock (self->session));
}

static AduLocal
now_of (AduStepForm *self)
{
  AduClock *clock = adu_session_clock (self->session);

  return adu_zone_local (adu_clock_zone (clock), adu_clock_now (clock));
}

/* A dialog is as high as what it asks. */
static void
fit (AduStepForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = -1;
  int height = -1;

  if (!GTK_IS_WINDOW (root))
    return;
  gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (root), width, -1);
}

static AduFormRow *
row_of (AduStepForm *self, AduField field)
{
  return adu_step_rows_get (self->rows, field);
}

static void
touched_cb (AduStepForm *self)
{
  self->touched = TRUE;
}

static void
add_row (AduStepForm *self, GtkBox *box, AduField field)
{
  AduFormRow *row = adu_step_rows_make (self->rows, field);
  GtkWidget *control = NULL;

  if (row == NULL)
    return;
  control = adu_form_row_control (row);
  gtk_box_append (box, GTK_WIDGET (row));
  if (GTK_IS_TEXT_VIEW (control))
    g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "changed",
                             G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  else if (GTK_IS_EDITABLE (control) || ADU_IS_LEAD_ENTRY (control))
    g_signal_connect_object (control, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}

/* --- what follows from what is chosen ------------------------------------------------------------------- */

static gboolean
decides_self (AduStepForm *self)
{
  AduActor *actor = adu_session_actor (self->session);

  return actor != NULL && adu_step_rows_decider (self->rows) == adu_actor_official (actor);
}

/* The folded line says in whose name it is recorded. */
static void
say_decision (AduStepForm *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (
      GTK_DROP_DOWN (adu_form_row_control (row_of (self, ADU_FIELD_DECIDED_BY))));
  AduDay day = ADU_DAY_NONE;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (name == NULL)
    return;
  adu_moment_entry_get_day (ADU_MOMENT_ENTRY (adu_form_row_control (row_of (self, ADU_FIELD_DECIDED_ON))), &day);
  date = adu_words_day (day);
  if (decides_self (self))
    /* Translators: %1$s is the official signed in, %2$s a date */
    text = g_strdup_printf (_("Decided by %1$s (you), %2$s"), gtk_string_object_get_string (name), date);
  else
    /* Translators: %1$s is an official, %2$s a date */
    text = g_strdup_printf (_("Decided by %1$s, %2$s"), gtk_string_object_get_string (name), date);
  gtk_expander_set_label (self->decision, text);
  adu_names_set (GTK_WIDGET (self->decision), text);
}

/* What one decides oneself needs no paper; what another decided does. */
static void
decider_changed_cb (AduStepForm *self)
{
  AduFormRow *basis = row_of (self, ADU_FIELD_BASIS);
  guint chosen = adu_form_row_chosen (basis);

  if (decides_self (self))
    adu_form_row_choose (basis, ADU_BASIS_OWN);
  else if (chosen == ADU_BASIS_OWN)
    adu_form_row_choose (basis, ADU_BASIS_SHEET);
  gtk_widget_set_visible (GTK_WIDGET (basis), !decides_self (self));
  say_decision (self);
}

/* The binding day if the complaint were classified as chosen; @pauses and receipt stay. */
static AduDay
due_if (AduStepForm *self, AduTri supervisory, AduTri inspection)
{
  AduStore *store = adu_session_store (self->session);
  AduFacts facts = self->facts;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *binding = NULL;

  facts.supervisory = supervisory;
  facts.inspection = inspection;
  deadlines =
      adu_deadlines_compute (&facts, adu_store_standard (store), adu_store_calendar (store),
                             adu_store_zone (store), adu_clock_now (adu_session_clock (self->session)));
  binding = adu_deadlines_binding (deadlines);
  return binding != NULL ? binding->due : ADU_DAY_NONE;
}

/* "The limit changes from … to …", beside the question that changes it. */
static void
say_dates (AduStepForm *self)
{
  AduTri supervisory = (AduTri) adu_form_row_chosen (row_of (self, ADU_FIELD_SUPERVISORY));
  AduTri inspection = (AduTri) adu_form_row_chosen (row_of (self, ADU_FIELD_INSPECTION));
  AduDay before, after;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *text = NULL;

  /* Several complaints have no single date. */
  if (!adu_time_is_set (self->facts.received))
    return;
  before = due_if (self, self->row->supervisory, self->row->inspection);
  after = due_if (self, supervisory, inspection);
  from = adu_words_day (before);
  to = adu_words_day (after);
  if (before.n == after.n)
    /* Translators: %s is a date */
    text = g_strdup_printf (_("The limit stays %s"), to);
  else
    /* Translators: both are dates */
    text = g_strdup_printf (_("The limit changes from %1$s to %2$s"), from, to);
  adu_form_row_set_hint (row_of (self, ADU_FIELD_INSPECTION), adu_day_is_set (after) ? text : NULL);
}

static void
supervisory_changed_cb (AduStepForm *self)
{
  if (adu_step_rows_is_supervisory (self->rows))
    adu_step_rows_choose_confidential (self->rows);
  say_dates (self);
}

static void
watch (AduStepForm *self, AduField field, GCallback callback)
{
  if (row_of (self, field) != NULL)
    g_signal_connect_object (adu_form_row_control (row_of (self, field)), "notify::selected", callback, self,
                             G_CONNECT_SWAPPED);
}

/* --- what stands there at first ------------------------------------------------------------------------- */

static AduHow
usual_how (AduStepForm *self)
{
  static const AduHow hows[ADU_N_CHANNELS] = {
    [ADU_CHANNEL_COUNTER] = ADU_HOW_IN_PERSON, [ADU_CHANNEL_SUGGESTION_BOX] = ADU_HOW_NONE,
    [ADU_CHANNEL_LETTER] = ADU_HOW_LETTER,     [ADU_CHANNEL_EMAIL] = ADU_HOW_EMAIL,
    [ADU_CHANNEL_WHATSAPP] = ADU_HOW_WHATSAPP, [ADU_CHANNEL_LAPOR_SMS] = ADU_HOW_LAPOR,
    [ADU_CHANNEL_LAPOR_WEB] = ADU_HOW_LAPOR,   [ADU_CHANNEL_OTHER] = ADU_HOW_NONE,
  };

  return self->unreachable ? ADU_HOW_POSTED : hows[self->row->channel];
}

static void
set_day (AduStepForm *self, AduField field, AduDay day)
{
  if (row_of (self, field) != NULL)
    adu_moment_entry_set_day (ADU_MOMENT_ENTRY (adu_form_row_control (row_of (self, field))), day);
}

static AduDay
usual_due (AduStepForm *self)
{
  AduCalendar *calendar = adu_store_calendar (adu_session_store (self->session));
  AduDay day = ADU_DAY_NONE;
  AduDay limit = self->row->binding_due;

  if (self->step != ADU_STEP_DISPOSE)
    return adu_day_add (today_of (self), COMPLETION_DAYS);
  day = adu_calendar_add_working_days (calendar, today_of (self), ANSWER_WORKING_DAYS);
  if (adu_day_is_set (limit) && limit.n < day.n && limit.n >= today_of (self).n)
    day = limit;
  return day;
}

static void
fill_category (AduStepForm *self)
{
  adu_step_rows_fill_category (self->rows);
  watch (self, ADU_FIELD_SUPERVISORY, G_CALLBACK (supervisory_changed_cb));
  watch (self, ADU_FIELD_INSPECTION, G_CALLBACK (say_dates));
  say_dates (self);
}

/* Where only one person follows up, a disposition goes to them. */
static void
fill_recipient (AduStepForm *self)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (self->session));
  gint64 only = 0;
  guint n = 0;

  for (guint i = 0; i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);

      if (!official->active || (official->roles & ADU_ROLE_HANDLER) == 0)
        continue;
      only = official->id;
      n++;
    }
  if (n == 1)
    adu_step_rows_choose_recipient (self->rows, only);
}

static void
fill (AduStepForm *self)
{
  set_day (self, ADU_FIELD_DECIDED_ON, today_of (self));
  if (row_of (self, ADU_FIELD_DUE) != NULL)
    set_day (self, ADU_FIELD_DUE, usual_due (self));
  if (row_of (self, ADU_FIELD_WHEN) != NULL)
    adu_moment_entry_set_local (ADU_MOMENT_ENTRY (adu_form_row_control (row_of (self, ADU_FIELD_WHEN))),
                                now_of (self));
  if (row_of (self, ADU_FIELD_HOW) != NULL)
    adu_form_row_choose (row_of (self, ADU_FIELD_HOW), usual_how (self));
  if (self->step == ADU_STEP_CLASSIFY)
    fill_category (self);
  if (self->step == ADU_STEP_DISPOSE)
    fill_recipient (self);
  watch (self, ADU_FIELD_DECIDED_BY, G_CALLBACK (decider_changed_cb));
  g_signal_connect_object (adu_form_row_control (row_of (self, ADU_FIELD_DECIDED_ON)), "changed",
                           G_CALLBACK (say_decision), self, G_CONNECT_SWAPPED);
  decider_changed_cb (self);
  gtk_expander_set_expanded (self->decision, !decides_self (self));
  self->touched = FALSE;
}

static void
build (AduStepForm *self)
{
  static const AduField decision[] = { ADU_FIELD_DECIDED_BY, ADU_FIELD_CAPACITY, ADU_FIELD_BASIS,
                                       ADU_FIELD_DECIDED_ON };
  const AduField *needs = adu_step_info (self->step)->needs;
  const AduField *fields = adu_step_fields (self->step);

  for (gsize i = 0; i < G_N_ELEMENTS (decision); i++)
    add_row (self, self->decision_body, decision[i]);
  for (gsize i = 0; fields[i] != ADU_FIELD_NONE; i++)
    add_row (self, self->body, fields[i]);
  for (gsize i = 0; needs[i] != ADU_FIELD_NONE; i++)
    add_row (self, self->body, needs[i]);
  fill (self);
}

/* --- the object ----------------------------------------------------------------------------------------- */

/* Shift+Tab asks what is around a control after the control: it must let go. */
static gboolean
adu_step_form_grab_focus (GtkWidget *widget)
{
  AduStepForm *self = ADU_STEP_FORM (widget);
  AduField first = adu_step_fields (self->step)[0];

  return gtk_widget_get_focus_child (widget) == NULL && row_of (self, first) != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (row_of (self, first)));
}

static void
adu_step_form_dispose (GObject *object)
{
  AduStepForm *self = ADU_STEP_FORM (object);

  adu_template_dispose (GTK_WIDGET (self), ADU_TYPE_STEP_FORM);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_step_form_parent_class)->dispose (object);
}

static void
adu_step_form_finalize (GObject *object)
{
  AduStepForm *self = ADU_STEP_FORM (object);

  g_clear_pointer (&self->rows, adu_step_rows_free);
  g_clear_pointer (&self->row, adu_row_free);
  g_clear_pointer (&self->pauses, g_free);
  G_OBJECT_CLASS (adu_step_form_parent_class)->finalize (object);
}

static void
adu_step_form_class_init (AduStepFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_step_form_dispose;
  object_class->finalize = adu_step_form_finalize;
  widget_class->grab_focus = adu_step_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-step-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStepForm, body);
  gtk_widget_class_bind_template_child (widget_class, AduStepForm, decision);
  gtk_widget_class_bind_template_child (widget_class, AduStepForm, decision_body);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "step-form");
}

static void
adu_step_form_init (AduStepForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->decision, "notify::expanded", G_CALLBACK (fit), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

static AduStepForm *
form_new (AduSession *session, const AduRecord *record, guint differ, AduStep step)
{
  AduStepForm *self = g_object_new (ADU_TYPE_STEP_FORM, NULL);

  self->session = g_object_ref (session);
  self->step = step;
  self->row = adu_row_copy (record->row);
  self->rows = adu_step_rows_new (session, self->row, step, differ);
  self->facts = record->facts;
  self->pauses = g_memdup2 (record->facts.pauses, record->facts.n_pauses * sizeof (AduPause));
  self->facts.pauses = self->pauses;
  self->unreachable = record->unreachable;
  build (self);
  return self;
}

/**
 * adu_step_form_new:
 * @session: the session; somebody is signed in
 * @record: the case; copied
 * @step: a step offered for it
 *
 * Returns: (transfer floating): the form, filled with what is usual
 */
GtkWidget *
adu_step_form_new (AduSession *session, const AduRecord *record, AduStep step)
{
  return GTK_WIDGET (form_new (session, record, 0, step));
}

/**
 * adu_step_form_new_for_several:
 * @session: the session; somebody is signed in
 * @common: what several complaints have in common; copied
 * @differ: #AduKept: what they do not; it may be left as each of them has it
 * @step: a step offered for them
 *
 * Returns: (transfer floating): the form; it tells no dates
 */
GtkWidget *
adu_step_form_new_for_several (AduSession *session, const AduRow *common, guint differ, AduStep step)
{
  AduRecord record = { .row = (AduRow *) common };

  adu_facts_init (&record.facts, common->channel, ADU_TIME_NONE);
  return GTK_WIDGET (form_new (session, &record, differ, step));
}

/* --- what was filled in --------------------------------------------------------------------------------- */

/**
 * adu_step_form_request:
 * @action: UUID of the action
 * @problems: what cannot be read is added here
 *
 * Returns: (transfer full): what is filled in
 */
AduStepRequest *
adu_step_form_request (AduStepForm *self, const char *action, GPtrArray *problems)
{
  AduStepRequest *request = adu_step_request_new (self->step, action);

  adu_step_rows_read (self->rows, request, problems);
  return request;
}

static gboolean
is_of_decision (AduField field)
{
  return field == ADU_FIELD_DECIDED_BY || field == ADU_FIELD_CAPACITY || field == ADU_FIELD_BASIS ||
         field == ADU_FIELD_DECIDED_ON;
}

/**
 * adu_step_form_show_problems:
 * @problems: (nullable): of #AduProblem; %NULL or empty clears
 *
 * Puts each problem beside its field and the focus on the first of them.
 *
 * Returns: (transfer full): what concerns no field of this form, one sentence a line; "" if nothing does
 */
char *
adu_step_form_show_problems (AduStepForm *self, const GPtrArray *problems)
{
  g_autoptr (GPtrArray) others = adu_problems_new ();
  AduFormRow *first = NULL;

  for (guint field = 0; field < ADU_N_FIELDS; field++)
    if (row_of (self, field) != NULL)
      adu_form_row_set_problem (row_of (self, field), NULL);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);
      AduFormRow *row = row_of (self, problem->field);
      g_autofree char *sentence = NULL;

      if (row == NULL)
        {
          adu_problems_add (others, problem->field, problem->code, problem->limit);
          continue;
        }
      sentence = adu_words_problem (problem);
      adu_form_row_set_problem (row, sentence);
      if (is_of_decision (problem->field))
        gtk_expander_set_expanded (self->decision, TRUE);
      if (problem->field == ADU_FIELD_BASIS)
        gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
      if (first == NULL)
        first = row;
    }
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  fit (self);
  return adu_words_problems (others);
}

/* Returns: whether something was typed that would be missed. */
gboolean
adu_step_form_is_touched (AduStepForm *self)
{
  return self->touched;
}
