/** Reasonable adjustments that people ask for, in the order in which they are offered. */
export const adjustmentCodes = [
  'longer-appointment',
  'step-free',
  'quiet-room',
  'carer-present',
  'text-not-phone',
  'large-print',
  'easy-read',
  'bsl-interpreter',
  'lip-reading',
  'hearing-loop',
  'braille',
  'audio',
  'same-worker',
  'same-gender-worker',
  'home-visit',
  'breaks',
] as const;

export type AdjustmentCode = (typeof adjustmentCodes)[number];
