import type { Person, PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Ons4Id } from '../domain/ids.ts';
import { ons4FromAge } from '../domain/ons4.ts';
import type { Ons4Answers, Ons4Occasion } from '../domain/ons4.ts';
import { addOns4 } from '../store/ons4.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';

export type RecordOns4 = {
  readonly once: string;
  readonly personId: PersonId;
  readonly occasion: Ons4Occasion;
  readonly askedOn: LocalDate;
  /** The questions are about feelings: nobody can answer them for somebody else. */
  readonly answeredBy: 'person' | 'someone-else';
  /** They say that they are 16 or over: asked for when their date of birth is not known. */
  readonly isOldEnough: boolean;
  readonly answers: Ons4Answers;
};

/** Writes down how a person answered the four questions about personal wellbeing. */
export async function recordOns4(work: Work, input: RecordOns4): Promise<Ons4Id> {
  requirePermission(work, 'plans.measure');
  const id = newId<Ons4Id>();
  const before = await answeredBefore(work, {
    key: input.once,
    command: 'plans.record-ons4',
    input,
    answer: { id },
  });
  if (before) return before.id;

  const { personId, occasion, askedOn, answers } = input;
  const { person, episode } = await episodeToWriteIn(work, personId);
  requireAskable(work, person, input);
  const added = await addOns4(work, { id, personId, episodeId: episode.id, occasion, askedOn, answers });
  if (!added) throw new Refusal('conflict', 'plans.ons4-has-start');
  await audit(work, 'plans.recorded-ons4', { type: 'ons4', id, personId, details: { occasion } });
  return id;
}

function requireAskable(work: Work, person: Person, { askedOn, answeredBy, isOldEnough }: RecordOns4): void {
  if (answeredBy !== 'person') throw new Refusal('invalid', 'plans.ons4-by-someone-else');
  if (askedOn > dayOf(work.now)) throw new Refusal('invalid', 'plans.ons4-in-future');
  const old = person.bornOn === null ? isOldEnough : ageOn(person.bornOn, askedOn) >= ons4FromAge;
  if (!old) throw new Refusal('invalid', 'plans.ons4-too-young');
}
