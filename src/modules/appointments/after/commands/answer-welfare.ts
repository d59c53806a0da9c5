import { openEpisodeOf } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../../domain/appointment.ts';
import { keepWelfareAnswer, lockWelfare } from '../store/welfare-store.ts';
import type { WelfareAnswer } from '../store/welfare-store.ts';

export type AnswerWelfare = WelfareAnswer & {
  readonly once: string;
  /** An appointment of the person who is asked after. */
  readonly id: AppointmentId;
  readonly seen: string | null;
};

/**
 * Writes down what was done about somebody who missed several appointments: by whom and when.
 *
 * @throws Refusal `appointments.nothing-asked` when it was answered before.
 */
export async function answerWelfare(work: Work, { once, ...input }: AnswerWelfare): Promise<void> {
  requirePermission(work, 'appointments.settle');

  const { id, seen, ...answer } = input;
  const key = { key: once, command: 'appointments.answer-welfare', input, answer: { id } } as const;
  if (await answeredBefore(work, key)) return;
  const { personId, networkId, episodeId } = await appointmentInReach(work, id);
  const open = await openEpisodeOf(work, personId);
  const prompt = await lockWelfare(work, open?.id ?? episodeId);
  if (!prompt) throw new Refusal('conflict', 'appointments.nothing-asked');
  requireUnchanged(prompt, seen);
  await keepWelfareAnswer(work, prompt, answer);
  const subject = { type: 'welfare-prompt', id: prompt.id, personId, networkId };
  await audit(work, 'appointments.welfare-answered', { ...subject, details: { outcome: answer.outcome } });
}
