import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { Role } from '#modules/identity';

import { familyNames, givenNames } from './names.ts';
import type { Random } from './random.ts';

export type Practice = { readonly id: OrganisationId; readonly name: string; readonly town: number };

export type Member = {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly kind: 'link-worker' | 'clinical-link-worker' | 'volunteer-link-worker' | 'team-lead' | null;
  readonly practice: Practice | null;
  /** What the persona picker calls them; null when nobody may be them. */
  readonly persona: { readonly en: string; readonly cy: string; readonly group: string } | null;
};

export type DemonstrationNetwork = {
  readonly id: NetworkId;
  readonly name: string;
  readonly shortCode: string;
  readonly town: number;
  readonly practices: readonly Practice[];
  readonly members: readonly Member[];
};

type Part = Pick<Member, 'role' | 'kind' | 'practice' | 'persona'>;

/** Who works in the first network: three practices, five link workers, six volunteers, a lead, and those who oversee. */
export function castOf(random: Random, index: number): DemonstrationNetwork {
  const town = index % 2;
  const practices = practicesOf(random, index, town);
  const parts = [...referring(practices), ...supporting(index), ...(index === 0 ? overseeing : [])];
  const taken = new Set<string>();
  return {
    id: random.uuid(),
    name: networkNames[index] ?? `Demonstration Network ${index + 1}`,
    shortCode: shortCodeOf(index),
    town,
    practices,
    members: parts.map((part) => ({ ...part, id: random.uuid(), name: freshName(random, taken, part.role) })),
  };
}

const networkNames = ['Northvale Primary Care Network', 'Southmere Primary Care Network'];
const practiceNames = [
  ['Elm Street Surgery', 'Mill Lane Practice', 'Quarry Hill Medical Centre'],
  ['South Quay Surgery', 'Harbour View Practice'],
];

/** `NV`, `SM`, then `AAA`, `AAB` …: two to four letters, each network its own. */
function shortCodeOf(index: number): string {
  const letters = [index / 676, (index / 26) % 26, index % 26].map((place) =>
    String.fromCharCode(65 + Math.floor(place)),
  );
  return ['NV', 'SM'][index] ?? letters.join('');
}

function practicesOf(random: Random, index: number, town: number): Practice[] {
  const names =
    practiceNames[index] ??
    ['First Surgery', 'Second Surgery', 'Third Surgery'].map((name) => `${name} ${index + 1}`);
  return names.map((name) => ({ id: random.uuid(), name, town }));
}

function referring(practices: readonly Practice[]): Part[] {
  return practices.flatMap((practice) => [
    staff('gp', practice, { en: 'GP', cy: 'Meddyg teulu' }),
    staff('receptionist', practice, { en: 'Receptionist', cy: 'Derbynnydd' }),
    staff('nurse', practice, null),
  ]);
}

function staff(role: Role, practice: Practice, label: { en: string; cy: string } | null): Part {
  const persona = label && {
    en: `${label.en} at ${practice.name}`,
    cy: `${label.cy} yn ${practice.name}`,
    group: 'refer',
  };
  return { role, kind: null, practice, persona };
}

function supporting(index: number): Part[] {
  const place = ['Northvale', 'Southmere'][index] ?? `network ${index + 1}`;
  const paid = index % 2 === 0 ? 5 : 4;
  const worker = (number: number): Part => ({
    role: 'link-worker',
    kind: index === 0 && number === paid ? 'clinical-link-worker' : 'link-worker',
    practice: null,
    persona:
      number > 2
        ? null
        : supports(
            number === 1 ? 'Link worker' : 'Another link worker',
            number === 1 ? 'Gweithiwr cyswllt' : 'Gweithiwr cyswllt arall',
            place,
          ),
  });
  const volunteer = (number: number): Part => ({
    role: 'volunteer-link-worker',
    kind: 'volunteer-link-worker',
    practice: null,
    persona: number > 1 ? null : supports('Volunteer link worker', 'Gweithiwr cyswllt gwirfoddol', place),
  });
  const lead: Part = {
    role: 'team-lead',
    kind: 'team-lead',
    practice: null,
    persona: supports('Team lead', 'Arweinydd tîm', place),
  };
  return [...count(paid).map(worker), ...count(6).map(volunteer), lead];
}

function supports(en: string, cy: string, place: string) {
  return { en: `${en} in ${place}`, cy: `${cy} yn ${place}`, group: 'support' };
}

const overseeing: readonly Part[] = [
  oversees('privacy-officer', 'Privacy officer', 'Swyddog preifatrwydd'),
  oversees(
    'commissioner',
    'Commissioner at Vale and Mere Integrated Care Board',
    'Comisiynydd yn Vale and Mere',
  ),
  oversees(
    'association-administrator',
    'Administrator of the link workers’ association',
    'Gweinyddwr cymdeithas y gweithwyr cyswllt',
  ),
  oversees('administrator', 'Administrator of Kith', 'Gweinyddwr Kith'),
  {
    role: 'group-contact',
    kind: null,
    practice: null,
    persona: { en: 'Contact of a walking group', cy: 'Cyswllt grŵp cerdded', group: 'support' },
  },
];

function oversees(role: Role, en: string, cy: string): Part {
  return { role, kind: null, practice: null, persona: { en, cy, group: 'oversee' } };
}

function freshName(random: Random, taken: Set<string>, role: Role): string {
  for (;;) {
    const name = `${random.one(givenNames)} ${random.one(familyNames)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return role === 'gp' ? `Dr ${name}` : name;
  }
}

function count(upTo: number): number[] {
  return Array.from({ length: upTo }, (_, index) => index + 1);
}
