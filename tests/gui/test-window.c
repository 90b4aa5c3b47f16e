/* test-window.c — the window: nothing on screen while locked, the way between screens, closing in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-application.h"
#include "gui/adu-gui.h"
#include "gui/adu-idle-lock.h"
#include "gui/settings/adu-pin-dialog.h"
#include "gui/adu-notice.h"
#include "gui/adu-window.h"
#include "support/test-register.h"

/* A screen that does not let go until it is told to. */
#define TEST_TYPE_KEEPER (test_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TestKeeper, test_keeper, TEST, KEEPER, AduScreen)
struct _TestKeeper
{
  AduScreen parent_instance;
  gboolean keeps;
};
G_DEFINE_FINAL_TYPE (TestKeeper, test_keeper, ADU_TYPE_SCREEN)

static gboolean
test_keeper_leave (AduScreen *screen)
{
  return !TEST_KEEPER (screen)->keeps;
}

static void
test_keeper_class_init (TestKeeperClass *klass)
{
  ADU_SCREEN_CLASS (klass)->leave = test_keeper_leave;
}

static void
test_keeper_init (TestKeeper *self)
{
}

/* One for all tests: the bus knows it by its name. */
static AduApplication *application;
static GSettings *settings;

typedef struct
{
  TestRegister *reg;
  AduWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->reg = test_register_new (FALSE);
  f->window = adu_window_new (GTK_APPLICATION (application), settings);
  gtk_window_present (GTK_WINDOW (f->window));
  adu_window_set_session (f->window, f->reg->session, NULL);
  test_spin (200);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  for (guint i = 0; i < 100 && gtk_application_get_windows (GTK_APPLICATION (application)) != NULL; i++)
    test_spin (20);
  test_spin (50);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
  test_register_free (f->reg);
}

static void
sign_in (Fixture *f)
{
  g_autoptr (AduActor) actor = test_sign_in (f->reg->store);

  adu_session_sign_in (f->reg->session, actor);
  test_spin (100);
}

static gboolean
is_enabled (Fixture *f, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
}

/* Whether any mapped label under @widget has this text. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  static const char *const actions[] = { "new-case", "show-cases", "show-settings", "search", "print", "export",
                                         "refresh",  "back",       "counter-mode",  "lock",   "undo" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (f, actions[i]));
  g_assert_null (adu_window_screen (f->window));
  g_assert_true (shows (GTK_WIDGET (f->window), TEST_OFFICIAL));
  g_assert_true (shows (GTK_WIDGET (f->window), "SAMPLE DATA: no real complaints, nothing here counts"));

  sign_in (f);
  g_assert_nonnull (adu_window_screen (f->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (adu_window_screen (f->window))));
  g_assert_true (is_enabled (f, "new-case"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, adu_screen_title (adu_window_screen (f->window)));

  act (f, "win.lock");
  test_spin (100);
  g_assert_true (adu_session_is_locked (f->reg->session));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (adu_window_screen (f->window))));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Aduan");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (f, actions[i]));
}

static void
test_way (Fixture *f, gconstpointer data)
{
  AduScreen *cases, *keeper;

  sign_in (f);
  cases = adu_window_screen (f->window);
  g_assert_false (is_enabled (f, "back"));
  act (f, "win.show-settings");
  g_assert_true (adu_window_screen (f->window) != cases);
  g_assert_true (is_enabled (f, "back"));
  act (f, "win.back");
  g_assert_true (adu_window_screen (f->window) == cases);

  keeper = g_object_new (TEST_TYPE_KEEPER, "session", f->reg->session, "title", TEST_OFFICIAL, NULL);
  TEST_KEEPER (keeper)->keeps = TRUE;
  adu_window_push (f->window, keeper);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, TEST_OFFICIAL);
  act (f, "win.back");
  act (f, "win.show-cases");
  gtk_window_close (GTK_WINDOW (f->window));
  g_assert_true (adu_window_screen (f->window) == keeper);
  act (f, "win.back");
  TEST_KEEPER (keeper)->keeps = FALSE;
  adu_screen_left (keeper);
  g_assert_true (adu_window_screen (f->window) == cases);
}

static void
test_unlock (Fixture *f, gconstpointer data)
{
  AduScreen *cases, *keeper;
  g_autoptr (AduActor) other = adu_actor_new (4711, "other", "Somebody else", ADU_ROLE_CLERK);

  sign_in (f);
  cases = adu_window_screen (f->window);
  keeper = g_object_new (TEST_TYPE_KEEPER, "session", f->reg->session, NULL);
  TEST_KEEPER (keeper)->keeps = TRUE;
  adu_window_push (f->window, keeper);
  act (f, "win.lock");
  sign_in (f);
  g_assert_true (adu_window_screen (f->window) == keeper);
  act (f, "win.switch-official");
  g_assert_false (adu_session_is_locked (f->reg->session));
  TEST_KEEPER (keeper)->keeps = FALSE;
  act (f, "win.switch-official");
  g_assert_true (adu_session_is_locked (f->reg->session));
  adu_session_sign_in (f->reg->session, other);
  test_spin (50);
  g_assert_true (adu_window_screen (f->window) != keeper);
  g_assert_true (adu_window_screen (f->window) != cases);
}

/* What is typed in a dialog waits, out of sight, for who typed it; nothing is asked over the lock. */
static void
test_dialog_waits (Fixture *f, gconstpointer data)
{
  const AduOfficial *official = g_ptr_array_index (adu_store_officials (f->reg->store), 0);
  g_autoptr (GList) windows = NULL;
  AduPinDialog *dialog;

  sign_in (f);
  dialog = adu_pin_dialog_new (f->reg->session, official);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (f->window));
  adu_settings_dialog_touch (ADU_SETTINGS_DIALOG (dialog));
  test_spin (50);
  adu_session_lock (f->reg->session);
  test_spin (50);
  g_assert_nonnull (dialog);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    g_assert_true (l->data == f->window || !gtk_widget_get_visible (l->data));
  sign_in (f);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  adu_settings_dialog_untouch (ADU_SETTINGS_DIALOG (dialog));
  adu_session_lock (f->reg->session);
  sign_in (f);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_null (dialog);
}

static void
test_counter_mode (Fixture *f, gconstpointer data)
{
  sign_in (f);
  act (f, "win.counter-mode");
  test_spin (100);
  g_assert_true (adu_window_counter_mode (f->window));
  g_assert_false (shows (GTK_WIDGET (f->window), "Working as"));
  g_assert_true (shows (GTK_WIDGET (f->window), "Leave counter mode"));
  act (f, "win.counter-mode");
  test_spin (100);
  g_assert_true (shows (GTK_WIDGET (f->window), "Working as"));
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  GtkWidget *screen;

  sign_in (f);
  screen = GTK_WIDGET (adu_window_screen (f->window));
  adu_notice (screen, TEST_OFFICIAL);
  g_assert_false (is_enabled (f, "undo"));
  adu_notice_undo (screen, TEST_OFFICIAL, "11111111-1111-4111-8111-111111111111");
  g_assert_true (is_enabled (f, "undo"));
  test_spin (100);
  g_assert_true (shows (GTK_WIDGET (f->window), TEST_OFFICIAL));
  act (f, "win.undo");
  g_assert_false (is_enabled (f, "undo"));
  test_spin (200);
  /* Message upon message, also while one is coming or going. */
  for (guint i = 0; i < 40; i++)
    {
      if (i % 3 == 0)
        adu_notice_undo (screen, TEST_OFFICIAL, "22222222-2222-4222-8222-222222222222");
      else
        adu_notice (screen, TEST_OFFICIAL);
      test_spin (i * 20 % 260);
    }
  test_spin (500);
}

static void
test_idle (Fixture *f, gconstpointer data)
{
  g_autoptr (AduIdleLock) guard = NULL;

  sign_in (f);
  guard = adu_idle_lock_new (f->reg->session, gtk_widget_get_display (GTK_WIDGET (f->window)), 200);
  g_assert_false (adu_session_is_locked (f->reg->session));
  test_spin (500);
  g_assert_true (adu_session_is_locked (f->reg->session));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/window/locked", test_locked }, { "/window/way", test_way },
    { "/window/unlock", test_unlock },   { "/window/dialog-waits", test_dialog_waits },
    { "/window/counter-mode", test_counter_mode },
    { "/window/undo", test_undo },     { "/window/idle", test_idle },
  };

  int result;

  g_test_init (&argc, &argv, NULL);
  adu_gui_init ();
  settings = g_settings_new ("org.aduan.Aduan");
  application = adu_application_new (settings);
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  result = g_test_run ();
  g_clear_object (&application);
  g_clear_object (&settings);
  return result;
}
