/* adu-words-find.c — a search and a period as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any.
 */
#include "config.h"

#include "words/adu-words-find.h"

#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-private.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

static void
add (GString *text, const char *label, const char *value)
{
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, label);
  if (value != NULL)
    g_string_append_printf (text, ": %s", value);
}

typedef const char *(*Word) (guint value);

static const char *
stage_word (guint value)
{
  return adu_words_stage ((AduStage) value);
}

static const char *
channel_word (guint value)
{
  return adu_words_channel ((AduChannel) value);
}

static const char *
kind_word (guint value)
{
  return adu_words_kind ((AduKind) value);
}

static const char *
tri_word (guint value)
{
  return adu_words_tri ((AduTri) value);
}

static const char *
outcome_word (guint value)
{
  return adu_words_outcome ((AduOutcome) value);
}

static const char *
counter_word (guint value)
{
  return adu_words_counter ((AduCounter) value);
}

static const struct
{
  const char *label;
  guint n;
  guint (*get) (const AduFind *find);
  Word word;
} masks[] = {
  { N_ ("Status"), ADU_N_STAGES, adu_find_stages, stage_word },
  { N_ ("Channel"), ADU_N_CHANNELS, adu_find_channels, channel_word },
  { N_ ("Kind"), ADU_N_KINDS, adu_find_kinds, kind_word },
  { N_ ("Supervisory"), ADU_N_TRIS, adu_find_supervisory, tri_word },
  { N_ ("Needs inspection"), ADU_N_TRIS, adu_find_inspection, tri_word },
  { N_ ("Outcome"), ADU_N_OUTCOMES, adu_find_outcomes, outcome_word },
  { N_ ("Counter"), ADU_N_COUNTERS, adu_find_counter, counter_word },
};

static void
add_masks (GString *text, const AduFind *find)
{
  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      guint mask = masks[i].get (find);
      g_autoptr (GString) values = g_string_new (NULL);

      for (guint value = 0; value < masks[i].n; value++)
        if ((mask & (1u << value)) != 0)
          g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", masks[i].word (value));
      if (values->len > 0)
        add (text, _(masks[i].label), values->str);
    }
}

const char *
adu_words_item (const GPtrArray *items, gint64 id)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);

      if (item->id == id)
        return item->name;
    }
  return "–";
}

const char *
adu_words_official (const GPtrArray *officials, gint64 id)
{
  for (guint i = 0; officials != NULL && i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->id == id)
        return official->name;
    }
  return "–";
}

static void
add_item (GString *text, const char *label, const GPtrArray *items, gint64 id)
{
  if (id != 0)
    add (text, label, adu_words_item (items, id));
}

static void
add_official (GString *text, const GPtrArray *officials, gint64 id)
{
  if (id != 0)
    add (text, _("Responsible"), adu_words_official (officials, id));
}

static void
add_days (GString *text, const char *label, AduDay from, AduDay to)
{
  g_autofree char *first = adu_day_is_set (from) ? adu_words_day_short (from) : g_strdup ("…");
  g_autofree char *last = adu_day_is_set (to) ? adu_words_day_short (to) : g_strdup ("…");
  g_autofree char *span = NULL;

  if (!adu_day_is_set (from) && !adu_day_is_set (to))
    return;
  span = g_strdup_printf ("%s – %s", first, last);
  add (text, label, span);
}

/**
 * adu_words_find:
 * @find: a search
 * @names: what its ids are called
 *
 * Returns: (transfer full): its words and filters, one after the other; "" if it finds everything
 */
char *
adu_words_find (const AduFind *find, const AduFindNames *names)
{
  GString *text = g_string_new (NULL);

  if (*adu_find_text (find) != '\0')
    add (text, _("Words"), adu_find_text (find));
  if (adu_find_overdue (find))
    add (text, _("Overdue"), NULL);
  if (adu_find_open (find) != ADU_FIND_ANY)
    add (text, adu_words_find_open (adu_find_open (find)), NULL);
  add_masks (text, find);
  add_item (text, _("Unit"), names->units, adu_find_unit (find));
  add_item (text, _("Topic"), names->topics, adu_find_topic (find));
  add_item (text, _("Kind of problem"), names->problems, adu_find_problem (find));
  add_official (text, names->officials, adu_find_handler (find));
  add_days (text, _("Received"), adu_find_received_from (find), adu_find_received_to (find));
  add_days (text, _("Due"), adu_find_due_from (find), adu_find_due_to (find));
  add_days (text, _("Settled"), adu_find_settled_from (find), adu_find_settled_to (find));
  add_days (text, _("Not settled at the end of"), adu_find_standing (find), adu_find_standing (find));
  add_days (text, _("Past the limit at the end of"), adu_find_late (find), adu_find_late (find));
  add_days (text, _("Limit moved to 60 days"), adu_find_extended_from (find), adu_find_extended_to (find));
  add_days (text, _("May go to the Ombudsman since"), adu_find_ombudsman_from (find), adu_find_ombudsman_to (find));
  if (adu_find_unconfirmed (find))
    add (text, _("Settled without confirmation"), NULL);
  return g_string_free (text, FALSE);
}

AduFind *
adu_words_mask_find (AduFind *find)
{
  return *adu_find_text (find) == '\0' ? adu_find_ref (find) : adu_find_with_text (find, _("[masked]"));
}

/**
 * adu_words_period:
 * @period: two days
 *
 * Returns: (transfer full): its name
 */
char *
adu_words_period (AduPeriod period)
{
  static const char *const numerals[] = { "I", "II", "III", "IV" };
  gint year, month, day;

  adu_day_split (period.first, &year, &month, &day);
  switch (adu_period_kind (period))
    {
    case ADU_PERIOD_MONTH:
      return adu_words_month (year, month);
    case ADU_PERIOD_QUARTER:
      /* Translators: a quarter in Roman numerals, and the year: "quarter III of 2026". */
      return g_strdup_printf (_("quarter %s of %d"), numerals[(month - 1) / 3], year);
    case ADU_PERIOD_YEAR:
      return g_strdup_printf ("%d", year);
    case ADU_PERIOD_RANGE:
    default:
      return adu_words_day_span (period.first, period.last);
    }
}
