/** The only door into this module. */
export { openAuth, tokenFrom } from './auth.ts';
export type { Auth } from './auth.ts';
export { permissionsOf, publicPermissions } from './domain/permissions.ts';
export type { Role } from './domain/permissions.ts';
export { passCookie, passPath } from './pass.ts';
export { identityRoutes } from './routes.tsx';
export { addressesOfThoseWho } from './store/addresses.ts';
export { letGroupContactIn, ownAddress } from './store/group-contacts.ts';
export { ownMemberships } from './store/memberships.ts';
export type { Membership } from './store/memberships.ts';
export { namesOfUsers, networks, organisationsOf } from './store/people-who-sign-in.ts';
export type { Network, Organisation } from './store/people-who-sign-in.ts';
export { signedInBy } from './store/signed-in.ts';
export type { SignedIn } from './store/signed-in.ts';
export type { IdentityDatabase, IdentityTables } from './store/tables.ts';
