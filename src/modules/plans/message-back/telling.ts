import { createHash } from 'node:crypto';

import type { Locale } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';

import { codeUseFor, isWorthTelling, occasionNow } from '../domain/message-back.ts';
import type { MessageOccasion, MessageSharing, SnomedCode } from '../domain/message-back.ts';
import { snomedCodeFor } from '../store/message-back.ts';
import type { MessageContent } from '../store/message-back.ts';
import { addresseeOf } from './addressee.ts';
import type { Addressee } from './addressee.ts';
import type { RecordToTell } from './episode-record.ts';
import { factsOf, soFarOf } from './facts-of.ts';
import { messageBackOf } from './message-blocks.ts';

/** A message as it would be sent now. */
export type Message = {
  readonly told: true;
  readonly occasion: MessageOccasion;
  readonly sharing: MessageSharing;
  readonly language: Locale;
  readonly content: MessageContent;
  readonly code: SnomedCode | null;
  readonly addressee: Addressee;
};

/** Why nothing is sent. `no-code`: they share codes only, and there is none to enter now. */
export type Silence = {
  readonly told: false;
  readonly because: 'shares-nothing' | 'nobody-to-tell' | 'no-code';
};

export type Telling = Message | Silence;

export type HowToTell = {
  readonly language: Locale;
  /** What the practice is asked to do; empty when nothing. */
  readonly ask: string;
};

/** What the practice would be told now, or why it is told nothing. Changes nothing. */
export async function whatToTell(work: Work, record: RecordToTell, how: HowToTell): Promise<Telling> {
  const sharing = record.person.shareBack;
  if (sharing === 'nothing') return { told: false, because: 'shares-nothing' };
  const addressee = await addresseeOf(work, record.person, record.referral);
  if (!addressee) return { told: false, because: 'nobody-to-tell' };
  const soFar = soFarOf(record);
  const occasion = occasionNow(soFar);
  const use = codeUseFor(occasion, soFar);
  const code = use && (await snomedCodeFor(work, use));
  if (!isWorthTelling(sharing, code)) return { told: false, because: 'no-code' };
  const { language, ask } = how;
  const content = messageBackOf(factsOf(record, { ask, code, now: work.now }), {
    sharing,
    language,
    occasion,
  });
  return { told: true, occasion, sharing, language, content, code, addressee };
}

/** Tells whether a message still reads as it was seen, whatever the practice is asked beside. */
export function fingerprintOf(content: MessageContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
