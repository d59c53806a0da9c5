import { keepQuietHours, quietHoursNow } from '#modules/messages';
import { audit } from '#platform/audit.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireSeen } from './seen-hours.ts';
import type { Leads } from './domain/leads.ts';
import { keepLeads, leadsNow } from './store/lead-store.ts';

export type Hours = {
  readonly quiet: { readonly from: LocalTime; readonly until: LocalTime };
  readonly leads: Leads;
};

export type ChangeHours = Hours & { readonly once: string; readonly version: string | null };

/** When this network writes to people. What is planned already keeps its hour; what is written waits for the new one. */
export async function changeHours(work: Work, { once, ...input }: ChangeHours): Promise<void> {
  requirePermission(work, 'messages.edit-templates');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'appointments.change-hours', input, answer })) return;
  const [quiet, leads] = [await quietHoursNow(work), await leadsNow(work)];
  requireSeen(work, { seen: input.version, versions: [quiet.version, leads.version] });
  await keepQuietHours(work, input.quiet);
  await keepLeads(work, input.leads);
  await audit(work, 'appointments.hours-changed', {
    type: 'hours',
    id: work.requestId,
    details: { ...input.quiet, at: input.leads.at, daysBefore: input.leads.daysBefore.join(' ') },
  });
}
