/* adu-words-figures.c — what is counted in a period, as people read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 */
#include "config.h"

#include "words/adu-words-figures.h"
#include "words/adu-words-private.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

static const char *const kinds[ADU_N_PERIOD_KINDS] = {
  [ADU_PERIOD_MONTH] = NC_("period", "Month"),
  [ADU_PERIOD_QUARTER] = NC_("period", "Quarter"),
  [ADU_PERIOD_YEAR] = NC_("period", "Year"),
  [ADU_PERIOD_RANGE] = NC_("period", "From one day to another"),
};

static const char *const measures[ADU_N_MEASURES] = {
  [ADU_MEASURE_CARRIED_IN] = NC_("figure", "Carried in"),
  [ADU_MEASURE_RECEIVED] = NC_("figure", "Received"),
  [ADU_MEASURE_SETTLED] = NC_("figure", "Settled"),
  [ADU_MEASURE_SETTLED_ON_TIME] = NC_("figure", "Settled on time"),
  [ADU_MEASURE_SETTLED_LATE] = NC_("figure", "Settled late"),
  [ADU_MEASURE_OTHER] = NC_("figure", "Other exits"),
  [ADU_MEASURE_UNCONFIRMED] = NC_("figure", "Settled without confirmation"),
  [ADU_MEASURE_CARRIED_OUT] = NC_("figure", "Carried out"),
  [ADU_MEASURE_LATE] = NC_("figure", "Past their limit"),
  [ADU_MEASURE_COUNTER_WITHIN] = NC_("figure", "Counter within 30 minutes"),
  [ADU_MEASURE_COUNTER] = NC_("figure", "Served at the counter"),
  [ADU_MEASURE_OMBUDSMAN] = NC_("figure", "May go to the Ombudsman"),
  [ADU_MEASURE_EXTENDED] = NC_("figure", "Limit moved from 14 to 60 days"),
};

static const char *const bys[ADU_N_BYS] = {
  [ADU_BY_CHANNEL] = NC_("figures", "By channel"),       [ADU_BY_PROBLEM] = NC_("figures", "By kind of problem"),
  [ADU_BY_TOPIC] = NC_("figures", "By topic"),           [ADU_BY_UNIT] = NC_("figures", "By unit"),
  [ADU_BY_CLASS] = NC_("figures", "By class"),           [ADU_BY_HANDLER] = NC_("figures", "By person responsible"),
  [ADU_BY_KIND] = NC_("figures", "By kind"),             [ADU_BY_STAGE] = NC_("figures", "By status"),
};

static const char *const classes[ADU_N_CLASSES] = {
  [ADU_CLASS_INSPECTION] = NC_("class", "Supervisory, needs inspection"),
  [ADU_CLASS_SUPERVISORY] = NC_("class", "Supervisory, without inspection"),
  [ADU_CLASS_NOT_SUPERVISORY] = NC_("class", "Not supervisory"),
  [ADU_CLASS_UNKNOWN] = NC_("class", "Not yet set"),
};

static const char *const nows[ADU_N_NOWS] = {
  [ADU_NOW_OPEN] = NC_("today", "Not settled"),
  [ADU_NOW_LATE] = NC_("today", "Late"),
  [ADU_NOW_DUE_TODAY] = NC_("today", "Due today"),
  [ADU_NOW_DUE_SOON] = NC_("today", "Due within three days"),
  [ADU_NOW_UNDISPOSED] = NC_("today", "Waiting for disposition"),
  [ADU_NOW_AWAITING] = NC_("today", "Waiting for completion"),
  [ADU_NOW_UNCONFIRMED] = NC_("today", "Answered, not confirmed"),
};

static const char *const outcomes[ADU_N_OUTCOMES] = {
  [ADU_OUTCOME_NONE] = NC_("outcome", "Not settled"),
  [ADU_OUTCOME_ON_TIME] = NC_("outcome", "Settled on time"),
  [ADU_OUTCOME_LATE] = NC_("outcome", "Settled late"),
  [ADU_OUTCOME_OTHER] = NC_("outcome", "Other exit"),
};

static const char *const counters[ADU_N_COUNTERS] = {
  [ADU_COUNTER_NONE] = NC_("counter", "Not measured"),
  [ADU_COUNTER_WITHIN] = NC_("counter", "Within 30 minutes"),
  [ADU_COUNTER_OVER] = NC_("counter", "More than 30 minutes"),
};

/* What stands where a row has none of it. */
static const char *const nones[ADU_N_BYS] = {
  [ADU_BY_PROBLEM] = NC_("none", "Without problem code"),
  [ADU_BY_TOPIC] = NC_("none", "Topic not yet set"),
  [ADU_BY_UNIT] = NC_("none", "Unit not in the list"),
  [ADU_BY_HANDLER] = NC_("none", "Nobody yet"),
};

const char *
adu_words_period_kind (AduPeriodKind kind)
{
  return LOOKUP ("period", kinds, kind);
}

const char *
adu_words_measure (AduMeasure measure)
{
  return LOOKUP ("figure", measures, measure);
}

const char *
adu_words_by (AduBy by)
{
  return LOOKUP ("figures", bys, by);
}

const char *
adu_words_class (AduClass klass)
{
  return LOOKUP ("class", classes, klass);
}

const char *
adu_words_now (AduNow now)
{
  return LOOKUP ("today", nows, now);
}

const char *
adu_words_outcome (AduOutcome outcome)
{
  return LOOKUP ("outcome", outcomes, outcome);
}

const char *
adu_words_counter (AduCounter counter)
{
  return LOOKUP ("counter", counters, counter);
}

const char *
adu_words_none (AduBy by)
{
  return LOOKUP ("none", nones, by);
}

/**
 * adu_words_figure_row:
 * @by: a table of figures
 * @key: a row of it
 * @store: the register, for its lists
 *
 * Returns: (transfer full): the row's name
 */
char *
adu_words_figure_row (AduBy by, gint64 key, AduStore *store)
{
  if (key == ADU_FIND_NONE)
    return g_strdup (adu_words_none (by));
  switch (by)
    {
    case ADU_BY_CHANNEL:
      return g_strdup (adu_words_channel ((AduChannel) key));
    case ADU_BY_PROBLEM:
      return g_strdup (adu_words_item (adu_store_list (store, ADU_LIST_PROBLEM_CODE), key));
    case ADU_BY_TOPIC:
      return g_strdup (adu_words_item (adu_store_list (store, ADU_LIST_TOPIC), key));
    case ADU_BY_UNIT:
      return g_strdup (adu_words_item (adu_store_list (store, ADU_LIST_UNIT), key));
    case ADU_BY_CLASS:
      return g_strdup (adu_words_class ((AduClass) key));
    case ADU_BY_HANDLER:
      return g_strdup (adu_words_official (adu_store_officials (store), key));
    case ADU_BY_KIND:
      return g_strdup (adu_words_kind ((AduKind) key));
    case ADU_BY_STAGE:
    default:
      return g_strdup (adu_words_stage ((AduStage) key));
    }
}

char *
adu_words_percent (guint part, guint whole)
{
  guint percent = (guint) (100.0 * part / whole + 0.5);

  if (part > 0 && part < whole)
    percent = CLAMP (percent, 1, 99);
  /* Translators: a share in percent */
  return g_strdup_printf (_("%u%%"), percent);
}
