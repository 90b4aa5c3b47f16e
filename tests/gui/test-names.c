/* test-names.c — rows and cells of lists carry names of ours, also after they were used again for another item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

#include "gui/adu-names.h"

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer names_row)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *row = g_strconcat ("row ", text, NULL);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  adu_names_bind (item, text, GPOINTER_TO_INT (names_row) ? row : NULL);
}

static GtkListItemFactory *
factory_new (gboolean names_row)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GINT_TO_POINTER (names_row));
  return factory;
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
spin (void)
{
  gboolean over = FALSE;

  g_timeout_add (200, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Every mapped row and cell that shows a label carries the label's text. */
static guint
check (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check (child);
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_has_prefix (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "GtkColumnViewCell"))
    {
      GtkWidget *cell = gtk_widget_get_parent (widget);
      GtkWidget *row = gtk_widget_get_parent (cell);
      const char *text = gtk_label_get_text (GTK_LABEL (widget));
      g_autofree char *whole = g_strconcat ("row ", text, NULL);

      gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, whole);
      n++;
    }
  return n;
}

static void
test_columns (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view, *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u Budi & Ani <Puskesmas> %%n%%s", i);

      gtk_string_list_append (strings, text);
    }
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (strings))));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), gtk_column_view_column_new ("One", factory_new (TRUE)));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), gtk_column_view_column_new ("Two", factory_new (FALSE)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_present (GTK_WINDOW (window));
  spin ();
  g_assert_cmpuint (check (window), >, 10);
  for (guint i = 1; i < 4; i++)
    {
      /* The header comes first, the list is the next child. */
      g_assert_true (gtk_widget_activate_action (
        gtk_widget_get_next_sibling (gtk_widget_get_first_child (view)), "list.scroll-to-item", "u", i * 500));
      spin ();
      g_assert_cmpuint (check (window), >, 10);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/names/columns", test_columns);
  return g_test_run ();
}
