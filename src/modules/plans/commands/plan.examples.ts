import type { LocalDate } from '#platform/local-date.ts';

/** What matters to somebody, as they said it. */
export const planWords = { whatMatters: 'My garden', goodAt: 'Roses', reason: '' };

export const day = (text: string) => text as LocalDate;
