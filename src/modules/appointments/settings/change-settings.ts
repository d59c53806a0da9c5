import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { keepMissesAllowed } from '../after/store/welfare-setting-store.ts';
import { keepLengths } from '../store/length-store.ts';
import type { Lengths } from '../store/length-store.ts';
import { settingsNow, versionOf } from './settings-now.ts';
import type { SettingsNow } from './settings-now.ts';

export type AppointmentSettings = Lengths & {
  /** How many in a row raise a welfare prompt for somebody at risk. */
  readonly misses: number;
};

export type ChangeSettings = AppointmentSettings & {
  readonly once: string;
  /** Of both settings, as the page showed them. */
  readonly version: string | null;
};

/**
 * How long appointments are in this network, and how many misses prompt a look at how somebody is. What is booked
 * keeps its length.
 */
export async function changeSettings(work: Work, { once, ...input }: ChangeSettings): Promise<void> {
  requirePermission(work, 'rota.edit');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'appointments.change-settings', input, answer }))
    return;
  const { short, long, misses } = input;
  if (short >= long) throw new Refusal('invalid', 'appointments.short-is-not-shorter');
  const now = await settingsNow(work);
  if (input.version !== versionOf(now)) throw changedSince(work, now);
  const kept = [
    await keepLengths(work, { short, long }, now.lengths.version),
    await keepMissesAllowed(work, misses, now.welfare.version),
  ];
  if (kept.includes(false)) throw changedSince(work, await settingsNow(work));
  await audit(work, 'appointments.settings-changed', {
    type: 'appointment-settings',
    id: work.requestId,
    details: { short, long, misses },
  });
}

function changedSince(work: Work, { lengths, welfare }: SettingsNow): Refusal {
  const last = lengths.changed ?? welfare.changed ?? { by: work.actor.userId, at: work.now };
  return new Refusal('conflict', 'platform.changed-since', {
    changedBy: last.by,
    changedAt: last.at.toISOString(),
  });
}
