/* adu-period-picker.c — which month, quarter or year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/dashboard/adu-period-picker.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/dashboard/adu-period-picker.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"

struct _AduPeriodPicker
{
  GtkBox parent_instance;

  GtkDropDown *kind;   /* template child */
  GtkButton *earlier;  /* template child */
  GtkLabel *name;      /* template child */
  GtkButton *later;    /* template child */

  AduPeriod period;
  AduDay today;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AduPeriodPicker, adu_period_picker, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
show (AduPeriodPicker *self)
{
  g_autofree char *name = adu_words_period (self->period);
  AduPeriodKind kind = adu_period_kind (self->period);

  self->updating = TRUE;
  gtk_label_set_text (self->name, name);
  if (kind < ADU_PERIOD_RANGE)
    gtk_drop_down_set_selected (self->kind, kind);
  gtk_widget_set_sensitive (GTK_WIDGET (self->later), adu_period_move (self->period, 1).first.n <= self->today.n);
  self->updating = FALSE;
}

static void
take (AduPeriodPicker *self, AduPeriod period)
{
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self->later));

  self->period = period;
  show (self);
  if (had_focus && !gtk_widget_get_sensitive (GTK_WIDGET (self->later)))
    gtk_widget_grab_focus (GTK_WIDGET (self->earlier));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_earlier (AduPeriodPicker *self)
{
  take (self, adu_period_move (self->period, -1));
}

static void
on_later (AduPeriodPicker *self)
{
  take (self, adu_period_move (self->period, 1));
}

/* The month, quarter or year that ends with the day up to which figures are counted. */
static void
on_kind (AduPeriodPicker *self)
{
  AduDay last = { MIN (self->period.last.n, self->today.n) };

  if (!self->updating)
    take (self, adu_period_around ((AduPeriodKind) gtk_drop_down_get_selected (self->kind), last));
}

AduPeriod
adu_period_picker_period (AduPeriodPicker *self)
{
  return self->period;
}

void
adu_period_picker_set (AduPeriodPicker *self, AduPeriod period, AduDay today)
{
  self->period = period;
  self->today = today;
  show (self);
}

static void
adu_period_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_PERIOD_PICKER);
  G_OBJECT_CLASS (adu_period_picker_parent_class)->dispose (object);
}

static void
adu_period_picker_class_init (AduPeriodPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_period_picker_dispose;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_PERIOD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/dashboard/adu-period-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, AduPeriodPicker, kind);
  gtk_widget_class_bind_template_child (widget_class, AduPeriodPicker, earlier);
  gtk_widget_class_bind_template_child (widget_class, AduPeriodPicker, name);
  gtk_widget_class_bind_template_child (widget_class, AduPeriodPicker, later);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_earlier", G_CALLBACK (on_earlier));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_later", G_CALLBACK (on_later));
}

static void
adu_period_picker_init (AduPeriodPicker *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (AduPeriodKind kind = 0; kind < ADU_PERIOD_RANGE; kind++)
    gtk_string_list_append (kinds, adu_words_period_kind (kind));
  self->updating = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  self->updating = FALSE;
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
}
