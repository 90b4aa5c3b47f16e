/* adu-letter-text.c — the text of a letter: checked, filled in, taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-letter-text.h"

#include <string.h>

#include "base/adu-text.h"

#define LABEL_MAX 40
#define MARK_MAX 4
#define DEEPER 3

/* Their order is that of the list in the editor. */
static const AduLetterField fields[] = {
  { "nomor_register", ADU_LETTER_FIELD_CASE },
  { "tanggal_terima", ADU_LETTER_FIELD_CASE },
  { "waktu_terima", ADU_LETTER_FIELD_CASE },
  { "saluran", ADU_LETTER_FIELD_CASE },
  { "jenis", ADU_LETTER_FIELD_CASE },
  { "topik", ADU_LETTER_FIELD_CASE },
  { "unit", ADU_LETTER_FIELD_CASE },
  { "kecamatan", ADU_LETTER_FIELD_CASE },
  { "tanggal_kejadian", ADU_LETTER_FIELD_CASE },
  { "ringkasan", ADU_LETTER_FIELD_CASE },
  { "perihal", ADU_LETTER_FIELD_ORIGINAL },
  { "uraian", ADU_LETTER_FIELD_ORIGINAL },
  { "tempat_kejadian", ADU_LETTER_FIELD_ORIGINAL },
  { "harapan", ADU_LETTER_FIELD_ORIGINAL },
  { "batas_penyelesaian", ADU_LETTER_FIELD_CASE },
  { "jawaban_paling_lambat", ADU_LETTER_FIELD_CASE },
  { "kelengkapan_paling_lambat", ADU_LETTER_FIELD_CASE },
  { "kelengkapan_kurang", ADU_LETTER_FIELD_CASE },
  { "tindak_lanjut", ADU_LETTER_FIELD_CASE },
  { "tanggal_jawaban", ADU_LETTER_FIELD_CASE },
  { "penanggung_jawab", ADU_LETTER_FIELD_CASE },
  { "ombudsman_mulai", ADU_LETTER_FIELD_CASE },
  { "nama_pelapor", ADU_LETTER_FIELD_IDENTITY },
  { "alamat_pelapor", ADU_LETTER_FIELD_IDENTITY },
  { "telepon_pelapor", ADU_LETTER_FIELD_IDENTITY },
  { "nik_pelapor", ADU_LETTER_FIELD_IDENTITY },
  { "nama_dinas", ADU_LETTER_FIELD_OFFICE },
  { "nama_pemerintah", ADU_LETTER_FIELD_OFFICE },
  { "alamat_dinas", ADU_LETTER_FIELD_OFFICE },
  { "kota", ADU_LETTER_FIELD_OFFICE },
  { "telepon_dinas", ADU_LETTER_FIELD_OFFICE },
  { "email_dinas", ADU_LETTER_FIELD_OFFICE },
  { "kontak_status", ADU_LETTER_FIELD_OFFICE },
  { "kontak_ombudsman", ADU_LETTER_FIELD_OFFICE },
  { "nama_kepala", ADU_LETTER_FIELD_OFFICE },
  { "jabatan_kepala", ADU_LETTER_FIELD_OFFICE },
  { "hari_ini", ADU_LETTER_FIELD_OFFICE },
  { "tahun", ADU_LETTER_FIELD_OFFICE },
  { "tujuan", ADU_LETTER_FIELD_LETTER },
  { "nomor_surat_tugas", ADU_LETTER_FIELD_INSPECTION },
  { "tanggal_surat_tugas", ADU_LETTER_FIELD_INSPECTION },
  { "waktu_pemeriksaan", ADU_LETTER_FIELD_INSPECTION },
  { "tempat_pemeriksaan", ADU_LETTER_FIELD_INSPECTION },
  { "ketua_tim", ADU_LETTER_FIELD_INSPECTION },
  { "kesimpulan", ADU_LETTER_FIELD_INSPECTION },
  { "rekomendasi", ADU_LETTER_FIELD_INSPECTION },
};

typedef enum
{
  HEAD_TO,
  HEAD_NATURE,
  HEAD_ENCLOSURES,
  HEAD_SUBJECT,
  HEAD_COPY,
  N_HEADS,
} Head;

static const char *const heads[N_HEADS] = { "Kepada", "Sifat", "Lampiran", "Hal", "Tembusan" };

/* Returns: how many fields in braces a wording may have. */
guint
adu_letter_n_fields (void)
{
  return G_N_ELEMENTS (fields);
}

/* @index: below adu_letter_n_fields(). Returns: (transfer none): that field. */
const AduLetterField *
adu_letter_field (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (fields), NULL);
  return &fields[index];
}

/**
 * adu_letter_field_find:
 * @name: a name, not ended
 * @length: of it, in bytes
 *
 * Returns: the field's index, -1 if no field has exactly that name
 */
int
adu_letter_field_find (const char *name, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strlen (fields[i].name) == length && memcmp (fields[i].name, name, length) == 0)
      return (int) i;

  return -1;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

/* The next line of @text from *@at on, its end in @end; FALSE after the last. */
static gboolean
next_line (const char *text, gsize *at, gsize *start, gsize *end)
{
  const char *newline;

  if (text[*at] == '\0' && *at > 0 && text[*at - 1] != '\n')
    return FALSE;
  if (text[*at] == '\0')
    return FALSE;
  newline = strchr (text + *at, '\n');
  *start = *at;
  *end = newline != NULL ? (gsize) (newline - text) : *at + strlen (text + *at);
  *at = newline != NULL ? *end + 1 : *end;

  return TRUE;
}

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;

  return TRUE;
}

/* Which of the five words a line begins with, -1: none; @value: what follows the colon. */
static int
head_of (const char *line, gsize length, gsize *value)
{
  const char *colon = memchr (line, ':', length);

  if (colon == NULL)
    return -1;
  for (int i = 0; i < N_HEADS; i++)
    {
      gsize n = (gsize) (colon - line);

      if (strlen (heads[i]) == n && g_ascii_strncasecmp (line, heads[i], n) == 0)
        {
          *value = n + 1;
          return i;
        }
    }

  return -1;
}

static char *
stripped (const char *text, gsize length)
{
  return g_strstrip (g_strndup (text, length));
}

/* ---- checking --------------------------------------------------------------------------------------------------- */

static void
fault_free (gpointer data)
{
  AduLetterFault *fault = data;

  g_free (fault->word);
  g_free (fault);
}

static void
add_fault (GPtrArray *faults, AduLetterFaultCode code, const char *text, guint line, gsize line_start, gsize start, gsize end)
{
  AduLetterFault *fault = g_new0 (AduLetterFault, 1);

  fault->code = code;
  fault->line = line;
  fault->column = (guint) g_utf8_strlen (text + line_start, (gssize) (start - line_start)) + 1;
  fault->start = start;
  fault->end = end;
  fault->word = g_strndup (text + start, end - start);
  g_ptr_array_add (faults, fault);
}

static void
check_fields (const char *text, gboolean inspection, guint line, gsize start, gsize end, GPtrArray *faults)
{
  for (gsize i = start; i < end; i++)
    {
      const char *close;
      int field;

      if (text[i] != '{')
        continue;
      if (i + 1 < end && text[i + 1] == '{')
        {
          i++;
          continue;
        }
      close = memchr (text + i, '}', end - i);
      if (close == NULL)
        {
          add_fault (faults, ADU_LETTER_FAULT_OPEN_BRACE, text, line, start, i, i + 1);
          return;
        }
      field = adu_letter_field_find (text + i + 1, (gsize) (close - text) - i - 1);
      if (field < 0)
        add_fault (faults, ADU_LETTER_FAULT_UNKNOWN_FIELD, text, line, start, i, (gsize) (close - text) + 1);
      else if (fields[field].class == ADU_LETTER_FIELD_INSPECTION && !inspection)
        add_fault (faults, ADU_LETTER_FAULT_NOT_HERE, text, line, start, i, (gsize) (close - text) + 1);
      i = (gsize) (close - text);
    }
}

static gboolean
check_whole (const char *text, GPtrArray *faults)
{
  AduTextFault fault = adu_text_check (text, -1, ADU_LETTER_TEXT_MAX, TRUE);

  if (fault == ADU_TEXT_FINE)
    return TRUE;
  if (fault == ADU_TEXT_TOO_LONG)
    add_fault (faults, ADU_LETTER_FAULT_TOO_LONG, text, 1, 0, 0, 0);
  else
    add_fault (faults, ADU_LETTER_FAULT_INVALID, "", 1, 0, 0, 0);

  return FALSE;
}

/**
 * adu_letter_text_check:
 * @text: a text as it was typed
 * @inspection: whether the letter is about an inspection
 *
 * Returns: (transfer full) (element-type AduLetterFault): what is wrong with it, in the order of the text
 */
GPtrArray *
adu_letter_text_check (const char *text, gboolean inspection)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (fault_free);
  gboolean in_head = TRUE;
  gboolean has_subject = FALSE;
  gboolean has_text = FALSE;
  gsize at = 0;
  gsize start;
  gsize end;

  if (!check_whole (text, faults))
    return faults;
  for (guint line = 1; next_line (text, &at, &start, &end); line++)
    {
      gsize value;
      gboolean blank = is_blank (text + start, end - start);

      check_fields (text, inspection, line, start, end, faults);
      if (!in_head)
        {
          has_text |= !blank;
          continue;
        }
      if (blank)
        in_head = FALSE;
      else if (!g_ascii_isspace (text[start]))
        {
          int head = head_of (text + start, end - start, &value);

          if (head < 0)
            add_fault (faults, ADU_LETTER_FAULT_UNKNOWN_HEAD, text, line, start, start, end);
          has_subject |= head == HEAD_SUBJECT && !is_blank (text + start + value, end - start - value);
        }
    }
  if (!has_subject)
    add_fault (faults, ADU_LETTER_FAULT_NO_SUBJECT, text, 1, 0, 0, 0);
  if (!has_text)
    add_fault (faults, ADU_LETTER_FAULT_EMPTY, text, 1, 0, 0, 0);

  return faults;
}

/* ---- filling ---------------------------------------------------------------------------------------------------- */

static void
append_line (GString *out, const char *line)
{
  for (const char *c = line; *c != '\0'; c++)
    {
      g_string_append_c (out, *c);
      if (*c == '{')
        g_string_append_c (out, '{');
    }
}

/* A value keeps to its place: its braces stay braces, above the text its lines continue the line it stands in, and within
 * a line of the text it is one line; only where it stands alone has it lines of its own. */
static void
append_value (GString *out, const char *value, gboolean in_head, gboolean alone)
{
  const char *between = in_head ? "\n  " : alone ? "\n" : " ";
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  gboolean first = TRUE;

  for (char **line = lines; *line != NULL; line++)
    {
      g_strdelimit (*line, "\r", ' ');
      if ((in_head || !alone) && is_blank (*line, strlen (*line)))
        continue;
      if (!first)
        g_string_append (out, between);
      append_line (out, *line);
      first = FALSE;
    }
}

/* Appends the field at text[i], "{", of the line [@start, @end); returns the index of its last byte. */
static gsize
append_field (GString *out, const char *text, gsize i, gsize start, gsize end, gboolean in_head, AduLetterLookup lookup,
              gpointer data)
{
  const char *close = memchr (text + i, '}', end - i);
  int field = close != NULL ? adu_letter_field_find (text + i + 1, (gsize) (close - text) - i - 1) : -1;
  g_autofree char *value = field >= 0 ? lookup ((guint) field, data) : NULL;

  if (value == NULL)
    {
      g_string_append_c (out, '{');
      return i;
    }
  append_value (out, value, in_head,
                is_blank (text + start, i - start) && is_blank (close + 1, end - (gsize) (close - text) - 1));

  return (gsize) (close - text);
}

/**
 * adu_letter_text_fill:
 * @text: a text with fields
 * @lookup: gives the value of a field; %NULL: it is left for later
 * @data: for @lookup
 *
 * Returns: (transfer full): the text with these fields filled in; it can be filled in again
 */
char *
adu_letter_text_fill (const char *text, AduLetterLookup lookup, gpointer data)
{
  GString *out = g_string_new (NULL);
  gboolean in_head = TRUE;
  gsize at = 0;
  gsize start;
  gsize end;

  while (next_line (text, &at, &start, &end))
    {
      if (is_blank (text + start, end - start))
        in_head = FALSE;
      for (gsize i = start; i < end; i++)
        {
          if (text[i] == '{' && i + 1 < end && text[i + 1] == '{')
            {
              g_string_append (out, "{{");
              i++;
            }
          else if (text[i] == '{')
            i = append_field (out, text, i, start, end, in_head, lookup, data);
          else
            g_string_append_c (out, text[i]);
        }
      if (text[end] == '\n')
        g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

/* ---- taking apart ----------------------------------------------------------------------------------------------- */

static void
part_free (gpointer data)
{
  AduLetterPart *part = data;

  g_free (part->mark);
  g_free (part->text);
  g_free (part);
}

/* The line's own words: "{{" was a brace. */
static char *
plain (const char *line, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      g_string_append_c (out, line[i]);
      if (line[i] == '{' && i + 1 < length && line[i + 1] == '{')
        i++;
    }

  return g_strstrip (g_string_free (out, FALSE));
}

static void
add_part (AduLetterText *text, AduLetterPartKind kind, guint level, char *mark, char *words)
{
  AduLetterPart *part = g_new0 (AduLetterPart, 1);

  part->kind = kind;
  part->level = level;
  part->mark = mark;
  part->text = words;
  g_ptr_array_add (text->parts, part);
}

/* How long the mark of a point is, with the blank behind it; 0: it is none. */
static gsize
mark_length (const char *line, gsize length)
{
  gsize n = 0;

  if (length > 2 && (line[0] == '-') && line[1] == ' ')
    return 2;
  while (n < length && n < MARK_MAX && g_ascii_isdigit (line[n]))
    n++;
  if (n == 0 && length > 0 && g_ascii_islower (line[0]))
    n = 1;
  if (n == 0 || n + 1 >= length || (line[n] != '.' && line[n] != ')') || line[n + 1] != ' ')
    return 0;

  return n + 2;
}

/* The label of a pair: at most so long, up to " : ". 0: it is none. */
static gsize
label_length (const char *line, gsize length)
{
  for (gsize i = 1; i + 1 < length && i <= LABEL_MAX; i++)
    {
      if (line[i] == ':' && line[i - 1] == ' ' && (i + 1 == length || line[i + 1] == ' '))
        return i;
      if (line[i] == '.' || line[i] == ',' || line[i] == ';')
        return 0;
    }
  if (length > 1 && length <= LABEL_MAX && line[length - 1] == ':' && line[length - 2] == ' ')
    return length - 1;

  return 0;
}

static gboolean
is_writing_line (const char *line, gsize length)
{
  if (length < 4)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (line[i] != '_')
      return FALSE;

  return TRUE;
}

static void
parse_line (AduLetterText *text, const char *line, gsize length)
{
  gsize indent = 0;
  gsize n;

  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  while (indent < length && line[indent] == ' ')
    indent++;
  line += indent;
  length -= indent;
  if (length == 0)
    add_part (text, ADU_LETTER_PART_SPACE, 0, NULL, g_strdup (""));
  else if (is_writing_line (line, length))
    add_part (text, ADU_LETTER_PART_LINE, 0, NULL, g_strdup (""));
  else if (length > 2 && line[0] == '#' && line[1] == ' ')
    add_part (text, ADU_LETTER_PART_HEADING, 0, NULL, plain (line + 2, length - 2));
  else if ((n = mark_length (line, length)) > 0)
    add_part (text, ADU_LETTER_PART_POINT, indent >= DEEPER ? 1 : 0, stripped (line, n), plain (line + n, length - n));
  else if ((n = label_length (line, length)) > 0)
    add_part (text, ADU_LETTER_PART_PAIR, indent >= DEEPER ? 1 : 0, stripped (line, n), plain (line + n + 1, length - n - 1));
  else
    add_part (text, ADU_LETTER_PART_PARAGRAPH, 0, NULL, plain (line, length));
}

/* Adds a line to what a head says. */
static void
take_head (AduLetterText *text, int head, gboolean first, const char *value, gsize length)
{
  char **targets[] = { &text->to, &text->nature, &text->enclosures, &text->subject };
  g_autofree char *words = plain (value, length);

  if (*words == '\0' || head < 0)
    return;
  if (head == HEAD_COPY)
    g_ptr_array_add (text->copies, g_steal_pointer (&words));
  else if (first || *targets[head] == NULL)
    {
      g_free (*targets[head]);
      *targets[head] = g_steal_pointer (&words);
    }
  else
    {
      char *longer = g_strconcat (*targets[head], "\n", words, NULL);

      g_free (*targets[head]);
      *targets[head] = longer;
    }
}

/**
 * adu_letter_text_parse:
 * @text: a filled-in text; what is wrong with it is taken as it stands
 *
 * Returns: (transfer full): its parts
 */
AduLetterText *
adu_letter_text_parse (const char *text)
{
  AduLetterText *self = g_new0 (AduLetterText, 1);
  gboolean in_head = TRUE;
  int head = -1;
  gsize at = 0;
  gsize start;
  gsize end;

  self->copies = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  while (next_line (text, &at, &start, &end))
    {
      const char *line = text + start;
      gsize length = end - start;
      gsize value = 0;

      if (!in_head)
        parse_line (self, line, length);
      else if (is_blank (line, length))
        in_head = FALSE;
      else if (g_ascii_isspace (*line))
        take_head (self, head, FALSE, line, length);
      else if ((head = head_of (line, length, &value)) >= 0)
        take_head (self, head, TRUE, line + value, length - value);
    }

  return self;
}

void
adu_letter_text_free (AduLetterText *text)
{
  if (text == NULL)
    return;

  g_free (text->to);
  g_free (text->nature);
  g_free (text->enclosures);
  g_free (text->subject);
  g_ptr_array_unref (text->copies);
  g_ptr_array_unref (text->parts);
  g_free (text);
}
