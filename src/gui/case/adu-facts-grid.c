/* adu-facts-grid.c — titles and values in two columns; what is empty is left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/case/adu-facts-grid.h"

#define TITLE_CHARS 20
#define VALUE_CHARS 52

static guint
n_rows (GtkGrid *grid)
{
  guint n = 0;

  while (gtk_grid_get_child_at (grid, 0, (int) n) != NULL)
    n++;
  return n;
}

/* Empties @grid. */
void
adu_facts_grid_clear (GtkGrid *grid)
{
  while (gtk_grid_get_child_at (grid, 0, 0) != NULL)
    gtk_grid_remove_row (grid, 0);
}

/* Adds a line below the others; nothing if @value (nullable) is empty. */
void
adu_facts_grid_add (GtkGrid *grid, const char *title, const char *value)
{
  GtkWidget *labels[2];
  int row = (int) n_rows (grid);

  if (value == NULL || value[0] == '\0')
    return;
  labels[0] = gtk_label_new (title);
  labels[1] = gtk_label_new (value);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkLabel *label = GTK_LABEL (labels[i]);

      gtk_label_set_xalign (label, 0);
      gtk_label_set_yalign (label, 0);
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_max_width_chars (label, i == 0 ? TITLE_CHARS : VALUE_CHARS);
      gtk_grid_attach (grid, labels[i], (int) i, row, 1, 1);
    }
  gtk_widget_add_css_class (labels[0], "dim-label");
  gtk_widget_add_css_class (labels[1], "numeric");
  gtk_widget_set_hexpand (labels[1], TRUE);
}
