/* adu-snapshot-sql.c — reads the small things everybody needs: office, lists, officials, rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: meta, office, unit, topic, inbox, sub_district, problem_code, official, standard, calendar, day_off.
 */
#include "config.h"

#include "store/adu-snapshot-private.h"

/* id, version, code, name, detail, sub_district, channel, in_standard, verified, active */
static const char *const list_sql[ADU_N_LISTS] = {
  [ADU_LIST_UNIT] = "SELECT id, version, code, name, kind, sub_district, 0, 0, verified, active"
                    " FROM unit ORDER BY position, id",
  [ADU_LIST_TOPIC] = "SELECT id, version, code, name, problem_code, NULL, 0, 0, verified, active"
                     " FROM topic ORDER BY position, id",
  [ADU_LIST_INBOX] = "SELECT id, version, code, name, address, NULL, channel, in_standard, verified, active"
                     " FROM inbox ORDER BY position, id",
  [ADU_LIST_SUB_DISTRICT] = "SELECT id, version, code, name, NULL, NULL, 0, 0, verified, active"
                            " FROM sub_district ORDER BY position, id",
  [ADU_LIST_PROBLEM_CODE] = "SELECT id, version, code, name, NULL, NULL, 0, 0, verified, active"
                            " FROM problem_code ORDER BY position, id",
};

static const char official_sql[] = "SELECT id, version, code, name, position, rank, nip, roles, login,"
                                   " pin_hash IS NOT NULL, active FROM official ORDER BY name, id";

static AduListItem *
read_item (AduQuery *query)
{
  AduListItem *item = g_new0 (AduListItem, 1);

  item->id = adu_query_int64 (query, 0);
  item->version = adu_query_int (query, 1);
  item->code = adu_query_dup (query, 2);
  item->name = adu_query_dup (query, 3);
  item->detail = adu_query_dup (query, 4);
  item->sub_district = adu_query_dup (query, 5);
  item->channel = (AduChannel) adu_query_int (query, 6);
  item->in_standard = adu_query_int (query, 7);
  item->verified = adu_query_int (query, 8);
  item->active = adu_query_int (query, 9);
  return item;
}

static AduOfficial *
read_official (AduQuery *query)
{
  AduOfficial *official = g_new0 (AduOfficial, 1);

  official->id = adu_query_int64 (query, 0);
  official->version = adu_query_int (query, 1);
  official->code = adu_query_dup (query, 2);
  official->name = adu_query_dup (query, 3);
  official->position = adu_query_dup (query, 4);
  official->rank = adu_query_dup (query, 5);
  official->nip = adu_query_dup (query, 6);
  official->roles = (AduRoles) adu_query_int (query, 7);
  official->login = adu_query_dup (query, 8);
  official->has_pin = adu_query_int (query, 9);
  official->active = adu_query_int (query, 10);
  return official;
}

/* Every row of @sql through @read. */
static GPtrArray *
read_all (AduDb *db, const char *sql, gpointer (*read) (AduQuery *), GDestroyNotify free_row, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (AduQuery) query = adu_db_query (db, error, sql, "");
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local_error))
    g_ptr_array_add (rows, read (query));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&rows);
}

static AduOffice *
read_office (AduDb *db, GError **error)
{
  g_autoptr (AduOffice) office = g_new0 (AduOffice, 1);
  g_autoptr (AduQuery) query = adu_db_query (db, error, "SELECT key, value, version FROM office", "");
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local_error))
    {
      int key = adu_office_key_from_code (adu_query_text (query, 0));

      if (key >= 0 && office->text[key] == NULL)
        office->text[key] = adu_query_dup (query, 1);
      office->version = MAX (office->version, adu_query_int (query, 2));
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    if (office->text[i] == NULL)
      office->text[i] = g_strdup ("");
  return g_steal_pointer (&office);
}

/* A rule that cannot be read is damage: it was checked before it was saved. */
static gboolean
set_corrupt (GError **error, const char *what, GError *cause)
{
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT, "%s: %s", what,
               cause != NULL ? cause->message : "missing");
  g_clear_error (&cause);
  return FALSE;
}

AduStandard *
adu_snapshot_read_standard (AduDb *db, gint64 id, GError **error)
{
  g_autofree char *text = NULL;
  GError *cause = NULL;
  AduStandard *standard;

  if (!adu_db_text (db, &text, error, "SELECT text FROM standard WHERE id = ?1", "l", id))
    return NULL;
  standard = text != NULL ? adu_standard_parse (text, -1, &cause) : NULL;
  if (standard == NULL)
    set_corrupt (error, "standard", cause);
  return standard;
}

static GPtrArray *
read_days_off (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT day, kind, official, name, decree FROM day_off"
                                             " WHERE calendar = ?1 ORDER BY day, kind",
                                             "l", id);
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local_error))
    g_ptr_array_add (days, adu_day_off_new (adu_query_day (query, 0), (AduDayOffKind) adu_query_int (query, 1),
                                            adu_query_int (query, 2), adu_query_text (query, 3),
                                            adu_query_text (query, 4)));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&days);
}

AduCalendar *
adu_snapshot_read_calendar (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT week, joint_leave_is_off FROM calendar WHERE id = ?1", "l", id);
  g_autoptr (GPtrArray) days = NULL;
  GError *cause = NULL;
  AduCalendar *calendar;

  if (query == NULL)
    return NULL;
  if (!adu_query_next (query, &cause))
    {
      set_corrupt (error, "calendar", cause);
      return NULL;
    }
  days = read_days_off (db, id, error);
  if (days == NULL)
    return NULL;
  calendar = adu_calendar_new ((guint) adu_query_int (query, 0), days, adu_query_int (query, 1), &cause);
  if (calendar == NULL)
    set_corrupt (error, "calendar", cause);
  return calendar;
}

static gboolean
read_rules (AduDb *db, AduSnapshot *self, GError **error)
{
  if (!adu_db_number (db, &self->standard_id, 0, error, "SELECT max (id) FROM standard", "") ||
      !adu_db_number (db, &self->calendar_id, 0, error, "SELECT max (id) FROM calendar", ""))
    return FALSE;
  self->standard = adu_snapshot_read_standard (db, self->standard_id, error);
  self->calendar = self->standard != NULL ? adu_snapshot_read_calendar (db, self->calendar_id, error) : NULL;
  return self->calendar != NULL;
}

static gboolean
read_lists (AduDb *db, AduSnapshot *self, GError **error)
{
  for (guint i = 0; i < ADU_N_LISTS; i++)
    {
      self->lists[i] = read_all (db, list_sql[i], (gpointer) read_item, (GDestroyNotify) adu_list_item_free, error);
      if (self->lists[i] == NULL)
        return FALSE;
    }
  self->officials = read_all (db, official_sql, (gpointer) read_official, (GDestroyNotify) adu_official_free, error);
  return self->officials != NULL;
}

/**
 * adu_snapshot_read:
 * @db: a connection
 * @error: what was wrong
 *
 * Returns: (transfer full) (nullable): what stands there now
 */
AduSnapshot *
adu_snapshot_read (AduDb *db, GError **error)
{
  g_autoptr (AduSnapshot) self = g_new0 (AduSnapshot, 1);
  g_autofree char *example = NULL;
  gint64 code;

  g_atomic_ref_count_init (&self->ref_count);
  if (!adu_db_text (db, &self->uuid, error, "SELECT value FROM meta WHERE key = 'register'", "") ||
      !adu_db_text (db, &example, error, "SELECT value FROM meta WHERE key = 'example'", ""))
    return NULL;
  self->example = g_strcmp0 (example, "1") == 0;
  if (!adu_db_number (db, &code, 0, error, "SELECT 1 FROM recovery WHERE hash IS NOT NULL", ""))
    return NULL;
  self->has_recovery_code = code != 0;
  self->office = read_office (db, error);
  if (self->office == NULL || !read_rules (db, self, error) || !read_lists (db, self, error))
    return NULL;
  self->zone = adu_zone_new (self->office->text[ADU_OFFICE_ZONE]);
  return g_steal_pointer (&self);
}

AduSnapshot *
adu_snapshot_ref (AduSnapshot *snapshot)
{
  g_atomic_ref_count_inc (&snapshot->ref_count);
  return snapshot;
}

void
adu_snapshot_unref (AduSnapshot *snapshot)
{
  if (snapshot == NULL || !g_atomic_ref_count_dec (&snapshot->ref_count))
    return;
  g_clear_pointer (&snapshot->zone, adu_zone_unref);
  g_clear_pointer (&snapshot->standard, adu_standard_unref);
  g_clear_pointer (&snapshot->calendar, adu_calendar_unref);
  g_clear_pointer (&snapshot->office, adu_office_free);
  for (guint i = 0; i < ADU_N_LISTS; i++)
    g_clear_pointer (&snapshot->lists[i], g_ptr_array_unref);
  g_clear_pointer (&snapshot->officials, g_ptr_array_unref);
  g_free (snapshot->uuid);
  g_free (snapshot);
}

/* Returns: (transfer none) (nullable): the item of that id; 0 is none. */
const AduListItem *
adu_snapshot_item (const AduSnapshot *snapshot, AduList list, gint64 id)
{
  for (guint i = 0; id != 0 && i < snapshot->lists[list]->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (snapshot->lists[list], i);
      if (item->id == id)
        return item;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the official of that id; 0 is none. */
const AduOfficial *
adu_snapshot_official (const AduSnapshot *snapshot, gint64 id)
{
  for (guint i = 0; id != 0 && i < snapshot->officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (snapshot->officials, i);
      if (official->id == id)
        return official;
    }
  return NULL;
}
