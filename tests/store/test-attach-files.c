/* test-attach-files.c — evidence by the folder: the good are kept, every bad one is named, the window goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "store/adu-sniff-private.h"
#include "tests/store/faulty-vfs.h"
#include "tests/store/inspections.h"

#define MEMORY_MOST (64 * 1000) /* kB more than before */
#define BLOCK_MOST 50000        /* microseconds, beyond what a busy machine makes anybody wait */

typedef struct
{
  Fixture base;
  char *folder;
  GPtrArray *files; /* of GFile */
  guint told;
} Folder;

static void
set_up (Folder *o, gconstpointer data)
{
  fixture_set_up (&o->base, data);
  o->folder = g_dir_make_tmp ("aduan-files-XXXXXX", NULL);
  o->files = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Folder *o, gconstpointer data)
{
  for (guint i = 0; i < o->files->len; i++)
    g_file_delete (g_ptr_array_index (o->files, i), NULL, NULL);
  g_rmdir (o->folder);
  g_ptr_array_unref (o->files);
  g_free (o->folder);
  fixture_tear_down (&o->base, data);
}

static void
add_file (Folder *o, const char *name, gconstpointer content, gsize size)
{
  g_autofree char *path = g_build_filename (o->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  g_ptr_array_add (o->files, g_file_new_for_path (path));
}

/* A PDF of its own kind. */
static void
add_pdf (Folder *o, guint i, gsize size)
{
  g_autofree char *name = g_strdup_printf ("scan-%03u.pdf", i);
  g_autofree char *content = g_malloc0 (size);

  g_snprintf (content, size, "%%PDF-1.4\n%u\n", i);
  add_file (o, name, content, size);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Folder *o = user_data;

  g_assert_cmpuint (done, ==, ++o->told);
  g_assert_cmpuint (total, ==, o->files->len);
}

static AduAttachResult *
attach (Folder *o, const char *action, gint64 id, gint64 step, GCancellable *cancellable)
{
  Fixture *f = &o->base;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduAttachResult *done;

  o->told = 0;
  WAIT (result, adu_store_attach_files_async (f->store, f->actor, action, id, step, o->files, cancellable, progress_cb, o,
                                              CALLBACK));
  done = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return done;
}

static guint
count_attachments (Folder *o, gint64 id)
{
  Fixture *f = &o->base;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduRecord) record = NULL;

  WAIT (result, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, NULL);
  g_assert_nonnull (record);
  return record->attachments->len;
}

/* Every kind of bad file between good ones. */
static void
test_bad (Folder *o, gconstpointer data)
{
  static const char bomb[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x4E\x20\0\0\x4E\x20\x08\x02\0\0\0\x90\x91\x68\x36";
  static const struct
  {
    const char *name;
    AduStoreError code;
  } refused[] = {
    { "besar.pdf", ADU_STORE_ERROR_TOO_LARGE },     { "bom.png", ADU_STORE_ERROR_TOO_MANY_PIXELS },
    { "potong.png", ADU_STORE_ERROR_TRUNCATED },    { "salah.jpg", ADU_STORE_ERROR_MISLABELLED },
    { "kosong.txt", ADU_STORE_ERROR_EMPTY_FILE },   { "program.bin", ADU_STORE_ERROR_FILE_KIND },
    { "tidak-ada.png", ADU_STORE_ERROR_UNREADABLE }, { "folder", ADU_STORE_ERROR_UNREADABLE },
  };
  g_autofree char *large = g_malloc0 (ADU_SNIFF_MAX_BYTES + 1), *inner = g_build_filename (o->folder, "folder", NULL);
  g_autofree char *bytes = g_malloc0 (1200000);
  g_autoptr (AduAttachResult) result = NULL;
  gint64 id = fixture_register (&o->base, "Loket", "Maria Lopo"), begun;

  memcpy (large, "%PDF-1.4\n", 9);
  memcpy (bytes, bomb, sizeof bomb);
  add_file (o, "baik.png", inspections_png, sizeof inspections_png);
  add_file (o, "besar.pdf", large, ADU_SNIFF_MAX_BYTES + 1);
  add_file (o, "bom.png", bytes, 1200000);
  add_file (o, "potong.png", inspections_png, 40);
  add_file (o, "salah.jpg", inspections_png, sizeof inspections_png);
  add_file (o, "kosong.txt", "", 0);
  add_file (o, "program.bin", "\x7F""ELF\2\1\1\0", 8);
  g_ptr_array_add (o->files, g_file_new_build_filename (o->folder, "tidak-ada.png", NULL));
  g_mkdir (inner, 0700);
  g_ptr_array_add (o->files, g_file_new_for_path (inner));
  add_pdf (o, 1, 3000000);
  begun = g_get_monotonic_time ();
  result = attach (o, "campur", id, 0, NULL);
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - begun);
  g_assert_cmpuint (result->attachments->len, ==, 2);
  g_assert_false (result->cancelled);
  g_assert_cmpuint (result->refused->len, ==, G_N_ELEMENTS (refused));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const AduFileRefusal *refusal = g_ptr_array_index (result->refused, i);

      g_assert_cmpstr (refusal->name, ==, refused[i].name);
      g_assert_error (refusal->error, ADU_STORE_ERROR, (gint) refused[i].code);
    }
  g_assert_cmpuint (count_attachments (o, id), ==, 2);
}

/* The same action again files nothing twice; one undo takes all of it back. */
static void
test_again (Folder *o, gconstpointer data)
{
  Fixture *f = &o->base;
  gint64 id = fixture_register (f, "Loket", "Maria Lopo");
  g_autoptr (AduAttachResult) first = NULL, second = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    add_pdf (o, i, 1000);
  first = attach (o, "lima", id, 0, NULL);
  second = attach (o, "lima", id, 0, NULL);
  g_assert_cmpuint (second->attachments->len, ==, 5);
  g_assert_cmpuint (count_attachments (o, id), ==, 5);
  WAIT (undone, adu_store_undo_async (f->store, f->actor, "lima", CALLBACK));
  adu_store_finish (undone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_attachments (o, id), ==, 0);
}

/* With a step of the case, not with one of another. */
static void
test_step (Folder *o, gconstpointer data)
{
  Fixture *f = &o->base;
  gint64 id = inspections_case (f, ADU_NO, ADU_NO), other = inspections_case (f, ADU_NO, ADU_NO), step;
  g_autoptr (GAsyncResult) read = NULL, refused = NULL;
  g_autoptr (AduRecord) record = NULL;
  g_autoptr (AduAttachResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (read, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (read, NULL);
  step = ((AduEntry *) g_ptr_array_index (record->history, record->history->len - 1))->seq;
  add_pdf (o, 1, 1000);
  result = attach (o, "langkah", id, step, NULL);
  g_assert_cmpint (((AduAttachment *) g_ptr_array_index (result->attachments, 0))->step, ==, step);
  WAIT (refused, adu_store_attach_files_async (f->store, f->actor, "lain", other, step, o->files, NULL, NULL, NULL,
                                               CALLBACK));
  g_assert_null (adu_store_finish_value (refused, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
}

/* Stopped in the middle: what was filed stays. */
static void
cancel_cb (guint done, guint total, gpointer user_data)
{
  if (done == 3)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (Folder *o, gconstpointer data)
{
  Fixture *f = &o->base;
  gint64 id = fixture_register (f, "Loket", "Maria Lopo");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AduAttachResult) result = NULL;
  g_autoptr (GAsyncResult) done = NULL;

  for (guint i = 0; i < 8; i++)
    add_pdf (o, i, 1000);
  WAIT (done, adu_store_attach_files_async (f->store, f->actor, "batal", id, 0, o->files, cancellable, cancel_cb,
                                            cancellable, CALLBACK));
  result = adu_store_finish_value (done, NULL);
  g_assert_true (result->cancelled);
  g_assert_cmpuint (result->attachments->len, ==, 3);
  g_assert_cmpuint (count_attachments (o, id), ==, 3);
}

/* The disk is full in the middle, then there is room again: nothing half attached, the rest kept, each refusal named. */
static void
test_disk_full (Folder *o, gconstpointer data)
{
  Fixture *f = &o->base;
  gint64 id = fixture_register (f, "Loket", "Maria Lopo");
  g_autoptr (AduAttachResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    add_pdf (o, i, 300000);
  faulty_vfs_arm (400, 5, SQLITE_FULL);
  result = attach (o, "penuh", id, 0, NULL);
  g_assert_true (faulty_vfs_disarm ());
  g_test_message ("%u filed, %u refused", result->attachments->len, result->refused->len);
  g_assert_cmpuint (result->refused->len, >, 0);
  g_assert_cmpuint (result->attachments->len, >, 1);
  g_assert_cmpuint (result->attachments->len + result->refused->len, ==, 20);
  for (guint i = 0; i < result->refused->len; i++)
    {
      const AduFileRefusal *refusal = g_ptr_array_index (result->refused, i);

      g_assert_error (refusal->error, ADU_STORE_ERROR, ADU_STORE_ERROR_DISK_FULL);
      g_assert_true (g_str_has_prefix (refusal->name, "scan-"));
    }
  g_assert_cmpuint (count_attachments (o, id), ==, result->attachments->len);
  WAIT (checked, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (checked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static glong
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return (glong) g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);
}

typedef struct
{
  gint64 last;
  gint64 longest;
  gint stop; /* atomic */
} Pulse;

static gboolean
pulse_cb (gpointer user_data)
{
  Pulse *pulse = user_data;
  gint64 now = g_get_monotonic_time ();

  pulse->longest = MAX (pulse->longest, now - pulse->last);
  pulse->last = now;
  return G_SOURCE_CONTINUE;
}

/* A thread that does nothing but wake up: what it waits is the machine's doing, not ours. */
static gpointer
idle_thread (gpointer user_data)
{
  Pulse *pulse = user_data;

  pulse->last = g_get_monotonic_time ();
  while (!g_atomic_int_get (&pulse->stop))
    {
      g_usleep (2000);
      pulse_cb (pulse);
    }
  return NULL;
}

/* Many large files: memory stays, and the main loop is never held. ADU_ATTACH_FILES says how many. */
static void
test_many (Folder *o, gconstpointer data)
{
  const char *asked = g_getenv ("ADU_ATTACH_FILES");
  guint n = asked != NULL ? (guint) g_ascii_strtoull (asked, NULL, 10) : 60;
  gint64 id = fixture_register (&o->base, "Loket", "Maria Lopo"), begun;
  g_autoptr (AduAttachResult) result = NULL;
  Pulse pulse = { 0 }, idle = { 0 };
  GThread *thread;
  glong before;
  guint source;

  for (guint i = 0; i < n; i++)
    add_pdf (o, i, 2000000);
  before = peak_memory ();
  begun = pulse.last = g_get_monotonic_time ();
  source = g_timeout_add (2, pulse_cb, &pulse);
  thread = g_thread_new ("idle", idle_thread, &idle);
  result = attach (o, "banyak", id, 0, NULL);
  g_source_remove (source);
  g_atomic_int_set (&idle.stop, TRUE);
  g_thread_join (thread);
  g_assert_cmpuint (result->attachments->len, ==, n);
  g_test_message ("%u files in %.2f s, longest wait of the main loop %" G_GINT64_FORMAT " µs (of an idle thread %"
                  G_GINT64_FORMAT " µs), peak + %ld kB", n, (double) (g_get_monotonic_time () - begun) / 1e6,
                  pulse.longest, idle.longest, peak_memory () - before);
#ifndef __SANITIZE_ADDRESS__ /* it keeps what was freed for a while */
  g_assert_cmpint (peak_memory () - before, <, MEMORY_MOST);
#endif
  g_assert_cmpint (pulse.longest, <, BLOCK_MOST + 2 * idle.longest);
}

#define ADD(name, function) g_test_add ("/attach-files/" name, Folder, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  ADD ("many", test_many);
  ADD ("bad", test_bad);
  ADD ("again", test_again);
  ADD ("step", test_step);
  ADD ("cancel", test_cancel);
  ADD ("disk-full", test_disk_full);
  return g_test_run ();
}
