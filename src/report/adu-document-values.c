/* adu-document-values.c — what the fields of a letter say: of the office, the case, its people, an inspection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * What is not known is left open: a dotted piece of line for the pen.
 */
#include "config.h"

#include "report/adu-document-private.h"
#include "report/adu-letterhead.h"

#include <string.h>

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define OPEN ".............................."

static const AduRecord *
record_of (const AduDocument *document)
{
  return document->outgoing != NULL ? document->outgoing->record : NULL;
}

static const AduInspection *
inspection_of (const AduDocument *document)
{
  return document->inspection != NULL ? document->inspection->value : NULL;
}

/* Who may be named: everybody if they were revealed, but in what the unit reads only by choice. */
const AduCase *
adu_document_people (const AduDocument *document)
{
  if (document->outgoing == NULL || document->outgoing->identity == NULL)
    return NULL;
  if (adu_letter_info (document->kind)->to_unit && (document->letter == NULL || !document->letter->with_identity))
    return NULL;

  return document->outgoing->identity;
}

/* A text of the case as it may stand in the document. */
char *
adu_document_masked (const AduDocument *document, const char *text)
{
  g_autoptr (AduMask) mask = NULL;
  const AduMask *use = document->outgoing != NULL ? document->outgoing->mask : NULL;

  if (text == NULL)
    return g_strdup ("");
  if (use == NULL && document->outgoing != NULL && document->outgoing->identity != NULL &&
      adu_document_people (document) == NULL)
    {
      use = mask = adu_mask_new_for_case (document->outgoing->identity);
      adu_outgoing_keep_office (mask, document->office);
    }

  return use != NULL ? adu_mask_apply (use, text, adu_document_masked_word ()) : g_strdup (text);
}

const char *
adu_document_or_line (const char *text)
{
  return text != NULL && !adu_text_is_empty (text) ? text : NULL;
}

const AduOfficial *
adu_document_official (const AduDocument *document, gint64 id)
{
  for (guint i = 0; id != 0 && document->officials != NULL && i < document->officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (document->officials, i);

      if (official->id == id)
        return official;
    }

  return NULL;
}

/* The head of the office as an official of the register; NULL if there is none. */
const AduOfficial *
adu_document_head (const AduDocument *document)
{
  return adu_letterhead_head (document->officials);
}

const AduOfficial *
adu_document_officer (const AduDocument *document)
{
  const AduOfficial *author = adu_document_official (document, document->author);

  return author != adu_document_head (document) ? author : NULL;
}

/* ---- of the case ------------------------------------------------------------------------------------------------ */

static char *
day_or_open (AduDay day)
{
  return adu_day_is_set (day) ? adu_words_day (day) : g_strdup (OPEN);
}

/* Nothing is asked for by a day that has gone. */
static char *
coming_day_or_open (const AduDocument *document, AduDay day)
{
  AduDay today = adu_zone_day (document->zone, document->now);
  gboolean gone = adu_day_is_set (day) && adu_day_between (today, day) < 0;

  return day_or_open (gone ? ADU_DAY_NONE : day);
}

static char *
text_or_open (const AduDocument *document, const char *text)
{
  return text != NULL && !adu_text_is_empty (text) ? adu_document_masked (document, text) : g_strdup (OPEN);
}

/* Without the full stop at its end: it may stand within a sentence. */
static char *
without_stop (char *text)
{
  gsize size = strlen (g_strchomp (text));

  if (size > 1 && text[size - 1] == '.' && text[size - 2] != '.')
    text[size - 1] = '\0';

  return text;
}

/* A unit of the office's list is no text of anybody. (transfer full) (nullable) */
static char *
unit_name (const AduDocument *document)
{
  const AduRow *row = record_of (document)->row;

  return row->unit_name == NULL || row->unit != 0 ? g_strdup (row->unit_name) : adu_document_masked (document, row->unit_name);
}

/* The summary written for the unit; until then topic and place. */
static char *
summary (const AduDocument *document)
{
  const AduRecord *record = record_of (document);
  const char *written = adu_case_text (record->value, ADU_FIELD_UNIT_SUMMARY);
  const char *topic = record->row->topic_name;

  if (!adu_text_is_empty (written))
    return without_stop (adu_document_masked (document, written));
  if (topic != NULL && record->row->unit_name != NULL)
    {
      g_autofree char *unit = unit_name (document);

      return g_strdup_printf (_("%s at %s"), topic, unit);
    }
  if (topic != NULL)
    return g_strdup (topic);

  return g_strdup (_("service at the unit"));
}

static char *
missing (const AduDocument *document)
{
  const AduRecord *record = record_of (document);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (int i = 0; i < ADU_N_REQUIREMENTS; i++)
    if ((record->meets & (1u << i)) == 0)
      g_string_append_printf (text, "%s%u. %s;", n > 0 ? "\n" : "", n + 1, adu_words_requirement ((AduRequirement) i)), n++;
  if (n == 0)
    g_string_append (text, "1. " OPEN OPEN ";");
  text->str[text->len - 1] = '.';

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The newest note of what was done for it; that of an inspection says where it was, not what came of it. */
static char *
follow_up (const AduDocument *document)
{
  static const char *const steps[] = { "follow-up", "visit", "answer", "settle-on-spot" };
  const GPtrArray *history = record_of (document)->history;

  for (guint i = history->len; i > 0; i--)
    {
      const AduEntry *entry = g_ptr_array_index (history, i - 1);

      for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
        if (g_strcmp0 (entry->action, steps[s]) == 0 && entry->note != NULL && !adu_text_is_empty (entry->note))
          return adu_document_masked (document, entry->note);
    }

  return g_strdup (OPEN OPEN);
}

/* The day by which what was asked for is to be there. */
static AduDay
completion_due (const AduDocument *document)
{
  const GPtrArray *history = record_of (document)->history;

  for (guint i = history->len; i > 0; i--)
    {
      const AduEntry *entry = g_ptr_array_index (history, i - 1);

      if (g_strcmp0 (entry->action, "request-completion") == 0)
        return entry->due;
    }

  return ADU_DAY_NONE;
}

static char *
dates (const AduDocument *document, const char *field)
{
  const AduRecord *record = record_of (document);
  const AduDeadline *ombudsman = adu_deadlines_find (record->deadlines, ADU_DEADLINE_OMBUDSMAN);

  if (g_str_equal (field, "tanggal_terima"))
    return day_or_open (record->row->received);
  if (g_str_equal (field, "waktu_terima"))
    return adu_words_time (record->value->received, document->zone);
  if (g_str_equal (field, "tanggal_kejadian"))
    return adu_day_is_set (record->value->incident_date)
             ? adu_words_day_precise (record->value->incident_date, record->value->incident_precision)
             : g_strdup (_("not stated"));
  if (g_str_equal (field, "batas_penyelesaian"))
    return day_or_open (record->row->binding_due);
  if (g_str_equal (field, "jawaban_paling_lambat"))
    return coming_day_or_open (document, record->answer_by);
  if (g_str_equal (field, "kelengkapan_paling_lambat"))
    return coming_day_or_open (document, completion_due (document));
  if (g_str_equal (field, "tanggal_jawaban"))
    return day_or_open (record->row->stopped);
  if (g_str_equal (field, "ombudsman_mulai"))
    return day_or_open (ombudsman != NULL ? ombudsman->ombudsman_from : ADU_DAY_NONE);

  return NULL;
}

static char *
of_case (const AduDocument *document, const char *field)
{
  const AduRecord *record = record_of (document);
  const struct
  {
    const char *field, *text;
  } texts[] = {
    { "nomor_register", record->row->number },
    { "saluran", adu_words_channel_within (record->value->channel) },
    { "jenis", adu_words_kind (record->row->kind) },
    { "topik", record->row->topic_name },
    { "kecamatan", adu_case_text (record->value, ADU_FIELD_SUB_DISTRICT) },
    { "perihal", record->row->subject },
    { "uraian", adu_case_text (record->value, ADU_FIELD_DESCRIPTION) },
    { "tempat_kejadian", adu_case_text (record->value, ADU_FIELD_INCIDENT_PLACE) },
    { "harapan", adu_case_text (record->value, ADU_FIELD_HOPED_FOR) },
    { "penanggung_jawab", record->row->handler_name },
  };
  int index = adu_letter_field_find (field, strlen (field));

  if (g_str_equal (field, "ringkasan"))
    return summary (document);
  /* The complainant's own words are not for the unit. */
  if (index >= 0 && adu_letter_field ((guint) index)->class == ADU_LETTER_FIELD_ORIGINAL &&
      adu_letter_info (document->kind)->to_unit && adu_document_people (document) == NULL)
    return summary (document);
  if (g_str_equal (field, "unit"))
    {
      char *unit = unit_name (document);

      return unit != NULL ? unit : g_strdup (OPEN);
    }
  if (g_str_equal (field, "kelengkapan_kurang"))
    return missing (document);
  if (g_str_equal (field, "tindak_lanjut"))
    return follow_up (document);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (field, texts[i].field))
      return text_or_open (document, texts[i].text);

  return dates (document, field);
}

static char *
of_people (const AduDocument *document, const char *field)
{
  static const struct
  {
    const char *field;
    AduField text;
  } texts[] = {
    { "nama_pelapor", ADU_FIELD_COMPLAINANT },
    { "alamat_pelapor", ADU_FIELD_ADDRESS },
    { "telepon_pelapor", ADU_FIELD_PHONE },
    { "nik_pelapor", ADU_FIELD_ID_NUMBER },
  };
  const AduCase *people = adu_document_people (document);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (field, texts[i].field))
      {
        if (people == NULL)
          return g_strdup (adu_letter_info (document->kind)->to_unit ? adu_document_masked_word () : OPEN);
        return adu_text_is_empty (adu_case_text (people, texts[i].text)) ? g_strdup (OPEN)
                                                                         : g_strdup (adu_case_text (people, texts[i].text));
      }

  return NULL;
}

/* ---- of the office, of an inspection ------------------------------------------------------------------------------ */

static char *
of_office (const AduDocument *document, const char *field)
{
  const AduOfficial *head = adu_document_head (document);
  AduDay today = adu_zone_day (document->zone, document->now);
  const char *const *text = (const char *const *) document->office->text;
  const struct
  {
    const char *field, *text;
  } texts[] = {
    { "nama_dinas", text[ADU_OFFICE_NAME] },
    { "nama_pemerintah", text[ADU_OFFICE_GOVERNMENT] },
    { "alamat_dinas", text[ADU_OFFICE_ADDRESS] },
    { "kota", text[ADU_OFFICE_CITY] },
    { "telepon_dinas", text[ADU_OFFICE_PHONE] },
    { "email_dinas", text[ADU_OFFICE_EMAIL] },
    { "kontak_status", text[ADU_OFFICE_STATUS_CONTACT] },
    { "kontak_ombudsman", text[ADU_OFFICE_OMBUDSMAN] },
    { "nama_kepala", *text[ADU_OFFICE_HEAD_NAME] == '\0' && head != NULL ? head->name : text[ADU_OFFICE_HEAD_NAME] },
    { "jabatan_kepala", text[ADU_OFFICE_HEAD_TITLE] },
    { "tujuan", document->recipient },
  };

  if (g_str_equal (field, "hari_ini"))
    return adu_words_day (today);
  if (g_str_equal (field, "tahun"))
    return g_strdup_printf ("%d", adu_day_year (today));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (field, texts[i].field))
      return g_strdup (texts[i].text != NULL && *texts[i].text != '\0' ? texts[i].text : OPEN);

  return NULL;
}

static char *
visit_time (const AduDocument *document)
{
  const AduInspection *inspection = inspection_of (document);
  /* An order says when it is to be, whenever it is printed. */
  gboolean was = adu_time_is_set (inspection->actual_from) && document->kind != ADU_LETTER_ORDER;
  AduTime from = was ? inspection->actual_from : inspection->planned_from;
  AduLocal local;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (!adu_time_is_set (from))
    return g_strdup (OPEN);
  local = adu_zone_local (document->zone, from);
  day = adu_words_day_full (local.day);
  clock = adu_words_clock_at (local.minute, document->zone);

  return g_strdup_printf ("%s, %s", day, clock);
}

static char *
visit_place (const AduDocument *document)
{
  const AduInspection *inspection = inspection_of (document);
  g_autofree char *place = adu_document_masked (document, inspection->place);

  if (inspection->unit != NULL && *place != '\0')
    return g_strdup_printf ("%s, %s", inspection->unit, place);

  return text_or_open (document, inspection->unit != NULL ? inspection->unit : place);
}

static char *
of_inspection (const AduDocument *document, const char *field)
{
  const AduInspection *inspection = inspection_of (document);
  const AduInspectionPerson *leader;

  if (inspection == NULL)
    return NULL;
  leader = adu_inspection_leader (inspection);
  if (g_str_equal (field, "nomor_surat_tugas"))
    return text_or_open (document, inspection->order_number);
  if (g_str_equal (field, "tanggal_surat_tugas"))
    return day_or_open (inspection->order_date);
  if (g_str_equal (field, "waktu_pemeriksaan"))
    return visit_time (document);
  if (g_str_equal (field, "tempat_pemeriksaan"))
    return visit_place (document);
  if (g_str_equal (field, "ketua_tim"))
    return g_strdup (leader != NULL && leader->name != NULL ? leader->name : OPEN);
  if (g_str_equal (field, "kesimpulan"))
    return text_or_open (document, inspection->conclusion_text);
  if (g_str_equal (field, "rekomendasi"))
    return text_or_open (document, inspection->recommendation);

  return NULL;
}

/* The value of a field by its name; what belongs to something that is not there is left open. */
char *
adu_document_value (const AduDocument *document, const char *field)
{
  char *value = of_office (document, field);

  if (value == NULL && record_of (document) != NULL)
    value = of_case (document, field);
  if (value == NULL)
    value = of_people (document, field);
  if (value == NULL)
    value = of_inspection (document, field);

  return value != NULL ? value : g_strdup (OPEN);
}
