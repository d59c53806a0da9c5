import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { reviewStale } from '../assurance/commands/review-stale.ts';
import type { Verdict } from '../assurance/commands/review-stale.ts';
import { waitingFor } from '../editing/store/edit-store.ts';
import { serviceOf } from '../search/service-reads.ts';
import { edit, editor, readFeedOf, remarksOn, serviceId, standing } from './keep-edits.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';

function review(work: Work, verdict: Verdict) {
  return reviewStale(work, { once: newId(), serviceIds: [serviceId('s1')], verdict });
}

const hall = {
  id: 'place-1',
  location_type: 'physical',
  name: 'Mill Hall',
  latitude: 52.1,
  longitude: -3.2,
  addresses: [
    { id: 'a1', address_1: '12 Mill Street', city: 'Northvale', postal_code: 'NV1 2AB', country: 'GB' },
  ],
};

function at(id: string, location: JsonObject): JsonObject {
  return { service_at_locations: [{ id: `at-${id}`, location }] };
}

async function streetOf(work: Work, key: string) {
  const { listing } = await standing(work, key);
  return listing.places[0]?.place.addresses[0]?.address1;
}

suite('what an editor settled here, when its source is read again', () => {
  test('a listing that was closed from the work list stays closed while the source changes something else', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: {} });
      await review(work, 'closed-for-now');

      await readFeedOf(work, { s1: { description: 'New words.' } });

      const { status, description } = await serviceOf(work, serviceId('s1'));
      assert.deepEqual([status, description], ['temporarily closed', 'New words.']);
      assert.deepEqual(await waitingFor(work, serviceId('s1')), []);
    }));

  test('a status that the source changes after it was settled here is doubted, and proposed', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: {} });
      await review(work, 'closed-for-now');

      await readFeedOf(work, { s1: { status: 'inactive' } });

      assert.equal((await serviceOf(work, serviceId('s1'))).status, 'temporarily closed');
      assert.ok((await remarksOn(work, 's1')).includes('doubtful:status:edited-here'));
      const [waiting] = await waitingFor(work, serviceId('s1'));
      assert.equal(waiting?.proposed.status, 'inactive');
    }));

  test('what was said to be right here stays said so, also when the source names another day', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: { assured_date: '2026-01-10' } });
      await review(work, 'right');
      const before = (await serviceOf(work, serviceId('s1'))).assured;

      await readFeedOf(work, { s1: { assured_date: '2026-01-10', alert: 'Snow' } });
      assert.deepEqual((await serviceOf(work, serviceId('s1'))).assured, before);
      assert.ok(!(await remarksOn(work, 's1')).includes('doubtful:assured:edited-here'));

      await readFeedOf(work, { s1: { assured_date: '2026-01-20', alert: 'Ice' } });
      const { assured, alert } = await serviceOf(work, serviceId('s1'));
      assert.deepEqual([assured, alert], [before, 'Ice']);
      assert.ok((await remarksOn(work, 's1')).includes('doubtful:assured:edited-here'));
    }));

  test('another organisation that was chosen here stays, whatever the source calls its own', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: {} });
      await edit(work, 's1', { organisation: 'Mill Hall Committee' });

      await readFeedOf(work, { s1: { organization: { id: 'o1', name: 'Northvale Neighbours CIC' } } });
      assert.equal((await serviceOf(work, serviceId('s1'))).organisation, 'Mill Hall Committee');

      await readFeedOf(work, { s1: { organization: { id: 'o2', name: 'Eastvale Neighbours' } } });
      assert.equal((await serviceOf(work, serviceId('s1'))).organisation, 'Mill Hall Committee');
      assert.ok((await remarksOn(work, 's1')).includes('doubtful:organisationId:edited-here'));
    }));

  test('the address of a hall that was put right here stays when its source puts another group there', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: at('s1', hall) });
      const { listing } = await standing(work, 's1');
      const [place] = listing.places;
      assert.ok(place);
      const row = { name: 'Mill Hall', address1: '14 Mill Street', address2: null, town: 'Northvale' };
      const whole = {
        ...row,
        postcode: 'NV1 2AB',
        url: null,
        gettingThere: null,
        access: [],
        type: 'physical',
      };
      await edit(work, 's1', { places: [{ id: place.place.id, ...whole, type: 'physical' }] });

      await readFeedOf(work, { s1: at('s1', hall), s2: at('s2', hall) });

      assert.deepEqual(
        [await streetOf(work, 's1'), await streetOf(work, 's2')],
        ['14 Mill Street', '14 Mill Street'],
      );
      assert.deepEqual(
        (await remarksOn(work, 's2')).filter((one) => /edited-here/.test(one)),
        [],
      );

      const moved = { ...hall, addresses: [{ ...hall.addresses[0], address_1: '1 New Road' }] };
      await readFeedOf(work, { s1: at('s1', moved), s2: at('s2', moved) });

      assert.deepEqual(
        [await streetOf(work, 's1'), await streetOf(work, 's2')],
        ['14 Mill Street', '14 Mill Street'],
      );
      for (const key of ['s1', 's2'])
        assert.ok((await remarksOn(work, key)).includes('doubtful:places:edited-here'), key);
    }));

  test('a hall that nobody changed here is where its source says, for every group in it', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: at('s1', hall), s2: at('s2', hall) });
      const moved = { ...hall, addresses: [{ ...hall.addresses[0], address_1: '1 New Road' }] };

      await readFeedOf(work, { s1: at('s1', moved), s2: at('s2', moved) });

      assert.deepEqual(
        [await streetOf(work, 's1'), await streetOf(work, 's2')],
        ['1 New Road', '1 New Road'],
      );
    }));
});
