import { quietHoursNow } from '#modules/messages';
import type { FormState, Typed } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { versionOf } from './seen-hours.ts';
import { leadsNow } from './store/lead-store.ts';

type Start = (work: Work, given: { readonly values: Typed; readonly version: string }) => Promise<FormState>;

/** When this network writes to people, as a form. */
export async function hoursView(work: Work, start: Start): Promise<FormState> {
  requirePermission(work, 'messages.edit-templates');

  const [quiet, leads] = [await quietHoursNow(work), await leadsNow(work)];
  return start(work, {
    values: {
      quietFrom: quiet.from,
      quietUntil: quiet.until,
      at: leads.at,
      daysBefore: leads.daysBefore.map(String),
    },
    version: versionOf([quiet.version, leads.version]),
  });
}
