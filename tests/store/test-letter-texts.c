/* test-letter-texts.c — the office's own texts of its letters, and its emblem
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-letter-text.h"
#include "store/adu-store-letters.h"
#include "tests/store/fixture.h"

static AduLetterTemplate *
text_of (Fixture *f, AduLetterKind kind, GPtrArray **texts)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_letter_texts_async (f->store, f->actor, NULL, CALLBACK));
  *texts = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < (*texts)->len; i++)
    if (((AduLetterTemplate *) (*texts)->pdata[i])->kind == kind)
      return (*texts)->pdata[i];
  g_assert_not_reached ();
}

static void
save_text (Fixture *f, AduActor *actor, const char *text, int code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_save_letter_text_async (f->store, actor, ADU_LETTER_ANSWER, 0, text, CALLBACK));
  (void) adu_store_finish (result, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ADU_STORE_ERROR, code);
}

/* Every shipped text is there and without a fault; the office's own replaces it, and it can be had back. */
static void
test_texts (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) officer = adu_actor_new (1, "petugas", "Maria Tnesi", ADU_ROLE_OFFICER);
  g_autoptr (GPtrArray) shipped = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *answer = NULL;

  answer = g_strdup (text_of (f, ADU_LETTER_ANSWER, &shipped)->text);
  for (guint i = 0; i < shipped->len; i++)
    {
      const AduLetterTemplate *text = g_ptr_array_index (shipped, i);
      const AduLetterInfo *info = adu_letter_info (text->kind);

      g_assert_true (text->shipped);
      g_assert_nonnull (text->text);
      g_assert_cmpuint (adu_letter_text_check (text->text, info->scope == ADU_SCOPE_INSPECTION)->len, ==, 0);
    }
  save_text (f, officer, "Hal: Milik kami\n\nisi", ADU_STORE_ERROR_NOT_ALLOWED);
  save_text (f, f->actor, "Hal: x\n\n{apa}", ADU_STORE_ERROR_REFUSED);
  save_text (f, f->actor, "Hal: Milik kami\n\nisi", -1);
  g_assert_cmpstr (text_of (f, ADU_LETTER_ANSWER, &own)->text, ==, "Hal: Milik kami\n\nisi");
  save_text (f, f->actor, NULL, -1);
  g_assert_cmpstr (text_of (f, ADU_LETTER_ANSWER, &back)->text, ==, answer);
}

static void
test_emblem (Fixture *f, gconstpointer data)
{
  static const char png[] = "\x89PNG\r\n\x1a\nrest";
  const struct
  {
    const char *bytes;
    gsize size;
    int code;
  } cases[] = { { "GIF89a..", 8, ADU_STORE_ERROR_FILE_KIND }, { png, sizeof png - 1, -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) asked = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) kept = NULL;

      WAIT (result, adu_store_save_emblem_async (f->store, f->actor, bytes, CALLBACK));
      (void) adu_store_finish (result, &error);
      WAIT (asked, adu_store_emblem_async (f->store, NULL, CALLBACK));
      kept = adu_store_finish_value (asked, NULL);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ADU_STORE_ERROR, cases[i].code);
      g_assert_cmpuint (g_bytes_get_size (kept), ==, cases[i].code < 0 ? cases[i].size : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/letter-texts/texts", Fixture, NULL, fixture_set_up, test_texts, fixture_tear_down);
  g_test_add ("/letter-texts/emblem", Fixture, NULL, fixture_set_up, test_emblem, fixture_tear_down);
  return g_test_run ();
}
