/* adu-evidence-list.c — the pieces of evidence of a complaint that is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * A draft is a text of the register, so it holds small files whole and of large ones only where they came
 * from: a crash must not cost a photograph pasted from a message, and a draft must not weigh twenty
 * megabytes.
 */
#include "config.h"

#include "base/adu-text.h"
#include "model/adu-evidence-list.h"

#define GROUP_HEAD "aduan-evidence"
#define FORMAT_VERSION 1

/* Bytes of files that a draft holds whole; in base64 a third more. */
#define DRAFT_MAX_BYTES (3 * 1024 * 1024)

struct _AduEvidenceList
{
  GObject parent_instance;
  GPtrArray *pieces; /* of AduPiece */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduEvidenceList, adu_evidence_list, G_TYPE_OBJECT)

static void
piece_free (gpointer data)
{
  AduPiece *piece = data;

  g_free (piece->name);
  g_free (piece->note);
  g_free (piece->uri);
  g_clear_pointer (&piece->bytes, g_bytes_unref);
  g_free (piece);
}

static void
adu_evidence_list_finalize (GObject *object)
{
  g_ptr_array_unref (ADU_EVIDENCE_LIST (object)->pieces);
  G_OBJECT_CLASS (adu_evidence_list_parent_class)->finalize (object);
}

static void
adu_evidence_list_class_init (AduEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_evidence_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", ADU_TYPE_EVIDENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
adu_evidence_list_init (AduEvidenceList *self)
{
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
}

/* Returns: (transfer full): no evidence yet */
AduEvidenceList *
adu_evidence_list_new (void)
{
  return g_object_new (ADU_TYPE_EVIDENCE_LIST, NULL);
}

/* Returns: how many pieces there are, those that have to be read again among them */
guint
adu_evidence_list_n (AduEvidenceList *self)
{
  return self->pieces->len;
}

/* Returns: (transfer none) (nullable): the piece at @i, valid until the list changes */
const AduPiece *
adu_evidence_list_piece (AduEvidenceList *self, guint i)
{
  return i < self->pieces->len ? g_ptr_array_index (self->pieces, i) : NULL;
}

static gboolean
is_missing (const AduPiece *piece)
{
  return piece->bytes == NULL && piece->note == NULL;
}

/* Returns: how many files of a draft have to be read or chosen again before it can be registered */
guint
adu_evidence_list_n_missing (AduEvidenceList *self)
{
  guint n = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    n += is_missing (g_ptr_array_index (self->pieces, i)) ? 1 : 0;
  return n;
}

static gboolean
add (AduEvidenceList *self, char *name, char *note, const char *uri, GBytes *bytes)
{
  AduPiece *piece = g_new0 (AduPiece, 1);

  piece->name = name;
  piece->note = note;
  piece->uri = g_strdup (uri);
  piece->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (self->pieces, piece);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

static gboolean
is_known (AduEvidenceList *self, const char *name, GBytes *bytes)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AduPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->bytes != NULL && g_str_equal (piece->name, name) && g_bytes_equal (piece->bytes, bytes))
        return TRUE;
    }
  return FALSE;
}

/**
 * adu_evidence_list_add_file:
 * @self: the evidence
 * @name: the file's name as it came, a stranger's text
 * @bytes: its content, at most %ADU_EVIDENCE_MAX_BYTES
 * @uri: (nullable): where it came from, so that a draft can find it again
 *
 * The same file twice is taken once.
 *
 * Returns: %FALSE if it was not taken: too large, empty, or too many pieces
 */
gboolean
adu_evidence_list_add_file (AduEvidenceList *self, const char *name, GBytes *bytes, const char *uri)
{
  g_autofree char *safe = adu_text_file_name (name, "-");
  gsize size = g_bytes_get_size (bytes);

  if (size == 0 || size > ADU_EVIDENCE_MAX_BYTES)
    return FALSE;
  if (is_known (self, safe, bytes))
    return TRUE;
  if (self->pieces->len >= ADU_EVIDENCE_MAX_PIECES)
    return FALSE;
  return add (self, g_steal_pointer (&safe), NULL, uri, bytes);
}

/* Returns: %FALSE if @note says nothing or there are too many pieces */
gboolean
adu_evidence_list_add_note (AduEvidenceList *self, const char *note)
{
  if (adu_text_is_empty (note) || self->pieces->len >= ADU_EVIDENCE_MAX_PIECES)
    return FALSE;
  return add (self, NULL, adu_text_clean (note, TRUE), NULL, NULL);
}

/* A file of a draft was read again. */
void
adu_evidence_list_set_bytes (AduEvidenceList *self, guint i, GBytes *bytes)
{
  AduPiece *piece = i < self->pieces->len ? g_ptr_array_index (self->pieces, i) : NULL;

  if (piece == NULL || piece->note != NULL || g_bytes_get_size (bytes) > ADU_EVIDENCE_MAX_BYTES)
    return;
  g_clear_pointer (&piece->bytes, g_bytes_unref);
  piece->bytes = g_bytes_ref (bytes);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes the @i-th piece away; one beyond the end is none. */
void
adu_evidence_list_remove (AduEvidenceList *self, guint i)
{
  if (i >= self->pieces->len)
    return;
  g_ptr_array_remove_index (self->pieces, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Takes every piece away. */
void
adu_evidence_list_clear (AduEvidenceList *self)
{
  if (self->pieces->len == 0)
    return;
  g_ptr_array_set_size (self->pieces, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (transfer full) (element-type AduEvidence): what the register takes; files still missing are left
 * out */
GPtrArray *
adu_evidence_list_to_evidence (AduEvidenceList *self)
{
  GPtrArray *evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AduPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->note != NULL)
        g_ptr_array_add (evidence, adu_evidence_new_note (piece->note));
      else if (piece->bytes != NULL)
        g_ptr_array_add (evidence, adu_evidence_new_file (piece->name, piece->bytes));
    }
  return evidence;
}

static void
set_optional (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

/* Returns: (transfer full): the text of the draft, "" if there is no evidence */
char *
adu_evidence_list_to_text (AduEvidenceList *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize left = DRAFT_MAX_BYTES;

  if (self->pieces->len == 0)
    return g_strdup ("");
  g_key_file_set_integer (file, GROUP_HEAD, "version", FORMAT_VERSION);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AduPiece *piece = g_ptr_array_index (self->pieces, i);
      g_autofree char *group = g_strdup_printf ("%u", i);
      gsize size = piece->bytes != NULL ? g_bytes_get_size (piece->bytes) : 0;

      set_optional (file, group, "name", piece->name);
      set_optional (file, group, "note", piece->note);
      set_optional (file, group, "uri", piece->uri);
      if (size > 0 && size <= left)
        {
          g_autofree char *base64 = g_base64_encode (g_bytes_get_data (piece->bytes, NULL), size);

          g_key_file_set_string (file, group, "bytes", base64);
          left -= size;
        }
    }
  return g_key_file_to_data (file, NULL, NULL);
}

static AduPiece *
read_piece (GKeyFile *file, const char *group)
{
  AduPiece *piece = g_new0 (AduPiece, 1);
  g_autofree char *base64 = g_key_file_get_string (file, group, "bytes", NULL);

  piece->name = g_key_file_get_string (file, group, "name", NULL);
  piece->note = g_key_file_get_string (file, group, "note", NULL);
  piece->uri = g_key_file_get_string (file, group, "uri", NULL);
  if (base64 != NULL && *base64 != '\0')
    {
      gsize size;
      guchar *data = g_base64_decode (base64, &size);

      piece->bytes = g_bytes_new_take (data, size);
    }
  if ((piece->name == NULL) == (piece->note == NULL))
    g_clear_pointer (&piece, piece_free);
  return piece;
}

/**
 * adu_evidence_list_load_text:
 * @self: the evidence; what it holds goes
 * @text: (nullable): as adu_evidence_list_to_text() wrote it; empty is no evidence
 *
 * Returns: %FALSE if it was not written by this program; the list is empty then
 */
gboolean
adu_evidence_list_load_text (AduEvidenceList *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gboolean good = text == NULL || *text == '\0';

  g_ptr_array_set_size (self->pieces, 0);
  if (!good && g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL) &&
      g_key_file_get_integer (file, GROUP_HEAD, "version", NULL) == FORMAT_VERSION)
    {
      good = TRUE;
      for (guint i = 0; i < ADU_EVIDENCE_MAX_PIECES; i++)
        {
          g_autofree char *group = g_strdup_printf ("%u", i);
          AduPiece *piece = g_key_file_has_group (file, group) ? read_piece (file, group) : NULL;

          if (piece != NULL)
            g_ptr_array_add (self->pieces, piece);
        }
    }
  g_signal_emit (self, signals[CHANGED], 0);
  return good;
}
