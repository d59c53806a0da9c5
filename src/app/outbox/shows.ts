import type { Channel, MessageState } from '#platform/outbox.ts';

type Part = { readonly states: readonly MessageState[]; readonly channels: readonly Channel[] };

const every: readonly Channel[] = ['letter', 'text', 'email'];

/** The parts of the outbox that can be shown, in the order they are offered. */
export const shows = {
  everything: {
    states: ['waiting', 'sending', 'sent', 'delivered', 'failed', 'unsure', 'withdrawn'],
    channels: every,
  },
  'to-print': { states: ['waiting'], channels: ['letter'] },
  'on-the-way': { states: ['waiting', 'sending', 'sent'], channels: ['text', 'email'] },
  'not-delivered': { states: ['failed'], channels: every },
  unsure: { states: ['unsure'], channels: every },
  delivered: { states: ['delivered'], channels: every },
} as const satisfies Readonly<Record<string, Part>>;

export type Show = keyof typeof shows;
