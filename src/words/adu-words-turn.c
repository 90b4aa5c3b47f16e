/* adu-words-turn.c — who has a case, and for how long: "Puskesmas Ponu · 6 days"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#include "config.h"

#include "words/adu-words-say.h"

#include "words/adu-words-turn.h"
#include "words/adu-words.h"

char *
adu_words_turn (const AduTurn *turn, const char *with)
{
  switch (turn->whose)
    {
    case ADU_TURN_ROLE:
      return adu_words_roles (turn->roles);
    case ADU_TURN_OFFICIAL:
    case ADU_TURN_UNIT:
      return g_strdup (with != NULL ? with : _("Another unit"));
    case ADU_TURN_COMPLAINANT:
      return g_strdup (_("Complainant"));
    case ADU_TURN_NOBODY:
    default:
      return g_strdup ("–");
    }
}

char *
adu_words_since (gint days)
{
  if (days <= 0)
    return g_strdup (_("since today"));
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}
