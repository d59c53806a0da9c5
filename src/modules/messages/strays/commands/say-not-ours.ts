import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { StrayId } from '../../domain/stray.ts';
import { keepNotOurs, readStray } from '../../store/stray-list-store.ts';

export type SayNotOurs = { readonly once: string; readonly id: StrayId };

/** A stray text is from nobody here: this network sees it no more, and the others still do. @throws Refusal `messages.no-such-stray` */
export async function sayNotOurs(work: Work, { once, ...input }: SayNotOurs): Promise<void> {
  requirePermission(work, 'messages.see-unknown');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'messages.say-not-ours', input, answer })) return;
  const { id } = input;
  await readStray(work, id);
  await keepNotOurs(work, id);
  await audit(work, 'messages.stray-not-ours', { type: 'stray-text', id });
}
