import type { Permission } from '#platform/work.ts';

export const roles = [
  'gp',
  'nurse',
  'receptionist',
  'other-referrer',
  'link-worker',
  'volunteer-link-worker',
  'team-lead',
  'group-contact',
  'practice-manager',
  'commissioner',
  'association-administrator',
  'privacy-officer',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

const refer = [
  'referrals.refer',
  'referrals.follow',
  'people.add',
  'people.record-consent',
  'plans.read-message',
] as const;

const support = [
  'people.read',
  'people.amend',
  'people.record-consent',
  'referrals.read',
  'referrals.contact',
  'referrals.hand-over',
  'referrals.close',
  'plans.read',
  'plans.write',
  'plans.connect',
  'plans.measure',
  'plans.close',
  'plans.send-message',
  'plans.read-message',
  'outbox.read',
  'outbox.settle',
  'rota.see',
  'rota.edit-own',
  'appointments.read',
  'appointments.book',
  'appointments.settle',
  'appointments.feed',
  'messages.answer',
] as const;

const decide = [
  'people.search',
  'people.add',
  'people.see-team',
  'referrals.refer',
  'referrals.decide',
  'capacity.print-pads',
  'capacity.use-slips',
  'trials.read',
] as const;

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  gp: refer,
  nurse: refer,
  // Reach bounds them to the people of their own practice.
  receptionist: [...refer, 'people.see-team', 'appointments.read', 'appointments.book', 'capacity.use-slips'],
  'other-referrer': refer,
  'link-worker': [...support, ...decide, 'directory.own'],
  'volunteer-link-worker': support.filter((permission) => !permission.startsWith('outbox.')),
  'team-lead': [
    ...support,
    ...decide,
    'referrals.allocate',
    'capacity.pause',
    'capacity.see-team',
    'trials.run',
    'attendance.read',
    'rota.edit',
    'messages.edit-templates',
    'messages.see-unknown',
  ],
  'group-contact': ['directory.own'],
  'practice-manager': ['referrals.follow', 'plans.read-message', 'attendance.read'],
  commissioner: ['attendance.read'],
  'association-administrator': ['directory.edit', 'directory.own'],
  'privacy-officer': ['identity.read-access-log'],
  administrator: [
    'identity.read-access-log',
    'outbox.read',
    'outbox.settle',
    'messages.edit-templates',
    'directory.edit',
    'directory.own',
  ],
};

/** Roles that see the people of their own practice only, not of the whole network. */
const ofOnePractice = new Set<Role>(['gp', 'nurse', 'receptionist', 'practice-manager']);

/** What anyone may do, with or without an account. */
export const publicPermissions: ReadonlySet<Permission> = new Set<Permission>([
  // With a secret only: it says whose calendar and in which network.
  'appointments.follow-feed',
  'capacity.plan',
  'directory.search',
  'directory.suggest',
  'referrals.refer-myself',
]);

export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set([
    'capacity.plan',
    'directory.search',
    'directory.suggest',
    'drafts.keep',
    ...held.flatMap((role) => granted[role]),
  ]);
}

/** The roles that may do something that not everybody may. */
export function rolesWith(permission: Permission): readonly Role[] {
  return roles.filter((role) => granted[role].includes(permission));
}

export function isLimitedToPractice(held: readonly Role[]): boolean {
  return held.every((role) => ofOnePractice.has(role));
}
