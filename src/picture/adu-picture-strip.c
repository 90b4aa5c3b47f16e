/* adu-picture-strip.c — a picture without what its camera and editors wrote beside the pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 * Why:    a photograph tells where somebody lives. What stays is a list of the parts that are needed to draw it; all
 *         else goes, known or not, and so does what stands behind the end (telephones put films there). The pixels are
 *         not coded anew, and which way is up is kept.
 */
#include "config.h"

#include <string.h>

#include "picture/adu-parts-private.h"

/* A TIFF block that says nothing but the orientation (at byte 19). */
static const guint8 upright_tiff[] = { 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 };
#define ORIENTATION_AT 19

static const guint32 kept_of_png[] = {
  ADU_FOURCC ('I', 'H', 'D', 'R'), ADU_FOURCC ('P', 'L', 'T', 'E'), ADU_FOURCC ('I', 'D', 'A', 'T'),
  ADU_FOURCC ('I', 'E', 'N', 'D'), ADU_FOURCC ('t', 'R', 'N', 'S'), ADU_FOURCC ('c', 'H', 'R', 'M'),
  ADU_FOURCC ('g', 'A', 'M', 'A'), ADU_FOURCC ('s', 'B', 'I', 'T'), ADU_FOURCC ('s', 'R', 'G', 'B'),
  ADU_FOURCC ('i', 'C', 'C', 'P'), ADU_FOURCC ('b', 'K', 'G', 'D'), ADU_FOURCC ('p', 'H', 'Y', 's'),
};
static const guint32 kept_of_webp[] = {
  ADU_FOURCC ('V', 'P', '8', 'X'), ADU_FOURCC ('V', 'P', '8', ' '), ADU_FOURCC ('V', 'P', '8', 'L'),
  ADU_FOURCC ('A', 'L', 'P', 'H'), ADU_FOURCC ('A', 'N', 'I', 'M'), ADU_FOURCC ('A', 'N', 'M', 'F'),
  ADU_FOURCC ('I', 'C', 'C', 'P'),
};

static gboolean
is_listed (guint32 tag, const guint32 *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (list[i] == tag)
      return TRUE;
  return FALSE;
}

/* Of the application segments: how to read the colours, nothing else. JFIF is written anew without its thumbnail. */
static gboolean
is_kept_of_jpeg (const AduPart *part)
{
  if (part->tag == ADU_MARK_APP (2))
    return adu_span_starts (part->body, "ICC_PROFILE", 12);
  if (part->tag == ADU_MARK_APP (14))
    return adu_span_starts (part->body, "Adobe", 5);
  return part->tag < ADU_MARK_APP (0) || (part->tag > ADU_MARK_APP (15) && part->tag < ADU_MARK_COM);
}

static gboolean
is_kept (AduPictureKind kind, const AduPart *part)
{
  if (kind == ADU_PICTURE_JPEG)
    return is_kept_of_jpeg (part);
  if (kind == ADU_PICTURE_PNG)
    return is_listed (part->tag, kept_of_png, G_N_ELEMENTS (kept_of_png));
  return is_listed (part->tag, kept_of_webp, G_N_ELEMENTS (kept_of_webp));
}

static void
append (GByteArray *out, gconstpointer data, gsize size)
{
  g_byte_array_append (out, data, (guint) size);
}

static void
append_be32 (GByteArray *out, guint32 value)
{
  guint8 data[4] = { (guint8) (value >> 24), (guint8) (value >> 16), (guint8) (value >> 8), (guint8) value };

  append (out, data, 4);
}

/* ISO 3309, as PNG wants it; for a few bytes. */
static guint32
crc (const guint8 *data, gsize size)
{
  guint32 sum = 0xFFFFFFFF;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
    }
  return ~sum;
}

static void
append_orientation (GByteArray *out, AduPictureKind kind, guint orientation)
{
  guint8 tiff[sizeof upright_tiff];

  if (orientation == 1)
    return;
  memcpy (tiff, upright_tiff, sizeof tiff);
  tiff[ORIENTATION_AT] = (guint8) orientation;
  if (kind == ADU_PICTURE_JPEG)
    {
      append (out, "\xFF\xE1\0\x22" "Exif\0\0", 10);
      append (out, tiff, sizeof tiff);
    }
  else if (kind == ADU_PICTURE_PNG)
    {
      gsize from;

      append_be32 (out, sizeof tiff);
      from = out->len;
      append (out, "eXIf", 4);
      append (out, tiff, sizeof tiff);
      append_be32 (out, crc (out->data + from, out->len - from));
    }
  else
    {
      append (out, "EXIF\x1A\0\0\0", 8);
      append (out, tiff, sizeof tiff);
    }
}

/* What stands before the first part. */
static void
append_head (GByteArray *out, AduPictureKind kind)
{
  if (kind == ADU_PICTURE_PNG)
    append (out, "\x89PNG\r\n\x1A\n", 8);
  else if (kind == ADU_PICTURE_WEBP)
    append (out, "RIFF\0\0\0\0WEBP", 12);
}

/* WebP counts its bytes and says beforehand what is in it; without a VP8X there is nowhere to say which way is up. */
static void
finish_webp (GByteArray *out, guint orientation)
{
  gboolean extended = out->len > 21 && memcmp (out->data + 12, "VP8X", 4) == 0;
  guint32 size;

  if (extended)
    {
      out->data[20] &= (guint8) ~0x0C;
      append_orientation (out, ADU_PICTURE_WEBP, orientation);
      if (orientation != 1)
        out->data[20] |= 0x08;
    }
  size = GUINT32_TO_LE (out->len - 8);
  memcpy (out->data + 4, &size, 4);
}

/**
 * adu_picture_strip:
 * @bytes: a picture
 * @error: as adu_picture_check(): what is not whole does not leave
 *
 * Returns: (transfer full): the same picture without EXIF, XMP, IPTC, comments and whatever else is not needed to
 *     draw it
 */
GBytes *
adu_picture_strip (GBytes *bytes, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  AduPictureHead head;
  AduParts parts;
  AduPart part;

  if (!adu_picture_check (bytes, &head, error))
    return NULL;
  append_head (out, head.kind);
  adu_parts_init (&parts, head.kind, adu_span (bytes));
  while (adu_parts_next (&parts, &part))
    {
      if (part.tag == ADU_MARK_APP (0) && part.body.size >= 14 && adu_span_starts (part.body, "JFIF", 5))
        {
          append (out, "\xFF\xE0\0\x10", 4);
          append (out, part.body.data, 12);
          append (out, "\0\0", 2);
        }
      if (is_kept (head.kind, &part))
        append (out, part.whole.data, part.whole.size);
      if (part.tag == ADU_MARK_SOI || part.tag == ADU_FOURCC ('I', 'H', 'D', 'R'))
        append_orientation (out, head.kind, head.orientation);
      if (head.kind == ADU_PICTURE_WEBP && (out->len & 1) != 0)
        append (out, "", 1);
    }
  if (head.kind == ADU_PICTURE_WEBP)
    finish_webp (out, head.orientation);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
