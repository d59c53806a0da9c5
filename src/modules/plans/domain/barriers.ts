/** What keeps people from coming, in the order in which it is offered: data for finding them a time and a place. */
export const barrierCodes = [
  'time-of-day',
  'school-run',
  'shifts',
  'caring',
  'bus',
  'fare',
  'leaving-home',
  'waiting-room',
  'access',
  'language',
] as const;

export type BarrierCode = (typeof barrierCodes)[number];
