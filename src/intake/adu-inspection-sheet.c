/* adu-inspection-sheet.c — an inspection sheet out of its text: headings, findings, people, times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any.
 *
 * The reader goes line by line and keeps what it is in: a heading opens a part, what follows belongs to it until the
 * next. It takes what it understands and names every line it does not; nothing a stranger wrote can make it fail.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "intake/adu-inspection-sheet.h"
#include "intake/adu-sheet-private.h"
#include "intake/adu-sheet-time-private.h"

#define MOST_LINES 5000
#define MOST_PROBLEMS 100
#define MOST_ROWS 100

/* What a line belongs to. */
typedef enum
{
  PART_NONE,
  PART_NUMBER,
  PART_ORDER,
  PART_ORDER_DATE,
  PART_SIGNATORY,
  PART_UNIT,
  PART_SUB_DISTRICT,
  PART_PLACE,
  PART_TIME,
  PART_TEAM,
  PART_MET,
  PART_EXAMINED,
  PART_FINDINGS,
  PART_EVIDENCE,  /* of the last finding */
  PART_RULE,      /* of the last finding */
  PART_STATEMENT, /* of the last finding, or of the last person examined */
  PART_CONCLUSION,
  PART_RECOMMENDATION,
  PART_UNKNOWN,
} Part;

/* Folded, without the colon. */
static const struct
{
  const char *heading;
  Part part;
} headings[] = {
  { "nomor", PART_NUMBER },
  { "no", PART_NUMBER },
  { "no.", PART_NUMBER },
  { "nomor register", PART_NUMBER },
  { "no. register", PART_NUMBER },
  { "nomor pengaduan", PART_NUMBER },
  { "no. pengaduan", PART_NUMBER },
  { "surat tugas", PART_ORDER },
  { "nomor surat tugas", PART_ORDER },
  { "no. surat tugas", PART_ORDER },
  { "tanggal surat tugas", PART_ORDER_DATE },
  { "penandatangan", PART_SIGNATORY },
  { "ditandatangani oleh", PART_SIGNATORY },
  { "unit", PART_UNIT },
  { "unit kerja", PART_UNIT },
  { "puskesmas", PART_UNIT },
  { "kecamatan", PART_SUB_DISTRICT },
  { "tempat", PART_PLACE },
  { "lokasi", PART_PLACE },
  { "tempat pemeriksaan", PART_PLACE },
  { "waktu", PART_TIME },
  { "tanggal", PART_TIME },
  { "hari", PART_TIME },
  { "hari/tanggal", PART_TIME },
  { "hari, tanggal", PART_TIME },
  { "waktu pemeriksaan", PART_TIME },
  { "tim", PART_TEAM },
  { "tim pemeriksa", PART_TEAM },
  { "pemeriksa", PART_TEAM },
  { "petugas", PART_TEAM },
  { "ditemui", PART_MET },
  { "yang ditemui", PART_MET },
  { "bertemu", PART_MET },
  { "bertemu dengan", PART_MET },
  { "diperiksa", PART_EXAMINED },
  { "yang diperiksa", PART_EXAMINED },
  { "terperiksa", PART_EXAMINED },
  { "temuan", PART_FINDINGS },
  { "hasil", PART_FINDINGS },
  { "hasil pemeriksaan", PART_FINDINGS },
  { "fakta", PART_FINDINGS },
  { "bukti", PART_EVIDENCE },
  { "foto", PART_EVIDENCE },
  { "bukti foto", PART_EVIDENCE },
  { "aturan", PART_RULE },
  { "melanggar", PART_RULE },
  { "aturan yang dilanggar", PART_RULE },
  { "standar", PART_RULE },
  { "keterangan", PART_STATEMENT },
  { "pernyataan", PART_STATEMENT },
  { "kesimpulan", PART_CONCLUSION },
  { "simpulan", PART_CONCLUSION },
  { "rekomendasi", PART_RECOMMENDATION },
  { "saran", PART_RECOMMENDATION },
};

typedef struct
{
  AduInspectionSheet *sheet;
  const AduZone *zone;
  Part part;
  guint line;
  gboolean numbered; /* findings have marks in front of them */
  gboolean open;     /* a finding is being written */
  gboolean full;     /* one finding too many: what belongs to it is nobody else's */
  gboolean examined; /* people examined are what came last, not findings */
  gboolean listed;   /* the last of them had a mark in front */
  AduSheetWhen when; /* of the visit, from however many lines */
  guint when_line;   /* the last of them; 0: none */
  char *when_text;
} Reader;

/* ---- small things ------------------------------------------------------------------------------------------------ */

void
adu_sheet_add_problem (AduInspectionSheet *sheet, AduSheetProblemCode code, guint line, const char *detail)
{
  g_autofree char *cut = detail != NULL ? adu_text_first_line (detail, 80) : NULL;

  if (sheet->problems->len < MOST_PROBLEMS)
    g_ptr_array_add (sheet->problems, adu_sheet_problem_new (code, line, cut));
}

/* Cut to the field's limit: what does not fit is named, not lost without a word. */
static void
add_text (Reader *r, AduField field, char **text, const char *line)
{
  guint limit = adu_field_info (field)->limit;
  gboolean first = *text == NULL || **text == '\0';
  char *joined = first ? g_strdup (line)
                       : g_strconcat (*text, adu_field_info (field)->kind == ADU_FIELD_KIND_TEXT ? "\n" : " ", line, NULL);

  if (g_utf8_strlen (joined, -1) > (glong) limit)
    {
      char *cut = g_utf8_substring (joined, 0, (glong) limit);

      g_free (joined);
      joined = cut;
      adu_sheet_add_problem (r->sheet, ADU_SHEET_TOO_LONG, r->line, line);
    }
  g_free (*text);
  *text = joined;
}

/* A line of dots or underscores is where nobody wrote anything. */
static gboolean
is_blank_form (const char *text)
{
  return text[strspn (text, " ._-…")] == '\0' || g_str_equal (text, "…");
}

/* "1.", "2)", "a.", "-", "•" in front of a line; what comes after it, or NULL. */
static const char *
after_mark (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (digits == 0 && g_ascii_islower (text[0]) && (text[1] == '.' || text[1] == ')') && text[2] == ' ')
    return text + 3;
  if (digits > 0 && digits <= 3 && (text[digits] == '.' || text[digits] == ')') &&
      !g_ascii_isdigit (text[digits + 1]))
    return text + digits + 1;
  if ((text[0] == '-' || text[0] == '*') && (text[1] == ' ' || text[1] == '\0'))
    return text + 1;
  if (g_str_has_prefix (text, "•"))
    return text + strlen ("•");
  return NULL;
}

static const char *
skip_space (const char *text)
{
  return text + strspn (text, " \t");
}

/* ---- one part after the other -------------------------------------------------------------------------------------- */

static AduInspectionFinding *
last_finding (Reader *r)
{
  GPtrArray *findings = r->sheet->value->findings;

  return findings->len > 0 && !r->full ? g_ptr_array_index (findings, findings->len - 1) : NULL;
}

static AduInspectionPerson *
last_examined (Reader *r)
{
  GPtrArray *people = r->sheet->value->people;
  AduInspectionPerson *person = people->len > 0 ? g_ptr_array_index (people, people->len - 1) : NULL;

  return person != NULL && person->part == ADU_PART_EXAMINED ? person : NULL;
}

static void
take_finding (Reader *r, const char *text)
{
  const char *rest = after_mark (text);
  AduInspectionFinding *finding = last_finding (r);

  r->numbered = r->numbered || rest != NULL;
  text = rest != NULL ? skip_space (rest) : text;
  if (rest == NULL && r->open && finding != NULL)
    {
      add_text (r, ADU_FIELD_FACT, &finding->fact, text);
      return;
    }
  if (r->sheet->value->findings->len >= MOST_ROWS)
    {
      if (!r->full)
        adu_sheet_add_problem (r->sheet, ADU_SHEET_TOO_LONG, r->line, text);
      r->full = TRUE;
      return;
    }
  finding = adu_inspection_finding_new (NULL);
  g_ptr_array_add (r->sheet->value->findings, finding);
  r->open = TRUE;
  if (!is_blank_form (text))
    add_text (r, ADU_FIELD_FACT, &finding->fact, text);
}

/* The place of a file in the folder: with or without its ending, capitals or not. 0: it is not there. */
static guint
find_picture (const AduInspectionSheet *sheet, const char *name)
{
  g_autofree char *wanted = adu_text_fold (name);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < sheet->pictures->len; i++)
      {
        const AduSheetPicture *picture = g_ptr_array_index (sheet->pictures, i);
        g_autofree char *is = adu_text_fold (picture->name);
        char *dot = strrchr (is, '.');

        if (pass == 1 && dot != NULL)
          *dot = '\0';
        if (*wanted != '\0' && g_str_equal (is, wanted))
          return i + 1;
      }
  return 0;
}

static void
take_evidence (Reader *r, const char *text)
{
  AduInspectionFinding *finding = last_finding (r);
  g_auto (GStrv) names = g_strsplit_set (text, ",;", MOST_ROWS);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      gint64 place;

      if (is_blank_form (name))
        continue;
      place = find_picture (r->sheet, name);
      if (place == 0)
        adu_sheet_add_problem (r->sheet, ADU_SHEET_PICTURE_MISSING, r->line, name);
      else if (finding != NULL)
        g_array_append_val (finding->evidence, place);
    }
}

/* "Anna Sila, Bendahara", "Anna Sila (Bendahara)", "Anna Sila - Bendahara". */
static void
take_person (Reader *r, AduPart part, const char *text)
{
  const char *rest = after_mark (text);
  AduInspectionPerson *person;
  const char *cut;

  text = rest != NULL ? skip_space (rest) : text;
  if (is_blank_form (text))
    return;
  if (r->sheet->value->people->len >= MOST_ROWS)
    {
      adu_sheet_add_problem (r->sheet, ADU_SHEET_TOO_LONG, r->line, text);
      return;
    }
  person = adu_inspection_person_new (part, NULL);
  cut = strpbrk (text, ",(;");
  if (cut == NULL && (cut = strstr (text, " - ")) == NULL)
    cut = strstr (text, " – ");
  if (cut != NULL)
    {
      g_autofree char *name = g_strstrip (g_strndup (text, (gsize) (cut - text)));
      g_autofree char *position = g_strdup (cut + strspn (cut, ",(;- "));

      if (g_str_has_prefix (position, "–"))
        memmove (position, position + strlen ("–"), strlen (position + strlen ("–")) + 1);
      g_strdelimit (g_strstrip (position), ")", ' ');
      g_strstrip (position);
      add_text (r, ADU_FIELD_NAME, &person->name, name);
      if (*position != '\0')
        add_text (r, ADU_FIELD_POSITION, &person->position, position);
    }
  else
    add_text (r, ADU_FIELD_NAME, &person->name, text);
  if (person->name == NULL || adu_text_is_empty (person->name))
    adu_inspection_person_free (person);
  else
    g_ptr_array_add (r->sheet->value->people, person);
}

/* The first of the team leads it, unless somebody is called "ketua". */
static void
take_team (Reader *r, const char *text)
{
  gboolean led = adu_inspection_leader (r->sheet->value) != NULL;
  guint before = r->sheet->value->people->len;
  AduInspectionPerson *person;
  g_autofree char *position = NULL;

  take_person (r, led ? ADU_PART_MEMBER : ADU_PART_LEADER, text);
  if (r->sheet->value->people->len == before)
    return;
  person = g_ptr_array_index (r->sheet->value->people, before);
  position = adu_text_fold (person->position != NULL ? person->position : "");
  if (!g_str_has_prefix (position, "ketua"))
    return;
  for (guint i = 0; i < before; i++)
    {
      AduInspectionPerson *other = g_ptr_array_index (r->sheet->value->people, i);

      if (other->part == ADU_PART_LEADER)
        other->part = ADU_PART_MEMBER;
    }
  person->part = ADU_PART_LEADER;
}

static void
take_time (Reader *r, const char *text)
{
  AduSheetWhen when;

  if (!adu_sheet_when_read (text, &when) || (r->part == PART_ORDER_DATE && !adu_day_is_set (when.days[0])) ||
      (r->part == PART_TIME && !adu_sheet_when_merge (&r->when, &when)))
    {
      adu_sheet_add_problem (r->sheet, ADU_SHEET_TIME, r->line, text);
      return;
    }
  if (r->part == PART_ORDER_DATE)
    {
      r->sheet->value->order_date = when.days[0];
      return;
    }
  r->when_line = r->line;
  g_free (r->when_text);
  r->when_text = g_strdup (text);
}

/* Day and time may stand on lines of their own: they are put together at the end. */
static void
put_time (Reader *r)
{
  AduInspection *value = r->sheet->value;

  if (r->when_line > 0 && (!adu_day_is_set (r->when.days[0]) ||
                           !adu_sheet_when_times (&r->when, r->zone, &value->actual_from, &value->actual_until)))
    adu_sheet_add_problem (r->sheet, ADU_SHEET_TIME, r->when_line, r->when_text);
  if (adu_day_is_set (r->when.days[0]) && !adu_time_is_set (value->actual_from))
    value->actual_from = adu_zone_time (r->zone, r->when.days[0], 0);
  g_free (r->when_text);
}

/* The first words say which; all of it is the reasons. */
static void
take_conclusion (Reader *r, const char *text)
{
  static const struct
  {
    const char *words;
    AduConclusion conclusion;
  } known[] = {
    { "tidak terbukti", ADU_CONCLUSION_NOT_PROVEN },  { "tak terbukti", ADU_CONCLUSION_NOT_PROVEN },
    { "belum terbukti", ADU_CONCLUSION_NOT_PROVEN },  { "terbukti sebagian", ADU_CONCLUSION_PARTLY },
    { "sebagian terbukti", ADU_CONCLUSION_PARTLY },   { "terbukti", ADU_CONCLUSION_PROVEN },
  };
  AduInspection *value = r->sheet->value;
  gboolean first = value->conclusion_text == NULL;
  g_autofree char *folded = adu_text_fold (text);

  for (guint i = 0; first && i < G_N_ELEMENTS (known); i++)
    if (strstr (folded, known[i].words) != NULL)
      {
        value->conclusion = known[i].conclusion;
        break;
      }
  if (first && value->conclusion == ADU_CONCLUSION_OPEN)
    adu_sheet_add_problem (r->sheet, ADU_SHEET_CONCLUSION, r->line, text);
  add_text (r, ADU_FIELD_CONCLUSION_TEXT, &value->conclusion_text, text);
}

static void
take_statement (Reader *r, const char *text)
{
  AduInspectionFinding *finding = last_finding (r);
  AduInspectionPerson *person = last_examined (r);

  if (finding != NULL && !(r->examined && person != NULL))
    add_text (r, ADU_FIELD_STATEMENT, &finding->statement, text);
  else if (person != NULL && (r->examined || !r->full))
    add_text (r, ADU_FIELD_STATEMENT, &person->statement, text);
}

static void
take_number (Reader *r, const char *text)
{
  if (r->sheet->number == NULL)
    r->sheet->number = adu_text_first_line (text, 60);
}

/* The parts that are one text of the inspection each. */
static const struct
{
  Part part;
  AduField field;
  gsize offset; /* in AduInspection */
} texts[] = {
  { PART_ORDER, ADU_FIELD_ORDER_NUMBER, G_STRUCT_OFFSET (AduInspection, order_number) },
  { PART_SIGNATORY, ADU_FIELD_SIGNATORY, G_STRUCT_OFFSET (AduInspection, signatory) },
  { PART_UNIT, ADU_FIELD_UNIT, G_STRUCT_OFFSET (AduInspection, unit) },
  { PART_SUB_DISTRICT, ADU_FIELD_SUB_DISTRICT, G_STRUCT_OFFSET (AduInspection, sub_district) },
  { PART_PLACE, ADU_FIELD_PLACE, G_STRUCT_OFFSET (AduInspection, place) },
  { PART_RECOMMENDATION, ADU_FIELD_RECOMMENDATION, G_STRUCT_OFFSET (AduInspection, recommendation) },
};

static void
take_text (Reader *r, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].part == r->part)
      add_text (r, texts[i].field, G_STRUCT_MEMBER_P (r->sheet->value, texts[i].offset), text);
}

static void
take (Reader *r, const char *text)
{
  AduInspectionFinding *finding = last_finding (r);

  switch (r->part)
    {
    case PART_NUMBER:
      take_number (r, text);
      break;
    case PART_TIME:
    case PART_ORDER_DATE:
      take_time (r, text);
      break;
    case PART_TEAM:
      take_team (r, text);
      break;
    case PART_MET:
      take_person (r, ADU_PART_MET, text);
      break;
    case PART_EXAMINED:
      r->listed = after_mark (text) != NULL;
      take_person (r, ADU_PART_EXAMINED, text);
      break;
    case PART_FINDINGS:
      take_finding (r, text);
      break;
    case PART_EVIDENCE:
      take_evidence (r, text);
      break;
    case PART_RULE:
      if (finding != NULL)
        add_text (r, ADU_FIELD_RULE, &finding->rule, text);
      break;
    case PART_STATEMENT:
      take_statement (r, text);
      break;
    case PART_CONCLUSION:
      take_conclusion (r, text);
      break;
    default:
      take_text (r, text);
    }
}

/* ---- lines ----------------------------------------------------------------------------------------------------------- */

/* A heading is a few words and a colon at the beginning of a line; what stands behind it comes back, or NULL. A line
 * with a colon further on is text, and so is what follows an unknown word inside of a finding. */
static const char *
read_heading (Reader *r, const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *words = NULL, *folded = NULL;

  if (colon == NULL || colon == text || colon - text > 40)
    return NULL;
  words = g_strndup (text, (gsize) (colon - text));
  folded = g_strstrip (adu_text_fold (words));
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].heading, folded))
      {
        r->part = headings[i].part;
        r->examined = r->part == PART_EXAMINED || (r->examined && r->part != PART_FINDINGS);
        return colon + 1;
      }
  /* one capitalised word that is not of this sheet: whoever wrote it meant a heading */
  if (g_ascii_isupper (words[0]) && strpbrk (words, " .,;0123456789") == NULL && r->part != PART_FINDINGS &&
      r->part != PART_STATEMENT && r->part != PART_CONCLUSION && r->part != PART_RECOMMENDATION)
    {
      adu_sheet_add_problem (r->sheet, ADU_SHEET_HEADING, r->line, words);
      r->part = PART_UNKNOWN;
      return colon + 1;
    }
  return NULL;
}

static gboolean
is_of_finding (Part part)
{
  return part == PART_EVIDENCE || part == PART_RULE || part == PART_STATEMENT;
}

static void
read_line (Reader *r, char *line)
{
  const char *text = g_strstrip (line), *rest;

  if (*text == '#')
    return;
  if (*text == '\0')
    {
      r->open = r->open && r->numbered;
      return;
    }
  rest = read_heading (r, text);
  /* a numbered line goes on with the findings after "Bukti:" of the one before, or with those who were examined */
  if (rest == NULL && r->part == PART_STATEMENT && r->examined && r->listed && after_mark (text) != NULL)
    r->part = PART_EXAMINED;
  else if (rest == NULL && is_of_finding (r->part) && !(r->part == PART_STATEMENT && r->examined) &&
           after_mark (text) != NULL && r->sheet->value->findings->len > 0)
    r->part = PART_FINDINGS;
  text = rest != NULL ? skip_space (rest) : text;
  if (*text != '\0' && !is_blank_form (text))
    take (r, text);
}

/* A finding nobody wrote anything in was only a number on the form. */
static void
drop_empty (AduInspection *value)
{
  for (guint i = value->findings->len; i > 0; i--)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (value->findings, i - 1);

      if ((finding->fact == NULL || adu_text_is_empty (finding->fact)) && finding->evidence->len == 0)
        g_ptr_array_remove_index (value->findings, i - 1);
    }
}

static gboolean
adds_something (const AduInspectionSheet *sheet)
{
  const AduInspection *value = sheet->value;

  return value->findings->len > 0 || value->people->len > 0 || value->conclusion_text != NULL ||
         value->recommendation != NULL || adu_time_is_set (value->actual_from) || sheet->pictures->len > 0;
}

/* Pictures no finding names, once the findings are known. */
static void
name_unused (AduInspectionSheet *sheet)
{
  for (guint i = 0; i < sheet->pictures->len; i++)
    {
      gboolean used = FALSE;

      for (guint n = 0; n < sheet->value->findings->len; n++)
        {
          const GArray *evidence = ((AduInspectionFinding *) g_ptr_array_index (sheet->value->findings, n))->evidence;

          for (guint e = 0; e < evidence->len; e++)
            used = used || g_array_index (evidence, gint64, e) == (gint64) i + 1;
        }
      if (!used)
        adu_sheet_add_problem (sheet, ADU_SHEET_PICTURE_UNUSED, 0,
                               ((AduSheetPicture *) g_ptr_array_index (sheet->pictures, i))->name);
    }
}

static void
picture_free (gpointer data)
{
  AduSheetPicture *picture = data;

  g_free (picture->name);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_free (picture);
}

AduInspectionSheet *
adu_sheet_new (void)
{
  AduInspectionSheet *sheet = g_new0 (AduInspectionSheet, 1);

  sheet->value = adu_inspection_new (0);
  sheet->pictures = g_ptr_array_new_with_free_func (picture_free);
  sheet->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_sheet_problem_free);
  return sheet;
}

void
adu_sheet_add_picture (AduInspectionSheet *sheet, const char *name, GBytes *bytes)
{
  AduSheetPicture *picture = g_new0 (AduSheetPicture, 1);

  picture->name = g_strdup (name);
  picture->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (sheet->pictures, picture);
}

/* UTF-8 as telephones write it, UTF-16 as Windows may; NULL: neither. */
static char *
to_utf8 (const char *text, gsize length)
{
  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    return g_utf8_validate_len (text + 3, length - 3, NULL) ? g_strndup (text + 3, length - 3) : NULL;
  if (length >= 2 && memcmp (text, "\xFF\xFE", 2) == 0)
    return g_convert (text + 2, (gssize) (length - 2), "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  if (length >= 2 && memcmp (text, "\xFE\xFF", 2) == 0)
    return g_convert (text + 2, (gssize) (length - 2), "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  return g_utf8_validate_len (text, length, NULL) ? g_strndup (text, length) : NULL;
}

void
adu_sheet_read_text (AduInspectionSheet *sheet, const char *text, gsize length, const AduZone *zone)
{
  g_autofree char *utf8 = to_utf8 (text, length);
  /* a line in front keeps empty ones at the beginning, so that the lines are counted as people count them */
  g_autofree char *led = utf8 != NULL ? g_strconcat ("#\n", utf8, NULL) : NULL;
  g_autofree char *clean = led != NULL ? adu_text_clean (led, TRUE) : NULL;
  g_auto (GStrv) lines = clean != NULL ? g_strsplit_set (clean, "\n\r", MOST_LINES + 1) : NULL;
  Reader r = { .sheet = sheet, .zone = zone, .part = PART_NONE, .when = { .minutes = { -1, -1 } } };

  if (lines == NULL)
    {
      adu_sheet_add_problem (sheet, ADU_SHEET_NOT_TEXT, 0, NULL);
      return;
    }
  for (guint i = 0; lines[i] != NULL && i < MOST_LINES; i++)
    {
      r.line = i;
      read_line (&r, lines[i]);
    }
  if (g_strv_length (lines) > MOST_LINES)
    adu_sheet_add_problem (sheet, ADU_SHEET_TOO_LONG, MOST_LINES, lines[MOST_LINES]);
  put_time (&r);
  drop_empty (sheet->value);
  name_unused (sheet);
  if (sheet->number == NULL)
    adu_sheet_add_problem (sheet, ADU_SHEET_NO_NUMBER, 0, NULL);
  if (!adds_something (sheet))
    adu_sheet_add_problem (sheet, ADU_SHEET_NOTHING, 0, NULL);
}

/**
 * adu_inspection_sheet_parse:
 * @text: what stands in the sheet
 * @length: of it, in bytes
 * @names: (array zero-terminated=1) (nullable): the files beside it
 * @zone: the office's
 *
 * Returns: (transfer full): the sheet, with everything that is wrong with it
 */
AduInspectionSheet *
adu_inspection_sheet_parse (const char *text, gsize length, const char *const *names, const AduZone *zone)
{
  AduInspectionSheet *sheet = adu_sheet_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    adu_sheet_add_picture (sheet, names[i], NULL);
  adu_sheet_read_text (sheet, text, length, zone);
  return sheet;
}

void
adu_inspection_sheet_free (AduInspectionSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->number);
  adu_inspection_free (sheet->value);
  g_ptr_array_unref (sheet->pictures);
  g_ptr_array_unref (sheet->problems);
  g_free (sheet);
}
