/* test-inspection-screen.c — the page of one inspection: what comes while one of its dialogs is open, or while one types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/inspections/adu-evidence-chooser.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/inspections/adu-inspection-screen.h"
#include "support/test-register.h"
#include "words/adu-words.h"

#define PATIENCE 400 /* turns of 10 ms */

typedef struct
{
  TestRegister *reg;
  gint64 id; /* the complaint */
  GtkWidget *window;
  GtkWidget *screen;
} Fixture;

/* --- help ----------------------------------------------------------------------------------------------- */

static gint64
add_case (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduCase) value =
      adu_case_new (ADU_CHANNEL_WHATSAPP, adu_zone_parse (adu_store_zone (f->reg->store), "2026-11-20T09:00"));
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, TEST_OFFICIAL);
  g_ptr_array_add (evidence, adu_evidence_new_note ("resep"));
  adu_store_register_async (f->reg->store, adu_session_actor (f->reg->session), action, value, evidence, NULL, 0,
                            test_on_done, &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

/* Whether a label that can be seen below @widget says @text somewhere. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
await_saying (GtkWidget *widget, const char *text)
{
  for (guint i = 0; i < PATIENCE && !says (widget, text); i++)
    test_spin (10);
  g_assert_true (says (widget, text));
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static GtkWidget *
button_of (GtkWidget *widget, const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && says (widget, label) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_of (child, label);
  return found;
}

static GtkWidget *
await_window (GType type)
{
  for (guint n = 0; n < PATIENCE; n++, test_spin (10))
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
            return window;
        }
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->reg = test_register_new (TRUE);
  f->id = add_case (f);
  f->screen = GTK_WIDGET (adu_inspection_screen_new (f->reg->session, f->id, 0));
  f->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->screen);
  gtk_window_set_child (GTK_WINDOW (f->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1150, 720);
  gtk_window_present (GTK_WINDOW (f->window));
  await_saying (f->screen, "Pemeriksaan baru");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, f->screen);
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_spin (100);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
  test_register_free (f->reg);
}

/* --- tests ---------------------------------------------------------------------------------------------- */

/* As if a file were let go over the list. */
static void
drop (GtkWidget *chooser, GFile *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chooser);
  GValue value = G_VALUE_INIT;
  GSList files = { file, NULL };
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
  g_value_unset (&value);
}

/* A file that comes in while a finding is written is the complaint's: the page behind reads it again, and what the
 * dialog shows stays alive. */
static void
test_attach (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->reg->folder, "berkas.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog, *chooser;

  g_assert_true (g_file_set_contents (path, "obat", -1, NULL));
  g_signal_emit_by_name (button_of (f->screen, "temuan"), "clicked");
  dialog = await_window (ADU_TYPE_FORM_WINDOW);
  chooser = find_type (dialog, ADU_TYPE_EVIDENCE_CHOOSER);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("obat %u", i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      drop (chooser, file);
      for (guint n = 0; n < PATIENCE && (adu_evidence_chooser_is_busy (ADU_EVIDENCE_CHOOSER (chooser)) ||
                                         adu_evidence_chooser_chosen (ADU_EVIDENCE_CHOOSER (chooser))->len <= i);
           n++)
        test_spin (10);
      test_spin (100);
      g_assert_true (says (dialog, "berkas.txt"));
    }
  adu_form_window_done (ADU_FORM_WINDOW (dialog));
  test_spin (50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adu_words_init (g_getenv ("ADUAN_LOCALEDIR"), ADU_WORDS_LANGUAGE_DEFAULT);
  adw_init ();
  adu_gui_init ();
#define TEST(name, function) g_test_add ("/inspection/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("attach", test_attach);
  return g_test_run ();
}
