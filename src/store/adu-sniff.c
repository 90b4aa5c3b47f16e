/* adu-sniff.c — what kind of file some bytes are, by what is in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 *
 * Evidence is a photograph, a scan, a PDF or plain text; the name it came with says nothing. A picture's size is
 * read from its header and refused when decoding it would take gigabytes (a 20,000 × 20,000 PNG has 1.2 MB).
 */
#include "config.h"

#include <string.h>

#include "store/adu-sniff-private.h"
#include "store/adu-store-inspections.h"

typedef struct
{
  const guint8 *data;
  gsize size;
} Bytes;

static guint
read_be16 (Bytes bytes, gsize at)
{
  return ((guint) bytes.data[at] << 8) | bytes.data[at + 1];
}

static guint
read_be32 (Bytes bytes, gsize at)
{
  return (read_be16 (bytes, at) << 16) | read_be16 (bytes, at + 2);
}

static guint
read_le16 (Bytes bytes, gsize at)
{
  return ((guint) bytes.data[at + 1] << 8) | bytes.data[at];
}

static guint
read_le24 (Bytes bytes, gsize at)
{
  return read_le16 (bytes, at) | ((guint) bytes.data[at + 2] << 16);
}

static gboolean
has (Bytes bytes, gsize at, const void *what, gsize length)
{
  return bytes.size >= at + length && memcmp (bytes.data + at, what, length) == 0;
}

/* Each reader gives the number of pixels, 0 if the header is not whole. */
static guint64
png_pixels (Bytes bytes)
{
  if (bytes.size < 33 || !has (bytes, 8, "\0\0\0\x0DIHDR", 8))
    return 0;
  return (guint64) read_be32 (bytes, 16) * read_be32 (bytes, 20);
}

/* Whether a JPEG marker opens a frame: SOF0–SOF15 but DHT, JPG, DAC. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Whether a JPEG marker stands alone, without a length behind it. */
static gboolean
is_bare (guint8 marker)
{
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

static guint64
jpeg_pixels (Bytes bytes)
{
  gsize at = 2;

  while (at + 4 <= bytes.size && bytes.data[at] == 0xFF)
    {
      guint8 marker = bytes.data[at + 1];

      if (marker == 0xFF)
        {
          at++;
          continue;
        }
      if (is_frame (marker))
        return at + 9 <= bytes.size ? (guint64) read_be16 (bytes, at + 5) * read_be16 (bytes, at + 7) : 0;
      if (marker == 0xD9 || marker == 0xDA)
        return 0;
      at += is_bare (marker) ? 2 : 2 + (gsize) read_be16 (bytes, at + 2);
    }
  return 0;
}

static guint64
webp_pixels (Bytes bytes)
{
  if (bytes.size < 30)
    return 0;
  if (has (bytes, 12, "VP8X", 4))
    return ((guint64) read_le24 (bytes, 24) + 1) * ((guint64) read_le24 (bytes, 27) + 1);
  if (has (bytes, 12, "VP8 ", 4) && has (bytes, 23, "\x9D\x01\x2A", 3))
    return (guint64) (read_le16 (bytes, 26) & 0x3FFF) * (read_le16 (bytes, 28) & 0x3FFF);
  if (has (bytes, 12, "VP8L", 4) && bytes.data[20] == 0x2F)
    {
      guint bits = read_le24 (bytes, 21) | ((guint) bytes.data[24] << 24);

      return (guint64) ((bits & 0x3FFF) + 1) * (((bits >> 14) & 0x3FFF) + 1);
    }
  return 0;
}

/* Each of these tells whether the end is there. Chunk by chunk to IEND. */
static gboolean
png_is_whole (Bytes bytes)
{
  guint64 at = 8;

  while (at + 12 <= bytes.size)
    {
      if (has (bytes, (gsize) at + 4, "IEND", 4))
        return TRUE;
      at += 12 + (guint64) read_be32 (bytes, (gsize) at);
    }
  return FALSE;
}

/* The place of the next marker in the coded picture, where FF 00 and the restart marks are data. */
static gsize
skip_scan (Bytes bytes, gsize at)
{
  while (at + 1 < bytes.size)
    {
      const guint8 *next = memchr (bytes.data + at, 0xFF, bytes.size - at - 1);

      if (next == NULL)
        return bytes.size;
      at = (gsize) (next - bytes.data);
      if (next[1] != 0x00 && next[1] != 0xFF && !(next[1] >= 0xD0 && next[1] <= 0xD7))
        return at;
      at += next[1] == 0xFF ? 1 : 2;
    }
  return bytes.size;
}

/* Segment by segment to the end mark; the small picture a camera puts into one of them has an end mark of its own. */
static gboolean
jpeg_is_whole (Bytes bytes)
{
  gsize at = 2;

  while (at + 2 <= bytes.size && bytes.data[at] == 0xFF)
    {
      guint8 marker = bytes.data[at + 1];

      if (marker == 0xD9)
        return TRUE;
      if (marker == 0xFF)
        at++;
      else if (is_bare (marker))
        at += 2;
      else if (at + 4 > bytes.size)
        return FALSE;
      else
        {
          at += 2 + (gsize) read_be16 (bytes, at + 2);
          if (marker == 0xDA)
            at = skip_scan (bytes, at);
        }
    }
  return FALSE;
}

static gboolean
webp_is_whole (Bytes bytes)
{
  guint64 size = read_le24 (bytes, 4) | ((guint64) bytes.data[7] << 24);

  return size + 8 <= bytes.size;
}

static gboolean
is_webp (Bytes bytes)
{
  return has (bytes, 0, "RIFF", 4) && has (bytes, 8, "WEBP", 4);
}

/* Text without control characters; a program or archive has some at once. */
static gboolean
is_text (Bytes bytes)
{
  for (gsize i = 0; i < bytes.size; i++)
    if ((bytes.data[i] < 0x20 && strchr ("\t\n\f\r", bytes.data[i]) == NULL) || bytes.data[i] == 0 ||
        bytes.data[i] == 0x7F)
      return FALSE;
  return g_utf8_validate_len ((const char *) bytes.data, bytes.size, NULL);
}

/* What looks like text but is run or opened by something else: scripts, web pages, pictures as programs. */
static gboolean
is_active_text (Bytes bytes)
{
  static const char *const marks[] = { "#!", "<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "{\\rtf",
                                       "[desktop entry]", "@echo" };
  g_autofree char *head = g_ascii_strdown ((const char *) bytes.data, (gssize) MIN (bytes.size, 256));
  const char *start = g_str_has_prefix (head, "\xEF\xBB\xBF") ? head + 3 : head;

  start += strspn (start, " \t\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (start, marks[i]))
      return TRUE;
  return FALSE;
}

static const char *
refuse (GError **error, AduStoreError code, const char *message)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (int) code, message);
  return NULL;
}

/**
 * adu_sniff:
 * @bytes: a whole file
 * @error: TOO_LARGE over 20 MB; TOO_MANY_PIXELS for a picture of more than 64 megapixels; TRUNCATED for one without a
 *     whole header or without its end; EMPTY_FILE; FILE_KIND for anything but JPEG, PNG, WebP, PDF and plain UTF-8 text
 *
 * Nothing is decoded.
 *
 * Returns: (transfer none) (nullable): its MIME type
 */
const char *
adu_sniff (GBytes *bytes, GError **error)
{
  static const struct
  {
    const char *mime;
    const char *mark;
    gsize length;
    guint64 (*pixels) (Bytes bytes);
    gboolean (*is_whole) (Bytes bytes);
  } pictures[] = {
    { "image/jpeg", "\xFF\xD8\xFF", 3, jpeg_pixels, jpeg_is_whole },
    { "image/png", "\x89PNG\r\n\x1A\n", 8, png_pixels, png_is_whole },
    { "image/webp", "RIFF", 4, webp_pixels, webp_is_whole },
  };
  Bytes file;

  file.data = g_bytes_get_data (bytes, &file.size);
  if (file.size > ADU_SNIFF_MAX_BYTES)
    return refuse (error, ADU_STORE_ERROR_TOO_LARGE, "a file over 20 MB");
  if (file.size == 0)
    return refuse (error, ADU_STORE_ERROR_EMPTY_FILE, "an empty file");
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (has (file, 0, pictures[i].mark, pictures[i].length) && (*pictures[i].mark != 'R' || is_webp (file)))
      {
        guint64 pixels = pictures[i].pixels (file);

        if (pixels > ADU_SNIFF_MAX_PIXELS)
          return refuse (error, ADU_STORE_ERROR_TOO_MANY_PIXELS, "a picture of more than 64 megapixels");
        if (pixels == 0 || !pictures[i].is_whole (file))
          return refuse (error, ADU_STORE_ERROR_TRUNCATED, "a picture that is not whole");
        return pictures[i].mime;
      }
  if (has (file, 0, "%PDF-", 5))
    return "application/pdf";
  if (is_text (file) && !is_active_text (file))
    return "text/plain";
  return refuse (error, ADU_STORE_ERROR_FILE_KIND, "not a kind of file that is accepted");
}

/**
 * adu_sniff_name_fits:
 * @name: (nullable): the name a file came with
 * @mime: what is in it
 *
 * Returns: whether the ending says nothing else. An ending we do not know says nothing.
 */
gboolean
adu_sniff_name_fits (const char *name, const char *mime)
{
  static const struct
  {
    const char *ending, *mime;
  } endings[] = {
    { "jpg", "image/jpeg" }, { "jpeg", "image/jpeg" }, { "jpe", "image/jpeg" },      { "jfif", "image/jpeg" },
    { "png", "image/png" },  { "webp", "image/webp" }, { "pdf", "application/pdf" }, { "txt", "text/plain" },
  };
  /* what is run when it is opened, wherever it is saved to later; none of it is evidence */
  static const char *const run[] = { "bat", "cmd", "com", "desktop", "exe", "hta", "htm",  "html", "jar", "js",  "jse",
                                     "lnk", "msi", "php", "pif",     "pl",  "ps1", "py",   "reg",  "scf", "scr", "sh",
                                     "svg", "url", "vbe", "vbs",     "wsf", "xhtml", "xml" };
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i].ending) == 0)
      return g_str_equal (endings[i].mime, mime);
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (run); i++)
    if (g_ascii_strcasecmp (dot + 1, run[i]) == 0)
      return FALSE;
  return TRUE;
}

/**
 * adu_evidence_check:
 * @name: (nullable): the name it came with
 * @bytes: a whole file
 * @error: as adu_sniff(), and MISLABELLED if its name says another kind
 *
 * Returns: whether it may be evidence
 */
gboolean
adu_evidence_check (const char *name, GBytes *bytes, GError **error)
{
  const char *mime = adu_sniff (bytes, error);

  if (mime == NULL)
    return FALSE;
  if (adu_sniff_name_fits (name, mime))
    return TRUE;
  refuse (error, ADU_STORE_ERROR_MISLABELLED, "its name says another kind");
  return FALSE;
}
