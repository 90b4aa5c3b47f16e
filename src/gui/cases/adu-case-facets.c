/* adu-case-facets.c — by what the list of complaints can be filtered: one table for the popover and the chips
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-case-facets.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"

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

const AduCaseFacet adu_case_facets[ADU_N_CASE_FACETS] = {
  { N_("Status"), ADU_N_STAGES, adu_find_stages, adu_find_with_stages, stage_word },
  { N_("Channel"), ADU_N_CHANNELS, adu_find_channels, adu_find_with_channels, channel_word },
  { N_("Kind"), ADU_N_KINDS, adu_find_kinds, adu_find_with_kinds, kind_word },
  { N_("Supervisory"), ADU_N_TRIS, adu_find_supervisory, adu_find_with_supervisory, tri_word },
  { N_("Needs inspection"), ADU_N_TRIS, adu_find_inspection, adu_find_with_inspection, tri_word },
};

const AduCaseEntryFacet adu_case_entry_facets[ADU_N_CASE_ENTRY_FACETS] = {
  { N_("Unit"), ADU_ENTRY_UNIT, adu_find_unit, adu_find_with_unit },
  { N_("Topic"), ADU_ENTRY_TOPIC, adu_find_topic, adu_find_with_topic },
  { N_("Responsible"), ADU_ENTRY_OFFICIAL, adu_find_handler, adu_find_with_handler },
};

static void
add_entry (GArray *entries, gint64 id, const char *name)
{
  AduCaseEntry entry = { id, name };

  g_array_append_val (entries, entry);
}

/* Returns: (transfer full): of AduCaseEntry, those in use, in the office's order. */
GArray *
adu_case_entries (AduStore *store, AduEntryKind kind)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (AduCaseEntry));

  if (kind == ADU_ENTRY_OFFICIAL)
    {
      GPtrArray *officials = adu_store_officials (store);

      for (guint i = 0; i < officials->len; i++)
        {
          const AduOfficial *official = g_ptr_array_index (officials, i);

          if (official->active)
            add_entry (entries, official->id, official->name);
        }
    }
  else
    {
      GPtrArray *items = adu_store_list (store, kind == ADU_ENTRY_UNIT ? ADU_LIST_UNIT : ADU_LIST_TOPIC);

      for (guint i = 0; i < items->len; i++)
        {
          const AduListItem *item = g_ptr_array_index (items, i);

          if (item->active)
            add_entry (entries, item->id, item->name);
        }
    }
  return entries;
}

static void
chip_free (gpointer data)
{
  AduCaseChip *chip = data;

  g_free (chip->text);
  adu_find_unref (chip->without);
  g_free (chip);
}

/* @without: (transfer full). */
static void
add_chip (GPtrArray *chips, const char *title, const char *value, AduFind *without)
{
  AduCaseChip *chip = g_new0 (AduCaseChip, 1);

  chip->text = value != NULL ? g_strdup_printf ("%s: %s", title, value) : g_strdup (title);
  chip->without = without;
  g_ptr_array_add (chips, chip);
}

static void
add_day_chip (GPtrArray *chips, const char *title, AduDay day, AduFind *without)
{
  g_autofree char *text = adu_words_day_short (day);

  add_chip (chips, title, text, without);
}

static void
add_day_chips (GPtrArray *chips, AduFind *find)
{
  AduDay from = adu_find_received_from (find);
  AduDay to = adu_find_received_to (find);
  AduDay due_from = adu_find_due_from (find);
  AduDay due_to = adu_find_due_to (find);

  if (adu_day_is_set (from))
    add_day_chip (chips, _("Received from"), from, adu_find_with_received (find, ADU_DAY_NONE, to));
  if (adu_day_is_set (to))
    add_day_chip (chips, _("Received until"), to, adu_find_with_received (find, from, ADU_DAY_NONE));
  if (adu_day_is_set (due_from))
    add_day_chip (chips, _("Due from"), due_from, adu_find_with_due (find, ADU_DAY_NONE, due_to));
  if (adu_day_is_set (due_to))
    add_day_chip (chips, _("Due until"), due_to, adu_find_with_due (find, due_from, ADU_DAY_NONE));
}

/* @without: (transfer full). */
static void
add_span_chip (GPtrArray *chips, const char *title, AduDay from, AduDay to, AduFind *without)
{
  g_autofree char *first = adu_day_is_set (from) ? adu_words_day_short (from) : g_strdup ("…");
  g_autofree char *last = adu_day_is_set (to) ? adu_words_day_short (to) : g_strdup ("…");
  g_autofree char *span = from.n == to.n ? g_strdup (first) : g_strdup_printf ("%s – %s", first, last);

  if (adu_day_is_set (from) || adu_day_is_set (to))
    add_chip (chips, title, span, without);
  else
    adu_find_unref (without);
}

/* What figures count: a link from one of them sets these, the popover does not. */
static void
add_figure_chips (GPtrArray *chips, AduFind *find)
{
  guint outcomes = adu_find_outcomes (find), counters = adu_find_counter (find);
  AduDay standing = adu_find_standing (find), late = adu_find_late (find);

  add_span_chip (chips, _("Settled"), adu_find_settled_from (find), adu_find_settled_to (find),
                 adu_find_with_settled (find, ADU_DAY_NONE, ADU_DAY_NONE));
  for (guint value = 0; value < ADU_N_OUTCOMES; value++)
    if ((outcomes & (1u << value)) != 0)
      add_chip (chips, adu_words_outcome ((AduOutcome) value), NULL,
                adu_find_with_outcomes (find, outcomes & ~(1u << value)));
  if (adu_find_unconfirmed (find))
    add_chip (chips, _("Settled without confirmation"), NULL, adu_find_with_unconfirmed (find, FALSE));
  add_span_chip (chips, _("Not settled at the end of"), standing, standing, adu_find_with_standing (find, ADU_DAY_NONE));
  add_span_chip (chips, _("Past the limit at the end of"), late, late, adu_find_with_late (find, ADU_DAY_NONE));
  for (guint value = 0; value < ADU_N_COUNTERS; value++)
    if ((counters & (1u << value)) != 0)
      add_chip (chips, _("Counter"), adu_words_counter ((AduCounter) value),
                adu_find_with_counter (find, counters & ~(1u << value)));
  add_span_chip (chips, _("Limit moved to 60 days"), adu_find_extended_from (find), adu_find_extended_to (find),
                 adu_find_with_extended (find, ADU_DAY_NONE, ADU_DAY_NONE));
  add_span_chip (chips, _("May go to the Ombudsman since"), adu_find_ombudsman_from (find), adu_find_ombudsman_to (find),
                 adu_find_with_ombudsman (find, ADU_DAY_NONE, ADU_DAY_NONE));
}

/* The lists of the office that a search names one entry of, or none. */
static const struct
{
  const char *title; /* msgid */
  AduBy by;
  gint64 (*get) (const AduFind *find);
  AduFind *(*with) (const AduFind *find, gint64 id);
} entry_chips[] = {
  { N_("Unit"), ADU_BY_UNIT, adu_find_unit, adu_find_with_unit },
  { N_("Topic"), ADU_BY_TOPIC, adu_find_topic, adu_find_with_topic },
  { N_("Kind of problem"), ADU_BY_PROBLEM, adu_find_problem, adu_find_with_problem },
  { N_("Responsible"), ADU_BY_HANDLER, adu_find_handler, adu_find_with_handler },
};

static void
add_entry_chips (GPtrArray *chips, AduFind *find, AduStore *store)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entry_chips); i++)
    {
      gint64 id = entry_chips[i].get (find);
      g_autofree char *name = id != 0 ? adu_words_figure_row (entry_chips[i].by, id, store) : NULL;

      if (id != 0)
        add_chip (chips, _(entry_chips[i].title), name, entry_chips[i].with (find, 0));
    }
}

/* Returns: (transfer full): of AduCaseChip, one for each filter that is set. */
GPtrArray *
adu_case_chips (AduFind *find, AduStore *store)
{
  GPtrArray *chips = g_ptr_array_new_with_free_func (chip_free);

  if (adu_find_overdue (find))
    add_chip (chips, _("Overdue"), NULL, adu_find_with_overdue (find, FALSE));
  if (adu_find_open (find) != ADU_FIND_ANY)
    add_chip (chips, adu_words_find_open (adu_find_open (find)), NULL, adu_find_with_open (find, ADU_FIND_ANY));
  for (gsize i = 0; i < ADU_N_CASE_FACETS; i++)
    {
      const AduCaseFacet *facet = &adu_case_facets[i];
      guint mask = facet->get (find);

      for (guint value = 0; value < facet->n; value++)
        if ((mask & (1u << value)) != 0)
          add_chip (chips, _(facet->title), facet->word (value), facet->with (find, mask & ~(1u << value)));
    }
  add_entry_chips (chips, find, store);
  add_day_chips (chips, find);
  add_figure_chips (chips, find);
  return chips;
}

/* Returns: (transfer full): the same words and order, no filter. */
AduFind *
adu_case_find_without_filters (AduFind *find)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) text = adu_find_with_text (everything, adu_find_text (find));

  return adu_find_with_sort (text, adu_find_sort (find), adu_find_descending (find));
}
