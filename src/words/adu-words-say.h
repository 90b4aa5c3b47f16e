/* adu-words-say.h — gettext for words and report: in the language of the program, or in the office's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words, used by words and report. Thread: any, after adu_words_init().
 * Why: a letter speaks the office's language whatever language the screen of who prints it speaks. The library's gettext
 *      knows one language for the whole process; between adu_words_begin_office() and adu_words_end_office() this thread
 *      reads the office's catalogue instead. Included in place of <glib/gi18n.h>.
 */
#pragma once

#include <glib.h>
#include <glib/gi18n.h>
#include <libintl.h>

G_BEGIN_DECLS

#define ADU_WORDS_OFFICE_LANGUAGE "id"

/* May be nested; each begin has its end. */
void adu_words_begin_office (void);
void adu_words_end_office (void);

/* g_auto (AduWordsOffice) office = adu_words_office (); until the end of the block. */
typedef int AduWordsOffice;
AduWordsOffice adu_words_office (void);
static inline void
adu_words_office_clear (AduWordsOffice *office)
{
  adu_words_end_office ();
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AduWordsOffice, adu_words_office_clear)

const char *adu_words_gettext (const char *id) G_GNUC_FORMAT (1);
const char *adu_words_pgettext (const char *context, const char *id) G_GNUC_FORMAT (2);
const char *adu_words_ngettext (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

#undef _
#undef C_
#undef gettext
#undef ngettext
#undef g_dpgettext2
#define _(id) adu_words_gettext (id)
#define C_(context, id) adu_words_pgettext (context, id)
#define gettext(id) adu_words_gettext (id)
#define ngettext(one, many, n) adu_words_ngettext (one, many, n)
#define g_dpgettext2(domain, context, id) adu_words_pgettext (context, id)

G_END_DECLS
