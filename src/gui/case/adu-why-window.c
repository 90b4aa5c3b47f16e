/* adu-why-window.c — "Why this date?": the derivation of a date, line by line, ready to be copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-why-window.ui
 * A date nobody can explain is not believed: a complainant, the Ombudsman or a new head asks, and the officer
 * reads the lines aloud or copies them into an answer.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/case/adu-why-window.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-derivation.h"

struct _AduWhyWindow
{
  AdwWindow parent_instance;

  GtkLabel *title;  /* template child */
  GtkBox *lines;    /* template child */
  GtkButton *copy;  /* template child */
  GtkLabel *copied; /* template child */

  char *text; /* owned */
};

G_DEFINE_FINAL_TYPE (AduWhyWindow, adu_why_window, ADW_TYPE_WINDOW)

enum
{
  PRINT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduWhyWindow *self = ADU_WHY_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
  gtk_label_set_text (self->copied, _("Copied"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
adu_why_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_WHY_WINDOW);
  G_OBJECT_CLASS (adu_why_window_parent_class)->dispose (object);
}

static void
adu_why_window_finalize (GObject *object)
{
  g_free (ADU_WHY_WINDOW (object)->text);
  G_OBJECT_CLASS (adu_why_window_parent_class)->finalize (object);
}

static void
adu_why_window_class_init (AduWhyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_why_window_dispose;
  object_class->finalize = adu_why_window_finalize;
  signals[PRINT] = g_signal_new ("print", ADU_TYPE_WHY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-why-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, copied);
  gtk_widget_class_install_action (widget_class, "why.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "why.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "why.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "why");
}

static void
adu_why_window_init (AduWhyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
line_new (guint number, const AduReason *reason)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *count = g_strdup_printf ("%u.", number);
  GtkWidget *index = gtk_label_new (count);
  const char *parts[] = { reason->text, reason->ground };
  const char *classes[] = { reason->kind == ADU_WHY_RESULT ? "heading" : "body", "caption" };

  gtk_widget_set_valign (index, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (index), 3);
  gtk_widget_add_css_class (index, "dim-label");
  gtk_widget_add_css_class (index, "numeric");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *label = NULL;

      if (parts[i] == NULL || parts[i][0] == '\0')
        continue;
      label = gtk_label_new (parts[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
      gtk_widget_add_css_class (label, classes[i]);
      if (i == 1)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), index);
  gtk_box_append (GTK_BOX (row), texts);
  return row;
}

/**
 * adu_why_window_new:
 * @parent: the window it belongs to
 * @title: which date it is
 * @reasons: of #AduReason, in reading order; read, not kept
 * @text: the same as plain text, for the clipboard
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
adu_why_window_new (GtkWindow *parent, const char *title, const GPtrArray *reasons, const char *text)
{
  AduWhyWindow *self = g_object_new (ADU_TYPE_WHY_WINDOW, "transient-for", parent, NULL);

  self->text = g_strdup (text);
  gtk_label_set_text (self->title, title);
  for (guint i = 0; i < reasons->len; i++)
    gtk_box_append (self->lines, line_new (i + 1, g_ptr_array_index (reasons, i)));
  return GTK_WINDOW (self);
}
