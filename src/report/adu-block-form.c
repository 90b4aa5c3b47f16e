/* adu-block-form.c — the parts an official letter has by its form: letterhead, address, boxes, code, places to sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: Permendagri 1/2023 and the practice of regional offices: emblem at the upper left, place and date at the upper
 *         right, number, nature, enclosures and subject at the left, 3 cm for stamp and wet signature.
 */
#include "config.h"

#include "report/adu-block-parts-private.h"

#include <qrencode.h>

#define BODY_SIZE 11.0
#define SMALL_SIZE 10.0
#define GAP 4.0
#define BOX_PADDING 7.0
#define CODE_SIZE 78.0
#define CODE_SMALL 56.0
#define EMBLEM_WIDTH ADU_MM (18)
#define EMBLEM_HEIGHT ADU_MM (22)
#define SIGN_HEIGHT ADU_MM (30)
#define ADDRESS_LABEL 58.0
#define DATE_SHARE 0.42
#define LINE_GAP 2.0
#define SIGNER_SHARE 0.56 /* of the width, for one who signs alone */
#define TO_LEFT 28.0
#define BALANCE_STEP 3.0

static PangoLayout *
centred (PangoContext *context, const char *text, double size, PangoWeight weight, double width)
{
  return adu_block_make_layout (context, text, size, weight, PANGO_ALIGN_CENTER, width);
}

static PangoLayout *
body (PangoContext *context, const char *text, double width)
{
  return adu_block_make_layout (context, text, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width);
}

/* Puts a text in the middle, its lines about as long as each other; returns its height. */
static double
put_balanced (AduBlock *block, PangoContext *context, const char *text, double size, double x, double y, double width)
{
  PangoLayout *layout = centred (context, text, size, PANGO_WEIGHT_NORMAL, width);
  int n = pango_layout_get_line_count (layout);
  double narrow = width;

  while (n > 1 && narrow > width / 2 && pango_layout_get_line_count (layout) == n)
    {
      narrow -= BALANCE_STEP;
      pango_layout_set_width (layout, (int) (narrow * PANGO_SCALE));
    }
  if (narrow < width && pango_layout_get_line_count (layout) != n)
    {
      narrow += BALANCE_STEP;
      pango_layout_set_width (layout, (int) (narrow * PANGO_SCALE));
    }

  return adu_parts_text (block, layout, x + (width - narrow) / 2, y);
}

/* The largest size of an address at which it is one line; else the usual one. */
static double
line_size (PangoContext *context, const char *text, double width)
{
  static const double sizes[] = { 9, 8.5, 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PangoLayout) layout = centred (context, text, sizes[i], PANGO_WEIGHT_NORMAL, width);

      if (pango_layout_get_line_count (layout) == 1)
        return sizes[i];
    }

  return sizes[0];
}

/* The lines stand in the middle of what the emblem leaves of the width. */
AduBlock *
adu_block_new_letterhead (PangoContext *context, double width, const AduLetterhead *letterhead)
{
  AduBlock *block = adu_parts_new ();
  double left = letterhead->emblem != NULL ? EMBLEM_WIDTH + 8 : 0;
  double inner = width - left;
  g_auto (GStrv) lines = g_strsplit (letterhead->address != NULL ? letterhead->address : "", "\n", -1);
  double y = 0;

  y += adu_parts_text (block, centred (context, letterhead->government, 12, PANGO_WEIGHT_BOLD, inner), left, y);
  y += adu_parts_text (block, centred (context, letterhead->office, 15, PANGO_WEIGHT_BOLD, inner), left, y);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      y += put_balanced (block, context, *line, line_size (context, *line, inner), left, y, inner);
  if (letterhead->emblem != NULL)
    {
      adu_parts_picture (block, letterhead->emblem, 0, 0, EMBLEM_WIDTH, EMBLEM_HEIGHT);
      y = MAX (y, EMBLEM_HEIGHT);
    }
  y += 4;
  adu_parts_stroke (block, ADU_STROKE_FILL, 0, y, width, 2);
  adu_parts_stroke (block, ADU_STROKE_FILL, 0, y + 3.2, width, 0.6);
  adu_parts_close (block, y + 4, 14, FALSE);

  return block;
}

/* Number, nature, enclosures and subject at the left, on the line of place and date. */
AduBlock *
adu_block_new_references (PangoContext *context, double width, const AduAddress *address)
{
  const char *const values[] = { address->number, address->nature, address->enclosures, address->subject };
  AduBlock *block = adu_parts_new ();
  double date_width = address->place_and_date != NULL ? width * DATE_SHARE : 0;
  double x = ADDRESS_LABEL + 8;
  double height = 0;
  double y = 0;

  if (address->place_and_date != NULL)
    height = adu_parts_text (block,
                             adu_block_make_layout (context, address->place_and_date, BODY_SIZE, PANGO_WEIGHT_NORMAL,
                                                    PANGO_ALIGN_RIGHT, date_width),
                             width - date_width, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (values[i] == NULL)
        continue;
      adu_parts_text (block, body (context, address->labels[i], ADDRESS_LABEL), 0, y);
      adu_parts_text (block, body (context, ":", -1), ADDRESS_LABEL, y);
      y += adu_parts_text (block, body (context, values[i], width - date_width - x), x, y) + LINE_GAP;
    }
  adu_parts_close_together (block, MAX (y, height), 14);
  block->keeps_next = address->to != NULL;
  block->tag = "P";

  return block;
}

AduBlock *
adu_block_new_recipient (PangoContext *context, double width, const char *to)
{
  AduBlock *block = adu_parts_new ();

  adu_parts_text (block, body (context, "Yth.", -1), 0, 0);
  adu_parts_close_together (block, adu_parts_text (block, body (context, to, width * 0.66), TO_LEFT, 0), 14);
  block->tag = "P";

  return block;
}

/* Text in a frame; it flows over pages, each piece in a frame of its own. */
AduBlock *
adu_block_new_box (PangoContext *context, double width, const char *heading, const char *text)
{
  AduBlock *block = adu_parts_new ();
  double inner = width - 2 * BOX_PADDING;
  double y = 0;

  if (heading != NULL)
    y = adu_parts_text (
            block, adu_block_make_layout (context, heading, BODY_SIZE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, inner),
            BOX_PADDING, 0) +
        2;
  y += adu_parts_text (
      block, adu_block_make_layout (context, text, SMALL_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, inner),
      BOX_PADDING, y);
  adu_parts_frame (block, width, BOX_PADDING);
  adu_parts_close (block, y, 8, TRUE);
  block->tag = "P";

  return block;
}

/* One filled stroke for each run of dark modules, so that a page stays small. */
static void
put_code (AduBlock *block, const QRcode *code, double side)
{
  double module = side / code->width;

  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      {
        int run = 0;

        while (column + run < code->width && (code->data[row * code->width + column + run] & 1))
          run++;
        if (run > 0)
          adu_parts_stroke (block, ADU_STROKE_FILL, column * module, row * module, run * module, module);
        column += run;
      }
}

AduBlock *
adu_block_new_code (PangoContext *context,
                    double width,
                    double size,
                    const char *text,
                    const char *heading,
                    const char *beside)
{
  AduBlock *block = adu_parts_new ();
  QRcode *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  double side = size < ADU_BODY_SIZE ? CODE_SMALL : CODE_SIZE;
  double x = code != NULL ? side + 14 : 0;
  double height = 0;

  if (heading != NULL)
    height = adu_parts_text (
        block, adu_block_make_layout (context, heading, size + 4, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, width - x), x, 0);
  height += adu_parts_text (
      block, adu_block_make_layout (context, beside, MIN (size, SMALL_SIZE), PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width - x), x,
      height);
  if (code != NULL)
    {
      put_code (block, code, side);
      QRcode_free (code);
      height = MAX (height, side);
    }
  adu_parts_close_together (block, height, 8);

  return block;
}

/* The name and what stands below it; returns where it ends. */
static double
put_signer (AduBlock *block, PangoContext *context, const AduSigner *signature, double x, double y, double width)
{
  gboolean named = signature->name != NULL && *signature->name != '\0';

  if (!named)
    adu_parts_stroke (block, ADU_STROKE_DOTS, x + width * 0.1, y + 11, width * 0.8, 0.6);
  y += adu_parts_text (block, centred (context, named ? signature->name : " ", BODY_SIZE, PANGO_WEIGHT_BOLD, width), x,
                       y);
  if (signature->rank != NULL && *signature->rank != '\0')
    y += adu_parts_text (block, centred (context, signature->rank, SMALL_SIZE, PANGO_WEIGHT_NORMAL, width), x, y);
  if (signature->nip != NULL && *signature->nip != '\0')
    {
      g_autofree char *nip = g_strconcat ("NIP ", signature->nip, NULL);

      y += adu_parts_text (block, centred (context, nip, SMALL_SIZE, PANGO_WEIGHT_NORMAL, width), x, y);
    }

  return y;
}

AduBlock *
adu_block_new_signatures (PangoContext *context,
                          double width,
                          const char *place_and_date,
                          const AduSigner *signatures,
                          guint n)
{
  AduBlock *block = adu_parts_new ();
  double column = n == 1 ? width * SIGNER_SHARE : width / MAX (n, 2u);
  double first_x = n == 1 ? width - column : 0;
  double top = 6;
  double names = 0;
  double bottom;

  if (place_and_date != NULL)
    top += LINE_GAP + adu_parts_text (block, centred (context, place_and_date, BODY_SIZE, PANGO_WEIGHT_NORMAL, column - 8),
                                      width - column, top);
  for (guint i = 0; i < n; i++)
    {
      double height = put_balanced (block, context, signatures[i].role, BODY_SIZE, first_x + i * column, top, column - 8);

      names = MAX (names, height);
    }
  /* All names on one line, however long the titles above them. */
  names += top + SIGN_HEIGHT;
  bottom = names;
  for (guint i = 0; i < n; i++)
    {
      double end = put_signer (block, context, &signatures[i], first_x + i * column, names, column - 8);

      bottom = MAX (bottom, end);
    }
  adu_parts_close (block, bottom, GAP, FALSE);
  block->keeps_previous = TRUE;
  block->tag = "P";

  return block;
}
