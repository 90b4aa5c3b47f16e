/* test-margins.c — what is a margin of a letter, and what is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/adu-margins.h"

static void
test_one (void)
{
  static const struct
  {
    const char *text;
    double mm; /* 0: none */
  } rows[] = {
    { "25", 25 },     { " 30 ", 30 },  { "12.5", 12.5 }, { "12,5", 12.5 }, { "10", 10 },    { "60", 60 },
    { "9.9", 0 },     { "60.1", 0 },   { "", 0 },        { " ", 0 },       { "-25", 0 },    { "+25", 0 },
    { "25 mm", 0 },   { "2,5,1", 0 },  { "nan", 0 },     { "inf", 0 },     { "0x20", 0 },   { "1e1", 0 }, 
    { "99999999", 0 }, { "dua", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double mm = 0;
      gboolean is = adu_margin_parse (rows[i].text, &mm);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (is, ==, rows[i].mm > 0);
      g_assert_cmpfloat (mm, ==, rows[i].mm);
    }
}

static void
test_four (void)
{
  static const struct
  {
    const char *text;
    const char *again; /* NULL: none */
  } rows[] = {
    { "25 30 30 25", "25 30 30 25" }, { "25;30; 30  25", "25 30 30 25" }, { "12,5 20 30 25", "12.5 20 30 25" },
    { "25,30,30,25", "25 30 30 25" }, { "25, 30, 30, 25", "25 30 30 25" },
    { "25 30 30", NULL },             { "25 30 30 25 25", NULL },         { "25 30 30 9", NULL },
    { "", NULL },                     { NULL, NULL },                     { "25 30 x 25", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double mm[ADU_N_MARGINS];

      g_test_message ("“%s”", rows[i].text);
      if (adu_margins_parse (rows[i].text, mm))
        {
          g_autofree char *again = adu_margins_to_text (mm);

          g_assert_cmpstr (again, ==, rows[i].again);
        }
      else
        {
          g_assert_null (rows[i].again);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margins/one", test_one);
  g_test_add_func ("/margins/four", test_four);
  return g_test_run ();
}
