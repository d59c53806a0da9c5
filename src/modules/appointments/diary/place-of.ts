import type { Session } from '#modules/rota';

/** "Elm Street Surgery, Room 1"; null when it is not at a place. */
export function placeOf({ site, room }: Pick<Session, 'site' | 'room'>): string | null {
  return site && [site.name, room?.name].filter(Boolean).join(', ');
}
