import type { Litter } from '#platform/tidy.ts';

const days = 90;

/** Texts that are nobody's: of strangers, and of people whom nobody could name. */
export const textLitter: readonly Litter[] = [
  { table: 'messages.stray_text', column: 'received_at', days },
  { table: 'messages.reply', column: 'received_at', days, only: 'person_id is null' },
];
