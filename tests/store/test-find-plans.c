/* test-find-plans.c — every search there can be is read from an index alone, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What SQLite says it would do is looked at, for each order with each combination of filters. Two things may sort, and
 * are named: a filter that leaves few rows, which are then sorted in memory, and nothing else.
 */
#include "config.h"

#include <string.h>

#include "store/adu-find-sql-private.h"
#include "tests/store/rows.h"

#define N_FILTERS 13

static AduDb *db;
static AduZone *zone;

#define CHANGE(find, call) \
  do \
    { \
      AduFind *changed = call; \
 \
      adu_find_unref (find); \
      (find) = changed; \
    } \
  while (0)

/* The search with the filters in @bits. */
static AduFind *
find_of (guint bits, AduSort sort, gboolean descending)
{
  AduDay from = { 738000 }, to = { 738100 };
  AduFind *find = adu_find_new ();

  CHANGE (find, adu_find_with_sort (find, sort, descending));
  if (bits & (1 << 0))
    CHANGE (find, adu_find_with_stages (find, 1u << ADU_STAGE_REVIEW | 1u << ADU_STAGE_CLOSED));
  if (bits & (1 << 1))
    CHANGE (find, adu_find_with_channels (find, 5));
  if (bits & (1 << 2))
    CHANGE (find, adu_find_with_kinds (find, 3));
  if (bits & (1 << 3))
    CHANGE (find, adu_find_with_supervisory (find, 4));
  if (bits & (1 << 4))
    CHANGE (find, adu_find_with_inspection (find, 4));
  if (bits & (1 << 5))
    CHANGE (find, adu_find_with_open (find, ADU_FIND_OPEN));
  if (bits & (1 << 6))
    CHANGE (find, adu_find_with_unit (find, 3));
  if (bits & (1 << 7))
    CHANGE (find, adu_find_with_topic (find, 3));
  if (bits & (1 << 8))
    CHANGE (find, adu_find_with_handler (find, 3));
  if (bits & (1 << 9))
    CHANGE (find, adu_find_with_due (find, from, to));
  if (bits & (1 << 10))
    CHANGE (find, adu_find_with_received (find, from, to));
  if (bits & (1 << 11))
    CHANGE (find, adu_find_with_overdue (find, TRUE));
  if (bits & (1 << 12))
    CHANGE (find, adu_find_with_open (find, ADU_FIND_CLOSED));
  return find;
}

/* Lines of EXPLAIN QUERY PLAN. */
static char *
plan_of (const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (adu_db_handle (db), explain, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (adu_db_handle (db)), sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
  return g_strdup (plan->str);
}

static void
assert_plan (const AduFindSql *statement, gboolean few)
{
  g_autofree char *plan = plan_of (statement->sql->str);
  g_auto (GStrv) lines = g_strsplit (plan, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_table = strstr (lines[i], "complaint") != NULL && strstr (lines[i], "case_denied") == NULL;
      gboolean covering = strstr (lines[i], "COVERING INDEX") != NULL;
      gboolean named = few && (strstr (lines[i], "complaint_handler") != NULL || strstr (lines[i], "complaint_open") != NULL ||
                               strstr (lines[i], "complaint_by_received") != NULL ||
                               strstr (lines[i], "complaint_by_due") != NULL);

      if (is_table && !covering && !named)
        g_error ("not from an index alone: %s\n%s", lines[i], statement->sql->str);
      if (strstr (lines[i], "TEMP B-TREE") != NULL && !few)
        g_error ("sorts: %s\n%s", lines[i], statement->sql->str);
    }
}

static void
test_all (void)
{
  static const AduRoles roles[] = { ADU_ROLE_OFFICER, ADU_ROLE_CLERK };
  guint n = 0;

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      g_autoptr (AduActor) actor = adu_actor_new (2, "o2", "O", roles[r]);
      AduFindContext context = { .actor = actor, .today = { 738050 }, .zone = zone };

      for (guint sort = 0; sort < ADU_N_SORTS; sort++)
        for (guint bits = 0; bits < 1 << N_FILTERS; bits += (r == 0 ? 1 : 37))
          {
            g_autoptr (AduFind) find = find_of (bits, (AduSort) sort, n % 2 == 0);

            for (guint few = 0; few < 2; few++)
              {
                g_autoptr (AduFindSql) statement = adu_find_sql_new (find, &context, few != 0, n % 3 == 0 ? 0 : 24);

                assert_plan (statement, few != 0);
              }
            n++;
          }
    }
  g_test_message ("%u searches", n);
}

/* What figures count: few are read from their own index and sorted, else the walk along the order does not know of them. */
static AduFind *
with_settlement (const AduFind *find, guint kind)
{
  AduDay from = { 738000 }, to = { 738100 };

  switch (kind)
    {
    case 0:
      return adu_find_with_settled (find, from, to);
    case 1:
      return adu_find_with_standing (find, to);
    case 2:
      return adu_find_with_late (find, to);
    case 3:
      return adu_find_with_outcomes (find, 1u << ADU_OUTCOME_LATE);
    case 4:
      return adu_find_with_unconfirmed (find, TRUE);
    case 5:
      return adu_find_with_counter (find, 1u << ADU_COUNTER_OVER);
    case 6:
      return adu_find_with_extended (find, from, to);
    default:
      return adu_find_with_ombudsman (find, from, to);
    }
}

static void
test_figures (void)
{
  g_autoptr (AduActor) actor = adu_actor_new (2, "o2", "O", ADU_ROLE_CLERK);
  AduFindContext context = { .actor = actor, .today = { 738050 }, .zone = zone };

  for (guint sort = 0; sort < ADU_N_SORTS; sort++)
    for (guint bits = 0; bits < 1 << N_FILTERS; bits += 311)
      for (guint kind = 0; kind < 8; kind++)
        {
          g_autoptr (AduFind) other = find_of (bits, (AduSort) sort, kind % 2 == 0);
          g_autoptr (AduFind) problem = adu_find_with_problem (other, kind % 3 == 0 ? ADU_FIND_NONE : 2);
          g_autoptr (AduFind) find = with_settlement (problem, kind);

          for (guint few = 0; few < 2; few++)
            {
              g_autoptr (AduFindSql) statement = adu_find_sql_new (find, &context, few != 0, 24);
              g_autofree char *plan = plan_of (statement->sql->str);

              if (few == 0)
                assert_plan (statement, FALSE);
              else
                g_assert_nonnull (strstr (plan, "complaint_figures"));
            }
        }
}

/* All figures: one walk along one index, entered at the day they begin with. */
static void
test_figures_walk (void)
{
  g_autoptr (AduActor) actor = adu_actor_new (2, "o2", "O", ADU_ROLE_CLERK);

  for (guint bits = 0; bits < 1 << 9; bits++)
    for (guint everything = 0; everything < 2; everything++)
      {
        AduFindContext context = { .actor = actor, .everything = everything != 0, .today = { 738050 }, .zone = zone };
        g_autoptr (AduFind) scope = find_of (bits, ADU_SORT_DUE, FALSE);
        g_autoptr (AduFindSql) statement = adu_find_sql_figures (scope, &context, (AduDay){ 737000 });
        g_autofree char *plan = plan_of (statement->sql->str);

        g_assert_nonnull (strstr (plan, "SEARCH complaint USING COVERING INDEX complaint_figures (settled>?)"));
        g_assert_null (strstr (plan, "TEMP B-TREE"));
      }
}

/* Nothing of a search stands in its statement but numbers of parameters. */
static void
test_bound (void)
{
  g_autoptr (AduActor) actor = adu_actor_new (987654321, "o2", "O", ADU_ROLE_CLERK);
  AduFindContext context = { .actor = actor, .today = { 738050 }, .zone = zone };
  g_autoptr (AduFind) all = find_of ((1 << N_FILTERS) - 1, ADU_SORT_DUE, FALSE);
  g_autoptr (AduFind) find = adu_find_with_text (all, "'; DROP TABLE complaint; --");
  g_autoptr (AduFindSql) statement = adu_find_sql_new (find, &context, FALSE, 24);

  g_assert_null (strstr (statement->sql->str, "DROP"));
  g_assert_null (strstr (statement->sql->str, "987654321"));
  g_assert_null (strstr (statement->sql->str, "738"));
  g_assert_null (strstr (statement->sql->str, "OFFSET"));
  g_assert_null (strstr (statement->sql->str, "LIKE"));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL, *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("aduan-plans-XXXXXX", NULL);
  path = g_build_filename (folder, "rows.aduan", NULL);
  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  db = rows_open (path);
  rows_fill (db, 50, 1, 3, NULL);
  g_test_add_func ("/find-plans/all", test_all);
  g_test_add_func ("/find-plans/figures", test_figures);
  g_test_add_func ("/find-plans/figures-walk", test_figures_walk);
  g_test_add_func ("/find-plans/bound", test_bound);
  result = g_test_run ();
  adu_db_free (db);
  adu_zone_unref (zone);
  g_unlink (path);
  g_rmdir (folder);
  return result;
}
