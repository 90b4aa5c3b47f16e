/* test-register.h — a register of demonstration data in a scratch folder, and somebody signed in, for tests of screens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are hostile on purpose: whatever takes them for markup or a format fails with a fatal warning.
 */
#pragma once

#include <glib/gstdio.h>

#include "model/adu-session.h"

#define TEST_OFFICIAL "Budi & Ani <Puskesmas> %n%s"
#define TEST_PIN "123456"
#define TEST_NOW "2026-11-23T09:30"

typedef struct
{
  char *folder;
  char *path;
  AduStore *store;
  AduSession *session;
} TestRegister;

static inline void
test_on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Runs the main loop until the callback of a call came, its result in *@result. */
static inline GAsyncResult *
test_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* Runs the main loop for a while: what was asked for in idle time or by a thread happens. */
static inline gboolean
test_on_time (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static inline void
test_spin (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, test_on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static inline AduActor *
test_sign_in (AduStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const AduOfficial *first = g_ptr_array_index (adu_store_officials (store), 0);
  AduActor *actor;

  adu_store_sign_in_async (store, first->id, TEST_PIN, test_on_done, &result);
  actor = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  return actor;
}

/* A new register, its clock at TEST_NOW; the session is signed in if @signed_in. */
static inline TestRegister *
test_register_new (gboolean signed_in)
{
  TestRegister *self = g_new0 (TestRegister, 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, TEST_NOW));
  AduNewRegister values = { .administrator = TEST_OFFICIAL, .administrator_pin = TEST_PIN, .example = TRUE };

  self->folder = g_dir_make_tmp ("aduan-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "register.aduan", NULL);
  adu_store_create_async (self->path, clock, &values, test_on_done, &result);
  self->store = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  self->session = adu_session_new (self->store, NULL);
  if (signed_in)
    {
      g_autoptr (AduActor) actor = test_sign_in (self->store);

      adu_session_sign_in (self->session, actor);
    }
  return self;
}

/* Closes the register unless that was done, and removes its folder. */
static inline void
test_register_free (TestRegister *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  adu_store_close_async (self->store, test_on_done, &result);
  g_assert_true (adu_store_finish (test_await (&result), NULL));
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  folder = g_dir_open (self->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}
