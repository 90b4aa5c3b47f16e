/* cmd-print.c — aduanctl print, documents: a document as PDF, and which there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 *
 * Masked by default: names are in a document only with --reveal and a reason, and in what the reported unit reads not
 * even then, unless its letter says so.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "picture/adu-picture.h"
#include "report/adu-deliver.h"
#include "report/adu-document.h"
#include "store/adu-store-export.h"
#include "words/adu-words-letter.h"

#define PICTURE_DPI 150
#define PICTURE_SIDE 900 /* pixels: 200 in an inch of half a page's width */

static struct
{
  char *output;
  char *reveal;
  char *to;
  gint inspection;
} given;

static const GOptionEntry entries[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("Where the PDF goes; with .png the first page as a picture"), "FILE.pdf" },
  { "reveal", 0, 0, G_OPTION_ARG_STRING, &given.reveal, N_ ("Print names, for this reason; it is journaled"), "REASON" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &given.to, N_ ("The agency a letter goes to"), "NAME" },
  { "inspection", 0, 0, G_OPTION_ARG_INT, &given.inspection, N_ ("Which inspection of the case (default: the newest)"), "N" },
  { NULL },
};

/* What a document was read from the register for; freed when it is written. */
typedef struct
{
  AduDocument document;
  AduOutgoing *outgoing;
  GPtrArray *inspections; /* of AduInspectionRecord, in order */
  GPtrArray *letters;
  GBytes *emblem;
  GPtrArray *rows;
  GArray *pictures; /* of AduDocumentPicture */
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->outgoing, adu_outgoing_free);
  g_clear_pointer (&making->inspections, g_ptr_array_unref);
  g_clear_pointer (&making->letters, g_ptr_array_unref);
  g_clear_pointer (&making->rows, g_ptr_array_unref);
  g_clear_pointer (&making->emblem, g_bytes_unref);
  for (guint i = 0; making->pictures != NULL && i < making->pictures->len; i++)
    g_clear_pointer (&g_array_index (making->pictures, AduDocumentPicture, i).surface, cairo_surface_destroy);
  g_clear_pointer (&making->pictures, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

/* ---- an inspection ------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  guint ordinal;
} Which;

static int
by_ordinal (gconstpointer a, gconstpointer b)
{
  guint one = ((const Which *) a)->ordinal;
  guint other = ((const Which *) b)->ordinal;

  return one < other ? -1 : one > other;
}

/* The inspections of the case that are not cancelled, in order; NULL: said already. (transfer full) of Which */
static GArray *
find_inspections (AduCli *cli, gint64 id, AduExit *exit_code)
{
  g_autoptr (AduInspectionList) list = adu_cli_inspections (cli, id, exit_code);
  GArray *found;

  if (list == NULL)
    return NULL;
  found = g_array_new (FALSE, FALSE, sizeof (Which));
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);
      const Which which = { row->id, row->ordinal };

      if (row->stage != ADU_INSPECTION_CANCELLED)
        g_array_append_val (found, which);
    }
  g_array_sort (found, by_ordinal);

  return found;
}

/* Leaves the one a document is about: that of --inspection, else the newest. FALSE: there is none such. */
static gboolean
keep_one (GArray *inspections)
{
  guint i = inspections->len - 1;

  while (given.inspection != 0 && (gint) g_array_index (inspections, Which, i).ordinal != given.inspection)
    if (i-- == 0)
      return FALSE;
  g_array_set_size (inspections, i + 1);
  g_array_remove_range (inspections, 0, i);

  return TRUE;
}

static void
add_picture (AduCli *cli, Making *making, gint64 attachment)
{
  AduDocumentPicture picture = { .attachment = attachment };
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < making->pictures->len; i++)
    if (g_array_index (making->pictures, AduDocumentPicture, i).attachment == attachment)
      return;
  adu_store_attachment_bytes_async (cli->store, cli->actor, attachment, adu_cli_answered, cli);
  bytes = adu_store_finish_value (adu_cli_wait (cli), NULL);
  /* What cannot be opened or read keeps its place, as an empty frame. */
  if (bytes != NULL)
    picture.surface = adu_picture_decode_for_paper (bytes, PICTURE_SIDE, PICTURE_SIDE, NULL, NULL);
  g_array_append_val (making->pictures, picture);
}

static gboolean
read_inspection (AduCli *cli, Making *making, gint64 id, AduExit *exit_code)
{
  AduInspectionRecord *record = adu_cli_inspection (cli, id, exit_code);

  if (record == NULL)
    return FALSE;
  g_ptr_array_add (making->inspections, record);
  for (guint i = 0; i < record->value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (record->value->findings, i);

      for (guint e = 0; e < finding->evidence->len; e++)
        add_picture (cli, making, g_array_index (finding->evidence, gint64, e));
    }

  return TRUE;
}

static gboolean
read_inspections (AduCli *cli, Making *making, const GArray *which, AduExit *exit_code)
{
  making->pictures = g_array_new (FALSE, TRUE, sizeof (AduDocumentPicture));
  making->inspections = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_record_free);
  for (guint i = 0; i < which->len; i++)
    if (!read_inspection (cli, making, g_array_index (which, Which, i).id, exit_code))
      return FALSE;
  making->document.inspections = making->inspections;
  making->document.inspection = g_ptr_array_index (making->inspections, making->inspections->len - 1);
  making->document.pictures = (const AduDocumentPicture *) (gpointer) making->pictures->data;
  making->document.n_pictures = making->pictures->len;

  return TRUE;
}

/* ---- a case --------------------------------------------------------------------------------------------------------- */

/* The newest letter of that kind, about that inspection if about one, which is not void. */
static void
choose_letter (Making *making)
{
  gint64 inspection = making->document.inspection != NULL ? making->document.inspection->value->id : 0;

  for (guint i = 0; i < making->letters->len && making->document.letter == NULL; i++)
    {
      const AduLetter *letter = g_ptr_array_index (making->letters, i);

      if (letter->kind == making->document.kind && letter->state != ADU_LETTER_VOID &&
          (letter->inspection == 0 || letter->inspection == inspection))
        making->document.letter = letter;
    }
}

static gboolean
read_case (AduCli *cli, Making *making, gint64 id, GError **error)
{
  adu_store_outgoing_async (cli->store, cli->actor, id, given.reveal, adu_document_masked_word (), NULL, adu_cli_answered,
                            cli);
  making->outgoing = adu_store_finish_value (adu_cli_wait (cli), error);
  if (making->outgoing == NULL)
    return FALSE;
  making->document.outgoing = making->outgoing;
  adu_store_letters_async (cli->store, cli->actor, id, NULL, adu_cli_answered, cli);
  making->letters = adu_store_finish_value (adu_cli_wait (cli), error);
  if (making->letters == NULL)
    return FALSE;
  making->document.letters = making->letters;

  return TRUE;
}

/* ---- a list --------------------------------------------------------------------------------------------------------- */

static gboolean
take_row (const AduExported *exported, guint n, guint of, gpointer user_data, GError **error)
{
  g_ptr_array_add (user_data, adu_row_copy (exported->record->row));
  return TRUE;
}

static gboolean
read_list (AduCli *cli, Making *making, GError **error)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_sort (all, ADU_SORT_NUMBER, FALSE);
  const AduExportRequest request = { .find = find, .instead = adu_document_masked_word () };

  making->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_row_free);
  adu_store_export_async (cli->store, cli->actor, &request, take_row, making->rows, NULL, adu_cli_answered, cli);
  if (adu_store_finish_number (adu_cli_wait (cli), error) < 0)
    return FALSE;
  making->document.rows = making->rows;

  return TRUE;
}

/* ---- the document --------------------------------------------------------------------------------------------------- */

static AduExit
refuse_fit (AduCli *cli, AduLetterFit fit)
{
  return adu_cli_refuse (cli, adu_letter_fit_to_code (fit), "document", adu_words_letter_fit (fit));
}

static AduExit
write_file (AduCli *cli, Making *making, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduPage) page = adu_document_new (&making->document);
  g_autoptr (GBytes) pdf = g_str_has_suffix (given.output, ".png") ? adu_page_to_png (page, 0, PICTURE_DPI, &error)
                                                                   : adu_page_to_pdf (page, &error);
  g_autofree char *code = adu_document_journal_code (making->document.kind);

  if (pdf == NULL)
    return adu_cli_fail (cli, error);
  /* Journaled before it is there: nothing leaves unnoticed. */
  if (id != 0)
    {
      adu_store_note_async (cli->store, cli->actor, code, id, given.reveal, adu_cli_answered, cli);
      if (!adu_store_finish (adu_cli_wait (cli), &error))
        return adu_cli_fail (cli, error);
    }
  if (!adu_deliver (given.output, pdf, ADU_DELIVER_REPLACE, &error))
    return adu_cli_fail (cli, error);

  return ADU_EXIT_DONE;
}

static AduExit
print_case (AduCli *cli, Making *making, gint64 id)
{
  const AduLetterInfo *info = adu_letter_info (making->document.kind);
  gboolean about_one = info->scope == ADU_SCOPE_INSPECTION;
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) inspections = find_inspections (cli, id, &exit_code);
  AduLetterFit fit;

  if (inspections == NULL)
    return exit_code;
  if (!read_case (cli, making, id, &error))
    return adu_cli_fail (cli, error);
  fit = adu_document_fit (making->document.kind, making->outgoing->record, inspections->len);
  if (fit != ADU_LETTER_FITS)
    return refuse_fit (cli, fit);
  if (about_one && !keep_one (inspections))
    return adu_cli_refuse (cli, "no-inspection", "inspection", _("This complaint has no such inspection."));
  if (inspections->len > 0 && (about_one || info->kind == ADU_LETTER_CASE_FILE) &&
      !read_inspections (cli, making, inspections, &exit_code))
    return exit_code;
  choose_letter (making);

  return write_file (cli, making, id);
}

static AduExit
print (AduCli *cli, AduLetterKind kind)
{
  const AduLetterInfo *info = adu_letter_info (kind);
  gboolean of_case = info->scope == ADU_SCOPE_CASE || info->scope == ADU_SCOPE_INSPECTION;
  AduExit exit_code = ADU_EXIT_DONE;
  g_auto (Making) making = { { 0 } };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (!adu_cli_enter (cli, of_case ? ADU_OPEN_WRITE : ADU_OPEN_READ, &exit_code))
    return exit_code;
  making.document = (AduDocument){
    .kind = kind,
    .office = adu_store_office (cli->store),
    .zone = adu_store_zone (cli->store),
    .officials = adu_store_officials (cli->store),
    .author = adu_actor_official (cli->actor),
    .now = adu_clock_now (cli->clock),
    .example = adu_store_is_example (cli->store),
    .recipient = given.to,
  };
  if (of_case)
    {
      id = adu_cli_case (cli, cli->rest[1], &exit_code);
      return id >= 0 ? print_case (cli, &making, id) : exit_code;
    }
  adu_store_emblem_async (cli->store, NULL, adu_cli_answered, cli);
  making.document.emblem = making.emblem = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (making.emblem == NULL || (info->scope == ADU_SCOPE_LIST && !read_list (cli, &making, &error)))
    return adu_cli_fail (cli, error);

  return write_file (cli, &making, 0);
}

static AduExit
run (AduCli *cli)
{
  int kind = cli->rest != NULL && cli->rest[0] != NULL ? adu_letter_kind_from_code (cli->rest[0]) : -1;
  gboolean numbered = kind >= 0 && (adu_letter_info ((AduLetterKind) kind)->scope == ADU_SCOPE_CASE ||
                                    adu_letter_info ((AduLetterKind) kind)->scope == ADU_SCOPE_INSPECTION);

  if (kind < 0 || given.output == NULL || g_strv_length (cli->rest) != (numbered ? 2 : 1))
    return adu_cli_usage (cli, "output",
                          _("Say what to print and where to: aduanctl print receipt ADU-2026-0001 --output tanda.pdf; "
                            "“aduanctl documents” lists what there is."));
  if (given.inspection != 0 && adu_letter_info ((AduLetterKind) kind)->scope != ADU_SCOPE_INSPECTION)
    return adu_cli_usage (cli, "inspection", _("--inspection belongs to a document about one inspection."));

  return print (cli, (AduLetterKind) kind);
}

const AduCommand adu_command_print = {
  .name = "print",
  .arguments = "DOCUMENT [NUMBER]",
  .summary = N_ ("Write a document as PDF"),
  .entries = entries,
  .run = run,
};

/* ---- documents ------------------------------------------------------------------------------------------------------ */

static void
print_document (JsonBuilder *builder, AduLetterKind kind)
{
  static const char *const scopes[] = { "case", "inspection", "nothing", "list" };
  const AduLetterInfo *info = adu_letter_info (kind);

  if (builder == NULL)
    {
      g_print ("  %-22s %s\n", adu_letter_kind_to_code (kind), adu_words_letter (kind));
      return;
    }
  json_builder_begin_object (builder);
  adu_json_add_text (builder, "document", adu_letter_kind_to_code (kind));
  adu_json_add_text (builder, "name", adu_words_letter (kind));
  adu_json_add_text (builder, "about", scopes[info->scope]);
  adu_json_add_flag (builder, "letter", info->kept);
  adu_json_add_flag (builder, "numbered", info->numbered);
  adu_json_add_flag (builder, "to_unit", info->to_unit);
  json_builder_end_object (builder);
}

static AduExit
run_documents (AduCli *cli)
{
  g_autoptr (JsonBuilder) builder = cli->json ? json_builder_new () : NULL;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (int i = 0; i < ADU_N_LETTER_KINDS; i++)
    print_document (builder, (AduLetterKind) i);
  if (builder != NULL)
    {
      json_builder_end_array (builder);
      adu_cli_print_json (json_builder_get_root (builder));
    }

  return ADU_EXIT_DONE;
}

const AduCommand adu_command_documents = {
  .name = "documents",
  .arguments = NULL,
  .summary = N_ ("List the documents “print” can write"),
  .entries = NULL,
  .run = run_documents,
};
