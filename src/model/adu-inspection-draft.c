/* adu-inspection-draft.c — an inspection that is being written, as the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any.
 * Why:    minutes are written over days, between visitors; a closed window or a power cut must cost nothing. The version
 *         it began from goes with it: the register notices when somebody else was faster.
 */
#include "config.h"

#include "model/adu-inspection-draft.h"

#define HEAD "inspection"
#define FORMAT_VERSION 1
#define MOST_ROWS 200

/* The texts and moments of the value itself. */
static const struct
{
  const char *key;
  gsize offset;
} texts[] = {
  { "order-number", G_STRUCT_OFFSET (AduInspection, order_number) },
  { "signatory", G_STRUCT_OFFSET (AduInspection, signatory) },
  { "unit", G_STRUCT_OFFSET (AduInspection, unit) },
  { "sub-district", G_STRUCT_OFFSET (AduInspection, sub_district) },
  { "place", G_STRUCT_OFFSET (AduInspection, place) },
  { "conclusion-text", G_STRUCT_OFFSET (AduInspection, conclusion_text) },
  { "recommendation", G_STRUCT_OFFSET (AduInspection, recommendation) },
}, times[] = {
  { "planned-from", G_STRUCT_OFFSET (AduInspection, planned_from) },
  { "planned-until", G_STRUCT_OFFSET (AduInspection, planned_until) },
  { "actual-from", G_STRUCT_OFFSET (AduInspection, actual_from) },
  { "actual-until", G_STRUCT_OFFSET (AduInspection, actual_until) },
}, texts_of_person[] = {
  { "name", G_STRUCT_OFFSET (AduInspectionPerson, name) },
  { "position", G_STRUCT_OFFSET (AduInspectionPerson, position) },
  { "nip", G_STRUCT_OFFSET (AduInspectionPerson, nip) },
  { "statement", G_STRUCT_OFFSET (AduInspectionPerson, statement) },
  { "witness", G_STRUCT_OFFSET (AduInspectionPerson, witness) },
}, texts_of_finding[] = {
  { "fact", G_STRUCT_OFFSET (AduInspectionFinding, fact) },
  { "rule", G_STRUCT_OFFSET (AduInspectionFinding, rule) },
  { "statement", G_STRUCT_OFFSET (AduInspectionFinding, statement) },
  { "place", G_STRUCT_OFFSET (AduInspectionFinding, place) },
};

#define TEXT_AT(value, offset) (*(char **) G_STRUCT_MEMBER_P (value, offset))
#define TIME_AT(value, offset) (*(AduTime *) G_STRUCT_MEMBER_P (value, offset))

static void
put_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static void
take_text (GKeyFile *file, const char *group, const char *key, char **text)
{
  g_free (*text);
  *text = g_key_file_get_string (file, group, key, NULL);
}

static void
put_person (GKeyFile *file, guint i, const AduInspectionPerson *person)
{
  g_autofree char *group = g_strdup_printf ("person %u", i);

  g_key_file_set_int64 (file, group, "id", person->id);
  g_key_file_set_int64 (file, group, "official", person->official);
  g_key_file_set_string (file, group, "part", adu_part_to_code (person->part));
  g_key_file_set_string (file, group, "signature", adu_signature_to_code (person->signature));
  for (guint n = 0; n < G_N_ELEMENTS (texts_of_person); n++)
    put_text (file, group, texts_of_person[n].key, TEXT_AT (person, texts_of_person[n].offset));
}

static void
put_finding (GKeyFile *file, guint i, const AduInspectionFinding *finding)
{
  g_autofree char *group = g_strdup_printf ("finding %u", i);
  g_autoptr (GString) evidence = g_string_new (NULL);

  g_key_file_set_int64 (file, group, "id", finding->id);
  g_key_file_set_int64 (file, group, "seen", finding->seen);
  for (guint n = 0; n < finding->evidence->len; n++)
    g_string_append_printf (evidence, "%" G_GINT64_FORMAT ";", g_array_index (finding->evidence, gint64, n));
  g_key_file_set_string (file, group, "evidence", evidence->str);
  for (guint n = 0; n < G_N_ELEMENTS (texts_of_finding); n++)
    put_text (file, group, texts_of_finding[n].key, TEXT_AT (finding, texts_of_finding[n].offset));
}

/* Returns: (transfer full): what adu_inspection_draft_parse() reads; what moves set is not in it */
char *
adu_inspection_draft_to_text (const AduInspection *value)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, HEAD, "format", FORMAT_VERSION);
  g_key_file_set_int64 (file, HEAD, "id", value->id);
  g_key_file_set_int64 (file, HEAD, "case", value->case_id);
  g_key_file_set_integer (file, HEAD, "version", value->version);
  g_key_file_set_integer (file, HEAD, "order-date", value->order_date.n);
  g_key_file_set_string (file, HEAD, "conclusion", adu_conclusion_to_code (value->conclusion));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    put_text (file, HEAD, texts[i].key, TEXT_AT (value, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_key_file_set_int64 (file, HEAD, times[i].key, TIME_AT (value, times[i].offset));
  for (guint i = 0; i < value->people->len; i++)
    put_person (file, i, g_ptr_array_index (value->people, i));
  for (guint i = 0; i < value->findings->len; i++)
    put_finding (file, i, g_ptr_array_index (value->findings, i));
  return g_key_file_to_data (file, NULL, NULL);
}

/* The value of a code, or the first one for what is none. */
static guint
code (GKeyFile *file, const char *group, const char *key, int (*from_code) (const char *code))
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  int value = text != NULL ? from_code (text) : 0;

  return value < 0 ? 0 : (guint) value;
}

static void
take_person (GKeyFile *file, const char *group, AduInspection *value)
{
  AduInspectionPerson *person =
      adu_inspection_person_new ((AduPart) code (file, group, "part", adu_part_from_code), NULL);

  person->id = g_key_file_get_int64 (file, group, "id", NULL);
  person->official = g_key_file_get_int64 (file, group, "official", NULL);
  person->signature = (AduSignature) code (file, group, "signature", adu_signature_from_code);
  for (guint n = 0; n < G_N_ELEMENTS (texts_of_person); n++)
    take_text (file, group, texts_of_person[n].key, &TEXT_AT (person, texts_of_person[n].offset));
  g_ptr_array_add (value->people, person);
}

static void
take_finding (GKeyFile *file, const char *group, AduInspection *value)
{
  AduInspectionFinding *finding = adu_inspection_finding_new (NULL);
  g_autofree char *text = g_key_file_get_string (file, group, "evidence", NULL);
  g_auto (GStrv) evidence = g_strsplit (text != NULL ? text : "", ";", -1);

  finding->id = g_key_file_get_int64 (file, group, "id", NULL);
  finding->seen = g_key_file_get_int64 (file, group, "seen", NULL);
  for (guint n = 0; evidence[n] != NULL; n++)
    {
      gint64 id = g_ascii_strtoll (evidence[n], NULL, 10);

      if (id > 0)
        g_array_append_val (finding->evidence, id);
    }
  for (guint n = 0; n < G_N_ELEMENTS (texts_of_finding); n++)
    take_text (file, group, texts_of_finding[n].key, &TEXT_AT (finding, texts_of_finding[n].offset));
  g_ptr_array_add (value->findings, finding);
}

static void
take_rows (GKeyFile *file, const char *kind, AduInspection *value,
           void (*take) (GKeyFile *file, const char *group, AduInspection *value))
{
  for (guint i = 0; i < MOST_ROWS; i++)
    {
      g_autofree char *group = g_strdup_printf ("%s %u", kind, i);

      if (!g_key_file_has_group (file, group))
        return;
      take (file, group, value);
    }
}

/**
 * adu_inspection_draft_parse:
 * @text: as adu_inspection_draft_to_text() wrote it
 *
 * Returns: (transfer full) (nullable): the value; %NULL for "" and for what this program did not write
 */
AduInspection *
adu_inspection_draft_parse (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  AduInspection *value;

  if (*text == '\0' || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_integer (file, HEAD, "format", NULL) != FORMAT_VERSION)
    return NULL;
  value = adu_inspection_new (g_key_file_get_int64 (file, HEAD, "case", NULL));
  value->id = g_key_file_get_int64 (file, HEAD, "id", NULL);
  value->version = g_key_file_get_integer (file, HEAD, "version", NULL);
  value->order_date = (AduDay){ g_key_file_get_integer (file, HEAD, "order-date", NULL) };
  value->conclusion = (AduConclusion) code (file, HEAD, "conclusion", adu_conclusion_from_code);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    take_text (file, HEAD, texts[i].key, &TEXT_AT (value, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    TIME_AT (value, times[i].offset) = g_key_file_get_int64 (file, HEAD, times[i].key, NULL);
  take_rows (file, "person", value, take_person);
  take_rows (file, "finding", value, take_finding);
  return value;
}
