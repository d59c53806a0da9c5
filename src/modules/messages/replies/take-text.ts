import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

import { understood } from '../domain/understood.ts';
import { keepStray, networkForStranger, networksOfNumber } from '../store/stray-store.ts';
import { heedStopping, mostLetters, takeReply } from './take-reply.ts';
import type { TextIn } from './take-reply.ts';

/**
 * A text that came in, in works of their own: it names no network. STOP is heeded in each that ever wrote to the number.
 * It is kept in the network that did so last, else in the one that alone knows the number; a text that none or several
 * could claim is shown to none of them.
 */
export async function takeText(openWork: OpenWork, text: TextIn): Promise<void> {
  const { number } = text;
  const networks = await openWork(outside, (work) => networksOfNumber(work, number));
  const meaning = understood(text.words);
  for (const networkId of networks)
    await openWork(providerIn([networkId]), (work) => heedStopping(work, number, meaning));
  const keeper = networks[0] ?? (await openWork(outside, (work) => networkForStranger(work, number)));
  if (keeper) return openWork(providerIn([keeper]), (work) => takeReply(work, text));
  return openWork(outside, (work) =>
    keepStray(work, { ...text, words: text.words.slice(0, mostLetters), receivedAt: work.now }),
  );
}

/** Written into the access log as somebody without an account. */
const provider = '00000000-0000-4000-8000-00000000face' as UserId;

/** What our provider tells us is done in the network that it concerns. */
export function providerIn(networkIds: readonly NetworkId[]): Actor {
  return {
    kind: 'public',
    userId: provider,
    networkIds,
    practiceIds: null,
    permissions: new Set(),
  };
}

/** In no network: only to learn which one it concerns. */
export const outside = providerIn([]);
