/* adu-store-files.c — evidence by the folder: each file read in the background, checked, filed by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main for the course of it; a thread of GTask's reads, the writing one files.
 *
 * One file is in memory at a time, 20 MB at most. Each is a transaction and a journal entry of its own under one action:
 * a full disk in the middle loses the file that did not fit and keeps what went before, other writes come in between,
 * and one undo takes all of it back. Who gave the same action before finds its files filed and files none twice.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-sniff-private.h"
#include "store/adu-store-inspections.h"
#include "store/adu-store-private.h"

#define TELL_EVERY G_TIME_SPAN_SECOND /* lists read again at most that often while it goes on */

static const char done_sql[] =
  "SELECT a.id FROM attachment a JOIN journal j ON j.seq = a.seq WHERE j.uuid = ?1 AND a.complaint = ?2 AND a.name = ?3"
  " AND a.sha = ?4 AND a.removed IS NULL LIMIT 1";
static const char count_sql[] = "UPDATE complaint SET evidence = evidence + 1, version = version + 1 WHERE id = ?1";
static const char step_sql[] = "INSERT INTO attachment_step (attachment, step) VALUES (?1, ?2)";

/* The course of one call; belongs to its GTask. */
typedef struct
{
  AduActor *actor;
  char *action;
  gint64 id;
  gint64 step;
  GPtrArray *files; /* of GFile */
  guint next;
  GCancellable *cancellable; /* nullable */
  AduAttachProgress progress;
  gpointer progress_data;
  AduAttachResult *result;
  gint64 told; /* monotonic time of the last "changed" */
} Course;

static void read_next (GTask *task);

static void
course_free (gpointer data)
{
  Course *course = data;

  g_clear_pointer (&course->actor, adu_actor_unref);
  g_free (course->action);
  g_ptr_array_unref (course->files);
  g_clear_object (&course->cancellable);
  adu_attach_result_free (course->result);
  g_free (course);
}

static void
refusal_free (gpointer data)
{
  AduFileRefusal *refusal = data;

  g_free (refusal->name);
  g_clear_error (&refusal->error);
  g_free (refusal);
}

/* ---- in the register ----------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  gint64 step;
  AduEvidence *piece; /* NULL: only asks whether it may be done */
  gboolean tell;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->piece, adu_evidence_free);
  g_free (input);
}

static gboolean
set_simple (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

/* The case is there for who asks, the role attaches, and the step is one of the case. */
static gboolean
run_check (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduSight sight;
  gint64 of;

  if (!adu_row_sql_sight (db, job->actor, input->id, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING)
    return set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such case, or not for this official");
  if (!adu_actor_may (job->actor, ADU_MAY_ATTACH))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role attaches nothing");
  if (input->step == 0)
    return TRUE;
  if (!adu_db_number (db, &of, 0, error, "SELECT complaint FROM step WHERE seq = ?1", "l", input->step))
    return FALSE;
  return of == input->id || set_simple (error, ADU_STORE_ERROR_NO_CASE, "a step of another case");
}

/* The same file filed by the same action before. */
static gboolean
find_done (AduJob *job, AduDb *db, gint64 *attachment, GError **error)
{
  const Input *input = job->input;
  g_autoptr (GBytes) sha = adu_attachment_sql_digest (input->piece->bytes);
  g_autofree char *name = adu_text_file_name (input->piece->name, "file");

  return adu_db_number (db, attachment, 0, error, done_sql, "slsb", job->action, input->id, name, sha);
}

static gboolean
file_piece (AduJob *job, AduDb *db, gint64 *attachment, GError **error)
{
  const Input *input = job->input;
  gint64 official = adu_actor_official (job->actor), seq;
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_ptr_array_add (evidence, input->piece);
  if (!adu_journal_sql_append (db, job->now, official, "attach", input->id, job->action, NULL, &seq, error) ||
      !adu_attachment_sql_add (db, input->id, seq, official, job->now, evidence, ids, error) ||
      !adu_db_run (db, error, count_sql, "l", input->id))
    return FALSE;
  *attachment = g_array_index (ids, gint64, 0);
  return input->step == 0 || adu_db_run (db, error, step_sql, "ll", *attachment, input->step);
}

static gboolean
run_file (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (AduTxn) txn = NULL;
  gint64 attachment = 0;

  if (!run_check (job, db, error) || !find_done (job, db, &attachment, error))
    return FALSE;
  if (attachment == 0)
    {
      txn = adu_txn_begin (db, error);
      if (txn == NULL || !file_piece (job, db, &attachment, error))
        return FALSE;
    }
  list = adu_attachment_sql_list (db, input->id, attachment, error);
  if (list == NULL || (txn != NULL && !adu_txn_commit (txn, error)))
    return FALSE;
  adu_attachment_sql_guard (list, job->actor, ADU_SIGHT_MASKED); /* one's own */
  if (input->tell)
    adu_job_changed_case (job, input->id);
  adu_job_take_value (job, g_steal_pointer (&list), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/* Says at the end that the case changed, for the files nothing was said of. */
static gboolean
run_tell (AduJob *job, AduDb *db, GError **error)
{
  adu_job_changed_case (job, ((const Input *) job->input)->id);
  return TRUE;
}

static AduJob *
job_new (AduJobRun run, AduJobResult result, const Course *course, AduEvidence *piece)
{
  Input *input = g_new0 (Input, 1);
  AduJob *job = adu_job_new (run, result, course->actor, input, input_free);

  input->id = course->id;
  input->step = course->step;
  input->piece = piece;
  return job;
}

/* ---- reading a file ------------------------------------------------------------------------------------------------ */

/* Its size is asked for first, so that what is too large is not read at all; a pipe or folder never is. What grows
 * meanwhile is read as far as it was. */
static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree guint8 *data = NULL;
  gsize size, n = 0;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      set_simple (error, ADU_STORE_ERROR_UNREADABLE, "not a file");
      return NULL;
    }
  size = (gsize) MAX (g_file_info_get_size (info), 0);
  if (size > ADU_SNIFF_MAX_BYTES)
    {
      set_simple (error, ADU_STORE_ERROR_TOO_LARGE, "a file over 20 MB");
      return NULL;
    }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  data = g_malloc (MAX (size, 1));
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, size, &n, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), n);
}

static char *
name_of (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return adu_text_file_name (base != NULL ? base : "", "file");
}

/* On a thread of GTask's: the bytes, checked by their header and name. */
static void
read_thread (GTask *reading, gpointer source, gpointer file, GCancellable *cancellable)
{
  g_autofree char *name = name_of (file);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, cancellable, &error);

  if (bytes != NULL && adu_evidence_check (name, bytes, &error))
    g_task_return_pointer (reading, adu_evidence_new_file (name, bytes), (GDestroyNotify) adu_evidence_free);
  else
    g_task_return_error (reading, error);
}

/* ---- one after the other ------------------------------------------------------------------------------------------- */

static gboolean
is_cancelled (const Course *course)
{
  return course->cancellable != NULL && g_cancellable_is_cancelled (course->cancellable);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Course *course = g_task_get_task_data (task);

  adu_store_finish (result, NULL);
  g_task_return_pointer (task, g_steal_pointer (&course->result), (GDestroyNotify) adu_attach_result_free);
}

static void
finish (GTask *task)
{
  Course *course = g_task_get_task_data (task);

  course->result->cancelled = course->next < course->files->len;
  adu_store_write (g_task_get_source_object (task), job_new (run_tell, ADU_JOB_DONE, course, NULL), told_cb, task);
}

/* What a disk, a phone or a folder says of a file is said in the words of the register; what the register says stays. */
static void
refuse (Course *course, GFile *file, GError *error)
{
  AduFileRefusal *refusal = g_new0 (AduFileRefusal, 1);

  if (error->domain != ADU_STORE_ERROR)
    {
      GError *other = g_error_new_literal (ADU_STORE_ERROR, ADU_STORE_ERROR_UNREADABLE, error->message);

      g_error_free (error);
      error = other;
    }
  refusal->name = name_of (file);
  refusal->error = error;
  g_ptr_array_add (course->result->refused, refusal);
}

static void
go_on (GTask *task)
{
  Course *course = g_task_get_task_data (task);

  course->next++;
  if (course->progress != NULL)
    course->progress (course->next, course->files->len, course->progress_data);
  read_next (task);
}

static void
filed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Course *course = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) filed = adu_store_finish_value (result, &error);

  if (filed != NULL)
    g_ptr_array_extend_and_steal (course->result->attachments, g_steal_pointer (&filed));
  else if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CLOSED) ||
           g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_READ_ONLY))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  else
    refuse (course, g_ptr_array_index (course->files, course->next), error);
  go_on (task);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Course *course = g_task_get_task_data (task);
  GError *error = NULL;
  AduEvidence *piece = g_task_propagate_pointer (G_TASK (result), &error);
  gint64 now = g_get_monotonic_time ();
  AduJob *job;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      finish (task);
      return;
    }
  if (piece == NULL)
    {
      refuse (course, g_ptr_array_index (course->files, course->next), error);
      go_on (task);
      return;
    }
  job = job_new (run_file, ADU_JOB_VALUE, course, piece);
  job->action = g_strdup (course->action);
  if (now - course->told >= TELL_EVERY)
    {
      ((Input *) job->input)->tell = TRUE;
      course->told = now;
    }
  adu_store_write (ADU_STORE (source), job, filed_cb, task);
}

static void
read_next (GTask *task)
{
  Course *course = g_task_get_task_data (task);
  GTask *reading;

  if (course->next >= course->files->len || is_cancelled (course))
    {
      finish (task);
      return;
    }
  reading = g_task_new (g_task_get_source_object (task), course->cancellable, read_cb, task);
  g_task_set_task_data (reading, g_object_ref (g_ptr_array_index (course->files, course->next)), g_object_unref);
  g_task_run_in_thread (reading, read_thread);
  g_object_unref (reading);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (adu_store_finish (result, &error))
    {
      read_next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/**
 * adu_store_attach_files_async:
 * @self: a register open for writing
 * @actor: officer, head, handler or inspector
 * @action: UUID of the action; the same one again files nothing twice
 * @id: a case
 * @step: seq of a step of the case; 0: the case itself
 * @files: (element-type GFile): what is to be filed
 * @cancellable: (nullable): stops between two files; what was filed stays
 * @progress: (nullable): called after each file
 * @progress_data: for @progress
 * @callback: gets an AduAttachResult; NO_CASE, NOT_ALLOWED, READ_ONLY, CLOSED
 * @user_data: for @callback
 */
void
adu_store_attach_files_async (AduStore *self, AduActor *actor, const char *action, gint64 id, gint64 step,
                              GPtrArray *files, GCancellable *cancellable, AduAttachProgress progress,
                              gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Course *course = g_new0 (Course, 1);

  course->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  course->action = action != NULL ? g_strdup (action) : g_uuid_string_random ();
  course->id = id;
  course->step = step;
  course->files = g_ptr_array_ref (files);
  course->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  course->progress = progress;
  course->progress_data = progress_data;
  course->result = g_new0 (AduAttachResult, 1);
  course->result->attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_attachment_free);
  course->result->refused = g_ptr_array_new_with_free_func (refusal_free);
  course->told = g_get_monotonic_time ();
  g_task_set_task_data (task, course, course_free);
  adu_store_write (self, job_new (run_check, ADU_JOB_DONE, course, NULL), checked_cb, task);
}
