/* adu-ask-pin.c — the PIN once more, before identity is shown or a complaint is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Shared desks are the norm: whoever sits there now may not be who signed in. An official whom the desktop login stands
 * for has no PIN, and is not asked.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-ask-pin.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"

static gboolean
has_pin (AduStore *store, gint64 official)
{
  GPtrArray *officials = adu_store_officials (store);

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *one = g_ptr_array_index (officials, i);

      if (one->id == official)
        return one->has_pin;
    }
  return TRUE;
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  if (actor == NULL)
    adu_notice_error (g_task_get_source_object (task), error);
  g_task_return_boolean (task, actor != NULL);
}

static void
on_given (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *pin = adu_ask_secret_finish (result, NULL);
  AduSession *session = g_task_get_task_data (task);
  AduActor *actor = adu_session_actor (session);

  if (pin == NULL || actor == NULL)
    g_task_return_boolean (task, FALSE);
  else
    adu_store_sign_in_async (adu_session_store (session), adu_actor_official (actor), pin, on_checked,
                             g_steal_pointer (&task));
}

/**
 * adu_ask_pin_async:
 * @from: a widget of the window that asks
 * @session: somebody is signed in
 * @heading: what is about to be done, as a question
 * @body: why the PIN is asked
 */
void
adu_ask_pin_async (GtkWidget *from,
                   AduSession *session,
                   const char *heading,
                   const char *body,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (from, NULL, callback, user_data);
  AduActor *actor = adu_session_actor (session);

  g_task_set_source_tag (task, adu_ask_pin_async);
  g_task_set_task_data (task, g_object_ref (session), g_object_unref);
  if (actor == NULL)
    g_task_return_boolean (task, FALSE);
  else if (!has_pin (adu_session_store (session), adu_actor_official (actor)))
    g_task_return_boolean (task, TRUE);
  else
    adu_ask_secret_async (from, heading, body, _("PIN"), _("_Continue"), on_given, g_steal_pointer (&task));
}

/* Returns: whether it was the right PIN; a wrong one has been told already. */
gboolean
adu_ask_pin_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
