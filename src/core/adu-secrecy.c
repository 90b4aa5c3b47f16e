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
 *   officer nor head nor handles the case    nothing; the administrator too
 *   officer or head                          reveal
 *   handles the case, not anonymous          reveal
 *   anybody else                             masked
 *
 * An anonymous complainant has hidden from the office, not only from the public: what is known nevertheless
 * (the telephone number of a message) serves to answer, so only those who receive and decide may look at it.
 */
#include "config.h"

#include "core/adu-secrecy.h"

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
