/* adu-busy.c — a form that stands still while what was typed is being saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * A text field of GTK 4.8 that is made insensitive under the cursor is never told that it lost the focus: its cursor
 * goes on blinking, with a warning. So the focus is taken out first, and given back when the form can be used again.
 */
#include "config.h"

#include "gui/adu-busy.h"

#define FOCUS_KEY "adu-busy-focus"

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * adu_busy_set:
 * @form: a field, or what holds fields
 * @busy: whether it is to stand still
 *
 * Makes @form insensitive without leaving the keyboard in it; what had the focus gets it back, unless something else
 * took it meanwhile.
 */
void
adu_busy_set (GtkWidget *form, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GObject) before = NULL;

  g_return_if_fail (GTK_IS_WIDGET (form));

  if (gtk_widget_get_sensitive (form) == !busy)
    return;
  if (busy && focus != NULL && (focus == form || gtk_widget_is_ancestor (focus, form)))
    {
      GWeakRef *weak = g_new (GWeakRef, 1);

      g_weak_ref_init (weak, focus);
      g_object_set_data_full (G_OBJECT (form), FOCUS_KEY, weak, weak_free);
      gtk_root_set_focus (root, NULL);
    }
  gtk_widget_set_sensitive (form, !busy);
  if (!busy)
    {
      GWeakRef *weak = g_object_steal_data (G_OBJECT (form), FOCUS_KEY);

      before = weak != NULL ? g_weak_ref_get (weak) : NULL;
      if (weak != NULL)
        weak_free (weak);
    }
  if (before != NULL && focus == NULL && root != NULL && gtk_widget_get_mapped (GTK_WIDGET (before)))
    gtk_widget_grab_focus (GTK_WIDGET (before));
}
