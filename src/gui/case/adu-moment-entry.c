/* adu-moment-entry.c — a date typed as people write it (23/11/2026), with a calendar, and a time beside it if
 * wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-moment-entry.ui
 * A clerk types a date faster than she finds it in a calendar, so the entry leads and the calendar helps.
 * Nothing typed is ever changed under her hands; what cannot be read stays as it is and is said to be
 * unreadable.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-template.h"
#include "gui/case/adu-moment-entry.h"
#include "words/adu-words-date.h"

struct _AduMomentEntry
{
  GtkWidget parent_instance;

  GtkEntry *day;         /* template child */
  GtkMenuButton *pick;   /* template child */
  GtkCalendar *calendar; /* template child */
  GtkPopover *popover;   /* template child */
  GtkEntry *time;        /* template child */

  AduDay today;
};

G_DEFINE_FINAL_TYPE (AduMomentEntry, adu_moment_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What stands there already is left alone, with the place where one types. */
static void
write_text (GtkEntry *entry, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
write_day (AduMomentEntry *self, AduDay day)
{
  g_autofree char *text = adu_day_is_set (day) ? adu_words_day_short (day) : g_strdup ("");

  write_text (self->day, text);
}

static void
changed_cb (AduMomentEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The calendar opens on the day that is typed. */
static void
popover_shown_cb (AduMomentEntry *self)
{
  AduDay day = adu_words_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->day)));
  g_autoptr (GDateTime) moment = NULL;
  gint year, month, day_of_month;

  adu_day_split (adu_day_is_set (day) ? day : self->today, &year, &month, &day_of_month);
  moment = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  if (moment != NULL)
    gtk_calendar_select_day (self->calendar, moment);
}

static void
day_selected_cb (AduMomentEntry *self)
{
  g_autoptr (GDateTime) moment = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  moment = gtk_calendar_get_date (self->calendar);
  write_day (self, adu_day_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                                g_date_time_get_day_of_month (moment)));
}

/* Shift+Tab asks what is around a control after the control: it must let go. */
static gboolean
adu_moment_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) == NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (ADU_MOMENT_ENTRY (widget)->day));
}

static void
adu_moment_entry_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_MOMENT_ENTRY);
  G_OBJECT_CLASS (adu_moment_entry_parent_class)->dispose (object);
}

static void
adu_moment_entry_class_init (AduMomentEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_moment_entry_dispose;
  widget_class->grab_focus = adu_moment_entry_grab_focus;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", ADU_TYPE_MOMENT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-moment-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AduMomentEntry, day);
  gtk_widget_class_bind_template_child (widget_class, AduMomentEntry, pick);
  gtk_widget_class_bind_template_child (widget_class, AduMomentEntry, calendar);
  gtk_widget_class_bind_template_child (widget_class, AduMomentEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, AduMomentEntry, time);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "moment-entry");
}

static void
adu_moment_entry_init (AduMomentEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}

/**
 * adu_moment_entry_new:
 * @with_time: whether a time of day belongs to it
 * @today: today in the office's zone: where the calendar opens while no date is typed
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
adu_moment_entry_new (gboolean with_time, AduDay today)
{
  AduMomentEntry *self = g_object_new (ADU_TYPE_MOMENT_ENTRY, NULL);

  self->today = today;
  gtk_widget_set_visible (GTK_WIDGET (self->time), with_time);
  return GTK_WIDGET (self);
}

/* Names the parts for assistive technology: @name is what the date is of. */
void
adu_moment_entry_set_name (AduMomentEntry *self, const char *name)
{
  g_autofree char *time = NULL;
  g_autofree char *pick = NULL;

  /* Translators: %s is what a time is of, for example "Decided on" */
  time = g_strdup_printf (_("%s, time"), name);
  /* Translators: button that opens a calendar; %s is what the date is of */
  pick = g_strdup_printf (_("%s, choose in a calendar"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, time, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick), GTK_ACCESSIBLE_PROPERTY_LABEL, pick, -1);
}

void
adu_moment_entry_set_day (AduMomentEntry *self, AduDay day)
{
  g_return_if_fail (ADU_IS_MOMENT_ENTRY (self));
  write_day (self, day);
}

void
adu_moment_entry_set_local (AduMomentEntry *self, AduLocal local)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ADU_IS_MOMENT_ENTRY (self));

  write_day (self, local.day);
  text = adu_day_is_set (local.day) ? adu_words_clock (local.minute) : g_strdup ("");
  write_text (self->time, text);
}

/**
 * adu_moment_entry_get_day:
 * @day: (out): the day; %ADU_DAY_NONE if nothing is typed
 *
 * Returns: %FALSE if something is typed that is no date
 */
gboolean
adu_moment_entry_get_day (AduMomentEntry *self, AduDay *day)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ADU_IS_MOMENT_ENTRY (self), FALSE);

  *day = ADU_DAY_NONE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->day))));
  if (text[0] == '\0')
    return TRUE;
  *day = adu_words_parse_day (text);
  return adu_day_is_set (*day);
}

/**
 * adu_moment_entry_get_local:
 * @local: (out): the moment; its day is %ADU_DAY_NONE if nothing is typed
 *
 * Returns: %FALSE if something is typed that is no date or no time, or only one of the two is
 */
gboolean
adu_moment_entry_get_local (AduMomentEntry *self, AduLocal *local)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ADU_IS_MOMENT_ENTRY (self), FALSE);

  local->minute = 0;
  if (!adu_moment_entry_get_day (self, &local->day))
    return FALSE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->time))));
  if (!adu_day_is_set (local->day))
    return text[0] == '\0';
  local->minute = adu_words_parse_clock (text);
  return local->minute >= 0;
}

void
adu_moment_entry_set_invalid (AduMomentEntry *self, gboolean invalid)
{
  GtkWidget *parts[] = { GTK_WIDGET (self->day), GTK_WIDGET (self->time) };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (parts[i]), GTK_ACCESSIBLE_STATE_INVALID,
                                   invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
      if (invalid)
        gtk_widget_add_css_class (parts[i], "error");
      else
        gtk_widget_remove_css_class (parts[i], "error");
    }
}
