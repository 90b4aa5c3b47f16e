/* adu-photo-facts.c — what a camera wrote into a photograph, as sentences, and whether it fits what people stated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/viewer/adu-photo-facts.h"
#include "words/adu-words-date.h"

/* Clocks of telephones and of people differ by some minutes. */
#define TOLERANCE_MINUTES 30

/* "Taken 12/10/2026 at 09:12"; NULL if the camera wrote no time. */
char *
adu_photo_facts_taken (const AduPictureFacts *facts)
{
  g_autofree char *day = facts->has_taken ? adu_words_day_short (facts->taken.day) : NULL;
  g_autofree char *clock = facts->has_taken ? adu_words_clock (facts->taken.minute) : NULL;

  /* Translators: of a photograph: %1$s a day, %2$s a time of day */
  return facts->has_taken ? g_strdup_printf (_("Taken %1$s at %2$s"), day, clock) : NULL;
}

/* Four decimals are eleven metres: more the receiver of a telephone does not know. */
static char *
degrees (gdouble value)
{
  gint64 units = llround (fabs (value) * 10000);
  g_autofree char *whole = adu_words_number (units / 10000);

  /* Translators: a number with decimals: %1$s the whole part, %2$s the decimals; put your decimal sign between them */
  return g_strdup_printf (_("%1$s.%2$04d"), whole, (gint) (units % 10000));
}

/* "9.4510° S, 124.4780° E"; NULL if the camera wrote no place. */
char *
adu_photo_facts_place (const AduPictureFacts *facts)
{
  g_autofree char *latitude = facts->has_place ? degrees (facts->latitude) : NULL;
  g_autofree char *longitude = facts->has_place ? degrees (facts->longitude) : NULL;
  g_autofree char *north = NULL, *east = NULL;

  if (!facts->has_place)
    return NULL;
  /* Translators: latitude, longitude; %s is a number of degrees */
  north = g_strdup_printf (facts->latitude < 0 ? _("%s° S") : _("%s° N"), latitude);
  east = g_strdup_printf (facts->longitude < 0 ? _("%s° W") : _("%s° E"), longitude);
  return g_strdup_printf ("%s, %s", north, east);
}

/* Returns: whether the camera's time is outside what was stated; FALSE where either says nothing */
gboolean
adu_photo_facts_differ (const AduPictureFacts *facts, const AduStatedTime *stated)
{
  AduTime taken, from, until;

  if (!facts->has_taken || stated == NULL || !adu_time_is_set (stated->from))
    return FALSE;
  taken = adu_zone_time (stated->zone, facts->taken.day, facts->taken.minute);
  from = stated->from - 60 * TOLERANCE_MINUTES;
  until = (adu_time_is_set (stated->until) ? stated->until : stated->from) + 60 * TOLERANCE_MINUTES;
  if (!adu_time_is_set (stated->until))
    return adu_zone_day (stated->zone, stated->from).n != facts->taken.day.n;
  return taken < from || taken > until;
}

/* One line: time, place, and what differs; neutral where the camera wrote nothing. */
char *
adu_photo_facts_line (const AduPictureFacts *facts, const AduStatedTime *stated)
{
  g_autofree char *taken = adu_photo_facts_taken (facts);
  g_autofree char *place = adu_photo_facts_place (facts);
  GString *line = g_string_new (NULL);

  if (taken == NULL && place == NULL)
    g_string_append (line, _("no data on time or place"));
  if (taken != NULL)
    g_string_append (line, taken);
  if (adu_photo_facts_differ (facts, stated))
    g_string_append_printf (line, " (%s)", _("differs from the time of the inspection"));
  if (place != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", place);
  return g_string_free (line, FALSE);
}
