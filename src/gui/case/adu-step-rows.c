/* adu-step-rows.c — the rows of a step's form: the control of each field, and what is read out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    which control a field has and how its answer is read belong together: the choices of a row are numbers only
 *         this file knows the officials, units and topics of. What follows from an answer stands in adu-step-form.c.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/case/adu-lead-entry.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/case/adu-others-entry.h"
#include "gui/case/adu-step-layout.h"
#include "gui/case/adu-step-offer.h"
#include "gui/case/adu-step-rows.h"
#include "words/adu-words.h"

#define KEPT ((gint64) -1) /* among the topics: as each has it */

struct _AduStepRows
{
  AduSession *session; /* owned */
  AduStep step;
  const AduRow *row; /* borrowed */
  guint differ;      /* AduKept: what several complaints do not have in common; there one may leave it so */

  AduFormRow *of[ADU_N_FIELDS]; /* borrowed from the widget they were put into */
  GArray *deciders;             /* owned; gint64, in the order of the choice */
  GArray *officials;            /* owned; gint64, the first choices of "to" */
  GPtrArray *units;             /* owned; names, the choices of "to" after them */
  GArray *topics;               /* owned; gint64, with KEPT before 0 where they differ */
};

/**
 * adu_step_rows_new:
 * @session: the session; somebody is signed in
 * @row: the case; borrowed as long as the rows live
 * @step: a step offered for it
 * @differ: #AduKept: what several complaints do not have in common; 0 for one
 *
 * Returns: (transfer full): no row yet
 */
AduStepRows *
adu_step_rows_new (AduSession *session, const AduRow *row, AduStep step, guint differ)
{
  AduStepRows *rows = g_new0 (AduStepRows, 1);

  rows->session = g_object_ref (session);
  rows->row = row;
  rows->step = step;
  rows->differ = differ;
  rows->deciders = g_array_new (FALSE, FALSE, sizeof (gint64));
  rows->officials = g_array_new (FALSE, FALSE, sizeof (gint64));
  rows->topics = g_array_new (FALSE, FALSE, sizeof (gint64));
  rows->units = g_ptr_array_new_with_free_func (g_free);
  return rows;
}

/* The widgets stay where they were put. */
void
adu_step_rows_free (AduStepRows *rows)
{
  g_object_unref (rows->session);
  g_array_unref (rows->deciders);
  g_array_unref (rows->officials);
  g_array_unref (rows->topics);
  g_ptr_array_unref (rows->units);
  g_free (rows);
}

/* --- the control of each field -------------------------------------------------------------------------- */

static AduDay
today_of (AduStepRows *rows)
{
  return adu_clock_today (adu_session_clock (rows->session));
}

static const char *
title_of (AduStepRows *rows, AduField field)
{
  return adu_step_title (rows->step, field);
}

/* A choice of an enumeration, in its order, its words from @word. */
#define CHOICE(rows, field, N, word, Type)                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    const char *choices[(N) + 1] = { NULL };                                                                 \
    for (guint i = 0; i < (N); i++)                                                                          \
      choices[i] = word ((Type) i);                                                                          \
    return adu_form_row_new_choice (field, title_of (rows, field), choices);                                 \
  }                                                                                                          \
  G_STMT_END

/* The bit of a fact a classification sets. */
static guint
bit_of (AduField field)
{
  static const guint bits[ADU_N_FIELDS] = {
    [ADU_FIELD_KIND] = ADU_KEPT_KIND,
    [ADU_FIELD_TOPIC] = ADU_KEPT_TOPIC,
    [ADU_FIELD_SUPERVISORY] = ADU_KEPT_SUPERVISORY,
    [ADU_FIELD_INSPECTION] = ADU_KEPT_INSPECTION,
    [ADU_FIELD_CONFIDENTIAL] = ADU_KEPT_CONFIDENTIAL,
  };

  return bits[field];
}

/* Whether leaving it alone is the first choice of @field. */
static gboolean
may_keep (AduStepRows *rows, AduField field)
{
  return (rows->differ & bit_of (field)) != 0;
}

/* A choice of the category: @choices begins with leaving it alone, which is offered where complaints differ. */
static AduFormRow *
make_fact (AduStepRows *rows, AduField field, const char **choices)
{
  choices[0] = _("Unchanged");
  return adu_form_row_new_choice (field, title_of (rows, field), may_keep (rows, field) ? choices : choices + 1);
}

static AduFormRow *
make_kind (AduStepRows *rows, AduField field)
{
  const char *choices[1 + ADU_N_KINDS + 1] = { NULL };

  for (guint i = 0; i < ADU_N_KINDS; i++)
    choices[1 + i] = adu_words_kind ((AduKind) i);
  return make_fact (rows, field, choices);
}

static AduFormRow *
make_tri (AduStepRows *rows, AduField field)
{
  const char *choices[1 + ADU_N_TRIS + 1] = { NULL };

  for (guint i = 0; i < ADU_N_TRIS; i++)
    choices[1 + i] = adu_words_tri ((AduTri) i);
  return make_fact (rows, field, choices);
}

static AduFormRow *
make_capacity (AduStepRows *rows, AduField field)
{
  CHOICE (rows, field, ADU_N_CAPACITIES, adu_words_capacity, AduCapacity);
}

static AduFormRow *
make_basis (AduStepRows *rows, AduField field)
{
  CHOICE (rows, field, ADU_N_BASES, adu_words_basis, AduBasis);
}

static AduFormRow *
make_how (AduStepRows *rows, AduField field)
{
  const char *choices[ADU_N_HOWS + 1] = { NULL };

  choices[ADU_HOW_NONE] = _("Choose…");
  for (int how = ADU_HOW_NONE + 1; how < ADU_N_HOWS; how++)
    choices[how] = adu_words_how ((AduHow) how);
  return adu_form_row_new_choice (field, title_of (rows, field), choices);
}

static AduFormRow *
make_searched_choice (AduStepRows *rows, AduField field, const char *const *choices)
{
  AduFormRow *row = adu_form_row_new_choice (field, title_of (rows, field), choices);

  adu_form_row_set_searchable (row);
  return row;
}

static char *
official_text (const AduOfficial *official)
{
  if (official->position == NULL || official->position[0] == '\0')
    return g_strdup (official->name);
  return g_strdup_printf ("%s, %s", official->name, official->position);
}

static AduFormRow *
make_topic (AduStepRows *rows, AduField field)
{
  GPtrArray *topics = adu_store_list (adu_session_store (rows->session), ADU_LIST_TOPIC);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const gint64 kept = KEPT, none = 0;

  if (may_keep (rows, field))
    {
      g_array_append_val (rows->topics, kept);
      g_ptr_array_add (names, (gpointer) _("Unchanged"));
    }
  g_array_append_val (rows->topics, none);
  g_ptr_array_add (names, (gpointer) _("Not yet chosen"));
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      AduListItem *item = g_ptr_array_index (topics, i);

      if (!item->active && item->id != rows->row->topic)
        continue;
      g_array_append_val (rows->topics, item->id);
      g_ptr_array_add (names, item->name);
    }
  g_ptr_array_add (names, NULL);
  return make_searched_choice (rows, field, (const char *const *) names->pdata);
}

static AduFormRow *
make_decided_by (AduStepRows *rows, AduField field)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (rows->session));
  AduActor *actor = adu_session_actor (rows->session);
  g_autoptr (GPtrArray) deciders = adu_step_deciders_offered (officials, actor, rows->step, rows->row->stage);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < deciders->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (deciders, i);

      g_array_append_val (rows->deciders, official->id);
      g_ptr_array_add (names, official_text (official));
    }
  g_ptr_array_add (names, NULL);
  return adu_form_row_new_choice (field, title_of (rows, field), (const char *const *) names->pdata);
}

/* Whom a disposition goes to: the officials who can work on it, then the units. */
static AduFormRow *
make_to (AduStepRows *rows, AduField field)
{
  AduStore *store = adu_session_store (rows->session);
  GPtrArray *officials = adu_store_officials (store);
  GPtrArray *units = adu_store_list (store, ADU_LIST_UNIT);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gint64 none = 0;

  if (rows->step != ADU_STEP_DISPOSE)
    return adu_form_row_new_line (field, title_of (rows, field));
  g_array_append_val (rows->officials, none);
  g_ptr_array_add (names, g_strdup (_("Choose…")));
  for (guint i = 0; i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);

      if (!official->active || (official->roles & ~(AduRoles) (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_CLERK)) == 0)
        continue;
      g_array_append_val (rows->officials, official->id);
      g_ptr_array_add (names, official_text (official));
    }
  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      AduListItem *unit = g_ptr_array_index (units, i);

      if (!unit->active)
        continue;
      g_ptr_array_add (rows->units, g_strdup (unit->name));
      g_ptr_array_add (names, g_strdup (unit->name));
    }
  g_ptr_array_add (names, NULL);
  return make_searched_choice (rows, field, (const char *const *) names->pdata);
}

static AduFormRow *
make_others (AduStepRows *rows, AduField field)
{
  return adu_form_row_new (field, title_of (rows, field),
                           adu_others_entry_new (adu_store_officials (adu_session_store (rows->session))));
}

static AduFormRow *
make_line (AduStepRows *rows, AduField field)
{
  return adu_form_row_new_line (field, title_of (rows, field));
}

static AduFormRow *
make_text (AduStepRows *rows, AduField field)
{
  return adu_form_row_new_text (field, title_of (rows, field));
}

static AduFormRow *
make_day (AduStepRows *rows, AduField field)
{
  return adu_form_row_new (field, title_of (rows, field), adu_moment_entry_new (FALSE, today_of (rows)));
}

static AduFormRow *
make_moment (AduStepRows *rows, AduField field)
{
  return adu_form_row_new (field, title_of (rows, field), adu_moment_entry_new (TRUE, today_of (rows)));
}

static AduFormRow *
make_lead (AduStepRows *rows, AduField field)
{
  return adu_form_row_new (field, title_of (rows, field), adu_lead_entry_new (rows->session, rows->row->id));
}

static AduFormRow *
make_confidential (AduStepRows *rows, AduField field)
{
  const char *choices[] = { NULL, adu_words_flag (FALSE), adu_words_flag (TRUE), NULL };

  if (may_keep (rows, field))
    return make_fact (rows, field, choices);
  return adu_form_row_new_check (field, title_of (rows, field),
                                 _("Only officers, the head and who works on it see it"));
}

static AduFormRow *
make_restart (AduStepRows *rows, AduField field)
{
  return adu_form_row_new_check (field, title_of (rows, field), _("Start the limits anew from today"));
}

typedef AduFormRow *(*Maker) (AduStepRows *rows, AduField field);

static const Maker makers[ADU_N_FIELDS] = {
  [ADU_FIELD_KIND] = make_kind,
  [ADU_FIELD_TOPIC] = make_topic,
  [ADU_FIELD_SUPERVISORY] = make_tri,
  [ADU_FIELD_INSPECTION] = make_tri,
  [ADU_FIELD_CONFIDENTIAL] = make_confidential,
  [ADU_FIELD_DECIDED_BY] = make_decided_by,
  [ADU_FIELD_CAPACITY] = make_capacity,
  [ADU_FIELD_BASIS] = make_basis,
  [ADU_FIELD_DECIDED_ON] = make_day,
  [ADU_FIELD_NOTE] = make_text,
  [ADU_FIELD_DUE] = make_day,
  [ADU_FIELD_TO] = make_to,
  [ADU_FIELD_HOW] = make_how,
  [ADU_FIELD_WHEN] = make_moment,
  [ADU_FIELD_BY] = make_line,
  [ADU_FIELD_LEAD] = make_lead,
  [ADU_FIELD_RESTART] = make_restart,
  [ADU_FIELD_OTHERS] = make_others,
};

/**
 * adu_step_rows_make:
 * @field: of the step
 *
 * Returns: (transfer floating) (nullable): the row; %NULL if it was made before or nothing is asked for @field
 */
AduFormRow *
adu_step_rows_make (AduStepRows *rows, AduField field)
{
  if (makers[field] == NULL || rows->of[field] != NULL)
    return NULL;
  rows->of[field] = makers[field](rows, field);
  return rows->of[field];
}

/* Returns: (transfer none) (nullable): the row of @field, if it was made */
AduFormRow *
adu_step_rows_get (AduStepRows *rows, AduField field)
{
  return (guint) field < ADU_N_FIELDS ? rows->of[field] : NULL;
}

/* --- choices by what they stand for --------------------------------------------------------------------- */

static void
choose_id (AduFormRow *row, const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        adu_form_row_choose (row, i);
        return;
      }
}

static void
choose_fact (AduStepRows *rows, AduField field, guint value)
{
  adu_form_row_choose (rows->of[field], may_keep (rows, field) ? 0 : value);
}

/* The category begins as it is; what complaints do not have in common begins with leaving it alone. */
void
adu_step_rows_fill_category (AduStepRows *rows)
{
  const AduRow *row = rows->row;

  choose_fact (rows, ADU_FIELD_KIND, row->kind);
  choose_fact (rows, ADU_FIELD_SUPERVISORY, row->supervisory);
  choose_fact (rows, ADU_FIELD_INSPECTION, row->inspection);
  choose_id (rows->of[ADU_FIELD_TOPIC], rows->topics, may_keep (rows, ADU_FIELD_TOPIC) ? KEPT : row->topic);
  if (!may_keep (rows, ADU_FIELD_CONFIDENTIAL))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (adu_form_row_control (rows->of[ADU_FIELD_CONFIDENTIAL])),
                                 row->confidential);
}

/* Returns: whether it is to be supervisory as chosen */
gboolean
adu_step_rows_is_supervisory (AduStepRows *rows)
{
  return adu_form_row_chosen (rows->of[ADU_FIELD_SUPERVISORY]) ==
         ADU_YES + (may_keep (rows, ADU_FIELD_SUPERVISORY) ? 1 : 0);
}

void
adu_step_rows_choose_confidential (AduStepRows *rows)
{
  AduFormRow *row = rows->of[ADU_FIELD_CONFIDENTIAL];

  if (may_keep (rows, ADU_FIELD_CONFIDENTIAL))
    adu_form_row_choose (row, 1 + TRUE);
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (adu_form_row_control (row)), TRUE);
}

/* @official: id of whom a disposition goes to; one that is not among the choices changes nothing */
void
adu_step_rows_choose_recipient (AduStepRows *rows, gint64 official)
{
  choose_id (rows->of[ADU_FIELD_TO], rows->officials, official);
}

/* Returns: id of the official who decides as chosen; 0 if nobody can */
gint64
adu_step_rows_decider (AduStepRows *rows)
{
  guint chosen = adu_form_row_chosen (rows->of[ADU_FIELD_DECIDED_BY]);

  return chosen < rows->deciders->len ? g_array_index (rows->deciders, gint64, chosen) : 0;
}

/* --- what was filled in --------------------------------------------------------------------------------- */

static char *
take_text (AduStepRows *rows, AduField field)
{
  g_autofree char *text = rows->of[field] != NULL ? adu_form_row_text (rows->of[field]) : NULL;

  if (text == NULL || g_strstrip (text)[0] == '\0')
    return NULL;
  return g_steal_pointer (&text);
}

static AduDay
take_day (AduStepRows *rows, AduField field, GPtrArray *problems)
{
  AduDay day = ADU_DAY_NONE;

  if (rows->of[field] != NULL &&
      !adu_moment_entry_get_day (ADU_MOMENT_ENTRY (adu_form_row_control (rows->of[field])), &day))
    adu_problems_add (problems, field, ADU_PROBLEM_TIME, 0);
  return day;
}

static AduTime
take_moment (AduStepRows *rows, AduField field, GPtrArray *problems)
{
  AduLocal local = { ADU_DAY_NONE, 0 };

  if (rows->of[field] == NULL)
    return ADU_TIME_NONE;
  if (!adu_moment_entry_get_local (ADU_MOMENT_ENTRY (adu_form_row_control (rows->of[field])), &local))
    adu_problems_add (problems, field, ADU_PROBLEM_TIME, 0);
  else if (adu_day_is_set (local.day))
    return adu_zone_time (adu_store_zone (adu_session_store (rows->session)), local.day, local.minute);
  return ADU_TIME_NONE;
}

static void
take_to (AduStepRows *rows, AduStepRequest *request)
{
  guint chosen;

  if (rows->of[ADU_FIELD_TO] == NULL)
    return;
  if (rows->step != ADU_STEP_DISPOSE)
    {
      request->to_name = take_text (rows, ADU_FIELD_TO);
      return;
    }
  chosen = adu_form_row_chosen (rows->of[ADU_FIELD_TO]);
  if (chosen < rows->officials->len)
    request->to = g_array_index (rows->officials, gint64, chosen);
  else if (chosen - rows->officials->len < rows->units->len)
    request->to_name = g_strdup (g_ptr_array_index (rows->units, chosen - rows->officials->len));
}

static void
take_others (AduStepRows *rows, AduStepRequest *request)
{
  g_autoptr (GArray) ids = NULL;

  if (rows->of[ADU_FIELD_OTHERS] == NULL)
    return;
  ids = adu_others_entry_chosen (adu_form_row_control (rows->of[ADU_FIELD_OTHERS]));
  request->n_others = ids->len;
  request->others = g_memdup2 (ids->data, ids->len * sizeof (gint64));
}

static gboolean
is_checked (AduStepRows *rows, AduField field)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (adu_form_row_control (rows->of[field])));
}

/* Returns: what is chosen of a fact; 0, and @request keeps it, where it is left alone */
static guint
take_fact (AduStepRows *rows, AduField field, AduStepRequest *request)
{
  guint chosen = adu_form_row_chosen (rows->of[field]);

  if (!may_keep (rows, field))
    return chosen;
  if (chosen == 0)
    request->kept |= bit_of (field);
  return chosen == 0 ? 0 : chosen - 1;
}

static void
take_category (AduStepRows *rows, AduStepRequest *request)
{
  guint topic = adu_form_row_chosen (rows->of[ADU_FIELD_TOPIC]);

  request->kind = (AduKind) take_fact (rows, ADU_FIELD_KIND, request);
  request->topic = topic < rows->topics->len ? g_array_index (rows->topics, gint64, topic) : 0;
  if (request->topic == KEPT)
    {
      request->topic = 0;
      request->kept |= ADU_KEPT_TOPIC;
    }
  request->supervisory = (AduTri) take_fact (rows, ADU_FIELD_SUPERVISORY, request);
  request->inspection = (AduTri) take_fact (rows, ADU_FIELD_INSPECTION, request);
  request->confidential = may_keep (rows, ADU_FIELD_CONFIDENTIAL)
                            ? take_fact (rows, ADU_FIELD_CONFIDENTIAL, request) != 0
                            : is_checked (rows, ADU_FIELD_CONFIDENTIAL);
}

/**
 * adu_step_rows_read:
 * @request: takes what is filled in
 * @problems: what cannot be read is added here
 */
void
adu_step_rows_read (AduStepRows *rows, AduStepRequest *request, GPtrArray *problems)
{
  request->decided_by = adu_step_rows_decider (rows);
  request->capacity = (AduCapacity) adu_form_row_chosen (rows->of[ADU_FIELD_CAPACITY]);
  request->basis = (AduBasis) adu_form_row_chosen (rows->of[ADU_FIELD_BASIS]);
  request->decided_on = take_day (rows, ADU_FIELD_DECIDED_ON, problems);
  request->note = take_text (rows, ADU_FIELD_NOTE);
  request->due = take_day (rows, ADU_FIELD_DUE, problems);
  request->by = take_text (rows, ADU_FIELD_BY);
  request->when = take_moment (rows, ADU_FIELD_WHEN, problems);
  if (rows->of[ADU_FIELD_HOW] != NULL)
    request->how = (AduHow) adu_form_row_chosen (rows->of[ADU_FIELD_HOW]);
  take_to (rows, request);
  take_others (rows, request);
  if (rows->step == ADU_STEP_CLASSIFY)
    take_category (rows, request);
  if (rows->of[ADU_FIELD_RESTART] != NULL)
    request->restart = is_checked (rows, ADU_FIELD_RESTART);
  if (rows->of[ADU_FIELD_LEAD] != NULL)
    {
      request->lead =
          adu_lead_entry_case (ADU_LEAD_ENTRY (adu_form_row_control (rows->of[ADU_FIELD_LEAD])));
      if (request->lead == 0)
        adu_problems_add (problems, ADU_FIELD_LEAD, ADU_PROBLEM_LEAD_CASE, 0);
    }
}
