import type { FormState, Typed } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { settingsNow, versionOf } from './settings-now.ts';

type Start = (work: Work, given: { readonly values: Typed; readonly version: string }) => Promise<FormState>;

/** The settings of this network, as a form. */
export async function settingsView(work: Work, start: Start): Promise<FormState> {
  requirePermission(work, 'rota.edit');

  const now = await settingsNow(work);
  const { lengths, welfare } = now;
  return start(work, {
    values: {
      short: String(lengths.short),
      long: String(lengths.long),
      misses: String(welfare.misses),
    },
    version: versionOf(now),
  });
}
