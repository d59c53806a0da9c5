import { audit } from '#platform/audit.ts';
import { linesPerPage, outboxLines, outboxNeeds } from '#platform/outbox.ts';
import type { OutboxLine } from '#platform/outbox.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import type { OutboxRow, OutboxView } from './outbox.page.tsx';
import { shows } from './shows.ts';
import type { Show } from './shows.ts';
import { channelName, stateName } from './state-words.ts';

export type OutboxQuery = {
  readonly show: Show;
  readonly before: { readonly createdAt: Date; readonly id: string } | null;
};

/** One page of what leaves the service, newest first. Nothing on it says to whom. */
export async function outboxView(work: Work, { show, before }: OutboxQuery): Promise<OutboxView> {
  requirePermission(work, 'outbox.read');

  const found = await outboxLines(work, { ...shows[show], before });
  const lines = found.slice(0, linesPerPage);
  const needs = await outboxNeeds(work);
  await audit(work, 'outbox.listed', {
    type: 'outbox',
    id: work.requestId,
    details: { show, lines: lines.length },
  });
  return {
    show,
    rows: lines.map(toRow),
    needs,
    older: found.length > linesPerPage ? olderHref(show, lines.at(-1)) : null,
    continued: before !== null,
    places: placesFor(work),
  };
}

/** What belongs to writing, for those who may. */
function placesFor({ actor }: Work) {
  return [
    may(actor, 'messages.answer') && may(actor, 'people.see-team')
      ? [{ href: '/messages/replies', label: m.messages_replies_title() }]
      : [],
    may(actor, 'messages.edit-templates')
      ? [
          { href: '/messages/wording', label: m.messages_wording_title() },
          { href: '/messages/hours', label: m.reminders_title() },
        ]
      : [],
  ].flat();
}

function toRow(line: OutboxLine): OutboxRow {
  const { id, createdAt, subject, channel, state } = line;
  return {
    href: `/outbox/${id}`,
    at: createdAt,
    subject,
    channel: channelName(channel),
    state: stateName(line),
    needsSomebody: state === 'failed' || state === 'unsure' || (channel === 'letter' && state === 'waiting'),
  };
}

function olderHref(show: Show, last: OutboxLine | undefined): string | null {
  if (!last) return null;
  const query = new URLSearchParams({ show, before: `${last.createdAt.toISOString()}_${last.id}` });
  return `/outbox?${query.toString()}`;
}
