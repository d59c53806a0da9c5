import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { handSessionTo } from './hand-session-to.ts';
import type { HandSessionTo } from './hand-session-to.ts';

/** Another worker takes a session, of a form that may be sent twice. */
export async function handSession(
  work: Work,
  { once: key, ...input }: HandSessionTo & { readonly once: string },
) {
  requirePermission(work, 'rota.edit');
  if (await answeredBefore(work, { key, command: 'rota.hand-session', input, answer: 'done' })) return;

  await handSessionTo(work, input);
}
