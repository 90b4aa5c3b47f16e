/* adu-person-sql.c — the people in a case: complainant, patient, helper, who is reported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: person, case_person.
 *
 * Identity stands apart from the case so that it can be erased without touching what the office did.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-person-sql-private.h"

/* In the order of the roles: the field that holds the name. Only the complainant has more than that. */
static const AduField name_of_role[ADU_N_PERSON_ROLES] = {
  [ADU_PERSON_COMPLAINANT] = ADU_FIELD_COMPLAINANT,
  [ADU_PERSON_PATIENT] = ADU_FIELD_PATIENT,
  [ADU_PERSON_HELPER] = ADU_FIELD_HELPER,
  [ADU_PERSON_REPORTED] = ADU_FIELD_REPORTED_PARTY,
};

/* Fields beside the name, in the order of the statement's parameters. */
static const AduField complainant_fields[] = {
  ADU_FIELD_COMPLAINANT, ADU_FIELD_PHONE,     ADU_FIELD_PHONE_OWNER, ADU_FIELD_CALL_TIME,  ADU_FIELD_EMAIL,
  ADU_FIELD_ADDRESS,     ADU_FIELD_ID_NUMBER, ADU_FIELD_ID_CARD,     ADU_FIELD_OCCUPATION, ADU_FIELD_STANDING,
};

static const char insert_sql[] =
  "INSERT INTO person (name, phone, phone_owner, call_time, email, address, id_number, id_card, occupation, standing,"
  " help_kind, phone_digits, id_digits) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
static const char update_sql[] =
  "UPDATE person SET name = ?1, phone = ?2, phone_owner = ?3, call_time = ?4, email = ?5, address = ?6,"
  " id_number = ?7, id_card = ?8, occupation = ?9, standing = ?10, help_kind = ?11, phone_digits = ?12,"
  " id_digits = ?13, version = version + 1 WHERE id = ?14";

static gboolean
is_there (const AduCase *value, AduPersonRole role)
{
  if (*adu_case_text (value, name_of_role[role]) != '\0')
    return TRUE;
  if (role == ADU_PERSON_HELPER)
    return *adu_case_text (value, ADU_FIELD_HELP_KIND) != '\0';
  for (guint i = 0; role == ADU_PERSON_COMPLAINANT && i < G_N_ELEMENTS (complainant_fields); i++)
    if (*adu_case_text (value, complainant_fields[i]) != '\0')
      return TRUE;
  return FALSE;
}

static const char *
text_of (const AduCase *value, AduPersonRole role, guint index)
{
  if (index == 0)
    return adu_case_text (value, name_of_role[role]);
  return role == ADU_PERSON_COMPLAINANT ? adu_case_text (value, complainant_fields[index]) : NULL;
}

/* Writes @role's person with @sql; @person 0: a new one. */
static gboolean
write_person (AduDb *db, const AduCase *value, AduPersonRole role, gint64 person, GError **error)
{
  const char *help = role == ADU_PERSON_HELPER ? adu_case_text (value, ADU_FIELD_HELP_KIND) : NULL;
  gboolean has_numbers = role == ADU_PERSON_COMPLAINANT;
  g_autofree char *phone = has_numbers ? adu_text_digits (adu_case_text (value, ADU_FIELD_PHONE)) : NULL;
  g_autofree char *id_number = has_numbers ? adu_text_digits (adu_case_text (value, ADU_FIELD_ID_NUMBER)) : NULL;
  const char *t[10];

  for (guint i = 0; i < G_N_ELEMENTS (t); i++)
    t[i] = text_of (value, role, i);
  if (person == 0)
    return adu_db_run (db, error, insert_sql, "eeeeeeeeeeeee", t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8],
                       t[9], help, phone, id_number);
  return adu_db_run (db, error, update_sql, "eeeeeeeeeeeeel", t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8],
                     t[9], help, phone, id_number, person);
}

/* The people who are in the case already, by role; 0: nobody. */
static gboolean
read_roles (AduDb *db, gint64 id, gint64 *people, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, "SELECT role, person FROM case_person WHERE complaint = ?1", "l", id);
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    people[adu_query_int (query, 0)] = adu_query_int64 (query, 1);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * adu_person_sql_put:
 * @db: the writing connection, in a transaction
 * @id: the complaint
 * @value: what is known of its people
 * @error: what was wrong
 *
 * Nobody is deleted: who is not named any more keeps an empty row.
 *
 * Returns: whether the rows say what @value says
 */
gboolean
adu_person_sql_put (AduDb *db, gint64 id, const AduCase *value, GError **error)
{
  gint64 people[ADU_N_PERSON_ROLES] = { 0 };

  if (!read_roles (db, id, people, error))
    return FALSE;
  for (guint role = 0; role < ADU_N_PERSON_ROLES; role++)
    {
      if (people[role] == 0 && !is_there (value, role))
        continue;
      if (!write_person (db, value, role, people[role], error))
        return FALSE;
      if (people[role] == 0 && !adu_db_run (db, error,
                                            "INSERT INTO case_person (complaint, role, person) VALUES (?1, ?2, ?3)",
                                            "lil", id, (gint) role, adu_db_last_id (db)))
        return FALSE;
    }
  return TRUE;
}
