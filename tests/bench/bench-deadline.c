/* bench-deadline.c — a million limits in working days against the day by day walk, in one run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every result is compared before anything is timed. Prints one line of JSON; fails beyond gate × 1.25.
 */
#include "config.h"

#include "core/naive.h"

#define N 1000000
#define ROUNDS 7
#define GATE_NS 10.0
#define TOLERANCE 1.25

typedef struct
{
  AduDay start;
  AduLimit limit;
} Question;

static Question *
make_questions (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  gint32 first = adu_day_new (2022, 1, 1).n, last = adu_day_new (2027, 12, 31).n;
  Question *questions = g_new (Question, N);

  for (gsize i = 0; i < N; i++)
    questions[i] = (Question){ { g_rand_int_range (rand, first, last) },
                               { (guint) g_rand_int_range (rand, 3, 91), ADU_UNIT_WORKING_DAY } };
  return questions;
}

/* Nanoseconds each since @before. */
static double
each_ns (gint64 before)
{
  return (double) (g_get_monotonic_time () - before) * 1000.0 / N;
}

int
main (void)
{
  g_autoptr (GPtrArray) days_off = shipped_days_off ();
  g_autoptr (AduCalendar) calendar = shipped_calendar ();
  g_autoptr (Naive) naive = naive_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE);
  g_autofree Question *questions = make_questions ();
  g_autofree AduDay *ours = g_new0 (AduDay, N);
  g_autofree gint32 *theirs = g_new0 (gint32, N);
  char ns[3][G_ASCII_DTOSTR_BUF_SIZE];
  double best = G_MAXDOUBLE, peer;
  gboolean fine;
  gint64 before = g_get_monotonic_time ();

  for (gsize i = 0; i < N; i++)
    theirs[i] = naive_due (naive, questions[i].limit, questions[i].start.n);
  peer = each_ns (before);

  for (gsize i = 0; i < N; i++)
    ours[i] = adu_limit_due (questions[i].limit, questions[i].start, calendar);
  for (gsize i = 0; i < N; i++)
    if (ours[i].n != theirs[i])
      {
        g_printerr ("day %d + %u: %d, expected %d\n", questions[i].start.n, questions[i].limit.amount, ours[i].n,
                    theirs[i]);
        return 1;
      }

  for (guint round = 0; round < ROUNDS; round++)
    {
      before = g_get_monotonic_time ();
      for (gsize i = 0; i < N; i++)
        ours[i] = adu_limit_due (questions[i].limit, questions[i].start, calendar);
      best = MIN (best, each_ns (before));
    }

  fine = best <= GATE_NS * TOLERANCE;
  g_print ("{\"name\":\"deadline\",\"n\":%d,\"ours_ns\":%s,\"peer\":\"day loop\",\"peer_ns\":%s,\"ratio\":%s,"
           "\"gate_ns\":10,\"verdict\":\"%s\"}\n",
           N, g_ascii_formatd (ns[0], sizeof ns[0], "%.2f", best), g_ascii_formatd (ns[1], sizeof ns[1], "%.1f", peer),
           g_ascii_formatd (ns[2], sizeof ns[2], "%.4f", best / peer), fine ? "met" : "missed");
  return fine ? 0 : 1;
}
