/* adu-attach.c — files on their way into a complaint: one action, told how far it is, stopped when wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; folders are searched and files read by threads.
 * Why:    somebody drops the folder of a telephone. What can be attached is, each file whole or not at all; what
 *         cannot is named with its reason, all of it together at the end.
 */
#include "config.h"

#include "base/adu-text.h"
#include "gui/case/adu-attach.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words-error.h"

/* More than a telephone holds in one folder of pictures; beyond it somebody chose the wrong folder. */
#define MOST_FILES 2000
#define MOST_DEPTH 4

struct _AduAttach
{
  GObject parent_instance;

  AduSession *session; /* owned */
  gint64 id;
  GCancellable *cancellable; /* while busy */
  char *action;              /* UUID of the last one */
  GArray *added;             /* of gint64 */
  GPtrArray *refused;        /* of AduNotAttached */
};

enum
{
  PROGRESS,
  DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduAttach, adu_attach, G_TYPE_OBJECT)

static void
refusal_free (gpointer data)
{
  AduNotAttached *refusal = data;

  g_free (refusal->name);
  g_free (refusal->sentence);
  g_free (refusal);
}

static void
refuse (AduAttach *self, const char *name, const GError *error)
{
  AduNotAttached *refusal = g_new0 (AduNotAttached, 1);
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));
  g_autofree char *advice = adu_words_error_advice (error);

  refusal->name = g_strdup (name);
  refusal->sentence = g_strjoin (" ", what, advice, NULL);
  g_ptr_array_add (self->refused, refusal);
}

static void
finish (AduAttach *self)
{
  g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
begin (AduAttach *self, gint64 id)
{
  if (self->cancellable != NULL || adu_session_actor (self->session) == NULL ||
      !adu_session_may_write (self->session, ADU_MAY_ATTACH))
    return FALSE;
  self->id = id;
  self->cancellable = g_cancellable_new ();
  g_free (self->action);
  self->action = g_uuid_string_random ();
  g_array_set_size (self->added, 0);
  g_ptr_array_set_size (self->refused, 0);
  g_signal_emit (self, signals[PROGRESS], 0, 0u, 0u);
  return TRUE;
}

/* --- which files ---------------------------------------------------------------------------------------- */

static void
search (GFile *file, guint depth, GPtrArray *found, GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child;

  if (found->len >= MOST_FILES || g_cancellable_is_cancelled (cancellable))
    return;
  if (depth < MOST_DEPTH &&
      g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  if (children == NULL)
    {
      g_ptr_array_add (found, g_object_ref (file));
      return;
    }
  for (GFileInfo *info; g_file_enumerator_iterate (children, &info, &child, cancellable, NULL) && info != NULL;)
    if (!g_file_info_get_is_hidden (info))
      search (child, depth + 1, found, cancellable);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *left = g_file_get_uri (*(GFile *const *) a);
  g_autofree char *right = g_file_get_uri (*(GFile *const *) b);

  return g_strcmp0 (left, right);
}

/* Folders become the files in them, by name: telephones name pictures by time. */
static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GListModel *files = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      guint from = found->len;

      search (file, 0, found, cancellable);
      if (found->len > from + 1)
        qsort (found->pdata + from, found->len - from, sizeof (gpointer), compare_names);
    }
  g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_ptr_array_unref);
}

/* --- into the register ---------------------------------------------------------------------------------- */

static void
take_added (AduAttach *self, const GPtrArray *attachments)
{
  for (guint i = 0; i < attachments->len; i++)
    g_array_append_val (self->added, ((const AduAttachment *) g_ptr_array_index (attachments, i))->id);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  g_signal_emit (ADU_ATTACH (user_data), signals[PROGRESS], 0, done, total);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduAttach) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduAttachResult) attached = adu_store_finish_value (result, &error);

  if (attached != NULL)
    {
      take_added (self, attached->attachments);
      for (guint i = 0; i < attached->refused->len; i++)
        {
          const AduFileRefusal *refusal = g_ptr_array_index (attached->refused, i);

          refuse (self, refusal->name, refusal->error);
        }
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      refuse (self, "", error);
    }
  finish (self);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AduAttach *self = ADU_ATTACH (source);
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), NULL);
  AduActor *actor = adu_session_actor (self->session);

  if (files == NULL || files->len == 0 || actor == NULL)
    {
      finish (self);
      return;
    }
  g_signal_emit (self, signals[PROGRESS], 0, 0u, files->len);
  adu_store_attach_files_async (adu_session_store (self->session), actor, self->action, self->id, 0, files,
                                self->cancellable, progress_cb, self, attached_cb, g_object_ref (self));
}

/**
 * adu_attach_files:
 * @id: a complaint
 * @files: of #GFile; of folders the files in them
 *
 * Returns: %FALSE if it may not be, or is at it already
 */
gboolean
adu_attach_files (AduAttach *self, gint64 id, GListModel *files)
{
  g_autoptr (GTask) task = NULL;

  if (g_list_model_get_n_items (files) == 0 || !begin (self, id))
    return FALSE;
  task = g_task_new (self, NULL, searched_cb, NULL);
  g_task_set_task_data (task, g_object_ref (files), g_object_unref);
  g_task_run_in_thread (task, search_thread);
  return TRUE;
}

static void
bytes_attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduAttach) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attachments = adu_store_finish_value (result, &error);

  if (attachments != NULL)
    take_added (self, attachments);
  else
    refuse (self, "", error);
  finish (self);
}

/* The same with what has no file: @name is what it is called in the register. */
gboolean
adu_attach_bytes (AduAttach *self, gint64 id, const char *name, GBytes *bytes)
{
  g_autoptr (GPtrArray) evidence = NULL;

  if (!begin (self, id))
    return FALSE;
  evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_ptr_array_add (evidence, adu_evidence_new_file (name, bytes));
  adu_store_attach_async (adu_session_store (self->session), adu_session_actor (self->session), self->action, id,
                          evidence, bytes_attached_cb, g_object_ref (self));
  return TRUE;
}

/* Stops after the file it is at; what is attached stays. */
void
adu_attach_cancel (AduAttach *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

gboolean
adu_attach_is_busy (AduAttach *self)
{
  return self->cancellable != NULL;
}

/* Returns: (transfer none): ids (gint64) of what the last action attached */
GArray *
adu_attach_added (AduAttach *self)
{
  return self->added;
}

/* Returns: (transfer none): of AduNotAttached, in the order of the files; a name "" is about all of them */
const GPtrArray *
adu_attach_refused (AduAttach *self)
{
  return self->refused;
}

/* Returns: (transfer none): UUID of the last action, by which it is undone */
const char *
adu_attach_action (AduAttach *self)
{
  return self->action;
}

static void
adu_attach_finalize (GObject *object)
{
  AduAttach *self = ADU_ATTACH (object);

  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_free (self->action);
  g_array_unref (self->added);
  g_ptr_array_unref (self->refused);
  G_OBJECT_CLASS (adu_attach_parent_class)->finalize (object);
}

static void
adu_attach_class_init (AduAttachClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_attach_finalize;
  signals[PROGRESS] = g_signal_new ("progress", ADU_TYPE_ATTACH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_UINT, G_TYPE_UINT);
  signals[DONE] = g_signal_new ("done", ADU_TYPE_ATTACH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_attach_init (AduAttach *self)
{
  self->added = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->refused = g_ptr_array_new_with_free_func (refusal_free);
}

/* Returns: (transfer full): attaches nothing yet */
AduAttach *
adu_attach_new (AduSession *session)
{
  AduAttach *self = g_object_new (ADU_TYPE_ATTACH, NULL);

  self->session = g_object_ref (session);
  return self;
}
