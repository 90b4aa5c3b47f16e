/* adu-refusals-window.c — the files that were not attached, each with its reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-refusals-window.ui
 * Names of files are strangers' text: no markup is read in them, and they are cut in the middle.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/case/adu-refusals-window.h"

/* A list that is longer is not read; the rest is counted. */
#define MOST_SHOWN 200

struct _AduRefusalsWindow
{
  AdwWindow parent_instance;

  GtkLabel *summary; /* template child */
  GtkListBox *list;  /* template child */
  GtkButton *close;  /* template child */
};

G_DEFINE_FINAL_TYPE (AduRefusalsWindow, adu_refusals_window, ADW_TYPE_WINDOW)

static void
adu_refusals_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_REFUSALS_WINDOW);
  G_OBJECT_CLASS (adu_refusals_window_parent_class)->dispose (object);
}

static void
adu_refusals_window_class_init (AduRefusalsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_refusals_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-refusals-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduRefusalsWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, AduRefusalsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AduRefusalsWindow, close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
adu_refusals_window_init (AduRefusalsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->list), _("Files that were not attached"));
}

static GtkWidget *
row_new (const char *name, const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *clean = *name != '\0' ? adu_text_file_name (name, "berkas") : NULL;
  g_autofree char *spoken = clean != NULL ? g_strdup_printf ("%s: %s", clean, sentence) : g_strdup (sentence);
  GtkWidget *why = gtk_label_new (sentence);

  if (clean != NULL)
    {
      GtkWidget *title = gtk_label_new (clean);

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
      gtk_widget_add_css_class (title, "heading");
      gtk_widget_set_tooltip_text (title, clean);
      gtk_box_append (GTK_BOX (box), title);
    }
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_box_append (GTK_BOX (box), why);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adu_names_set (row, spoken);
  return row;
}

/**
 * adu_refusals_window_new:
 * @parent: the window it belongs to
 * @n_added: how many files were attached all the same
 * @refused: of #AduNotAttached; read, not kept
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
adu_refusals_window_new (GtkWindow *parent, guint n_added, const GPtrArray *refused)
{
  AduRefusalsWindow *self = g_object_new (ADU_TYPE_REFUSALS_WINDOW, "transient-for", parent, NULL);
  g_autofree char *added = g_strdup_printf (ngettext ("%u file attached.", "%u files attached.", n_added), n_added);
  g_autofree char *not_added =
      g_strdup_printf (ngettext ("%u file was not attached:", "%u files were not attached:", refused->len), refused->len);
  g_autofree char *summary = g_strdup_printf ("%s %s", added, not_added);

  gtk_label_set_text (self->summary, summary);
  for (guint i = 0; i < refused->len && i < MOST_SHOWN; i++)
    {
      const AduNotAttached *refusal = g_ptr_array_index (refused, i);

      gtk_list_box_append (self->list, row_new (refusal->name, refusal->sentence));
    }
  if (refused->len > MOST_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (_("… and %u more."), refused->len - MOST_SHOWN);

      gtk_list_box_append (self->list, row_new ("", more));
    }
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->close));
  return GTK_WINDOW (self);
}
