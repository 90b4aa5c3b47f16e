/* test-evidence.c — files by the hundred with the window alive, private copies that go, what cameras wrote
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With the argument "many" it attaches 500 files of 2 MB instead of 40.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gui/adu-gui.h"
#include "gui/case/adu-attach.h"
#include "gui/case/adu-case-screen.h"
#include "gui/case/adu-files-box.h"
#include "gui/viewer/adu-photo-facts.h"
#include "gui/viewer/adu-private-copies.h"
#include "picture/samples.h"
#include "support/test-register.h"
#include "words/adu-words.h"

#define FILE_BYTES (2 * 1000 * 1000)
#define MOST_GAP_US (50 * 1000)

static guint n_files = 40;

/* --- what cameras wrote --------------------------------------------------------------------------------------- */

static void
test_facts (void)
{
  static const struct
  {
    gint day, minute; /* of October 2026; 0: no time */
    gboolean has_place;
    const char *from, *until;
    const char *line;
  } rows[] = {
    { 0, 0, FALSE, "2026-10-12T09:00", "2026-10-12T11:00", "no data on time or place" },
    { 12, 9 * 60 + 12, FALSE, "2026-10-12T09:00", "2026-10-12T11:00", "Taken 12/10/2026 at 09:12" },
    { 12, 8 * 60 + 40, FALSE, "2026-10-12T09:00", "2026-10-12T11:00", "Taken 12/10/2026 at 08:40" },
    { 12, 8 * 60, FALSE, "2026-10-12T09:00", "2026-10-12T11:00",
      "Taken 12/10/2026 at 08:00 (differs from the time of the inspection)" },
    { 14, 9 * 60, FALSE, "2026-10-12T09:00", NULL, "Taken 14/10/2026 at 09:00 (differs from the time of the inspection)" },
    { 12, 23 * 60, FALSE, "2026-10-12T09:00", NULL, "Taken 12/10/2026 at 23:00" },
    { 14, 9 * 60, FALSE, NULL, NULL, "Taken 14/10/2026 at 09:00" },
    { 0, 0, TRUE, "2026-10-12T09:00", NULL, "9.4510° S, 124.4780° E" },
  };
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AduPictureFacts facts = { rows[i].day != 0, { adu_day_new (2026, 10, MAX (1, rows[i].day)), rows[i].minute },
                                rows[i].has_place, -9.451, 124.478 };
      AduStatedTime stated = { rows[i].from != NULL ? adu_zone_parse (zone, rows[i].from) : ADU_TIME_NONE,
                               rows[i].until != NULL ? adu_zone_parse (zone, rows[i].until) : ADU_TIME_NONE, zone };
      g_autofree char *line = adu_photo_facts_line (&facts, &stated);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

/* --- private copies --------------------------------------------------------------------------------------------- */

static GFile *
copy (AduPrivateCopies *copies, const char *name, const char *mime)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("isi", 3);
  g_autoptr (GError) error = NULL;
  GFile *file;

  adu_private_copies_write_async (copies, name, mime, bytes, test_on_done, &result);
  file = adu_private_copies_write_finish (test_await (&result), &error);
  g_assert_no_error (error);
  return file;
}

static void
test_private_copies (void)
{
  static const struct
  {
    const char *name, *mime, *expected;
  } rows[] = {
    { "scan.exe", "application/pdf", "scan.pdf" },
    { "scan.pdf", "application/pdf", "scan (2).pdf" },
    { "../../etc/passwd", "text/plain", NULL },
    { "\xE2\x80\xAEgpj.exe", "image/jpeg", NULL },
  };
  TestRegister *reg = test_register_new (TRUE);
  AduPrivateCopies *copies = adu_private_copies_new (reg->session);
  g_autofree char *folder = NULL;
  GStatBuf status;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = copy (copies, rows[i].name, rows[i].mime);
      g_autofree char *base = g_file_get_basename (file), *parent = g_path_get_dirname (g_file_peek_path (file));

      if (rows[i].expected != NULL)
        g_assert_cmpstr (base, ==, rows[i].expected);
      g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
      g_assert_cmpint (g_stat (parent, &status), ==, 0);
      g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
      g_assert_true (folder == NULL || g_str_equal (folder, parent));
      g_free (folder);
      folder = g_steal_pointer (&parent);
    }
  adu_session_lock (reg->session);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (copies);
  test_register_free (reg);
}

/* --- many files --------------------------------------------------------------------------------------------------- */

/* How long this thread was kept from its main loop: by its own work, and by the clock, without what it waited for a
 * processor. On a machine that is busy with other things only the first is certain. */
typedef struct
{
  gint64 seen, ran, waited;
  gint64 longest_work, longest;
  guint source;
} Pulse;

/* Since the thread began, in µs: what it ran, and what it could have run and was not let; 0 where the kernel does not say. */
static void
read_times (gint64 *ran, gint64 *waited)
{
  g_autofree char *text = NULL;

  *ran = *waited = 0;
  if (g_file_get_contents ("/proc/thread-self/schedstat", &text, NULL, NULL) &&
      sscanf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, ran, waited) == 2)
    {
      *ran /= 1000;
      *waited /= 1000;
    }
}

#ifdef __SANITIZE_ADDRESS__
#define MEASURED FALSE
#else
#define MEASURED TRUE
#endif
#define MANY 100

static gboolean
is_busy (void)
{
  gdouble load = 0;

  return getloadavg (&load, 1) == 1 && load > g_get_num_processors ();
}

static gboolean
pulse_cb (gpointer data)
{
  Pulse *pulse = data;
  gint64 now = g_get_monotonic_time (), ran, waited;

  read_times (&ran, &waited);
  if (pulse->seen != 0)
    {
      pulse->longest_work = MAX (pulse->longest_work, ran - pulse->ran);
      pulse->longest = MAX (pulse->longest, now - pulse->seen - (waited - pulse->waited));
    }
  pulse->seen = now;
  pulse->ran = ran;
  pulse->waited = waited;
  return G_SOURCE_CONTINUE;
}

static void
make_files (const char *folder, GListStore *files)
{
  g_autofree char *filler = g_malloc (FILE_BYTES);
  g_autoptr (GBytes) jpeg = sample_picture ("jpeg", 400, 300);

  memset (filler, 'x', FILE_BYTES);
  for (guint i = 0; i < n_files; i++)
    {
      gboolean is_picture = i % 4 == 0;
      g_autofree char *name = g_strdup_printf ("IMG_%04u.%s", i, is_picture ? "jpg" : "pdf");
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *head = g_strdup_printf ("%%PDF-1.4\n%% %u\n", i);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      if (is_picture)
        {
          g_autoptr (GByteArray) tiff = sample_tiff (1, "2026:10:12 09:12:44", -(gint) i - 1, 124478);
          g_autoptr (GBytes) noted = sample_with_exif (jpeg, tiff);

          g_byte_array_append (bytes, g_bytes_get_data (noted, NULL), (guint) g_bytes_get_size (noted));
        }
      else
        {
          g_byte_array_append (bytes, (const guint8 *) head, (guint) strlen (head));
          g_byte_array_append (bytes, (const guint8 *) filler, FILE_BYTES - bytes->len - 6);
          g_byte_array_append (bytes, (const guint8 *) "%%EOF\n", 6);
        }
      g_assert_true (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_NONE,
                                               0600, NULL));
      {
        g_autoptr (GFile) file = g_file_new_for_path (path);

        g_list_store_append (files, file);
      }
    }
}

static gint64
add_case (TestRegister *reg)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduCase) value =
      adu_case_new (ADU_CHANNEL_WHATSAPP, adu_zone_parse (adu_store_zone (reg->store), "2026-11-20T09:00"));
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Obat kosong");
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Obat kosong");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Siti Naif");
  adu_case_set_text (value, ADU_FIELD_PHONE, "0812-3456-7890");
  adu_store_register_async (reg->store, adu_session_actor (reg->session), action, value, NULL, NULL, 0, test_on_done,
                            &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
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

static guint
n_rows (GtkWidget *box)
{
  GtkListBox *list = GTK_LIST_BOX (find_type (box, GTK_TYPE_LIST_BOX));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (gint) n) != NULL)
    n++;
  return n;
}

static void
attached_cb (gboolean *done)
{
  *done = TRUE;
}

static void
test_many (void)
{
  TestRegister *reg = test_register_new (TRUE);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *overlay = adw_toast_overlay_new (), *window = gtk_window_new (), *box;
  GtkWidget *screen = GTK_WIDGET (adu_case_screen_new (reg->session, add_case (reg)));
  Pulse pulse = { 0 };
  gboolean done = FALSE;
  gint64 started;

  make_files (reg->folder, files);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), screen);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), 1150, 720);
  gtk_window_present (GTK_WINDOW (window));
  test_spin (600);
  box = find_type (screen, ADU_TYPE_FILES_BOX);
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (screen, "case.tab", "i", 1);
  test_spin (300);
  g_assert_true (gtk_widget_get_mapped (box));

  g_signal_connect_swapped (box, "attached", G_CALLBACK (attached_cb), &done);
  pulse.source = g_timeout_add_full (G_PRIORITY_HIGH, 4, pulse_cb, &pulse, NULL);
  started = g_get_monotonic_time ();
  adu_files_box_attach (ADU_FILES_BOX (box), G_LIST_MODEL (files));
  g_assert_true (adu_files_box_is_busy (ADU_FILES_BOX (box)));
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("%u files in %.1f s; main loop held up %.1f ms at most, %.1f ms of it at work", n_files,
                  (g_get_monotonic_time () - started) / 1e6, pulse.longest / 1e3, pulse.longest_work / 1e3);
  while (n_rows (box) < n_files)
    g_main_context_iteration (NULL, TRUE);
  test_spin (600);
  g_source_remove (pulse.source);
  g_test_message ("until all is shown: %.1f ms, %.1f ms at work", pulse.longest / 1e3, pulse.longest_work / 1e3);
  /* Times are judged only where somebody asked for the many, and nothing else makes the program slow. */
  if (MEASURED && n_files > MANY)
    {
      g_assert_cmpint (pulse.longest_work, <, MOST_GAP_US);
      if (!is_busy ())
        g_assert_cmpint (pulse.longest, <, MOST_GAP_US);
    }
  g_assert_cmpuint (adu_thumbnails_n_kept (adu_files_box_thumbnails (ADU_FILES_BOX (box))), >=, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (100);
  test_register_free (reg);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1 && g_str_equal (argv[1], "many"))
    n_files = 500;
  adu_words_init (NULL, "en");
  adw_init ();
  adu_gui_init ();
  g_test_add_func ("/evidence/facts", test_facts);
  g_test_add_func ("/evidence/private-copies", test_private_copies);
  g_test_add_func ("/evidence/many", test_many);
  return g_test_run ();
}
