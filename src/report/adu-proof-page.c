/* adu-proof-page.c — "Mengapa tanggal ini?" on one page: a date with all that stands behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 */
#include "config.h"

#include "report/adu-proof-page.h"

#include "words/adu-words-date.h"
#include "words/adu-words-say.h"

#define SIZE 9.0        /* of the letters in tables */
#define SIZE_OF_MANY 8.0 /* where there are many days off: all of it belongs on one page */
#define MANY_DAYS_OFF 8

static AduTableStyle
style_of (const AduProof *proof)
{
  return (AduTableStyle){ .lines = ADU_TABLE_GRID,
                          .size = proof->days_off->len > MANY_DAYS_OFF ? SIZE_OF_MANY : SIZE };
}

static void
add_head (AduPage *page, const AduProofPage *given)
{
  const AduOffice *office = given->office;
  g_autofree char *government = g_utf8_strup (office->text[ADU_OFFICE_GOVERNMENT], -1);
  g_autofree char *name = g_utf8_strup (office->text[ADU_OFFICE_NAME], -1);
  g_autofree char *ground = NULL;

  adu_page_add_letterhead (page, government, name, office->text[ADU_OFFICE_ADDRESS]);
  adu_page_add_title (page, _("HOW THIS DATE WAS COUNTED"), given->proof->title);
  if (given->number != NULL)
    adu_page_add_pair (page, _("Register number"), given->number);
  if (given->subject != NULL)
    adu_page_add_pair (page, _("Subject"), given->subject);
  adu_page_add_pair (page, _("Rule"), given->proof->rule);
  if (given->proof->clause != NULL && given->proof->clause[0] != '\0')
    ground = g_strdup_printf ("%s: “%s”", given->proof->ground, given->proof->clause);
  adu_page_add_pair (page, _("Legal ground"), ground != NULL ? ground : given->proof->ground);
}

/* The ground of a step; that of the whole rule stands at the head of the page. */
static const char *
ground_of (const AduProof *proof, const AduReason *reason)
{
  return reason->ground == NULL || g_strcmp0 (reason->ground, proof->ground) == 0 ? "" : reason->ground;
}

static gboolean
has_grounds (const AduProof *proof)
{
  for (guint i = 0; i < proof->reasons->len; i++)
    if (ground_of (proof, g_ptr_array_index (proof->reasons, i))[0] != '\0')
      return TRUE;
  return FALSE;
}

static void
add_count (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = {
    { .head = _("No."), .share = 1, .align = ADU_ALIGN_CENTER },
    { .head = _("Step"), .share = 12 },
    { .head = _("Ground"), .share = 5 },
  };
  const AduTableStyle style = style_of (proof);
  AduTable *table;

  adu_page_add_heading (page, _("The count, step by step"));
  /* Steps without grounds of their own have the whole width: that keeps all of it on one page. */
  table = adu_page_add_table (page, &style, columns, has_grounds (proof) ? 3 : 2);
  for (guint i = 0; i < proof->reasons->len; i++)
    {
      const AduReason *reason = g_ptr_array_index (proof->reasons, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      gboolean bold = reason->kind == ADU_WHY_RESULT;

      adu_table_add_row (table, bold ? ADU_ROW_BOLD : 0,
                         (const char *const[]){ number, reason->text, ground_of (proof, reason) });
    }
}

static void
add_days_off (AduPage *page, const AduProof *proof)
{
  /* Date, name and decree need no heads. */
  const AduColumn columns[] = { { .share = 5 }, { .share = 7 }, { .share = 6 } };
  const AduTableStyle style = style_of (proof);
  AduTable *table;

  if (proof->days_off->len == 0)
    return;
  adu_page_add_heading (page, _("Days off that were not counted"));
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < proof->days_off->len; i++)
    {
      const AduProofDayOff *off = g_ptr_array_index (proof->days_off, i);

      adu_table_add_row (table, 0, (const char *const[]){ off->date, off->name, off->ground });
    }
}

static void
add_pauses (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = { { .head = _("Paused"), .share = 6 }, { .head = _("What was missing"), .share = 12 } };
  const AduTableStyle style = style_of (proof);
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
  adu_page_add_heading (page, _("The category and the limit"));
  for (guint i = 0; i < proof->changes->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s.", (const char *) g_ptr_array_index (proof->changes, i));

      adu_page_add_text (page, text, &(AduTextStyle){ .size = 10 });
    }
}

static void
add_readings (AduPage *page, const AduProof *proof)
{
  const AduColumn columns[] = { { .head = _("The standard read as"), .share = 13 }, { .head = _("Last day"), .share = 5 } };
  const AduTableStyle style = style_of (proof);
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
  g_auto (AduWordsOffice) language = adu_words_office ();
  const AduOffice *office = given->office;
  const char *paper = given->paper != NULL ? given->paper : office->text[ADU_OFFICE_PAPER];
  g_autofree char *title = given->number != NULL ? g_strdup_printf ("%s %s", _("Proof of a date"), given->number)
                                                 : g_strdup (_("Proof of a date"));
  g_autofree char *now = adu_words_time (given->now, given->zone);
  g_autofree char *foot = g_strdup_printf (_("%s · printed on %s"), title, now);
  g_autofree char *conclusion = g_strdup_printf ("%s.", given->proof->conclusion);
  g_autofree char *as_of = NULL;
  AduPage *page = adu_page_new (adu_paper_from_code (paper), title, office->text[ADU_OFFICE_NAME]);

  if (given->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_foot (page, foot);
  add_head (page, given);
  add_count (page, given->proof);
  add_days_off (page, given->proof);
  add_pauses (page, given->proof);
  add_changes (page, given->proof);
  add_readings (page, given->proof);
  /* Translators: %s is a moment: what is said below was true then */
  as_of = g_strdup_printf (_("The date the office works to, as of %s"), now);
  adu_page_add_box (page, as_of, conclusion);
  return page;
}
