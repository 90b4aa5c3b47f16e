/* test-sign-in.c — who is let in, who waits, and who may let others in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/adu-db-private.h"
#include "tests/store/fixture.h"

static gint64
save (Fixture *f, AduActor *actor, const AduOfficial *official, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_save_official_async (f->store, actor, official, CALLBACK));
  return adu_store_finish_number (result, error);
}

static gint64
add (Fixture *f, const char *name, const char *login, AduRoles roles)
{
  AduOfficial official = { .name = (char *) name, .login = (char *) login, .roles = roles, .active = TRUE };
  g_autoptr (GError) error = NULL;
  gint64 id = save (f, f->actor, &official, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gboolean
set_pin (Fixture *f, AduActor *actor, gint64 official, const char *pin, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_set_pin_async (f->store, actor, official, pin, CALLBACK));
  return adu_store_finish (result, error);
}

static AduActor *
sign_in (Fixture *f, gint64 official, const char *pin, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_sign_in_async (f->store, official, pin, CALLBACK));
  return adu_store_finish_value (result, error);
}

static void
later (Fixture *f, gint seconds)
{
  adu_clock_set_fixed (f->clock, adu_clock_now (f->clock) + seconds);
}

static void
test_in (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "Yohanes Kefi, S.Kep.", "yohanes", ADU_ROLE_OFFICER | ADU_ROLE_CLERK);
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = NULL, by_login = NULL;
  g_autoptr (GAsyncResult) result = NULL, nobody = NULL;

  g_assert_null (sign_in (f, id, "123456", &error)); /* no PIN yet */
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_true (set_pin (f, f->actor, id, "123456", &error));
  actor = sign_in (f, id, "123456", &error);
  g_assert_no_error (error);
  g_assert_cmpint (adu_actor_official (actor), ==, id);
  g_assert_cmpstr (adu_actor_name (actor), ==, "Yohanes Kefi, S.Kep.");
  g_assert_cmpstr (adu_actor_code (actor), ==, "yohanes-kefi-s-kep");
  g_assert_cmpint (adu_actor_roles (actor), ==, ADU_ROLE_OFFICER | ADU_ROLE_CLERK);
  WAIT (result, adu_store_sign_in_login_async (f->store, "yohanes", CALLBACK));
  by_login = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (adu_actor_official (by_login), ==, id);
  WAIT (nobody, adu_store_sign_in_login_async (f->store, "' OR 1=1 --", CALLBACK));
  g_assert_null (adu_store_finish_value (nobody, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* Three times wrong: wait; the right PIN does not help before the time; starting again does not help either. */
static void
test_wait (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "Anna Sila", NULL, ADU_ROLE_OFFICER);
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = NULL;
  guint wait = 0;

  g_assert_true (set_pin (f, f->actor, id, "2468", &error));
  for (guint i = 0; i < 4; i++)
    {
      later (f, 600);
      g_assert_null (sign_in (f, id, "1357", &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
      g_assert_cmpuint (adu_store_error_wait (error), >=, wait);
      wait = adu_store_error_wait (error);
      g_clear_error (&error);
    }
  g_assert_cmpuint (wait, >, 0);
  g_assert_null (sign_in (f, id, "2468", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
  g_clear_error (&error);
  fixture_close (f);
  fixture_open (f);
  g_assert_null (sign_in (f, id, "2468", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
  g_assert_cmpuint (adu_store_error_wait (error), ==, wait);
  g_clear_error (&error);
  later (f, (gint) wait);
  actor = sign_in (f, id, "2468", &error);
  g_assert_no_error (error);
  g_assert_nonnull (actor);
  g_assert_null (sign_in (f, id, "0000", &error)); /* the count began anew */
  g_assert_cmpuint (adu_store_error_wait (error), ==, 0);
}

/* A clock that went wrong keeps nobody out: set back behind what the register has written, or right again after it was far
 * ahead, the wait is as long as the wait is. */
static void
test_set_back (Fixture *f, gconstpointer data)
{
  static const char *const clocks[] = { "2026-11-23T09:00", "2009-01-01T00:00", "2101-01-01T00:00", "2026-11-24T08:00" };
  gint64 id = add (f, "Anna Sila", NULL, ADU_ROLE_OFFICER);

  g_assert_true (set_pin (f, f->actor, id, "2468", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AduActor) actor = NULL;
      guint wait;

      if (i == G_N_ELEMENTS (clocks) - 1)
        {
          g_assert_null (sign_in (f, id, "1357", NULL)); /* with the clock of before */
          adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, clocks[i]));
          g_assert_null (sign_in (f, id, "2468", &error));
        }
      else
        {
          adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, clocks[i]));
          while (error == NULL || adu_store_error_wait (error) == 0)
            {
              g_clear_error (&error);
              g_assert_null (sign_in (f, id, "1357", &error));
              g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
            }
        }
      wait = adu_store_error_wait (error);
      g_assert_cmpuint (wait, >, 0);
      g_clear_error (&error);
      later (f, (gint) wait - 1);
      g_assert_null (sign_in (f, id, "2468", &error));
      g_assert_cmpuint (adu_store_error_wait (error), ==, 1);
      g_clear_error (&error);
      later (f, 1);
      if (i == 2)
        continue; /* stays wrong, far ahead */
      actor = sign_in (f, id, "2468", &error);
      g_assert_no_error (error);
    }
}

static void
test_rights (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "Petrus Taek", NULL, ADU_ROLE_OFFICER);
  g_autoptr (AduActor) officer = adu_actor_new (id, "petrus", "Petrus Taek", ADU_ROLE_OFFICER);
  AduOfficial other = { .name = (char *) "Tamu", .roles = ADU_ROLE_ADMINISTRATOR, .active = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (f, officer, &other, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (save (f, NULL, &other, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (set_pin (f, officer, 1, "999999", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_true (set_pin (f, officer, id, "4711", &error)); /* one's own */
  g_assert_no_error (error);
  g_assert_false (set_pin (f, officer, id, "12", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "Theresia Lopo", "theresia", ADU_ROLE_CLERK);
  AduOfficial nameless = { .name = (char *) "  ", .roles = ADU_ROLE_CLERK, .active = TRUE };
  AduOfficial twin = { .name = (char *) "Blasius", .login = (char *) "theresia", .active = TRUE };
  AduOfficial last = { .id = 1, .version = 1, .code = (char *) "x", .name = (char *) "Maria", .active = FALSE };
  AduOfficial stale = { .id = id, .version = 99, .code = (char *) "t", .name = (char *) "Theresia", .active = TRUE };
  const struct
  {
    const AduOfficial *official;
    AduStoreError code;
  } cases[] = { { &nameless, ADU_STORE_ERROR_REFUSED },
                { &twin, ADU_STORE_ERROR_REFUSED },
                { &last, ADU_STORE_ERROR_REFUSED },
                { &stale, ADU_STORE_ERROR_CONFLICT } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (save (f, f->actor, cases[i].official, &error), ==, -1);
      g_assert_error (error, ADU_STORE_ERROR, (gint) cases[i].code);
    }
}

/* Drafts and saved searches belong to one official. */
static void
test_own (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "Kornelia Usboko", NULL, ADU_ROLE_OFFICER);
  g_autoptr (AduActor) other = adu_actor_new (id, "kornelia", "Kornelia", ADU_ROLE_OFFICER);
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_text (all, "obat \"( OR\n%s");
  g_autoptr (GAsyncResult) saved = NULL, loaded = NULL, others = NULL, kept = NULL, views = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *empty = NULL;
  g_autoptr (GPtrArray) mine = NULL, theirs = NULL;

  WAIT (saved, adu_store_save_draft_async (f->store, f->actor, "intake", "{\"subject\":\"Jum’at\"}", CALLBACK));
  g_assert_true (adu_store_finish (saved, &error));
  WAIT (loaded, adu_store_load_draft_async (f->store, f->actor, "intake", CALLBACK));
  text = adu_store_finish_value (loaded, &error);
  g_assert_cmpstr (text, ==, "{\"subject\":\"Jum’at\"}");
  WAIT (others, adu_store_load_draft_async (f->store, other, "intake", CALLBACK));
  empty = adu_store_finish_value (others, &error);
  g_assert_cmpstr (empty, ==, "");
  WAIT (kept, adu_store_save_view_async (f->store, f->actor, "Obat", find, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (kept, &error), >, 0);
  WAIT (views, adu_store_views_async (f->store, f->actor, CALLBACK));
  mine = adu_store_finish_value (views, &error);
  g_assert_cmpuint (mine->len, ==, 1);
  g_assert_true (adu_find_equal (((AduView *) g_ptr_array_index (mine, 0))->find, find));
  WAIT (none, adu_store_views_async (f->store, other, CALLBACK));
  theirs = adu_store_finish_value (none, &error);
  g_assert_cmpuint (theirs->len, ==, 0);
  g_assert_no_error (error);
}

/* A form that is left and opened again at once, before what was kept is on the disk. */
static void
test_draft_at_once (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *written = g_strdup_printf ("{\"subject\":\"%u\"}", i);
      g_autofree char *read = NULL;
      g_autoptr (GAsyncResult) loaded = NULL;
      g_autoptr (GError) error = NULL;

      adu_store_save_draft_async (f->store, f->actor, "intake", written, NULL, NULL);
      WAIT (loaded, adu_store_load_draft_async (f->store, f->actor, "intake", CALLBACK));
      read = adu_store_finish_value (loaded, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (read, ==, written);
    }
}

/* What a PIN costs to try: as much as may be, but for one in a demonstration that nobody may have of their own. */
static void
test_cost (Fixture *f, gconstpointer data)
{
  static const struct
  {
    gboolean example;
    const char *pin, *memory;
  } cases[] = { { TRUE, "123456", "$m=8," }, { TRUE, "482913", "$m=65536," }, { FALSE, "123456", "$m=65536," } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AduNewRegister values = { .administrator = "Maria Tnesi", .administrator_pin = "730164",
                                      .example = cases[i].example };
      g_autofree char *path = g_strdup_printf ("%s/cost-%zu.aduan", f->folder, i);
      g_autofree char *hash = NULL;
      g_autoptr (GAsyncResult) made = NULL, closed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AduDb) db = NULL;
      Fixture other = *f;

      WAIT (made, adu_store_create_async (path, f->clock, &values, CALLBACK));
      other.store = adu_store_finish_value (made, &error);
      g_assert_no_error (error);
      g_assert_true (set_pin (&other, f->actor, 1, cases[i].pin, &error));
      WAIT (closed, adu_store_close_async (other.store, CALLBACK));
      g_object_unref (other.store);
      db = adu_db_open (path, ADU_DB_READ, &error);
      g_assert_no_error (error);
      g_assert_true (adu_db_text (db, &hash, &error, "SELECT pin_hash FROM official WHERE id = 1", ""));
      g_assert_nonnull (strstr (hash, cases[i].memory));
    }
}

#define ADD(name, function) \
  g_test_add ("/sign-in/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("in", test_in);
  ADD ("wait", test_wait);
  ADD ("set-back", test_set_back);
  ADD ("rights", test_rights);
  ADD ("refused", test_refused);
  ADD ("own", test_own);
  ADD ("cost", test_cost);
  ADD ("draft-at-once", test_draft_at_once);
  return g_test_run ();
}
