/* test-letters-screen.c — a pile of letters is marked, signed and numbered from the first number on, or refused beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/letters/adu-letter-editor.h"
#include "gui/letters/adu-letter-move-dialog.h"
#include "gui/letters/adu-letter-screen.h"
#include "gui/letters/adu-letters-screen.h"
#include "gui/settings/adu-settings-field.h"
#include "store/adu-store-letters.h"
#include "support/test-register.h"

#define N 4
#define TEXT "Kepada: Sdr. {nama_pelapor}\nHal: Budi & <b> %n\n\nSudah kami tindak lanjuti."

static TestRegister *reg;

static void
find_all (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_all (child, type, found);
}

static GPtrArray *
all_of (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  find_all (GTK_WIDGET (widget), type, found);
  return found;
}

static void
draft_letters (void)
{
  AduTime now = adu_clock_now (adu_session_clock (reg->session));
  gint64 cases[N];
  const char *texts[N];
  g_autoptr (GAsyncResult) drafted = NULL;
  g_autoptr (GArray) ids = NULL;

  for (int i = 0; i < N; i++)
    {
      g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, now);
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *action = g_uuid_string_random ();

      adu_case_set_text (value, ADU_FIELD_SUBJECT, "Antre");
      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Antre");
      adu_store_register_async (reg->store, adu_session_actor (reg->session), action, value, NULL, NULL, 0, test_on_done,
                                &result);
      cases[i] = adu_store_finish_number (test_await (&result), NULL);
      texts[i] = TEXT;
    }
  adu_store_save_letters_async (reg->store, adu_session_actor (reg->session), "draft", ADU_LETTER_ANSWER, cases, texts, N,
                                test_on_done, &drafted);
  ids = adu_store_finish_value (test_await (&drafted), NULL);
  g_assert_cmpuint (ids->len, ==, N);
}

/* Returns: (transfer full): the letters that wait, oldest first. */
static GPtrArray *
waiting (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *letters;

  adu_store_letters_async (reg->store, adu_session_actor (reg->session), 0, NULL, test_on_done, &result);
  letters = adu_store_finish_value (test_await (&result), NULL);
  for (guint i = 0; i < letters->len / 2; i++)
    {
      gpointer other = letters->pdata[i];

      letters->pdata[i] = letters->pdata[letters->len - 1 - i];
      letters->pdata[letters->len - 1 - i] = other;
    }
  return letters;
}

/* Marks all but the first @skipped of the rows that are shown. */
static void
mark (AduScreen *screen, guint skipped)
{
  g_autoptr (GPtrArray) rows = all_of (screen, GTK_TYPE_LIST_BOX_ROW);

  g_assert_cmpuint (rows->len, ==, N);
  for (guint i = skipped; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) checks = all_of (rows->pdata[i], GTK_TYPE_CHECK_BUTTON);

      g_assert_true (gtk_test_accessible_has_property (checks->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL));
      gtk_check_button_set_active (checks->pdata[0], TRUE);
    }
}

/* Returns: the dialog that @action opens. */
static AduSettingsDialog *
dialog_of (AduScreen *screen, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen), action, NULL));
  for (guint tries = 0; tries < 100; tries++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (ADU_IS_LETTER_MOVE_DIALOG (l->data))
          return l->data;
      test_spin (20);
    }
  g_assert_not_reached ();
}

static gboolean
is_open (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADU_IS_LETTER_MOVE_DIALOG (l->data))
      return TRUE;
  return FALSE;
}

/* Saves; @done: expects it to be recorded. */
static void
save (AduSettingsDialog *dialog, gboolean done)
{
  adu_settings_dialog_save (dialog);
  for (guint tries = 0; done && is_open () && tries < 100; tries++)
    test_spin (20);
  test_spin (100);
  g_assert_true (is_open () != done);
}

static void
assert_letters (AduLetterState first, const char *const *numbers)
{
  g_autoptr (GPtrArray) letters = waiting ();

  g_assert_cmpuint (letters->len, ==, N);
  for (guint i = 0; i < N; i++)
    {
      const AduLetter *letter = g_ptr_array_index (letters, i);

      g_assert_cmpstr (letter->number, ==, numbers[i]);
      if (i == 0)
        g_assert_cmpint (letter->state, ==, first);
    }
}

static void
test_pile (void)
{
  static const char *const none[N] = { NULL };
  static const char *const some[N] = { NULL, "440/118/2026", "440/119/2026", "440/125/2026" };
  static const char *const all[N] = { "440/126/2026", "440/118/2026", "440/119/2026", "440/125/2026" };
  AduScreen *screen;
  GtkWidget *window = adw_window_new ();
  g_autoptr (GPtrArray) fields = NULL, again = NULL;
  AduSettingsDialog *dialog;

  draft_letters ();
  screen = adu_letters_screen_new (reg->session);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (screen));
  gtk_window_present (GTK_WINDOW (window));
  test_spin (200);
  mark (screen, 0);
  save (dialog_of (screen, "waiting.sign"), TRUE);
  assert_letters (ADU_LETTER_SIGNED, none);

  /* Three of them; what the clerk typed in between stays. Date, first number, then the pile. */
  mark (screen, 1);
  dialog = dialog_of (screen, "waiting.number");
  fields = all_of (dialog, ADU_TYPE_SETTINGS_FIELD);
  g_assert_cmpuint (fields->len, ==, 2 + 3);
  adu_settings_field_set_text (fields->pdata[1], "440/118/2026");
  g_assert_cmpstr (adu_settings_field_text (fields->pdata[4]), ==, "440/120/2026");
  adu_settings_field_set_text (fields->pdata[4], "440/118/2026");
  save (dialog, FALSE);
  adu_settings_field_set_text (fields->pdata[4], "");
  save (dialog, FALSE);
  assert_letters (ADU_LETTER_SIGNED, none);
  adu_settings_field_set_text (fields->pdata[4], "440/125/2026");
  save (dialog, TRUE);
  assert_letters (ADU_LETTER_SIGNED, some);

  /* A number that stands on a letter of before. */
  gtk_widget_activate_action (GTK_WIDGET (screen), "waiting.number", NULL);
  g_assert_false (is_open ());
  {
    g_autoptr (GPtrArray) rows = all_of (screen, GTK_TYPE_LIST_BOX_ROW);
    g_autoptr (GPtrArray) checks = all_of (rows->pdata[0], GTK_TYPE_CHECK_BUTTON);

    gtk_check_button_set_active (checks->pdata[0], TRUE);
  }
  dialog = dialog_of (screen, "waiting.number");
  again = all_of (dialog, ADU_TYPE_SETTINGS_FIELD);
  adu_settings_field_set_text (again->pdata[1], "440/119/2026");
  save (dialog, FALSE);
  assert_letters (ADU_LETTER_SIGNED, some);
  adu_settings_field_set_text (again->pdata[1], "440/126/2026");
  save (dialog, TRUE);
  assert_letters (ADU_LETTER_NUMBERED, all);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* --- writing one ------------------------------------------------------------------------------------------ */

static char *
kept (const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduActor) actor = test_sign_in (reg->store);

  adu_store_load_draft_async (reg->store, actor, name, test_on_done, &result);
  return adu_store_finish_value (test_await (&result), NULL);
}

static void
append (AduLetterEditor *editor, const char *text)
{
  g_autoptr (GPtrArray) views = all_of (editor, GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (g_ptr_array_index (views, 0));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
}

static void
await_editor (AduLetterEditor *editor)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = adu_letter_editor_text (editor);

      if (*text != '\0')
        return;
      test_spin (20);
    }
  g_assert_not_reached ();
}

/* What is typed while the letter is being saved is not in it, and is kept beside it; what is typed just before the
 * screen is locked is kept too, whoever comes back. */
static void
test_typing (void)
{
  AduRow row = { .id = 1, .number = (char *) "ADU-2026-0001", .subject = (char *) "Obat" };
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ANSWER, 1);
  g_autoptr (GPtrArray) editors = NULL;
  g_autoptr (AduActor) actor = adu_actor_ref (adu_session_actor (reg->session));
  g_autofree char *first = NULL, *second = NULL;
  GtkWidget *window = gtk_window_new (), *overlay = adw_toast_overlay_new ();
  AduScreen *screen = adu_letter_screen_new (reg->session, letter, &row, FALSE);
  AduLetterEditor *editor;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (screen));
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  editors = all_of (screen, ADU_TYPE_LETTER_EDITOR);
  editor = g_ptr_array_index (editors, 0);
  await_editor (editor);
  append (editor, "\nsatu");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen), "letter.save", NULL));
  append (editor, " dua");
  test_spin (500);
  g_assert_true (adu_screen_leave (screen));
  first = kept ("letter-5");
  g_assert_nonnull (first);
  g_assert_true (g_str_has_suffix (first, "satu dua"));

  append (editor, " tiga");
  adu_session_lock (reg->session);
  test_spin (1500);
  second = kept ("letter-5");
  g_assert_true (g_str_has_suffix (second, "satu dua tiga"));
  adu_session_sign_in (reg->session, actor);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (50);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_gui_init ();
  reg = test_register_new (TRUE);
  g_test_add_func ("/letters-screen/pile", test_pile);
  g_test_add_func ("/letters-screen/typing", test_typing);
  result = g_test_run ();
  test_register_free (reg);
  return result;
}
