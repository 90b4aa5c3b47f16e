/* test-application.c — what the program opens when, and what it says when it cannot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-application.h"
#include "gui/adu-gui.h"
#include "gui/adu-window.h"
#include "support/test-register.h"

static AduApplication *application;
static GSettings *settings;

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

/* Waits until the only window shows @text. */
static AduWindow *
window_with (const char *text)
{
  GList *windows = NULL;

  for (guint i = 0; i < 100; i++)
    {
      windows = gtk_application_get_windows (GTK_APPLICATION (application));
      if (windows != NULL && shows (windows->data, text))
        break;
      test_spin (50);
    }
  g_assert_nonnull (windows);
  g_assert_null (windows->next);
  g_assert_true (shows (windows->data, text));
  return windows->data;
}

static void
close_all (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  for (guint i = 0; i < 100 && gtk_application_get_windows (GTK_APPLICATION (application)) != NULL; i++)
    test_spin (50);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (application), &file, 1, "");
}

static void
test_first_start (void)
{
  g_settings_reset (settings, "last-register");
  g_application_activate (G_APPLICATION (application));
  window_with ("A new register of complaints");
  g_application_activate (G_APPLICATION (application));
  window_with ("A new register of complaints");
  close_all ();
}

/* A register that is gone is not replaced by a new one: the page says so. */
static void
test_gone (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "Budi & Ani <Puskesmas> %n%s.aduan", NULL);

  g_settings_set_string (settings, "last-register", path);
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpstr (adu_window_path (window_with ("No register found")), ==, path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  close_all ();
}

static void
test_foreign (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "letter.aduan", NULL);
  g_autofree char *after = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (path, "Dear Sir or Madam, this is no register.", -1, NULL));
  open_path (path);
  window_with ("Not a register of Aduan");
  close_all ();
  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpstr (after, ==, "Dear Sir or Madam, this is no register.");
  g_unlink (path);
}

/* A register that opens is remembered, asks who works, and is closed with its window. */
static void
test_open (void)
{
  TestRegister *reg = test_register_new (FALSE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = g_strdup (reg->path);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autofree char *last = NULL;

  adu_store_close_async (reg->store, test_on_done, &result);
  test_await (&result);
  open_path (path);
  window_with ("Who is working?");
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  open_path (path);
  window_with ("Who is working?");
  last = g_settings_get_string (settings, "last-register");
  g_assert_cmpstr (last, ==, path);
  close_all ();
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  test_register_free (reg);
}

/* Whoever opens twice because nothing seems to happen gets the register once, and another one a window of its own. */
static void
test_twice (void)
{
  TestRegister *regs[2] = { test_register_new (FALSE), test_register_new (FALSE) };

  for (gsize i = 0; i < G_N_ELEMENTS (regs); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      adu_store_close_async (regs[i]->store, test_on_done, &result);
      test_await (&result);
    }
  open_path (regs[0]->path);
  open_path (regs[0]->path);
  window_with ("Who is working?");
  test_spin (500);
  window_with ("Who is working?");
  close_all ();
  open_path (regs[0]->path);
  open_path (regs[1]->path);
  for (guint i = 0; i < 100 && g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))) < 2; i++)
    test_spin (20);
  test_spin (500);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    g_assert_true (shows (l->data, "Who is working?"));
  close_all ();
  for (gsize i = 0; i < G_N_ELEMENTS (regs); i++)
    test_register_free (regs[i]);
}

static void
on_opened (AduStore *store, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  *(AduStore **) data = store;
}

/* What began to be opened before anybody asked for it is given to whoever does, and closed if nobody did. */
static void
test_early (void)
{
  TestRegister *reg = test_register_new (FALSE);
  g_autoptr (GAsyncResult) result = NULL, closed = NULL;
  g_autofree char *lock = g_strconcat (reg->path, ".lock", NULL);
  AduStore *store = NULL;
  AduOpening *opening;

  adu_store_close_async (reg->store, test_on_done, &result);
  test_await (&result);

  opening = adu_opening_new (reg->path, ADU_OPEN_WRITE);
  for (guint i = 0; i < 100 && !g_file_test (lock, G_FILE_TEST_EXISTS); i++)
    test_spin (10);
  test_spin (200);
  adu_opening_take (opening, on_opened, &store);
  g_assert_nonnull (store);
  adu_store_close_async (store, test_on_done, &closed);
  test_await (&closed);
  g_object_unref (store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));

  adu_opening_free (adu_opening_new (reg->path, ADU_OPEN_WRITE));
  for (guint i = 0; i < 100 && !g_file_test (lock, G_FILE_TEST_EXISTS); i++)
    test_spin (10);
  for (guint i = 0; i < 100 && g_file_test (lock, G_FILE_TEST_EXISTS); i++)
    test_spin (10);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  test_register_free (reg);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adu_gui_init ();
  settings = g_settings_new ("org.aduan.Aduan");
  application = adu_application_new (settings);
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add_func ("/application/first-start", test_first_start);
  g_test_add_func ("/application/gone", test_gone);
  g_test_add_func ("/application/foreign", test_foreign);
  g_test_add_func ("/application/open", test_open);
  g_test_add_func ("/application/twice", test_twice);
  g_test_add_func ("/application/early", test_early);
  result = g_test_run ();
  g_clear_object (&application);
  g_clear_object (&settings);
  return result;
}
