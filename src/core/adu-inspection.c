/* adu-inspection.c — a field inspection as a value: made, copied, compared, and written down as what is signed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time.
 * The table of moves and the checks are in adu-inspection-check.c.
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "core/adu-inspection.h"

static const char *const stages[ADU_N_INSPECTION_STAGES] = {
  [ADU_INSPECTION_PLANNED] = "planned",     [ADU_INSPECTION_UNDER_WAY] = "under-way",
  [ADU_INSPECTION_DRAFTED] = "drafted",     [ADU_INSPECTION_SIGNED] = "signed",
  [ADU_INSPECTION_REPORTED] = "reported",   [ADU_INSPECTION_POSTPONED] = "postponed",
  [ADU_INSPECTION_CANCELLED] = "cancelled",
};

static const char *const moves[ADU_N_INSPECTION_MOVES] = {
  [ADU_INSPECTION_MOVE_PLAN] = "plan",         [ADU_INSPECTION_MOVE_REPLAN] = "replan",
  [ADU_INSPECTION_MOVE_START] = "start",       [ADU_INSPECTION_MOVE_DRAFT] = "draft",
  [ADU_INSPECTION_MOVE_RETURN] = "return",     [ADU_INSPECTION_MOVE_SIGN] = "sign",
  [ADU_INSPECTION_MOVE_REPORT] = "report",     [ADU_INSPECTION_MOVE_POSTPONE] = "postpone",
  [ADU_INSPECTION_MOVE_CANCEL] = "cancel",
};

static const char *const conclusions[ADU_N_CONCLUSIONS] = {
  [ADU_CONCLUSION_OPEN] = "open",
  [ADU_CONCLUSION_PROVEN] = "proven",
  [ADU_CONCLUSION_PARTLY] = "partly",
  [ADU_CONCLUSION_NOT_PROVEN] = "not-proven",
};

static const char *const parts[ADU_N_PARTS] = {
  [ADU_PART_LEADER] = "leader",     [ADU_PART_MEMBER] = "member",
  [ADU_PART_MET] = "met",           [ADU_PART_EXAMINED] = "examined",
  [ADU_PART_ACKNOWLEDGING] = "acknowledging",
};

static const char *const signatures[ADU_N_SIGNATURES] = {
  [ADU_SIGNATURE_MISSING] = "missing",
  [ADU_SIGNATURE_SIGNED] = "signed",
  [ADU_SIGNATURE_REFUSED] = "refused",
};

/* adu_*_to_code: (transfer none) (nullable): the machine name, NULL for what is no value;
 * adu_*_from_code: the value, or -1 for an unknown or missing name. */
#define CODES(name, Type, table)                                                                             \
  const char *adu_##name##_to_code (Type value)                                                              \
  {                                                                                                          \
    return (guint) value < G_N_ELEMENTS (table) ? table[value] : NULL;                                       \
  }                                                                                                          \
                                                                                                             \
  int adu_##name##_from_code (const char *code) { return adu_code_find (table, G_N_ELEMENTS (table), code); }

CODES (inspection_stage, AduInspectionStage, stages)
CODES (inspection_move, AduInspectionMove, moves)
CODES (conclusion, AduConclusion, conclusions)
CODES (part, AduPart, parts)
CODES (signature, AduSignature, signatures)

/* ---- people ------------------------------------------------------------------------------------------------ */

/**
 * adu_inspection_person_new:
 * @part: what they are in the inspection
 * @name: (nullable): their name
 *
 * Returns: (transfer full): somebody who has not signed
 */
AduInspectionPerson *
adu_inspection_person_new (AduPart part, const char *name)
{
  AduInspectionPerson *person = g_new0 (AduInspectionPerson, 1);

  person->part = part;
  person->name = g_strdup (name);
  return person;
}

AduInspectionPerson *
adu_inspection_person_copy (const AduInspectionPerson *person)
{
  AduInspectionPerson *copy = g_memdup2 (person, sizeof *person);

  copy->name = g_strdup (person->name);
  copy->position = g_strdup (person->position);
  copy->nip = g_strdup (person->nip);
  copy->statement = g_strdup (person->statement);
  copy->witness = g_strdup (person->witness);
  return copy;
}

void
adu_inspection_person_free (AduInspectionPerson *person)
{
  if (person == NULL)
    return;
  g_free (person->name);
  g_free (person->position);
  g_free (person->nip);
  g_free (person->statement);
  g_free (person->witness);
  g_free (person);
}

/* An empty text and none are the same. */
static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* Returns: whether they say the same of the same person; the rows may differ. */
gboolean
adu_inspection_person_equal (const AduInspectionPerson *a, const AduInspectionPerson *b)
{
  return a->part == b->part && a->official == b->official && a->signature == b->signature &&
         same_text (a->name, b->name) && same_text (a->position, b->position) && same_text (a->nip, b->nip) &&
         same_text (a->statement, b->statement) && same_text (a->witness, b->witness);
}

/* ---- findings ---------------------------------------------------------------------------------------------- */

/**
 * adu_inspection_finding_new:
 * @fact: (nullable): what was seen
 *
 * Returns: (transfer full): a finding without evidence
 */
AduInspectionFinding *
adu_inspection_finding_new (const char *fact)
{
  AduInspectionFinding *finding = g_new0 (AduInspectionFinding, 1);

  finding->fact = g_strdup (fact);
  finding->seen = ADU_TIME_NONE;
  finding->evidence = g_array_new (FALSE, FALSE, sizeof (gint64));
  return finding;
}

AduInspectionFinding *
adu_inspection_finding_copy (const AduInspectionFinding *finding)
{
  AduInspectionFinding *copy = g_memdup2 (finding, sizeof *finding);

  copy->fact = g_strdup (finding->fact);
  copy->rule = g_strdup (finding->rule);
  copy->statement = g_strdup (finding->statement);
  copy->place = g_strdup (finding->place);
  copy->evidence = g_array_copy (finding->evidence);
  return copy;
}

void
adu_inspection_finding_free (AduInspectionFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->fact);
  g_free (finding->rule);
  g_free (finding->statement);
  g_free (finding->place);
  g_array_unref (finding->evidence);
  g_free (finding);
}

/* Returns: whether they say the same with the same evidence; the rows may differ. */
gboolean
adu_inspection_finding_equal (const AduInspectionFinding *a, const AduInspectionFinding *b)
{
  return a->seen == b->seen && same_text (a->fact, b->fact) && same_text (a->rule, b->rule) &&
         same_text (a->statement, b->statement) && same_text (a->place, b->place) &&
         a->evidence->len == b->evidence->len &&
         (a->evidence->len == 0 ||
          memcmp (a->evidence->data, b->evidence->data, a->evidence->len * sizeof (gint64)) == 0);
}

/* ---- the inspection ---------------------------------------------------------------------------------------- */

/**
 * adu_inspection_new:
 * @case_id: the complaint it belongs to
 *
 * Returns: (transfer full): a planned inspection of which nothing is known
 */
AduInspection *
adu_inspection_new (gint64 case_id)
{
  AduInspection *self = g_new0 (AduInspection, 1);

  self->case_id = case_id;
  self->planned_from = ADU_TIME_NONE;
  self->planned_until = ADU_TIME_NONE;
  self->actual_from = ADU_TIME_NONE;
  self->actual_until = ADU_TIME_NONE;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_person_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_finding_free);
  return self;
}

AduInspection *
adu_inspection_copy (const AduInspection *self)
{
  AduInspection *copy = g_memdup2 (self, sizeof *self);

  copy->order_number = g_strdup (self->order_number);
  copy->signatory = g_strdup (self->signatory);
  copy->unit = g_strdup (self->unit);
  copy->sub_district = g_strdup (self->sub_district);
  copy->place = g_strdup (self->place);
  copy->conclusion_text = g_strdup (self->conclusion_text);
  copy->recommendation = g_strdup (self->recommendation);
  copy->reason = g_strdup (self->reason);
  copy->people = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_person_free);
  copy->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_finding_free);
  for (guint i = 0; i < self->people->len; i++)
    g_ptr_array_add (copy->people, adu_inspection_person_copy (g_ptr_array_index (self->people, i)));
  for (guint i = 0; i < self->findings->len; i++)
    g_ptr_array_add (copy->findings, adu_inspection_finding_copy (g_ptr_array_index (self->findings, i)));
  return copy;
}

void
adu_inspection_free (AduInspection *self)
{
  if (self == NULL)
    return;
  g_free (self->order_number);
  g_free (self->signatory);
  g_free (self->unit);
  g_free (self->sub_district);
  g_free (self->place);
  g_free (self->conclusion_text);
  g_free (self->recommendation);
  g_free (self->reason);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static gboolean
same_list (const GPtrArray *a, const GPtrArray *b, gboolean (*same) (gconstpointer, gconstpointer))
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
same_person (gconstpointer a, gconstpointer b)
{
  return adu_inspection_person_equal (a, b);
}

static gboolean
same_finding (gconstpointer a, gconstpointer b)
{
  return adu_inspection_finding_equal (a, b);
}

/**
 * adu_inspection_equal:
 * @a: an inspection
 * @b: another
 *
 * Returns: whether people would read the same in both: ids, versions, stage and what moves set do not count
 */
gboolean
adu_inspection_equal (const AduInspection *a, const AduInspection *b)
{
  return same_text (a->order_number, b->order_number) && a->order_date.n == b->order_date.n &&
         same_text (a->signatory, b->signatory) && same_text (a->unit, b->unit) &&
         same_text (a->sub_district, b->sub_district) && same_text (a->place, b->place) &&
         a->planned_from == b->planned_from && a->planned_until == b->planned_until &&
         a->actual_from == b->actual_from && a->actual_until == b->actual_until &&
         a->conclusion == b->conclusion && same_text (a->conclusion_text, b->conclusion_text) &&
         same_text (a->recommendation, b->recommendation) && same_list (a->people, b->people, same_person) &&
         same_list (a->findings, b->findings, same_finding);
}

/* Returns: (transfer none) (nullable): who leads the team, %NULL if nobody does yet. */
const AduInspectionPerson *
adu_inspection_leader (const AduInspection *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (self->people, i);

      if (person->part == ADU_PART_LEADER)
        return person;
    }
  return NULL;
}

/* Returns: whether who takes this part signs the minutes. */
gboolean
adu_part_signs (AduPart part)
{
  return part != ADU_PART_MET;
}

/* Returns: how many have neither signed nor refused before a witness. */
guint
adu_inspection_signatures_missing (const AduInspection *self)
{
  guint missing = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (self->people, i);

      missing += adu_part_signs (person->part) && person->signature == ADU_SIGNATURE_MISSING;
    }
  return missing;
}

/* Returns: whether nothing of it changes any more. */
gboolean
adu_inspection_is_frozen (AduInspectionStage stage)
{
  return stage == ADU_INSPECTION_SIGNED || stage == ADU_INSPECTION_REPORTED;
}

/* Returns: whether somebody still has something to do before it is signed. */
gboolean
adu_inspection_is_open (AduInspectionStage stage)
{
  return !adu_inspection_is_frozen (stage) && stage != ADU_INSPECTION_CANCELLED;
}

/* ---- what is signed ---------------------------------------------------------------------------------------- */

/* Each text stands with its length in front, so that no two contents give one text. */
static void
append (GString *text, const char *name, const char *value)
{
  if (value == NULL)
    value = "";
  g_string_append_printf (text, "%s %" G_GSIZE_FORMAT " %s\n", name, strlen (value), value);
}

static void
append_number (GString *text, const char *name, gint64 value, gint64 none)
{
  if (value == none)
    append (text, name, NULL);
  else
    g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n", name, value);
}

static void
append_person (GString *text, const AduInspectionPerson *person)
{
  append (text, "person", parts[person->part]);
  append (text, "name", person->name);
  append (text, "position", person->position);
  append (text, "nip", person->nip);
  append (text, "statement", person->statement);
  append (text, "signature", signatures[person->signature]);
  append (text, "witness", person->witness);
}

static void
append_finding (GString *text, const AduInspectionFinding *finding, GHashTable *digests)
{
  append (text, "finding", finding->fact);
  append (text, "rule", finding->rule);
  append (text, "statement", finding->statement);
  append (text, "place", finding->place);
  append_number (text, "seen", finding->seen, ADU_TIME_NONE);
  for (guint i = 0; i < finding->evidence->len; i++)
    append (text, "evidence", g_hash_table_lookup (digests, &g_array_index (finding->evidence, gint64, i)));
}

/**
 * adu_inspection_canonical:
 * @self: an inspection
 * @number: register number of its case
 * @digests: (element-type gint64 utf8): SHA-256 in hex of each attachment, by its id
 *
 * Writes down, line by line, everything people sign: the order, the visit, the people with their statements and
 * signatures, the findings with the digests of their evidence, conclusion and recommendation. Times are UTC seconds,
 * days AduDay numbers, texts stand behind their length in bytes.
 *
 * Returns: (transfer full): the text
 */
char *
adu_inspection_canonical (const AduInspection *self, const char *number, GHashTable *digests)
{
  GString *text = g_string_new ("aduan-inspection-1\n");

  append (text, "complaint", number);
  append_number (text, "ordinal", self->ordinal, 0);
  append (text, "order", self->order_number);
  append_number (text, "order-date", self->order_date.n, 0);
  append (text, "signatory", self->signatory);
  append (text, "unit", self->unit);
  append (text, "sub-district", self->sub_district);
  append (text, "place", self->place);
  append_number (text, "planned-from", self->planned_from, ADU_TIME_NONE);
  append_number (text, "planned-until", self->planned_until, ADU_TIME_NONE);
  append_number (text, "actual-from", self->actual_from, ADU_TIME_NONE);
  append_number (text, "actual-until", self->actual_until, ADU_TIME_NONE);
  for (guint i = 0; i < self->people->len; i++)
    append_person (text, g_ptr_array_index (self->people, i));
  for (guint i = 0; i < self->findings->len; i++)
    append_finding (text, g_ptr_array_index (self->findings, i), digests);
  append (text, "conclusion", conclusions[self->conclusion]);
  append (text, "conclusion-text", self->conclusion_text);
  append (text, "recommendation", self->recommendation);
  append_number (text, "signed-on", self->signed_on.n, 0);
  return g_string_free (text, FALSE);
}
