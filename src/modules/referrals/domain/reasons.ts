/**
 * Why people are referred, in the order in which they are offered: commonest first, as national figures have it
 * (mental health, then practical help, then company), then what practices' own lists add.
 */
export const reasons = [
  'lonely',
  'mood',
  'stress',
  'bereavement',
  'money',
  'housing',
  'work',
  'caring',
  'long-term-condition',
  'active',
  'food',
  'family',
  'practical',
  'substance',
  'migration',
  'other',
] as const;

export type Reason = (typeof reasons)[number];

export function isReason(code: string): code is Reason {
  return (reasons as readonly string[]).includes(code);
}
