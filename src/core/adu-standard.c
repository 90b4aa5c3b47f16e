/* adu-standard.c — the office's service standard: reading, checking, writing and asking its rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduStandard is immutable and reference counted.
 * Source: data/standards/dinkes-ttu-2022.ini explains the file.
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "base/adu-text.h"
#include "core/adu-standard.h"

#define GROUP "standard"
#define TEXT_MAX_CHARACTERS 2000
#define AMOUNT_MAX 3660 /* ten years of days */

struct _AduStandard
{
  gatomicrefcount ref_count;
  char *name;
  char *decree;
  AduDay effective;
  GPtrArray *rules; /* of AduRule */
};

G_DEFINE_QUARK (adu-standard-error-quark, adu_standard_error)

static const char *const deadline_kinds[ADU_N_DEADLINE_KINDS] = {
  [ADU_DEADLINE_COUNTER] = "counter",       [ADU_DEADLINE_ONLINE] = "online",
  [ADU_DEADLINE_SETTLEMENT] = "settlement", [ADU_DEADLINE_ACKNOWLEDGEMENT] = "acknowledgement",
  [ADU_DEADLINE_SERVICE] = "service",       [ADU_DEADLINE_OMBUDSMAN] = "ombudsman",
};

static const char *const starts[ADU_N_STARTS] = {
  [ADU_START_SERVED] = "served",
  [ADU_START_RECEIPT] = "receipt",
  [ADU_START_FORWARDED] = "forwarded",
  [ADU_START_COMPLETE] = "complete",
};

static const char *const applies_codes[ADU_N_APPLIES] = {
  [ADU_APPLIES_PRESENT] = "present",
  [ADU_APPLIES_LAPOR] = "lapor",
  [ADU_APPLIES_NO_INSPECTION] = "no-inspection",
  [ADU_APPLIES_INSPECTION] = "inspection",
  [ADU_APPLIES_ALL] = "all",
};

/* The keys of a rule, in the order in which they are written. */
typedef enum
{
  KEY_CODE,    /* an int that holds an enumeration */
  KEY_UINT,    /* a guint */
  KEY_BOOLEAN, /* a gboolean */
  KEY_TEXT,    /* a char pointer */
} KeyType;

static const char *
kind_code (int value)
{
  return adu_deadline_kind_to_code ((AduDeadlineKind) value);
}

static const char *
applies_code (int value)
{
  return adu_applies_to_code ((AduApplies) value);
}

static const char *
unit_code (int value)
{
  return adu_unit_to_code ((AduUnit) value);
}

static const char *
start_code (int value)
{
  return adu_start_to_code ((AduStart) value);
}

static const char *
ending_code (int value)
{
  return adu_ending_to_code ((AduEnding) value);
}

/* Enumerations are read and written as int: they have no negative values and no more than that. */
G_STATIC_ASSERT (sizeof (AduDeadlineKind) == sizeof (int));

#define AT(member) G_STRUCT_OFFSET (AduRule, member)

static const struct
{
  const char *name;
  KeyType type;
  gboolean required;
  gsize offset;
  int (*from_code) (const char *code);
  const char *(*to_code) (int value);
} keys[] = {
  { "clock", KEY_CODE, TRUE, AT (kind), adu_deadline_kind_from_code, kind_code },
  { "applies", KEY_CODE, TRUE, AT (applies), adu_applies_from_code, applies_code },
  { "amount", KEY_UINT, TRUE, AT (limit.amount), NULL, NULL },
  { "unit", KEY_CODE, TRUE, AT (limit.unit), adu_unit_from_code, unit_code },
  { "starts", KEY_CODE, TRUE, AT (start), adu_start_from_code, start_code },
  { "ending", KEY_CODE, FALSE, AT (limit.ending), adu_ending_from_code, ending_code },
  { "first-day-counts", KEY_BOOLEAN, FALSE, AT (limit.first_day_counts), NULL, NULL },
  { "binding", KEY_BOOLEAN, FALSE, AT (binding), NULL, NULL },
  { "can-be-late", KEY_BOOLEAN, FALSE, AT (can_be_late), NULL, NULL },
  { "pauses", KEY_BOOLEAN, FALSE, AT (pauses), NULL, NULL },
  { "pause-at-most", KEY_UINT, FALSE, AT (pause_at_most), NULL, NULL },
  { "stops-at-first-follow-up", KEY_BOOLEAN, FALSE, AT (stops_at_first_follow_up), NULL, NULL },
  { "ground", KEY_TEXT, TRUE, AT (ground), NULL, NULL },
  { "text", KEY_TEXT, FALSE, AT (text), NULL, NULL },
};

/* Returns: (transfer none): the machine name. */
const char *
adu_deadline_kind_to_code (AduDeadlineKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_DEADLINE_KINDS, NULL);
  return deadline_kinds[kind];
}

/* Returns: the AduDeadlineKind, or -1 if @code (nullable) is none. */
int
adu_deadline_kind_from_code (const char *code)
{
  return adu_code_find (deadline_kinds, ADU_N_DEADLINE_KINDS, code);
}

/* Returns: (transfer none): the machine name. */
const char *
adu_start_to_code (AduStart start)
{
  g_return_val_if_fail ((guint) start < ADU_N_STARTS, NULL);
  return starts[start];
}

/* Returns: the AduStart, or -1 if @code (nullable) is none. */
int
adu_start_from_code (const char *code)
{
  return adu_code_find (starts, ADU_N_STARTS, code);
}

/* Returns: (transfer none): the machine name. */
const char *
adu_applies_to_code (AduApplies applies)
{
  g_return_val_if_fail ((guint) applies < ADU_N_APPLIES, NULL);
  return applies_codes[applies];
}

/* Returns: the AduApplies, or -1 if @code (nullable) is none. */
int
adu_applies_from_code (const char *code)
{
  return adu_code_find (applies_codes, ADU_N_APPLIES, code);
}

static AduRule *
rule_copy (const AduRule *rule)
{
  AduRule *copy = g_new (AduRule, 1);

  *copy = *rule;
  copy->ground = adu_text_clean (rule->ground, TRUE);
  copy->text = rule->text != NULL ? adu_text_clean (rule->text, TRUE) : NULL;
  return copy;
}

static void
rule_free (AduRule *rule)
{
  g_free (rule->ground);
  g_free (rule->text);
  g_free (rule);
}

static gboolean
is_good_text (const char *text)
{
  return !adu_text_is_empty (text) && adu_text_check (text, -1, TEXT_MAX_CHARACTERS, TRUE) == ADU_TEXT_FINE;
}

/* Returns: (nullable): the key whose value makes no sense, %NULL if all do. */
static const char *
find_fault (const AduRule *rule)
{
  gboolean in_minutes = rule->limit.unit == ADU_UNIT_MINUTE;

  if (rule->limit.amount < 1 || rule->limit.amount > AMOUNT_MAX)
    return "amount";
  if (in_minutes != (rule->kind == ADU_DEADLINE_COUNTER))
    return "unit"; /* minutes are counted at the counter and nowhere else */
  if (in_minutes != (rule->start == ADU_START_SERVED))
    return "starts";
  if (in_minutes && rule->binding)
    return "binding";
  if (rule->binding && !rule->can_be_late)
    return "can-be-late";
  if (in_minutes && rule->pauses)
    return "pauses";
  if (rule->pause_at_most > AMOUNT_MAX)
    return "pause-at-most";
  if (!is_good_text (rule->ground))
    return "ground";
  if (rule->text != NULL && !is_good_text (rule->text))
    return "text";
  return NULL;
}

/**
 * adu_standard_new:
 * @name: what the standard is called
 * @decree: number of the decree
 * @effective: the day it took effect
 * @rules: (array length=n_rules): copied, their texts cleaned; the first one of a clock that applies to a
 *   complaint is taken
 * @n_rules: at least 1
 * @error: %ADU_STANDARD_ERROR_VALUE; the message names clock and key
 *
 * Returns: (transfer full): the standard, or %NULL
 */
AduStandard *
adu_standard_new (const char *name,
                  const char *decree,
                  AduDay effective,
                  const AduRule *rules,
                  guint n_rules,
                  GError **error)
{
  g_autoptr (AduStandard) self = NULL;
  const char *head_fault = !is_good_text (name)              ? "name"
                           : !is_good_text (decree)          ? "decree"
                           : adu_day_year (effective) < 1945 ? "effective"
                                                             : NULL;

  if (head_fault != NULL || n_rules == 0)
    {
      g_set_error (error, ADU_STANDARD_ERROR, ADU_STANDARD_ERROR_VALUE, "[%s] %s", GROUP,
                   head_fault != NULL ? head_fault : "no rules");
      return NULL;
    }
  self = g_new0 (AduStandard, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->name = adu_text_clean (name, FALSE);
  self->decree = adu_text_clean (decree, FALSE);
  self->effective = effective;
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
  for (guint i = 0; i < n_rules; i++)
    {
      const char *fault = find_fault (&rules[i]);

      if (fault != NULL)
        {
          g_set_error (error, ADU_STANDARD_ERROR, ADU_STANDARD_ERROR_VALUE, "[%s] %s",
                       deadline_kinds[rules[i].kind], fault);
          return NULL;
        }
      g_ptr_array_add (self->rules, rule_copy (&rules[i]));
    }
  return g_steal_pointer (&self);
}

static gboolean
set_value_error (GError **error, const char *group, const char *key, const char *what)
{
  g_set_error (error, ADU_STANDARD_ERROR, ADU_STANDARD_ERROR_VALUE, "[%s] %s: %s", group, key, what);
  return FALSE;
}

/* Reads the @i-th key of @group into @rule. */
static gboolean
read_key (GKeyFile *file, const char *group, gsize i, AduRule *rule, GError **error)
{
  gpointer at = (char *) rule + keys[i].offset;
  g_autoptr (GError) fault = NULL;
  g_autofree char *value = g_key_file_get_string (file, group, keys[i].name, &fault);
  guint64 number;
  int code;

  if (value == NULL || fault != NULL)
    return keys[i].required || g_key_file_has_key (file, group, keys[i].name, NULL)
             ? set_value_error (error, group, keys[i].name, "is missing or not readable")
             : TRUE;
  g_strstrip (value);
  switch (keys[i].type)
    {
    case KEY_CODE:
      code = keys[i].from_code (value);
      if (code < 0)
        return set_value_error (error, group, keys[i].name, "is none of the known values");
      *(int *) at = code;
      return TRUE;
    case KEY_UINT:
      if (!g_ascii_string_to_unsigned (value, 10, 0, AMOUNT_MAX, &number, NULL))
        return set_value_error (error, group, keys[i].name, "is no number from 0 to 3660");
      *(guint *) at = (guint) number;
      return TRUE;
    case KEY_BOOLEAN:
      if (strcmp (value, "true") != 0 && strcmp (value, "false") != 0)
        return set_value_error (error, group, keys[i].name, "is neither true nor false");
      *(gboolean *) at = *value == 't';
      return TRUE;
    case KEY_TEXT:
    default:
      *(char **) at = g_steal_pointer (&value);
      return TRUE;
    }
}

/* A key that is misspelt must not be passed over in silence. */
static gboolean
has_only_known_keys (GKeyFile *file, const char *group, GError **error)
{
  static const char *const head[] = { "name", "decree", "effective" };
  g_auto (GStrv) names = g_key_file_get_keys (file, group, NULL, NULL);
  gboolean is_head = strcmp (group, GROUP) == 0;

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean known = is_head && adu_code_find (head, G_N_ELEMENTS (head), names[i]) >= 0;

      for (gsize j = 0; !is_head && j < G_N_ELEMENTS (keys); j++)
        known = known || strcmp (names[i], keys[j].name) == 0;
      if (!known)
        return set_value_error (error, group, names[i], "is not a key of this group");
    }
  return TRUE;
}

static gboolean
read_rule (GKeyFile *file, const char *group, AduRule *rule, GError **error)
{
  const char *fault;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!read_key (file, group, i, rule, error))
      return FALSE;
  fault = find_fault (rule);
  return fault != NULL ? set_value_error (error, group, fault, "does not fit the other keys") : TRUE;
}

static void
clear_rule (gpointer data)
{
  AduRule *rule = data;

  g_free (rule->ground);
  g_free (rule->text);
}

/**
 * adu_standard_parse:
 * @text: a key file as data/standards/dinkes-ttu-2022.ini explains it
 * @length: bytes, or -1 if it ends with a NUL
 * @error: %ADU_STANDARD_ERROR_SYNTAX or %ADU_STANDARD_ERROR_VALUE
 *
 * Returns: (transfer full): the standard, or %NULL
 */
AduStandard *
adu_standard_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) syntax = NULL;
  g_autoptr (GArray) rules = g_array_new (FALSE, TRUE, sizeof (AduRule));
  g_auto (GStrv) groups = NULL;
  g_autofree char *name = NULL, *decree = NULL, *effective = NULL;
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;

  g_array_set_clear_func (rules, clear_rule);
  if (!g_utf8_validate_len (text, bytes, NULL) ||
      !g_key_file_load_from_data (file, text, bytes, G_KEY_FILE_NONE, &syntax))
    {
      g_set_error_literal (error, ADU_STANDARD_ERROR, ADU_STANDARD_ERROR_SYNTAX,
                           syntax != NULL ? syntax->message : "it is not text");
      return NULL;
    }
  groups = g_key_file_get_groups (file, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    {
      AduRule rule = { 0 };

      if (!has_only_known_keys (file, groups[i], error))
        return NULL;
      if (strcmp (groups[i], GROUP) == 0)
        continue;
      g_array_append_val (rules, rule);
      if (!read_rule (file, groups[i], &g_array_index (rules, AduRule, rules->len - 1), error))
        return NULL;
    }
  name = g_key_file_get_string (file, GROUP, "name", NULL);
  decree = g_key_file_get_string (file, GROUP, "decree", NULL);
  effective = g_key_file_get_string (file, GROUP, "effective", NULL);
  return adu_standard_new (name, decree, adu_day_parse (effective), (const AduRule *) (gpointer) rules->data,
                           rules->len, error);
}

/**
 * adu_standard_to_text:
 * @standard: a standard
 *
 * Returns: (transfer full): a key file with every key of every rule, which adu_standard_parse() reads back
 */
char *
adu_standard_to_text (const AduStandard *standard)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *effective = adu_day_to_iso (standard->effective);

  g_key_file_set_string (file, GROUP, "name", standard->name);
  g_key_file_set_string (file, GROUP, "decree", standard->decree);
  g_key_file_set_string (file, GROUP, "effective", effective);
  for (guint r = 0; r < standard->rules->len; r++)
    {
      const AduRule *rule = g_ptr_array_index (standard->rules, r);
      g_autofree char *group =
        g_strdup_printf ("%u %s %s", r + 1, deadline_kinds[rule->kind], applies_codes[rule->applies]);

      for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          gconstpointer at = (const char *) rule + keys[i].offset;

          if (keys[i].type == KEY_CODE)
            g_key_file_set_string (file, group, keys[i].name, keys[i].to_code (*(const int *) at));
          else if (keys[i].type == KEY_UINT)
            g_key_file_set_uint64 (file, group, keys[i].name, *(const guint *) at);
          else if (keys[i].type == KEY_BOOLEAN)
            g_key_file_set_boolean (file, group, keys[i].name, *(const gboolean *) at);
          else if (*(char *const *) at != NULL)
            g_key_file_set_string (file, group, keys[i].name, *(char *const *) at);
        }
    }
  return g_key_file_to_data (file, NULL, NULL);
}

AduStandard *
adu_standard_ref (AduStandard *standard)
{
  g_return_val_if_fail (standard != NULL, NULL);
  g_atomic_ref_count_inc (&standard->ref_count);
  return standard;
}

void
adu_standard_unref (AduStandard *standard)
{
  if (standard == NULL || !g_atomic_ref_count_dec (&standard->ref_count))
    return;
  g_free (standard->name);
  g_free (standard->decree);
  g_clear_pointer (&standard->rules, g_ptr_array_unref);
  g_free (standard);
}

/* Returns: (transfer none): what the standard is called. */
const char *
adu_standard_name (const AduStandard *standard)
{
  return standard->name;
}

/* Returns: (transfer none): the decree that puts it into force. */
const char *
adu_standard_decree (const AduStandard *standard)
{
  return standard->decree;
}

/* Returns: the day it took effect. */
AduDay
adu_standard_effective (const AduStandard *standard)
{
  return standard->effective;
}

/* Returns: how many limits it has, at least one. */
guint
adu_standard_n_rules (const AduStandard *standard)
{
  return standard->rules->len;
}

/* Returns: (transfer none): the rule at @index, in the order of the file. */
const AduRule *
adu_standard_rule (const AduStandard *standard, guint index)
{
  g_return_val_if_fail (index < standard->rules->len, NULL);
  return g_ptr_array_index (standard->rules, index);
}

/* "14 days" stands for everything but "supervisory *and* needing inspection", and so also for what nobody has
 * classified yet: the standard gives the long limit only where both are established. */
static gboolean
rule_applies (const AduRule *rule, AduChannel channel, AduTri present, AduTri supervisory, AduTri inspection)
{
  gboolean needs_inspection = adu_facts_need_inspection (supervisory, inspection);

  switch (rule->applies)
    {
    case ADU_APPLIES_PRESENT:
      return channel == ADU_CHANNEL_COUNTER || present == ADU_YES;
    case ADU_APPLIES_LAPOR:
      return adu_channel_is_lapor (channel) && !needs_inspection;
    case ADU_APPLIES_NO_INSPECTION:
      return !needs_inspection;
    case ADU_APPLIES_INSPECTION:
      return needs_inspection;
    case ADU_APPLIES_ALL:
    default:
      return TRUE;
    }
}

/**
 * adu_standard_find:
 * @standard: the office's standard
 * @kind: the clock
 * @channel: how the complaint came in
 * @present: whether the complainant stands at the counter; implied by the channel "counter"
 * @supervisory: berkadar pengawasan
 * @inspection: perlu pemeriksaan lapangan
 *
 * Returns: (transfer none) (nullable): the rule of this clock for such a complaint; %NULL if it has no such
 *   clock
 */
const AduRule *
adu_standard_find (const AduStandard *standard,
                   AduDeadlineKind kind,
                   AduChannel channel,
                   AduTri present,
                   AduTri supervisory,
                   AduTri inspection)
{
  for (guint i = 0; i < standard->rules->len; i++)
    {
      const AduRule *rule = g_ptr_array_index (standard->rules, i);

      if (rule->kind == kind && rule_applies (rule, channel, present, supervisory, inspection))
        return rule;
    }
  return NULL;
}
