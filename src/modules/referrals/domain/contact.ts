/** What a worker can say happened. */
export const loggedKinds = ['no-answer', 'voicemail', 'texted', 'spoke', 'met', 'note'] as const;

export type LoggedKind = (typeof loggedKinds)[number];

/** `letter` is written by the service, after tries without reaching them. */
export type ContactKind = LoggedKind | 'letter';

/** What the rules need to know of a contact. */
export type Happened = { readonly kind: ContactKind; readonly at: Date };

/** Somebody tried to reach the person, and did not. */
export function isTry(kind: ContactKind): boolean {
  return isRing(kind) || kind === 'texted';
}

/** The telephone rang, and nobody spoke. */
export function isRing(kind: ContactKind): boolean {
  return kind === 'no-answer' || kind === 'voicemail';
}

export function isReached(kind: ContactKind): boolean {
  return kind === 'spoke' || kind === 'met';
}
