import { sql } from 'kysely';
import type { Selectable } from 'kysely';

import type { NetworkId } from '#platform/ids.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isSurelySame, likenessOf, likenesses, soundOfName } from '../domain/likeness.ts';
import type { Identity, Likeness } from '../domain/likeness.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { toPerson } from './person-rows.ts';
import { db } from './tables.ts';
import type { PersonRow } from './tables.ts';

export type PossibleDuplicate = { readonly person: Person; readonly likeness: Likeness };

/** How many are looked through: far more than can share a birthday, or a sound and a postcode. */
const lookedThrough = 300;
const offered = 10;

/** People within reach who may be the same as someone, likeliest first: at most ten, to be asked about. */
export async function possibleDuplicates(
  work: Work,
  identity: Identity,
  except?: PersonId,
): Promise<readonly PossibleDuplicate[]> {
  const rows = await db(work)
    .selectFrom('people.person')
    .where('network_id', '=', withinReach(work))
    .where((either) =>
      either.or([
        either('nhs_number', '=', identity.nhsNumber),
        either('born_on', '=', identity.bornOn),
        either.and([
          either('sounds_like', '=', soundOfName(identity)),
          either('postcode', '=', identity.postcode),
        ]),
      ]),
    )
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(lookedThrough)
    .execute();
  return rows
    .filter(({ id }) => id !== except)
    .map(toPerson)
    .flatMap((person) => toDuplicate(person, identity))
    .sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness))
    .slice(0, offered);
}

/** Whom the network may know already: to join records at receipt. Must not be shown to whoever refers. */
export type Known = {
  /** Surely this person. */
  readonly same: Person | null;
  /** Somebody else there may be them, and somebody who may see both should look. */
  readonly maybe: boolean;
  /** Their NHS number is already the number of somebody who is not surely them. */
  readonly numberTaken: boolean;
};

/**
 * Looks through a whole network, past the limits of a practice. Two referrals of one new person that come at
 * the same moment wait for each other here, so that the second finds whom the first added.
 */
export async function knownTo(work: Work, networkId: NetworkId, identity: Identity): Promise<Known> {
  const { nhsNumber, bornOn, postcode } = identity;
  const sound = soundOfName(identity);
  const looked = sql<Selectable<PersonRow>>`
    select * from people.known_to_network(${networkId}, ${nhsNumber}, ${bornOn}, ${sound}, ${postcode})`;
  // Sent together, done one after the other: the connection keeps their order.
  const [, { rows }] = await Promise.all([inTurn(work, networkId, identity), looked.execute(work.trx)]);
  const people = rows.map(toPerson);
  const same = people.find((person) => isSurelySame(person, identity));
  return {
    same: same ?? null,
    maybe: people.some((person) => person !== same && likenessOf(person, identity) !== null),
    numberTaken: people.some(
      (person) => person !== same && nhsNumber !== null && person.nhsNumber === nhsNumber,
    ),
  };
}

/** Whether an NHS number is somebody else's in the network of whoever asks. */
export async function isNumberTaken(work: Work, nhsNumber: string, except: PersonId): Promise<boolean> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from people.known_to_network(${homeNetwork(work)}, ${nhsNumber}, null, null, null)`.execute(
    work.trx,
  );
  return rows.some(({ id }) => id !== except);
}

/** Held until the work ends; always in the same order, so that two never hold what the other waits for. */
async function inTurn(work: Work, networkId: NetworkId, { nhsNumber, bornOn }: Identity): Promise<void> {
  const keys = [bornOn, nhsNumber].filter((key) => key !== null).map((key) => `people:${networkId}:${key}`);
  await Promise.all(
    keys.map((key) => sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work.trx)),
  );
}

function toDuplicate(person: Person, identity: Identity): PossibleDuplicate[] {
  const likeness = likenessOf(person, identity);
  return likeness ? [{ person, likeness }] : [];
}
