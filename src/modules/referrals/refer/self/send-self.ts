import { nameOf, nothingKnown } from '#modules/people';
import type { PersonDetails } from '#modules/people';
import type { OrganisationId } from '#platform/ids.ts';
import type { Actor, OpenWork, Permission } from '#platform/work.ts';
import type { Typed } from '#platform/forms.ts';

import { receiveSelfReferral } from '../../commands/receive-referral.ts';
import type { ReceiveReferral } from '../../commands/receive-referral.ts';
import type { Referrer, Wish } from '../../domain/referral.ts';
import { referralOf } from '../../store/kept-referral.ts';
import { answerTo } from './answers.ts';
import { placeMeant } from './places.ts';
import type { Setting } from './steps.ts';
import type { Asked } from './visit.ts';

export type SelfReferral = Omit<ReceiveReferral, 'once'>;

/** For this one write, somebody without an account reaches the network they write to. */
const forThisOnly: readonly Permission[] = ['referrals.refer-myself', 'people.add', 'people.record-consent'];

export async function sendSelfReferral(
  openWork: OpenWork,
  visitor: Actor,
  { once, ...said }: ReceiveReferral,
): Promise<Omit<Asked, 'stage'>> {
  const actor: Actor = { ...visitor, networkIds: [said.networkId], permissions: new Set(forThisOnly) };
  return openWork(actor, async (work) => {
    const id = await receiveSelfReferral(work, { once, ...said });
    const { reference, dueOn } = await referralOf(work, id);
    return { reference, dueOn };
  });
}

/** What was answered, as a referral. Null while a question needs an answer. */
export function selfReferralIn(typed: Typed, setting: Setting): SelfReferral | null {
  const surgery = answerTo('surgery', typed, setting);
  const place = surgery && placeMeant(setting.places, surgery);
  const details = place && detailsIn(typed, setting, place.practiceId);
  const wish = wishIn(typed, setting);
  const referrer = details && referrerIn(typed, setting, details);
  if (!place || !details || !wish || !referrer) return null;
  return { ...common(setting), ...place, details, wish, referrer };
}

function common({ forMe }: Setting): Pick<SelfReferral, 'personId' | 'route' | 'consent'> {
  return forMe
    ? { personId: null, route: 'self', consent: 'online' }
    : { personId: null, route: 'carer', consent: 'by-someone-else' };
}

function detailsIn(typed: Typed, setting: Setting, practiceId: OrganisationId | null): PersonDetails | null {
  const name = answerTo('name', typed, setting);
  const born = answerTo('born', typed, setting);
  const reach = answerTo('reach', typed, setting);
  const easier = answerTo('easier', typed, setting);
  if (!name || !born || !reach || !easier) return null;
  const { adjustmentsNote, ...rest } = easier;
  return {
    ...nothingKnown,
    practiceId,
    ...name,
    ...born,
    ...reach,
    ...rest,
    adjustmentsNote: adjustmentsNote || null,
  };
}

function wishIn(typed: Typed, setting: Setting): Wish | null {
  const why = answerTo('why', typed, setting);
  const hopes = answerTo('hopes', typed, setting);
  if (!why || !hopes) return null;
  const { reasons, reasonNote } = why;
  return {
    reasons,
    reasonNote: reasonNote || null,
    ...hopes,
    urgency: 'routine',
    safeguarding: false,
    safeguardingNote: null,
  };
}

function referrerIn(typed: Typed, setting: Setting, details: PersonDetails): Referrer | null {
  const nobody = { userId: null, role: null, organisationId: null };
  const { phone, email } = details;
  if (setting.forMe) return { ...nobody, name: nameOf(details).full, phone, email, relationship: null };
  const you = answerTo('you', typed, setting);
  const agreed = answerTo('agree', typed, setting);
  if (!you || !agreed) return null;
  return { ...nobody, name: you.yourName, phone: you.yourPhone, email: null, relationship: you.relationship };
}
