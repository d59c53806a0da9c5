import { appointmentMissed, heedingReply, stoppingAppointments } from '#modules/appointments';
import { replyReceived } from '#modules/messages';
import { beginningToTell, declineToTell, worryNoted } from '#modules/plans';
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
import { askingAfterWorried } from './welfare/ask-after-worried.ts';

/** Who hears what. The one place where an effect may run against the order of modules. */
export const announcements: readonly Job[] = [
  passOn(referralReceived, []),
  passOn(referralAccepted, []),
  passOn(referralListed, [tellListed]),
  passOn(referralDeclined, [declineToTell]),
  passOn(personReached, [beginningToTell]),
  passOn(episodeClosed, [stoppingAppointments]),
  passOn(replyReceived, [heedingReply]),
  passOn(appointmentMissed, [askingAfterWorried]),
  passOn(worryNoted, [askingAfterWorried]),
];
