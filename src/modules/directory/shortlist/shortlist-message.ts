import { m } from '#text';

import type { Listed } from './listed.ts';
import type { SavedView } from './shortlist.view.ts';

type Sent = Pick<SavedView, 'services' | 'url'>;

/** A list as it is sent: of a text only names, numbers and where the rest is. Nothing in it is of anybody. */
export function shortlistMessage(channel: 'text' | 'email', { services, url }: Sent) {
  const open = services.filter(({ closed }) => closed === null);
  const body = channel === 'text' ? textOf(open, url) : emailOf(open, url);
  return { subject: m.shortlist_message_subject(), body };
}

function textOf(services: readonly Listed[], url: string): string {
  const lines = services.map(({ name, facts }) => {
    const call = facts.find(({ href }) => href?.startsWith('tel:'));
    return [name, call?.words].filter(Boolean).join(' ');
  });
  return [m.shortlist_text_begin(), ...lines, m.shortlist_text_more({ url })].join('\n');
}

function emailOf(services: readonly Listed[], url: string): string {
  const paragraphs = services.map(({ name, sentence, facts }) =>
    [name, sentence, ...facts.map(({ term, words }) => `${term}: ${words}`)].filter(Boolean).join('\n'),
  );
  return [
    m.shortlist_email_begin(),
    ...paragraphs,
    m.shortlist_email_more({ url }),
    m.shortlist_email_end(),
  ].join('\n\n');
}
