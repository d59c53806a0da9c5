import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { languageName, lookAt, nameOf, personOf } from '#modules/people';
import type { Person } from '#modules/people';
import { workersWithinReach } from '#modules/workforce';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { outcomeWords } from '../caseload/words.ts';
import { declineReasons } from '../domain/deciding.ts';
import type { ReferralId } from '../domain/referral.ts';
import { decisionOf } from '../store/decision-store.ts';
import type { Decision } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { referralOf } from '../store/kept-referral.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { factsAbout, toldFacts } from './about-person.ts';
import { alikeTo, askedOf, earlierOf, factsAboutReferrer } from './around-referral.ts';
import { candidatesFor, offered } from './candidates.ts';
import { decisionForms } from './decision-forms.ts';
import type { SentForm } from './decision-forms.ts';
import type { Choices } from './pages/decide.tsx';
import type { DecidedWords, OpenEpisode, ReferralView } from './pages/referral.page.tsx';
import { dayWords, declineWords, dueWords, isLate, reasonWords, waitedWords } from './words.ts';

/** The version of the referral, for the forms: known only once it was read. */
export type StartForms = (version: string) => Promise<SentForm | null>;

/** One referral: everything the referrer said, and every way to decide it. */
export async function referralView(work: Work, id: ReferralId, start: StartForms): Promise<ReferralView> {
  requirePermission(work, 'referrals.decide');

  const referral = await referralOf(work, id);
  const person = await personOf(work, referral.personId);
  const decision = await decisionOf(work, id);
  const sent = await start(String(referral.version));
  await lookAt(work, person.id);
  return {
    ...headOf(work, referral, person),
    owner: await ownerName(work, referral),
    about: await factsAbout(work, person),
    told: toldFacts(referral.told, referral.named, person),
    referrer: await factsAboutReferrer(work, referral),
    questions: await askedOf(work, referral),
    earlier: await earlierOf(work, referral),
    alike: await alikeTo(work, person),
    open: await openWith(work, referral),
    decided: decision && (await decidedWords(work, decision)),
    choices: decision ? null : await choicesFor(work, referral, person),
    forms: decisionForms(sent, String(referral.version)),
    sent: sent?.which ?? null,
  };
}

function headOf({ now }: Work, referral: KeptReferral, person: Person) {
  const today = dayOf(now);
  const { known, full } = nameOf(person);
  const { dueOn, receivedOn } = referral;
  return {
    id: referral.id,
    personId: person.id,
    name: full,
    known,
    age: person.bornOn && ageOn(person.bornOn, today),
    reference: referral.reference,
    receivedOn,
    waited: waitedWords(receivedOn, today),
    due: dueWords(dueOn, today),
    late: isLate(dueOn, today),
    self: referral.route === 'self',
    soon: referral.urgency === 'soon',
    safeguarding: referral.safeguarding ? (referral.safeguardingNote ?? '') : null,
    reasons: reasonWords(referral.reasons),
    reasonNote: referral.reasonNote,
    hopes: referral.hopes,
  };
}

async function ownerName(work: Work, { ownerId }: KeptReferral): Promise<string | null> {
  if (ownerId === (work.actor.userId as string)) return null;
  return (await namesOfUsers(work, [ownerId])).get(ownerId) ?? m.referrals_somebody_gone();
}

async function openWith(work: Work, { personId }: KeptReferral): Promise<OpenEpisode | null> {
  const episode = await openEpisodeOf(work, personId);
  if (!episode) return null;
  const worker = (await namesOfUsers(work, [episode.workerId])).get(episode.workerId);
  return {
    worker: worker ?? m.referrals_somebody_gone(),
    since: dayWords(dayOf(episode.openedAt), dayOf(work.now)),
  };
}

async function decidedWords(work: Work, decision: Decision): Promise<DecidedWords> {
  const name = (await namesOfUsers(work, [decision.decidedBy])).get(decision.decidedBy);
  const reason = declineReasons.find((code) => code === decision.reason);
  return {
    outcome: outcomeWords[decision.outcome](),
    by: name ?? m.referrals_somebody_gone(),
    at: decision.decidedAt,
    reason: reason ? declineWords[reason]() : null,
    place: decision.redirectedTo,
    note: decision.note,
  };
}

async function choicesFor(work: Work, referral: KeptReferral, person: Person): Promise<Choices> {
  const candidates = await candidatesFor(work, person);
  const workers = await workersWithinReach(work);
  const me = candidates.find(({ id }) => id === work.actor.userId);
  const speakers = candidates.some(({ speaksLanguage }) => speaksLanguage);
  return {
    me: me?.id ?? null,
    workers: offered(work, person, candidates),
    unspoken: speakers ? null : languageName(person.language),
    owners: workers
      .filter(
        ({ id, kind, networkId }) =>
          kind !== 'volunteer-link-worker' && networkId === referral.networkId && id !== referral.ownerId,
      )
      .map(({ id, name }) => ({ value: id, label: name })),
    reasons: declineReasons.map((code) => ({ value: code, label: declineWords[code]() })),
    referrerReadsHere: referral.referrer.userId !== null,
    noteIsSent: referral.route === 'self' || person.shareBack === 'everything',
  };
}
