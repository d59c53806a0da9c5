import { organisationsOf } from '#modules/identity';
import { personOf } from '#modules/people';
import type { Person } from '#modules/people';
import { localeNow } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { letterAddressOf } from '../caseload/address.ts';
import { senderOf } from '../caseload/sender.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { messageToReferrer } from './referrer-message.ts';
import type { News } from './referrer-message.ts';

/**
 * Writes to whoever referred, in the work that decides: by email when there is an address, else by letter. A question
 * to somebody with an account waits for them in Kith too, so it is never printed.
 */
export async function tellReferrer(work: Work, referral: KeptReferral, news: News): Promise<void> {
  const person = await personOf(work, referral.personId);
  const email = await emailOf(work, referral, person);
  if (!email && news.about === 'question' && referral.referrer.userId) return;
  const sender = await senderOf(work, work.actor.userId, referral.networkId);
  const locale = languageFor(referral, person);
  await writeMessage(work, {
    key: keyOf(referral, news),
    channel: email ? 'email' : 'letter',
    recipient: email ?? (await postalOf(work, referral, person)),
    ...messageToReferrer(
      { referral, news, sender, sharing: referral.route === 'self' ? 'everything' : person.shareBack },
      locale,
    ),
    about: { type: 'referral', id: referral.id },
    personId: referral.personId,
    networkId: referral.networkId,
  });
}

function keyOf({ id }: KeptReferral, news: News): string {
  return news.about === 'question' ? `referral-question:${news.questionId}` : `referral-decided:${id}`;
}

async function emailOf(
  work: Work,
  { route, referrer }: KeptReferral,
  person: Person,
): Promise<string | null> {
  if (referrer.email) return referrer.email;
  if (route === 'self') return person.email;
  const organisation = await organisationOf(work, referrer.organisationId);
  return organisation?.email ?? null;
}

/** Without an address a letter still waits to be printed: it is for whoever prints it to ring instead. */
async function postalOf(work: Work, { route, referrer }: KeptReferral, person: Person): Promise<string> {
  if (route === 'self') return letterAddressOf(person) ?? referrer.name;
  const organisation = await organisationOf(work, referrer.organisationId);
  const lines = organisation?.address?.split(/[\n,]/).map((line) => line.trim());
  const reach = lines ?? [referrer.phone ?? organisation?.phone];
  return [referrer.name, organisation?.name, ...reach].filter(Boolean).join('\n');
}

async function organisationOf(work: Work, id: string | null) {
  return id ? (await organisationsOf(work)).find((one) => one.id === id) : undefined;
}

/** Colleagues are written to in the language in which the note to them was written; everybody else in the person's. */
function languageFor({ route }: KeptReferral, { language }: Person): Locale {
  if (route === 'practice' || route === 'professional') return localeNow();
  return language === 'cy' ? 'cy' : 'en';
}
