/* adu-words-letter.c — the documents of the office and the states of a letter in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any.
 */
#include "config.h"

#include "words/adu-words-letter.h"

#include "words/adu-words-say.h"

#include "words/adu-words-private.h"

static const char *const kinds[ADU_N_LETTER_KINDS] = {
  [ADU_LETTER_RECEIPT] = NC_("letter", "Receipt"),
  [ADU_LETTER_DISPOSITION] = NC_("letter", "Disposition sheet"),
  [ADU_LETTER_COMPLETION_REQUEST] = NC_("letter", "Request for completion"),
  [ADU_LETTER_ANSWER] = NC_("letter", "Answer to the complaint"),
  [ADU_LETTER_CONFIRMATION] = NC_("letter", "Confirmation of settlement"),
  [ADU_LETTER_FORWARDING] = NC_("letter", "Letter of forwarding"),
  [ADU_LETTER_HANDOVER] = NC_("letter", "Handover to the Inspectorate"),
  [ADU_LETTER_ORDER] = NC_("letter", "Letter of order"),
  [ADU_LETTER_INSPECTION_MINUTES] = NC_("letter", "Minutes of the field inspection"),
  [ADU_LETTER_INSPECTION_REPORT] = NC_("letter", "Report of the inspection"),
  [ADU_LETTER_CLARIFICATION_REQUEST] = NC_("letter", "Request for clarification"),
  [ADU_LETTER_INVITATION] = NC_("letter", "Invitation to a clarification"),
  [ADU_LETTER_CLARIFICATION_MINUTES] = NC_("letter", "Minutes of a clarification"),
  [ADU_LETTER_STAFF_NOTE] = NC_("letter", "Note to the head of the office"),
  [ADU_LETTER_COMPLAINT_FORM] = NC_("letter", "Complaint form"),
  [ADU_LETTER_CASE_FILE] = NC_("letter", "Case file for the Ombudsman"),
  [ADU_LETTER_COMPLAINT_FORM_BLANK] = NC_("letter", "Complaint form (blank)"),
  [ADU_LETTER_RECEIPT_BLANK] = NC_("letter", "Receipt (blank)"),
  [ADU_LETTER_BOX_MINUTES_BLANK] = NC_("letter", "Minutes of opening the suggestion box (blank)"),
  [ADU_LETTER_REGISTER_BLANK] = NC_("letter", "Page of the register book (blank)"),
  [ADU_LETTER_REGISTER_BOOK] = NC_("letter", "Register book"),
};

static const char *const hints[ADU_N_LETTER_KINDS] = {
  [ADU_LETTER_RECEIPT] = NC_("letter hint", "For the complainant: number, date and what the office promises"),
  [ADU_LETTER_DISPOSITION] = NC_("letter hint", "Half a sheet for the head to decide on with a pen"),
  [ADU_LETTER_COMPLETION_REQUEST] = NC_("letter hint", "Asks the complainant for what is missing; the 60-day limit pauses"),
  [ADU_LETTER_ANSWER] = NC_("letter hint", "The complaint is answered on the day this is sent"),
  [ADU_LETTER_CONFIRMATION] = NC_("letter hint", "Tells the complainant that the matter is settled"),
  [ADU_LETTER_FORWARDING] = NC_("letter hint", "To the agency whose matter it is; without the complainant’s identity"),
  [ADU_LETTER_HANDOVER] = NC_("letter hint", "To the Inspectorate of the region; without the complainant’s identity"),
  [ADU_LETTER_ORDER] = NC_("letter hint", "Sends the team into the field"),
  [ADU_LETTER_INSPECTION_MINUTES] = NC_("letter hint", "What was seen and said, with photographs and signatures"),
  [ADU_LETTER_INSPECTION_REPORT] = NC_("letter hint", "The team leader’s report to the head"),
  [ADU_LETTER_CLARIFICATION_REQUEST] = NC_("letter hint", "To the unit complained of; without the complainant’s identity"),
  [ADU_LETTER_INVITATION] = NC_("letter hint", "To the unit complained of; without the complainant’s identity"),
  [ADU_LETTER_CLARIFICATION_MINUTES] = NC_("letter hint", "Lines to write on while people speak"),
  [ADU_LETTER_STAFF_NOTE] = NC_("letter hint", "Facts, analysis and advice for a decision"),
  [ADU_LETTER_COMPLAINT_FORM] = NC_("letter hint", "What was recorded, to be read back and signed"),
  [ADU_LETTER_CASE_FILE] = NC_("letter hint", "Everything of the case in order, pages numbered"),
  [ADU_LETTER_COMPLAINT_FORM_BLANK] = NC_("letter hint", "To fill in by hand, also when the power is out"),
  [ADU_LETTER_RECEIPT_BLANK] = NC_("letter hint", "To hand out when the power is out"),
  [ADU_LETTER_BOX_MINUTES_BLANK] = NC_("letter hint", "Two officials open the box and sign what was in it"),
  [ADU_LETTER_REGISTER_BLANK] = NC_("letter hint", "To enter complaints by hand until the computer is back"),
  [ADU_LETTER_REGISTER_BOOK] = NC_("letter hint", "The complaints of the list as a book, across the sheet"),
};

static const char *const states[ADU_N_LETTER_STATES] = {
  [ADU_LETTER_DRAFT] = NC_("letter state", "Draft"),
  [ADU_LETTER_INITIALLED] = NC_("letter state", "Initialled"),
  [ADU_LETTER_SIGNED] = NC_("letter state", "Signed"),
  [ADU_LETTER_NUMBERED] = NC_("letter state", "Numbered"),
  [ADU_LETTER_SENT] = NC_("letter state", "Sent"),
  [ADU_LETTER_VOID] = NC_("letter state", "Void"),
};

static const char *const moves[ADU_N_LETTER_STATES] = {
  [ADU_LETTER_DRAFT] = NC_("letter move", "Back to the draft"),
  [ADU_LETTER_INITIALLED] = NC_("letter move", "Record the initials…"),
  [ADU_LETTER_SIGNED] = NC_("letter move", "Record the signature…"),
  [ADU_LETTER_NUMBERED] = NC_("letter move", "Enter the number…"),
  [ADU_LETTER_SENT] = NC_("letter move", "Record the dispatch…"),
  [ADU_LETTER_VOID] = NC_("letter move", "Make void…"),
};

static const char *const fits[ADU_N_LETTER_FITS] = {
  [ADU_LETTER_FITS] = NULL,
  [ADU_LETTER_NOT_NOW] = NC_("letter fit", "Not at this stage of the complaint"),
  [ADU_LETTER_NO_DISPOSITION] = NC_("letter fit", "Nobody has been made responsible yet"),
  [ADU_LETTER_NO_INSPECTION] = NC_("letter fit", "No inspection has been planned yet"),
  [ADU_LETTER_NOT_SUPERVISORY] = NC_("letter fit", "Only for supervisory complaints"),
  [ADU_LETTER_NO_ANSWER] = NC_("letter fit", "The answer has not been sent yet"),
};

const char *
adu_words_letter (AduLetterKind kind)
{
  return LOOKUP ("letter", kinds, kind);
}

const char *
adu_words_letter_hint (AduLetterKind kind)
{
  return LOOKUP ("letter hint", hints, kind);
}

const char *
adu_words_letter_state (AduLetterState state)
{
  return LOOKUP ("letter state", states, state);
}

const char *
adu_words_letter_move (AduLetterState to)
{
  return LOOKUP ("letter move", moves, to);
}

const char *
adu_words_letter_fit (AduLetterFit fit)
{
  return LOOKUP ("letter fit", fits, fit);
}

static const struct
{
  const char *name;
  const char *words;
} fields[] = {
  { "nomor_register", NC_("letter field", "Register number") },
  { "tanggal_terima", NC_("letter field", "Day of receipt") },
  { "waktu_terima", NC_("letter field", "Day and time of receipt") },
  { "saluran", NC_("letter field", "Channel") },
  { "jenis", NC_("letter field", "Kind") },
  { "topik", NC_("letter field", "Topic") },
  { "unit", NC_("letter field", "Unit complained of") },
  { "kecamatan", NC_("letter field", "Sub-district") },
  { "tanggal_kejadian", NC_("letter field", "Day of the incident") },
  { "ringkasan", NC_("letter field", "Summary for the unit; without one, topic and place") },
  { "perihal", NC_("letter field", "Subject, as recorded") },
  { "uraian", NC_("letter field", "The complainant’s own words") },
  { "tempat_kejadian", NC_("letter field", "Place of the incident") },
  { "harapan", NC_("letter field", "What is hoped for") },
  { "batas_penyelesaian", NC_("letter field", "Last day to answer") },
  { "jawaban_paling_lambat", NC_("letter field", "Answer by, from the disposition") },
  { "kelengkapan_paling_lambat", NC_("letter field", "Completion by, from the request") },
  { "kelengkapan_kurang", NC_("letter field", "What is missing of the requirements") },
  { "tindak_lanjut", NC_("letter field", "The newest note of a follow-up") },
  { "tanggal_jawaban", NC_("letter field", "Day the answer was sent") },
  { "penanggung_jawab", NC_("letter field", "Who is responsible") },
  { "ombudsman_mulai", NC_("letter field", "Day from which the Ombudsman may be asked") },
  { "nama_pelapor", NC_("letter field", "Complainant’s name; filled in while printing") },
  { "alamat_pelapor", NC_("letter field", "Complainant’s address; filled in while printing") },
  { "telepon_pelapor", NC_("letter field", "Complainant’s telephone; filled in while printing") },
  { "nik_pelapor", NC_("letter field", "Complainant’s identity number; filled in while printing") },
  { "nama_dinas", NC_("letter field", "Name of the office") },
  { "nama_pemerintah", NC_("letter field", "Government it belongs to") },
  { "alamat_dinas", NC_("letter field", "Address of the office") },
  { "kota", NC_("letter field", "Place where letters are dated") },
  { "telepon_dinas", NC_("letter field", "Telephone of the office") },
  { "email_dinas", NC_("letter field", "E-mail of the office") },
  { "kontak_status", NC_("letter field", "Where to ask how a complaint stands") },
  { "kontak_ombudsman", NC_("letter field", "Contact of the Ombudsman") },
  { "nama_kepala", NC_("letter field", "Name of the head") },
  { "jabatan_kepala", NC_("letter field", "Title of the head") },
  { "hari_ini", NC_("letter field", "Today") },
  { "tahun", NC_("letter field", "This year") },
  { "tujuan", NC_("letter field", "Agency it is sent to") },
  { "nomor_surat_tugas", NC_("letter field", "Number of the letter of order") },
  { "tanggal_surat_tugas", NC_("letter field", "Day of the letter of order") },
  { "waktu_pemeriksaan", NC_("letter field", "Day and time of the inspection") },
  { "tempat_pemeriksaan", NC_("letter field", "Place of the inspection") },
  { "ketua_tim", NC_("letter field", "Leader of the team") },
  { "kesimpulan", NC_("letter field", "Conclusion of the inspection") },
  { "rekomendasi", NC_("letter field", "Recommendation of the inspection") },
};

const char *
adu_words_letter_field (guint field)
{
  const AduLetterField *info = adu_letter_field (field);

  for (gsize i = 0; info != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, info->name))
      return g_dpgettext2 (GETTEXT_PACKAGE, "letter field", fields[i].words);

  return "";
}

static const char *const faults[ADU_N_LETTER_FAULTS] = {
  [ADU_LETTER_FAULT_UNKNOWN_FIELD] = NC_("letter fault", "Line {line}: there is no field {word}"),
  [ADU_LETTER_FAULT_OPEN_BRACE] = NC_("letter fault", "Line {line}: the brace { is not closed; write {{ for a brace itself"),
  [ADU_LETTER_FAULT_UNKNOWN_HEAD] = NC_("letter fault", "Line {line}: above the text only Kepada, Sifat, Lampiran, Hal and Tembusan may stand; leave a line empty before the text"),
  [ADU_LETTER_FAULT_NO_SUBJECT] = NC_("letter fault", "The line “Hal:” with the subject is missing"),
  [ADU_LETTER_FAULT_EMPTY] = NC_("letter fault", "There is no text below the empty line"),
  [ADU_LETTER_FAULT_TOO_LONG] = NC_("letter fault", "The text is too long"),
  [ADU_LETTER_FAULT_INVALID] = NC_("letter fault", "There are characters in it that cannot be printed"),
  [ADU_LETTER_FAULT_NOT_HERE] = NC_("letter fault", "Line {line}: {word} belongs to inspections; this letter is about none"),
};

char *
adu_words_letter_fault (const AduLetterFault *fault)
{
  g_autofree char *line = g_strdup_printf ("%u", fault->line);

  return adu_words_fill (LOOKUP ("letter fault", faults, fault->code), "line", line, "word", fault->word, NULL);
}
