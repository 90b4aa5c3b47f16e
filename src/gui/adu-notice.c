/* adu-notice.c — short messages at the foot of the window, some with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * An offer to undo stands as long as its toast: the toast's button and Ctrl+Shift+Z are the same action of the window,
 * which does the undoing because it outlives the page that did the deed.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gui/adu-notice.h"
#include "words/adu-words-error.h"

#define SECONDS_TO_READ 5
#define SECONDS_TO_UNDO 12

static AdwToastOverlay *
overlay_of (GtkWidget *from)
{
  return ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY));
}

static AdwToast *
toast_new (const char *text, guint seconds)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, seconds);
  return toast;
}

/* One message at a time: the newest says how things stand, an older one would offer what can no longer be undone. */
static void
show (AdwToastOverlay *overlay, AdwToast *toast)
{
  AdwToast *former = g_object_get_data (G_OBJECT (overlay), "adu-toast");

  if (former != NULL)
    adw_toast_dismiss (former);
  g_object_set_data_full (G_OBJECT (overlay), "adu-toast", g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}

/**
 * adu_notice:
 * @from: a widget of the window
 * @text: one plain sentence
 */
void
adu_notice (GtkWidget *from, const char *text)
{
  AdwToastOverlay *overlay = overlay_of (from);

  if (overlay != NULL)
    show (overlay, toast_new (text, SECONDS_TO_READ));
}

static void
on_undo_dismissed (AdwToast *toast, GtkWidget *overlay)
{
  const char *action = g_object_get_data (G_OBJECT (toast), "adu-action");

  gtk_widget_activate_action (overlay, "win.forget-undo", "s", action);
}

/**
 * adu_notice_undo:
 * @from: a widget of the window
 * @text: one plain sentence that says what was done
 * @action: the UUID the deed was given
 *
 * Offers *Undo* while the message stands, as a button and as Ctrl+Shift+Z; a newer offer takes the older one's place.
 */
void
adu_notice_undo (GtkWidget *from, const char *text, const char *action)
{
  AdwToastOverlay *overlay = overlay_of (from);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = toast_new (text, SECONDS_TO_UNDO);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-action");
  adw_toast_set_action_target_value (toast, g_variant_new_string (action));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_object_set_data_full (G_OBJECT (toast), "adu-action", g_strdup (action), g_free);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_undo_dismissed), overlay, G_CONNECT_DEFAULT);
  show (overlay, toast);
  gtk_widget_activate_action (GTK_WIDGET (overlay), "win.offer-undo", "s", action);
}

/**
 * adu_notice_error:
 * @from: a widget of the window
 * @error: what failed; a cancelled call says nothing
 */
void
adu_notice_error (GtkWidget *from, const GError *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *advice = NULL;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = adu_words_error (error, NULL);
  advice = adu_words_error_advice (error);
  text = g_strstrip (g_strjoin (" ", sentence, advice, NULL));
  adu_notice (from, text);
}
