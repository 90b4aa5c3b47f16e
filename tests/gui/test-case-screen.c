/* test-case-screen.c — the page of one complaint: every step's dialog, the way from intake to closed, what is
 * refused, names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <unistd.h>
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/case/adu-case-screen.h"
#include "gui/case/adu-clocks-box.h"
#include "gui/case/adu-edit-dialog.h"
#include "gui/case/adu-files-box.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-identity-box.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/case/adu-reveal-dialog.h"
#include "gui/case/adu-save-copy.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/case/adu-step-form.h"
#include "gui/case/adu-step-offer.h"
#include "gui/case/adu-why-window.h"
#include "support/test-window.h"
#include "words/adu-words.h"

#define HOSTILE "Budi & Ani <Puskesmas> %n%s"
#define PATIENCE 400 /* turns of 10 ms */

typedef struct
{
  TestRegister *reg;
  gint64 head;
  gint64 handler;
  gint64 id;
  GtkWidget *window;
  AduScreen *screen;
} Fixture;

/* --- helpers -------------------------------------------------------------------------------------------- */

static gint64
add_official (Fixture *f, const char *code, const char *name, AduRoles roles)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduOfficial official = {
    .code = (char *) code, .name = (char *) name, .position = (char *) HOSTILE, .roles = roles, .active = TRUE
  };
  gint64 id = 0;

  adu_store_save_official_async (f->reg->store, adu_session_actor (f->reg->session), &official, test_on_done,
                                 &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static gint64
add_case (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduZone *zone = adu_store_zone (f->reg->store);
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_WHATSAPP, adu_zone_parse (zone, "2026-11-20T09:00"));
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_autofree char *action = g_uuid_string_random ();
  gint64 id = 0;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, HOSTILE);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, HOSTILE "\n" HOSTILE);
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, HOSTILE);
  adu_case_set_text (value, ADU_FIELD_PHONE, "0812-3456-7890");
  adu_case_set_text (value, ADU_FIELD_HOPED_FOR, HOSTILE);
  adu_case_set_text (value, ADU_FIELD_REPORTED_PARTY, HOSTILE);
  g_ptr_array_add (evidence, adu_evidence_new_note (HOSTILE));
  adu_store_register_async (f->reg->store, adu_session_actor (f->reg->session), action, value, evidence, NULL,
                            0, test_on_done, &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static AduRecord *
read_case (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduRecord *record = NULL;

  adu_store_record_async (f->reg->store, adu_session_actor (f->reg->session), f->id, NULL, test_on_done,
                          &result);
  record = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  return record;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (widget == NULL || g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AduFormRow *
find_row (GtkWidget *widget, AduField field)
{
  if (ADU_IS_FORM_ROW (widget) && adu_form_row_field (ADU_FORM_ROW (widget)) == field)
    return ADU_FORM_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AduFormRow *found = find_row (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether a label that can be seen below @widget says @text somewhere. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
await_window (GType type)
{
  for (guint i = 0; i < PATIENCE && toplevel (type) == NULL; i++)
    test_spin (10);
  g_assert_nonnull (toplevel (type));
  return toplevel (type);
}

static void
await_no_window (GType type)
{
  for (guint i = 0; i < PATIENCE && toplevel (type) != NULL; i++)
    test_spin (10);
  g_assert_null (toplevel (type));
}

/* Waits until the page says that the complaint stands at @stage. */
static void
await_stage (Fixture *f, AduStage stage)
{
  g_autoptr (AduRecord) record = NULL;

  for (guint i = 0; i < PATIENCE; i++)
    {
      g_clear_pointer (&record, adu_record_free);
      record = read_case (f);
      if (record->row->stage == stage)
        break;
      test_spin (10);
    }
  g_assert_cmpint (record->row->stage, ==, stage);
  for (guint i = 0; i < PATIENCE && !says (GTK_WIDGET (f->screen), adu_words_stage (stage)); i++)
    test_spin (10);
  g_assert_true (says (GTK_WIDGET (f->screen), adu_words_stage (stage)));
  test_spin (50);
}

static GtkWidget *
open_step (Fixture *f, AduStep step)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.step", "s", adu_step_to_code (step)));
  return await_window (ADU_TYPE_STEP_DIALOG);
}

static void
press_next (Fixture *f, AduStep expected)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.next", NULL));
  g_assert_cmpint (adu_step_dialog_step (ADU_STEP_DIALOG (await_window (ADU_TYPE_STEP_DIALOG))), ==,
                   expected);
}

static void
record_step (void)
{
  adu_step_dialog_record (ADU_STEP_DIALOG (toplevel (ADU_TYPE_STEP_DIALOG)));
  await_no_window (ADU_TYPE_STEP_DIALOG);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  f->reg = test_register_new (TRUE);
  f->head = add_official (f, "kepala", HOSTILE, ADU_ROLE_HEAD);
  f->handler = add_official (f, "penindak", HOSTILE, ADU_ROLE_HANDLER | ADU_ROLE_INSPECTOR);
  f->id = add_case (f);
  f->screen = adu_case_screen_new (f->reg->session, f->id);
  f->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (f->screen));
  gtk_window_set_child (GTK_WINDOW (f->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1150, 720);
  gtk_window_present (GTK_WINDOW (f->window));
  await_stage (f, ADU_STAGE_RECEIVED);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_destroy_window (f->window, f->screen);
  test_register_free (f->reg);
}

/* --- every dialog --------------------------------------------------------------------------------------- */

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         GTK_IS_LABEL (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_STACK (widget);
}

/* Every part below @widget that takes the focus has a name; what it is made of has its. */
static void
assert_named (GtkWidget *widget)
{
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget) && !GTK_IS_TEXT (widget) &&
      !GTK_IS_WINDOW (widget) && !has_name (widget))
    g_error ("%s has no name", G_OBJECT_TYPE_NAME (widget));
  /* Its list is the toolkit's, named by what the rows say. */
  if (GTK_IS_DROP_DOWN (widget))
    {
      g_assert_true (has_name (gtk_widget_get_first_child (widget)));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_dialogs (Fixture *f, gconstpointer data)
{
  g_autoptr (AduRecord) record = read_case (f);

  for (int step = 0; step < ADU_N_STEPS; step++)
    {
      const AduField *needs = adu_step_info ((AduStep) step)->needs;
      GtkWindow *dialog = NULL;

      for (int stage = 0; stage < ADU_N_STAGES; stage++)
        if (adu_step_possible ((AduStep) step, (AduStage) stage))
          record->row->stage = (AduStage) stage;
      dialog = adu_step_dialog_new (GTK_WINDOW (f->window), f->reg->session, record, (AduStep) step);
      gtk_window_present (dialog);
      test_spin (30);
      gtk_expander_set_expanded (GTK_EXPANDER (find_type (GTK_WIDGET (dialog), GTK_TYPE_EXPANDER)), TRUE);
      test_spin (30);
      for (guint i = 0; needs[i] != ADU_FIELD_NONE; i++)
        g_assert_nonnull (find_row (GTK_WIDGET (dialog), needs[i]));
      g_assert_nonnull (gtk_window_get_focus (dialog));
      assert_named (GTK_WIDGET (dialog));
      gtk_window_destroy (dialog);
      test_spin (10);
    }
}

static void
test_names (Fixture *f, gconstpointer data)
{
  for (int tab = 0; tab < 4; tab++)
    {
      test_spin (30);
      assert_named (GTK_WIDGET (f->screen));
      gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.tab", "i", 1);
    }
}

static void
test_explanations (Fixture *f, gconstpointer data)
{
  GtkWidget *window = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.explain", NULL));
  window = await_window (ADU_TYPE_WHY_WINDOW);
  assert_named (window);
  g_assert_true (says (window, "440/86.a"));
  g_assert_true (says (window, "hari kerja, sejak diterima"));
  g_assert_true (says (window, "Batas waktu dinas adalah"));
  g_assert_true (gtk_widget_activate_action (window, "why.copy", NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- from intake to closed ------------------------------------------------------------------------------ */

static void
dispose (Fixture *f)
{
  GtkWidget *dialog = toplevel (ADU_TYPE_STEP_DIALOG);

  /* Somebody else decided: the paper is asked for, and found. */
  g_assert_cmpuint (adu_form_row_chosen (find_row (dialog, ADU_FIELD_BASIS)), ==, ADU_BASIS_SHEET);
  adu_form_row_choose (find_row (dialog, ADU_FIELD_TO), 1);
  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), HOSTILE);
  record_step ();
  await_stage (f, ADU_STAGE_DISPOSED);
}

static void
test_whole_way (Fixture *f, gconstpointer data)
{
  g_autoptr (AduRecord) record = NULL;
  const AduEntry *entry = NULL;

  press_next (f, ADU_STEP_CLASSIFY);
  record_step ();
  await_stage (f, ADU_STAGE_REVIEW);
  press_next (f, ADU_STEP_DISPOSE);
  dispose (f);
  press_next (f, ADU_STEP_FOLLOW_UP);
  adu_form_row_set_text (find_row (toplevel (ADU_TYPE_STEP_DIALOG), ADU_FIELD_NOTE), HOSTILE);
  record_step ();
  await_stage (f, ADU_STAGE_FOLLOW_UP);
  press_next (f, ADU_STEP_ANSWER);
  adu_form_row_set_text (find_row (toplevel (ADU_TYPE_STEP_DIALOG), ADU_FIELD_NOTE), HOSTILE);
  record_step ();
  await_stage (f, ADU_STAGE_ANSWERED);
  press_next (f, ADU_STEP_CONFIRM);
  record_step ();
  for (guint i = 0; i < PATIENCE; i++)
    {
      g_autoptr (AduRecord) now = read_case (f);

      if (now->confirmed)
        break;
      test_spin (10);
    }
  test_spin (100);
  press_next (f, ADU_STEP_CLOSE);
  gtk_editable_set_text (GTK_EDITABLE (find_type (toplevel (ADU_TYPE_STEP_DIALOG), GTK_TYPE_PASSWORD_ENTRY)),
                         TEST_PIN);
  record_step ();
  await_stage (f, ADU_STAGE_CLOSED);

  record = read_case (f);
  g_assert_cmpuint (record->history->len, >=, 7);
  entry = g_ptr_array_index (record->history, 2);
  g_assert_cmpstr (entry->action, ==, "dispose");
  g_assert_cmpstr (entry->decided_by, ==, HOSTILE);
  g_assert_cmpint (entry->basis, ==, ADU_BASIS_SHEET);
  g_assert_cmpstr (entry->note, ==, HOSTILE);
}

/* --- refused -------------------------------------------------------------------------------------------- */

static void
test_refused (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_step (f, ADU_STEP_REFER);
  AduFormRow *to = find_row (dialog, ADU_FIELD_TO);
  AduProblem problem = { ADU_FIELD_TO, ADU_PROBLEM_REQUIRED, 0 };
  g_autofree char *sentence = adu_words_problem (&problem);
  g_autofree char *note = NULL;

  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), HOSTILE);
  adu_step_dialog_record (ADU_STEP_DIALOG (dialog));
  for (guint i = 0; i < PATIENCE && !says (GTK_WIDGET (to), sentence); i++)
    test_spin (10);
  g_assert_true (says (GTK_WIDGET (to), sentence));
  note = adu_form_row_text (find_row (dialog, ADU_FIELD_NOTE));
  g_assert_cmpstr (note, ==, HOSTILE);

  /* What is missing is filled in: the same dialog records it. */
  adu_form_row_set_text (to, HOSTILE);
  record_step ();
  await_stage (f, ADU_STAGE_FORWARDED);
}

static void
test_unreadable_date (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_step (f, ADU_STEP_REQUEST_COMPLETION);
  AduFormRow *due = find_row (dialog, ADU_FIELD_DUE);
  GtkWidget *entry = find_type (GTK_WIDGET (due), GTK_TYPE_ENTRY);

  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), "KTP");
  gtk_editable_set_text (GTK_EDITABLE (entry), "31/02/2026");
  adu_step_dialog_record (ADU_STEP_DIALOG (dialog));
  test_spin (100);
  g_assert_true (toplevel (ADU_TYPE_STEP_DIALOG) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31/02/2026");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Somebody else takes a step while the dialog is open. */
static void
test_faster (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_step (f, ADU_STEP_MERGE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, action);
  g_autofree char *note = NULL;

  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_step (f, ADU_STEP_CLASSIFY);
  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), HOSTILE);
  request->decided_by = f->head;
  request->basis = ADU_BASIS_SHEET;
  request->decided_on = adu_clock_today (adu_session_clock (f->reg->session));
  adu_store_step_async (f->reg->store, adu_session_actor (f->reg->session), f->id, 0, request, test_on_done,
                        &result);
  g_assert_true (adu_store_finish (test_await (&result), &error));
  g_assert_no_error (error);

  adu_step_dialog_record (ADU_STEP_DIALOG (dialog));
  test_spin (300);
  g_assert_true (toplevel (ADU_TYPE_STEP_DIALOG) == dialog);
  note = adu_form_row_text (find_row (dialog, ADU_FIELD_NOTE));
  g_assert_cmpstr (note, ==, HOSTILE);
  record_step ();
}

static void
test_wrong_pin (Fixture *f, gconstpointer data)
{
  GtkWidget *identity = find_type (GTK_WIDGET (f->screen), ADU_TYPE_IDENTITY_BOX);
  GtkWidget *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.reveal", NULL));
  dialog = await_window (ADU_TYPE_REVEAL_DIALOG);
  assert_named (dialog);
  gtk_widget_activate_action (dialog, "reveal.show", NULL);
  test_spin (50);
  gtk_editable_set_text (GTK_EDITABLE (find_type (dialog, GTK_TYPE_ENTRY)), "menelepon");
  gtk_editable_set_text (GTK_EDITABLE (find_type (dialog, GTK_TYPE_PASSWORD_ENTRY)), "000000");
  gtk_widget_activate_action (dialog, "reveal.show", NULL);
  test_spin (700);
  g_assert_null (adu_identity_box_value (ADU_IDENTITY_BOX (identity)));
  g_assert_false (says (identity, "0812-3456-7890"));

  /* A wrong try slows the next one down. */
  for (guint i = 0; i < 30 && adu_identity_box_value (ADU_IDENTITY_BOX (identity)) == NULL; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (find_type (dialog, GTK_TYPE_PASSWORD_ENTRY)), TEST_PIN);
      gtk_widget_activate_action (dialog, "reveal.show", NULL);
      test_spin (400);
    }
  g_assert_nonnull (adu_identity_box_value (ADU_IDENTITY_BOX (identity)));
  g_assert_true (says (identity, HOSTILE));
  g_assert_true (says (identity, "0812-3456-7890"));

  /* Locking hides and forgets. */
  adu_session_lock (f->reg->session);
  g_assert_null (adu_identity_box_value (ADU_IDENTITY_BOX (identity)));
  g_assert_false (says (identity, "0812-3456-7890"));
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = NULL;
  g_autoptr (AduRecord) record = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->screen), "case.edit", NULL));
  dialog = await_window (ADU_TYPE_EDIT_DIALOG);
  assert_named (dialog);
  adu_form_row_set_text (find_row (dialog, ADU_FIELD_SUBJECT), "Antre lama " HOSTILE);
  adu_edit_dialog_save (ADU_EDIT_DIALOG (dialog));
  test_spin (100);
  g_assert_true (toplevel (ADU_TYPE_EDIT_DIALOG) == dialog); /* no reason yet */
  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), "salah ketik");
  adu_edit_dialog_save (ADU_EDIT_DIALOG (dialog));
  await_no_window (ADU_TYPE_EDIT_DIALOG);
  record = read_case (f);
  g_assert_cmpstr (record->row->subject, ==, "Antre lama " HOSTILE);
  g_assert_cmpstr (adu_case_text (record->value, ADU_FIELD_HOPED_FOR), ==, HOSTILE);
  for (guint i = 0; i < PATIENCE && !says (GTK_WIDGET (f->screen), "Antre lama"); i++)
    test_spin (10);
  g_assert_true (says (GTK_WIDGET (f->screen), "Antre lama"));
}

/* --- files ---------------------------------------------------------------------------------------------- */

static void
test_files (Fixture *f, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (f->reg->folder, HOSTILE "-foto.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *box = find_type (GTK_WIDGET (f->screen), ADU_TYPE_FILES_BOX);
  g_autoptr (AduRecord) record = NULL;

  g_assert_true (g_file_set_contents (path, "isi", -1, NULL));
  g_list_store_append (files, file);
  adu_files_box_attach (ADU_FILES_BOX (box), G_LIST_MODEL (files));
  for (guint i = 0; i < PATIENCE; i++)
    {
      g_clear_pointer (&record, adu_record_free);
      record = read_case (f);
      if (record->attachments->len == 2)
        break;
      test_spin (10);
    }
  g_assert_cmpuint (record->attachments->len, ==, 2);
  for (guint i = 0; i < PATIENCE && !says (box, "-foto.txt"); i++)
    test_spin (10);
  g_assert_true (says (box, "-foto.txt"));
  g_assert_true (says (box, "SHA-256"));
}

static void
save_copy (const char *folder, const char *name, GBytes *bytes, const char *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *base = NULL;
  g_autofree char *contents = NULL;

  adu_save_copy_async (folder, name, bytes, test_on_done, &result);
  path = adu_save_copy_finish (test_await (&result), &error);
  g_assert_no_error (error);
  base = g_path_get_basename (path);
  g_assert_cmpstr (base, ==, expected);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "baru");
}

static void
test_never_overwrites (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aduan-XXXXXX", NULL);
  g_autofree char *taken = g_build_filename (folder, "scan.pdf", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("baru", 5);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_assert_true (g_file_set_contents (taken, "lama", -1, NULL));
  save_copy (folder, "scan.pdf", bytes, "scan (2).pdf");
  save_copy (folder, "scan.pdf", bytes, "scan (3).pdf");
  save_copy (folder, "../../etc/scan.pdf", bytes, "etc-scan.pdf");
  g_assert_true (g_file_get_contents (taken, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "lama");
  for (guint i = 0; i < 4; i++)
    {
      const char *names[] = { "scan.pdf", "scan (2).pdf", "scan (3).pdf", "etc-scan.pdf" };
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* --- values --------------------------------------------------------------------------------------------- */

static void
test_offers (void)
{
  static const struct
  {
    AduRoles who;
    AduStage stage;
    AduStep step;
    AduTri supervisory;
    gboolean offered;
  } rows[] = {
    /* An officer decides the category, and records what the head disposed. */
    { ADU_ROLE_OFFICER, ADU_STAGE_RECEIVED, ADU_STEP_CLASSIFY, ADU_UNKNOWN, TRUE },
    { ADU_ROLE_OFFICER, ADU_STAGE_REVIEW, ADU_STEP_DISPOSE, ADU_UNKNOWN, TRUE },
    { ADU_ROLE_CLERK, ADU_STAGE_REVIEW, ADU_STEP_DISPOSE, ADU_UNKNOWN, FALSE },
    /* Who works on it records only what is theirs to decide. */
    { ADU_ROLE_HANDLER, ADU_STAGE_REVIEW, ADU_STEP_DISPOSE, ADU_UNKNOWN, FALSE },
    { ADU_ROLE_HANDLER, ADU_STAGE_DISPOSED, ADU_STEP_FOLLOW_UP, ADU_UNKNOWN, TRUE },
    { ADU_ROLE_ADMINISTRATOR, ADU_STAGE_RECEIVED, ADU_STEP_CLASSIFY, ADU_UNKNOWN, FALSE },
    /* Where it stands, and what it is. */
    { ADU_ROLE_OFFICER, ADU_STAGE_RECEIVED, ADU_STEP_CLOSE, ADU_UNKNOWN, FALSE },
    { ADU_ROLE_OFFICER, ADU_STAGE_RECEIVED, ADU_STEP_SETTLE_ON_SPOT, ADU_UNKNOWN, FALSE },
    { ADU_ROLE_INSPECTOR, ADU_STAGE_DISPOSED, ADU_STEP_INSPECT, ADU_NO, FALSE },
    { ADU_ROLE_INSPECTOR, ADU_STAGE_DISPOSED, ADU_STEP_INSPECT, ADU_YES, TRUE },
  };
  AduOfficial me = { .id = 1, .name = (char *) "A", .active = TRUE };
  AduOfficial head = { .id = 2, .name = (char *) "B", .roles = ADU_ROLE_HEAD, .active = TRUE };
  g_autoptr (GPtrArray) officials = g_ptr_array_new ();

  g_ptr_array_add (officials, &head);
  g_ptr_array_add (officials, &me);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AduRow row = { .stage = rows[i].stage,
                     .supervisory = rows[i].supervisory,
                     .channel = ADU_CHANNEL_LETTER };
      AduRecord record = { .row = &row };
      g_autoptr (AduActor) actor = adu_actor_new (1, "a", "A", rows[i].who);
      g_autoptr (GPtrArray) deciders = NULL;

      me.roles = rows[i].who;
      if (adu_step_offered (officials, actor, &record, rows[i].step) != rows[i].offered)
        g_error ("row %" G_GSIZE_FORMAT, i);
      g_assert_false (adu_step_offered (officials, NULL, &record, rows[i].step));
      deciders = adu_step_deciders_offered (officials, actor, rows[i].step, rows[i].stage);
      if (deciders->len > 1)
        g_assert_true (g_ptr_array_index (deciders, 0) == &me);
    }
}

static void
test_moments (void)
{
  AduDay today = adu_day_new (2026, 11, 23);
  AduMomentEntry *entry = g_object_ref_sink (ADU_MOMENT_ENTRY (adu_moment_entry_new (TRUE, today)));
  GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (entry));
  GtkWidget *time = gtk_widget_get_last_child (GTK_WIDGET (entry));
  AduLocal local = { ADU_DAY_NONE, 0 };

  g_assert_true (adu_moment_entry_get_local (entry, &local));
  g_assert_false (adu_day_is_set (local.day));
  gtk_editable_set_text (GTK_EDITABLE (day), "3-12-2026");
  g_assert_false (adu_moment_entry_get_local (entry, &local));
  gtk_editable_set_text (GTK_EDITABLE (time), "9.05");
  g_assert_true (adu_moment_entry_get_local (entry, &local));
  g_assert_cmpint (local.day.n, ==, adu_day_new (2026, 12, 3).n);
  g_assert_cmpint (local.minute, ==, 9 * 60 + 5);
  gtk_editable_set_text (GTK_EDITABLE (day), "");
  g_assert_false (adu_moment_entry_get_local (entry, &local));
  gtk_editable_set_text (GTK_EDITABLE (day), HOSTILE);
  g_assert_false (adu_moment_entry_get_day (entry, &local.day));
  adu_moment_entry_set_local (entry, (AduLocal){ today, 570 });
  g_assert_true (adu_moment_entry_get_local (entry, &local));
  g_assert_cmpint (local.minute, ==, 570);
  g_object_unref (entry);
}

/* A question over a dialog that hides or goes when it is locked goes with it, unanswered. */
static void
test_locked_question (Fixture *f, gconstpointer data)
{
  AduActor *actor = adu_actor_ref (adu_session_actor (f->reg->session));
  GtkWidget *dialog = open_step (f, ADU_STEP_CLASSIFY);

  adu_form_row_set_text (find_row (dialog, ADU_FIELD_NOTE), "alasan");
  gtk_window_close (GTK_WINDOW (dialog));
  await_window (ADW_TYPE_MESSAGE_DIALOG);
  adu_session_lock (f->reg->session);
  test_spin (100);
  g_assert_null (toplevel (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_null (toplevel (ADU_TYPE_STEP_DIALOG));
  adu_session_sign_in (f->reg->session, actor);
  adu_actor_unref (actor);
  g_assert_true (await_window (ADU_TYPE_STEP_DIALOG) == dialog);
  {
    g_autofree char *text = adu_form_row_text (find_row (dialog, ADU_FIELD_NOTE));

    g_assert_cmpstr (text, ==, "alasan");
  }
  gtk_window_close (GTK_WINDOW (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (await_window (ADW_TYPE_MESSAGE_DIALOG)), "accept");
  await_no_window (ADU_TYPE_STEP_DIALOG);
  await_no_window (ADW_TYPE_MESSAGE_DIALOG);
}

/* How many files lie in the private folders of this process. */
static guint
n_copies (void)
{
  g_autoptr (GDir) runtime = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  g_autofree char *prefix = g_strdup_printf ("aduan-view-%d-", (int) getpid ());
  const char *name;
  guint n = 0;

  while (runtime != NULL && (name = g_dir_read_name (runtime)) != NULL)
    if (g_str_has_prefix (name, prefix))
      {
        g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), name, NULL);
        g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

        while (folder != NULL && g_dir_read_name (folder) != NULL)
          n++;
      }
  return n;
}

/* A file that was asked for just before a lock is not opened over it, nor left in the open. */
static void
test_open_locked (Fixture *f, gconstpointer data)
{
  AduActor *actor = adu_actor_ref (adu_session_actor (f->reg->session));
  GtkWidget *files = find_type (GTK_WIDGET (f->screen), ADU_TYPE_FILES_BOX);
  GtkListBox *list = GTK_LIST_BOX (find_type (files, GTK_TYPE_LIST_BOX));
  g_autofree char *path = g_build_filename (f->reg->folder, "berkas.txt", NULL);
  g_autoptr (GListStore) chosen = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "obat", -1, NULL));
  g_list_store_append (chosen, file);
  adu_files_box_attach (ADU_FILES_BOX (files), G_LIST_MODEL (chosen));
  for (guint i = 0; i < PATIENCE && gtk_list_box_get_row_at_index (list, 1) == NULL; i++)
    test_spin (10);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  adu_session_lock (f->reg->session);
  test_spin (500);
  g_assert_cmpuint (n_copies (), ==, 0);
  adu_session_sign_in (f->reg->session, actor);
  adu_actor_unref (actor);
  test_spin (100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adu_words_init (g_getenv ("ADUAN_LOCALEDIR"), ADU_WORDS_LANGUAGE_DEFAULT);
  adw_init ();
  adu_gui_init ();
#define TEST(name, function) g_test_add ("/case/" name, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/case/offers", test_offers);
  g_test_add_func ("/case/moments", test_moments);
  g_test_add_func ("/case/never-overwrites", test_never_overwrites);
  TEST ("dialogs", test_dialogs);
  TEST ("names", test_names);
  TEST ("locked-question", test_locked_question);
  TEST ("open-locked", test_open_locked);
  TEST ("explanations", test_explanations);
  TEST ("whole-way", test_whole_way);
  TEST ("refused", test_refused);
  TEST ("unreadable-date", test_unreadable_date);
  TEST ("faster", test_faster);
  TEST ("identity", test_wrong_pin);
  TEST ("edit", test_edit);
  TEST ("files", test_files);
  return g_test_run ();
}
