/* fixture.h — a register in a folder of its own, and its calls made to wait
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * WAIT runs one asynchronous call and gives its GAsyncResult, which the caller unrefs:
 *
 *   g_autoptr (GAsyncResult) result = NULL;
 *   WAIT (result, adu_store_count_async (f->store, f->actor, find, NULL, CALLBACK));
 *   n = adu_store_finish_number (result, &error);
 */
#pragma once

#include <glib/gstdio.h>

#include "store/adu-store.h"

typedef struct
{
  char *folder;
  char *path;
  AduZone *zone;
  AduClock *clock;
  AduStore *store;
  AduActor *actor; /* the administrator, who is officer, head and handler too */
} Fixture;

static inline void
fixture_on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

#define CALLBACK fixture_on_result, &fixture_result
#define WAIT(result, call)                                                                                   \
  do                                                                                                         \
    {                                                                                                        \
      GAsyncResult *fixture_result = NULL;                                                                   \
      call;                                                                                                  \
      while (fixture_result == NULL)                                                                         \
        g_main_context_iteration (NULL, TRUE);                                                               \
      (result) = fixture_result;                                                                             \
    }                                                                                                        \
  while (0)

static inline void
fixture_close (Fixture *f)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (f->store == NULL)
    return;
  WAIT (result, adu_store_close_async (f->store, CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  g_assert_no_error (error);
  g_clear_object (&f->store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS)); /* closed is closed: one file */
}

static inline void
fixture_open (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_open_async (f->path, ADU_OPEN_WRITE, f->clock, CALLBACK));
  f->store = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (f->store);
}

/* Gives the administrator every role, so that one person can tell whole lives. */
static inline void
fixture_give_roles (Fixture *f)
{
  g_autoptr (AduOfficial) official = adu_official_copy (g_ptr_array_index (adu_store_officials (f->store), 0));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  official->roles = adu_actor_roles (f->actor);
  WAIT (result, adu_store_save_official_async (f->store, f->actor, official, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), ==, 1);
  g_assert_no_error (error);
}

/* 2026-11-23 is a Monday. */
static inline void
fixture_set_up (Fixture *f, gconstpointer data)
{
  const AduNewRegister values = { .administrator = "Maria Tnesi", .example = TRUE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("aduan-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "register.aduan", NULL);
  f->zone = adu_zone_new (ADU_ZONE_DEFAULT);
  f->clock = adu_clock_new_fixed (f->zone, adu_zone_parse (f->zone, "2026-11-23T09:00"));
  WAIT (result, adu_store_create_async (f->path, f->clock, &values, CALLBACK));
  f->store = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (f->store);
  f->actor = adu_actor_new (1, "admin", "Maria Tnesi",
                            ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_HANDLER);
  fixture_give_roles (f);
}

static inline void
fixture_tear_down (Fixture *f, gconstpointer data)
{
  const char *name;
  GDir *folder;

  fixture_close (f);
  folder = g_dir_open (f->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (f->folder, name, NULL);

      g_unlink (file);
    }
  g_dir_close (folder);
  g_rmdir (f->folder);
  adu_actor_unref (f->actor);
  g_object_unref (f->clock);
  adu_zone_unref (f->zone);
  g_free (f->path);
  g_free (f->folder);
}

/* A step the administrator decides and records today. */
static inline AduStepRequest *
fixture_step (Fixture *f, AduStep step)
{
  g_autofree char *action = g_uuid_string_random ();
  AduStepRequest *request = adu_step_request_new (step, action);

  request->decided_by = adu_actor_official (f->actor);
  request->decided_on = adu_clock_today (f->clock);
  return request;
}

/* A complaint at the counter, registered now; its id. */
static inline gint64
fixture_register (Fixture *f, const char *subject, const char *name)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, subject);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, subject);
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, name);
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}
