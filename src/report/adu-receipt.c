/* adu-receipt.c — tanda terima: what the complainant takes home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 */
#include "config.h"

#include "report/adu-receipt.h"
#include "report/adu-letterhead.h"

#include "words/adu-words-say.h"

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define SHORT_DESCRIPTION 400
#define LEAST_LINE 90

/* A text of one line of a form, of at most @longest letters. */
static void
add_short_pair (AduPage *page, const char *label, const char *text, guint longest)
{
  g_autofree char *line = adu_text_first_line (text, MAX (longest, LEAST_LINE));

  adu_page_add_pair (page, label, line);
}

static void
add_people (AduPage *page, const AduReceipt *receipt, guint longest)
{
  const AduCase *identity = receipt->identity;

  if (identity == NULL || identity->anonymous)
    {
      adu_page_add_pair (page, _("Complainant"), _("(not shown)"));
      return;
    }
  adu_page_add_pair (page, _("Complainant"), adu_case_text (identity, ADU_FIELD_COMPLAINANT));
  if (*adu_case_text (identity, ADU_FIELD_ADDRESS) != '\0')
    add_short_pair (page, _("Address"), adu_case_text (identity, ADU_FIELD_ADDRESS), longest);
  if (*adu_case_text (identity, ADU_FIELD_PHONE) != '\0')
    adu_page_add_pair (page, _("Contact number"), adu_case_text (identity, ADU_FIELD_PHONE));
}

/* Name, subject and story; nothing of it on the receipt of a confidential case. */
static void
add_content (AduPage *page, const AduReceipt *receipt, guint longest)
{
  const AduCase *value = receipt->record->value;
  g_autofree char *story = NULL;

  if (value->confidential)
    return;
  add_people (page, receipt, longest);
  if (receipt->record->row->unit_name != NULL)
    adu_page_add_pair (page, _("Unit"), receipt->record->row->unit_name);
  story = adu_text_first_line (adu_case_text (value, ADU_FIELD_DESCRIPTION), longest);
  add_short_pair (page, _("Subject"), receipt->record->row->subject, longest);
  adu_page_add_pair (page, _("In short"), story);
}

static void
add_requirements (AduPage *page, const AduRecord *record)
{
  AduCheck checks[ADU_N_REQUIREMENTS];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < ADU_N_REQUIREMENTS; i++)
    {
      gboolean met = (record->meets & (1u << i)) != 0;
      const char *words = adu_words_requirement ((AduRequirement) i);

      g_ptr_array_add (texts, met ? g_strdup (words) : g_strdup_printf (_("%s (may follow)"), words));
      checks[i] = (AduCheck){ met, g_ptr_array_index (texts, i) };
    }
  adu_page_add_heading (page, _("Requirements of the service standard"));
  adu_page_add_checks (page, checks, ADU_N_REQUIREMENTS, 2);
}

/* What the office promises, by date. */
static char *
promise (const AduReceipt *receipt)
{
  const GPtrArray *deadlines = receipt->record->deadlines;
  const AduDeadline *binding = adu_deadlines_binding (deadlines);
  const AduDeadline *ombudsman = adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN);
  g_autoptr (GString) text = g_string_new (NULL);

  if (binding != NULL && adu_day_is_set (binding->due))
    {
      g_autofree char *due = adu_words_day (binding->due);

      g_string_append_printf (text, _("You receive an answer by %s."), due);
      g_string_append_c (text, '\n');
    }
  if (ombudsman != NULL && adu_day_is_set (ombudsman->ombudsman_from))
    {
      g_autofree char *from = adu_words_day (ombudsman->ombudsman_from);

      g_string_append_printf (text, _("If it has not been followed up, you may go to the Ombudsman from %s."), from);
      g_string_append_c (text, '\n');
      if (*receipt->office->text[ADU_OFFICE_OMBUDSMAN] != '\0')
        g_string_append_printf (text, "%s\n", receipt->office->text[ADU_OFFICE_OMBUDSMAN]);
    }
  g_string_append (text, _("This service is free of charge."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_code (AduPage *page, const AduReceipt *receipt)
{
  const char *contact = receipt->office->text[ADU_OFFICE_STATUS_CONTACT];
  g_autofree char *beside =
      g_strdup_printf (_("Keep this receipt. Name the number %s when you ask how your complaint stands:\n%s"),
                       receipt->record->row->number, contact);

  adu_page_add_code (page, receipt->record->row->number, beside);
}

static void
add_signatures (AduPage *page, const AduReceipt *receipt)
{
  const AduRecord *record = receipt->record;
  gboolean named = receipt->identity != NULL && !record->value->confidential && !record->value->anonymous;
  AduLocal local = adu_zone_local (receipt->zone, record->value->received);
  g_autofree char *day = adu_words_day (local.day);
  g_autofree char *place = g_strdup_printf ("%s, %s", receipt->office->text[ADU_OFFICE_CITY], day);
  const AduSigner signatures[] = {
    { .role = _("Complainant,"), .name = named ? adu_case_text (receipt->identity, ADU_FIELD_COMPLAINANT) : NULL },
    { .role = _("Receiving officer,"), .name = receipt->officer, .nip = receipt->officer_nip },
  };

  adu_page_add_signatures (page, place, signatures, G_N_ELEMENTS (signatures));
}

static AduPage *
make (const AduReceipt *receipt, guint longest)
{
  const AduRecord *record = receipt->record;
  const AduOffice *office = receipt->office;
  g_autofree char *title = g_strdup_printf (_("Receipt %s"), record->row->number);
  g_autofree char *received = adu_words_time (record->value->received, receipt->zone);
  g_autofree char *printed = adu_words_time (receipt->now, receipt->zone);
  g_autofree char *foot = g_strdup_printf (_("%s · printed on %s"), record->row->number, printed);
  g_autofree char *promised = promise (receipt);
  AduPaper paper =
      adu_paper_with_margins (adu_paper_from_code (office->text[ADU_OFFICE_PAPER]), office->text[ADU_OFFICE_MARGINS]);
  AduPage *page = adu_page_new (paper, title, office->text[ADU_OFFICE_NAME]);

  if (receipt->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_date (page, receipt->now);
  adu_page_set_foot (page, foot);
  adu_letterhead_add (page, receipt->office, receipt->emblem);
  adu_page_add_title (page, _("RECEIPT OF A COMPLAINT"), record->row->number);
  adu_page_add_pair (page, _("Received"), received);
  adu_page_add_pair (page, _("Place"), office->text[ADU_OFFICE_NAME]);
  adu_page_add_pair (page, _("Channel"), adu_words_channel (record->value->channel));
  add_content (page, receipt, longest);
  if (!record->value->confidential)
    add_requirements (page, record);
  adu_page_add_space (page, 8);
  adu_page_add_box (page, _("What the office promises"), promised);
  add_code (page, receipt);
  add_signatures (page, receipt);

  return page;
}

/**
 * adu_receipt_new:
 * @receipt: what it says
 *
 * Returns: (transfer full): the receipt, laid out for the office's paper: one sheet, the story told as far as there is
 *          room for it
 */
AduPage *
adu_receipt_new (const AduReceipt *receipt)
{
  static const guint longest[] = { SHORT_DESCRIPTION, 160, 60 };
  g_auto (AduWordsOffice) language = adu_words_office ();

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (longest); i++)
    {
      AduPage *page = make (receipt, longest[i]);

      if (adu_page_layout (page) == 1)
        return page;
      adu_page_free (page);
    }

  return make (receipt, longest[G_N_ELEMENTS (longest) - 1]);
}
