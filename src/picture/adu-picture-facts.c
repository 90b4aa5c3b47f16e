/* adu-picture-facts.c — when and where a photograph was taken, as the camera wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 * Source: EXIF 2.3 §4.6.5 (DateTimeOriginal, DateTimeDigitized), §4.6.6 (GPS).
 */
#include "config.h"

#include <libexif/exif-data.h>
#include <math.h>
#include <string.h>

#include "picture/adu-parts-private.h"

/* More than a camera writes; a segment of JPEG holds no more either. */
#define MOST_EXIF 65535
#define HEAD "Exif\0"

typedef ExifData AduExif;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduExif, exif_data_unref)

static AduExif *
load (AduSpan tiff)
{
  g_autofree guint8 *block = g_malloc (sizeof HEAD + tiff.size);
  AduExif *exif = exif_data_new ();

  memcpy (block, HEAD, sizeof HEAD);
  memcpy (block + sizeof HEAD, tiff.data, tiff.size);
  exif_data_unset_option (exif, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  exif_data_load_data (exif, block, (guint) (sizeof HEAD + tiff.size));
  return exif;
}

/* "2026:10:12 09:12:44" */
static gboolean
read_time (AduExif *exif, ExifTag tag, AduLocal *local)
{
  const ExifEntry *entry = exif_content_get_entry (exif->ifd[EXIF_IFD_EXIF], tag);
  g_autofree char *text = NULL;
  gint number[6];
  AduDay day;

  if (entry == NULL || entry->format != EXIF_FORMAT_ASCII || entry->data == NULL || entry->size < 19)
    return FALSE;
  text = g_strndup ((const char *) entry->data, 19);
  for (guint i = 0; i < 19; i++)
    if (i == 4 || i == 7 || i == 10 || i == 13 || i == 16 ? strchr (": -./", text[i]) == NULL || text[i] == 0
                                                           : !g_ascii_isdigit (text[i]))
      return FALSE;
  number[0] = (gint) g_ascii_strtoll (text, NULL, 10);
  for (guint i = 1; i < G_N_ELEMENTS (number); i++)
    number[i] = (gint) g_ascii_strtoll (text + 2 + 3 * i, NULL, 10);
  day = number[0] >= 1990 ? adu_day_new (number[0], number[1], number[2]) : ADU_DAY_NONE;
  if (!adu_day_is_set (day) || number[3] > 23 || number[4] > 59)
    return FALSE;
  *local = (AduLocal){ day, number[3] * 60 + number[4] };
  return TRUE;
}

/* Degrees, minutes and seconds, each a rational; negative in the south and west. */
static gboolean
read_degrees (AduExif *exif, guint tag, guint tag_of_ref, char negative, gdouble most, gdouble *degrees)
{
  const ExifEntry *entry = exif_content_get_entry (exif->ifd[EXIF_IFD_GPS], (ExifTag) tag);
  const ExifEntry *ref = exif_content_get_entry (exif->ifd[EXIF_IFD_GPS], (ExifTag) tag_of_ref);
  ExifByteOrder order = exif_data_get_byte_order (exif);
  gdouble sum = 0, unit = 1;

  if (entry == NULL || ref == NULL || entry->format != EXIF_FORMAT_RATIONAL || entry->components < 3 ||
      entry->data == NULL || entry->size < 24 || ref->data == NULL || ref->size < 1)
    return FALSE;
  for (guint i = 0; i < 3; i++, unit *= 60)
    {
      ExifRational part = exif_get_rational (entry->data + 8 * i, order);

      if (part.denominator == 0 && (i == 0 || part.numerator != 0))
        return FALSE;
      sum += part.denominator == 0 ? 0 : (gdouble) part.numerator / part.denominator / unit;
    }
  *degrees = ref->data[0] == negative ? -sum : sum;
  return sum <= most;
}

/**
 * adu_picture_read_facts:
 * @bytes: a file
 * @facts: (out): all zero if there is nothing
 *
 * Returns: whether the camera wrote a time or a place. Zero latitude and longitude together are an unset receiver.
 */
gboolean
adu_picture_read_facts (GBytes *bytes, AduPictureFacts *facts)
{
  AduSpan tiff = adu_parts_exif (adu_picture_kind (bytes), adu_span (bytes));
  g_autoptr (AduExif) exif = NULL;

  *facts = (AduPictureFacts){ 0 };
  if (tiff.size < 14 || tiff.size > MOST_EXIF - sizeof HEAD)
    return FALSE;
  exif = load (tiff);
  facts->has_taken = read_time (exif, EXIF_TAG_DATE_TIME_ORIGINAL, &facts->taken) ||
                     read_time (exif, EXIF_TAG_DATE_TIME_DIGITIZED, &facts->taken);
  facts->has_place = read_degrees (exif, EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, 'S', 90, &facts->latitude) &&
                     read_degrees (exif, EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, 'W', 180,
                                   &facts->longitude) &&
                     fabs (facts->latitude) + fabs (facts->longitude) > 1e-9;
  if (!facts->has_place)
    facts->latitude = facts->longitude = 0;
  return facts->has_taken || facts->has_place;
}
