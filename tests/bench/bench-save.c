/* bench-save.c — what a save costs, against the least it can cost: bytes appended and on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are measured in turn in the same run, on the same disk: the ratio is the result. A save is a whole complaint
 * with person, number, dates, journal and search index through the public door, thread and main loop included.
 * Bar: p50 at most twice the floor (8 KiB + fdatasync). Beside it, without a bar: the same with as many bytes as a save
 * puts into the log, which tells what the disk takes and what the program.
 */
#include "config.h"

#include <fcntl.h>
#include <unistd.h>

#include "bench-register.h"

#define ROUNDS 400
#define FLOOR_BYTES 8192
#define WARM 8 /* saves before the first that counts: their log says how many bytes one is */
#define BAR 2.0
#define TOLERANCE 1.25

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
percentile (gint64 *times, guint percent)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return (double) times[ROUNDS * percent / 100] / 1000.0;
}

static gint64
time_floor (int fd, gsize bytes)
{
  g_autofree char *block = g_malloc0 (bytes);
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (write (fd, block, bytes), ==, (gssize) bytes);
  g_assert_cmpint (fdatasync (fd), ==, 0);
  return g_get_monotonic_time () - start;
}

static gsize
size_of_log (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (wal, &status) == 0 ? (gsize) status.st_size : 0;
}

static gint64
time_save (AduStore *store, AduActor *actor, guint n)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (adu_store_clock (store)));
  g_autofree char *action = g_uuid_string_random ();
  g_autofree char *phone = g_strdup_printf ("0812%08u", n);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  gint64 start;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Obat TB kosong sejak hari Senin");
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION,
                     "Saya datang ke puskesmas tiga kali minggu ini, setiap kali petugas mengatakan obat belum ada dan"
                     " saya diminta kembali lagi. Pasien lain di ruang tunggu mengalami hal yang sama sejak Senin.");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Yohanes Naibobe");
  adu_case_set_text (value, ADU_FIELD_PHONE, phone);
  adu_case_set_text (value, ADU_FIELD_UNIT, "Puskesmas Wini");
  start = g_get_monotonic_time ();
  adu_store_register_async (store, actor, action, value, NULL, NULL, 0, bench_on_done, &result);
  bench_await (&result);
  start = g_get_monotonic_time () - start;
  adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  g_object_unref (result);
  return start;
}

int
main (void)
{
  static gint64 floors[ROUNDS], same[ROUNDS], saves[ROUNDS];
  g_autofree char *folder = g_dir_make_tmp ("aduan-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.aduan", NULL);
  g_autofree char *plain = g_build_filename (folder, "floor", NULL);
  g_autofree char *reserve = g_strconcat (path, ".reserve", NULL);
  g_autoptr (AduClock) clock = bench_clock ();
  g_autoptr (AduActor) actor = adu_actor_new (1, "x", "x", ADU_ROLE_OFFICER);
  const AduNewRegister values = { .administrator = "Maria", .example = TRUE };
  GAsyncResult *result = NULL;
  AduStore *store;
  double ratio;
  gsize bytes;
  int fd;

  adu_store_create_async (path, clock, &values, bench_on_done, &result);
  store = adu_store_finish_value (bench_await (&result), NULL);
  g_clear_object (&result);
  g_assert_nonnull (store);
  fd = open (plain, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  bytes = size_of_log (path);
  for (guint i = 0; i < WARM; i++)
    time_save (store, actor, ROUNDS + i);
  bytes = (size_of_log (path) - bytes) / WARM;
  g_assert_cmpuint (bytes, >, 0);
  for (guint i = 0; i < ROUNDS; i++)
    {
      floors[i] = time_floor (fd, FLOOR_BYTES);
      saves[i] = time_save (store, actor, i);
      same[i] = time_floor (fd, bytes);
    }
  close (fd);
  ratio = percentile (saves, 50) / percentile (floors, 50);
  g_print ("{\"bench\":\"save\",\"floor_p50_ms\":%.3f,\"save_p50_ms\":%.3f,\"save_p95_ms\":%.3f,\"save_p99_ms\":%.3f,"
           "\"ratio_p50\":%.2f,\"bar\":%.1f,\"log_bytes\":%" G_GSIZE_FORMAT ",\"same_bytes_p50_ms\":%.3f}\n",
           percentile (floors, 50), percentile (saves, 50), percentile (saves, 95), percentile (saves, 99), ratio, BAR,
           bytes, percentile (same, 50));
  adu_store_close_async (store, bench_on_done, &result);
  bench_await (&result);
  g_object_unref (result);
  g_object_unref (store);
  g_unlink (path);
  g_unlink (plain);
  g_unlink (reserve);
  g_rmdir (folder);
  return ratio <= BAR * TOLERANCE ? 0 : 1;
}
