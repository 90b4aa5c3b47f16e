/* adu-demo.c — makes a demonstration register: the file, its officials, then the complaints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: the main context.
 */
#include "config.h"

#include "demo/adu-demo.h"

#include <glib/gstdio.h>

#include "demo/adu-demo-life-private.h"

/* Besides the official of this computer's login, whom the new register begins with. */
static const struct
{
  const char *code;
  const char *name;
  const char *position;
  AduRoles roles;
} officials[] = {
  { "petugas", "Maria Tefa", "Petugas Pengaduan", ADU_ROLE_OFFICER },
  { "kepala", "dr. Yohanes Kolo", "Kepala Dinas Kesehatan", ADU_ROLE_HEAD },
  { "penindak", "Kristina Banusu", "Kepala Bidang Pelayanan Kesehatan", ADU_ROLE_HANDLER },
  { "pemeriksa", "Emanuel Taek", "Pemeriksa Lapangan", ADU_ROLE_INSPECTOR },
  { "tu", "Petronela Neno", "Staf Tata Usaha", ADU_ROLE_CLERK },
  { "admin", "Agustinus Lake", "Administrator", ADU_ROLE_ADMINISTRATOR },
};

typedef struct
{
  AduDemoOptions options;
  AduStore *store;
  AduActor *admin; /* whom the new register begins with */
  guint next;      /* index into officials[] */
  gint64 ids[G_N_ELEMENTS (officials)];
  GError *error;   /* owned; why it was given up */
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_clear_object (&making->store);
  g_clear_error (&making->error);
  g_clear_pointer (&making->admin, adu_actor_unref);
  g_free ((char *) making->options.login);
  g_free (making);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Making *making = g_task_get_task_data (task);
  const char *const parts[] = { "", "-wal", "-shm", ".lock", ".reserve" };

  (void) adu_store_finish (result, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat (adu_store_path (making->store), parts[i], NULL);

      (void) g_unlink (path);
    }
  g_task_return_error (task, g_steal_pointer (&making->error));
}

/* Takes @error and the task: what was made so far was made here, so it is closed and removed. */
static void
give_up (GTask *task, GError *error)
{
  Making *making = g_task_get_task_data (task);

  making->error = error;
  adu_store_close_async (making->store, closed_cb, task);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;

  if (adu_store_finish_number (result, &error) < 0)
    {
      give_up (task, error);
      return;
    }
  g_task_return_pointer (task, g_object_ref (making->store), g_object_unref);
  g_object_unref (task);
}

static void
tell (GTask *task)
{
  Making *making = g_task_get_task_data (task);
  const AduDemoPeople people = {
    .officer = making->ids[0],
    .head = making->ids[1],
    .handler = making->ids[2],
    .inspector = making->ids[3],
    .clerk = making->ids[4],
  };
  AduDemoTeller *teller =
      adu_demo_teller_new (&making->options, &people, adu_store_zone (making->store),
                           adu_store_calendar (making->store), adu_store_list (making->store, ADU_LIST_UNIT),
                           adu_store_list (making->store, ADU_LIST_TOPIC));

  adu_store_bulk_async (making->store, making->admin, adu_demo_teller_next, teller, adu_demo_teller_free, told_cb, task);
}

static void add_official (GTask *task);

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (!adu_store_finish (result, &error))
    {
      give_up (task, error);
      return;
    }
  add_official (task);
}

static void
official_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  gint64 id = adu_store_finish_number (result, &error);

  if (id < 0)
    {
      give_up (task, error);
      return;
    }
  making->ids[making->next++] = id;
  adu_store_set_pin_async (making->store, making->admin, id, ADU_DEMO_PIN, pin_cb, task);
}

static void
add_official (GTask *task)
{
  Making *making = g_task_get_task_data (task);
  AduOfficial official = { 0 };

  if (making->next == G_N_ELEMENTS (officials))
    {
      tell (task);
      return;
    }
  official.code = (char *) officials[making->next].code;
  official.name = (char *) officials[making->next].name;
  official.position = (char *) officials[making->next].position;
  official.roles = officials[making->next].roles;
  official.active = TRUE;
  adu_store_save_official_async (making->store, making->admin, &official, official_cb, task);
}

static void
signed_in_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;

  making->admin = adu_store_finish_value (result, &error);
  if (making->admin == NULL)
    {
      give_up (task, error);
      return;
    }
  add_official (task);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *present;

  making->store = adu_store_finish_value (result, &error);
  if (making->store == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  present = adu_store_officials (making->store);
  adu_store_sign_in_async (making->store, ((AduOfficial *) g_ptr_array_index (present, 0))->id, ADU_DEMO_PIN,
                           signed_in_cb, task);
}

/**
 * adu_demo_create_async:
 * @path: where nothing stands yet
 * @clock: the register's clock
 * @options: copied
 */
void
adu_demo_create_async (const char *path,
                       AduClock *clock,
                       const AduDemoOptions *options,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Making *making = g_new0 (Making, 1);
  const AduNewRegister values = {
    .administrator = "Pengguna komputer ini",
    .administrator_pin = ADU_DEMO_PIN,
    .administrator_login = options->login,
    .example = TRUE,
  };

  making->options = *options;
  making->options.login = g_strdup (options->login);
  g_task_set_task_data (task, making, making_free);
  adu_store_create_async (path, clock, &values, created_cb, task);
}
