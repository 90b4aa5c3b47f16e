/* test-window.h — the windows of a test of a screen: the question that stands over them, and how the last one goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "support/test-register.h"

/* Returns: (transfer none) (nullable): the question that is asked now. */
static inline AdwMessageDialog *
test_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

/* Closes @window, with which @screen has to go: whoever still holds it is found here. */
static inline void
test_destroy_window (GtkWidget *window, gpointer screen)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, screen);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (100);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
}
