import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { forEscalation, inOrderOfFit, shareOut } from './suggest-worker.ts';
import type { Candidate } from './suggest-worker.ts';

function worker(name: string, overrides: Partial<Candidate> = {}): Candidate {
  return {
    id: name,
    name,
    open: 10,
    limit: 40,
    coversPractice: false,
    languages: ['en'],
    speaksLanguage: true,
    isVolunteer: false,
    ...overrides,
  };
}

function order(...workers: readonly Candidate[]): string {
  return inOrderOfFit(workers)
    .map(({ name }) => name)
    .join(' ');
}

test('among those who cover the practice, who carries least of what is fair for them', () => {
  const covers = { coversPractice: true };

  assert.equal(
    order(
      worker('Ann', { ...covers, open: 30 }),
      worker('Bo', { ...covers, open: 6, limit: 10 }),
      worker('Cy'),
    ),
    'Bo Ann Cy',
  );
});

test('the person’s language comes before everything', () => {
  assert.equal(
    order(worker('Ann', { coversPractice: true, speaksLanguage: false }), worker('Bo', { open: 40 })),
    'Bo Ann',
  );
});

test('a volunteer comes after link workers with more to carry, unless it is their practice', () => {
  assert.equal(order(worker('Ann', { isVolunteer: true, open: 0 }), worker('Bo', { open: 30 })), 'Bo Ann');
  assert.equal(
    order(worker('Ann', { isVolunteer: true, coversPractice: true }), worker('Bo', { open: 0 })),
    'Ann Bo',
  );
});

test('whoever is full comes after all who have room', () => {
  assert.equal(
    order(worker('Ann', { coversPractice: true, open: 40 }), worker('Bo', { open: 39 })),
    'Bo Ann',
  );
  assert.equal(order(worker('Ann', { open: 0, limit: 0 }), worker('Bo')), 'Bo Ann');
});

const candidates = fc.uniqueArray(
  fc.record({ id: fc.uuid(), open: fc.integer({ min: 0, max: 60 }), limit: fc.integer({ min: 0, max: 60 }) }),
  { minLength: 1, maxLength: 8, selector: ({ id }) => id },
);

test('sharing out gives everyone somebody, and nobody two more than fair while another has room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), candidates, (people, given) => {
      const workers = given.map((each) => worker(each.id, each));
      const shared = shareOut(people, workers);
      const room = workers.reduce((sum, { open, limit }) => sum + Math.max(0, limit - open), 0);
      const over = workers.filter(
        ({ id, open, limit }) => open <= limit && open + shared.filter((to) => to === id).length > limit,
      );

      assert.equal(shared.length, people);
      assert.ok(people > room || over.length === 0);
    }),
    { numRuns: 300 },
  );
});

test('what a volunteer hands over goes to link workers first, in their order of fit', () => {
  const volunteer = worker('Vi', { isVolunteer: true, coversPractice: true });
  const inOrder = inOrderOfFit([volunteer, worker('Ann', { open: 30 }), worker('Bo', { open: 40 })]);

  assert.deepEqual(
    inOrder.map(({ name }) => name),
    ['Vi', 'Ann', 'Bo'],
  );
  assert.deepEqual(
    forEscalation(inOrder).map(({ name }) => name),
    ['Ann', 'Bo', 'Vi'],
  );
});
