import { sql } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { permissionsOf } from '#modules/identity';
import type { Role } from '#modules/identity';

import { arrange } from './database.ts';
import type { WorkAs } from './database.ts';

/** Two invented networks with everyone a test may need. Ids say what they are. */
const id = <Id extends string>(kind: string, number: number) =>
  `00000000-0000-4000-8000-${kind}${String(number).padStart(8, '0')}` as Id;

export const north = id<NetworkId>('aaaa', 1);
export const south = id<NetworkId>('aaaa', 2);
export const elmStreet = id<OrganisationId>('bbbb', 1);
export const millLane = id<OrganisationId>('bbbb', 2);
export const southQuay = id<OrganisationId>('bbbb', 3);

export type Member = {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly network: NetworkId;
  readonly organisation?: OrganisationId;
};

const member = (number: number, name: string, role: Role, at: Partial<Member> = {}): Member => ({
  id: id<UserId>('cccc', number),
  name,
  role,
  network: north,
  ...at,
});

export const gpNia = member(1, 'Dr Nia Pryce', 'gp', { organisation: elmStreet });
export const receptionistTom = member(2, 'Tom Fell', 'receptionist', { organisation: elmStreet });
export const gpMillLane = member(3, 'Dr Omar Bell', 'gp', { organisation: millLane });
export const workerAsha = member(4, 'Asha Rowan', 'link-worker');
export const workerBen = member(5, 'Ben Moss', 'link-worker');
export const volunteerCai = member(6, 'Cai Lowe', 'volunteer-link-worker');
export const leadDilys = member(7, 'Dilys Hart', 'team-lead');
export const privacyEve = member(8, 'Eve Stone', 'privacy-officer');
export const workerSouth = member(9, 'Finn Cole', 'link-worker', { network: south });
export const gpSouth = member(10, 'Dr Gwen Ash', 'gp', { network: south, organisation: southQuay });
const everyone: readonly Member[] = [
  gpNia,
  receptionistTom,
  gpMillLane,
  workerAsha,
  workerBen,
  volunteerCai,
  leadDilys,
  privacyEve,
  workerSouth,
  gpSouth,
];

/** Who the work is done as: their reach and the permissions their role has. */
export function as(who: Member, now?: Date): WorkAs {
  const limited = ['gp', 'nurse', 'receptionist', 'practice-manager'].includes(who.role);
  return {
    userId: who.id,
    networkIds: [who.network],
    practiceIds: limited && who.organisation ? [who.organisation] : null,
    permissions: [...permissionsOf([who.role])],
    ...(now ? { now } : {}),
  };
}

/** Writes both networks into the database of a test. Call it first. */
export async function networksExist(work: Work): Promise<void> {
  await arrange(work, async () => {
    await writeNetworks(work);
    await writeMembers(work);
  });
}

async function writeNetworks(work: Work): Promise<void> {
  await sql`
    insert into identity.network (id, name, kind, short_code) values
      (${north}, 'Northvale Network', 'primary-care-network', 'NV'),
      (${south}, 'Southmere Network', 'primary-care-network', 'SM')`.execute(work.trx);
  await sql`
    insert into identity.organisation (network_id, id, kind, name, email, phone) values
      (${north}, ${elmStreet}, 'practice', 'Elm Street Surgery', 'elm.street@example.org', '01632 960101'),
      (${north}, ${millLane}, 'practice', 'Mill Lane Practice', 'mill.lane@example.org', '01632 960102'),
      (${south}, ${southQuay}, 'practice', 'South Quay Surgery', 'south.quay@example.org', '01632 960103')`.execute(
    work.trx,
  );
}

async function writeMembers(work: Work): Promise<void> {
  for (const { id: userId, name, role, network, organisation } of everyone) {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
    await sql`
      insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
      values (${userId}, ${name}, ${email}, true, ${work.now}, ${work.now})`.execute(work.trx);
    await sql`
      insert into identity.membership (network_id, user_id, role, organisation_id)
      values (${network}, ${userId}, ${role}, ${organisation ?? null})`.execute(work.trx);
    if (workerKinds.has(role)) await writeWorker(work, { userId, name, role, network });
  }
  await sql`
    insert into workforce.practice_cover (network_id, practice_id, worker_id)
    values (${north}, ${elmStreet}, ${workerAsha.id})`.execute(work.trx);
}

const workerKinds = new Set<Role>(['link-worker', 'volunteer-link-worker', 'team-lead']);

async function writeWorker(
  work: Work,
  worker: { userId: UserId; name: string; role: Role; network: NetworkId },
): Promise<void> {
  const limit = worker.role === 'link-worker' ? 45 : 10;
  await sql`
    insert into workforce.worker (network_id, id, name, kind, phone, caseload_limit, works_from)
    values (${worker.network}, ${worker.userId}, ${worker.name}, ${worker.role}, '01632 960200', ${limit}, '2025-01-06')`.execute(
    work.trx,
  );
}
