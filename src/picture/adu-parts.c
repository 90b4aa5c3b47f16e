/* adu-parts.c — walks the parts a picture file is made of, without copying or decoding any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 */
#include "config.h"

#include <string.h>

#include "picture/adu-parts-private.h"

#define PNG_HEAD 8
#define RIFF_HEAD 12

AduSpan
adu_span (GBytes *bytes)
{
  AduSpan span;

  span.data = g_bytes_get_data (bytes, &span.size);
  return span;
}

gboolean
adu_span_starts (AduSpan span, const void *what, gsize length)
{
  return span.size >= length && memcmp (span.data, what, length) == 0;
}

guint
adu_be16 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

guint32
adu_be32 (const guint8 *at)
{
  return ADU_FOURCC (at[0], at[1], at[2], at[3]);
}

guint32
adu_le32 (const guint8 *at)
{
  return ADU_FOURCC (at[3], at[2], at[1], at[0]);
}

void
adu_parts_init (AduParts *self, AduPictureKind kind, AduSpan file)
{
  self->kind = kind;
  self->file = file;
  self->at = kind == ADU_PICTURE_PNG ? PNG_HEAD : kind == ADU_PICTURE_WEBP ? RIFF_HEAD : 0;
  self->ended = FALSE;
}

static void
take (AduParts *self, AduPart *part, guint32 tag, gsize head, gsize body, gsize tail)
{
  const guint8 *start = self->file.data + self->at;

  *part = (AduPart){ tag, { start + head, body }, { start, head + body + tail } };
  self->at += head + body + tail;
}

/* How many coded bytes follow @at until a marker that is neither stuffing nor a restart. */
static gsize
scan_length (AduSpan file, gsize at)
{
  gsize from = at;

  while (at < file.size)
    {
      const guint8 *mark = memchr (file.data + at, 0xFF, file.size - at);
      guint8 next;

      if (mark == NULL || mark + 1 >= file.data + file.size)
        return file.size - from;
      at = (gsize) (mark - file.data);
      next = mark[1];
      if (next == 0xFF)
        at++;
      else if (next == 0x00 || (next >= 0xD0 && next <= 0xD7))
        at += 2;
      else
        return at - from;
    }
  return file.size - from;
}

static gboolean
next_of_jpeg (AduParts *self, AduPart *part)
{
  AduSpan file = self->file;
  guint8 marker;
  gsize length;

  while (self->at + 2 <= file.size && file.data[self->at] == 0xFF && file.data[self->at + 1] == 0xFF)
    self->at++;
  if (self->at + 2 > file.size || file.data[self->at] != 0xFF)
    return FALSE;
  marker = file.data[self->at + 1];
  if (marker == ADU_MARK_EOI)
    self->ended = TRUE;
  if (marker == ADU_MARK_EOI || marker == 0x01 || (marker >= 0xD0 && marker <= ADU_MARK_SOI))
    {
      take (self, part, marker, 2, 0, 0);
      return TRUE;
    }
  if (self->at + 4 > file.size || marker < 0xC0)
    return FALSE;
  length = adu_be16 (file.data + self->at + 2);
  if (length < 2 || self->at + 2 + length > file.size)
    return FALSE;
  take (self, part, marker, 4, length - 2, 0);
  if (marker == ADU_MARK_SOS)
    {
      gsize coded = scan_length (file, self->at);

      part->whole.size += coded;
      self->at += coded;
    }
  return TRUE;
}

static gboolean
next_of_png (AduParts *self, AduPart *part)
{
  const guint8 *start = self->file.data + self->at;
  gsize left = self->file.size - MIN (self->at, self->file.size);
  gsize length;

  if (left < 12)
    return FALSE;
  length = adu_be32 (start);
  if (length > left - 12)
    return FALSE;
  take (self, part, adu_be32 (start + 4), 8, length, 4);
  self->ended = part->tag == ADU_FOURCC ('I', 'E', 'N', 'D');
  return TRUE;
}

static gboolean
next_of_webp (AduParts *self, AduPart *part)
{
  gsize said = self->file.size >= RIFF_HEAD ? 8 + (gsize) adu_le32 (self->file.data + 4) : 0;
  gsize end = MIN (said, self->file.size);
  const guint8 *start = self->file.data + self->at;
  gsize length, odd;

  if (self->at + 8 > end)
    {
      self->ended = said <= self->file.size && self->at >= end && end > RIFF_HEAD;
      return FALSE;
    }
  length = adu_le32 (start + 4);
  if (length > end - self->at - 8)
    return FALSE;
  /* Some writers leave the padding of the last chunk away. */
  odd = (length & 1) != 0 && self->at + 8 + length < end ? 1 : 0;
  take (self, part, adu_be32 (start), 8, length, odd);
  return TRUE;
}

gboolean
adu_parts_next (AduParts *self, AduPart *part)
{
  if (self->ended)
    return FALSE;
  switch (self->kind)
    {
    case ADU_PICTURE_JPEG:
      return next_of_jpeg (self, part);
    case ADU_PICTURE_PNG:
      return next_of_png (self, part);
    case ADU_PICTURE_WEBP:
      return next_of_webp (self, part);
    case ADU_PICTURE_NONE:
    case ADU_PICTURE_HEIC:
    default:
      return FALSE;
    }
}

AduSpan
adu_parts_exif (AduPictureKind kind, AduSpan file)
{
  static const char head[] = { 'E', 'x', 'i', 'f', 0, 0 };
  AduParts parts;
  AduPart part;

  adu_parts_init (&parts, kind, file);
  while (adu_parts_next (&parts, &part))
    {
      gboolean headed = adu_span_starts (part.body, head, sizeof head);

      if (headed && (part.tag == ADU_MARK_APP (1) || part.tag == ADU_FOURCC ('E', 'X', 'I', 'F')))
        return (AduSpan){ part.body.data + sizeof head, part.body.size - sizeof head };
      if (part.tag == ADU_FOURCC ('e', 'X', 'I', 'f') || part.tag == ADU_FOURCC ('E', 'X', 'I', 'F'))
        return part.body;
      if (part.tag == ADU_MARK_SOS)
        break;
    }
  return (AduSpan){ NULL, 0 };
}

guint
adu_exif_orientation (AduSpan tiff)
{
  gboolean little = adu_span_starts (tiff, "II*\0", 4);
  gsize at, n;

  if (tiff.size < 14 || (!little && !adu_span_starts (tiff, "MM\0*", 4)))
    return 1;
  at = little ? adu_le32 (tiff.data + 4) : adu_be32 (tiff.data + 4);
  if (at > tiff.size - 2)
    return 1;
  n = little ? (gsize) tiff.data[at + 1] << 8 | tiff.data[at] : adu_be16 (tiff.data + at);
  for (at += 2; n > 0 && at + 12 <= tiff.size; n--, at += 12)
    {
      const guint8 *entry = tiff.data + at;
      guint tag = little ? (guint) entry[1] << 8 | entry[0] : adu_be16 (entry);
      guint value = little ? (guint) entry[9] << 8 | entry[8] : adu_be16 (entry + 8);

      if (tag == 0x0112)
        return value >= 1 && value <= 8 ? value : 1;
    }
  return 1;
}
