import { searchNameOf, soundsLikeOf } from '#modules/people';
import type { OrganisationId } from '#platform/ids.ts';

import type { DemonstrationNetwork } from './cast.ts';
import type { Moments } from './moments.ts';
import { familyNames, givenNames, towns } from './names.ts';
import { nhsNumberOf } from './nhs-number.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

export type InventedPerson = {
  readonly id: string;
  readonly network: DemonstrationNetwork;
  readonly practiceId: OrganisationId;
  readonly name: string;
  readonly number: number;
};

export type Making = { readonly rows: Rows; readonly random: Random; readonly moments: Moments };

/** Somebody who is nobody: an invented name, a number from the ranges kept for drama and tests. */
export function addPerson(
  { rows, random, moments }: Making,
  network: DemonstrationNetwork,
  number: number,
): InventedPerson {
  const given = random.one(givenNames);
  const family = random.one(familyNames);
  const practice = random.one(network.practices);
  const by = random.one(network.members).id;
  const person = {
    id: random.uuid<string>(),
    network,
    practiceId: practice.id,
    name: `${given} ${family}`,
    number,
  };
  rows.add('people.person', {
    network_id: network.id,
    id: person.id,
    practice_id: practice.id,
    given_name: given,
    family_name: family,
    known_as: random.chance(0.2) ? given.slice(0, 3) : null,
    born_on: moments.day(random.whole(19, 93) * 365 + random.whole(0, 364)),
    nhs_number: nhsNumberOf(number),
    gender: random.one(['woman', 'man', 'woman', 'man', 'non-binary', null]),
    ethnicity: null,
    ...reachOf(random, network.town),
    ...adjustmentsOf(random),
    share_back: random.one(['everything', 'everything', 'everything', 'codes-only', 'nothing']),
    search_name: searchNameOf({ given, family }),
    sounds_like: soundsLikeOf({ given, family }),
    created_by: by,
    created_at: moments.moment(400),
    version: 1,
    changed_by: by,
    changed_at: moments.moment(400),
  });
  return person;
}

function reachOf(random: Random, town: number) {
  const place = towns[town % towns.length] ?? towns[0];
  return {
    phone: `07700 900${String(random.whole(0, 999)).padStart(3, '0')}`,
    email: null,
    address: `${random.whole(1, 120)} ${random.one(place.streets)}, ${place.name}`,
    postcode: `${place.area}${random.whole(1, 9)} ${random.whole(1, 9)}${random.one(['AB', 'DE', 'HJ', 'LN', 'XY'])}`,
    language: random.chance(0.08) ? 'cy' : 'en',
    prefers: random.one(['phone', 'phone', 'phone', 'text', 'letter']),
    leave_messages: random.chance(0.6),
    contact_caution: random.chance(0.08) ? 'Not before ten in the morning.' : null,
    usually_answers: random.chance(0.4) ? random.one(usually) : null,
  };
}

const usually = [
  'Late morning',
  'After the school run, from half past nine',
  'Between two and four',
  'Early evening',
];

function adjustmentsOf(random: Random) {
  const needsInterpreter = random.chance(0.04);
  return {
    needs_interpreter: needsInterpreter,
    adjustments: random.some(
      ['large-print', 'step-free', 'quiet-room', 'longer-appointment', 'carer-present'],
      random.chance(0.3) ? 1 : 0,
    ),
    adjustments_note: null,
  };
}
