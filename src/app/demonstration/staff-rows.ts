import type { DemonstrationNetwork, Member } from './cast.ts';
import type { Moments } from './moments.ts';
import type { Rows } from './rows.ts';

/** Networks, practices, everyone who signs in, and the personas that stand for them. */
export function addStaff(rows: Rows, networks: readonly DemonstrationNetwork[], { now }: Moments): void {
  for (const [index, network] of networks.entries()) {
    rows.add('identity.network', {
      id: network.id,
      name: network.name,
      kind: 'primary-care-network',
      ods_code: null,
      short_code: network.shortCode,
    });
    addPractices(rows, network);
    for (const member of network.members) addMember(rows, { network, member, now, index });
  }
  const personas = networks.flatMap(({ members }) => members).filter(({ persona }) => persona !== null);
  for (const [position, member] of personas.entries()) addPersona(rows, member, position);
  addOverseersEverywhere(rows, networks);
  for (const network of networks) addCover(rows, network);
}

function addPractices(rows: Rows, { id, practices }: DemonstrationNetwork): void {
  for (const [index, practice] of practices.entries()) {
    rows.add('identity.organisation', {
      network_id: id,
      id: practice.id,
      kind: 'practice',
      name: practice.name,
      ods_code: null,
      phone: `01632 960${String(100 + index)}`,
      email: `${practice.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`,
      address: `1 ${practice.name.replace(/ (Surgery|Practice|Medical Centre).*/, '')}`,
    });
  }
}

type Place = {
  readonly network: DemonstrationNetwork;
  readonly member: Member;
  readonly now: Date;
  readonly index: number;
};

function addMember(rows: Rows, { network, member, now, index }: Place): void {
  rows.add('identity."user"', {
    id: member.id,
    name: member.name,
    email: `${member.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${index + 1}@example.org`,
    email_verified: true,
    image: null,
    created_at: now,
    updated_at: now,
    disabled_at: null,
  });
  rows.add('identity.membership', {
    network_id: network.id,
    user_id: member.id,
    role: member.role,
    organisation_id: member.practice?.id ?? null,
  });
  if (member.kind) addWorker(rows, { network, member, now, index });
}

function addWorker(rows: Rows, { network, member }: Place): void {
  rows.add('workforce.worker', {
    network_id: network.id,
    id: member.id,
    name: member.name,
    kind: member.kind,
    phone: `07700 900${String(100 + (network.members.indexOf(member) % 800)).padStart(3, '0')}`,
    email: null,
    caseload_limit: member.kind === 'volunteer-link-worker' ? 6 : member.kind === 'team-lead' ? 15 : 45,
    languages: ['en', ...(besideEnglish[network.members.indexOf(member) % besideEnglish.length] ?? [])],
    works_from: '2025-01-06',
    works_to: null,
  });
}

/** What every few workers speak beside English. */
const besideEnglish = [['cy'], [], ['pl'], [], ['ur', 'pa'], ['bfi'], []] as const;

function addPersona(rows: Rows, { id, persona }: Member, position: number): void {
  rows.add('identity.persona', {
    user_id: id,
    label: persona?.en,
    label_cy: persona?.cy,
    group: persona?.group,
    position,
  });
}

/** Each practice has a link worker who looks after its referrals. */
function addCover(rows: Rows, { id, practices, members }: DemonstrationNetwork): void {
  const workers = members.filter(({ kind }) => kind === 'link-worker');
  for (const [index, practice] of practices.entries()) {
    const worker = workers[index % workers.length];
    if (worker)
      rows.add('workforce.practice_cover', {
        network_id: id,
        practice_id: practice.id,
        worker_id: worker.id,
      });
  }
}

/** The board and the privacy officer look after every network; their first membership was added with the rest. */
function addOverseersEverywhere(rows: Rows, [first, ...others]: readonly DemonstrationNetwork[]): void {
  const everywhere =
    first?.members.filter(({ role }) => role === 'commissioner' || role === 'privacy-officer') ?? [];
  for (const member of everywhere) {
    for (const { id } of others) {
      rows.add('identity.membership', {
        network_id: id,
        user_id: member.id,
        role: member.role,
        organisation_id: null,
      });
    }
  }
}
