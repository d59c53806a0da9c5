import { randomInt } from 'node:crypto';

import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../../practice-in.ts';
import { expiryOf, slipsASheet } from '../domain/pad.ts';
import type { Pad, PadId } from '../domain/pad.ts';
import { slipCodeOf, slipSerials } from '../domain/slip-code.ts';
import { addPad } from '../store/pad-store.ts';
import { addSlips } from '../store/slip-store.ts';

export type PrintPad = {
  readonly once: string;
  readonly practiceId: OrganisationId;
  /** Of eight slips each: 1 to 25. */
  readonly sheets: number;
};

/** Makes the slips of a pad for a practice, each with a code that nobody can guess. */
export async function printPad(work: Work, input: PrintPad): Promise<PadId> {
  requirePermission(work, 'capacity.print-pads');
  const id = newId<PadId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, {
    key,
    command: 'capacity.print-pad',
    input: said,
    answer: { id },
  });
  if (earlier) return earlier.id;

  const { practiceId, sheets } = input;
  const { networkId } = await practiceIn(work, practiceId);
  const pad = { networkId, id, practiceId, printedAt: work.now, expiresOn: expiryOf(dayOf(work.now)) };
  await addPad(work, pad);
  await fill(work, pad, sheets * slipsASheet);
  await audit(work, 'capacity.printed-pad', { type: 'pad', id, networkId, details: { sheets } });
  return id;
}

/** A code that is taken, once in many millions, is drawn again. */
async function fill(work: Work, pad: Pick<Pad, 'networkId' | 'id'>, count: number): Promise<void> {
  let left = Array.from({ length: count }, (_, index) => index + 1);
  while (left.length > 0) {
    const drawn = left.map((number) => ({ number, code: slipCodeOf(randomInt(slipSerials)) }));
    const added = await addSlips(work, pad, drawn);
    left = left.filter((number) => !added.has(number));
  }
}
