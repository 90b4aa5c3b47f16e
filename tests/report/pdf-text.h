/* pdf-text.h — the text of a PDF, read by another program than the one that wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

static inline char *
pdf_run (const char *tool, const char *argument, GBytes *pdf)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, tool, argument,
                              "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

/* As laid out; pages are separated by form feeds. */
static inline char *
pdf_text (GBytes *pdf)
{
  return pdf_run ("pdftotext", "-layout", pdf);
}

static inline guint
pdf_pages (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\f';

  return n;
}
