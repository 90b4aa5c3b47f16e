/* adu-photo-viewer.c — one photograph at a time, as large as wanted, with what its camera wrote beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main; decoding is done by a thread.
 * Template: ui/viewer/adu-photo-viewer.ui
 * Keys:     arrows go on while the photograph fits and move it when it is larger; Page Up and Page Down always go on;
 *           + and − zoom, 0 fits, 1 is pixel by pixel; Escape closes. Wheel and pinch zoom, dragging moves.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/help/adu-help-window.h"
#include "gui/viewer/adu-photo-viewer.h"
#include "gui/viewer/adu-texture.h"
#include "gui/viewer/adu-thumbnails.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"

/* More is neither seen nor held by every graphics card. */
#define MOST_SIDE 4096
#define ZOOM_STEP 1.25
#define MOST_ZOOM 8.0
#define PAN_STEP 80

/* What of an attachment is shown. */
typedef struct
{
  gint64 id;
  char *name;
  char *mime;
  gint64 size;
  char *added_by;
  AduTime added_at;
} Photo;

/* What a thread made of its bytes. */
typedef struct
{
  GBytes *bytes;
  cairo_surface_t *surface;
  AduPictureHead head;
  AduPictureFacts facts;
} Seen;

struct _AduPhotoViewer
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;       /* template child */
  GtkStack *stack;             /* template child */
  GtkLabel *trouble;           /* template child */
  GtkScrolledWindow *scroller; /* template child */
  GtkPicture *picture;         /* template child */
  GtkBox *facts;               /* template child */
  GtkLabel *percent;           /* template child */

  AduSession *session;        /* owned */
  AduPrivateCopies *copies;   /* owned */
  GPtrArray *photos;          /* of Photo */
  guint at;
  GBytes *bytes;              /* of the shown one; owned */
  gdouble zoom;               /* pixels of the screen a pixel; 0: fits */
  gdouble pinch_from;         /* zoom when the pinch began */
  gdouble centre[2];          /* where the middle shall be after zooming, as part of the whole; < 0: nowhere */
  gdouble drag_from[2];
  guint settling;             /* source, while the new size is not laid out yet */
  AduStatedTime stated;
  char *stated_place;         /* owned, nullable */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AduPhotoViewer, adu_photo_viewer, ADW_TYPE_WINDOW)

static void
photo_free (gpointer data)
{
  Photo *photo = data;

  g_free (photo->name);
  g_free (photo->mime);
  g_free (photo->added_by);
  g_free (photo);
}

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_bytes_unref (seen->bytes);
  g_clear_pointer (&seen->surface, cairo_surface_destroy);
  g_free (seen);
}

static const Photo *
photo_of (AduPhotoViewer *self)
{
  return g_ptr_array_index (self->photos, self->at);
}

/* --- zoom ----------------------------------------------------------------------------------------------- */

static GdkPaintable *
paintable_of (AduPhotoViewer *self)
{
  return gtk_picture_get_paintable (self->picture);
}

/* How large a pixel is now. */
static gdouble
shown_zoom (AduPhotoViewer *self)
{
  GdkPaintable *paintable = paintable_of (self);
  gdouble width, height;

  if (self->zoom > 0 || paintable == NULL)
    return self->zoom;
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  return MIN (1, MIN (gtk_widget_get_width (GTK_WIDGET (self->scroller)) / width,
                      gtk_widget_get_height (GTK_WIDGET (self->scroller)) / height));
}

static gboolean
settled_cb (gpointer user_data)
{
  AduPhotoViewer *self = user_data;
  gdouble zoom = shown_zoom (self);
  /* Translators: how large a photograph is shown */
  g_autofree char *text = zoom > 0 ? g_strdup_printf (_("%d%%"), (gint) lround (zoom * 100)) : g_strdup ("");

  self->settling = 0;
  gtk_label_set_text (self->percent, text);
  return G_SOURCE_REMOVE;
}

/* After the window was laid out: a label must not change while it is. */
static void
settle (AduPhotoViewer *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add (30, settled_cb, self);
}

static GtkAdjustment *
adjustment_of (AduPhotoViewer *self, guint axis)
{
  return axis == 0 ? gtk_scrolled_window_get_hadjustment (self->scroller)
                   : gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* Zooming keeps what is in the middle in the middle, once the new size is known. */
static void
resized_cb (GtkAdjustment *adjustment, AduPhotoViewer *self)
{
  guint axis = adjustment == adjustment_of (self, 0) ? 0 : 1;
  gdouble page = gtk_adjustment_get_page_size (adjustment);

  if (self->centre[axis] >= 0)
    gtk_adjustment_set_value (adjustment, self->centre[axis] * gtk_adjustment_get_upper (adjustment) - page / 2);
  settle (self);
}

static void
set_zoom (AduPhotoViewer *self, gdouble zoom)
{
  GdkPaintable *paintable = paintable_of (self);

  if (paintable == NULL)
    return;
  for (guint axis = 0; axis < 2 && self->settling == 0; axis++)
    {
      GtkAdjustment *adjustment = adjustment_of (self, axis);
      gdouble upper = gtk_adjustment_get_upper (adjustment);

      self->centre[axis] = upper <= 0 ? 0.5 : (gtk_adjustment_get_value (adjustment) +
                                               gtk_adjustment_get_page_size (adjustment) / 2) / upper;
    }
  self->zoom = CLAMP (zoom, 0, MOST_ZOOM);
  gtk_picture_set_content_fit (self->picture, zoom > 0 ? GTK_CONTENT_FIT_CONTAIN : GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture),
                               zoom > 0 ? (gint) (gdk_paintable_get_intrinsic_width (paintable) * self->zoom) : -1,
                               zoom > 0 ? (gint) (gdk_paintable_get_intrinsic_height (paintable) * self->zoom) : -1);
  gtk_widget_set_halign (GTK_WIDGET (self->picture), zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_valign (GTK_WIDGET (self->picture), zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  settle (self);
}

static void
zoom_by (AduPhotoViewer *self, gdouble factor)
{
  gdouble zoom = shown_zoom (self);

  if (zoom > 0)
    set_zoom (self, MAX (zoom * factor, 0.02));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduPhotoViewer *self = ADU_PHOTO_VIEWER (widget);
  gint32 how = g_variant_get_int32 (parameter);

  if (how == 0)
    set_zoom (self, 0);
  else if (how == 2)
    set_zoom (self, 1);
  else
    zoom_by (self, how > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static gboolean
scroll_cb (AduPhotoViewer *self, gdouble x, gdouble y)
{
  zoom_by (self, y < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (AduPhotoViewer *self)
{
  self->pinch_from = shown_zoom (self);
}

static void
pinch_cb (AduPhotoViewer *self, gdouble scale)
{
  if (self->pinch_from > 0)
    set_zoom (self, MAX (self->pinch_from * scale, 0.02));
}

static void
drag_begin_cb (AduPhotoViewer *self)
{
  for (guint axis = 0; axis < 2; axis++)
    self->drag_from[axis] = gtk_adjustment_get_value (adjustment_of (self, axis));
}

static void
drag_cb (AduPhotoViewer *self, gdouble x, gdouble y)
{
  gtk_adjustment_set_value (adjustment_of (self, 0), self->drag_from[0] - x);
  gtk_adjustment_set_value (adjustment_of (self, 1), self->drag_from[1] - y);
}

/* --- what is shown -------------------------------------------------------------------------------------- */

static void
add_fact (AduPhotoViewer *self, const char *title, const char *text, const char *css_class)
{
  GtkWidget *box, *label, *value;
  g_autofree char *name = NULL;

  if (text == NULL || *text == '\0')
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  label = gtk_label_new (title);
  value = gtk_label_new (text);
  name = g_strdup_printf ("%s: %s", title, text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (value, css_class);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  adu_names_set (box, name);
  gtk_box_append (self->facts, box);
}

static void
clear_facts (AduPhotoViewer *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
}

static void
show_camera_facts (AduPhotoViewer *self, const AduPictureFacts *facts)
{
  g_autofree char *taken = adu_photo_facts_taken (facts);
  g_autofree char *place = adu_photo_facts_place (facts);
  gboolean differs = adu_photo_facts_differ (facts, &self->stated);

  if (taken == NULL && place == NULL)
    {
      add_fact (self, _("From the camera"), _("no data on time or place"), NULL);
      return;
    }
  add_fact (self, _("From the camera"), taken != NULL ? taken : _("no data on time"), NULL);
  if (differs)
    add_fact (self, _("Compared"), _("differs from the time of the inspection"), "warning");
  add_fact (self, _("Place of the photograph"), place != NULL ? place : _("no data on place"), NULL);
  if (place != NULL)
    add_fact (self, _("Place of the inspection"), self->stated_place, NULL);
}

static void
show_facts (AduPhotoViewer *self, const Seen *seen)
{
  const Photo *photo = photo_of (self);
  AduZone *zone = adu_store_zone (adu_session_store (self->session));
  g_autofree char *size = adu_words_size (photo->size);
  g_autofree char *at = adu_words_time (photo->added_at, zone);
  /* Translators: %1$s an official, %2$s a time */
  g_autofree char *added = g_strdup_printf (_("%1$s, %2$s"), photo->added_by, at);
  gboolean lies = seen->head.orientation >= 5;
  g_autofree char *pixels =
      g_strdup_printf ("%u × %u · %s", lies ? seen->head.height : seen->head.width,
                       lies ? seen->head.width : seen->head.height, size);

  show_camera_facts (self, &seen->facts);
  add_fact (self, _("Size"), pixels, "numeric");
  add_fact (self, _("Added by"), added, NULL);
}

static void
show_trouble (AduPhotoViewer *self, const char *sentence)
{
  gtk_label_set_text (self->trouble, sentence);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static void
seen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AduPhotoViewer *self = ADU_PHOTO_VIEWER (source);
  g_autoptr (GError) error = NULL;
  Seen *seen = g_task_propagate_pointer (G_TASK (result), &error);

  if (seen != NULL)
    {
      g_autoptr (GdkTexture) texture = adu_texture_new (g_steal_pointer (&seen->surface));

      gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
      set_zoom (self, 0);
      show_facts (self, seen);
      gtk_stack_set_visible_child_name (self->stack, "photo");
      gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
      seen_free (seen);
    }
  else if (g_error_matches (error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_NO_READER))
    {
      show_trouble (self, _("This computer cannot show pictures of this kind. Open it in another program."));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_trouble (self, _("This picture is damaged and cannot be shown. Its bytes are kept as they came."));
    }
}

static void
see_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Seen *seen = g_new0 (Seen, 1);
  GError *error = NULL;

  seen->bytes = g_bytes_ref (data);
  if (adu_picture_read_head (seen->bytes, &seen->head, &error))
    seen->surface = adu_picture_decode (seen->bytes, MOST_SIDE, MOST_SIDE, cancellable, &error);
  adu_picture_read_facts (seen->bytes, &seen->facts);
  if (seen->surface != NULL)
    g_task_return_pointer (task, seen, seen_free);
  else
    {
      seen_free (seen);
      g_task_return_error (task, error);
    }
}

/* What the answer is for: the viewer may have gone on, or away. */
typedef struct
{
  AduPhotoViewer *self; /* owned */
  GCancellable *cancellable; /* owned */
} Asked;

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduPhotoViewer) self = asked->self;
  g_autoptr (GCancellable) cancellable = asked->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = adu_store_finish_value (result, &error);

  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (bytes != NULL)
    {
      g_autoptr (GTask) task = g_task_new (self, cancellable, seen_cb, NULL);

      self->bytes = g_bytes_ref (bytes);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "viewer.open", TRUE);
      g_task_set_task_data (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
      g_task_run_in_thread (task, see_thread);
    }
  else
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));

      show_trouble (self, what);
    }
}

static void
forget (AduPhotoViewer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

static void
show_photo (AduPhotoViewer *self)
{
  const Photo *photo = photo_of (self);
  AduActor *actor = adu_session_actor (self->session);
  /* Translators: which of how many photographs */
  g_autofree char *place = g_strdup_printf (_("%1$u of %2$u"), self->at + 1, self->photos->len);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", photo->name, place);
  Asked *asked;

  forget (self);
  adw_window_title_set_title (self->title, photo->name);
  adw_window_title_set_subtitle (self->title, place);
  adu_names_set (GTK_WIDGET (self->picture), spoken);
  adu_names_set (GTK_WIDGET (self->scroller), spoken);
  clear_facts (self);
  gtk_label_set_text (self->percent, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "viewer.open", FALSE);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  if (actor == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  asked = g_new0 (Asked, 1);
  asked->self = g_object_ref (self);
  asked->cancellable = g_object_ref (self->cancellable);
  adu_store_attachment_bytes_async (adu_session_store (self->session), actor, photo->id, bytes_cb, asked);
}

static void
go (AduPhotoViewer *self, gint by)
{
  gint at = (gint) self->at + by;

  if (at < 0 || at >= (gint) self->photos->len)
    return;
  self->at = (guint) at;
  show_photo (self);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (ADU_PHOTO_VIEWER (widget), g_variant_get_int32 (parameter));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduPhotoViewer) self = user_data;
  g_autoptr (GFile) file = adu_private_copies_write_finish (result, NULL);

  /* Closed by the lock meanwhile: nothing is opened over it, and nothing is left behind. */
  if (file != NULL && !gtk_widget_get_visible (GTK_WIDGET (self)))
    adu_private_copies_remove (ADU_PRIVATE_COPIES (source));
  else if (file != NULL)
    adu_show_file (GTK_WIDGET (self), file);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduPhotoViewer *self = ADU_PHOTO_VIEWER (widget);

  if (self->bytes != NULL)
    adu_private_copies_write_async (self->copies, photo_of (self)->name, photo_of (self)->mime, self->bytes, copied_cb,
                                    g_object_ref (self));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_help_window_show (GTK_WINDOW (widget), "evidence");
}

/* Arrows: on to the next while all of it is seen, else across it. Before the scrolled window takes them. */
static gboolean
key_cb (AduPhotoViewer *self, guint key)
{
  static const struct
  {
    guint key;
    guint axis;
    gint by;
  } arrows[] = { { GDK_KEY_Left, 0, -1 }, { GDK_KEY_Right, 0, 1 }, { GDK_KEY_Up, 1, -1 }, { GDK_KEY_Down, 1, 1 } };

  if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    {
      go (self, key == GDK_KEY_Page_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].key == key)
      {
        GtkAdjustment *adjustment = adjustment_of (self, arrows[i].axis);

        if (self->zoom > 0 && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 1)
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + arrows[i].by * PAN_STEP);
        else
          go (self, arrows[i].by);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
actor_changed_cb (AduPhotoViewer *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
adu_photo_viewer_dispose (GObject *object)
{
  AduPhotoViewer *self = ADU_PHOTO_VIEWER (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_PHOTO_VIEWER);
  g_clear_object (&self->session);
  g_clear_object (&self->copies);
  G_OBJECT_CLASS (adu_photo_viewer_parent_class)->dispose (object);
}

static void
adu_photo_viewer_finalize (GObject *object)
{
  AduPhotoViewer *self = ADU_PHOTO_VIEWER (object);

  g_ptr_array_unref (self->photos);
  g_free (self->stated_place);
  G_OBJECT_CLASS (adu_photo_viewer_parent_class)->finalize (object);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    gint32 how;
  } keys[] = {
    { GDK_KEY_plus, 1 },   { GDK_KEY_equal, 1 },        { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 },
    { GDK_KEY_0, 0 },      { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_KP_0, 0 },   { GDK_KEY_1, 2 },
    { GDK_KEY_KP_1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "viewer.zoom", "i", keys[i].how);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, "viewer.zoom", "i", keys[i].how);
    }
}

static void
adu_photo_viewer_class_init (AduPhotoViewerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_photo_viewer_dispose;
  object_class->finalize = adu_photo_viewer_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/viewer/adu-photo-viewer.ui");
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, title);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, stack);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, scroller);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, picture);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, facts);
  gtk_widget_class_bind_template_child (widget_class, AduPhotoViewer, percent);
  gtk_widget_class_install_action (widget_class, "viewer.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "viewer.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "viewer.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "viewer.help", NULL, help_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "viewer.help", NULL);
  add_zoom_keys (widget_class);
}

static void
add_controllers (AduPhotoViewer *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                               GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *pinch = gtk_gesture_zoom_new (), *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), wheel);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), GTK_EVENT_CONTROLLER (drag));
}

static void
adu_photo_viewer_init (AduPhotoViewer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->photos = g_ptr_array_new_with_free_func (photo_free);
  self->centre[0] = self->centre[1] = -1;
  self->stated = (AduStatedTime){ ADU_TIME_NONE, ADU_TIME_NONE, NULL };
  add_controllers (self);
  for (guint axis = 0; axis < 2; axis++)
    g_signal_connect_object (adjustment_of (self, axis), "changed", G_CALLBACK (resized_cb), self, G_CONNECT_DEFAULT);
}

static void
take_photos (AduPhotoViewer *self, const GPtrArray *attachments, gint64 first)
{
  for (guint i = 0; i < attachments->len; i++)
    {
      const AduAttachment *from = g_ptr_array_index (attachments, i);
      Photo *photo;

      if (!adu_attachment_is_picture (from))
        continue;
      photo = g_new0 (Photo, 1);
      photo->id = from->id;
      photo->name = g_strdup (from->name);
      photo->mime = g_strdup (from->mime);
      photo->size = from->size;
      photo->added_by = g_strdup (from->added_by);
      photo->added_at = from->added_at;
      if (from->id == first)
        self->at = self->photos->len;
      g_ptr_array_add (self->photos, photo);
    }
}

/**
 * adu_photo_viewer_new:
 * @parent: the window it belongs to
 * @session: the register
 * @attachments: of #AduAttachment; the pictures among them are shown, at least one; read, not kept
 * @first: id of the one it begins with
 * @copies: where a copy for another program is put
 *
 * Looking at one is journaled by the register.
 *
 * Returns: (transfer none): the window, to be presented
 */
AduPhotoViewer *
adu_photo_viewer_new (GtkWindow *parent, AduSession *session, const GPtrArray *attachments, gint64 first,
                      AduPrivateCopies *copies)
{
  AduPhotoViewer *self = g_object_new (ADU_TYPE_PHOTO_VIEWER, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->copies = g_object_ref (copies);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  take_photos (self, attachments, first);
  show_photo (self);
  return self;
}

/* What people state of the visit: photographs that say otherwise are told so. @place: (nullable) */
void
adu_photo_viewer_set_stated (AduPhotoViewer *self, AduTime from, AduTime until, const char *place)
{
  self->stated = (AduStatedTime){ from, until, adu_store_zone (adu_session_store (self->session)) };
  g_free (self->stated_place);
  self->stated_place = g_strdup (place);
}
