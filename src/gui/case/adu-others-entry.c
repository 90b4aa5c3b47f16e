/* adu-others-entry.c — ticks officials off a folded list: who else a disposition involves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Folded, because most dispositions name one person; the folded line says who is ticked.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/case/adu-others-entry.h"
#include "store/adu-records.h"

#define ID_KEY "adu-official"

static GtkWidget *
first_of (GtkWidget *entry)
{
  return gtk_widget_get_first_child (gtk_expander_get_child (GTK_EXPANDER (entry)));
}

static void
say (GtkWidget *entry)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (GtkWidget *check = first_of (entry); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));
  gtk_expander_set_label (GTK_EXPANDER (entry), names->len > 0 ? names->str : _("Nobody else"));
}

/**
 * adu_others_entry_new:
 * @officials: of #AduOfficial; those who work here are listed
 *
 * Returns: (transfer floating): the list, folded, nobody ticked
 */
GtkWidget *
adu_others_entry_new (GPtrArray *officials)
{
  GtkWidget *entry = gtk_expander_new ("");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_expander_set_child (GTK_EXPANDER (entry), box);
  gtk_widget_set_margin_top (entry, 6);
  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);
      GtkWidget *check = NULL;

      if (!official->active || (official->roles & ~(AduRoles) ADU_ROLE_ADMINISTRATOR) == 0)
        continue;
      check = gtk_check_button_new_with_label (official->name);
      g_object_set_data_full (G_OBJECT (check), ID_KEY, g_memdup2 (&official->id, sizeof official->id), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (say), entry, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }
  say (entry);
  return entry;
}

/* Returns: (transfer full): gint64 ids of who is ticked. */
GArray *
adu_others_entry_chosen (GtkWidget *entry)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GtkWidget *check = first_of (entry); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_array_append_vals (ids, g_object_get_data (G_OBJECT (check), ID_KEY), 1);
  return ids;
}
