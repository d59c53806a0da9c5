import { m } from '#text';
import { namesOfUsers, organisationsOf } from '#modules/identity';
import { nameOf, possibleDuplicates } from '#modules/people';
import type { Person } from '#modules/people';
import { ageOn, dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { outcomeWords } from '../caseload/words.ts';
import { referralsOf } from '../store/decision-store.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { questionsAbout } from '../store/question-store.ts';
import { factsOf } from './about-person.ts';
import type { Fact } from './about-person.ts';
import type { Asked, Elsewhere } from './pages/referral.page.tsx';
import { dayWords } from './words.ts';

/** Who referred and how they are reached; nothing when the person asked for themselves. */
export async function factsAboutReferrer(
  work: Work,
  { route, referrer }: KeptReferral,
): Promise<readonly Fact[]> {
  if (route === 'self') return [];
  const { organisationId } = referrer;
  const organisation =
    organisationId && (await organisationsOf(work)).find(({ id }) => id === organisationId);
  return factsOf([
    [m.referrals_one_named(), referrer.name],
    [m.referrals_one_relationship(), referrer.relationship],
    [m.referrals_one_practice(), organisation ? organisation.name : null],
    [m.referrals_one_phone(), referrer.phone],
    [m.referrals_one_email(), referrer.email],
  ]);
}

/** What the referrer was asked, and what they answered. */
export async function askedOf(work: Work, referral: KeptReferral): Promise<readonly Asked[]> {
  const questions = await questionsAbout(work, referral.id);
  const ids = questions.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy ?? askedBy]);
  const names = await namesOfUsers(work, [...new Set(ids)]);
  const nameFor = (userId: string | null) => names.get(userId ?? '') ?? m.referrals_somebody_gone();
  return questions.map(({ askedBy, answeredBy, ...question }) => ({
    ...question,
    askedBy: nameFor(askedBy),
    answeredBy: nameFor(answeredBy),
  }));
}

/** Other referrals of the same person, and what came of them. */
export async function earlierOf(work: Work, { id, personId }: KeptReferral): Promise<readonly Elsewhere[]> {
  const others = (await referralsOf(work, personId)).filter(({ referral }) => referral.id !== id);
  return others.map(({ referral: other, decision }) => {
    const outcome = decision ? outcomeWords[decision.outcome]() : m.referrals_one_waiting_too();
    const values = { day: dayWords(other.receivedOn, dayOf(work.now)), name: other.referrer.name, outcome };
    return { href: `/referrals/${other.id}`, label: m.referrals_one_earlier_line(values) };
  });
}

/** People who may be the same as the person. */
export async function alikeTo(work: Work, person: Person): Promise<readonly Elsewhere[]> {
  const found = await possibleDuplicates(work, person, person.id);
  return found.map(({ person: other }) => {
    const age = other.bornOn ? m.referrals_age({ age: ageOn(other.bornOn, dayOf(work.now)) }) : '';
    return {
      href: `/people/${other.id}`,
      label: [nameOf(other).full, age, other.postcode].filter(Boolean).join(', '),
    };
  });
}
