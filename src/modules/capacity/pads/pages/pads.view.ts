import { organisationsOf } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { padsOf } from '../store/pad-store.ts';
import type { Pad } from '../domain/pad.ts';

export type PadRow = Pick<Pad, 'id' | 'printedAt' | 'expiresOn' | 'slips' | 'used'> & {
  readonly practice: string;
  readonly state: 'good' | 'expired' | 'withdrawn';
};

export type PadsView = {
  readonly pads: readonly PadRow[];
  readonly practices: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
};

/** Every pad that was printed, and the form for another. */
export async function padsView(work: Work, sent: FormState | null): Promise<PadsView> {
  requirePermission(work, 'capacity.print-pads');

  const [pads, practices] = await Promise.all([padsOf(work), organisationsOf(work, 'practice')]);
  const names = new Map(practices.map(({ id, name }) => [id, name]));
  const today = dayOf(work.now);
  return {
    pads: pads.map((pad) => ({
      ...pad,
      practice: names.get(pad.practiceId) ?? '',
      state: stateOfPad(pad, today),
    })),
    practices: practices.map(({ id, name }) => ({ value: id, label: name })),
    form: sent ?? blankForm({ sheets: '2' }),
  };
}

export function stateOfPad({ withdrawnAt, expiresOn }: Pad, today: LocalDate): PadRow['state'] {
  if (withdrawnAt) return 'withdrawn';
  return expiresOn < today ? 'expired' : 'good';
}
