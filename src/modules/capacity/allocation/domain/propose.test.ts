import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { propose } from './propose.ts';
import type { Colleague, Waiting } from './propose.ts';

const waiting = (given: Partial<Waiting<string>> = {}): Waiting<string> => ({
  id: 'olive',
  language: 'en',
  practiceId: 'elm',
  knownBy: null,
  suitsVolunteer: false,
  ...given,
});

const colleague = (id: string, given: Partial<Colleague> = {}): Colleague => ({
  id,
  name: id,
  isVolunteer: false,
  languages: ['en'],
  practiceIds: [],
  room: 5,
  limit: 40,
  ...given,
});

const first = (one: Partial<Waiting<string>>, team: readonly Colleague[]) => propose([waiting(one)], team)[0];

test('who knows them comes before who looks after their practice, and that before who has most room', () => {
  const team = [
    colleague('asha', { practiceIds: ['elm'] }),
    colleague('ben', { room: 30 }),
    colleague('cai', { room: 1 }),
  ];
  assert.deepEqual(first({ knownBy: 'cai' }, team), {
    id: 'olive',
    workerId: 'cai',
    because: ['knows-them'],
  });
  assert.deepEqual(first({}, team), { id: 'olive', workerId: 'asha', because: ['their-practice'] });
  assert.deepEqual(first({ practiceId: null }, team), {
    id: 'olive',
    workerId: 'ben',
    because: ['most-room'],
  });
});

test('a language that somebody speaks is not bargained with; one that nobody speaks keeps nobody waiting', () => {
  const team = [colleague('asha', { practiceIds: ['elm'] }), colleague('ben', { languages: ['en', 'pl'] })];
  assert.deepEqual(first({ language: 'pl' }, team), {
    id: 'olive',
    workerId: 'ben',
    because: ['speaks-language'],
  });
  assert.equal(first({ language: 'ta' }, team)?.workerId, 'asha');
  assert.deepEqual(
    first({ language: 'pl' }, [team[0] as Colleague, colleague('ben', { languages: ['pl'], room: 0 })]),
    {
      id: 'olive',
      workerId: null,
      why: 'no-speaker-has-room',
    },
  );
});

test('volunteers are asked first where they fit, and never else', () => {
  const team = [
    colleague('asha', { practiceIds: ['elm'] }),
    colleague('vic', { isVolunteer: true, room: 2 }),
  ];
  assert.equal(first({ suitsVolunteer: true }, team)?.workerId, 'vic');
  assert.equal(first({ suitsVolunteer: false }, team)?.workerId, 'asha');
});

test('whatever the line and the team, nobody gets more than they have room for, and the first in line is served first', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyTeam = fc
    .array(
      fc.record({
        room: fc.nat(4),
        isVolunteer: fc.boolean(),
        languages: fc.subarray(['en', 'pl', 'cy'], { minLength: 1 }),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((given) => given.map((one, index) => colleague(ids[index] ?? '', one)));
  const anyLine = fc.array(
    fc.record({ language: fc.constantFrom('en', 'pl', 'cy', 'ta'), suitsVolunteer: fc.boolean() }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyLine, anyTeam, (people, team) => {
      const line = people.map((one, index) => waiting({ ...one, id: String(index) }));
      const proposals = propose(line, team);
      assert.equal(proposals.length, line.length);
      for (const { id, room } of team) {
        assert.ok(proposals.filter(({ workerId }) => workerId === id).length <= room);
      }
      for (const [index, { workerId }] of proposals.entries()) {
        if (workerId !== null) continue;
        const same = (other: number) => JSON.stringify(people[other]) === JSON.stringify(people[index]);
        assert.ok(!proposals.some((later, at) => at > index && later.workerId !== null && same(at)));
      }
    }),
  );
});
