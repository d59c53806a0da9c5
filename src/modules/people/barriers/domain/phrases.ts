import type { BarrierKind } from './barrier.ts';

type Phrase = {
  readonly kind: BarrierKind;
  /** What the touch says by itself: then it is saved at once. */
  readonly says?: Readonly<Record<string, string>>;
};

/** What people often say. A touch saves it, or opens just what it needs. */
export const phrases = {
  'school-run': { kind: 'cannot' },
  'bus-pass': { kind: 'bus-pass', says: { from: '09:30' } },
  cannot: { kind: 'cannot' },
  can: { kind: 'can' },
  shifts: { kind: 'shifts', says: {} },
  'quiet-waiting': { kind: 'quiet-waiting', says: {} },
  'prefers-phone': { kind: 'prefers-phone', says: {} },
  'leaving-home': { kind: 'leaving-home', says: {} },
  'bus-cost': { kind: 'bus-cost', says: {} },
  'step-free': { kind: 'step-free', says: {} },
  carer: { kind: 'carer', says: {} },
  worker: { kind: 'worker' },
  'not-worker': { kind: 'not-worker' },
  short: { kind: 'length', says: { length: 'short' } },
  long: { kind: 'length', says: { length: 'long' } },
  other: { kind: 'other' },
} as const satisfies Record<string, Phrase>;

export type PhraseName = keyof typeof phrases;

export function phraseOf(name: PhraseName): Phrase {
  return phrases[name];
}

/** In the order in which a conversation comes to them. */
export const phraseGroups = {
  times: ['school-run', 'bus-pass', 'cannot', 'can', 'shifts'],
  coming: ['quiet-waiting', 'prefers-phone', 'leaving-home', 'bus-cost', 'step-free', 'carer'],
  whom: ['worker', 'not-worker', 'short', 'long', 'other'],
} as const satisfies Record<string, readonly PhraseName[]>;

export type PhraseGroup = keyof typeof phraseGroups;

/** Said once of somebody: what is said later takes its place. */
export function isSaidOnce(kind: BarrierKind): boolean {
  return !['cannot', 'can', 'not-worker', 'other'].includes(kind);
}
