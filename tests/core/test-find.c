/* test-find.c — searches: immutable, comparable, and the same after writing down and reading back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-find.h"

static const char *const texts[] = {
  "",
  "obat",
  "\"( OR NOT *",
  "62-812",
  "%n%s",
  "Budi & Ani <Puskesmas>",
  "a=b\nstages=review\n",
  "\\",
  "\\n\\\\\"'",
  "  di depan dan di belakang  ",
  "\t\r\n\x01\x7f",
  "Jum’at — ngéyèl 🏥",
  "\xed\xa0\xbd\xff\xc0\x80",
};

static AduFind *
take (AduFind **find, AduFind *next)
{
  adu_find_unref (*find);
  return *find = next;
}

static AduDay
random_day (void)
{
  return (AduDay){ g_test_rand_int_range (0, 3) == 0 ? 0 : g_test_rand_int_range (1, 3652059) };
}

static gint64
random_id (void)
{
  gint64 high = g_test_rand_int ();

  return g_test_rand_int_range (0, 3) == 0 ? 0 : high * ((gint64) 1 << 31) + g_test_rand_int_range (0, G_MAXINT32);
}

static guint
random_bits (guint n)
{
  return g_test_rand_int_range (0, 3) == 0 ? 0 : (guint) g_test_rand_int () & ((1u << n) - 1);
}

static AduFind *
random_find (void)
{
  AduFind *find = adu_find_new ();

  take (&find, adu_find_with_text (find, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]));
  take (&find, adu_find_with_stages (find, random_bits (ADU_N_STAGES)));
  take (&find, adu_find_with_channels (find, random_bits (ADU_N_CHANNELS)));
  take (&find, adu_find_with_kinds (find, random_bits (ADU_N_KINDS)));
  take (&find, adu_find_with_supervisory (find, random_bits (ADU_N_TRIS)));
  take (&find, adu_find_with_inspection (find, random_bits (ADU_N_TRIS)));
  take (&find, adu_find_with_open (find, g_test_rand_int_range (0, 3)));
  take (&find, adu_find_with_unit (find, random_id ()));
  take (&find, adu_find_with_topic (find, random_id ()));
  take (&find, adu_find_with_problem (find, random_id ()));
  take (&find, adu_find_with_handler (find, g_test_rand_int_range (0, 5) == 0 ? ADU_FIND_NONE : random_id ()));
  take (&find, adu_find_with_due (find, random_day (), random_day ()));
  take (&find, adu_find_with_received (find, random_day (), random_day ()));
  take (&find, adu_find_with_overdue (find, g_test_rand_int_range (0, 2)));
  take (&find, adu_find_with_settled (find, random_day (), random_day ()));
  take (&find, adu_find_with_outcomes (find, random_bits (ADU_N_OUTCOMES)));
  take (&find, adu_find_with_unconfirmed (find, g_test_rand_int_range (0, 2)));
  take (&find, adu_find_with_standing (find, random_day ()));
  take (&find, adu_find_with_late (find, random_day ()));
  take (&find, adu_find_with_counter (find, random_bits (ADU_N_COUNTERS)));
  take (&find, adu_find_with_extended (find, random_day (), random_day ()));
  take (&find, adu_find_with_ombudsman (find, random_day (), random_day ()));
  take (&find,
        adu_find_with_sort (find, g_test_rand_int_range (0, ADU_N_SORTS), g_test_rand_int_range (0, 2)));
  return find;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (AduFind) find = random_find ();
      g_autofree char *text = adu_find_to_text (find);
      g_autoptr (AduFind) read = adu_find_parse (text);
      g_autofree char *again = NULL;

      g_assert_true (g_str_is_ascii (text));
      g_assert_nonnull (read);
      g_assert_true (adu_find_equal (find, read));
      g_assert_cmpstr (adu_find_text (find), ==, adu_find_text (read));
      again = adu_find_to_text (read);
      g_assert_cmpstr (text, ==, again);
    }
}

/* Equal texts exactly for equal searches. */
static void
test_equal (void)
{
  g_autoptr (GPtrArray) finds = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_find_unref);

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (finds, random_find ());
  g_ptr_array_add (finds, adu_find_new ());
  g_ptr_array_add (finds, adu_find_new ());
  for (guint i = 0; i < finds->len; i++)
    for (guint k = 0; k < finds->len; k++)
      {
        g_autofree char *a = adu_find_to_text (finds->pdata[i]);
        g_autofree char *b = adu_find_to_text (finds->pdata[k]);

        g_assert_cmpint (adu_find_equal (finds->pdata[i], finds->pdata[k]), ==, g_str_equal (a, b));
      }
}

/* Each "with" changes its one thing, in the new value only; every thing counts for equality. */
static void
test_immutable (void)
{
  AduDay day = adu_day_new (2026, 11, 23);
  g_autoptr (AduFind) plain = adu_find_new ();
  g_autofree char *before = adu_find_to_text (plain);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_find_unref);

  g_ptr_array_add (others, adu_find_with_text (plain, "obat"));
  g_ptr_array_add (others, adu_find_with_sort (plain, ADU_SORT_UNIT, FALSE));
  g_ptr_array_add (others, adu_find_with_sort (plain, ADU_SORT_DUE, TRUE));
  g_ptr_array_add (others, adu_find_with_stages (plain, 1u << ADU_STAGE_MERGED));
  g_ptr_array_add (others, adu_find_with_channels (plain, 1u << ADU_CHANNEL_OTHER));
  g_ptr_array_add (others, adu_find_with_kinds (plain, 1u << ADU_KIND_THANKS));
  g_ptr_array_add (others, adu_find_with_supervisory (plain, 1u << ADU_YES));
  g_ptr_array_add (others, adu_find_with_inspection (plain, 1u << ADU_YES));
  g_ptr_array_add (others, adu_find_with_open (plain, ADU_FIND_CLOSED));
  g_ptr_array_add (others, adu_find_with_unit (plain, G_MAXINT64));
  g_ptr_array_add (others, adu_find_with_topic (plain, 2));
  g_ptr_array_add (others, adu_find_with_handler (plain, 3));
  g_ptr_array_add (others, adu_find_with_due (plain, day, ADU_DAY_NONE));
  g_ptr_array_add (others, adu_find_with_due (plain, ADU_DAY_NONE, day));
  g_ptr_array_add (others, adu_find_with_received (plain, day, ADU_DAY_NONE));
  g_ptr_array_add (others, adu_find_with_received (plain, ADU_DAY_NONE, day));
  g_ptr_array_add (others, adu_find_with_overdue (plain, 77));
  for (guint i = 0; i < others->len; i++)
    {
      g_assert_cmpint (adu_find_has_filters (others->pdata[i]), ==, i > 2);
      g_assert_false (adu_find_equal (plain, others->pdata[i]));
      for (guint k = 0; k < i; k++)
        g_assert_false (adu_find_equal (others->pdata[k], others->pdata[i]));
    }
  after = adu_find_to_text (plain);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (adu_find_has_filters (plain));
  g_assert_cmpstr (adu_find_text (plain), ==, "");
  g_assert_cmpint (adu_find_sort (plain), ==, ADU_SORT_DUE);
}

/* What no vocabulary knows is not taken over. */
static void
test_out_of_range (void)
{
  g_autoptr (AduFind) plain = adu_find_new ();
  g_autoptr (AduFind) stages = adu_find_with_stages (plain, G_MAXUINT);
  g_autoptr (AduFind) tris = adu_find_with_supervisory (plain, 8);
  g_autoptr (AduFind) sort = adu_find_with_sort (plain, (AduSort) 99, FALSE);
  g_autoptr (AduFind) open = adu_find_with_open (plain, (AduFindOpen) 99);
  g_autoptr (AduFind) text = adu_find_with_text (plain, NULL);

  g_assert_cmpuint (adu_find_stages (stages), ==, (1u << ADU_N_STAGES) - 1);
  g_assert_true (adu_find_equal (tris, plain));
  g_assert_true (adu_find_equal (sort, plain));
  g_assert_true (adu_find_equal (open, plain));
  g_assert_true (adu_find_equal (text, plain));
}

static void
test_refused (void)
{
  static const char *const refused[] = {
    NULL,
    "",
    "aduan-find",
    "aduan-find 2\n",
    "aduan-find 1\nstages",
    "aduan-find 1\n=review",
    "aduan-find 1\ncolour=red\n",
    "aduan-find 1\nstages=\n",
    "aduan-find 1\nstages=review,\n",
    "aduan-find 1\nstages=review,lost\n",
    "aduan-find 1\nopen=maybe\n",
    "aduan-find 1\nunit=12x\n",
    "aduan-find 1\nunit=99999999999999999999\n",
    "aduan-find 1\ndue-from=2026-02-30\n",
    "aduan-find 1\noverdue=no\n",
    "aduan-find 1\nsort=fastest\n",
    "aduan-find 1\ntext=half\\\n",
    "aduan-find 1\ntext=half\\\\\\\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (AduFind) find = adu_find_parse (refused[i]);

      if (find != NULL)
        g_error ("taken: %s", refused[i]);
    }
}

/* The form in which views are saved does not change between versions. */
static void
test_text_form (void)
{
  g_autoptr (AduFind) find =
      adu_find_parse ("aduan-find 1\ntext=obat \\\"TB\\\"\nstages=review,follow-up\nchannels=whatsapp\n"
                      "supervisory=unknown,yes\nopen=open\nunit=24\ndue-to=2026-11-23\noverdue=yes\n"
                      "sort=received\ndescending=yes\n");
  g_autofree char *text = NULL;

  g_assert_nonnull (find);
  g_assert_cmpstr (adu_find_text (find), ==, "obat \"TB\"");
  g_assert_cmpuint (adu_find_stages (find), ==, 1u << ADU_STAGE_REVIEW | 1u << ADU_STAGE_FOLLOW_UP);
  g_assert_cmpuint (adu_find_channels (find), ==, 1u << ADU_CHANNEL_WHATSAPP);
  g_assert_cmpuint (adu_find_kinds (find), ==, 0);
  g_assert_cmpuint (adu_find_supervisory (find), ==, 1u << ADU_UNKNOWN | 1u << ADU_YES);
  g_assert_cmpuint (adu_find_inspection (find), ==, 0);
  g_assert_cmpint (adu_find_open (find), ==, ADU_FIND_OPEN);
  g_assert_cmpint (adu_find_unit (find), ==, 24);
  g_assert_cmpint (adu_find_topic (find), ==, 0);
  g_assert_cmpint (adu_find_handler (find), ==, 0);
  g_assert_false (adu_day_is_set (adu_find_due_from (find)));
  g_assert_cmpint (adu_find_due_to (find).n, ==, adu_day_new (2026, 11, 23).n);
  g_assert_false (adu_day_is_set (adu_find_received_from (find)));
  g_assert_false (adu_day_is_set (adu_find_received_to (find)));
  g_assert_true (adu_find_overdue (find));
  g_assert_cmpint (adu_find_sort (find), ==, ADU_SORT_RECEIVED);
  g_assert_true (adu_find_descending (find));
  text = adu_find_to_text (find);
  g_assert_true (g_str_has_suffix (text, "sort=received\ndescending=yes\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/find/round-trip", test_round_trip);
  g_test_add_func ("/core/find/equal", test_equal);
  g_test_add_func ("/core/find/immutable", test_immutable);
  g_test_add_func ("/core/find/out-of-range", test_out_of_range);
  g_test_add_func ("/core/find/refused", test_refused);
  g_test_add_func ("/core/find/text-form", test_text_form);
  return g_test_run ();
}
