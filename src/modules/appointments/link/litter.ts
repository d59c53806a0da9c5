import type { Litter } from '#platform/tidy.ts';

/** A link opens nothing a day after its appointment; later nobody asks whose it was. */
export const linkLitter: Litter = { table: 'appointments.link', column: 'expires_at', days: 90 };
