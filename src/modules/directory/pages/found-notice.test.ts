import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import { placeOf } from '../places/place-of.ts';
import { findServices } from '../search/find-services.ts';
import { townsExist } from '../search/search.examples.ts';
import { foundNotice } from './found-notice.ts';

const at = (latitude: number, longitude: number) => ({ position: { latitude, longitude } });

test('a list says how far a service is, or for whom it is there although it is not near', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await townsExist(work);
    await someServices(work, [
      { name: 'Chess by the river', places: [at(52.401, -4.8)] },
      { name: 'Chess for the vale', places: [at(53.4, -4.8)], areas: ['Northvale'] },
      { name: 'Chess for the shire', areas: ['Valeshire'] },
      { name: 'Chess for all', areas: ['United Kingdom'] },
    ]);
    const near = await placeOf(work, 'NV1 1AB');
    const { services } = await findServices(work, { words: 'chess', near });

    const far = services.map((found) => {
      const notice = foundNotice(found, { now: work.now, near, keep: null });
      return [notice.name, notice.far] as const;
    });
    assert.deepEqual(
      new Map(far),
      new Map([
        ['Chess by the river', 'Very near'],
        ['Chess for the vale', 'For people in NV1 1AB · 69 miles away'],
        ['Chess for the shire', 'For people in NV1 1AB'],
        ['Chess for all', 'Wherever you live'],
      ]),
    );
  }));
