/* test-intake.c — a complaint from the first letter to its number, by actions alone; what is wrong; the draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <unistd.h>
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/intake/adu-evidence-box.h"
#include "gui/intake/adu-intake-done.h"
#include "gui/intake/adu-intake-field.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/intake/adu-intake-when.h"
#include "support/test-register.h"
#include "words/adu-words.h"

#define HOSTILE "Budi & Ani <Puskesmas> %n%s"

typedef struct
{
  TestRegister *reg;
  GtkWidget *window;
  GtkWidget *screen;
} Fixture;

/* --- help ----------------------------------------------------------------------------------------------- */

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer what);

static GtkWidget *
find (GtkWidget *widget, Matches matches, gconstpointer what)
{
  if (matches (widget, what))
    return widget;
  /* What is folded has no parent. */
  if (GTK_IS_EXPANDER (widget) && !gtk_expander_get_expanded (GTK_EXPANDER (widget)))
    {
      GtkWidget *found = find (gtk_expander_get_child (GTK_EXPANDER (widget)), matches, what);

      if (found != NULL)
        return found;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_field (GtkWidget *widget, gconstpointer field)
{
  return ADU_IS_INTAKE_FIELD (widget) &&
         adu_intake_field_field (ADU_INTAKE_FIELD (widget)) == (AduField) GPOINTER_TO_UINT (field);
}

static gboolean
is_control (GtkWidget *widget, gconstpointer what)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget);
}

static gboolean
is_drop_down (GtkWidget *widget, gconstpointer what)
{
  return GTK_IS_DROP_DOWN (widget);
}

static gboolean
is_evidence_box (GtkWidget *widget, gconstpointer what)
{
  return ADU_IS_EVIDENCE_BOX (widget);
}

static gboolean
shows (Fixture *f, const char *text)
{
  return find (f->screen, is_label, text) != NULL;
}

/* Waits until a label says that: what was asked of the register came back. A machine may be busy. */
static gboolean
comes (Fixture *f, const char *text)
{
  for (guint i = 0; i < 500 && !shows (f, text); i++)
    test_spin (20);
  return shows (f, text);
}

static AduIntakeField *
field_of (Fixture *f, AduField field)
{
  return ADU_INTAKE_FIELD (find (f->screen, is_field, GUINT_TO_POINTER (field)));
}

/* As typing or pasting does: through the control, at its end. */
static void
type (Fixture *f, AduField field, const char *text)
{
  GtkWidget *control = find (GTK_WIDGET (field_of (f, field)), is_control, NULL);

  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    {
      int at = -1;

      gtk_editable_insert_text (gtk_editable_get_delegate (GTK_EDITABLE (control)), text, -1, &at);
    }
}

static char *
typed (Fixture *f, AduField field)
{
  GtkWidget *control = find (GTK_WIDGET (field_of (f, field)), is_control, NULL);
  char *text;

  if (!GTK_IS_TEXT_VIEW (control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "text", &text, NULL);
  return text;
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->screen, action, NULL));
  test_spin (300);
}

static void
show_screen (Fixture *f)
{
  f->screen = GTK_WIDGET (adu_intake_screen_new (f->reg->session));
  gtk_window_set_child (GTK_WINDOW (f->window), f->screen);
  test_spin (300);
}

static gint64
count_cases (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduFind) all = adu_find_new ();

  adu_store_count_async (f->reg->store, adu_session_actor (f->reg->session), all, NULL, test_on_done,
                         &result);
  return adu_store_finish_number (test_await (&result), NULL);
}

static char *
load_draft (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  adu_store_load_draft_async (f->reg->store, adu_session_actor (f->reg->session), "intake", test_on_done,
                              &result);
  return adu_store_finish_value (test_await (&result), NULL);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->reg = test_register_new (TRUE);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1180, 700);
  gtk_window_present (GTK_WINDOW (f->window));
  show_screen (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, f->screen);
  gtk_window_destroy (GTK_WINDOW (f->window));
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GtkWidget) still = g_weak_ref_get (&gone);

      if (still == NULL)
        break;
      g_clear_object (&still);
      test_spin (20);
    }
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
  test_register_free (f->reg);
}

/* --- tests ---------------------------------------------------------------------------------------------- */

/* From the first letter to the number, hostile texts shown as they were typed. */
static void
test_register (Fixture *f, gconstpointer data)
{
  g_autofree char *draft = NULL;

  type (f, ADU_FIELD_COMPLAINANT, HOSTILE);
  type (f, ADU_FIELD_PHONE, "0812-3456-7890");
  type (f, ADU_FIELD_DESCRIPTION, "Obat <b>TB</b> & %n%s kosong");
  type (f, ADU_FIELD_UNIT, "Puskesmas Wini");
  type (f, ADU_FIELD_INCIDENT_DATE, "20/11/2026");
  type (f, ADU_FIELD_HOPED_FOR, "Obat tersedia");
  act (f, "intake.save");
  g_assert_true (comes (f, "ADU-2026-0001"));
  g_assert_true (shows (f, "Obat <b>TB</b> & %n%s kosong"));
  g_assert_true (shows (f, "7 Desember 2026"));
  g_assert_cmpint (count_cases (f), ==, 1);
  for (guint i = 0; i < 500 && (draft == NULL || *draft != '\0'); i++)
    {
      g_free (draft);
      test_spin (20);
      draft = load_draft (f);
    }
  g_assert_cmpstr (draft, ==, "");
  /* asked for again, it is the next complaint's form, not the number of the last one */
  adu_intake_screen_take_next (ADU_INTAKE_SCREEN (f->screen));
  g_assert_false (shows (f, "ADU-2026-0001"));
  type (f, ADU_FIELD_DESCRIPTION, "Antre");
  adu_intake_screen_take_next (ADU_INTAKE_SCREEN (f->screen));
  g_clear_pointer (&draft, g_free);
  draft = typed (f, ADU_FIELD_DESCRIPTION);
  g_assert_cmpstr (draft, ==, "Antre");
}

/* What cannot be evidence is refused when it comes, by its name, and does not stand in the way of the rest. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  GtkWidget *box = find (f->screen, is_evidence_box, NULL);

  adu_evidence_box_take_text (ADU_EVIDENCE_BOX (box), "#!/bin/sh\n");
  g_assert_true (comes (f, "“teks tempelan.txt” tidak dilampirkan. "));
  adu_evidence_box_take_text (ADU_EVIDENCE_BOX (box), "resep");
  g_assert_true (comes (f, "5 byte"));
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  act (f, "intake.save");
  g_assert_true (comes (f, "ADU-2026-0001"));
}

/* --- files -------------------------------------------------------------------------------------------------- */

static GFile *
make_file (Fixture *f, const char *name, const char *text, gsize size)
{
  g_autofree char *path = g_build_filename (f->reg->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (truncate (path, (off_t) size), ==, 0);
  return g_file_new_for_path (path);
}

/* As if they were let go over the form. */
static void
drop (Fixture *f, GSList *files)
{
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (GtkWidget *widget = find (f->screen, is_evidence_box, NULL); widget != NULL && !taken; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_DROP_TARGET (controller) &&
              gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)),
                                                 GDK_TYPE_FILE_LIST))
            g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
        }
    }
  g_assert_true (taken);
  g_value_unset (&value);
}

/* The names of what was registered with the one case there is, in a line each. */
static char *
attached (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduRecord) record = NULL;
  GString *names = g_string_new (NULL);

  adu_store_record_async (f->reg->store, adu_session_actor (f->reg->session), 1, NULL, test_on_done, &result);
  record = adu_store_finish_value (test_await (&result), NULL);
  for (guint i = 0; i < record->attachments->len; i++)
    {
      const AduAttachment *attachment = g_ptr_array_index (record->attachments, i);

      g_string_append_printf (names, "%s %" G_GINT64_FORMAT "\n", attachment->name, attachment->size);
    }
  return g_string_free (names, FALSE);
}

/* Several at once: each that cannot be taken is named and told why; what is left is registered, byte for byte in size. */
static void
test_files (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) most = make_file (f, "batas.txt", "batas", ADU_EVIDENCE_MAX_BYTES + 1);
  g_autoptr (GFile) gone = g_file_new_build_filename (f->reg->folder, "hilang & <b>.jpg", NULL);
  g_autoptr (GFile) folder = g_file_new_build_filename (f->reg->folder, "map", NULL);
  g_autoptr (GFile) good = make_file (f, "resep %n.txt", "resep", 5);
  GFile *all[] = { most, gone, folder, good };
  g_autoptr (GSList) files = NULL;
  g_autofree char *names = NULL;

  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    files = g_slist_append (files, all[i]);
  drop (f, files);
  g_assert_true (comes (f, "“batas.txt” lebih besar dari 20 MB"));
  g_assert_true (comes (f, "“hilang & <b>.jpg” tidak dapat dibaca"));
  g_assert_true (comes (f, "“map” tidak dapat dibaca"));
  g_assert_true (comes (f, "5 byte"));
  g_assert_true (shows (f, "“batas.txt” lebih besar dari 20 MB")); /* the one does not push the other out */
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  act (f, "intake.save");
  g_assert_true (comes (f, "ADU-2026-0001"));
  names = attached (f);
  g_assert_cmpstr (names, ==, "resep %n.txt 5\n");
}

/* A file takes its time: what is saved before it is there waits for it, and what is thrown away does not get it. */
static void
test_still_reading (Fixture *f, gconstpointer data)
{
  AduEvidenceBox *box = ADU_EVIDENCE_BOX (find (f->screen, is_evidence_box, NULL));
  g_autofree char *names = NULL;

  adu_evidence_box_take_text (box, "resep");
  g_assert_true (gtk_widget_activate_action (f->screen, "intake.discard", NULL));
  test_spin (300);
  g_assert_false (shows (f, "5 byte"));
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  adu_evidence_box_take_text (box, "rujukan");
  g_assert_true (gtk_widget_activate_action (f->screen, "intake.save", NULL));
  g_assert_true (shows (f, "masih dibaca"));
  g_assert_true (comes (f, "7 byte"));
  g_assert_false (shows (f, "masih dibaca"));
  act (f, "intake.save");
  g_assert_true (comes (f, "ADU-2026-0001"));
  names = attached (f);
  g_assert_cmpstr (names, ==, "teks tempelan.txt 7\n");
}

/* An inbox that is no longer in use stays what it was in a complaint that is being written. */
static void
test_closed_inbox (Fixture *f, gconstpointer data)
{
  GPtrArray *inboxes = adu_store_list (f->reg->store, ADU_LIST_INBOX);
  g_autoptr (AduListItem) last = adu_list_item_copy (g_ptr_array_index (inboxes, inboxes->len - 1));
  g_autoptr (GAsyncResult) result = NULL;
  GtkDropDown *choice = GTK_DROP_DOWN (find (f->screen, is_drop_down, NULL));
  GtkStringObject *chosen;

  g_assert_true (last->active);
  gtk_drop_down_set_selected (choice, g_list_model_get_n_items (gtk_drop_down_get_model (choice)) - 1);
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  last->active = FALSE;
  adu_store_save_list_item_async (f->reg->store, adu_session_actor (f->reg->session), ADU_LIST_INBOX, last,
                                  test_on_done, &result);
  g_assert_cmpint (adu_store_finish_number (test_await (&result), NULL), >=, 0);
  test_spin (100);
  chosen = gtk_drop_down_get_selected_item (choice);
  g_assert_true (g_str_has_prefix (gtk_string_object_get_string (chosen), last->name));
}

/* Locked while it is being saved: whoever comes back finds its number, not a form that looks unsaved. */
static void
test_locked_saving (Fixture *f, gconstpointer data)
{
  AduActor *actor = adu_actor_ref (adu_session_actor (f->reg->session));

  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  g_assert_true (gtk_widget_activate_action (f->screen, "intake.save", NULL));
  adu_session_lock (f->reg->session);
  test_spin (500);
  adu_session_sign_in (f->reg->session, actor);
  adu_actor_unref (actor);
  g_assert_true (comes (f, "ADU-2026-0001"));
  g_assert_cmpint (count_cases (f), ==, 1);
}

static GtkWidget *
file_dialog (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (GTK_IS_FILE_CHOOSER_DIALOG (l->data) && gtk_widget_get_visible (l->data))
          return l->data;
      test_spin (20);
    }
  g_assert_not_reached ();
}

static guint
n_chosen (GtkWidget *dialog)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  return g_list_model_get_n_items (files);
}

/* The button, the dialog of files, the file chosen in it, the evidence: the whole way. Closed without choosing: nothing. */
static void
test_choose (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "foto antrean.txt", "antre", 5);
  AduEvidenceBox *box = ADU_EVIDENCE_BOX (find (f->screen, is_evidence_box, NULL));
  g_autofree char *names = NULL;
  GtkWidget *dialog;

  adu_evidence_box_choose (box);
  gtk_dialog_response (GTK_DIALOG (file_dialog ()), GTK_RESPONSE_CANCEL);
  test_spin (100);
  adu_evidence_box_choose (box);
  dialog = file_dialog ();
  g_assert_true (gtk_file_chooser_get_select_multiple (GTK_FILE_CHOOSER (dialog)));
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL));
  for (guint i = 0; i < 500 && n_chosen (dialog) == 0; i++)
    test_spin (20);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_true (comes (f, "foto antrean.txt"));
  type (f, ADU_FIELD_DESCRIPTION, "Antre");
  act (f, "intake.save");
  g_assert_true (comes (f, "ADU-2026-0001"));
  names = attached (f);
  g_assert_cmpstr (names, ==, "foto antrean.txt 5\n");
}

/* Wrong: a sentence beside the field, nothing saved, nothing lost. */
static void
test_problems (Fixture *f, gconstpointer data)
{
  g_autofree char *phone = NULL;

  type (f, ADU_FIELD_PHONE, "0812 tiga");
  type (f, ADU_FIELD_RECEIVED, "31/02/2026");
  type (f, ADU_FIELD_ID_NUMBER, "123");
  g_assert_false (adu_intake_field_has_problem (field_of (f, ADU_FIELD_DESCRIPTION)));
  act (f, "intake.save");
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_DESCRIPTION)));
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_PHONE)));
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_RECEIVED)));
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_ID_NUMBER)));
  g_assert_false (adu_intake_field_has_problem (field_of (f, ADU_FIELD_COMPLAINANT)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (field_of (f, ADU_FIELD_ID_NUMBER)))); /* unfolded */
  g_assert_true (comes (f, "Belum disimpan"));
  g_assert_cmpint (count_cases (f), ==, 0);
  phone = typed (f, ADU_FIELD_PHONE);
  g_assert_cmpstr (phone, ==, "0812 tiga");
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  g_assert_false (adu_intake_field_has_problem (field_of (f, ADU_FIELD_DESCRIPTION)));
}

/* Control characters and too much at once are said at once; a megabyte does not hold up the window, nor is it
 * lost. */
static void
test_paste (Fixture *f, gconstpointer data)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *long_name = g_strnfill (201, 'a');
  g_autofree char *line = NULL;
  g_autofree char *description = NULL;
  gint64 start = g_get_monotonic_time ();

  type (f, ADU_FIELD_DESCRIPTION, megabyte);
  type (f, ADU_FIELD_COMPLAINANT, megabyte);
  test_spin (50);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  description = typed (f, ADU_FIELD_DESCRIPTION);
  g_assert_cmpstr (description, ==, "");
  g_assert_true (comes (f, "teks tempelan"));

  type (f, ADU_FIELD_COMPLAINANT, long_name);
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_COMPLAINANT)));
  g_assert_true (shows (f, "201/200"));
  type (f, ADU_FIELD_VILLAGE, "Wini\r\nInsana\t");
  line = typed (f, ADU_FIELD_VILLAGE);
  g_assert_null (strpbrk (line, "\r\n\t"));
  type (f, ADU_FIELD_OCCUPATION, "tani\a");
  g_assert_true (adu_intake_field_has_problem (field_of (f, ADU_FIELD_OCCUPATION)));
}

/* A closed window: what was typed is there again, and is registered once, under the same action. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *received = NULL;

  type (f, ADU_FIELD_COMPLAINANT, HOSTILE);
  type (f, ADU_FIELD_DESCRIPTION, "Baris satu\nBaris dua %n");
  type (f, ADU_FIELD_RECEIVED, "20/11/2026 09.30");
  g_assert_true (adu_screen_leave (ADU_SCREEN (f->screen)));
  show_screen (f);
  g_assert_true (comes (f, "Ini konsep Anda sebelumnya"));
  name = typed (f, ADU_FIELD_COMPLAINANT);
  received = typed (f, ADU_FIELD_RECEIVED);
  g_assert_cmpstr (name, ==, HOSTILE);
  g_assert_cmpstr (received, ==, "20/11/2026 09.30");
  act (f, "intake.save");
  g_assert_true (comes (f, "4 Desember 2026")); /* counted from the day it was really received */
  g_assert_cmpint (count_cases (f), ==, 1);
}

/* A register that is gone: a sentence, the form as it was, and no second complaint. */
static void
test_error (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *name = NULL;

  type (f, ADU_FIELD_COMPLAINANT, HOSTILE);
  type (f, ADU_FIELD_DESCRIPTION, "Obat habis");
  adu_store_close_async (f->reg->store, test_on_done, &result);
  g_assert_true (adu_store_finish (test_await (&result), NULL));
  act (f, "intake.save");
  g_assert_true (comes (f, "Yang Anda tulis masih ada"));
  name = typed (f, ADU_FIELD_COMPLAINANT);
  g_assert_cmpstr (name, ==, HOSTILE);
}

/* What people type for a date or a time. */
static void
test_when (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  AduTime now = adu_zone_parse (zone, TEST_NOW);
  const struct
  {
    const char *text;
    const char *iso; /* NULL: none */
  } times[] = {
    { "20/11/2026 09.30", "2026-11-20T09:30" },
    { "20-11-26 9:05", "2026-11-20T09:05" },
    { "20 November 2026 16.00", "2026-11-20T16:00" },
    { "08.15", "2026-11-23T08:15" },
    { "23/11/2026", "2026-11-23T09:30" },
    { "20/11/2026", "2026-11-20T12:00" },
    { "31/02/2026", NULL },
    { "20/11/2026 25.00", NULL },
    { "kemarin", NULL },
    { "%n%s", NULL },
    { "", NULL },
  };
  const struct
  {
    const char *text;
    const char *iso;
    AduPrecision precision;
  } days[] = {
    { "20/11/2026", "2026-11-20", ADU_PRECISION_DAY },
    { "11/2026", "2026-11-01", ADU_PRECISION_MONTH },
    { "November 2026", "2026-11-01", ADU_PRECISION_MONTH },
    { "2026", "2026-01-01", ADU_PRECISION_YEAR },
    { "30/02/2026", NULL, ADU_PRECISION_MONTH },
    { "dulu", NULL, ADU_PRECISION_MONTH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      AduTime time = adu_intake_when_time (times[i].text, zone, now);

      g_assert_cmpint (time, ==, times[i].iso != NULL ? adu_zone_parse (zone, times[i].iso) : ADU_TIME_NONE);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AduPrecision precision;
      AduDay day = adu_intake_when_day (days[i].text, &precision);

      g_assert_cmpint (day.n, ==, days[i].iso != NULL ? adu_day_parse (days[i].iso).n : 0);
      if (days[i].iso != NULL)
        g_assert_cmpint (precision, ==, days[i].precision);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_gui_init ();
  adu_words_init (g_getenv ("ADUAN_LOCALEDIR"), "id");
  g_test_add_func ("/intake/when", test_when);
  ADD ("/intake/register", test_register);
  ADD ("/intake/problems", test_problems);
  ADD ("/intake/refused", test_refused);
  ADD ("/intake/files", test_files);
  ADD ("/intake/choose", test_choose);
  ADD ("/intake/still-reading", test_still_reading);
  ADD ("/intake/closed-inbox", test_closed_inbox);
  ADD ("/intake/locked-saving", test_locked_saving);
  ADD ("/intake/paste", test_paste);
  ADD ("/intake/draft", test_draft);
  ADD ("/intake/error", test_error);
  return g_test_run ();
}
