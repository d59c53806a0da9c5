import { m } from '#text';
import { publicPermissions } from '#modules/identity';
import { may } from '#platform/work.ts';
import type { Actor, Permission } from '#platform/work.ts';

type Place = {
  readonly href: string;
  readonly label: () => string;
  readonly needs: Permission;
  /** Not for those whose work is something else, though they may. */
  readonly unless?: readonly Permission[];
  /** What else belongs to it: addresses that are reached from there. */
  readonly also?: readonly string[];
};

/** In the order people use them. What somebody may not do is not offered to them. */
const places: readonly Place[] = [
  { href: '/today', label: m.app_nav_today, needs: 'referrals.contact' },
  {
    href: '/people',
    label: m.app_nav_people,
    needs: 'people.read',
    also: ['/messages/people', '/messages-back', '/caseloads'],
  },
  {
    href: '/diary',
    label: m.diary_title,
    needs: 'rota.see',
    also: ['/rota', '/appointments', '/attendance', '/trials'],
  },
  {
    href: '/referrals',
    label: m.app_nav_referrals,
    needs: 'referrals.decide',
    also: ['/waiting-list', '/allocation', '/pads', '/slips'],
  },
  { href: '/referrals/new', label: m.app_nav_refer, needs: 'referrals.refer' },
  { href: '/slips', label: m.app_nav_slips, needs: 'capacity.use-slips', unless: ['referrals.decide'] },
  { href: '/referrals/sent', label: m.app_nav_sent, needs: 'referrals.follow' },
  { href: '/team', label: m.app_nav_team, needs: 'capacity.see-team', also: ['/pauses'] },
  { href: '/directory', label: m.app_nav_directory, needs: 'directory.search' },
  { href: '/schemes', label: m.app_nav_schemes, needs: 'directory.search' },
  { href: '/directory/work', label: m.worklist_nav, needs: 'directory.edit' },
  {
    href: '/directory/mine',
    label: m.editing_nav_mine,
    needs: 'directory.own',
    unless: ['directory.edit', 'referrals.contact'],
  },
  {
    href: '/attendance',
    label: m.attendance_nav,
    needs: 'attendance.read',
    // A team lead gets there from the diary.
    unless: ['referrals.contact'],
  },
  { href: '/outbox', label: m.app_nav_outbox, needs: 'outbox.read', also: ['/messages'] },
  { href: '/access-log', label: m.app_nav_access_log, needs: 'identity.read-access-log' },
];

export function navigationOf(actor: Actor, path: string) {
  const offered = placesFor(actor);
  const here = nearest(offered, path);
  return offered.map(({ href, label }) => ({ href, label: label(), current: href === here }));
}

/** Where somebody's work begins: the first place that is there for them and not for everybody. */
export function homeOf(actor: Actor): string {
  const theirs = placesFor(actor);
  const own = theirs.find(({ needs }) => !publicPermissions.has(needs));
  return (own ?? theirs[0])?.href ?? '/';
}

function placesFor(actor: Actor): readonly Place[] {
  return places.filter(
    ({ needs, unless = [] }) => may(actor, needs) && !unless.some((other) => may(actor, other)),
  );
}

/** The box in which they search: people, or whatever is in the directory. */
export function searchOf(actor: Actor): string {
  return may(actor, 'people.search') ? '/people/search#q' : '/directory#q';
}

function nearest(offered: readonly Place[], path: string): string | undefined {
  const isIn = (place: string) => path === place || path.startsWith(`${place}/`);
  return offered
    .flatMap(({ href, also = [] }) => [href, ...also].map((place) => ({ href, place })))
    .filter(({ place }) => isIn(place))
    .toSorted((a, b) => b.place.length - a.place.length)[0]?.href;
}
