import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';

import { aService } from '../../directory.examples.ts';
import type { Place, ServiceId } from '../../domain/listing.ts';
import { writeListings } from '../../store/write-listings.ts';
import { whereWords } from '../../pages/notice-words.ts';
import { findServices } from '../../search/find-services.ts';
import { serviceOf } from '../../search/service-reads.ts';
import type { PlaceRow } from '../domain/fields.ts';
import { aKeptListing, anEditor, anOwner, publicFields, sends } from '../editing.examples.ts';
import { standingOf } from '../store/listing-store.ts';
import { approveEdit } from './approve-edit.ts';
import { restoreVersion } from './restore-version.ts';

const once = () => newId<string>();
const house = {
  name: 'Elm House',
  address1: '12 Mill Street',
  city: 'Northvale',
  postcode: 'NV1 2AB',
  position: { latitude: 52.1, longitude: -3.2 },
  transportation: 'Behind the library.',
};

suite('a place whose address is not shown', () => {
  test('has a town and nothing more, in no table, whoever writes it again', () =>
    inWork(anEditor, async (work) => {
      const id = await aService(work, { name: 'Refuge', places: [house] });
      const before = await placeOf(work, id);
      await hides(work, id);

      assert.deepEqual(await known(work, id), onlyTheTown);
      const standing = (await standingOf(work, id))?.listing;
      assert.ok(standing);
      const places = standing.places.map((at) => ({ ...at, place: before }));
      await writeListings(work, { organisations: [], listings: [{ ...standing, places }] });
      assert.deepEqual(await known(work, id), onlyTheTown);
    }));

  test('is found by its town, and not by how far it is; nothing that is published says where', () =>
    inWork(anEditor, async (work) => {
      const id = await aService(work, { name: 'Refuge haven', places: [house] });
      const near = { name: 'here', ...house.position, areas: ['northvale'], insteadOf: null };
      const before = await findServices(work, { words: 'refuge haven', near });
      assert.equal(before.services[0]?.distanceMetres, 0);
      await hides(work, id);

      const { services } = await findServices(work, { words: 'refuge haven', near });
      const shown = services.find((service) => service.id === id);
      assert.ok(!shown?.distanceMetres && shown?.distanceMetres !== 0);
      const service = await serviceOf(work, id);
      assert.equal(whereWords(service.places), 'Northvale, address not shown');
      assert.doesNotMatch(JSON.stringify([service, shown]), /Mill Street|NV1 2AB|52\\.1|Elm House/);
    }));

  test('an earlier version that is brought back does not show it', () =>
    inWork(anEditor, async (work) => {
      const id = await aService(work, { name: 'Refuge', places: [house] });
      await hides(work, id);
      await restoreVersion(work, { once: once(), serviceId: id, version: '2', from: 1 });

      assert.deepEqual(await known(work, id), onlyTheTown);
    }));

  test('what a keeper hides is hidden before anybody approves it', () =>
    inWork(anEditor, async (work) => {
      const id = await aKeptListing(work, { name: 'Refuge', places: [house] });
      const [row] = (await publicFields(work, id)).places;
      assert.ok(row);
      const edit = await sends(work, anOwner, { id, places: [{ ...row, hidden: true }], name: 'Haven' });

      assert.deepEqual(await known(work, id), onlyTheTown);
      assert.equal((await publicFields(work, id)).name, 'Refuge');
      await approveEdit(work, { once: once(), id: edit, version: '2', amended: null });
      assert.deepEqual(await known(work, id), onlyTheTown);
      assert.equal((await publicFields(work, id)).name, 'Haven');
    }));

  test('another service that is at that place shows its address as before', () =>
    inWork(anEditor, async (work) => {
      const office = await aService(work, { name: 'Office', places: [house] });
      const refuge = await aService(work, { name: 'Refuge' });
      await arrange(work, () =>
        sql`insert into directory.service_at_location (id, service_id, location_id)
          select gen_random_uuid(), ${refuge}, location_id from directory.service_at_location
          where service_id = ${office}`.execute(work.trx),
      );
      await hides(work, refuge);

      assert.deepEqual(await known(work, refuge), onlyTheTown);
      assert.equal((await placeOf(work, office)).addresses[0]?.address1, '12 Mill Street');
    }));

  test('shown again, it has what is typed then', () =>
    inWork(anEditor, async (work) => {
      const id = await aService(work, { name: 'Refuge', places: [house] });
      await hides(work, id);
      const [row] = (await publicFields(work, id)).places;
      assert.ok(row);
      const { hidden: _, ...shown } = row;
      await sends(work, anEditor, { id, places: [{ ...shown, address1: '1 High Street' }] });

      const place = await placeOf(work, id);
      assert.deepEqual([place.addressHidden, place.addresses[0]?.address1], [undefined, '1 High Street']);
    }));
});

suite('where an address that was changed is on the map', () => {
  const moves = async (work: Work, changed: Partial<PlaceRow>) => {
    await arrange(work, () =>
      sql`insert into directory.postcode (postcode, latitude, longitude, source) values ('NV9 9ZZ', 53, -4, 'x')`.execute(
        work.trx,
      ),
    );
    const id = await aService(work, { places: [house] });
    const [row] = (await publicFields(work, id)).places;
    assert.ok(row);
    await sends(work, anEditor, { id, places: [{ ...row, ...changed }] });
    return (await placeOf(work, id)).position;
  };

  test('is where its postcode is', () =>
    inWork(anEditor, async (work) => {
      assert.deepEqual(await moves(work, { postcode: 'nv99zz' }), { latitude: 53, longitude: -4 });
    }));

  test('is not known where its postcode is not: never where it was', () =>
    inWork(anEditor, async (work) => {
      assert.equal(await moves(work, { postcode: 'NV9 9ZY' }), null);
    }));

  test('stays while the postcode does', () =>
    inWork(anEditor, async (work) => {
      assert.deepEqual(await moves(work, { address1: '14 Mill Street', postcode: 'NV12AB' }), house.position);
    }));
});

async function hides(work: Work, id: ServiceId): Promise<void> {
  const { places } = await publicFields(work, id);
  await sends(work, anEditor, { id, places: places.map((row) => ({ ...row, hidden: true })) });
}

async function placeOf(work: Work, id: ServiceId): Promise<Place> {
  const place = (await standingOf(work, id))?.listing.places[0]?.place;
  assert.ok(place);
  return place;
}

async function known(work: Work, id: ServiceId) {
  const { name, position, transportation, addresses } = await placeOf(work, id);
  const { address1, postalCode, city } = addresses[0] ?? {};
  return { name, position, transportation, address1, postalCode, city };
}

const onlyTheTown = {
  name: null,
  position: null,
  transportation: null,
  address1: null,
  postalCode: null,
  city: 'Northvale',
};
