/* adu-cli-figure.c — rows of figures on the command line: "channel:counter", "unit:wini"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include <string.h>

#include "aduanctl/adu-cli-figure.h"

#define NONE "none"

/* Which of the office's lists a table goes by. */
static GPtrArray *
list_of (AduStore *store, AduBy by)
{
  switch (by)
    {
    case ADU_BY_PROBLEM:
      return adu_store_list (store, ADU_LIST_PROBLEM_CODE);
    case ADU_BY_TOPIC:
      return adu_store_list (store, ADU_LIST_TOPIC);
    case ADU_BY_UNIT:
      return adu_store_list (store, ADU_LIST_UNIT);
    case ADU_BY_CHANNEL:
    case ADU_BY_CLASS:
    case ADU_BY_HANDLER:
    case ADU_BY_KIND:
    case ADU_BY_STAGE:
    default:
      return NULL;
    }
}

/* NULL where the vocabulary ends. */
static const char *
code_of (AduBy by, gint64 key)
{
  switch (by)
    {
    case ADU_BY_CHANNEL:
      return key < ADU_N_CHANNELS ? adu_channel_to_code ((AduChannel) key) : NULL;
    case ADU_BY_CLASS:
      return key < ADU_N_CLASSES ? adu_class_to_code ((AduClass) key) : NULL;
    case ADU_BY_KIND:
      return key < ADU_N_KINDS ? adu_kind_to_code ((AduKind) key) : NULL;
    case ADU_BY_STAGE:
      return key < ADU_N_STAGES ? adu_stage_to_code ((AduStage) key) : NULL;
    case ADU_BY_PROBLEM:
    case ADU_BY_TOPIC:
    case ADU_BY_UNIT:
    case ADU_BY_HANDLER:
    default:
      return NULL;
    }
}

/**
 * adu_cli_figure_key:
 * @store: the register, for its lists
 * @by: a table of figures
 * @key: a row of it
 *
 * Returns: (transfer none): the code of the row
 */
const char *
adu_cli_figure_key (AduStore *store, AduBy by, gint64 key)
{
  GPtrArray *items = list_of (store, by);
  GPtrArray *officials = adu_store_officials (store);

  if (key == ADU_FIND_NONE)
    return NONE;
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((const AduListItem *) g_ptr_array_index (items, i))->id == key)
      return ((const AduListItem *) g_ptr_array_index (items, i))->code;
  for (guint i = 0; by == ADU_BY_HANDLER && i < officials->len; i++)
    if (((const AduOfficial *) g_ptr_array_index (officials, i))->id == key)
      return ((const AduOfficial *) g_ptr_array_index (officials, i))->code;
  return code_of (by, key);
}

static gboolean
parse_key (AduStore *store, AduBy by, const char *code, gint64 *key)
{
  GPtrArray *items = list_of (store, by);
  GPtrArray *officials = adu_store_officials (store);

  *key = ADU_FIND_NONE;
  if (g_str_equal (code, NONE) && (items != NULL || by == ADU_BY_HANDLER))
    return TRUE;
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_str_equal (((const AduListItem *) g_ptr_array_index (items, i))->code, code))
      *key = ((const AduListItem *) g_ptr_array_index (items, i))->id;
  for (guint i = 0; by == ADU_BY_HANDLER && i < officials->len; i++)
    if (g_str_equal (((const AduOfficial *) g_ptr_array_index (officials, i))->code, code))
      *key = ((const AduOfficial *) g_ptr_array_index (officials, i))->id;
  for (gint64 value = 0; items == NULL && by != ADU_BY_HANDLER && code_of (by, value) != NULL; value++)
    if (g_str_equal (code_of (by, value), code))
      *key = value;
  return *key != ADU_FIND_NONE;
}

/**
 * adu_cli_figure_row:
 * @store: the register, for its lists
 * @text: "TABLE:CODE"
 * @by: (out): the table
 * @key: (out): the row
 *
 * Returns: whether there is such a row
 */
gboolean
adu_cli_figure_row (AduStore *store, const char *text, AduBy *by, gint64 *key)
{
  const char *colon = strchr (text, ':');

  for (*by = 0; colon != NULL && *by < ADU_N_BYS; (*by)++)
    if (strlen (adu_by_to_code (*by)) == (gsize) (colon - text) && g_str_has_prefix (text, adu_by_to_code (*by)))
      return parse_key (store, *by, colon + 1, key);
  return FALSE;
}
