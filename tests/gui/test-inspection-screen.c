/* test-inspection-screen.c — the page of one inspection: what comes while one of its dialogs is open, or while one types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/case/adu-form-row.h"
#include "gui/inspections/adu-evidence-chooser.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/inspections/adu-inspection-screen.h"
#include "store/adu-store-inspections.h"
#include "support/test-window.h"
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
  test_destroy_window (f->window, f->screen);
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

static AduFormRow *
find_row (GtkWidget *widget, AduField field)
{
  AduFormRow *found =
      ADU_IS_FORM_ROW (widget) && adu_form_row_field (ADU_FORM_ROW (widget)) == field ? ADU_FORM_ROW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, field);
  return found;
}

/* At the cursor, as keys do. */
static void
type (AduFormRow *row, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (adu_form_row_control (row));
  int at = gtk_editable_get_position (entry);

  gtk_editable_insert_text (entry, text, -1, &at);
  gtk_editable_set_position (entry, at);
}

static char *
kept (Fixture *f, AduActor *actor, const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;

  adu_store_load_draft_async (f->reg->store, actor, name, test_on_done, &result);
  return adu_store_finish_value (test_await (&result), NULL);
}

/* The complaint is made supervisory, and an inspection of it planned: the page shows it. */
static void
plan (Fixture *f)
{
  AduActor *actor = adu_session_actor (f->reg->session);
  AduClock *clock = adu_session_clock (f->reg->session);
  AduOfficial head = { .code = (char *) "kepala", .name = (char *) TEST_OFFICIAL, .position = (char *) TEST_OFFICIAL,
                       .roles = ADU_ROLE_HEAD, .active = TRUE };
  g_autoptr (GAsyncResult) named = NULL, classified = NULL, planned = NULL;
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, "classify");
  g_autoptr (AduInspection) value = adu_inspection_new (f->id);
  AduInspectionPerson *leader = adu_inspection_person_new (ADU_PART_LEADER, NULL);
  g_autoptr (GError) error = NULL;

  adu_store_save_official_async (f->reg->store, actor, &head, test_on_done, &named);
  request->decided_by = adu_store_finish_number (test_await (&named), &error);
  g_assert_no_error (error);
  request->basis = ADU_BASIS_SHEET;
  request->decided_on = adu_clock_today (clock);
  request->supervisory = request->inspection = ADU_YES;
  request->note = g_strdup ("pungutan");
  adu_store_step_async (f->reg->store, actor, f->id, 0, request, test_on_done, &classified);
  adu_store_finish (test_await (&classified), &error);
  g_assert_no_error (error);
  value->planned_from = adu_clock_now (clock) + 24 * 60 * 60;
  value->place = g_strdup ("Loket");
  leader->official = adu_actor_official (actor);
  g_ptr_array_add (value->people, leader);
  adu_store_save_inspection_async (f->reg->store, actor, "plan", value, 0, test_on_done, &planned);
  g_assert_cmpint (adu_store_finish_number (test_await (&planned), &error), ==, 1);
  g_assert_no_error (error);
  f->screen = GTK_WIDGET (adu_inspection_screen_new (f->reg->session, f->id, 1));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (gtk_window_get_child (GTK_WINDOW (f->window))), f->screen);
  await_saying (f->screen, "Pemeriksaan 1");
}

/* One goes on typing where one was while it is being saved; what was not saved yet is kept, locked or not. */
static void
test_typing (Fixture *f, gconstpointer data)
{
  AduFormRow *place;
  g_autoptr (AduActor) actor = adu_actor_ref (adu_session_actor (f->reg->session));
  g_autofree char *saved = NULL, *draft = NULL;

  plan (f);
  place = find_row (f->screen, ADU_FIELD_PLACE);
  gtk_editable_set_position (GTK_EDITABLE (adu_form_row_control (place)), -1);
  type (place, " satu");
  g_assert_true (gtk_widget_activate_action (f->screen, "inspection.save", NULL));
  type (place, " dua");
  test_spin (300);
  saved = adu_form_row_text (place);
  g_assert_cmpstr (saved, ==, "Loket satu dua");
  g_assert_true (gtk_widget_activate_action (f->screen, "inspection.save", NULL));
  test_spin (300);
  type (place, " tiga"); /* the cursor is still at the end */
  adu_session_lock (f->reg->session);
  for (guint i = 0; i < 40 && (draft == NULL || strstr (draft, "Loket satu dua tiga") == NULL); i++)
    {
      test_spin (150);
      g_free (draft);
      draft = kept (f, actor, "inspection-1");
    }
  g_assert_nonnull (strstr (draft, "Loket satu dua tiga"));
  adu_session_sign_in (f->reg->session, actor);
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
  TEST ("typing", test_typing);
  return g_test_run ();
}
