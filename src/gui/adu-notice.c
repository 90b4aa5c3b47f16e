/* adu-notice.c — short messages at the foot of the window, some with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * One message at a time: the newest says how things stand, an older one would offer to undo what no longer can be. A new
 * message takes the place of the one that stands, in the same toast: libadwaita 1.2 crashes when a toast is dismissed
 * while it comes or goes, and does not start its time again.
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

#define TOAST "adu-toast"   /* of an overlay: the toast that stands; owned */
#define TIMER "adu-timer"   /* of a toast: when it goes */
#define ACTION "adu-action" /* of a toast: what it offers to undo; owned, NULL: nothing */

static AdwToastOverlay *
overlay_of (GtkWidget *from)
{
  return ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY));
}

static void
remove_timer (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

static void
forget_undo (AdwToast *toast, GtkWidget *overlay)
{
  const char *action = g_object_get_data (G_OBJECT (toast), ACTION);

  if (action != NULL)
    gtk_widget_activate_action (overlay, "win.forget-undo", "s", action);
}

static gboolean
on_time (gpointer toast)
{
  g_object_steal_data (toast, TIMER);
  adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

static void
on_dismissed (AdwToast *toast, GtkWidget *overlay)
{
  g_object_set_data (G_OBJECT (toast), TIMER, NULL);
  forget_undo (toast, overlay);
  if (g_object_get_data (G_OBJECT (overlay), TOAST) == toast)
    g_object_set_data (G_OBJECT (overlay), TOAST, NULL);
}

/* The toast that stands, or a new one. */
static AdwToast *
toast_of (AdwToastOverlay *overlay)
{
  AdwToast *toast = g_object_get_data (G_OBJECT (overlay), TOAST);

  if (toast != NULL)
    return toast;
  toast = adw_toast_new ("");
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), overlay, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (overlay), TOAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
  return toast;
}

/* What the button of a message does: @action of the window with @target. */
typedef struct
{
  const char *label;
  const char *action;
  const char *target;
} Offer;

static void
show (AdwToastOverlay *overlay, const char *text, const Offer *offer, const char *undo)
{
  AdwToast *toast = toast_of (overlay);
  guint seconds = offer != NULL ? SECONDS_TO_UNDO : SECONDS_TO_READ;
  g_autofree char *markup = g_markup_escape_text (text, -1);
  guint timer = g_timeout_add_seconds (seconds, on_time, toast);

  forget_undo (toast, GTK_WIDGET (overlay));
  g_object_set_data_full (G_OBJECT (toast), TIMER, GUINT_TO_POINTER (timer), remove_timer);
  g_object_set_data_full (G_OBJECT (toast), ACTION, g_strdup (undo), g_free);
  adw_toast_set_title (toast, markup);
  adw_toast_set_button_label (toast, offer != NULL ? offer->label : NULL);
  /* The target first: an action with a parameter never stands without one. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, offer != NULL ? g_variant_new_string (offer->target) : NULL);
  adw_toast_set_action_name (toast, offer != NULL ? offer->action : NULL);
  if (undo != NULL)
    gtk_widget_activate_action (GTK_WIDGET (overlay), "win.offer-undo", "s", undo);
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
    show (overlay, text, NULL, NULL);
}

/**
 * adu_notice_undo:
 * @from: a widget of the window
 * @text: one plain sentence that says what was done
 * @action: the UUID the deed was given
 *
 * Offers *Undo* while the message stands, as a button and as Ctrl+Shift+Z; a newer message takes its place.
 */
void
adu_notice_undo (GtkWidget *from, const char *text, const char *action)
{
  AdwToastOverlay *overlay = overlay_of (from);
  const Offer offer = { _("_Undo"), "win.undo-action", action };

  if (overlay != NULL)
    show (overlay, text, &offer, action);
}

/**
 * adu_notice_file:
 * @from: a widget of the window
 * @text: one plain sentence that says what was written
 * @file: where it stands
 *
 * Offers to open the folder it stands in.
 */
void
adu_notice_file (GtkWidget *from, const char *text, GFile *file)
{
  AdwToastOverlay *overlay = overlay_of (from);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  const Offer offer = { _("Open _folder"), "win.show-folder", uri };

  if (overlay != NULL)
    show (overlay, text, uri != NULL ? &offer : NULL, NULL);
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
