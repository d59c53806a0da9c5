import { m } from '#text';
import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';
import type { Channel } from '#platform/outbox.ts';

import type { ServiceFacts } from './service-facts.ts';

/** Who signs, and how they are reached. */
export type Sender = { readonly name: string; readonly phone: string | null; readonly network: string };

export type ShortlistMessage = { readonly subject: string; readonly body: string };

export type ShortlistTold = {
  readonly person: Person;
  readonly services: readonly ServiceFacts[];
  readonly sender: Sender;
};

/**
 * A shortlist as it is sent, in the language of the moment: of a text only names and numbers. The subject stands in
 * the open, so it says nothing of anybody.
 */
export function shortlistMessage(channel: Channel, told: ShortlistTold): ShortlistMessage {
  const body = channel === 'text' ? textOf(told) : letterOf(told);
  return { subject: m.plans_message_list_subject(), body };
}

/** Whoever asked that messages do not say where they come from is not told in a text who writes. */
function textOf({ person, services, sender }: ShortlistTold): string {
  const { known: name } = nameOf(person);
  const lines = services.map((service) => [service.name, service.phone].filter(Boolean).join(' '));
  if (!person.leaveMessages) {
    return [m.plans_text_list_greeting_discreet({ name }), ...lines, m.plans_text_list_end_discreet()].join(
      '\n',
    );
  }
  const end = m.plans_text_list_end({ worker: sender.name });
  return [m.plans_text_list_greeting({ name }), ...lines, end].join('\n');
}

function letterOf({ person, services, sender }: ShortlistTold): string {
  const { name: worker, phone, network } = sender;
  const paragraphs = [
    m.plans_message_list_dear({ name: nameOf(person).known }),
    m.plans_message_list_intro(),
    ...services.map(paragraphOf),
    phone ? m.plans_message_list_company({ phone }) : m.plans_message_list_company_unnumbered(),
    `${m.plans_message_list_wishes()}\n\n${worker}\n${network}`,
  ];
  return paragraphs.join('\n\n');
}

function paragraphOf({ name, sentence, when, where, phone, cost, start }: ServiceFacts): string {
  const facts = [
    [m.plans_find_when(), when],
    [m.plans_find_where(), where],
    [m.plans_find_phone(), phone],
    [m.plans_find_cost(), cost],
    [m.plans_find_start(), start],
  ] as const;
  const lines = facts.flatMap(([term, words]) => (words === '' ? [] : [`${term}: ${words}`]));
  return [name, ...(sentence === '' ? [] : [sentence]), ...lines].join('\n');
}
