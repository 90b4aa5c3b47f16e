/* adu-document-form.c — the complaint form, filled in or blank, and the other forms to fill in by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: service standard ("Persyaratan": personal data, explanation, evidence, contact); office.md §4 (suggestion box,
 *         power cuts), §8 (papers).
 */
#include "config.h"

#include "report/adu-document-private.h"

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-field.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define STORY_LINES 6
/* A blank form is one sheet, written on in front and behind: as many lines as there is room for. */
#define BLANK_LINES_F4 29
#define BLANK_LINES_A4 23
#define BOX_ROWS_F4 15
#define BOX_ROWS_A4 12

/* ---- complaint form ------------------------------------------------------------------------------------------------ */

static void
add_channels (AduPage *page, int chosen)
{
  AduCheck checks[ADU_N_CHANNELS];

  for (int i = 0; i < ADU_N_CHANNELS; i++)
    checks[i] = (AduCheck){ i == chosen, adu_words_channel ((AduChannel) i) };
  adu_page_add_heading (page, _("Channel"));
  adu_page_add_checks (page, checks, ADU_N_CHANNELS, 4);
}

static void
add_requirements (AduPage *page, guint meets)
{
  AduCheck checks[ADU_N_REQUIREMENTS];

  for (int i = 0; i < ADU_N_REQUIREMENTS; i++)
    checks[i] = (AduCheck){ (meets & (1u << i)) != 0, adu_words_requirement ((AduRequirement) i) };
  adu_page_add_heading (page, _("Requirements of the service standard"));
  adu_page_add_checks (page, checks, ADU_N_REQUIREMENTS, 4);
}

static gboolean
is_f4 (AduPage *page)
{
  return adu_page_paper (page).height > ADU_MM (320);
}

static void
add_field (AduPage *page, const AduCase *value, AduField field, const char *label)
{
  const char *text = value != NULL ? adu_case_text (value, field) : NULL;

  adu_page_add_pair (page, label, adu_document_or_line (text));
}

/* What many do not have: only on a blank form is there a line for it. */
static void
add_rare_field (AduPage *page, const AduCase *value, AduField field, const char *label)
{
  if (value == NULL || adu_document_or_line (adu_case_text (value, field)) != NULL)
    add_field (page, value, field, label);
}

/* The complainant; all of it dotted lines where nobody is named. */
static void
add_complainant (AduPage *page, const AduCase *people)
{
  adu_page_add_heading (page, _("Complainant"));
  add_field (page, people, ADU_FIELD_COMPLAINANT, _("Full name"));
  add_field (page, people, ADU_FIELD_ID_NUMBER, _("Identity number (NIK)"));
  add_field (page, people, ADU_FIELD_ADDRESS, _("Address"));
  add_field (page, people, ADU_FIELD_OCCUPATION, _("Occupation"));
  add_field (page, people, ADU_FIELD_PHONE, _("Contact number"));
  add_rare_field (page, people, ADU_FIELD_EMAIL, _("E-mail"));
  add_rare_field (page, people, ADU_FIELD_PATIENT, _("Patient or victim"));
  add_rare_field (page, people, ADU_FIELD_HELPER, _("Written with the help of"));
}

static void
add_story (AduPage *page, const char *heading, const char *text, guint lines)
{
  const AduTextStyle style = { .align = ADU_ALIGN_JUSTIFY };

  adu_page_add_heading (page, heading);
  if (adu_document_or_line (text) != NULL)
    adu_page_add_text (page, text, &style);
  else
    adu_page_add_lines (page, lines);
}

/* Signature or thumbprint of the complainant, and the officer's. */
static void
add_form_signatures (AduPage *page, const AduDocument *document, const char *complainant, const char *officer, const char *day)
{
  const AduSigner signers[] = { { .role = _("Complainant (signature or thumbprint),"), .name = complainant },
                                { .role = _("Receiving officer,"), .name = officer } };
  g_autofree char *place = g_strdup_printf ("%s, %s", document->office->text[ADU_OFFICE_CITY],
                                            day != NULL ? day : ".............................");

  adu_page_add_space (page, 4);
  adu_page_add_text (page, _("What is written here is true. The complaint is handled free of charge; my identity is kept secret."),
                     &(const AduTextStyle){ .size = 10, .italic = TRUE });
  adu_page_add_signatures (page, place, signers, G_N_ELEMENTS (signers));
}

void
adu_document_make_form (AduPage *page, const AduDocument *document)
{
  const AduRecord *record = document->outgoing->record;
  const AduCase *people = adu_document_people (document);
  const AduCase *value = people != NULL ? people : record->value;
  g_autofree char *received = adu_words_time (record->value->received, document->zone);
  g_autofree char *incident = adu_day_is_set (record->value->incident_date)
                                ? adu_words_day_precise (record->value->incident_date, record->value->incident_precision)
                                : NULL;
  g_autofree char *day = adu_words_day (record->row->received);

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("COMPLAINT FORM"), record->row->number);
  adu_page_add_pair (page, _("Received"), received);
  add_channels (page, (int) record->value->channel);
  if (people != NULL)
    add_complainant (page, people);
  else
    adu_page_add_pair (page, _("Complainant"), adu_document_masked_word ());
  adu_page_add_heading (page, _("Complaint"));
  adu_page_add_pair (page, _("Subject"), record->row->subject);
  adu_page_add_pair (page, _("Unit"), record->row->unit_name);
  add_rare_field (page, value, ADU_FIELD_REPORTED_PARTY, _("Reported party"));
  adu_page_add_pair (page, _("Day of the incident"), incident);
  add_rare_field (page, value, ADU_FIELD_INCIDENT_PLACE, _("Place of the incident"));
  add_story (page, _("What happened"), adu_case_text (value, ADU_FIELD_DESCRIPTION), STORY_LINES);
  add_story (page, _("What is hoped for"), adu_case_text (value, ADU_FIELD_HOPED_FOR), 2);
  add_requirements (page, record->meets);
  add_form_signatures (page, document, people != NULL ? adu_case_text (people, ADU_FIELD_COMPLAINANT) : NULL,
                       record->registered_by, day);
}

void
adu_document_make_form_blank (AduPage *page, const AduDocument *document)
{
  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("COMPLAINT FORM"), NULL);
  adu_page_add_pair (page, _("Register number"), NULL);
  adu_page_add_pair (page, _("Received (day, time)"), NULL);
  add_channels (page, -1);
  add_complainant (page, NULL);
  adu_page_add_heading (page, _("Complaint"));
  adu_page_add_pair (page, _("Unit"), NULL);
  adu_page_add_pair (page, _("Day of the incident"), NULL);
  adu_page_add_pair (page, _("Place of the incident"), NULL);
  add_story (page, _("What happened"), NULL, is_f4 (page) ? BLANK_LINES_F4 : BLANK_LINES_A4);
  add_story (page, _("What is hoped for"), NULL, 3);
  add_requirements (page, 0);
  add_form_signatures (page, document, NULL, NULL, NULL);
}

/* ---- receipt to fill in by hand -------------------------------------------------------------------------------------- */

void
adu_document_make_receipt_blank (AduPage *page, const AduDocument *document)
{
  char *const *office = document->office->text;
  const char *const labels[] = { _("Received (day, time)"), _("Channel"), _("Complainant"), _("Contact number"), _("Unit"),
                                 _("Answer by"),            _("Subject") };
  const AduSigner signers[] = { { .role = _("Complainant,") }, { .role = _("Receiving officer,") } };
  g_autofree char *place = g_strdup_printf ("%s, .............................", office[ADU_OFFICE_CITY]);
  g_autofree char *promise = g_strdup_printf (
      _("The complaint is answered within 14 days, or within 60 days where the field must be inspected. Ask how it stands: %s. "
        "If it is not followed up, you may go to %s. This service is free of charge."),
      office[ADU_OFFICE_STATUS_CONTACT], office[ADU_OFFICE_OMBUDSMAN]);

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("RECEIPT OF A COMPLAINT"), _("Register number: ........................................"));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    adu_page_add_pair (page, labels[i], NULL);
  adu_page_add_lines (page, 2);
  add_requirements (page, 0);
  adu_page_add_space (page, 6);
  adu_page_add_box (page, _("What the office promises"), promise);
  adu_page_add_signatures (page, place, signers, G_N_ELEMENTS (signers));
}

/* ---- suggestion box --------------------------------------------------------------------------------------------------- */

void
adu_document_make_box_minutes (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.6, ADU_ALIGN_CENTER },
                                { _("Kind (complaint / suggestion / thanks / empty)"), NULL, 2.4, ADU_ALIGN_LEFT },
                                { _("Content in short"), NULL, 4.2, ADU_ALIGN_LEFT },
                                { _("Register number"), NULL, 2, ADU_ALIGN_LEFT } };
  const char *const labels[] = { _("Place of the box"), _("State of lock and seal"), _("Opened last on"),
                                 _("Number of slips") };
  const AduSigner signers[] = { { .role = _("First official,") },
                                { .role = _("Second official,") },
                                { .role = _("Acknowledged by,") } };
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *below = g_strdup_printf ("%s : %s", _("Number"), number);
  AduTable *table;

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("MINUTES OF OPENING THE SUGGESTION BOX"), below);
  adu_page_add_text (page,
                     _("On this day .................... the .................... at .................... we, the two "
                       "undersigned, have opened the suggestion box:"),
                     &(const AduTextStyle){ .align = ADU_ALIGN_JUSTIFY });
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    adu_page_add_pair (page, labels[i], NULL);
  adu_page_add_space (page, 4);
  table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  adu_table_add_empty_rows (table, is_f4 (page) ? BOX_ROWS_F4 : BOX_ROWS_A4, 23);
  adu_page_add_text (page, _("These minutes were made truthfully; the box was locked and sealed again."),
                     &(const AduTextStyle){ .align = ADU_ALIGN_JUSTIFY });
  adu_page_add_signatures (page, NULL, signers, G_N_ELEMENTS (signers));
}
