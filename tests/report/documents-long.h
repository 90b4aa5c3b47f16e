/* documents-long.h — the same case with very much of everything: long names, long stories, many findings, many letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every long text is made of numbered words, so that a test sees whether one was lost on the way to paper.
 */
#pragma once

#include "report/adu-document.h"
#include "tests/report/documents.h"

#define LONG_UNIT "UPTD Puskesmas Rawat Inap Insana Fafinesu dan Jaringannya Kecamatan Insana Fafinesu"
#define LONG_POSITION "Kepala Seksi Fasilitas Pelayanan Kesehatan dan Peningkatan Mutu pada Bidang Pelayanan Kesehatan"
#define N_FINDINGS 24
#define N_ROWS 150
#define N_ENTRIES 60
#define N_LETTERS 6
#define N_EVIDENCE 40
#define STORY_WORDS 1400
#define SUMMARY_WORDS 90

/* "cerita1 cerita2 …"; a paragraph every sixty words. */
static inline char *
long_words (const char *stem, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%s%u%s", stem, i, i == n ? "." : i % 60 == 0 ? ".\n" : " ");

  return g_string_free (text, FALSE);
}

static inline void
long_replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

static inline void
long_set (AduCase *value, AduField field, const char *stem, guint n)
{
  g_autofree char *text = long_words (stem, n);

  adu_case_set_text (value, field, text);
}

static inline void
long_case (AduCase *value)
{
  long_set (value, ADU_FIELD_DESCRIPTION, "cerita", STORY_WORDS);
  long_set (value, ADU_FIELD_HOPED_FOR, "harapan", 90);
  long_set (value, ADU_FIELD_UNIT_SUMMARY, "ringkas", SUMMARY_WORDS);
  adu_case_set_text (value, ADU_FIELD_INCIDENT_PLACE, "Ruang tunggu loket pendaftaran sebelah timur, lantai dua, " LONG_UNIT);
  adu_case_set_text (value, ADU_FIELD_REPORTED_PARTY, "Petugas loket pendaftaran, petugas kasir, dan " LONG_POSITION);
  adu_case_set_text (value, ADU_FIELD_AGENDA_NUMBER, "400.7.22/0001234/Sekretariat-Umum/XI/2026");
  adu_case_set_text (value, ADU_FIELD_LETTER_NUMBER, "LSM-PEDULI-KESEHATAN/0001234/TTU/XI/2026");
}

static inline void
long_people (AduCase *identity)
{
  adu_case_set_text (identity, ADU_FIELD_COMPLAINANT,
                     "Yosefina Bukifan Naikofi-Taek Kolo Maria Magdalena Theresia, A.Md.Keb., S.Tr.Keb., M.Kes.");
  adu_case_set_text (identity, ADU_FIELD_ADDRESS,
                     ADDRESS " RT 014/RW 007, Dusun III Oelneke, Desa Fafinesu C, Kecamatan Insana Fafinesu, "
                             "Kabupaten Timor Tengah Utara, Provinsi Nusa Tenggara Timur 85671");
}

static inline void
long_outgoing (AduOutgoing *outgoing)
{
  AduRecord *record = outgoing->record;

  long_replace (&record->row->unit_name, g_strdup (LONG_UNIT));
  long_replace (&record->row->topic_name, g_strdup ("JKN/BPJS (kepesertaan, rujukan, iur biaya) dan pembiayaan lainnya"));
  long_replace (&record->row->handler_name, g_strdup ("Maria Magdalena Yosefina Naikofi-Kolo, S.KM., M.Kes."));
  long_replace (&record->row->subject, long_words ("perihal", 19));
  long_case (record->value);
  if (outgoing->identity != NULL)
    {
      long_case (outgoing->identity);
      long_people (outgoing->identity);
    }
  for (guint i = record->history->len; i < N_ENTRIES; i++)
    {
      AduEntry *entry = g_new0 (AduEntry, 1);

      entry->at = record->registered + i * 3600;
      entry->action = g_strdup (i % 5 == 0 ? "print-answer" : "follow-up");
      entry->recorded_by = g_strdup ("Maria Magdalena Yosefina Naikofi-Kolo, S.KM.");
      entry->decided_by = g_strdup ("dr. Yohanes Kolo");
      entry->note = i % 5 == 0 ? NULL : i == N_ENTRIES - 1 ? long_words ("lanjut", 120) : g_strdup_printf ("catatan%u dan seterusnya", i);
      entry->changes = g_ptr_array_new ();
      entry->decided_on = entry->due = ADU_DAY_NONE;
      entry->when = ADU_TIME_NONE;
      g_ptr_array_add (record->history, entry);
    }
  for (guint i = record->attachments->len; i < N_EVIDENCE; i++)
    {
      AduAttachment *attachment = g_new0 (AduAttachment, 1);

      attachment->id = 1000 + i;
      attachment->name = g_strdup_printf ("bukti%u-foto-papan-tarif-yang-tidak-terpasang-di-loket-pendaftaran.jpg", i);
      attachment->size = 123456;
      attachment->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, attachment->name, -1);
      attachment->added_by = g_strdup ("Maria Tefa");
      attachment->added_at = record->registered;
      g_ptr_array_add (record->attachments, attachment);
    }
}

static inline void
long_person (AduInspection *value, AduPart part, guint i)
{
  g_autofree char *name = g_strdup_printf ("Orang%u Emanuel Yohanes Naikofi-Taek, S.KM., M.Kes.", i);
  AduInspectionPerson *person = adu_inspection_person_new (part, name);

  person->position = g_strdup (LONG_POSITION);
  person->nip = g_strdup ("19800101 200501 1 001");
  if (part == ADU_PART_EXAMINED)
    person->statement = long_words ("keterangan", 70);
  person->signature = part == ADU_PART_EXAMINED && i % 2 == 0 ? ADU_SIGNATURE_REFUSED : ADU_SIGNATURE_SIGNED;
  if (person->signature == ADU_SIGNATURE_REFUSED)
    person->witness = g_strdup ("Siprianus Naisoko, Kepala Desa Fafinesu C");
  g_ptr_array_add (value->people, person);
}

static inline void
long_inspection (AduInspection *value)
{
  for (guint i = 0; i < 9; i++)
    long_person (value, i < 4 ? ADU_PART_MEMBER : i < 8 ? ADU_PART_EXAMINED : ADU_PART_ACKNOWLEDGING, i);
  for (guint i = value->findings->len; i < N_FINDINGS; i++)
    {
      g_autofree char *stem = g_strdup_printf ("fakta%u-", i);
      g_autofree char *fact = long_words (stem, 40);
      AduInspectionFinding *finding = adu_inspection_finding_new (fact);

      finding->rule = g_strdup ("Peraturan Menteri Kesehatan Nomor 74 Tahun 2016 tentang Standar Pelayanan Kefarmasian");
      finding->statement = g_strdup ("Kami kekurangan petugas pada hari itu.");
      finding->place = g_strdup ("Gudang farmasi");
      g_ptr_array_add (value->findings, finding);
    }
  long_replace (&value->unit, g_strdup (LONG_UNIT));
  long_replace (&value->conclusion_text, long_words ("simpul", 200));
  long_replace (&value->recommendation, long_words ("saran", 150));
}

/* Letters that are three pages long by themselves. */
static inline char *
long_letter (const AduDocument *document)
{
  g_autofree char *shipped = adu_document_text (document);
  g_autofree char *words = long_words ("surat", STORY_WORDS);

  return shipped != NULL ? g_strdup_printf ("%s\n\n%s", shipped, words) : NULL;
}

static inline GPtrArray *
long_officials (GPtrArray *officials)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_official_free);

  for (guint i = 0; i < 12; i++)
    {
      AduOfficial *official = adu_official_copy (g_ptr_array_index (officials, 0));

      official->id = i + 1;
      long_replace (&official->name, g_strdup_printf ("Pejabat%u Maria Magdalena Naikofi-Kolo, S.KM., M.Kes.", i));
      long_replace (&official->position, g_strdup (LONG_POSITION));
      long_replace (&official->rank, g_strdup ("Pembina Utama Muda (IV/c)"));
      long_replace (&official->nip, g_strdup ("19680817 199003 1 012"));
      g_ptr_array_add (all, official);
    }

  return all;
}
