/* adu-calendar-section.c — settings: the working week and the days off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-calendar-section.ui
 * Actions:  calendar.add, calendar.paste, calendar.official, calendar.remove (x: place in the list)
 *
 * Everything here is one calendar, changed on the page and saved as a whole, after the complaints it moves
 * were shown.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-calendar-section.h"
#include "gui/settings/adu-day-off-dialog.h"
#include "gui/settings/adu-days-paste-dialog.h"
#include "gui/settings/adu-days-text.h"
#include "gui/settings/adu-rules-save.h"
#include "gui/settings/adu-settings-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define DAYS_PER_WEEK 7
#define YEARS_AHEAD 2
#define DECREE_LIMIT 200

struct _AduCalendarSection
{
  AduSection parent_instance;

  /* template */
  GtkBox *week;
  GtkCheckButton *joint_leave;
  GtkDropDown *year;
  GtkLabel *state;
  GtkListBox *list;

  GtkCheckButton *weekdays[DAYS_PER_WEEK]; /* owned by the tree */
  GPtrArray *days;                         /* owned; of AduDayOff, all years, by day */
  GArray *years;                           /* owned; of gint: what the drop-down offers */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AduCalendarSection, adu_calendar_section, ADU_TYPE_SECTION)

/* --- what is on the page -------------------------------------------------------------------------------- */

static gint
this_year (AduCalendarSection *self)
{
  AduSession *session = adu_section_session (ADU_SECTION (self));

  return adu_day_year (adu_zone_day (adu_store_zone (adu_session_store (session)),
                                     adu_clock_now (adu_session_clock (session))));
}

static gint
chosen_year (AduCalendarSection *self)
{
  guint chosen = gtk_drop_down_get_selected (self->year);

  return chosen < self->years->len ? g_array_index (self->years, gint, chosen) : this_year (self);
}

static guint
week_of (AduCalendarSection *self)
{
  guint week = 0;

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if (gtk_check_button_get_active (self->weekdays[i]))
      week |= 1u << i;
  return week;
}

/* Returns: (transfer full) (nullable): the page as a calendar; NULL: a week without a working day. */
static AduCalendar *
calendar_of (AduCalendarSection *self)
{
  return adu_calendar_new (week_of (self), self->days, gtk_check_button_get_active (self->joint_leave), NULL);
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  const AduDayOff *x = *(AduDayOff *const *) a, *y = *(AduDayOff *const *) b;

  return x->day.n != y->day.n ? (x->day.n < y->day.n ? -1 : 1) : (gint) x->kind - (gint) y->kind;
}

static AduSettingsRow *
row_of (AduDayOff *day_off, guint place)
{
  g_autofree char *day = adu_words_day_full (day_off->day);
  /* Translators: a date · the name of the holiday */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), day, day_off->name);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);
  AduSettingsRow *row = adu_settings_row_new (title, day_off->decree, day_off);

  adu_settings_row_add_badge (row, adu_words_day_off_kind (day_off->kind), "dim-label");
  if (!day_off->official)
    adu_settings_row_add_badge (row, _("provisional"), "warning");
  adu_settings_row_add_button (row, "user-trash-symbolic", remove, "calendar.remove", place);
  return row;
}

static void
show_state (AduCalendarSection *self)
{
  g_autoptr (AduCalendar) calendar = calendar_of (self);
  gint year = chosen_year (self);
  AduYearState state = calendar != NULL ? adu_calendar_year_state (calendar, year) : ADU_YEAR_MISSING;
  /* Translators: a year and how far its list can be trusted: "2027: provisional, no decree yet" */
  g_autofree char *text = g_strdup_printf (_("%d: %s"), year, adu_words_year_state (state));

  gtk_label_set_text (self->state, text);
  if (state == ADU_YEAR_OFFICIAL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "warning");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.official", state == ADU_YEAR_PROVISIONAL);
}

static void
show_year (AduCalendarSection *self)
{
  gint year = chosen_year (self);
  int focused = adu_settings_rows_focused (self->list);

  adu_settings_rows_clear (self->list);
  for (guint i = 0; i < self->days->len; i++)
    {
      AduDayOff *day_off = g_ptr_array_index (self->days, i);

      if (adu_day_year (day_off->day) == year)
        gtk_list_box_append (self->list, GTK_WIDGET (row_of (day_off, i)));
    }
  adu_settings_rows_focus (self->list, focused);
  show_state (self);
}

static void
on_year_chosen (AduCalendarSection *self)
{
  if (!self->filling)
    show_year (self);
}

/* Offers the years of the list, last year to two ahead, and shows @year. */
static void
show_years (AduCalendarSection *self, gint year)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint first = this_year (self) - 1, last = this_year (self) + YEARS_AHEAD;
  guint chosen = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      gint one = adu_day_year (((AduDayOff *) g_ptr_array_index (self->days, i))->day);

      first = MIN (first, one);
      last = MAX (last, one);
    }
  g_array_set_size (self->years, 0);
  for (gint one = last; one >= first; one--)
    {
      g_autofree char *name = g_strdup_printf ("%d", one);

      if (one == year)
        chosen = self->years->len;
      g_array_append_val (self->years, one);
      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year, chosen);
  self->filling = FALSE;
  show_year (self);
}

static void
on_switched (AduCalendarSection *self)
{
  if (self->filling || self->days == NULL)
    return;
  adu_section_touch (ADU_SECTION (self));
  show_state (self);
}

static void
adu_calendar_section_load (AduSection *section)
{
  AduCalendarSection *self = ADU_CALENDAR_SECTION (section);
  AduCalendar *calendar = adu_store_calendar (adu_section_store (section));
  GPtrArray *days = adu_calendar_days_off (calendar);
  gint year = self->years->len > 0 ? chosen_year (self) : this_year (self);

  g_ptr_array_set_size (self->days, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const AduDayOff *one = g_ptr_array_index (days, i);

      g_ptr_array_add (self->days,
                       adu_day_off_new (one->day, one->kind, one->official, one->name, one->decree));
    }
  self->filling = TRUE;
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    gtk_check_button_set_active (self->weekdays[i], (adu_calendar_week (calendar) & (1u << i)) != 0);
  gtk_check_button_set_active (self->joint_leave, adu_calendar_joint_leave_is_off (calendar));
  self->filling = FALSE;
  show_years (self, year);
}

/* The list was changed by hand. */
static void
changed (AduCalendarSection *self, gint year)
{
  g_ptr_array_sort (self->days, compare_days);
  adu_section_touch (ADU_SECTION (self));
  show_years (self, year);
}

/* Puts the focus on the row of @day_off, which scrolls it into view. */
static void
focus_day (AduCalendarSection *self, const AduDayOff *day_off)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (adu_settings_row_value (ADU_SETTINGS_ROW (row)) == day_off)
      adu_settings_rows_focus (self->list, i);
}

/* --- changing the list ---------------------------------------------------------------------------------- */

static void
on_day_saved (AduDayOffDialog *dialog, AduCalendarSection *self)
{
  AduDayOff *day_off = adu_day_off_dialog_take (dialog);
  gint year = adu_day_year (day_off->day);
  const AduDayOff *editing = adu_day_off_dialog_editing (dialog);

  if (editing != NULL)
    g_ptr_array_remove (self->days, (gpointer) editing);
  g_ptr_array_add (self->days, day_off);
  changed (self, year);
  focus_day (self, day_off);
}

static void
edit (AduCalendarSection *self, const AduDayOff *editing)
{
  AduDayOffDialog *dialog = adu_day_off_dialog_new (adu_section_session (ADU_SECTION (self)), self->days,
                                                    editing, chosen_year (self));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_day_saved), self, G_CONNECT_DEFAULT);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_row_activated (AduCalendarSection *self, GtkListBoxRow *row)
{
  edit (self, adu_settings_row_value (ADU_SETTINGS_ROW (row)));
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit (ADU_CALENDAR_SECTION (widget), NULL);
}

static void
on_pasted (AduCalendarSection *self)
{
  changed (self, chosen_year (self));
}

static void
on_paste (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AduCalendarSection *self = ADU_CALENDAR_SECTION (widget);
  AduDaysPasteDialog *dialog =
      adu_days_paste_dialog_new (adu_section_session (ADU_SECTION (self)), self->days);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_pasted), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), widget);
}

static void
on_remove (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AduCalendarSection *self = ADU_CALENDAR_SECTION (widget);
  gint64 place = g_variant_get_int64 (parameter);
  gint year = chosen_year (self);
  int index = 0;

  if (place < 0 || place >= (gint64) self->days->len)
    return;
  for (gint64 i = 0; i < place; i++)
    index += adu_day_year (((AduDayOff *) g_ptr_array_index (self->days, (guint) i))->day) == year;
  g_ptr_array_remove_index (self->days, (guint) place);
  changed (self, year);
  adu_settings_rows_focus (self->list, index);
}

static void
on_decree_given (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduCalendarSection) self = data;
  g_autofree char *decree = adu_ask_reason_finish (result, NULL);
  gint year = chosen_year (self);

  if (decree == NULL)
    return;
  for (guint i = 0; i < self->days->len; i++)
    {
      AduDayOff *one = g_ptr_array_index (self->days, i);

      if (adu_day_year (one->day) != year || one->official)
        continue;
      one->official = TRUE;
      g_free (one->decree);
      one->decree = g_strdup (decree);
    }
  changed (self, year);
}

static void
on_official (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *heading =
      g_strdup_printf (_("Is the list of %d decreed?"), chosen_year (ADU_CALENDAR_SECTION (widget)));

  adu_ask_reason_async (
      widget, heading,
      _("Every day marked provisional becomes official under this decree. Compare the dates with "
         "the decree first: movable feasts are often a day off."),
      _("Number of the decree"), _("_Make official"), ADU_ASK_SUGGESTED, DECREE_LIMIT, on_decree_given,
      g_object_ref (widget));
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
on_saved (AduSection *self)
{
  adu_section_set_busy (self, FALSE);
  adu_section_saved (self, _("Working week and days off are saved."));
}

static void
adu_calendar_section_save (AduSection *section)
{
  AduCalendarSection *self = ADU_CALENDAR_SECTION (section);
  g_autoptr (AduCalendar) wanted = calendar_of (self);

  if (wanted == NULL)
    {
      adu_section_say (section, _("Choose at least one working day of the week."));
      gtk_widget_grab_focus (GTK_WIDGET (self->weekdays[0]));
      return;
    }
  adu_rules_save (section, NULL, wanted, G_CALLBACK (on_saved));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_calendar_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_CALENDAR_SECTION);
  G_OBJECT_CLASS (adu_calendar_section_parent_class)->dispose (object);
}

static void
adu_calendar_section_finalize (GObject *object)
{
  AduCalendarSection *self = ADU_CALENDAR_SECTION (object);

  g_ptr_array_unref (self->days);
  g_array_unref (self->years);
  G_OBJECT_CLASS (adu_calendar_section_parent_class)->finalize (object);
}

static void
adu_calendar_section_class_init (AduCalendarSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_calendar_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_calendar_section_finalize;
  section_class->interest = ADU_CHANGED_RULES;
  section_class->load = adu_calendar_section_load;
  section_class->save = adu_calendar_section_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-calendar-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCalendarSection, week);
  gtk_widget_class_bind_template_child (widget_class, AduCalendarSection, joint_leave);
  gtk_widget_class_bind_template_child (widget_class, AduCalendarSection, year);
  gtk_widget_class_bind_template_child (widget_class, AduCalendarSection, state);
  gtk_widget_class_bind_template_child (widget_class, AduCalendarSection, list);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_year_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "calendar.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "calendar.paste", NULL, on_paste);
  gtk_widget_class_install_action (widget_class, "calendar.official", NULL, on_official);
  gtk_widget_class_install_action (widget_class, "calendar.remove", "x", on_remove);
}

static void
adu_calendar_section_init (AduCalendarSection *self)
{
  self->filling = TRUE;
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (gint));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    {
      self->weekdays[i] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (adu_words_weekday_name (i + 1)));
      g_signal_connect_object (self->weekdays[i], "toggled", G_CALLBACK (on_switched), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->week, GTK_WIDGET (self->weekdays[i]));
    }
  adu_names_set (gtk_widget_get_first_child (GTK_WIDGET (self->year)), _("Year of the days off"));
  self->filling = FALSE;
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_calendar_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_CALENDAR_SECTION, "session", session, NULL);
}

/* Puts a copy of @day_off in the list on the page, as its dialog does. */
void
adu_calendar_section_add (AduCalendarSection *self, const AduDayOff *day_off)
{
  g_ptr_array_add (self->days, adu_day_off_new (day_off->day, day_off->kind, day_off->official, day_off->name,
                                                day_off->decree));
  changed (self, adu_day_year (day_off->day));
}
