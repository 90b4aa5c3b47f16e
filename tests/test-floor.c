/* test-floor.c — an empty program that a whole floor is linked into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The test is that it links: see tests/meson.build.
 */

int
main (void)
{
  return 0;
}
