/* adu-place.c — refuses network and synchronised folders, where a register would be damaged sooner or later
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 *
 * Locks and the shared memory of the log do not work over a network, and a program that synchronises a folder copies
 * file and log at different moments. Source: sqlite.org/howtocorrupt.html §2.1, sqlite.org/wal.html.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/adu-text.h"
#include "store/adu-place-private.h"

static const char *const remote_types[] = {
  "nfs",  "nfs4",  "cifs",   "smb",       "smb2", "smb3", "smbfs", "ncp",  "ncpfs", "afs",   "coda", "9p",
  "fuse", "davfs", "webdav", "glusterfs", "ceph", "lustre", "gpfs", "ocfs2", "sshfs", "vboxsf", "prl_fs",
};

/* Folded beginnings of folder names; what follows must not be a letter ("OneDrive - Dinkes"). */
static const char *const sync_folders[] = {
  "dropbox",   "onedrive", "google drive", "googledrive", "my drive", "drive saya", "nextcloud", "owncloud",
  "icloud",    "megasync", "mega",         "pcloud",      "pclouddrive", "seafile", "yandex.disk", "tresorit",
  "syncthing", "box sync", "insync",       "koofr",
};

/* What such programs leave in the folder they keep. */
static const char *const sync_marks[] = {
  ".dropbox", ".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".sync", ".seafile-data",
};

/**
 * adu_place_probe:
 * @folder: a folder that exists
 * @type: (out): what kind of file system it is on
 *
 * Returns: whether the system could tell
 */
gboolean
adu_place_probe (const char *folder, AduPlaceType *type)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (
    file, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE "," G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);
  const char *name;

  if (info == NULL)
    return FALSE;
  name = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE);
  type->remote = g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
  g_strlcpy (type->type, name != NULL ? name : "", sizeof type->type);
  return TRUE;
}

static gboolean
is_remote (const AduPlaceType *type)
{
  if (type->remote)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if (g_ascii_strcasecmp (type->type, remote_types[i]) == 0)
      return TRUE;
  return g_str_has_prefix (type->type, "fuse.");
}

static gboolean
is_sync_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = adu_text_fold (valid);

  for (guint i = 0; i < G_N_ELEMENTS (sync_folders); i++)
    if (g_str_has_prefix (folded, sync_folders[i]) && !g_ascii_isalpha (folded[strlen (sync_folders[i])]))
      return TRUE;
  return FALSE;
}

static gboolean
has_sync_mark (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (sync_marks); i++)
    {
      g_autofree char *mark = g_build_filename (folder, sync_marks[i], NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/**
 * adu_place_check:
 * @path: where a register stands or is to stand, absolute
 * @probe: how the file system is asked
 * @error: REMOTE, the message naming the reason
 *
 * Returns: whether a register may stand there
 */
gboolean
adu_place_check (const char *path, AduPlaceProbe probe, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  AduPlaceType type = { FALSE, "" };

  if (probe (folder, &type) && is_remote (&type))
    {
      g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REMOTE, "%s is on a file system of type %s", folder,
                   type.type);
      return FALSE;
    }
  while (!g_str_equal (folder, "/") && !g_str_equal (folder, "."))
    {
      g_autofree char *name = g_path_get_basename (folder);
      char *parent;

      if (is_sync_name (name) || has_sync_mark (folder))
        {
          g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REMOTE, "%s is kept in step with another computer",
                       folder);
          return FALSE;
        }
      parent = g_path_get_dirname (folder);
      g_free (folder);
      folder = parent;
    }
  return TRUE;
}

/**
 * adu_place_resolve:
 * @path: a file name, relative or through links
 * @error: NOT_FOUND if there is no such folder
 *
 * Links of folders are followed; the file itself may not be one.
 *
 * Returns: (transfer full) (nullable) (type filename): the same file without links
 */
char *
adu_place_resolve (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char real[PATH_MAX];

  if (realpath (folder, real) == NULL)
    {
      g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_FOUND, "no folder %s", folder);
      return NULL;
    }
  return g_build_filename (real, name, NULL);
}
