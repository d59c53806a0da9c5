import type { Block } from '#platform/pdf/blocks.ts';

import type { MessageFacts } from '../domain/message-facts.ts';
import { MessageSheet } from './blocks.page.tsx';
import { messageBackOf } from './message-blocks.ts';
import { facts } from './message-blocks.examples.ts';
import { plainTextOf } from './plain-text.ts';

/** What is told to the practice of somebody whose support is closed. */
export const everything = { sharing: 'everything', language: 'en', occasion: 'closed' } as const;
export const codesOnly = { ...everything, sharing: 'codes-only' } as const;

/** What somebody reads who is sent it as text. */
export const textOf = (
  given: Partial<MessageFacts> = {},
  choice: Parameters<typeof messageBackOf>[1] = everything,
) => plainTextOf(messageBackOf(facts(given), choice).blocks);

/** What somebody reads who looks at the page. */
export function htmlOf(blocks: readonly Block[]): string {
  const page: { toString(): string } = <MessageSheet blocks={blocks} language="en" />;
  return page.toString();
}
