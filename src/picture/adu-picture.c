/* adu-picture.c — what a picture's header says, and whether the rest of it is there, before anything is decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 */
#include "config.h"

#include "picture/adu-parts-private.h"

G_DEFINE_QUARK (adu-picture-error-quark, adu_picture_error)

static AduPictureKind
kind_of (AduSpan file)
{
  static const char *const brands[] = { "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1" };

  if (adu_span_starts (file, "\xFF\xD8\xFF", 3))
    return ADU_PICTURE_JPEG;
  if (adu_span_starts (file, "\x89PNG\r\n\x1A\n", 8))
    return ADU_PICTURE_PNG;
  if (file.size < 12)
    return ADU_PICTURE_NONE;
  file.data += 4;
  file.size -= 4;
  if (adu_span_starts ((AduSpan){ file.data - 4, 4 }, "RIFF", 4))
    return adu_span_starts ((AduSpan){ file.data + 4, 4 }, "WEBP", 4) ? ADU_PICTURE_WEBP : ADU_PICTURE_NONE;
  for (guint i = 0; adu_span_starts (file, "ftyp", 4) && i < G_N_ELEMENTS (brands); i++)
    if (adu_span_starts ((AduSpan){ file.data + 4, 4 }, brands[i], 4))
      return ADU_PICTURE_HEIC;
  return ADU_PICTURE_NONE;
}

/* Returns: what kind of picture @bytes are, by their first bytes alone */
AduPictureKind
adu_picture_kind (GBytes *bytes)
{
  return kind_of (adu_span (bytes));
}

/* Whether a JPEG marker opens a frame: SOF0–SOF15 but DHT, JPG, DAC. */
static gboolean
is_frame (guint32 marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static guint
le16 (const guint8 *at)
{
  return (guint) at[0] | (guint) at[1] << 8;
}

static guint
le24 (const guint8 *at)
{
  return (guint) at[0] | (guint) at[1] << 8 | (guint) at[2] << 16;
}

/* Reads the size from the part that has it; %FALSE if this is another one or too short. A part of another kind of
 * picture says nothing of this one, whatever it is called. */
static gboolean
size_in_part (AduPictureKind kind, const AduPart *part, guint *width, guint *height)
{
  const guint8 *data = part->body.data;
  gsize size = part->body.size;

  if (kind == ADU_PICTURE_JPEG && is_frame (part->tag) && size >= 6)
    {
      *height = adu_be16 (data + 1);
      *width = adu_be16 (data + 3);
    }
  else if (kind == ADU_PICTURE_PNG && part->tag == ADU_FOURCC ('I', 'H', 'D', 'R') && size >= 13)
    {
      *width = adu_be32 (data);
      *height = adu_be32 (data + 4);
    }
  else if (kind == ADU_PICTURE_WEBP && part->tag == ADU_FOURCC ('V', 'P', '8', 'X') && size >= 10)
    {
      *width = le24 (data + 4) + 1;
      *height = le24 (data + 7) + 1;
    }
  else if (kind == ADU_PICTURE_WEBP && part->tag == ADU_FOURCC ('V', 'P', '8', 'L') && size >= 5 && data[0] == 0x2F)
    {
      guint32 bits = adu_le32 (data + 1);

      *width = (bits & 0x3FFF) + 1;
      *height = ((bits >> 14) & 0x3FFF) + 1;
    }
  else if (kind == ADU_PICTURE_WEBP && part->tag == ADU_FOURCC ('V', 'P', '8', ' ') && size >= 10 && data[3] == 0x9D)
    {
      *width = le16 (data + 6) & 0x3FFF;
      *height = le16 (data + 8) & 0x3FFF;
    }
  else
    {
      return FALSE;
    }
  return TRUE;
}

static gboolean
fail (GError **error, AduPictureError code, const char *message)
{
  g_set_error_literal (error, ADU_PICTURE_ERROR, (int) code, message);
  return FALSE;
}

/**
 * adu_picture_read_head:
 * @bytes: a file
 * @head: (out): what its header says
 * @error: of %ADU_PICTURE_ERROR; NO_READER never
 *
 * Reads a few hundred bytes and allocates nothing, whatever the header claims.
 */
gboolean
adu_picture_read_head (GBytes *bytes, AduPictureHead *head, GError **error)
{
  AduSpan file = adu_span (bytes);
  AduPictureKind kind = kind_of (file);
  guint width = 0, height = 0;
  gboolean has_size = FALSE;
  AduParts parts;
  AduPart part;

  if (kind == ADU_PICTURE_NONE || kind == ADU_PICTURE_HEIC)
    return fail (error, ADU_PICTURE_ERROR_KIND, "not a picture that can be read");
  if (file.size > ADU_PICTURE_MAX_BYTES)
    return fail (error, ADU_PICTURE_ERROR_TOO_LARGE, "a file over 20 MB");
  adu_parts_init (&parts, kind, file);
  while (!has_size && adu_parts_next (&parts, &part) && part.tag != ADU_MARK_SOS)
    {
      has_size = size_in_part (kind, &part, &width, &height);
      if (!has_size && kind == ADU_PICTURE_PNG) /* its size comes first */
        break;
    }
  if (!has_size)
    return fail (error, ADU_PICTURE_ERROR_CUT, "the picture ends before its size");
  if (width == 0 || height == 0)
    return fail (error, ADU_PICTURE_ERROR_DAMAGED, "a picture without pixels");
  if ((guint64) width * height > ADU_PICTURE_MAX_PIXELS)
    return fail (error, ADU_PICTURE_ERROR_TOO_MANY_PIXELS, "a picture of over 64 megapixels");
  *head = (AduPictureHead){ kind, width, height, adu_exif_orientation (adu_parts_exif (kind, file)) };
  return TRUE;
}

/**
 * adu_picture_check:
 * @bytes: a file
 * @head: (out) (optional): what its header says
 * @error: as adu_picture_read_head()
 *
 * Reads the header and walks to the end: a file that came over only in part is refused. Nothing is decoded.
 */
gboolean
adu_picture_check (GBytes *bytes, AduPictureHead *head, GError **error)
{
  AduPictureHead found;
  AduParts parts;
  AduPart part;

  if (!adu_picture_read_head (bytes, &found, error))
    return FALSE;
  adu_parts_init (&parts, found.kind, adu_span (bytes));
  while (adu_parts_next (&parts, &part))
    continue;
  if (!parts.ended)
    return fail (error, ADU_PICTURE_ERROR_CUT, "the end of the picture is missing");
  if (head != NULL)
    *head = found;
  return TRUE;
}
