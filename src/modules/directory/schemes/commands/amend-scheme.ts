import { audit } from '#platform/audit.ts';
import type { NetworkId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { amended } from '../domain/amended.ts';
import type { SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { askNetwork, linkedAfter } from '../network-asked.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';
import { writeScheme } from '../store/write-schemes.ts';

export type AmendScheme = {
  readonly once: string;
  readonly id: SchemeId;
  /** The version that the form showed. */
  readonly seen: string | null;
  readonly details: SchemeDetails;
  /** Whose it shall be, once that network agrees. */
  readonly networkId: NetworkId | null;
  /** Everything was looked at and is right today. */
  readonly checked: boolean;
  readonly closed: boolean;
};

/** @throws Refusal `directory.no-such-scheme`, `platform.changed-since`. */
export async function amendScheme(work: Work, { once, seen, ...input }: AmendScheme): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { id, networkId, checked, closed } = input;
  const command = 'directory.amend-scheme';
  if (await answeredBefore(work, { key: once, command, input, answer: { id } })) return;
  const scheme = await schemeForUpdate(work, id);
  requireUnchanged(scheme, seen);
  const linking = { id, before: scheme.networkId, wanted: networkId };
  await writeScheme(work, {
    id,
    ...amended(scheme, { details: input.details, checked, today: dayOf(work.now) }),
    networkId: linkedAfter(linking),
    closedAt: closed ? (scheme.closedAt ?? work.now) : null,
  });
  await audit(work, 'directory.scheme-amended', { type: 'scheme', id, details: { closed } });
  await askNetwork(work, linking);
}
