/* adu-help-text.h — a help page's plain Markdown as text with tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Of Markdown only what the pages use: "# " and "## " headings, "- " and "1. " lists, **strong** and `keys`, paragraphs
 * separated by an empty line; lines of a paragraph flow together. Anything else is shown as it stands.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_help_text_fill (GtkTextBuffer *buffer, const char *markdown);
char *adu_help_text_title (const char *markdown);
gboolean adu_help_text_matches (const char *markdown, const char *query);
guint adu_help_text_highlight (GtkTextBuffer *buffer, const char *query, GtkTextIter *first);

G_END_DECLS
