/* test-settings-screen.c — the settings: what each role is offered, hostile names in every section, and what
 * a day off moves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <string.h>

#include "gui/adu-gui.h"
#include "gui/settings/adu-calendar-section.h"
#include "gui/settings/adu-days-text.h"
#include "gui/settings/adu-item-dialog.h"
#include "gui/settings/adu-letterhead-box.h"
#include "gui/settings/adu-moves-dialog.h"
#include "gui/settings/adu-official-dialog.h"
#include "gui/settings/adu-pin-dialog.h"
#include "gui/settings/adu-settings-field.h"
#include "gui/settings/adu-settings-row.h"
#include "gui/settings/adu-settings-screen.h"
#include "store/adu-store-letters.h"
#include "support/test-register.h"

#define HOSTILE "Budi & Ani <Puskesmas> %n%s"

static TestRegister *reg;

static const char *const names[] = {
  "office",        "standard", "calendar",      "units",     "topics",
  "problem-codes", "inboxes",  "sub-districts", "officials", "own",
  "numbers",
};

/* --- helpers -------------------------------------------------------------------------------------------- */

static void
sign_in_as (AduRoles roles)
{
  const AduOfficial *first = g_ptr_array_index (adu_store_officials (reg->store), 0);
  g_autoptr (AduActor) actor = adu_actor_new (first->id, first->code, first->name, roles);

  adu_session_sign_in (reg->session, actor);
}

static AduSettingsScreen *
show_screen (GtkWidget **window)
{
  AduScreen *screen = adu_settings_screen_new (reg->session);

  *window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (*window), GTK_WIDGET (screen));
  gtk_window_present (GTK_WINDOW (*window));
  test_spin (50);
  return ADU_SETTINGS_SCREEN (screen);
}

/* Adds the widgets of @type under @widget to @found, in the order of the tree. */
static void
find_all (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_all (child, type, found);
}

static GPtrArray *
all_of (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  find_all (GTK_WIDGET (widget), type, found);
  return found;
}

/* Returns: the window of @type that is open; waits for it. */
static gpointer
wait_for_window (GType type)
{
  for (guint tries = 0; tries < 100; tries++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
          return l->data;
      test_spin (50);
    }
  g_assert_not_reached ();
}

static gboolean
has_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return TRUE;
  return FALSE;
}

static void
add_item (AduList list, const char *detail)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduListItem item = { .name = (char *) HOSTILE, .detail = (char *) detail, .active = TRUE };

  adu_store_save_list_item_async (reg->store, adu_session_actor (reg->session), list, &item, test_on_done,
                                  &result);
  adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
}

static gint64
add_case (AduChannel channel, const char *received)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduTime time = adu_zone_parse (adu_store_zone (reg->store), received);
  g_autoptr (AduCase) value = adu_case_new (channel, time);
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  if (channel == ADU_CHANNEL_COUNTER)
    value->present = ADU_YES;
  adu_case_set_text (value, ADU_FIELD_SUBJECT, HOSTILE);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, HOSTILE);
  adu_store_register_async (reg->store, adu_session_actor (reg->session), action, value, NULL, NULL, 0,
                            test_on_done, &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static void
settle (gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  AduStepRequest *request = adu_step_request_new (ADU_STEP_SETTLE_ON_SPOT, action);
  AduActor *actor = adu_session_actor (reg->session);

  request->decided_by = adu_actor_official (actor);
  request->decided_on = adu_day_new (2026, 8, 10);
  request->note = g_strdup ("diberi penjelasan");
  request->how = ADU_HOW_IN_PERSON;
  request->when = adu_zone_parse (adu_store_zone (reg->store), "2026-08-10T10:00");
  adu_store_step_async (reg->store, actor, id, 0, request, test_on_done, &result);
  adu_store_finish (test_await (&result), &error);
  g_assert_no_error (error);
  adu_step_request_free (request);
}

/* --- roles ---------------------------------------------------------------------------------------------- */

static const struct
{
  AduRoles roles;
  const char *offered; /* one letter a section, in the order of @names: x = offered */
} matrix[] = {
  { ADU_ROLE_ADMINISTRATOR, "xxxxxxxxxxx" },
  { ADU_ROLE_HEAD, ".xx......xx" },
  { ADU_ROLE_OFFICER, ".........xx" },
  { ADU_ROLE_HANDLER, ".........xx" },
  { ADU_ROLE_INSPECTOR, ".........xx" },
  { ADU_ROLE_CLERK, ".........xx" },
  { ADU_ROLE_OFFICER | ADU_ROLE_HEAD, ".xx......xx" },
};

static void
test_roles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++)
    {
      GtkWidget *window;
      AduSettingsScreen *screen;

      sign_in_as (matrix[i].roles);
      screen = show_screen (&window);
      for (gsize s = 0; s < G_N_ELEMENTS (names); s++)
        g_assert_cmpint (adu_settings_screen_show (screen, names[s]) != NULL, ==,
                         matrix[i].offered[s] == 'x');
      gtk_window_destroy (GTK_WINDOW (window));
      test_spin (20);
    }
}

/* --- hostile names -------------------------------------------------------------------------------------- */

static void
test_hostile (void)
{
  static const AduList lists[] = { ADU_LIST_UNIT, ADU_LIST_TOPIC, ADU_LIST_INBOX, ADU_LIST_SUB_DISTRICT };
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *window;
  AduSettingsScreen *screen;
  guint hostile = 0;

  sign_in_as (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    add_item (lists[i], lists[i] == ADU_LIST_TOPIC ? NULL : HOSTILE);
  screen = show_screen (&window);
  for (gsize s = 0; s < G_N_ELEMENTS (names); s++)
    {
      g_assert_nonnull (adu_settings_screen_show (screen, names[s]));
      test_spin (50);
    }
  rows = all_of (screen, ADU_TYPE_SETTINGS_ROW);
  g_assert_cmpuint (rows->len, >, 50);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) labels = all_of (g_ptr_array_index (rows, i), GTK_TYPE_LABEL);

      g_assert_true (
          gtk_test_accessible_has_property (g_ptr_array_index (rows, i), GTK_ACCESSIBLE_PROPERTY_LABEL));
      hostile += g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, 0)), HOSTILE);
    }
  g_assert_cmpuint (hostile, ==, G_N_ELEMENTS (lists) + 1); /* and the official */
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

static void
close_dialog (gpointer dialog)
{
  GWeakRef gone;

  test_spin (100);
  g_weak_ref_init (&gone, dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  test_spin (50);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
}

static void
test_dialogs (void)
{
  const AduOfficial *official = g_ptr_array_index (adu_store_officials (reg->store), 0);
  GtkWidget *window;
  AduSettingsScreen *screen;

  sign_in_as (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER);
  screen = show_screen (&window);
  for (int list = 0; list < ADU_N_LISTS; list++)
    {
      GPtrArray *items = adu_store_list (reg->store, (AduList) list);
      const AduListItem *last = g_ptr_array_index (items, items->len - 1);
      gpointer dialogs[] = { adu_item_dialog_new (reg->session, (AduList) list, NULL, HOSTILE),
                             adu_item_dialog_new (reg->session, (AduList) list, last, HOSTILE) };

      for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
        {
          adu_settings_dialog_present (dialogs[i], GTK_WIDGET (screen));
          close_dialog (dialogs[i]);
        }
    }
  gpointer people[] = { adu_official_dialog_new (reg->session, NULL),
                        adu_official_dialog_new (reg->session, official),
                        adu_pin_dialog_new (reg->session, official) };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      adu_settings_dialog_present (people[i], GTK_WIDGET (screen));
      close_dialog (people[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* The last administrator stays one: the dialog says so and nothing is saved. */
static void
test_last_administrator (void)
{
  const AduOfficial *official = g_ptr_array_index (adu_store_officials (reg->store), 0);
  AduOfficialDialog *dialog;
  g_autoptr (GPtrArray) buttons = NULL;
  GtkWidget *window;
  AduSettingsScreen *screen;

  sign_in_as (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER);
  screen = show_screen (&window);
  dialog = adu_official_dialog_new (reg->session, official);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (screen));
  buttons = all_of (dialog, GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (buttons->len, ==, ADU_N_ROLES + 1);
  gtk_check_button_set_active (g_ptr_array_index (buttons, ADU_N_ROLES), FALSE); /* in use */
  adu_settings_dialog_save (ADU_SETTINGS_DIALOG (dialog));
  test_spin (200);
  g_assert_true (has_window (ADU_TYPE_OFFICIAL_DIALOG));
  official = g_ptr_array_index (adu_store_officials (reg->store), 0);
  g_assert_true (official->active);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* --- a day off ------------------------------------------------------------------------------------------ */

/* Returns: (transfer full): what the rows of the dialog say. */
static char *
text_of_moves (AduMovesDialog *dialog)
{
  g_autoptr (GPtrArray) rows = all_of (dialog, ADU_TYPE_SETTINGS_ROW);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) labels = all_of (g_ptr_array_index (rows, i), GTK_TYPE_LABEL);

      g_string_append_printf (text, "%s|%s\n", gtk_label_get_text (g_ptr_array_index (labels, 0)),
                              gtk_label_get_text (g_ptr_array_index (labels, 1)));
    }
  return g_string_free (text, FALSE);
}

/* 60 working days from 10 August 2026, 17 and 25 August being days off: 4 November; one day later with 18
 * August. What came in after it does not move, what is settled does not move. */
static void
test_day_off (void)
{
  g_autoptr (AduDayOff) day_off =
      adu_day_off_new (adu_day_new (2026, 8, 18), ADU_DAY_OFF_JOINT_LEAVE, TRUE, HOSTILE, NULL);
  g_autofree char *moves = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  GtkWidget *window;
  AduSettingsScreen *screen;
  AduSection *section;
  AduMovesDialog *dialog;

  sign_in_as (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER | ADU_ROLE_HEAD);
  add_case (ADU_CHANNEL_LETTER, "2026-08-10T09:00");           /* ADU-2026-0001: moves */
  add_case (ADU_CHANNEL_LETTER, "2026-08-19T09:00");           /* ADU-2026-0002: after it */
  settle (add_case (ADU_CHANNEL_COUNTER, "2026-08-10T09:00")); /* ADU-2026-0003: closed */
  add_case (ADU_CHANNEL_LETTER, "2026-08-14T09:00");           /* ADU-2026-0004: moves */
  screen = show_screen (&window);
  section = adu_settings_screen_show (screen, "calendar");
  adu_calendar_section_add (ADU_CALENDAR_SECTION (section), day_off);
  g_assert_true (adu_section_is_dirty (section));
  g_assert_false (adu_screen_leave (ADU_SCREEN (screen)));
  gtk_window_destroy (wait_for_window (ADW_TYPE_MESSAGE_DIALOG));
  adu_section_save (section);
  dialog = wait_for_window (ADU_TYPE_MOVES_DIALOG);
  moves = text_of_moves (dialog);
  g_assert_cmpstr (moves, ==,
                   "ADU-2026-0001 · " HOSTILE "|Ombudsman limit: 4 November 2026 → 5 November 2026\n"
                   "ADU-2026-0004 · " HOSTILE "|Ombudsman limit: 10 November 2026 → 11 November 2026\n");
  /* without a reason it is not saved */
  adu_settings_dialog_save (ADU_SETTINGS_DIALOG (dialog));
  test_spin (100);
  g_assert_true (has_window (ADU_TYPE_MOVES_DIALOG));
  g_assert_null (adu_calendar_day_off (adu_store_calendar (reg->store), day_off->day));
  fields = all_of (dialog, ADU_TYPE_SETTINGS_FIELD);
  adu_settings_field_set_text (g_ptr_array_index (fields, 0), "SKB & <1>");
  adu_settings_dialog_save (ADU_SETTINGS_DIALOG (dialog));
  for (guint i = 0; i < 100 && has_window (ADU_TYPE_MOVES_DIALOG); i++)
    test_spin (50);
  g_assert_nonnull (adu_calendar_day_off (adu_store_calendar (reg->store), day_off->day));
  g_assert_false (adu_section_is_dirty (section));
  g_assert_true (adu_screen_leave (ADU_SCREEN (screen)));
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* --- the form of the office ----------------------------------------------------------------------------- */

static AduSettingsField *
field_called (gpointer widget, const char *title)
{
  g_autoptr (GPtrArray) fields = all_of (widget, ADU_TYPE_SETTINGS_FIELD);

  for (guint i = 0; i < fields->len; i++)
    {
      g_autoptr (GPtrArray) labels = all_of (g_ptr_array_index (fields, i), GTK_TYPE_LABEL);

      if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, 0)), title))
        return g_ptr_array_index (fields, i);
    }
  g_assert_not_reached ();
}

/* What is wrong is kept and not saved; what is right is saved as it was typed; a change below keeps what is
 * typed. */
static void
test_office (void)
{
  GtkWidget *window;
  AduSettingsScreen *screen;
  AduSection *section;

  sign_in_as (ADU_ROLE_ADMINISTRATOR);
  screen = show_screen (&window);
  section = adu_settings_screen_show (screen, "office");
  adu_settings_field_set_text (field_called (section, "Name of the office"), HOSTILE);
  adu_settings_field_set_text (field_called (section, "E-mail"), "tidak ada");
  adu_section_save (section);
  test_spin (100);
  g_assert_true (adu_section_is_dirty (section));
  g_assert_cmpstr (adu_store_office (reg->store)->text[ADU_OFFICE_NAME], !=, HOSTILE);
  g_assert_cmpstr (adu_settings_field_text (field_called (section, "E-mail")), ==, "tidak ada");
  adu_settings_field_set_text (field_called (section, "E-mail"), "");
  adu_section_save (section);
  for (guint i = 0; i < 100 && adu_section_is_dirty (section); i++)
    test_spin (50);
  g_assert_cmpstr (adu_store_office (reg->store)->text[ADU_OFFICE_NAME], ==, HOSTILE);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* Nothing is typed into what is being saved: the answer would write over it. */
static void
test_busy (void)
{
  GtkWidget *window;
  AduSection *section;
  AduSettingsField *field;

  sign_in_as (ADU_ROLE_ADMINISTRATOR);
  section = adu_settings_screen_show (show_screen (&window), "office");
  field = field_called (section, "Name of the office");
  adu_settings_field_set_text (field, "Puskesmas Sukamaju");
  gtk_widget_grab_focus (GTK_WIDGET (field));
  adu_section_save (section);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (field)));
  for (guint i = 0; i < 100 && adu_section_is_dirty (section); i++)
    test_spin (50);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (field)));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (field)));
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* Complaints that would move are not told over the lock; what was changed stays. */
static void
test_moves_locked (void)
{
  g_autoptr (AduDayOff) day_off =
      adu_day_off_new (adu_day_new (2026, 8, 20), ADU_DAY_OFF_JOINT_LEAVE, TRUE, HOSTILE, NULL);
  GtkWidget *window;
  AduSection *section;

  sign_in_as (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_HEAD);
  section = adu_settings_screen_show (show_screen (&window), "calendar");
  adu_calendar_section_add (ADU_CALENDAR_SECTION (section), day_off);
  adu_section_save (section);
  adu_session_lock (reg->session);
  test_spin (400);
  g_assert_false (has_window (ADU_TYPE_MOVES_DIALOG));
  g_assert_true (adu_section_is_dirty (section));
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* Another official signs in while a PIN is looked at: the dialog goes, and no PIN is set in their name. */
static void
test_dialog_gone (void)
{
  static const char *const typed[] = { TEST_PIN, "kata-baru-9", "kata-baru-9" };
  const AduOfficial *official = g_ptr_array_index (adu_store_officials (reg->store), 0);
  const AduOfficial fresh = { .code = (char *) "lain", .name = (char *) HOSTILE, .roles = ADU_ROLE_ADMINISTRATOR, .active = TRUE };
  gint64 id = official->id;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduActor) other = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (AduActor) same = NULL;
  GtkWidget *window;
  AduSettingsScreen *screen;
  AduPinDialog *dialog;

  sign_in_as (ADU_ROLE_ADMINISTRATOR);
  adu_store_save_official_async (reg->store, adu_session_actor (reg->session), &fresh, test_on_done, &result);
  other = adu_actor_new (adu_store_finish_number (test_await (&result), NULL), "lain", HOSTILE, ADU_ROLE_ADMINISTRATOR);
  for (guint i = 0; i < adu_store_officials (reg->store)->len; i++)
    if (((AduOfficial *) g_ptr_array_index (adu_store_officials (reg->store), i))->id == id)
      official = g_ptr_array_index (adu_store_officials (reg->store), i);
  screen = show_screen (&window);
  dialog = adu_pin_dialog_new (reg->session, official);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (screen));
  fields = all_of (dialog, ADU_TYPE_SETTINGS_FIELD);
  g_assert_cmpuint (fields->len, ==, G_N_ELEMENTS (typed));
  for (guint i = 0; i < fields->len; i++)
    adu_settings_field_set_text (g_ptr_array_index (fields, i), typed[i]);
  adu_settings_dialog_save (ADU_SETTINGS_DIALOG (dialog));
  adu_session_sign_in (reg->session, other);
  test_spin (800);
  same = test_sign_in (reg->store); /* with the PIN as it was */
  g_assert_false (has_window (ADU_TYPE_PIN_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* Writes @n bytes of @data as a file, and takes it as the emblem. */
static void
choose_emblem (AduLetterheadBox *box, const char *name, const guint8 *data, gsize n)
{
  g_autofree char *path = g_build_filename (reg->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, (const char *) data, (gssize) n, NULL));
  adu_letterhead_box_choose (box, file);
  test_spin (200);
}

static gsize
emblem_size (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) png = NULL;

  adu_store_emblem_async (reg->store, NULL, test_on_done, &result);
  png = adu_store_finish_value (test_await (&result), NULL);
  return g_bytes_get_size (png);
}

static void
save (AduSection *section)
{
  adu_section_save (section);
  for (guint i = 0; i < 100 && adu_section_is_dirty (section); i++)
    test_spin (50);
}

/* The letterhead: margins within their limits only, an emblem that is a picture only, both kept with one press. */
static void
test_letterhead (void)
{
  static const guint8 text[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  g_autoptr (GPtrArray) boxes = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1200, 1400);
  g_autofree char *path = g_build_filename (reg->folder, "gambar.png", NULL);
  g_autofree char *data = NULL;
  gsize n;
  AduLetterheadBox *box;
  GtkWidget *window;
  AduSection *section;

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &data, &n, NULL));
  sign_in_as (ADU_ROLE_ADMINISTRATOR);
  section = adu_settings_screen_show (show_screen (&window), "office");
  boxes = all_of (section, ADU_TYPE_LETTERHEAD_BOX);
  box = g_ptr_array_index (boxes, 0);

  choose_emblem (box, "lambang.svg", text, sizeof text - 1);
  g_assert_null (adu_letterhead_box_emblem (box));
  g_assert_false (adu_section_is_dirty (section));
  choose_emblem (box, "lambang.png", (const guint8 *) data, n);
  for (guint i = 0; i < 100 && adu_letterhead_box_emblem (box) == NULL; i++)
    test_spin (50);
  g_assert_nonnull (adu_letterhead_box_emblem (box));
  adu_settings_field_set_text (field_called (section, "Left margin, mm"), "61");
  adu_section_save (section);
  test_spin (100);
  g_assert_cmpuint (emblem_size (), ==, 0);
  adu_settings_field_set_text (field_called (section, "Left margin, mm"), "40,5");
  save (section);
  g_assert_cmpstr (adu_store_office (reg->store)->text[ADU_OFFICE_MARGINS], ==, "20 25 40.5 25");
  g_assert_cmpuint (emblem_size (), ==, g_bytes_get_size (adu_letterhead_box_emblem (box)));

  gtk_widget_activate_action (GTK_WIDGET (box), "letterhead.remove", NULL);
  adu_settings_field_set_text (field_called (section, "Left margin, mm"), "30");
  save (section);
  g_assert_cmpstr (adu_store_office (reg->store)->text[ADU_OFFICE_MARGINS], ==, "");
  g_assert_cmpuint (emblem_size (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (20);
}

/* --- pasted lists --------------------------------------------------------------------------------------- */

static const struct
{
  const char *line;
  int kind; /* -1: cannot be read */
  gboolean official;
  const char *decree;
} lines[] = {
  { "2026-08-18\tCuti Bersama Hari Kemerdekaan", ADU_DAY_OFF_JOINT_LEAVE, TRUE, "SKB" },
  { "17/8/2026\tHari Kemerdekaan", ADU_DAY_OFF_HOLIDAY, TRUE, "SKB" },
  { "17 August 2026\tholiday\tHari Kemerdekaan", ADU_DAY_OFF_HOLIDAY, TRUE, "SKB" },
  { "2026-08-17\tlocal\tprovisional\tPaskah\t5/2026", ADU_DAY_OFF_LOCAL, FALSE, "5/2026" },
  { "2026-08-17\tholiday\tofficial\tPaskah", ADU_DAY_OFF_HOLIDAY, TRUE, "SKB" },
  { "2026-08-17", -1, FALSE, NULL },
  { "2026-02-30\tPaskah", -1, FALSE, NULL },
  { "1026-02-03\tPaskah", -1, FALSE, NULL },
  { "2026-08-17\tbank\tPaskah", -1, FALSE, NULL },
  { "2026-08-17\tholiday\tmaybe\tPaskah", -1, FALSE, NULL },
  { "2026-08-17\tholiday\tofficial\tPaskah\ta\tb", -1, FALSE, NULL },
  { "2026-08-17\t \t", -1, FALSE, NULL },
};

static void
test_paste (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *text = g_strconcat ("# tanggal\tnama\n\n", lines[i].line, "\r\n", NULL);
      g_autoptr (GPtrArray) days = adu_days_text_parse (text, "SKB", faults);
      const AduDayOff *day;

      g_test_message ("%s", lines[i].line);
      g_assert_cmpuint (faults->len, ==, lines[i].kind < 0 ? 1 : 0);
      g_assert_cmpuint (days->len, ==, lines[i].kind < 0 ? 0 : 1);
      if (lines[i].kind < 0)
        {
          g_assert_cmpuint (g_array_index (faults, guint, 0), ==, 3);
          continue;
        }
      day = g_ptr_array_index (days, 0);
      g_assert_cmpint (day->kind, ==, lines[i].kind);
      g_assert_cmpint (day->official, ==, lines[i].official);
      g_assert_cmpstr (day->decree, ==, lines[i].decree);
    }
}

static void
test_merge (void)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) days =
      adu_days_text_parse ("2025-01-01\tA\n2026-01-01\tA\n2026-03-03\tB\n", "1", faults);
  g_autoptr (GPtrArray) same = adu_days_text_parse ("2026-01-01\tA\n", "1", faults);
  g_autoptr (GPtrArray) other = adu_days_text_parse ("2026-01-01\tA\n2026-05-05\tC\n", "2", faults);
  guint n_removed;

  g_assert_cmpuint (adu_days_text_merge (days, same, FALSE, &n_removed), ==, 0);
  g_assert_cmpuint (n_removed, ==, 0);
  g_assert_cmpuint (adu_days_text_merge (days, other, FALSE, &n_removed), ==, 2);
  g_assert_cmpuint (days->len, ==, 4);
  g_assert_cmpuint (adu_days_text_merge (days, same, TRUE, &n_removed), ==, 1);
  g_assert_cmpuint (n_removed, ==, 2);
  g_assert_cmpuint (days->len, ==, 2); /* 2025 is left alone */
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_gui_init ();
  reg = test_register_new (TRUE);
  g_test_add_func ("/settings/paste", test_paste);
  g_test_add_func ("/settings/merge", test_merge);
  g_test_add_func ("/settings/roles", test_roles);
  g_test_add_func ("/settings/hostile", test_hostile);
  g_test_add_func ("/settings/dialogs", test_dialogs);
  g_test_add_func ("/settings/last-administrator", test_last_administrator);
  g_test_add_func ("/settings/day-off", test_day_off);
  g_test_add_func ("/settings/office", test_office);
  g_test_add_func ("/settings/letterhead", test_letterhead);
  g_test_add_func ("/settings/busy", test_busy);
  g_test_add_func ("/settings/moves-locked", test_moves_locked);
  g_test_add_func ("/settings/dialog-gone", test_dialog_gone);
  result = g_test_run ();
  test_register_free (reg);
  return result;
}
