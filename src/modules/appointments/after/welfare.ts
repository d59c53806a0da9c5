import { personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { hasSafeguarding, openEpisodeOf } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { keptOf } from '../store/appointment-store.ts';
import { flagsOf, isWelfareDue, missesInARow } from './domain/welfare.ts';
import type { RiskFlag } from './domain/welfare.ts';
import { missesAllowed } from './store/welfare-setting-store.ts';
import {
  answeredWelfareOf,
  keepWelfareAnswer,
  lockWelfare,
  openWelfareOf,
  raiseWelfare,
} from './store/welfare-store.ts';
import type { WelfareId } from './store/tables.ts';

/** Raises the prompt when it is due: misses in a row of this episode, with something known that makes them a worry. */
export async function askAfterThem(
  work: Work,
  appointment: Appointment,
  alsoKnown: readonly RiskFlag[] = [],
): Promise<void> {
  const [misses, known, limit] = await Promise.all([
    missesOf(work, appointment),
    flagsAbout(work, appointment),
    missesAllowed(work),
  ]);
  const flags = [...known, ...alsoKnown];
  if (!isWelfareDue(misses, flags, limit)) return;
  const id = newId<WelfareId>();
  const prompt = await raiseWelfare(work, appointment, { id, misses, flags });
  const { personId, networkId } = appointment;
  await audit(work, 'appointments.welfare-raised', {
    type: 'welfare-prompt',
    id: prompt?.id ?? id,
    personId,
    networkId,
    details: { misses, flags: flags.join(' ') },
  });
}

/**
 * The same of somebody about whom a worry was noted, which only plans know. Repeating it asks nothing new, and who was
 * asked after since they last missed is not asked after again.
 */
export async function askAfterWorried(work: Work, personId: PersonId, episodeId: EpisodeId): Promise<void> {
  const [episode, kept, answered, prompt] = await Promise.all([
    openEpisodeOf(work, personId),
    keptOf(work, personId),
    answeredWelfareOf(work, personId),
    openWelfareOf(work, episodeId),
  ]);
  if (episode?.id !== episodeId) return;
  const last = kept.find((one) => one.episodeId === episodeId && one.outcome === 'missed');
  if (!last) return;
  const isAskedFor = prompt?.flags.includes('worry') && prompt.misses === (await missesOf(work, last));
  const isAnswered = answered.some(
    ({ answeredAt }) => last.outcomeAt !== null && answeredAt >= last.outcomeAt,
  );
  if (!isAskedFor && !isAnswered) await askAfterThem(work, last, ['worry']);
}

/** They came after all: what was asked because of a miss that was none is settled. */
export async function missedNothing(work: Work, appointment: Appointment): Promise<void> {
  const prompt = await lockWelfare(work, appointment.episodeId);
  if (!prompt || (await missesOf(work, appointment)) >= (await missesAllowed(work))) return;
  const answer = { outcome: 'recorded-wrongly', done: '–', doneBy: '–', doneOn: dayOf(work.now) } as const;
  await keepWelfareAnswer(work, prompt, answer);
  const { personId, networkId } = appointment;
  const subject = { type: 'welfare-prompt', id: prompt.id, personId, networkId };
  await audit(work, 'appointments.welfare-answered', { ...subject, details: { outcome: answer.outcome } });
}

async function missesOf(work: Work, { personId, episodeId }: Appointment): Promise<number> {
  const kept = await keptOf(work, personId);
  return missesInARow(kept.filter((one) => one.episodeId === episodeId).map(({ outcome }) => outcome));
}

async function flagsAbout(work: Work, { personId, episodeId }: Appointment): Promise<readonly RiskFlag[]> {
  const [person, safeguarding] = await Promise.all([
    personOf(work, personId),
    hasSafeguarding(work, episodeId),
  ]);
  return flagsOf({ safeguarding, adjustments: person.adjustments, caution: person.contactCaution });
}
