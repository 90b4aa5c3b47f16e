/* adu-case-draft.c — a complaint while it is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * The draft is a key file: one line a field, by the field's machine name, so that a draft of an older version
 * of the program still opens. Texts that are no UTF-8 are kept byte for byte in base64.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-mask.h"
#include "model/adu-case-draft.h"

#define GROUP "complaint"
#define GROUP_TYPED "typed"  /* dates and times as they were typed */
#define GROUP_BYTES "base64" /* texts that are no UTF-8 */
#define FORMAT_VERSION 1

struct _AduCaseDraft
{
  GObject parent_instance;
  AduClock *clock;           /* owned */
  AduEvidenceList *evidence; /* owned */
  AduCase *value;            /* owned; as typed so far */
  char *typed[ADU_N_FIELDS]; /* owned, NULL = nothing: dates and times as typed */
  char *action;              /* owned */
  GArray *denied;            /* of gint64 */
  guint revision;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduCaseDraft, adu_case_draft, G_TYPE_OBJECT)

static void
changed (AduCaseDraft *self, AduField field)
{
  self->revision++;
  g_signal_emit (self, signals[CHANGED], 0, (guint) field);
}

static void
on_evidence_changed (AduEvidenceList *evidence, AduCaseDraft *self)
{
  self->value->n_evidence = adu_evidence_list_n (evidence) - adu_evidence_list_n_missing (evidence);
  changed (self, ADU_FIELD_EVIDENCE);
}

static void
clear_typed (AduCaseDraft *self)
{
  for (guint i = 0; i < ADU_N_FIELDS; i++)
    g_clear_pointer (&self->typed[i], g_free);
}

static void
adu_case_draft_dispose (GObject *object)
{
  AduCaseDraft *self = ADU_CASE_DRAFT (object);

  if (self->evidence != NULL)
    g_signal_handlers_disconnect_by_data (self->evidence, self);
  g_clear_object (&self->evidence);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (adu_case_draft_parent_class)->dispose (object);
}

static void
adu_case_draft_finalize (GObject *object)
{
  AduCaseDraft *self = ADU_CASE_DRAFT (object);

  clear_typed (self);
  adu_case_free (self->value);
  g_free (self->action);
  g_array_unref (self->denied);
  G_OBJECT_CLASS (adu_case_draft_parent_class)->finalize (object);
}

static void
adu_case_draft_class_init (AduCaseDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = adu_case_draft_dispose;
  object_class->finalize = adu_case_draft_finalize;
  signals[CHANGED] = g_signal_new ("changed", ADU_TYPE_CASE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
adu_case_draft_init (AduCaseDraft *self)
{
  self->evidence = adu_evidence_list_new ();
  self->value = adu_case_new (ADU_CHANNEL_COUNTER, ADU_TIME_NONE);
  self->action = g_uuid_string_random ();
  self->denied = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (self->evidence, "changed", G_CALLBACK (on_evidence_changed), self);
}

/**
 * adu_case_draft_new:
 * @clock: what says how late it is
 *
 * Returns: (transfer full): an empty complaint of somebody at the counter
 */
AduCaseDraft *
adu_case_draft_new (AduClock *clock)
{
  AduCaseDraft *self = g_object_new (ADU_TYPE_CASE_DRAFT, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

/**
 * adu_case_draft_reset:
 * @self: a complaint
 * @channel: how the next one came in
 * @inbox: (nullable): through which inbox
 *
 * Forgets everything and begins the next complaint, with an action of its own.
 */
void
adu_case_draft_reset (AduCaseDraft *self, AduChannel channel, const char *inbox)
{
  clear_typed (self);
  adu_case_free (self->value);
  self->value = adu_case_new (channel, ADU_TIME_NONE);
  adu_case_set_text (self->value, ADU_FIELD_INBOX, inbox);
  g_free (self->action);
  self->action = g_uuid_string_random ();
  g_array_set_size (self->denied, 0);
  g_signal_handlers_block_by_func (self->evidence, on_evidence_changed, self);
  adu_evidence_list_clear (self->evidence);
  g_signal_handlers_unblock_by_func (self->evidence, on_evidence_changed, self);
  changed (self, ADU_FIELD_NONE);
}

/* Returns: (transfer none): the UUID under which this complaint is registered, once, however often it is
 * tried */
const char *
adu_case_draft_action (AduCaseDraft *self)
{
  return self->action;
}

/* Returns: whether nothing was typed, chosen as a party, or attached; channel and times alone are nothing */
gboolean
adu_case_draft_is_empty (AduCaseDraft *self)
{
  if (adu_evidence_list_n (self->evidence) > 0 || self->denied->len > 0)
    return FALSE;
  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    if (i != ADU_FIELD_INBOX && *adu_case_text (self->value, i) != '\0')
      return FALSE;
  return TRUE;
}

/* Returns: a number that is another after every change */
guint
adu_case_draft_revision (AduCaseDraft *self)
{
  return self->revision;
}

/* Returns: (transfer none): its evidence */
AduEvidenceList *
adu_case_draft_evidence (AduCaseDraft *self)
{
  return self->evidence;
}

/* Returns: the channel the complaint comes by. */
AduChannel
adu_case_draft_channel (AduCaseDraft *self)
{
  return self->value->channel;
}

/**
 * adu_case_draft_set_channel:
 * @self: a complaint
 * @channel: how it came in
 * @inbox: (nullable): through which number, address or way outside the standard
 */
void
adu_case_draft_set_channel (AduCaseDraft *self, AduChannel channel, const char *inbox)
{
  if (self->value->channel == channel &&
      g_str_equal (adu_case_text (self->value, ADU_FIELD_INBOX), inbox ? inbox : ""))
    return;
  self->value->channel = channel;
  self->value->present = channel == ADU_CHANNEL_COUNTER ? ADU_YES : ADU_UNKNOWN;
  adu_case_set_text (self->value, ADU_FIELD_INBOX, inbox);
  changed (self, ADU_FIELD_CHANNEL);
}

/* Returns: whether the complainant is at the counter: the clock of 30 minutes runs */
gboolean
adu_case_draft_is_present (AduCaseDraft *self)
{
  return self->value->channel == ADU_CHANNEL_COUNTER || self->value->present == ADU_YES;
}

/* Returns: (transfer none): the text as it was typed, "" if none */
const char *
adu_case_draft_text (AduCaseDraft *self, AduField field)
{
  return adu_case_text (self->value, field);
}

/* @field: one with a text; @text: (nullable): NULL and "" empty it. Tells "changed" if it is another. */
void
adu_case_draft_set_text (AduCaseDraft *self, AduField field, const char *text)
{
  g_autofree char *before = g_strdup (adu_case_text (self->value, field));

  adu_case_set_text (self->value, field, text);
  if (!g_str_equal (before, adu_case_text (self->value, field)))
    changed (self, field);
}

static gboolean *
flag_of (AduCaseDraft *self, AduField field)
{
  return field == ADU_FIELD_ANONYMOUS      ? &self->value->anonymous
         : field == ADU_FIELD_CONFIDENTIAL ? &self->value->confidential
                                           : NULL;
}

/* @field: ADU_FIELD_ANONYMOUS or ADU_FIELD_CONFIDENTIAL */
gboolean
adu_case_draft_flag (AduCaseDraft *self, AduField field)
{
  const gboolean *flag = flag_of (self, field);

  return flag != NULL && *flag;
}

/* @field: one with a flag; another changes nothing. Tells "changed" if it is another. */
void
adu_case_draft_set_flag (AduCaseDraft *self, AduField field, gboolean on)
{
  gboolean *flag = flag_of (self, field);

  if (flag == NULL || !*flag == !on)
    return;
  *flag = on;
  changed (self, field);
}

/* --- dates and times ------------------------------------------------------------------------------------ */

static AduTime *
time_of (AduCase *value, AduField field)
{
  switch (field)
    {
    case ADU_FIELD_RECEIVED:
      return &value->received;
    case ADU_FIELD_FORWARDED:
      return &value->forwarded;
    case ADU_FIELD_FILED:
      return &value->filed;
    case ADU_FIELD_SERVED_FROM:
      return &value->served_from;
    case ADU_FIELD_SERVED_UNTIL:
      return &value->served_until;
    default:
      return NULL;
    }
}

static AduDay *
day_of (AduCase *value, AduField field)
{
  return field == ADU_FIELD_LETTER_DATE     ? &value->letter_date
         : field == ADU_FIELD_INCIDENT_DATE ? &value->incident_date
                                            : NULL;
}

/* Returns: (transfer none): a date or time as it was typed, "" if nothing was */
const char *
adu_case_draft_typed (AduCaseDraft *self, AduField field)
{
  return (guint) field < ADU_N_FIELDS && self->typed[field] != NULL ? self->typed[field] : "";
}

static gboolean
set_typed (AduCaseDraft *self, AduField field, const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);

  if (g_str_equal (adu_case_draft_typed (self, field), valid))
    return FALSE;
  g_free (self->typed[field]);
  self->typed[field] = *valid != '\0' ? g_steal_pointer (&valid) : NULL;
  return TRUE;
}

/**
 * adu_case_draft_set_time:
 * @self: a complaint
 * @field: one of the moments of a complaint
 * @typed: (nullable): what was typed
 * @time: what it means; %ADU_TIME_NONE with something typed is a problem
 */
void
adu_case_draft_set_time (AduCaseDraft *self, AduField field, const char *typed, AduTime time)
{
  AduTime *place = time_of (self->value, field);
  gboolean other;

  if (place == NULL)
    return;
  other = set_typed (self, field, typed);
  other = *place != time || other;
  *place = time;
  if (other)
    changed (self, field);
}

/* The same for a civil date. @precision counts for the date of the incident. */
void
adu_case_draft_set_day (AduCaseDraft *self,
                        AduField field,
                        const char *typed,
                        AduDay day,
                        AduPrecision precision)
{
  AduDay *place = day_of (self->value, field);
  gboolean other;

  if (place == NULL)
    return;
  other = set_typed (self, field, typed);
  other = place->n != day.n || other;
  *place = day;
  if (field == ADU_FIELD_INCIDENT_DATE)
    {
      other = other || self->value->incident_precision != precision;
      self->value->incident_precision = adu_day_is_set (day) ? precision : ADU_PRECISION_DAY;
    }
  if (other)
    changed (self, field);
}

/* Returns: a moment as it is understood, %ADU_TIME_NONE if it is not given */
AduTime
adu_case_draft_time (AduCaseDraft *self, AduField field)
{
  const AduTime *place = time_of (self->value, field);

  return place != NULL ? *place : ADU_TIME_NONE;
}

/* The person at the counter is being listened to from now on, unless another time was given. */
void
adu_case_draft_start_serving (AduCaseDraft *self)
{
  if (adu_time_is_set (self->value->served_from) ||
      *adu_case_draft_typed (self, ADU_FIELD_SERVED_FROM) != '\0')
    return;
  self->value->served_from = adu_clock_now (self->clock);
  changed (self, ADU_FIELD_SERVED_FROM);
}

/* --- who it is about ------------------------------------------------------------------------------------ */

static int
find_denied (AduCaseDraft *self, gint64 official)
{
  for (guint i = 0; i < self->denied->len; i++)
    if (g_array_index (self->denied, gint64, i) == official)
      return (int) i;
  return -1;
}

/* Returns: whether the complaint is about that official, who will see nothing of it */
gboolean
adu_case_draft_is_denied (AduCaseDraft *self, gint64 official)
{
  return find_denied (self, official) >= 0;
}

/* @official: id of whom the complaint is about, or is not: it does not exist for them. */
void
adu_case_draft_set_denied (AduCaseDraft *self, gint64 official, gboolean denied)
{
  int i = find_denied (self, official);

  if ((i >= 0) == !!denied)
    return;
  if (denied)
    g_array_append_val (self->denied, official);
  else
    g_array_remove_index (self->denied, (guint) i);
  changed (self, ADU_FIELD_REPORTED_PARTY);
}

/* Returns: (transfer none): ids of the officials it is about, valid until that changes; @n: how many */
const gint64 *
adu_case_draft_denied (AduCaseDraft *self, gsize *n)
{
  *n = self->denied->len;
  return (const gint64 *) (void *) self->denied->data;
}

/* --- what it comes to ----------------------------------------------------------------------------------- */

/* The people as far as they were typed; what is no UTF-8 is still to be found by the check. */
static AduMask *
mask_of (AduCaseDraft *self)
{
  g_autoptr (AduCase) people = adu_case_new (self->value->channel, ADU_TIME_NONE);

  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    if (adu_field_info (i)->identity || i == ADU_FIELD_UNIT || i == ADU_FIELD_SUB_DISTRICT || i == ADU_FIELD_VILLAGE)
      {
        g_autofree char *valid = g_utf8_make_valid (adu_case_text (self->value, i), -1);

        adu_case_set_text (people, i, valid);
      }
  return adu_mask_new_for_case (people);
}

/**
 * adu_case_draft_proposed_subject:
 * @self: a complaint
 *
 * The first words of what happened, without the names typed into the form: a subject stands in lists, where
 * no name of a person may stand.
 *
 * Returns: (transfer full): the proposal, "" if nothing was told yet
 */
char *
adu_case_draft_proposed_subject (AduCaseDraft *self)
{
  g_autoptr (AduMask) mask = mask_of (self);
  const char *description = adu_case_text (self->value, ADU_FIELD_DESCRIPTION);
  gsize bytes = strnlen (description, 16 * ADU_DRAFT_SUBJECT_LENGTH);
  g_autofree char *head = g_utf8_make_valid (description, (gssize) bytes);
  g_autofree char *masked = adu_mask_apply (mask, head, "…");

  return adu_text_first_line (masked, ADU_DRAFT_SUBJECT_LENGTH);
}

/**
 * adu_case_draft_value:
 * @self: a complaint
 *
 * What would be registered now: a receipt without a time is now, or when serving began; a subject not written
 * is the one proposed; texts lose the white space around them.
 *
 * Returns: (transfer full): a complaint to be checked, previewed or registered
 */
AduCase *
adu_case_draft_value (AduCaseDraft *self)
{
  AduCase *value = adu_case_copy (self->value);
  AduTime now = adu_clock_now (self->clock);

  if (!adu_case_draft_is_present (self))
    value->served_from = value->served_until = ADU_TIME_NONE;
  if (!adu_channel_is_lapor (value->channel))
    value->filed = value->forwarded = ADU_TIME_NONE;
  if (!adu_time_is_set (value->received))
    value->received =
        adu_time_is_set (value->served_from) && value->served_from <= now ? value->served_from : now;
  if (adu_text_is_empty (adu_case_text (value, ADU_FIELD_SUBJECT)))
    {
      g_autofree char *subject = adu_case_draft_proposed_subject (self);

      adu_case_set_text (value, ADU_FIELD_SUBJECT, subject);
    }
  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    {
      const char *text = adu_case_text (value, i);
      gsize length = strlen (text);

      /* Only white space at the ends: what else is wrong must still be found by the check. */
      if (length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1])))
        {
          g_autofree char *trimmed = g_strstrip (g_strdup (text));

          adu_case_set_text (value, i, trimmed);
        }
    }
  return value;
}

/**
 * adu_case_draft_problems:
 * @self: a complaint
 *
 * Returns: (transfer full) (element-type AduProblem): everything that stands against registering it; dates
 * that were typed and not understood first
 */
GPtrArray *
adu_case_draft_problems (AduCaseDraft *self)
{
  g_autoptr (AduCase) value = adu_case_draft_value (self);
  g_autoptr (GPtrArray) checked = adu_case_check (value, adu_clock_now (self->clock));
  GPtrArray *problems = adu_problems_new ();

  for (guint i = 0; i < ADU_N_FIELDS; i++)
    {
      const AduTime *time = time_of (self->value, i);
      const AduDay *day = day_of (self->value, i);

      if (self->typed[i] != NULL &&
          ((time != NULL && !adu_time_is_set (*time)) || (day != NULL && !adu_day_is_set (*day))))
        adu_problems_add (problems, i, ADU_PROBLEM_TIME, 0);
    }
  for (guint i = 0; i < checked->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (checked, i);

      if (adu_problems_find (problems, problem->field) == NULL)
        adu_problems_add (problems, problem->field, problem->code, problem->limit);
    }
  return problems;
}

/* --- the draft ------------------------------------------------------------------------------------------ */

static void
write_text (GKeyFile *file, const char *name, const char *text)
{
  if (*text == '\0')
    return;
  if (g_utf8_validate (text, -1, NULL))
    g_key_file_set_string (file, GROUP, name, text);
  else
    {
      g_autofree char *base64 = g_base64_encode ((const guchar *) text, strlen (text));

      g_key_file_set_string (file, GROUP_BYTES, name, base64);
    }
}

static void
write_moments (AduCaseDraft *self, GKeyFile *file)
{
  for (guint i = 0; i < ADU_N_FIELDS; i++)
    {
      const char *name = adu_field_info (i)->name;
      const AduTime *time = time_of (self->value, i);
      const AduDay *day = day_of (self->value, i);

      if (time != NULL && adu_time_is_set (*time))
        g_key_file_set_int64 (file, GROUP, name, *time);
      if (day != NULL && adu_day_is_set (*day))
        g_key_file_set_int64 (file, GROUP, name, day->n);
      if (self->typed[i] != NULL)
        g_key_file_set_string (file, GROUP_TYPED, name, self->typed[i]);
    }
}

/**
 * adu_case_draft_to_text:
 * @self: a complaint
 *
 * Everything but the evidence, which has a text of its own (see #AduEvidenceList).
 *
 * Returns: (transfer full): the text of the draft
 */
char *
adu_case_draft_to_text (AduCaseDraft *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP, "version", FORMAT_VERSION);
  g_key_file_set_string (file, GROUP, "action", self->action);
  g_key_file_set_string (file, GROUP, "channel", adu_channel_to_code (self->value->channel));
  g_key_file_set_string (file, GROUP, "present", adu_tri_to_code (self->value->present));
  g_key_file_set_boolean (file, GROUP, "anonymous", self->value->anonymous);
  g_key_file_set_boolean (file, GROUP, "confidential", self->value->confidential);
  g_key_file_set_integer (file, GROUP, "incident_precision", (gint) self->value->incident_precision);
  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    write_text (file, adu_field_info (i)->name, adu_case_text (self->value, i));
  write_moments (self, file);
  for (guint i = 0; i < self->denied->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("denied-%u", i);

      g_key_file_set_int64 (file, GROUP, key, g_array_index (self->denied, gint64, i));
    }
  return g_key_file_to_data (file, NULL, NULL);
}

static void
read_texts (AduCaseDraft *self, GKeyFile *file)
{
  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    {
      const char *name = adu_field_info (i)->name;
      g_autofree char *text = g_key_file_get_string (file, GROUP, name, NULL);
      g_autofree char *base64 = g_key_file_get_string (file, GROUP_BYTES, name, NULL);

      if (base64 != NULL && *base64 != '\0')
        {
          gsize size;
          g_autofree guchar *bytes = g_base64_decode (base64, &size);

          g_free (text);
          text = g_strndup ((const char *) bytes, size);
        }
      adu_case_set_text (self->value, i, text);
    }
}

static void
read_moments (AduCaseDraft *self, GKeyFile *file)
{
  for (guint i = 0; i < ADU_N_FIELDS; i++)
    {
      const char *name = adu_field_info (i)->name;
      AduTime *time = time_of (self->value, i);
      AduDay *day = day_of (self->value, i);
      gint64 number;

      if ((time == NULL && day == NULL) || *name == '\0')
        continue;
      self->typed[i] = g_key_file_get_string (file, GROUP_TYPED, name, NULL);
      if (!g_key_file_has_key (file, GROUP, name, NULL))
        continue;
      number = g_key_file_get_int64 (file, GROUP, name, NULL);
      if (time != NULL)
        *time = number;
      else
        day->n = (gint32) CLAMP (number, 0, G_MAXINT32);
    }
}

static void
read_rest (AduCaseDraft *self, GKeyFile *file)
{
  g_autofree char *action = g_key_file_get_string (file, GROUP, "action", NULL);
  g_autofree char *present = g_key_file_get_string (file, GROUP, "present", NULL);
  gint precision = g_key_file_get_integer (file, GROUP, "incident_precision", NULL);

  if (g_uuid_string_is_valid (action != NULL ? action : ""))
    {
      g_free (self->action);
      self->action = g_steal_pointer (&action);
    }
  if (adu_tri_from_code (present) >= 0)
    self->value->present = (AduTri) adu_tri_from_code (present);
  self->value->anonymous = g_key_file_get_boolean (file, GROUP, "anonymous", NULL);
  self->value->confidential = g_key_file_get_boolean (file, GROUP, "confidential", NULL);
  self->value->incident_precision = (AduPrecision) CLAMP (precision, ADU_PRECISION_DAY, ADU_PRECISION_YEAR);
  for (guint i = 0;; i++)
    {
      g_autofree char *key = g_strdup_printf ("denied-%u", i);
      gint64 official = g_key_file_get_int64 (file, GROUP, key, NULL);

      if (official == 0)
        break;
      g_array_append_val (self->denied, official);
    }
}

/**
 * adu_case_draft_load_text:
 * @self: a complaint; what it holds goes, but its evidence
 * @text: (nullable): as adu_case_draft_to_text() wrote it
 *
 * Returns: %FALSE if it was not written by this program; nothing changed then
 */
gboolean
adu_case_draft_load_text (AduCaseDraft *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *channel = NULL;

  if (text == NULL || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_integer (file, GROUP, "version", NULL) != FORMAT_VERSION)
    return FALSE;
  channel = g_key_file_get_string (file, GROUP, "channel", NULL);
  if (adu_channel_from_code (channel) < 0)
    return FALSE;

  clear_typed (self);
  g_array_set_size (self->denied, 0);
  adu_case_free (self->value);
  self->value = adu_case_new ((AduChannel) adu_channel_from_code (channel), ADU_TIME_NONE);
  self->value->n_evidence =
      adu_evidence_list_n (self->evidence) - adu_evidence_list_n_missing (self->evidence);
  read_texts (self, file);
  read_moments (self, file);
  read_rest (self, file);
  changed (self, ADU_FIELD_NONE);
  return TRUE;
}
