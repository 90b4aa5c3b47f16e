/* adu-margins.c — the margins of the office's letters as the register keeps them: four numbers of millimetres
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include <string.h>

#include "core/adu-margins.h"

/**
 * adu_margin_parse:
 * @text: one number, with a point or a comma before its decimals
 * @mm: (out): millimetres; only set if it is one
 *
 * Returns: whether it is a margin
 */
gboolean
adu_margin_parse (const char *text, double *mm)
{
  g_autofree char *number = g_strstrip (g_strdup (text));
  double value;
  char *end;

  g_strdelimit (number, ",", '.');
  if (!g_ascii_isdigit (*number) || strspn (number, "0123456789.") != strlen (number))
    return FALSE;
  value = g_ascii_strtod (number, &end);
  if (*end != '\0' || !(value >= ADU_MARGIN_LEAST && value <= ADU_MARGIN_MOST))
    return FALSE;
  *mm = value;

  return TRUE;
}

/**
 * adu_margins_parse:
 * @text: (nullable): above, below, left, right; commas part them where nothing else does
 * @mm: (out): the four; only meaningful if they are
 *
 * Returns: whether all four are there and each is a margin; "" is none
 */
gboolean
adu_margins_parse (const char *text, double mm[ADU_N_MARGINS])
{
  const char *given = text != NULL ? text : "";
  g_auto (GStrv) words = g_strsplit_set (given, strpbrk (given, " ;") != NULL ? " ;" : ",", -1);
  guint n = 0;

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (n == ADU_N_MARGINS || !adu_margin_parse (*word, &mm[n]))
        return FALSE;
      n++;
    }

  return n == ADU_N_MARGINS;
}

/* Returns: (transfer full): what adu_margins_parse() reads. */
char *
adu_margins_to_text (const double mm[ADU_N_MARGINS])
{
  g_autoptr (GString) text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < ADU_N_MARGINS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_ascii_formatd (number, sizeof number, "%.4g", mm[i]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
