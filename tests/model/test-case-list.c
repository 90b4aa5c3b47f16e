/* test-case-list.c — the list against a mirror of it, on a source that answers when, and in the order, it is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/adu-case-list-private.h"
#include "fake-register.h"

/* --- the mirror --------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduCaseList *list;
  GPtrArray *rows; /* of AduCaseRow, owned: what a view that believes the signals holds */
  guint n_emissions;
  guint n_removed;
  guint n_added;
  guint n_restarts;
  guint n_failures;
  guint n_row_changes;
} Mirror;

static void
row_changed_cb (AduCaseRow *row, gpointer user_data)
{
  ((Mirror *) user_data)->n_row_changes++;
}

static void
mirror_insert (Mirror *mirror, guint position)
{
  AduCaseRow *row = g_list_model_get_item (G_LIST_MODEL (mirror->list), position);

  g_assert_true (ADU_IS_CASE_ROW (row));
  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), mirror);
  g_ptr_array_insert (mirror->rows, (gint) position, row);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Mirror *mirror = user_data;

  g_assert_true (removed <= 1 || added == 0);
  g_assert_true (added <= 1 || removed == 0);
  mirror->n_emissions++;
  mirror->n_removed += removed;
  mirror->n_added += added;
  g_assert_cmpuint (position + removed, <=, mirror->rows->len);
  for (guint i = position; i < position + removed; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (mirror->rows, i), mirror);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->rows, position, removed);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, mirror->rows->len + added);
  for (guint i = 0; i < added; i++)
    mirror_insert (mirror, position + i);
  /* Whoever believed every signal holds just what the list says. */
  for (guint i = 0; i < mirror->rows->len; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);

      g_assert_true (row == g_ptr_array_index (mirror->rows, i));
    }
  g_assert_null (g_list_model_get_item (model, mirror->rows->len));
}

static void
restarting_cb (AduCaseList *list, gpointer user_data)
{
  ((Mirror *) user_data)->n_restarts++;
}

static void
failed_cb (AduCaseList *list, const GError *error, gpointer user_data)
{
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  ((Mirror *) user_data)->n_failures++;
}

static const AduRow *
value_at (Mirror *mirror, guint position)
{
  return adu_case_row_value (g_ptr_array_index (mirror->rows, position));
}

/* Every row shows the case that stands at its place, and is filled in. */
static void
check_places (Mirror *mirror, Fake *fake)
{
  g_assert_cmpuint (mirror->rows->len, ==, g_list_model_get_n_items (G_LIST_MODEL (mirror->list)));
  g_assert_cmpuint (adu_case_list_total (mirror->list), ==, fake->ids->len);
  g_assert_cmpuint (mirror->rows->len, <=, fake->ids->len);
  for (guint i = 0; i < mirror->rows->len; i++)
    {
      gint64 id = g_array_index (fake->ids, gint64, i);

      g_assert_cmpint (adu_case_row_id (g_ptr_array_index (mirror->rows, i)), ==, id);
      g_assert_cmpint (adu_case_list_id (mirror->list, i), ==, id);
      g_assert_nonnull (value_at (mirror, i));
      g_assert_cmpint (value_at (mirror, i)->id, ==, id);
    }
}

/* The same, and none of them is old. */
static void
check (Mirror *mirror, Fake *fake)
{
  check_places (mirror, fake);
  for (guint i = 0; i < mirror->rows->len; i++)
    g_assert_cmpint (value_at (mirror, i)->version, ==, fake->version);
}

static void
forget (Mirror *mirror)
{
  mirror->n_emissions = mirror->n_removed = mirror->n_added = 0;
  mirror->n_restarts = mirror->n_failures = mirror->n_row_changes = 0;
}

/* --- a list on it ------------------------------------------------------------------------------------------------- */

typedef struct
{
  Fake *fake;
  AduClock *clock;
  AduActor *actor;
  Mirror mirror;
} Fixture;

#define NOW 1795000000

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduZone) zone = adu_zone_new ("Asia/Makassar");
  Mirror *mirror = &fixture->mirror;

  fixture->clock = adu_clock_new_fixed (zone, NOW);
  fixture->fake = g_object_new (TYPE_FAKE, NULL);
  fixture->actor = adu_actor_new (1, "petugas", "Maria", ADU_ROLE_OFFICER);
  mirror->list = adu_case_list_new_for_source (&fake_register_calls, G_OBJECT (fixture->fake), fixture->clock, fixture->actor);
  mirror->rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (mirror->list, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  g_signal_connect (mirror->list, "restarting", G_CALLBACK (restarting_cb), mirror);
  g_signal_connect (mirror->list, "failed", G_CALLBACK (failed_cb), mirror);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  Mirror *mirror = &fixture->mirror;

  for (guint i = 0; i < mirror->rows->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (mirror->rows, i), mirror);
  g_ptr_array_set_size (mirror->rows, 0);
  g_assert_finalize_object (mirror->list);
  g_ptr_array_unref (mirror->rows);
  /* Whoever still waits is told, and finds nobody there. */
  fake_answer_all (fixture->fake);
  g_assert_finalize_object (fixture->fake);
  g_assert_finalize_object (fixture->clock);
  adu_actor_unref (fixture->actor);
}

static void
set_text (Fixture *fixture, const char *text)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_text (everything, text);

  adu_case_list_set_find (fixture->mirror.list, find);
}

static void
grow_all (Fixture *fixture)
{
  while (adu_case_list_can_grow (fixture->mirror.list))
    adu_case_list_grow (fixture->mirror.list);
  fake_answer_all (fixture->fake);
}

/* A list of @n cases, all of them shown and filled in. */
static void
show (Fixture *fixture, guint n)
{
  fake_find_range (fixture->fake, 1, n);
  set_text (fixture, "");
  fake_answer_all (fixture->fake);
  grow_all (fixture);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.rows->len, ==, n);
  forget (&fixture->mirror);
  memset (fixture->fake->n, 0, sizeof fixture->fake->n);
}

/* Waits out the quarter of a second between two searches for the same. */
static void
answer_refresh (Fixture *fixture)
{
  while (fixture->fake->n[CALL_FIND] == 0)
    g_main_context_iteration (NULL, TRUE);
  fake_answer_all (fixture->fake);
  fixture->fake->n[CALL_FIND] = 0;
}

static void
commit (Fixture *fixture, const gint64 *ids, guint n)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (touched, ids, n);
  fixture->fake->n[CALL_FIND] = 0;
  adu_case_list_changed (fixture->mirror.list, touched);
  answer_refresh (fixture);
}

/* --- tests -------------------------------------------------------------------------------------------------------- */

static void
test_first_page (Fixture *fixture, gconstpointer data)
{
  Mirror *mirror = &fixture->mirror;

  fake_find_range (fixture->fake, 1, 1000);
  set_text (fixture, "");
  g_assert_true (adu_case_list_is_busy (mirror->list));
  fake_answer_one (fixture->fake, CALL_FIRST);
  g_assert_cmpuint (mirror->rows->len, ==, ADU_CASE_LIST_FIRST);
  g_assert_cmpuint (mirror->n_restarts, ==, 1);
  g_assert_nonnull (value_at (mirror, ADU_CASE_LIST_FIRST - 1));
  g_assert_true (adu_case_list_is_busy (mirror->list));
  g_assert_cmpuint (fixture->fake->n[CALL_ROWS], ==, 0);
  fake_answer_one (fixture->fake, CALL_FIND);
  g_assert_false (adu_case_list_is_busy (mirror->list));
  g_assert_cmpuint (adu_case_list_total (mirror->list), ==, 1000);
  /* From the ids: no more than the next frame can bear. */
  g_assert_cmpuint (mirror->rows->len, <=, ADU_CASE_LIST_FIRST + 16);
  g_assert_true (adu_case_list_can_grow (mirror->list));
  for (guint frames = 0; adu_case_list_can_grow (mirror->list); frames++)
    {
      guint before = mirror->rows->len;

      g_assert_cmpuint (frames, <, 16);
      adu_case_list_grow (mirror->list);
      g_assert_true (mirror->rows->len - before <= 16 || mirror->rows->len == 1000);
    }
  fake_answer_all (fixture->fake);
  check (mirror, fixture->fake);
  g_assert_cmpuint (fixture->fake->n[CALL_ROWS], <=, 1000 / 128 + 2);
}

static void
test_short_result (Fixture *fixture, gconstpointer data)
{
  fake_find_range (fixture->fake, 7, 5);
  set_text (fixture, "");
  fake_answer_one (fixture->fake, CALL_FIRST);
  g_assert_false (adu_case_list_is_busy (fixture->mirror.list));
  check (&fixture->mirror, fixture->fake);
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_failures, ==, 0);
  g_assert_cmpuint (fixture->fake->n[CALL_ROWS], ==, 0);
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  show (fixture, 300);
  fake_find_range (fixture->fake, 1, 0);
  set_text (fixture, "tidak ada");
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_emissions, ==, 1);
  g_assert_cmpuint (fixture->mirror.n_removed, ==, 300);
}

static void
reverse (GArray *ids)
{
  for (guint i = 0; i < ids->len / 2; i++)
    {
      gint64 *a = &g_array_index (ids, gint64, i);
      gint64 *b = &g_array_index (ids, gint64, ids->len - 1 - i);
      gint64 kept = *a;

      *a = *b;
      *b = kept;
    }
}

static void
test_resort (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_sort (everything, ADU_SORT_DUE, TRUE);
  guint64 calls;

  show (fixture, 500);
  adu_case_list_select (fixture->mirror.list, 3, 2, TRUE);
  calls = adu_case_list_n_calls (fixture->mirror.list);
  reverse (fixture->fake->ids);
  adu_case_list_set_find (fixture->mirror.list, find);
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_emissions, ==, 0);
  g_assert_cmpuint (adu_case_list_n_calls (fixture->mirror.list) - calls, ==, 0);
  g_assert_cmpuint (fixture->mirror.n_restarts, ==, 1);
  /* The same cases are selected, at their new places. */
  g_assert_cmpuint (adu_case_list_n_selected (fixture->mirror.list), ==, 2);
  g_assert_true (adu_case_list_is_selected (fixture->mirror.list, 496));
  g_assert_true (adu_case_list_is_selected (fixture->mirror.list, 495));
  g_assert_false (adu_case_list_is_selected (fixture->mirror.list, 3));
}

/* A filter and back: one removal, then growth. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  Mirror *mirror = &fixture->mirror;

  show (fixture, 2000);
  fake_find_range (fixture->fake, 900, 60);
  set_text (fixture, "sasi");
  fake_answer_all (fixture->fake);
  check (mirror, fixture->fake);
  g_assert_cmpuint (mirror->n_emissions, ==, 1);
  g_assert_cmpuint (mirror->rows->len, ==, 60);
  forget (mirror);
  fake_find_range (fixture->fake, 1, 2000);
  set_text (fixture, "");
  fake_answer_all (fixture->fake);
  check (mirror, fixture->fake);
  g_assert_cmpuint (mirror->rows->len, <, 100);
  g_assert_true (adu_case_list_can_grow (mirror->list));
  grow_all (fixture);
  check (mirror, fixture->fake);
  g_assert_cmpuint (mirror->rows->len, ==, 2000);
}

static void
test_insert_elsewhere (Fixture *fixture, gconstpointer data)
{
  gint64 added = 9999;
  g_autoptr (GObject) row = NULL;

  show (fixture, 400);
  adu_case_list_select (fixture->mirror.list, 100, 1, TRUE);
  row = g_list_model_get_item (G_LIST_MODEL (fixture->mirror.list), 100);
  g_array_insert_val (fixture->fake->ids, 50, added);
  commit (fixture, &added, 1);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_emissions, ==, 1);
  g_assert_cmpuint (fixture->mirror.n_added, ==, 1);
  g_assert_cmpuint (fixture->mirror.n_restarts, ==, 0);
  g_assert_true (row == g_ptr_array_index (fixture->mirror.rows, 101));
  g_assert_true (adu_case_list_is_selected (fixture->mirror.list, 101));
}

/* An answered complaint goes to the end of the list: it leaves and it arrives, nothing else moves. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  gint64 moved = 11;
  g_autoptr (GObject) row = NULL;

  show (fixture, 400);
  row = g_list_model_get_item (G_LIST_MODEL (fixture->mirror.list), 200);
  g_array_remove_index (fixture->fake->ids, 10);
  g_array_append_val (fixture->fake->ids, moved);
  fixture->fake->version++;
  commit (fixture, &moved, 1);
  check_places (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_emissions, ==, 2);
  g_assert_cmpuint (fixture->mirror.n_removed, ==, 1);
  g_assert_cmpuint (fixture->mirror.n_added, ==, 1);
  g_assert_true (row == g_ptr_array_index (fixture->mirror.rows, 199));
  g_assert_cmpint (value_at (&fixture->mirror, 399)->version, ==, 2);
  g_assert_cmpint (value_at (&fixture->mirror, 10)->version, ==, 1);
}

static void
test_changed_in_place (Fixture *fixture, gconstpointer data)
{
  gint64 changed = 5;

  show (fixture, 300);
  fixture->fake->version = 2;
  commit (fixture, &changed, 1);
  g_assert_cmpuint (fixture->mirror.n_emissions, ==, 0);
  g_assert_cmpuint (fixture->mirror.n_row_changes, ==, 1);
  g_assert_cmpint (value_at (&fixture->mirror, 4)->version, ==, 2);
  g_assert_cmpint (value_at (&fixture->mirror, 5)->version, ==, 1);
  /* Many: all of them are read again, and none is empty meanwhile. */
  fixture->fake->version = 3;
  adu_case_list_changed (fixture->mirror.list, NULL);
  for (guint i = 0; i < 300; i++)
    g_assert_nonnull (value_at (&fixture->mirror, i));
  answer_refresh (fixture);
  check (&fixture->mirror, fixture->fake);
}

/* Two readers answer in another order than they were asked. */
static void
test_late_rows (Fixture *fixture, gconstpointer data)
{
  gint64 changed = 5;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GTask) old = NULL;

  show (fixture, 30);
  g_array_append_val (ids, changed);
  fixture->fake->version = 2;
  adu_case_list_changed (fixture->mirror.list, ids);
  old = g_ptr_array_steal_index (fixture->fake->waiting, 0);
  fixture->fake->version = 3;
  adu_case_list_changed (fixture->mirror.list, ids);
  fake_answer_one (fixture->fake, CALL_ROWS);
  g_assert_cmpint (value_at (&fixture->mirror, 4)->version, ==, 3);
  fake_answer_task (fixture->fake, old);
  g_assert_cmpint (value_at (&fixture->mirror, 4)->version, ==, 3);
}

/* An answer to what was typed before is not shown. */
static void
test_late_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) old = NULL;

  show (fixture, 100);
  fake_find_range (fixture->fake, 500, 40);
  set_text (fixture, "o");
  old = fake_steal_waiting (fixture->fake);
  fake_find_range (fixture->fake, 700, 35);
  set_text (fixture, "ob");
  fake_answer_all (fixture->fake);
  grow_all (fixture);
  check (&fixture->mirror, fixture->fake);
  for (guint i = 0; i < old->len; i++)
    fake_answer_task (fixture->fake, g_ptr_array_index (old, i));
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_failures, ==, 0);
  /* The ids before the first page: the page adds nothing. */
  fake_find_range (fixture->fake, 100, 35);
  set_text (fixture, "oba");
  fake_answer_one (fixture->fake, CALL_FIND);
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
}

/* At most four searches a second, however many commits; and one after the last of them. */
static void
test_commits_in_a_row (Fixture *fixture, gconstpointer data)
{
  gint64 id = 3;
  gint64 start;
  guint commits = 0;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  show (fixture, 50);
  g_array_append_val (ids, id);
  start = g_get_monotonic_time ();
  while (g_get_monotonic_time () - start < 600 * 1000)
    {
      adu_case_list_changed (fixture->mirror.list, ids);
      commits++;
      fake_answer_all (fixture->fake);
      g_usleep (2000);
    }
  g_assert_cmpuint (commits, >, 5);
  g_assert_cmpuint (fixture->fake->n[CALL_FIND], >, 0);
  g_assert_cmpuint (fixture->fake->n[CALL_FIND], <=, 3);
  fixture->fake->version = 9;
  adu_case_list_changed (fixture->mirror.list, ids);
  fixture->fake->n[CALL_FIND] = 0;
  answer_refresh (fixture);
  g_assert_cmpint (value_at (&fixture->mirror, 2)->version, ==, 9);
}

/* Nothing of one official's list is left when another sits down, and what was on its way to them does not arrive. */
static void
test_another_official (Fixture *fixture, gconstpointer data)
{
  AduCaseList *list = fixture->mirror.list;
  g_autoptr (AduActor) other = adu_actor_new (2, "tu", "Yosef", ADU_ROLE_CLERK);
  g_autoptr (GPtrArray) old = NULL;

  show (fixture, 100);
  adu_case_list_select (list, 0, 10, TRUE);
  adu_case_list_changed (list, NULL);
  old = fake_steal_waiting (fixture->fake);
  g_assert_cmpuint (old->len, >, 0);
  adu_case_list_set_actor (list, other);
  g_assert_cmpuint (fixture->mirror.rows->len, ==, 0);
  g_assert_cmpuint (adu_case_list_n_selected (list), ==, 0);
  fake_find_range (fixture->fake, 90, 6);
  for (guint i = 0; i < old->len; i++)
    fake_answer_task (fixture->fake, g_ptr_array_index (old, i));
  g_assert_cmpuint (fixture->mirror.rows->len, ==, 0);
  adu_case_list_set_actor (list, NULL);
  fake_answer_all (fixture->fake);
  g_assert_cmpuint (fixture->mirror.rows->len, ==, 0);
  g_assert_false (adu_case_list_is_busy (list));
  adu_case_list_set_actor (list, fixture->actor);
  fake_answer_all (fixture->fake);
  check (&fixture->mirror, fixture->fake);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  AduCaseList *list = fixture->mirror.list;
  g_autoptr (GArray) ids = NULL;

  show (fixture, 1500);
  g_assert_true (adu_case_list_select (list, 10, 3, TRUE));
  g_assert_true (adu_case_list_select (list, 20, 1, FALSE));
  g_assert_cmpuint (adu_case_list_n_selected (list), ==, 4);
  adu_case_list_unselect (list, 11, 1);
  ids = adu_case_list_selected (list);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 11);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 13);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, 21);
  /* Too many to look through: refused, and what was selected stays. */
  g_assert_false (adu_case_list_select (list, 0, 1500, TRUE));
  g_assert_cmpuint (adu_case_list_n_selected (list), ==, 3);
  g_assert_true (adu_case_list_select (list, 0, 1000, TRUE));
  g_assert_false (adu_case_list_select (list, 1200, 1, FALSE));
  /* A search that does not find them lets them go. */
  fake_find_range (fixture->fake, 991, 200);
  set_text (fixture, "wini");
  fake_answer_all (fixture->fake);
  g_assert_cmpuint (adu_case_list_n_selected (list), ==, 10);
  adu_case_list_unselect_all (list);
  g_assert_cmpuint (adu_case_list_n_selected (list), ==, 0);
}

static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  show (fixture, 40);
  adu_clock_set_fixed (fixture->clock, NOW + 86400);
  g_assert_cmpuint (fixture->mirror.n_row_changes, ==, 40);
  answer_refresh (fixture);
  check (&fixture->mirror, fixture->fake);
}

/* A case that is listed but not given (any more) makes the list search once more, not for ever. */
static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  fake_find_range (fixture->fake, 1, 60);
  g_hash_table_add (fixture->fake->gone, GINT_TO_POINTER (55));
  set_text (fixture, "");
  fake_answer_all (fixture->fake);
  grow_all (fixture);
  fixture->fake->n[CALL_FIND] = 0;
  answer_refresh (fixture);
  g_array_remove_index (fixture->fake->ids, 54);
  adu_case_list_refresh (fixture->mirror.list);
  answer_refresh (fixture);
  check (&fixture->mirror, fixture->fake);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  show (fixture, 40);
  fixture->fake->fails = TRUE;
  set_text (fixture, "obat");
  fake_answer_all (fixture->fake);
  g_assert_cmpuint (fixture->mirror.n_failures, ==, 1);
  g_assert_cmpuint (fixture->mirror.rows->len, ==, 40);
  g_assert_false (adu_case_list_is_busy (fixture->mirror.list));
  fixture->fake->fails = FALSE;
  fixture->fake->n[CALL_FIND] = 0;
  adu_case_list_refresh (fixture->mirror.list);
  answer_refresh (fixture);
  check (&fixture->mirror, fixture->fake);
}

/* Changes some cases of the register at random. Returns: how many ids were written to @touched. */
static guint
shuffle (Fake *fake, guint round, gint64 *touched)
{
  guint n = (guint) g_test_rand_int_range (1, 5);

  for (guint i = 0; i < n; i++)
    {
      guint from = (guint) g_test_rand_int_range (0, (gint) fake->ids->len);

      touched[i] = g_array_index (fake->ids, gint64, from);
      if (g_test_rand_int_range (0, 4) > 0)
        g_array_remove_index (fake->ids, from);
      else
        touched[i] = 1000 + 10 * (gint64) round + i;
      if (g_test_rand_int_range (0, 8) > 0)
        g_array_insert_val (fake->ids, (guint) g_test_rand_int_range (0, (gint) fake->ids->len + 1), touched[i]);
    }
  return n;
}

/* Any order after any other, with and without commits that name what moved. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  show (fixture, 230);
  for (guint round = 0; round < 24; round++)
    {
      gint64 touched[4];
      guint n = shuffle (fixture->fake, round, touched);

      adu_case_list_select (fixture->mirror.list, (guint) g_test_rand_int_range (0, 200), 5, FALSE);
      if (round % 4 == 3)
        {
          g_autofree char *text = g_strdup_printf ("kata %u", round);

          reverse (fixture->fake->ids);
          set_text (fixture, text);
          fake_answer_all (fixture->fake);
        }
      else
        commit (fixture, touched, round % 2 == 0 ? n : 1);
      grow_all (fixture);
      check (&fixture->mirror, fixture->fake);
    }
}

/* A view that only looks at some rows: the others are not made, and pages nobody looks at are not read. */
static void
test_only_what_is_looked_at (void)
{
  g_autoptr (AduZone) zone = adu_zone_new ("Asia/Makassar");
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, NOW);
  g_autoptr (AduActor) actor = adu_actor_new (1, "petugas", "Maria", ADU_ROLE_OFFICER);
  g_autoptr (Fake) fake = g_object_new (TYPE_FAKE, NULL);
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (AduCaseRow) last = NULL;
  AduCaseList *list = adu_case_list_new_for_source (&fake_register_calls, G_OBJECT (fake), clock, actor);

  fake_find_range (fake, 1, 100000);
  adu_case_list_set_find (list, find);
  fake_answer_all (fake);
  while (adu_case_list_can_grow (list))
    adu_case_list_grow (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100000);
  /* Flung through: nobody holds these when the loop runs again. */
  for (guint position = 0; position < 90000; position += 100)
    {
      g_autoptr (AduCaseRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

      g_assert_cmpint (adu_case_row_id (row), ==, position + 1);
    }
  last = g_list_model_get_item (G_LIST_MODEL (list), 99999);
  g_assert_null (adu_case_row_value (last));
  fake_answer_all (fake);
  g_assert_cmpuint (fake->n[CALL_ROWS], ==, 1);
  g_assert_cmpint (adu_case_row_value (last)->id, ==, 100000);
  g_assert_finalize_object (list);
  /* A row may outlive its list. */
  g_assert_cmpint (adu_case_row_id (last), ==, 100000);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/model/case-list/first-page", test_first_page);
  ADD ("/model/case-list/short-result", test_short_result);
  ADD ("/model/case-list/nothing-found", test_nothing_found);
  ADD ("/model/case-list/resort", test_resort);
  ADD ("/model/case-list/filter", test_filter);
  ADD ("/model/case-list/insert-elsewhere", test_insert_elsewhere);
  ADD ("/model/case-list/move", test_move);
  ADD ("/model/case-list/changed-in-place", test_changed_in_place);
  ADD ("/model/case-list/late-rows", test_late_rows);
  ADD ("/model/case-list/late-search", test_late_search);
  ADD ("/model/case-list/commits-in-a-row", test_commits_in_a_row);
  ADD ("/model/case-list/another-official", test_another_official);
  ADD ("/model/case-list/selection", test_selection);
  ADD ("/model/case-list/midnight", test_midnight);
  ADD ("/model/case-list/vanished", test_vanished);
  ADD ("/model/case-list/failure", test_failure);
  ADD ("/model/case-list/random", test_random);
  g_test_add_func ("/model/case-list/only-what-is-looked-at", test_only_what_is_looked_at);
  return g_test_run ();
}
