import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../../practice-in.ts';
import type { PadId } from '../domain/pad.ts';
import type { SlipCode } from '../domain/slip-code.ts';
import { padOf } from '../store/pad-store.ts';
import { slipsOf } from '../store/slip-store.ts';
import { stateOfPad } from './pads.view.ts';
import type { PadRow } from './pads.view.ts';

export type PadView = PadRow & { readonly form: FormState };

export async function padView(work: Work, id: PadId): Promise<PadView> {
  requirePermission(work, 'capacity.print-pads');

  const pad = await padOf(work, id);
  return {
    ...pad,
    practice: (await practiceIn(work, pad.practiceId)).name,
    state: stateOfPad(pad, dayOf(work.now)),
    form: blankForm(),
  };
}

/** What the sheets of a pad say. */
export async function paperView(
  work: Work,
  id: PadId,
): Promise<{ readonly practice: string; readonly codes: readonly SlipCode[] }> {
  requirePermission(work, 'capacity.print-pads');

  const pad = await padOf(work, id);
  const [practice, slips] = await Promise.all([practiceIn(work, pad.practiceId), slipsOf(work, id)]);
  return { practice: practice.name, codes: slips.map(({ code }) => code) };
}
