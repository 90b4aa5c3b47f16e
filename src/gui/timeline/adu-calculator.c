/* adu-calculator.c — "if it comes in then, when is it due?": the limits of a complaint nobody has filed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/timeline/adu-calculator.ui
 * For the question at the desk and on the telephone. Nothing is written; the dates are those the register would give,
 * each with its derivation.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/case/adu-clocks-box.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/help/adu-help-window.h"
#include "gui/timeline/adu-calculator.h"
#include "words/adu-words.h"

struct _AduCalculator
{
  AdwWindow parent_instance;

  AdwBin *received_place;   /* template child */
  GtkDropDown *channel;     /* template child */
  GtkDropDown *supervisory; /* template child */
  GtkDropDown *inspection;  /* template child */
  GtkLabel *problem;        /* template child */
  AduClocksBox *clocks;     /* template child */

  AduMomentEntry *received; /* of the tree; NULL until it is made */
  AduSession *session;      /* owned */
};

G_DEFINE_FINAL_TYPE (AduCalculator, adu_calculator, ADW_TYPE_WINDOW)

/* In the order of the list: not known stands first. */
static const AduTri tris[] = { ADU_UNKNOWN, ADU_NO, ADU_YES };

static void
calculate (AduCalculator *self)
{
  AduStore *store;
  AduLocal local;
  AduFacts facts;
  gboolean fine;
  g_autoptr (GPtrArray) deadlines = NULL;

  if (self->received == NULL)
    return;
  store = adu_session_store (self->session);
  fine = adu_moment_entry_get_local (self->received, &local) && adu_day_is_set (local.day);
  adu_moment_entry_set_invalid (self->received, !fine);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !fine);
  gtk_widget_set_visible (GTK_WIDGET (self->clocks), fine);
  if (!fine)
    return;
  adu_facts_init (&facts, (AduChannel) gtk_drop_down_get_selected (self->channel),
                  adu_zone_time (adu_store_zone (store), local.day, MAX (local.minute, 0)));
  facts.supervisory = tris[gtk_drop_down_get_selected (self->supervisory)];
  facts.inspection = tris[gtk_drop_down_get_selected (self->inspection)];
  /* As of that moment: what a limit says of itself is then what it will say on the first day. */
  deadlines = adu_deadlines_compute (&facts, adu_store_standard (store), adu_store_calendar (store), adu_store_zone (store),
                                     facts.received);
  adu_clocks_box_set (self->clocks, &(AduProofFacts){ .facts = &facts,
                                                      .standard = adu_store_standard (store),
                                                      .calendar = adu_store_calendar (store),
                                                      .zone = adu_store_zone (store),
                                                      .now = facts.received,
                                                      .deadlines = deadlines });
}

static void
fill (GtkDropDown *list, const char *const *words, guint n)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (strings, words[i]);
  gtk_drop_down_set_model (list, G_LIST_MODEL (strings));
}

static void
adu_calculator_dispose (GObject *object)
{
  AduCalculator *self = ADU_CALCULATOR (object);

  self->received = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_CALCULATOR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_calculator_parent_class)->dispose (object);
}

static void
adu_calculator_class_init (AduCalculatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_CLOCKS_BOX);
  G_OBJECT_CLASS (klass)->dispose = adu_calculator_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/timeline/adu-calculator.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, received_place);
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, channel);
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, supervisory);
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, inspection);
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, problem);
  gtk_widget_class_bind_template_child (widget_class, AduCalculator, clocks);
  gtk_widget_class_bind_template_callback (widget_class, calculate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "timeline");
}

static void
adu_calculator_init (AduCalculator *self)
{
  const char *channels[ADU_N_CHANNELS];
  const char *answers[G_N_ELEMENTS (tris)];

  for (guint i = 0; i < ADU_N_CHANNELS; i++)
    channels[i] = adu_words_channel ((AduChannel) i);
  for (guint i = 0; i < G_N_ELEMENTS (tris); i++)
    answers[i] = adu_words_tri (tris[i]);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self->channel, channels, ADU_N_CHANNELS);
  fill (self->supervisory, answers, G_N_ELEMENTS (answers));
  fill (self->inspection, answers, G_N_ELEMENTS (answers));
  adu_clocks_box_set_provable (self->clocks, FALSE);
}

/**
 * adu_calculator_new:
 * @parent: the window it belongs to
 * @session: whose standard and calendar it counts with
 *
 * Returns: (transfer none): the window, to be presented; it begins with now
 */
GtkWindow *
adu_calculator_new (GtkWindow *parent, AduSession *session)
{
  AduCalculator *self = g_object_new (ADU_TYPE_CALCULATOR, "transient-for", parent, NULL);
  AduClock *clock = adu_session_clock (session);
  AduLocal now = adu_zone_local (adu_store_zone (adu_session_store (session)), adu_clock_now (clock));

  self->session = g_object_ref (session);
  self->received = ADU_MOMENT_ENTRY (adu_moment_entry_new (TRUE, now.day));
  adu_moment_entry_set_name (self->received, _("Received"));
  adw_bin_set_child (self->received_place, GTK_WIDGET (self->received));
  adu_moment_entry_set_local (self->received, now);
  g_signal_connect_object (self->received, "changed", G_CALLBACK (calculate), self, G_CONNECT_SWAPPED);
  calculate (self);
  return GTK_WINDOW (self);
}
