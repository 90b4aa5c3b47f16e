/* adu-shipped.c — the service standard and the days off a new register starts with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include "store/adu-shipped.h"

#include "store/adu-store-private.h"

#define SEED "/org/aduan/Aduan/seed/"

static GBytes *
read_seed (const char *path, GError **error)
{
  adu_store_register_resources ();

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/**
 * adu_shipped_standard:
 *
 * Returns: (transfer full) (nullable): the standard the program ships
 */
AduStandard *
adu_shipped_standard (GError **error)
{
  g_autoptr (GBytes) bytes = read_seed (SEED "dinkes-ttu-2022.ini", error);

  if (bytes == NULL)
    return NULL;

  return adu_standard_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

/**
 * adu_shipped_days_off:
 *
 * Returns: (transfer full) (nullable) (element-type AduDayOff): the days off the program ships
 */
GPtrArray *
adu_shipped_days_off (GError **error)
{
  g_autoptr (GBytes) bytes = read_seed (SEED "holidays-id.tsv", error);

  if (bytes == NULL)
    return NULL;

  return adu_calendar_parse_days_off (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

/**
 * adu_shipped_letter:
 * @code: of a kind of letter
 *
 * Returns: (transfer full) (nullable): the text the program ships for it
 */
char *
adu_shipped_letter (const char *code)
{
  g_autofree char *path = g_strconcat (SEED "letters/", code, ".txt", NULL);
  g_autoptr (GBytes) bytes = read_seed (path, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}
