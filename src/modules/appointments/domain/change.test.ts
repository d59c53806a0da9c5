import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Session } from '#modules/rota';

import { changeFor } from './change.ts';

type Standing = Parameters<typeof changeFor>[0];
type Site = NonNullable<Session['site']>;

const at = (site: string | null, worker = 'asha'): Standing => ({
  workerId: worker as Session['workerId'],
  site: site === null ? null : { id: site as Site['id'], name: site },
});

test('another place and another worker concern the person, each for itself', () => {
  assert.deepEqual(changeFor(at('Elm'), at('Mill')), { newPlace: 'Mill', isOtherWorker: false });
  assert.deepEqual(changeFor(at('Elm'), at('Elm', 'ben')), { newPlace: null, isOtherWorker: true });
  assert.deepEqual(changeFor(at('Elm'), at('Mill', 'ben')), { newPlace: 'Mill', isOtherWorker: true });
  assert.deepEqual(changeFor(at(null), at(null, 'ben')), { newPlace: null, isOtherWorker: true });
});

test('what leaves place and worker as they were, such as another room, concerns nobody', () => {
  assert.equal(changeFor(at('Elm'), at('Elm')), null);
  assert.equal(changeFor(at(null), at(null)), null);
});
