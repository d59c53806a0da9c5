import { personOf } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Typed } from '#platform/forms.ts';

import { receiveReferral } from '../commands/receive-referral.ts';
import type { ReferralId } from '../domain/referral.ts';
import { keptUnder, markSent } from './kept.ts';
import { mayBeShownMatches } from './matches.ts';
import {
  consentIn,
  detailsIn,
  errorsAcross,
  isPicked,
  referForm,
  somebodyNew,
  wishIn,
} from './refer-form.ts';
import type { ReferInput } from './refer-form.ts';
import { practiceFor, referrerOf, routeOf, senderMeant, sendersFor } from './sender.ts';
import { dayKeptAs } from './typed-day.ts';

/** Null: what is kept is not there, or no longer right, and has to be looked at again. */
export async function sendKept(work: Work, key: string): Promise<ReferralId | null> {
  requirePermission(work, 'referrals.refer');

  const kept = await keptUnder(work, key);
  if (kept.stage === 'sent') return kept.id;
  const input = kept.stage === 'typed' ? inputIn(work, kept.typed) : null;
  if (!input) return null;
  const id = await send(work, key, input);
  if (id) await markSent(work, key, id);
  return id;
}

/** What was typed, when nothing in it is wrong. */
export function inputIn(work: Work, typed: Typed): ReferInput | null {
  if (errorsAcross(typed).length > 0) return null;
  const bornOn = dayKeptAs(typed, 'bornOn') ?? '';
  const parsed = referForm(dayOf(work.now), { picked: isPicked(typed) }).safeParse({ ...typed, bornOn });
  return parsed.success ? parsed.data : null;
}

async function send(work: Work, key: string, input: ReferInput): Promise<ReferralId | null> {
  const sender = senderMeant(await sendersFor(work), input.organisation);
  const consent = consentIn(input);
  if (!sender || !consent) return null;
  const personId = input.person === somebodyNew ? null : input.person;
  if (personId && !mayBeShownMatches(work)) throw new Refusal('not-found', 'people.not-found');
  const picked = personId ? await personOf(work, personId) : null;
  const practiceId = (await practiceFor(work, sender, input.practice)) ?? picked?.practiceId ?? null;
  return receiveReferral(work, {
    once: key,
    networkId: picked?.networkId ?? sender.networkId,
    personId,
    details: detailsIn(input, practiceId),
    practiceId,
    route: routeOf(sender),
    referrer: await referrerOf(work, sender),
    wish: wishIn(input),
    consent,
  });
}
