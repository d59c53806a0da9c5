/** How much of a diary is shown. */
export const shows = ['day', 'week', 'clinics'] as const;
export type Shows = (typeof shows)[number];
