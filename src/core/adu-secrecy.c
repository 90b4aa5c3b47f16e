/* adu-secrecy.c — who may know that a case exists, and who may see the people in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * The rules, first match:
 *
 *   the complaint is about the viewer        nothing, whatever the role
 *   the viewer has no role                   nothing
 *   confidential, and the viewer is neither
 *   officer nor head nor handles the case    nothing; the administrator too (for the team of an inspection it
 *                                            counts as not confidential: the register says who that is)
 *   officer or head                          reveal
 *   handles the case, not anonymous          reveal
 *   anybody else                             masked
 *
 * An anonymous complainant has hidden from the office, not only from the public: what is known nevertheless
 * (the telephone number of a message) serves to answer, so only those who receive and decide may look at it.
 */
#include "config.h"

#include "core/adu-secrecy.h"

/* Original attachments are the people of a case in another shape: a photographed identity card, a letter in somebody's
 * hand. They open for whom the people may be shown to, and for whoever brought the file in. */

/**
 * adu_secrecy_sight:
 * @secrecy: what makes the case secret, and what the viewer has to do with it
 * @viewer: the viewer's roles
 *
 * Returns: how much the viewer may see
 */
AduSight
adu_secrecy_sight (AduSecrecy secrecy, AduRoles viewer)
{
  gboolean decides = (viewer & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD)) != 0;

  if (secrecy.denied || viewer == 0)
    return ADU_SIGHT_NOTHING;
  if (secrecy.confidential && !decides && !secrecy.handles)
    return ADU_SIGHT_NOTHING;
  if (decides || (secrecy.handles && !secrecy.anonymous))
    return ADU_SIGHT_REVEAL;
  return ADU_SIGHT_MASKED;
}

/**
 * adu_secrecy_opens_files:
 * @sight: what the viewer may see of the case
 * @viewer: the viewer's roles
 * @own: whether the viewer brought the file in
 *
 * Returns: whether the viewer may open an original attachment of the case
 */
gboolean
adu_secrecy_opens_files (AduSight sight, AduRoles viewer, gboolean own)
{
  if (sight == ADU_SIGHT_NOTHING)
    return FALSE;
  return own || (sight == ADU_SIGHT_REVEAL && adu_roles_may (viewer, ADU_MAY_OPEN_FILES));
}
