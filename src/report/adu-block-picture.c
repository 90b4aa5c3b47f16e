/* adu-block-picture.c — photographs with their captions, and fields drawn by somebody else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-block-private.h"

#define CAPTION_SIZE 9.0
#define COLUMN_GAP 10.0
#define ROW_GAP 10.0
#define CAPTION_GAP 3.0
/* As high as a photograph taken across is wide in this part of it; one taken upright is made to fit. */
#define MOST_ASPECT 0.76
#define ROWS 4      /* of them fill a page, if they need not be much smaller for that */
#define HEADING 30.0
#define LEAST_SCALE 0.85

typedef struct
{
  cairo_surface_t *surface; /* nullable */
  PangoLayout *caption;     /* nullable */
  double width;
  double height;
} Picture;

typedef struct
{
  AduBlock block;
  GArray *pictures; /* of Picture */
  guint per_row;
  double column; /* width of one */
} Pictures;

static void
picture_clear (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->surface, cairo_surface_destroy);
  g_clear_object (&picture->caption);
}

static void
pictures_finalize (AduBlock *block)
{
  g_array_unref (((Pictures *) block)->pictures);
}

/* Height of the photographs in a row, without the captions. */
static double
row_height (const Pictures *pictures, guint row)
{
  double height = 0;

  for (guint i = row * pictures->per_row; i < MIN ((row + 1) * pictures->per_row, pictures->pictures->len); i++)
    height = MAX (height, g_array_index (pictures->pictures, Picture, i).height);

  return height;
}

static double
captions_height (const Pictures *pictures, guint row)
{
  double height = 0;

  for (guint i = row * pictures->per_row; i < MIN ((row + 1) * pictures->per_row, pictures->pictures->len); i++)
    {
      const Picture *picture = &g_array_index (pictures->pictures, Picture, i);

      if (picture->caption != NULL)
        height = MAX (height, CAPTION_GAP + adu_block_layout_height (picture->caption));
    }

  return height;
}

static void
draw_one (const Picture *picture, cairo_t *cr, double x, double y, double column, double row)
{
  double left = x + (column - picture->width) / 2;
  double top = y + (row - picture->height) / 2;

  if (picture->surface != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, left, top);
      cairo_scale (cr, picture->width / cairo_image_surface_get_width (picture->surface),
                   picture->height / cairo_image_surface_get_height (picture->surface));
      cairo_set_source_surface (cr, picture->surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_save (cr);
  cairo_set_line_width (cr, 0.4);
  cairo_rectangle (cr, left, top, picture->width, picture->height);
  cairo_stroke (cr);
  cairo_restore (cr);
  if (picture->caption != NULL)
    {
      cairo_move_to (cr, x, y + row + CAPTION_GAP);
      adu_block_show_layout (cr, picture->caption);
    }
}

static void
pictures_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last)
{
  const Pictures *pictures = (const Pictures *) block;

  for (guint row = first; row <= last; row++)
    {
      double height = row_height (pictures, row);

      for (guint i = 0; i < pictures->per_row; i++)
        {
          guint index = row * pictures->per_row + i;

          if (index < pictures->pictures->len)
            draw_one (&g_array_index (pictures->pictures, Picture, index), cr,
                      x + i * (pictures->column + COLUMN_GAP), y, pictures->column, height);
        }
      y += (double) g_array_index (block->slices, AduSlice, row).height;
    }
}

static const AduBlockClass pictures_class = { NULL, pictures_draw, pictures_finalize };

/* The size of a photograph in a field of @width × @height; an empty field if there is none. */
static void
take_size (Picture *picture, double width, double height)
{
  double picture_width = picture->surface != NULL ? cairo_image_surface_get_width (picture->surface) : 4;
  double picture_height = picture->surface != NULL ? cairo_image_surface_get_height (picture->surface) : 3;
  double scale;

  if (picture_width < 1 || picture_height < 1)
    {
      g_clear_pointer (&picture->surface, cairo_surface_destroy);
      picture_width = 4;
      picture_height = 3;
    }
  scale = MIN (width / picture_width, height / picture_height);
  picture->width = picture_width * scale;
  picture->height = picture_height * scale;
}

/* How high a photograph is at most. */
static double
most_of (double column, double page)
{
  double most = MIN (column * MOST_ASPECT, page * 0.8);
  double even = (page - HEADING) / ROWS - ROW_GAP - CAPTION_GAP - CAPTION_SIZE * 1.4;

  return even < most && even > most * LEAST_SCALE ? even : most;
}

AduBlock *
adu_block_new_pictures (PangoContext *context,
                        double width,
                        double most_height,
                        const AduPagePicture *given,
                        guint n,
                        guint per_row)
{
  Pictures *pictures = g_new0 (Pictures, 1);
  AduBlock *block = &pictures->block;

  adu_block_init (block, &pictures_class);
  pictures->per_row = MAX (per_row, 1);
  pictures->column = (width - (pictures->per_row - 1) * COLUMN_GAP) / pictures->per_row;
  pictures->pictures = g_array_new (FALSE, TRUE, sizeof (Picture));
  g_array_set_clear_func (pictures->pictures, picture_clear);
  for (guint i = 0; i < n; i++)
    {
      Picture picture = { NULL };

      picture.surface = given[i].surface != NULL ? cairo_surface_reference (given[i].surface) : NULL;
      if (given[i].caption != NULL)
        picture.caption = adu_block_make_layout (context, given[i].caption, CAPTION_SIZE, PANGO_WEIGHT_NORMAL,
                                                 PANGO_ALIGN_CENTER, pictures->column);
      take_size (&picture, pictures->column, most_of (pictures->column, most_height));
      g_array_append_val (pictures->pictures, picture);
    }
  for (guint row = 0; row * pictures->per_row < n; row++)
    adu_block_add_slice (block, row_height (pictures, row) + captions_height (pictures, row) + ROW_GAP, FALSE);
  block->tag = "Figure";

  return block;
}

/* ---- a field drawn by somebody else --------------------------------------------------------------------------- */

typedef struct
{
  AduBlock block;
  double width;
  AduPageDraw draw;
  gpointer data;
  GDestroyNotify destroy;
} Drawing;

static void
drawing_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last)
{
  const Drawing *drawing = (const Drawing *) block;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  drawing->draw (cr, drawing->width, adu_block_height (block), drawing->data);
  cairo_restore (cr);
}

static void
drawing_finalize (AduBlock *block)
{
  Drawing *drawing = (Drawing *) block;

  if (drawing->destroy != NULL)
    drawing->destroy (drawing->data);
}

static const AduBlockClass drawing_class = { NULL, drawing_draw, drawing_finalize };

AduBlock *
adu_block_new_drawing (double width, double height, AduPageDraw draw, gpointer data, GDestroyNotify destroy)
{
  Drawing *drawing = g_new0 (Drawing, 1);

  adu_block_init (&drawing->block, &drawing_class);
  drawing->width = width;
  drawing->draw = draw;
  drawing->data = data;
  drawing->destroy = destroy;
  adu_block_add_slice (&drawing->block, height, TRUE);
  drawing->block.gap = 8;
  drawing->block.tag = "Figure";

  return &drawing->block;
}
