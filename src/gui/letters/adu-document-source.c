/* adu-document-source.c — what one document is made of, read from the register once, made into pages as often as wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Read in this order, each only where the document needs it: the case as it may leave, or the emblem; its inspections,
 * their photographs, the letters of the case, the rows of the list; of these the subjects once more, as they may leave.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/letters/adu-document-source.h"
#include "picture/adu-picture.h"
#include "words/adu-words-find.h"

#define MOST_PICTURES 60
#define PICTURE_SIDE 1400 /* pixels: 200 a inch over the width of a page */
#define MOST_ROWS 100000

struct _AduDocumentSource
{
  gatomicrefcount count;
  AduSession *session; /* owned */
  AduLetterKind kind;
  gint64 case_id;
  AduFind *find;  /* owned; nullable */
  char *reveal;   /* nullable */

  AduOutgoing *outgoing;           /* owned; nullable */
  GBytes *emblem;                  /* owned; of what is about no case; nullable */
  gboolean listed;                 /* the inspections of a case file were looked up */
  GArray *inspection_ids;          /* of gint64: still to be read, the last one next */
  GPtrArray *inspections;          /* of AduInspectionRecord, in order */
  GArray *pictures;                /* of AduDocumentPicture; surfaces owned */
  GArray *wanted;                  /* of gint64: photographs still to be read, the last one next */
  GPtrArray *letters;              /* owned; nullable */
  GPtrArray *rows;                 /* owned; nullable */
  guint n_masked;                  /* of @rows: so many have a subject that may leave */
};

static void
picture_clear (gpointer data)
{
  g_clear_pointer (&((AduDocumentPicture *) data)->surface, cairo_surface_destroy);
}

AduDocumentSource *
adu_document_source_ref (AduDocumentSource *source)
{
  g_atomic_ref_count_inc (&source->count);
  return source;
}

void
adu_document_source_unref (AduDocumentSource *source)
{
  if (!g_atomic_ref_count_dec (&source->count))
    return;
  g_object_unref (source->session);
  g_clear_pointer (&source->find, adu_find_unref);
  g_free (source->reveal);
  g_clear_pointer (&source->outgoing, adu_outgoing_free);
  g_clear_pointer (&source->emblem, g_bytes_unref);
  g_array_unref (source->inspection_ids);
  g_ptr_array_unref (source->inspections);
  g_array_unref (source->pictures);
  g_array_unref (source->wanted);
  g_clear_pointer (&source->letters, g_ptr_array_unref);
  g_clear_pointer (&source->rows, g_ptr_array_unref);
  g_free (source);
}

/* --- reading ------------------------------------------------------------------------------------------------ */

static void read_next (GTask *task);

static AduStore *
store_of (AduDocumentSource *source)
{
  return adu_session_store (source->session);
}

static void
fail (GTask *task, GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
outgoing_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;

  source->outgoing = adu_store_finish_value (result, &error);
  if (source->outgoing == NULL)
    fail (task, error);
  else
    read_next (task);
}

static void
emblem_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;

  source->emblem = adu_store_finish_value (result, &error);
  if (source->emblem == NULL)
    fail (task, error);
  else
    read_next (task);
}

static gboolean
is_wanted (AduDocumentSource *source, gint64 attachment)
{
  for (guint i = 0; i < source->wanted->len; i++)
    if (g_array_index (source->wanted, gint64, i) == attachment)
      return TRUE;
  return FALSE;
}

/* The photographs its findings name, in their order. */
static void
want_pictures (AduDocumentSource *source, const AduInspection *inspection)
{
  for (guint i = 0; i < inspection->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (inspection->findings, i);

      for (guint k = 0; k < finding->evidence->len && source->wanted->len < MOST_PICTURES; k++)
        if (!is_wanted (source, g_array_index (finding->evidence, gint64, k)))
          g_array_prepend_val (source->wanted, g_array_index (finding->evidence, gint64, k));
    }
}

static void
inspection_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;
  AduInspectionRecord *record = adu_store_finish_value (result, &error);

  if (record == NULL)
    {
      fail (task, error);
      return;
    }
  g_ptr_array_add (source->inspections, record);
  g_array_set_size (source->inspection_ids, source->inspection_ids->len - 1);
  if (source->kind != ADU_LETTER_ORDER)
    want_pictures (source, record->value);
  read_next (task);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one > other ? -1 : one < other;
}

static void
inspections_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (AduInspectionList) list = adu_store_finish_value (result, &error);

  if (list == NULL)
    {
      fail (task, error);
      return;
    }
  source->listed = TRUE;
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);

      if (row->stage != ADU_INSPECTION_CANCELLED)
        g_array_append_val (source->inspection_ids, row->id);
    }
  g_array_sort (source->inspection_ids, newest_first);
  read_next (task);
}

/* The case file holds every inspection there was. */
static void
list_inspections (GTask *task, AduActor *actor)
{
  AduDocumentSource *source = g_task_get_task_data (task);
  const AduInspectionFind find = { .case_id = source->case_id, .from = ADU_DAY_NONE, .until = ADU_DAY_NONE };

  adu_store_inspections_async (store_of (source), actor, &find, NULL, inspections_cb, task);
}

static void
decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  AduDocumentPicture picture = { .attachment = g_array_index (source->wanted, gint64, source->wanted->len - 1),
                                 .surface = adu_picture_decode_finish (result, NULL) };

  g_array_append_val (source->pictures, picture);
  g_array_set_size (source->wanted, source->wanted->len - 1);
  read_next (task);
}

/* One that cannot be read, or not by this official, has its place on paper with an empty frame. */
static void
bytes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = adu_store_finish_value (result, NULL);
  AduDocumentPicture picture = { .attachment = g_array_index (source->wanted, gint64, source->wanted->len - 1) };

  if (bytes != NULL && adu_picture_kind (bytes) != ADU_PICTURE_NONE)
    {
      adu_picture_decode_async (bytes, PICTURE_SIDE, PICTURE_SIDE, NULL, decoded_cb, task);
      return;
    }
  g_array_append_val (source->pictures, picture);
  g_array_set_size (source->wanted, source->wanted->len - 1);
  read_next (task);
}

static void
letters_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;

  source->letters = adu_store_finish_value (result, &error);
  if (source->letters == NULL)
    fail (task, error);
  else
    read_next (task);
}

static void
rows_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  GError *error = NULL;

  source->rows = adu_store_finish_value (result, &error);
  if (source->rows == NULL)
    fail (task, error);
  else
    read_next (task);
}

static void
set_subject (AduRow *row, const char *subject)
{
  g_free (row->subject);
  row->subject = g_strdup (subject);
}

static void
subject_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  AduDocumentSource *source = g_task_get_task_data (task);
  AduRow *row = g_ptr_array_index (source->rows, source->n_masked++);
  g_autoptr (AduOutgoing) outgoing = adu_store_finish_value (result, NULL);

  /* Gone or hidden meanwhile: nothing of it leaves. */
  set_subject (row, outgoing != NULL ? outgoing->record->row->subject : adu_document_masked_word ());
  read_next (task);
}

/* The next complaint of the list whose subject still has to lose the names in it; FALSE: there is none. */
static gboolean
mask_next (GTask *task, AduActor *actor)
{
  AduDocumentSource *source = g_task_get_task_data (task);

  while (source->rows != NULL && source->n_masked < source->rows->len)
    {
      AduRow *row = g_ptr_array_index (source->rows, source->n_masked);

      if (!row->confidential)
        {
          adu_store_outgoing_async (store_of (source), actor, row->id, NULL, adu_document_masked_word (), NULL,
                                    subject_cb, task);
          return TRUE;
        }
      set_subject (row, adu_document_masked_word ());
      source->n_masked++;
    }
  return FALSE;
}

/* Asks for the next thing that is missing, or answers. */
static void
read_next (GTask *task)
{
  AduDocumentSource *source = g_task_get_task_data (task);
  AduActor *actor = adu_session_actor (source->session);

  if (actor == NULL)
    fail (task, g_error_new_literal (ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in"));
  else if (source->case_id != 0 && source->outgoing == NULL)
    adu_store_outgoing_async (store_of (source), actor, source->case_id, source->reveal, adu_document_masked_word (),
                              NULL, outgoing_cb, task);
  else if (source->case_id == 0 && source->emblem == NULL)
    adu_store_emblem_async (store_of (source), NULL, emblem_cb, task);
  else if (source->kind == ADU_LETTER_CASE_FILE && !source->listed)
    list_inspections (task, actor);
  else if (source->inspection_ids->len > 0)
    adu_store_inspection_async (store_of (source), actor,
                                g_array_index (source->inspection_ids, gint64, source->inspection_ids->len - 1), NULL,
                                inspection_cb, task);
  else if (source->wanted->len > 0)
    adu_store_attachment_bytes_async (store_of (source), actor,
                                      g_array_index (source->wanted, gint64, source->wanted->len - 1), bytes_cb, task);
  else if (source->kind == ADU_LETTER_CASE_FILE && source->letters == NULL)
    adu_store_letters_async (store_of (source), actor, source->case_id, NULL, letters_cb, task);
  else if (adu_letter_info (source->kind)->scope == ADU_SCOPE_LIST && source->rows == NULL)
    adu_store_first_async (store_of (source), actor, source->find, MOST_ROWS, NULL, rows_cb, task);
  else if (!mask_next (task, actor))
    {
      g_task_return_pointer (task, adu_document_source_ref (source), (GDestroyNotify) adu_document_source_unref);
      g_object_unref (task);
    }
}

/**
 * adu_document_source_load_async:
 * @session: somebody is signed in
 * @which: the document
 *
 * Reads what it is made of. With a reason to name people that is journaled, like every look at them.
 */
void
adu_document_source_load_async (AduSession *session,
                                const AduDocumentWhich *which,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  AduDocumentSource *source = g_new0 (AduDocumentSource, 1);
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_atomic_ref_count_init (&source->count);
  source->session = g_object_ref (session);
  source->kind = which->kind;
  source->case_id = which->case_id;
  source->inspection_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (which->inspection != 0 && which->kind != ADU_LETTER_CASE_FILE)
    g_array_append_val (source->inspection_ids, which->inspection);
  source->inspections = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_record_free);
  source->find = which->find != NULL ? adu_find_ref (which->find) : adu_find_new ();
  source->reveal = g_strdup (which->reveal);
  source->pictures = g_array_new (FALSE, FALSE, sizeof (AduDocumentPicture));
  g_array_set_clear_func (source->pictures, picture_clear);
  source->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_task_set_task_data (task, source, (GDestroyNotify) adu_document_source_unref);
  read_next (task);
}

/* Returns: (transfer full) (nullable): what was read. */
AduDocumentSource *
adu_document_source_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- making ------------------------------------------------------------------------------------------------- */

/* Borrows from @source and @office. */
static AduDocument
document_of (AduDocumentSource *source, const AduOffice *office)
{
  AduStore *store = store_of (source);
  AduActor *actor = adu_session_actor (source->session);

  return (AduDocument){
    .kind = source->kind,
    .office = office,
    .zone = adu_store_zone (store),
    .officials = adu_store_officials (store),
    .author = actor != NULL ? adu_actor_official (actor) : 0,
    .now = adu_clock_now (adu_session_clock (source->session)),
    .example = adu_session_is_example (source->session),
    .outgoing = source->outgoing,
    .inspection = source->inspections->len > 0 ? g_ptr_array_index (source->inspections, source->inspections->len - 1) : NULL,
    .inspections = source->inspections,
    .emblem = source->emblem,
    .pictures = (const AduDocumentPicture *) (gpointer) source->pictures->data,
    .n_pictures = source->pictures->len,
    .letters = source->letters,
    .rows = source->rows,
  };
}

/* Returns: (transfer full): the text a new letter starts with. */
char *
adu_document_source_text (AduDocumentSource *source)
{
  AduDocument document = document_of (source, adu_store_office (store_of (source)));
  char *text = adu_document_text (&document);

  return text != NULL ? text : g_strdup ("");
}

/* Returns: (transfer full) (nullable): what the list shows, in words that name nobody; NULL: everything. */
static char *
searched_for (AduDocumentSource *source)
{
  AduStore *store = store_of (source);
  const AduFindNames names = {
    .units = adu_store_list (store, ADU_LIST_UNIT),
    .topics = adu_store_list (store, ADU_LIST_TOPIC),
    .problems = adu_store_list (store, ADU_LIST_PROBLEM_CODE),
    .officials = adu_store_officials (store),
  };
  g_autoptr (AduFind) masked = adu_words_mask_find (source->find);
  char *words = adu_words_find (masked, &names);

  if (*words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

/**
 * adu_document_source_page:
 * @source: what was read
 * @letter: (nullable): the letter of the register
 * @text: (nullable): its text while it is being written, instead of the letter's
 * @paper: (nullable): "f4" or "a4"; %NULL: the office's
 *
 * Returns: (transfer full): the document
 */
AduPage *
adu_document_source_page (AduDocumentSource *source, const AduLetter *letter, const char *text, const char *paper)
{
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (store_of (source)));
  g_autofree char *searched = source->rows != NULL ? searched_for (source) : NULL;
  AduDocument document;

  if (paper != NULL)
    {
      g_free (office->text[ADU_OFFICE_PAPER]);
      office->text[ADU_OFFICE_PAPER] = g_strdup (paper);
    }
  document = document_of (source, office);
  document.letter = letter;
  document.text = text;
  document.list_title = searched;
  return adu_document_new (&document);
}
