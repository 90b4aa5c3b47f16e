/* adu-rule-row.c — one limit of the service standard, folded; its switches when unfolded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-rule-row.ui
 *
 * To which complaints a limit applies is the clause itself and stays; how it is counted are switches, because
 * the standard is silent about some of it. A switch that has no meaning for a clock is not shown: minutes are
 * counted at the counter and nowhere else.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-rule-row.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define AMOUNT_MOST 3660

/* What can be chosen besides minutes and "served", which are the counter's alone. */
static const AduUnit units[] = { ADU_UNIT_DAY, ADU_UNIT_WORKING_DAY, ADU_UNIT_MONTH };
static const AduStart starts[] = { ADU_START_RECEIPT, ADU_START_FORWARDED, ADU_START_COMPLETE };

struct _AduRuleRow
{
  AdwExpanderRow parent_instance;

  /* template */
  GtkGrid *grid;
  GtkCheckButton *first_day;
  GtkCheckButton *binding;
  GtkCheckButton *can_be_late;
  GtkCheckButton *follow_up;
  GtkCheckButton *pauses;

  /* owned by the tree; NULL where the clock has none */
  GtkWidget *amount;
  GtkWidget *pause_at_most;
  AduSettingsField *pause;
  AduSettingsField *unit;
  AduSettingsField *start;
  AduSettingsField *ending;
  AduSettingsField *ground;
  AduSettingsField *text;

  AduDeadlineKind kind;
  AduApplies applies;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduRuleRow, adu_rule_row, ADW_TYPE_EXPANDER_ROW)

static void
rule_clear (AduRule *rule)
{
  g_clear_pointer (&rule->ground, g_free);
  g_clear_pointer (&rule->text, g_free);
}

/* "60 hari kalender · sejak pengaduan diterima", so that what is folded says what matters. */
static void
describe (AduRuleRow *self)
{
  AduRule rule = { 0 };
  g_autofree char *amount = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  adu_rule_row_take (self, &rule);
  amount = adu_words_amount (rule.limit.unit, rule.limit.amount);
  /* Translators: a clock and its limit: "Settlement limit: 14 days" */
  title = g_strdup_printf (_("%s: %s"), adu_words_deadline_kind (rule.kind), amount);
  /* Translators: to which complaints · legal ground */
  subtitle = g_strdup_printf (_("%s · %s"), adu_words_applies (rule.applies), rule.ground);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  adu_names_set (GTK_WIDGET (self), title);
  rule_clear (&rule);
}

static void
update (AduRuleRow *self)
{
  gboolean binding = gtk_check_button_get_active (self->binding);

  gtk_widget_set_sensitive (GTK_WIDGET (self->can_be_late), !binding);
  if (self->pause != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->pause), gtk_check_button_get_active (self->pauses));
}

static void
on_changed (AduRuleRow *self)
{
  if (self->text == NULL) /* still being filled */
    return;
  /* what the office works to can be late */
  if (gtk_check_button_get_active (self->binding))
    gtk_check_button_set_active (self->can_be_late, TRUE);
  update (self);
  describe (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- filling -------------------------------------------------------------------------------------------- */

static AduSettingsField *
add_field (AduRuleRow *self, AduSettingsField *field, int column, int row, int width)
{
  gtk_grid_attach (self->grid, GTK_WIDGET (field), column, row, width, 1);
  g_signal_connect_object (field, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return field;
}

static guint
place_of (const int *values, guint n, int value)
{
  for (guint i = 0; i < n; i++)
    if (values[i] == value)
      return i;
  return 0;
}

/* The wheel scrolls the page; it does not change a limit on the way. */
static GtkWidget *
spin_new (guint least, guint value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (least, AMOUNT_MOST, 1);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  return spin;
}

static AduSettingsField *
add_spin (AduRuleRow *self, const char *title, GtkWidget *spin, int row)
{
  return add_field (self, g_object_new (ADU_TYPE_SETTINGS_FIELD, "control", spin, "title", title, NULL), 0,
                    row, 1);
}

static void
add_amount (AduRuleRow *self, const AduRule *rule)
{
  self->amount = spin_new (1, rule->limit.amount);
  add_spin (self, self->kind == ADU_DEADLINE_COUNTER ? _("Minutes") : _("How many"), self->amount, 0);
}

static void
add_counting (AduRuleRow *self, const AduRule *rule)
{
  const char *unit_names[G_N_ELEMENTS (units) + 1] = { NULL };
  const char *start_names[G_N_ELEMENTS (starts) + 1] = { NULL };
  const char *ending_names[ADU_N_ENDINGS + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    unit_names[i] = adu_words_unit (units[i]);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    start_names[i] = adu_words_start (starts[i]);
  for (guint i = 0; i < ADU_N_ENDINGS; i++)
    ending_names[i] = adu_words_ending ((AduEnding) i);
  self->unit = add_field (self, adu_settings_field_new_choice (_("Counted in"), unit_names), 1, 0, 1);
  self->start = add_field (self, adu_settings_field_new_choice (_("Counts from"), start_names), 0, 1, 1);
  self->ending = add_field (
      self, adu_settings_field_new_choice (_("When the last day is a day off"), ending_names), 1, 1, 1);
  self->pause_at_most = spin_new (0, rule->pause_at_most);
  self->pause = add_spin (self, _("Longest pause, in days in all (0: no bound)"), self->pause_at_most, 3);
  adu_settings_field_choose (self->unit,
                             place_of ((const int *) units, G_N_ELEMENTS (units), (int) rule->limit.unit));
  adu_settings_field_choose (self->start,
                             place_of ((const int *) starts, G_N_ELEMENTS (starts), (int) rule->start));
  adu_settings_field_choose (self->ending, (guint) rule->limit.ending);
}

static void
fill_switches (AduRuleRow *self, const AduRule *rule)
{
  gboolean in_minutes = rule->kind == ADU_DEADLINE_COUNTER;

  gtk_check_button_set_active (self->first_day, rule->limit.first_day_counts);
  gtk_check_button_set_active (self->binding, rule->binding);
  gtk_check_button_set_active (self->can_be_late, rule->can_be_late);
  gtk_check_button_set_active (self->follow_up, rule->stops_at_first_follow_up);
  gtk_check_button_set_active (self->pauses, rule->pauses);
  gtk_widget_set_visible (GTK_WIDGET (self->first_day), !in_minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->binding), !in_minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->pauses), !in_minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_up), rule->kind == ADU_DEADLINE_OMBUDSMAN);
}

static void
fill (AduRuleRow *self, const AduRule *rule)
{
  AduSettingsField *text;

  self->kind = rule->kind;
  self->applies = rule->applies;
  add_amount (self, rule);
  if (rule->kind != ADU_DEADLINE_COUNTER)
    add_counting (self, rule);
  fill_switches (self, rule);
  self->ground = add_field (self, adu_settings_field_new (_("Legal ground"), NULL, 500), 0, 4, 2);
  text = add_field (self, adu_settings_field_new (_("The words of the standard"), NULL, 500), 0, 5, 2);
  g_object_set (self->ground, "required", TRUE, NULL);
  adu_settings_field_set_text (self->ground, rule->ground);
  adu_settings_field_set_text (text, rule->text);
  self->text = text;
  update (self);
  describe (self);
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_rule_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_RULE_ROW);
  G_OBJECT_CLASS (adu_rule_row_parent_class)->dispose (object);
}

static void
adu_rule_row_class_init (AduRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_rule_row_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", ADU_TYPE_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/settings/adu-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, grid);
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, first_day);
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, binding);
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, can_be_late);
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, follow_up);
  gtk_widget_class_bind_template_child (widget_class, AduRuleRow, pauses);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
adu_rule_row_init (AduRuleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): the row of a copy of @rule. */
GtkWidget *
adu_rule_row_new (const AduRule *rule)
{
  AduRuleRow *self = g_object_new (ADU_TYPE_RULE_ROW, NULL);

  fill (self, rule);
  return GTK_WIDGET (self);
}

/**
 * adu_rule_row_take:
 * @self: a row
 * @rule: (out caller-allocates): what it says now; ground and text are the caller's to free
 */
void
adu_rule_row_take (AduRuleRow *self, AduRule *rule)
{
  gboolean in_minutes = self->kind == ADU_DEADLINE_COUNTER;
  const char *text = adu_settings_field_text (self->text);

  *rule = (AduRule){
    .kind = self->kind,
    .applies = self->applies,
    .limit.amount = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->amount)),
    .limit.unit = in_minutes ? ADU_UNIT_MINUTE : units[adu_settings_field_chosen (self->unit)],
    .limit.ending = in_minutes ? ADU_ENDING_KEEP : (AduEnding) adu_settings_field_chosen (self->ending),
    .limit.first_day_counts = gtk_check_button_get_active (self->first_day),
    .start = in_minutes ? ADU_START_SERVED : starts[adu_settings_field_chosen (self->start)],
    .binding = gtk_check_button_get_active (self->binding),
    .can_be_late = gtk_check_button_get_active (self->can_be_late),
    .pauses = gtk_check_button_get_active (self->pauses),
    .pause_at_most =
        in_minutes ? 0 : (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->pause_at_most)),
    .stops_at_first_follow_up = gtk_check_button_get_active (self->follow_up),
    .ground = g_strdup (adu_settings_field_text (self->ground)),
    .text = adu_text_is_empty (text) ? NULL : g_strdup (text),
  };
}

/* Says beside the field what is wrong, and unfolds it. Returns: whether nothing is. */
gboolean
adu_rule_row_check (AduRuleRow *self)
{
  gboolean ground = adu_settings_field_check (self->ground);
  gboolean text = adu_settings_field_check (self->text);

  if (ground && text)
    return TRUE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (ground ? self->text : self->ground));
  return FALSE;
}
