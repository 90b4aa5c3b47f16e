/* adu-thumbnails.c — small pictures of attachments, made when they are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; reading and decoding are done by threads.
 */
#include "config.h"

#include "gui/viewer/adu-texture.h"
#include "gui/viewer/adu-thumbnails.h"
#include "picture/adu-picture.h"
#include "store/adu-store-peek.h"

#define WIDTH 72
#define HEIGHT 54
#define MOST_KEPT 300
#define SLOT_DATA "adu-thumbnail"

/* What a slot shows. */
typedef struct
{
  gint64 attachment;
  char *sha256;
  GBytes *bytes; /* of what is not in the register yet; else NULL */
  gboolean asked;
} Slot;

/* One that is being made. */
typedef struct
{
  AduThumbnails *self; /* owned */
  GWeakRef slot;
  char *sha256; /* NULL: not in the register yet, not kept */
} Making;

struct _AduThumbnails
{
  GObject parent_instance;

  AduSession *session; /* owned */
  GQueue waiting;      /* of GWeakRef * to slots, the last asked for first */
  GHashTable *kept;    /* digest → GdkTexture */
  GQueue order;        /* of digests in @kept, oldest first, borrowed */
  GCancellable *cancellable;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (AduThumbnails, adu_thumbnails, G_TYPE_OBJECT)

static void make_next (AduThumbnails *self);

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_free (slot->sha256);
  g_clear_pointer (&slot->bytes, g_bytes_unref);
  g_free (slot);
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Returns: whether it is a picture that may be looked at */
gboolean
adu_attachment_is_picture (const AduAttachment *attachment)
{
  return attachment->may_open && attachment->mime != NULL && g_str_has_prefix (attachment->mime, "image/");
}

static const char *
icon_of (const AduAttachment *attachment)
{
  if (attachment->sha256 == NULL)
    return "document-edit-symbolic";
  if (adu_attachment_is_picture (attachment))
    return "image-x-generic-symbolic";
  return g_strcmp0 (attachment->mime, "text/plain") == 0 ? "text-x-generic-symbolic" : "x-office-document-symbolic";
}

/* @slot: (transfer full) */
static GtkWidget *
place_new (Slot *slot, const char *icon)
{
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                   icon, "icon-size", GTK_ICON_SIZE_LARGE, NULL);

  g_object_set_data_full (G_OBJECT (bin), SLOT_DATA, slot, slot_free);
  gtk_widget_set_size_request (bin, WIDTH, HEIGHT);
  gtk_widget_set_valign (bin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bin, "thumbnail");
  gtk_widget_set_overflow (bin, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (bin), image);
  return bin;
}

/* Returns: (transfer floating): a place for the thumbnail of @attachment; an icon until it is filled */
GtkWidget *
adu_thumbnail_slot_new (const AduAttachment *attachment)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->attachment = attachment->id;
  slot->sha256 = g_strdup (attachment->sha256);
  slot->asked = !adu_attachment_is_picture (attachment);
  return place_new (slot, icon_of (attachment));
}

/* The same for a file that is not in the register yet. @bytes: (nullable): what is in it; %NULL: a note, or not found */
GtkWidget *
adu_thumbnail_slot_new_for_bytes (const char *name, GBytes *bytes)
{
  Slot *slot = g_new0 (Slot, 1);
  gboolean picture = bytes != NULL && adu_picture_kind (bytes) != ADU_PICTURE_NONE;
  gboolean text = name != NULL && g_str_has_suffix (name, ".txt");

  slot->bytes = picture ? g_bytes_ref (bytes) : NULL;
  slot->asked = !picture;
  return place_new (slot, picture         ? "image-x-generic-symbolic"
                          : name == NULL  ? "document-edit-symbolic"
                          : text          ? "text-x-generic-symbolic"
                                          : "x-office-document-symbolic");
}

/* @surface: (transfer full): a picture. Returns: (transfer full): what of it fills a slot */
static cairo_surface_t *
crop (cairo_surface_t *surface)
{
  cairo_surface_t *cropped = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * WIDTH, 2 * HEIGHT);
  cairo_t *cr = cairo_create (cropped);
  gdouble width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gdouble scale = MAX (2 * WIDTH / width, 2 * HEIGHT / height);

  cairo_translate (cr, WIDTH - width * scale / 2, HEIGHT - height * scale / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return cropped;
}

static void
show (GtkWidget *slot, GdkTexture *texture)
{
  GtkWidget *picture =
      g_object_new (GTK_TYPE_PICTURE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "paintable", texture,
                    "can-shrink", TRUE, "halign", GTK_ALIGN_START, NULL);

  gtk_widget_set_size_request (picture, WIDTH, HEIGHT);
  adw_bin_set_child (ADW_BIN (slot), picture);
}

static void
keep (AduThumbnails *self, const char *sha256, GdkTexture *texture)
{
  char *key = g_strdup (sha256);

  if (g_hash_table_contains (self->kept, key))
    {
      g_free (key);
      return;
    }
  g_hash_table_insert (self->kept, key, g_object_ref (texture));
  g_queue_push_tail (&self->order, key);
  if (g_queue_get_length (&self->order) > MOST_KEPT)
    g_hash_table_remove (self->kept, g_queue_pop_head (&self->order));
}

static void
making_free (Making *making)
{
  making->self->busy = FALSE;
  make_next (making->self);
  g_weak_ref_clear (&making->slot);
  g_object_unref (making->self);
  g_free (making->sha256);
  g_free (making);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  g_autoptr (GtkWidget) slot = g_weak_ref_get (&making->slot);
  cairo_surface_t *surface = adu_picture_decode_finish (result, NULL);
  g_autoptr (GdkTexture) texture = surface != NULL ? adu_texture_new (crop (surface)) : NULL;

  if (texture == NULL || making->self->session == NULL)
    return;
  if (making->sha256 != NULL)
    keep (making->self, making->sha256, texture);
  if (slot != NULL)
    show (slot, texture);
}

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Making) making = user_data;
  g_autoptr (GBytes) bytes = adu_store_finish_value (result, NULL);
  GCancellable *cancellable = making->self->cancellable;

  if (bytes != NULL && making->self->session != NULL)
    adu_picture_decode_async (bytes, 2 * WIDTH, 2 * WIDTH, cancellable, decoded_cb, g_steal_pointer (&making));
}

static gboolean
take_kept (AduThumbnails *self, GtkWidget *widget)
{
  const Slot *slot = g_object_get_data (G_OBJECT (widget), SLOT_DATA);
  GdkTexture *texture = slot->sha256 != NULL ? g_hash_table_lookup (self->kept, slot->sha256) : NULL;

  if (texture != NULL)
    show (widget, texture);
  return texture != NULL;
}

static void
make_next (AduThumbnails *self)
{
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;

  while (!self->busy && actor != NULL && !g_queue_is_empty (&self->waiting))
    {
      GWeakRef *weak = g_queue_pop_head (&self->waiting);
      g_autoptr (GtkWidget) widget = g_weak_ref_get (weak);

      weak_free (weak);
      if (widget != NULL && !take_kept (self, widget))
        {
          const Slot *slot = g_object_get_data (G_OBJECT (widget), SLOT_DATA);
          Making *making = g_new0 (Making, 1);

          making->self = g_object_ref (self);
          making->sha256 = g_strdup (slot->sha256);
          g_weak_ref_init (&making->slot, widget);
          self->busy = TRUE;
          if (slot->bytes != NULL)
            adu_picture_decode_async (slot->bytes, 2 * WIDTH, 2 * WIDTH, self->cancellable, decoded_cb, making);
          else
            adu_store_attachment_peek_async (adu_session_store (self->session), actor, slot->attachment,
                                             self->cancellable, bytes_cb, making);
        }
    }
}

/* Shows the thumbnail in @slot, soon; asking twice is no harm. */
void
adu_thumbnails_fill (AduThumbnails *self, GtkWidget *slot)
{
  Slot *what = g_object_get_data (G_OBJECT (slot), SLOT_DATA);
  GWeakRef *weak;

  if (what == NULL || what->asked)
    return;
  what->asked = TRUE;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, slot);
  g_queue_push_tail (&self->waiting, weak);
  make_next (self);
}

/* Returns: how many thumbnails are held in memory */
guint
adu_thumbnails_n_kept (AduThumbnails *self)
{
  return g_hash_table_size (self->kept);
}

static void
forget (AduThumbnails *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->waiting, weak_free);
  g_queue_clear (&self->order);
  g_hash_table_remove_all (self->kept);
}

static void
actor_changed_cb (AduThumbnails *self)
{
  forget (self);
  self->cancellable = g_cancellable_new ();
}

static void
adu_thumbnails_dispose (GObject *object)
{
  AduThumbnails *self = ADU_THUMBNAILS (object);

  forget (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_thumbnails_parent_class)->dispose (object);
}

static void
adu_thumbnails_finalize (GObject *object)
{
  g_hash_table_unref (ADU_THUMBNAILS (object)->kept);
  G_OBJECT_CLASS (adu_thumbnails_parent_class)->finalize (object);
}

static void
adu_thumbnails_class_init (AduThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_thumbnails_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_thumbnails_finalize;
}

static void
adu_thumbnails_init (AduThumbnails *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->waiting);
  g_queue_init (&self->order);
}

/* Returns: (transfer full): none made yet */
AduThumbnails *
adu_thumbnails_new (AduSession *session)
{
  AduThumbnails *self = g_object_new (ADU_TYPE_THUMBNAILS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
