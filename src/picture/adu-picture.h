/* adu-picture.h — photographs and scans: what their header says, upright pixels, when and where they were taken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture (GIO, gdk-pixbuf, libexif, cairo). Thread: any; the _async call belongs to the main context that
 *         makes it, its work is done by a thread of GTask.
 * Why:    a stranger's file is decoded only after its header was read and judged: a PNG of 20,000 × 20,000 has
 *         1.2 MB and would take 1.6 GB. What leaves the office leaves without the place and time a phone wrote into it.
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include "base/adu-zone.h"

G_BEGIN_DECLS

/* The most one file may weigh, and the most pixels a picture may have. */
#define ADU_PICTURE_MAX_BYTES (20 * 1000 * 1000)
#define ADU_PICTURE_MAX_PIXELS (64 * 1000 * 1000)

typedef enum
{
  ADU_PICTURE_NONE, /* not a picture, or of a kind that is not read */
  ADU_PICTURE_JPEG,
  ADU_PICTURE_PNG,
  ADU_PICTURE_WEBP,
  ADU_PICTURE_HEIC, /* known by its head, never read: telephones are asked for JPEG */
} AduPictureKind;

#define ADU_PICTURE_ERROR (adu_picture_error_quark ())
typedef enum
{
  ADU_PICTURE_ERROR_KIND,            /* not a JPEG, PNG or WebP */
  ADU_PICTURE_ERROR_TOO_LARGE,       /* over ADU_PICTURE_MAX_BYTES */
  ADU_PICTURE_ERROR_TOO_MANY_PIXELS, /* over ADU_PICTURE_MAX_PIXELS */
  ADU_PICTURE_ERROR_CUT,             /* it ends in the middle: the sender's copy was not whole */
  ADU_PICTURE_ERROR_DAMAGED,         /* it is not what its head says */
  ADU_PICTURE_ERROR_NO_READER,       /* this computer has no reader for the kind (WebP's is a package of its own) */
} AduPictureError;
GQuark adu_picture_error_quark (void);

/* What the header says. */
typedef struct
{
  AduPictureKind kind;
  guint width, height; /* as stored, pixels; ≥ 1 */
  guint orientation;   /* EXIF 2.3 §4.6.4: 1 … 8; 1 is upright */
} AduPictureHead;

/* What the camera wrote into it. Messengers take it out, so nothing here is no sign of anything. */
typedef struct
{
  gboolean has_taken;
  AduLocal taken; /* what the camera's own clock showed, no zone known */
  gboolean has_place;
  gdouble latitude, longitude; /* degrees, north and east positive (WGS 84) */
} AduPictureFacts;

AduPictureKind adu_picture_kind (GBytes *bytes);
gboolean adu_picture_read_head (GBytes *bytes, AduPictureHead *head, GError **error);
gboolean adu_picture_check (GBytes *bytes, AduPictureHead *head, GError **error);
gboolean adu_picture_read_facts (GBytes *bytes, AduPictureFacts *facts);
GBytes *adu_picture_strip (GBytes *bytes, GError **error);

cairo_surface_t *adu_picture_decode (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable,
                                     GError **error);
cairo_surface_t *adu_picture_decode_for_paper (GBytes *bytes, guint max_width, guint max_height,
                                               GCancellable *cancellable, GError **error);
void adu_picture_decode_async (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
cairo_surface_t *adu_picture_decode_finish (GAsyncResult *result, GError **error);

G_END_DECLS
