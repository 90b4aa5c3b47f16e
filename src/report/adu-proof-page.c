/* adu-proof-page.c — "Mengapa tanggal ini?" on one page: a date with all that stands behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 */
#include "config.h"

#include "report/adu-proof-page.h"

#include <glib/gi18n.h>

#include "words/adu-words-date.h"

static void
add_head (AduPage *page, const AduProofPage *given)
{
  const AduOffice *office = given->office;
  g_autofree char *government = g_utf8_strup (office->text[ADU_OFFICE_GOVERNMENT], -1);
  g_autofree char *name = g_utf8_strup (office->text[ADU_OFFICE_NAME], -1);
  g_autofree char *now = adu_words_time (given->now, given->zone);

  adu_page_add_letterhead (page, government, name, office->text[ADU_OFFICE_ADDRESS]);
  adu_page_add_title (page, _("HOW THIS DATE WAS COUNTED"), given->proof->title);
  if (given->number != NULL)
    adu_page_add_pair (page, _("Register number"), given->number);
  if (given->subject != NULL)
    adu_page_add_pair (page, _("Subject"), given->subject);
  adu_page_add_pair (page, _("Rule"), given->proof->rule);
  adu_page_add_pair (page, _("Legal ground"), given->proof->ground);
  if (given->proof->clause != NULL && given->proof->clause[0] != '\0')
    {
      g_autofree char *clause = g_strdup_printf ("“%s”", given->proof->clause);

      adu_page_add_pair (page, _("Word for word"), clause);
    }
  adu_page_add_pair (page, _("As of"), now);
}

static void
add_count (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = {
    { .head = _("No."), .share = 1, .align = ADU_ALIGN_CENTER },
    { .head = _("Step"), .share = 12 },
    { .head = _("Ground"), .share = 5 },
  };
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .size = 9 };
  AduTable *table;

  adu_page_add_heading (page, _("The count, step by step"));
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < proof->reasons->len; i++)
    {
      const AduReason *reason = g_ptr_array_index (proof->reasons, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      gboolean bold = reason->kind == ADU_WHY_RESULT;

      adu_table_add_row (table, bold ? ADU_ROW_BOLD : 0,
                         (const char *const[]){ number, reason->text, reason->ground != NULL ? reason->ground : "" });
    }
}

static void
add_pauses (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = { { .head = _("Paused"), .share = 6 }, { .head = _("What was missing"), .share = 12 } };
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .size = 9 };
  AduTable *table;

  if (proof->pauses->len == 0)
    return;
  adu_page_add_heading (page, _("Pauses"));
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < proof->pauses->len; i++)
    {
      const AduProofPause *pause = g_ptr_array_index (proof->pauses, i);

      adu_table_add_row (table, 0,
                         (const char *const[]){ pause->span, pause->reason[0] != '\0' ? pause->reason : "–" });
    }
}

static void
add_changes (AduPage *page, const AduProof *proof)
{
  if (proof->changes->len == 0)
    return;
  adu_page_add_heading (page, _("Change of category"));
  for (guint i = 0; i < proof->changes->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s.", (const char *) g_ptr_array_index (proof->changes, i));

      adu_page_add_text (page, text, &(AduTextStyle){ .size = 10 });
    }
}

static void
add_readings (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = { { .head = _("The standard read as"), .share = 10 }, { .head = _("Last day"), .share = 7 } };
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .size = 9 };
  AduTable *table;

  if (proof->readings->len < 2)
    return;
  adu_page_add_heading (page, _("What another reading would give"));
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < proof->readings->len; i++)
    {
      const AduProofReading *reading = g_ptr_array_index (proof->readings, i);
      g_autofree char *own = g_strdup_printf ("%s (%s)", reading->text, _("that of the office"));

      adu_table_add_row (table, reading->office ? ADU_ROW_BOLD : 0,
                         (const char *const[]){ reading->office ? own : reading->text, reading->date });
    }
}

/**
 * adu_proof_page_new:
 * @given: what stands on it
 *
 * Returns: (transfer full): the page
 */
AduPage *
adu_proof_page_new (const AduProofPage *given)
{
  const AduOffice *office = given->office;
  const char *paper = given->paper != NULL ? given->paper : office->text[ADU_OFFICE_PAPER];
  g_autofree char *title = given->number != NULL ? g_strdup_printf ("%s %s", _("Proof of a date"), given->number)
                                                 : g_strdup (_("Proof of a date"));
  g_autofree char *now = adu_words_time (given->now, given->zone);
  g_autofree char *foot = g_strdup_printf (_("%s · printed on %s"), title, now);
  g_autofree char *conclusion = g_strdup_printf ("%s.", given->proof->conclusion);
  AduPage *page = adu_page_new (adu_paper_from_code (paper), title, office->text[ADU_OFFICE_NAME]);

  if (given->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_foot (page, foot);
  add_head (page, given);
  add_count (page, given->proof);
  add_pauses (page, given->proof);
  add_changes (page, given->proof);
  add_readings (page, given->proof);
  adu_page_add_space (page, 6);
  adu_page_add_box (page, _("The date the office works to"), conclusion);
  return page;
}
