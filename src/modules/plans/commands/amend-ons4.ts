import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Ons4Id } from '../domain/ids.ts';
import type { Ons4Answers } from '../domain/ons4.ts';
import { ons4ForUpdate, saveOns4Answers } from '../store/ons4.ts';

export type AmendOns4 = {
  readonly once: string;
  readonly personId: PersonId;
  readonly ons4Id: Ons4Id;
  readonly version: string | null;
  readonly answers: Ons4Answers;
  readonly reason: string;
};

/** Puts right answers that were written down wrongly. What was written before stays readable. */
export async function amendOns4(work: Work, input: AmendOns4): Promise<void> {
  requirePermission(work, 'plans.measure');
  const { once: key, personId, ons4Id: id, answers, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.amend-ons4', input, answer: { id } })) return;

  await personInReach(work, personId);
  const asked = await ons4ForUpdate(work, personId, id);
  requireUnchanged(asked, input.version);
  const subject = { type: 'ons4', id };
  const changed = await keepAmended(work, { subject, before: asked.answers, after: answers, reason });
  if (changed.length === 0) return;
  await saveOns4Answers(work, asked, answers);
  await audit(work, 'plans.amended-ons4', { ...subject, personId, details: { changed: changed.length } });
}
