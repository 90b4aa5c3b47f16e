/* adu-help-text.c — a help page's plain Markdown as text with tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "base/adu-text.h"
#include "gui/help/adu-help-text.h"

#define TAG_MATCH "match"
#define ITEM_INDENT 26 /* pixels from a bullet to its text */

/* What starts a block, and the tag of its text. */
static const struct
{
  const char *prefix;
  const char *tag;
  const char *bullet; /* shown instead of the prefix */
} blocks[] = {
  { "## ", "heading", "" },
  { "# ", "title", "" },
  { "- ", "item", "•\t" },
};

static void
ensure_tags (GtkTextBuffer *buffer)
{
  g_autoptr (PangoTabArray) tabs = NULL;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "title") != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.5, "weight", PANGO_WEIGHT_BOLD, "pixels-below-lines", 10,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "scale", 1.15, "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 12,
                              "pixels-below-lines", 4, NULL);
  tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, ITEM_INDENT);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 18 + ITEM_INDENT, "indent", -ITEM_INDENT, "tabs", tabs,
                              "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-below-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "key", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, TAG_MATCH, "background", "#f9f06b", "foreground", "#000000", NULL);
}

/* Appends a line's text with its **strong** and `key` parts tagged. */
static void
append_inline (GtkTextBuffer *buffer, const char *text, const char *tag)
{
  static const struct
  {
    const char *mark;
    const char *tag;
  } parts[] = { { "**", "strong" }, { "`", "key" } };
  const char *p = text;

  while (*p != '\0')
    {
      GtkTextIter end;
      const char *start = NULL, *stop = NULL;
      gsize which = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          const char *a = strstr (p, parts[i].mark);
          const char *b = a != NULL ? strstr (a + strlen (parts[i].mark), parts[i].mark) : NULL;

          if (b != NULL && (start == NULL || a < start))
            {
              start = a;
              stop = b;
              which = i;
            }
        }
      gtk_text_buffer_get_end_iter (buffer, &end);
      if (start == NULL)
        {
          gtk_text_buffer_insert_with_tags_by_name (buffer, &end, p, -1, tag, NULL);
          return;
        }
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, p, (int) (start - p), tag, NULL);
      start += strlen (parts[which].mark);
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, start, (int) (stop - start), tag, parts[which].tag,
                                                NULL);
      p = stop + strlen (parts[which].mark);
    }
}

/* How long "12. " is at the start of a line; 0: it is not there. */
static gsize
number_length (const char *line)
{
  gsize n = 0;

  while (g_ascii_isdigit (line[n]))
    n++;
  return n > 0 && line[n] == '.' && line[n + 1] == ' ' ? n + 2 : 0;
}

static void
append_block (GtkTextBuffer *buffer, const char *block)
{
  const char *tag = "paragraph", *bullet = "";
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  gsize skip = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (blocks) && skip == 0; i++)
    if (g_str_has_prefix (block, blocks[i].prefix))
      {
        skip = strlen (blocks[i].prefix);
        tag = blocks[i].tag;
        bullet = blocks[i].bullet;
      }
  if (skip == 0 && (skip = number_length (block)) > 0)
    {
      number = g_strdup_printf ("%.*s\t", (int) skip - 1, block);
      tag = "item";
      bullet = number;
    }
  text = g_strconcat (gtk_text_buffer_get_char_count (buffer) > 0 ? "\n" : "", bullet, block + skip, NULL);
  append_inline (buffer, text, tag);
}

static gboolean
starts_block (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_str_has_prefix (line, blocks[i].prefix))
      return TRUE;
  return number_length (line) > 0;
}

/**
 * adu_help_text_fill:
 * @buffer: what it held is gone
 * @markdown: a help page
 */
void
adu_help_text_fill (GtkTextBuffer *buffer, const char *markdown)
{
  g_auto (GStrv) lines = g_strsplit (markdown, "\n", -1);
  g_autoptr (GString) block = g_string_new (NULL);

  ensure_tags (buffer);
  gtk_text_buffer_set_text (buffer, "", 0);
  for (gsize i = 0;; i++)
    {
      g_autofree char *line = lines[i] != NULL ? g_strstrip (g_strdup (lines[i])) : NULL;
      gboolean ends = line == NULL || *line == '\0' || starts_block (line) || *block->str == '#';

      if (ends && block->len > 0)
        {
          append_block (buffer, block->str);
          g_string_truncate (block, 0);
        }
      if (line == NULL)
        return;
      if (block->len > 0 && *line != '\0')
        g_string_append_c (block, ' ');
      g_string_append (block, line);
    }
}

/* Returns: (transfer full): the text of the first heading, "" if there is none. */
char *
adu_help_text_title (const char *markdown)
{
  const char *end;

  if (!g_str_has_prefix (markdown, "# "))
    return g_strdup ("");
  end = strchr (markdown, '\n');
  return g_strstrip (end != NULL ? g_strndup (markdown + 2, (gsize) (end - markdown - 2)) : g_strdup (markdown + 2));
}

/* Returns: whether every word of @query is in the page. */
gboolean
adu_help_text_matches (const char *markdown, const char *query)
{
  g_autofree char *text = adu_text_fold (markdown);
  g_autofree char *folded = adu_text_fold (query);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * adu_help_text_highlight:
 * @buffer: a filled page
 * @query: words to mark, wherever they stand
 * @first: (out): the first that was marked, untouched if there is none
 *
 * Returns: how many were marked
 */
guint
adu_help_text_highlight (GtkTextBuffer *buffer, const char *query, GtkTextIter *first)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  GtkTextIter start, end, from, to;
  guint n = 0;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, TAG_MATCH, &start, &end);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      GtkTextIter at = start;

      while (*words[i] != '\0' && gtk_text_iter_forward_search (&at, words[i], GTK_TEXT_SEARCH_CASE_INSENSITIVE, &from,
                                                                &to, NULL))
        {
          gtk_text_buffer_apply_tag_by_name (buffer, TAG_MATCH, &from, &to);
          if (n++ == 0 || gtk_text_iter_compare (&from, first) < 0)
            *first = from;
          at = to;
        }
    }
  return n;
}
