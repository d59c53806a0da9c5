import { heedingReply, stoppingAppointments } from '#modules/appointments';
import { replyReceived } from '#modules/messages';
import { beginningToTell, declineToTell } from '#modules/plans';
import {
  episodeClosed,
  personReached,
  referralAccepted,
  referralDeclined,
  referralListed,
  referralReceived,
} from '#modules/referrals';
import { passOn } from '#platform/jobs.ts';
import type { Job } from '#platform/jobs.ts';

import { tellListed } from './capacity/tell-listed.ts';

/** Who hears what. The one place where an effect may run against the order of modules. */
export const announcements: readonly Job[] = [
  passOn(referralReceived, []),
  passOn(referralAccepted, []),
  passOn(referralListed, [tellListed]),
  passOn(referralDeclined, [declineToTell]),
  passOn(personReached, [beginningToTell]),
  passOn(episodeClosed, [stoppingAppointments]),
  passOn(replyReceived, [heedingReply]),
];
