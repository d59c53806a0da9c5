import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { StrayId } from '../domain/stray.ts';
import { spaced, whoHas } from '../replies/numbers.ts';
import { writersView } from '../replies/writers.view.ts';
import { readStray, straysShown, straysWaiting } from '../store/stray-list-store.ts';
import type { StrayCursor } from '../store/stray-list-store.ts';
import type { StrayView } from './pages/stray.page.tsx';
import type { StraysView } from './pages/strays.page.tsx';

export const straysList = '/messages/strays';

/** Texts that no network could claim, the oldest first, without what they say: each is opened by itself. */
export async function straysView(work: Work, after: StrayCursor | null): Promise<StraysView> {
  requirePermission(work, 'messages.see-unknown');

  const found = await straysWaiting(work, after);
  const rows = found.slice(0, straysShown);
  const last = found.length > straysShown ? rows.at(-1) : undefined;
  const details = { rows: rows.length };
  await audit(work, 'messages.listed-strays', { type: 'stray-text', id: work.requestId, details });
  return {
    rows: rows.map(({ id, ...line }) => ({ ...line, href: `${straysList}/${id}` })),
    next: last ? `${straysList}?after=${last.receivedAt.toISOString()}~${last.id}` : null,
  };
}

type Asked = { readonly id: StrayId; readonly sought: string };

/** One of them. Reading it is logged, and tells the other networks that somebody has. */
export async function strayView(work: Work, { id, sought }: Asked): Promise<StrayView> {
  requirePermission(work, 'messages.see-unknown');

  const { number, words, receivedAt: at } = await readStray(work, id);
  await audit(work, 'messages.looked-at-stray', { type: 'stray-text', id });
  const hints = {
    several: m.messages_replies_shared,
    one: m.messages_strays_one,
    nobody: m.messages_replies_nobody,
  };
  return {
    id,
    number: spaced(number),
    words,
    at,
    hint: hints[await whoHas(work, number)](),
    who: await writersView(work, `${straysList}/${id}/from`, sought),
    form: blankForm(),
  };
}
