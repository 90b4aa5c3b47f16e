/* adu-letterhead.c — what every paper of the office begins with, and who signs it when nobody else does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-letterhead.h"

#include "words/adu-words-say.h"

/**
 * adu_letterhead_add:
 * @page: a document that has nothing yet
 * @office: whose it is
 * @emblem: (nullable): a PNG
 */
void
adu_letterhead_add (AduPage *page, const AduOffice *office, GBytes *emblem)
{
  g_autofree char *government = g_utf8_strup (office->text[ADU_OFFICE_GOVERNMENT], -1);
  g_autofree char *name = g_utf8_strup (office->text[ADU_OFFICE_NAME], -1);
  g_autoptr (GString) address = g_string_new (office->text[ADU_OFFICE_ADDRESS]);
  gboolean phone = *office->text[ADU_OFFICE_PHONE] != '\0';
  AduLetterhead letterhead = { .government = government, .office = name };

  if (*office->text[ADU_OFFICE_POST_CODE] != '\0')
    g_string_append_printf (address, " %s", office->text[ADU_OFFICE_POST_CODE]);
  g_string_append_c (address, '\n');
  if (phone)
    g_string_append_printf (address, "%s %s", _("Tel."), office->text[ADU_OFFICE_PHONE]);
  if (*office->text[ADU_OFFICE_EMAIL] != '\0')
    g_string_append_printf (address, "%s%s", phone ? " · " : "", office->text[ADU_OFFICE_EMAIL]);
  g_strchomp (address->str);
  letterhead.address = address->str;
  letterhead.emblem = adu_page_read_emblem (emblem);
  adu_page_add_letterhead_full (page, &letterhead);
  g_clear_pointer (&letterhead.emblem, cairo_surface_destroy);
}

const AduOfficial *
adu_letterhead_head (GPtrArray *officials)
{
  for (guint i = 0; officials != NULL && i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->active && (official->roles & ADU_ROLE_HEAD) != 0 && (official->roles & ADU_ROLE_ADMINISTRATOR) == 0)
        return official;
    }

  return NULL;
}

static void
fill (AduOffice *office, AduOfficeKey key, const char *text)
{
  if (*office->text[key] != '\0' || text == NULL)
    return;
  g_free (office->text[key]);
  office->text[key] = g_strdup (text);
}

void
adu_letterhead_fill_head (AduOffice *office, GPtrArray *officials)
{
  const AduOfficial *head = adu_letterhead_head (officials);

  /* Rank and NIP belong to the name: never those of one official with the name of another. */
  if (head == NULL || *office->text[ADU_OFFICE_HEAD_NAME] != '\0')
    return;
  fill (office, ADU_OFFICE_HEAD_NAME, head->name);
  fill (office, ADU_OFFICE_HEAD_RANK, head->rank);
  fill (office, ADU_OFFICE_HEAD_NIP, head->nip);
}
