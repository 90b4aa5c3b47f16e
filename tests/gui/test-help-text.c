/* test-help-text.c — the Markdown of the help pages becomes text, and is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

#include "gui/help/adu-help-text.h"

static char *
text_of (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
test_blocks (void)
{
  static const struct
  {
    const char *markdown;
    const char *text;
  } rows[] = {
    { "", "" },
    { "# Title\n\nOne\ntwo.\n", "Title\nOne two." },
    { "# Title\nRight after.", "Title\nRight after." },
    { "- one\n- two\n  more\n", "•\tone\n•\ttwo more" },
    { "1. one\n2. two\n\n10. ten", "1.\tone\n2.\ttwo\n10.\tten" },
    { "## Keys\nPress **Ctrl**+`N`.", "Keys\nPress Ctrl+N." },
    { "Unclosed **strong and `key", "Unclosed **strong and `key" },
    { "Budi & Ani <Puskesmas> %n%s", "Budi & Ani <Puskesmas> %n%s" },
    { "1.5 is no list, 3) neither", "1.5 is no list, 3) neither" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
      g_autofree char *text = NULL;

      adu_help_text_fill (buffer, "left over");
      adu_help_text_fill (buffer, rows[i].markdown);
      text = text_of (buffer);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static gboolean
has_tag (GtkTextBuffer *buffer, int offset, const char *name)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  return gtk_text_iter_has_tag (&at, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name));
}

static void
test_tags (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  adu_help_text_fill (buffer, "# T\nab **cd** `ef`\n- x");
  g_assert_true (has_tag (buffer, 0, "title"));
  g_assert_true (has_tag (buffer, 2, "paragraph"));
  g_assert_false (has_tag (buffer, 2, "strong"));
  g_assert_true (has_tag (buffer, 5, "strong"));
  g_assert_true (has_tag (buffer, 8, "key"));
  g_assert_true (has_tag (buffer, 13, "item"));
}

static void
test_search (void)
{
  const char *page = "# Pengaduan baru\nSimpan & cetak tanda terima. Simpan konsep.";
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char *title = adu_help_text_title (page);
  g_autofree char *none = adu_help_text_title ("No heading");
  GtkTextIter first;

  g_assert_cmpstr (title, ==, "Pengaduan baru");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (adu_help_text_matches (page, ""));
  g_assert_true (adu_help_text_matches (page, "CETAK pengaduan"));
  g_assert_false (adu_help_text_matches (page, "cetak disposisi"));
  adu_help_text_fill (buffer, page);
  g_assert_cmpuint (adu_help_text_highlight (buffer, "", &first), ==, 0);
  g_assert_cmpuint (adu_help_text_highlight (buffer, "simpan  konsep", &first), ==, 3);
  g_assert_cmpint (gtk_text_iter_get_offset (&first), ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-text/blocks", test_blocks);
  g_test_add_func ("/help-text/tags", test_tags);
  g_test_add_func ("/help-text/search", test_search);
  return g_test_run ();
}
