/* adu-parts-private.h — walks the parts a picture file is made of, without copying or decoding any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 * Source: ITU-T T.81 annex B (JPEG markers), PNG 1.2 §3 (chunks), RIFF and WebP container specification.
 */
#pragma once

#include "picture/adu-picture.h"

G_BEGIN_DECLS

/* Bytes of somebody else. */
typedef struct
{
  const guint8 *data;
  gsize size;
} AduSpan;

typedef struct
{
  guint32 tag;   /* ADU_FOURCC(), or a JPEG marker (0xD8 … 0xFE) */
  AduSpan body;  /* what it holds, without head, checksum and padding */
  AduSpan whole; /* all of it; of a JPEG scan with the coded pixels behind it */
} AduPart;

typedef struct
{
  AduPictureKind kind;
  AduSpan file;
  gsize at;
  gboolean ended; /* the part that ends a file of this kind was seen, or every byte was */
} AduParts;

#define ADU_FOURCC(a, b, c, d) ((guint32) (a) << 24 | (guint32) (b) << 16 | (guint32) (c) << 8 | (guint32) (d))

/* JPEG */
#define ADU_MARK_SOI 0xD8
#define ADU_MARK_EOI 0xD9
#define ADU_MARK_SOS 0xDA
#define ADU_MARK_APP(n) (0xE0 + (n))
#define ADU_MARK_COM 0xFE

AduSpan adu_span (GBytes *bytes);
gboolean adu_span_starts (AduSpan span, const void *what, gsize length);
guint adu_be16 (const guint8 *at);
guint32 adu_be32 (const guint8 *at);
guint32 adu_le32 (const guint8 *at);

/* @kind is that of the file; others than JPEG, PNG and WebP have no parts. */
void adu_parts_init (AduParts *self, AduPictureKind kind, AduSpan file);
/* %FALSE behind the last part, and at one that is not whole (then @ended stays %FALSE). */
gboolean adu_parts_next (AduParts *self, AduPart *part);
/* The TIFF block of the first EXIF part; size 0 if there is none. */
AduSpan adu_parts_exif (AduPictureKind kind, AduSpan file);
/* Its orientation, 1 if it says nothing sensible. */
guint adu_exif_orientation (AduSpan tiff);

G_END_DECLS
