/* test-dialogs.c — questions, reasons and PINs give what was answered, and nothing when they are closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-ask-pin.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-gui.h"
#include "support/test-window.h"

static TestRegister *reg;
static GtkWidget *window;

/* Answers as the button would, or closes as Escape would. */
static void
answer (const char *response)
{
  AdwMessageDialog *dialog = test_question ();

  g_assert_nonnull (dialog);
  if (response != NULL)
    {
      adw_message_dialog_response (dialog, response);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  else
    gtk_window_close (GTK_WINDOW (dialog));
}

static void
write_in (const char *text)
{
  AdwMessageDialog *dialog = test_question ();

  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), text);
}

static void
test_ask (void)
{
  static const struct
  {
    const char *response;
    gboolean yes;
  } rows[] = { { "accept", TRUE }, { "cancel", FALSE }, { NULL, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (AduAskStyle style = ADU_ASK_PLAIN; style <= ADU_ASK_DESTRUCTIVE; style++)
      {
        g_autoptr (GAsyncResult) result = NULL;

        adu_ask_async (window, TEST_OFFICIAL, TEST_OFFICIAL, "_Delete", style, test_on_done, &result);
        test_spin (50);
        answer (rows[i].response);
        g_assert_true (adu_ask_finish (test_await (&result), NULL) == rows[i].yes);
      }
}

static void
test_reason (void)
{
  g_autoptr (GAsyncResult) given = NULL, cancelled = NULL;
  g_autofree char *reason = NULL;
  AdwMessageDialog *dialog;

  adu_ask_reason_async (window, TEST_OFFICIAL, TEST_OFFICIAL, "Reason", "_Show", ADU_ASK_SUGGESTED, 40, test_on_done,
                        &given);
  test_spin (50);
  dialog = test_question ();
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  write_in ("   ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  write_in ("  " TEST_OFFICIAL "  ");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "accept"));
  answer ("accept");
  reason = adu_ask_reason_finish (test_await (&given), NULL);
  g_assert_cmpstr (reason, ==, TEST_OFFICIAL);

  adu_ask_reason_async (window, "?", "", "Reason", "_Show", ADU_ASK_PLAIN, 40, test_on_done, &cancelled);
  test_spin (50);
  write_in ("because");
  answer (NULL);
  g_assert_null (adu_ask_reason_finish (test_await (&cancelled), NULL));
}

static gboolean
ask_pin (const char *pin)
{
  g_autoptr (GAsyncResult) result = NULL;

  adu_ask_pin_async (window, reg->session, TEST_OFFICIAL, "", test_on_done, &result);
  test_spin (50);
  write_in (pin);
  answer ("accept");
  return adu_ask_pin_finish (test_await (&result), NULL);
}

static void
test_pin (void)
{
  g_autoptr (GAsyncResult) locked = NULL;

  g_assert_true (ask_pin (TEST_PIN));
  g_assert_false (ask_pin ("000000"));
  adu_session_lock (reg->session);
  adu_ask_pin_async (window, reg->session, "?", "", test_on_done, &locked);
  g_assert_false (adu_ask_pin_finish (test_await (&locked), NULL));
  g_assert_null (test_question ());
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_gui_init ();
  reg = test_register_new (TRUE);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), adw_toast_overlay_new ());
  gtk_window_present (GTK_WINDOW (window));
  g_test_add_func ("/dialogs/ask", test_ask);
  g_test_add_func ("/dialogs/reason", test_reason);
  g_test_add_func ("/dialogs/pin", test_pin);
  result = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  test_register_free (reg);
  return result;
}
