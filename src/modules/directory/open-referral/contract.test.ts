import assert from 'node:assert/strict';
import { test } from 'node:test';

import { miami, realDirectory } from '../miami.examples.ts';
import { kinds } from './domain/asked.ts';
import type { Kind } from './domain/asked.ts';
import { emptiesIn, faultsBy, officialSchemas } from './official-schemas.examples.ts';
import { awkward, everyRecord, feedOf, feedWith } from './open-referral.examples.ts';
import type { Feed, Json } from './open-referral.examples.ts';

const one = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const satisfies Readonly<Record<Kind, string>>;

/** By the profile, and by the wider standard whose fields we give besides; and nothing in it says nothing. */
function faultsOf(kind: Kind, record: Json): readonly string[] {
  const faults = [...faultsBy(`oruk/${one[kind]}`, record), ...faultsBy(`hsds/${one[kind]}`, record)];
  return [...faults, ...emptiesIn(record, 'empty: ')].map(
    (fault) => `${kind} ${String(record['id'])} ${fault}`,
  );
}

function faultsOfPage(kind: Kind, page: Json): readonly string[] {
  return [
    ...faultsBy(`oruk/${one[kind]}_list`, page),
    ...page.contents.flatMap((record) => faultsOf(kind, record)),
  ];
}

/** As the official validator does, and further: first, middle and last page, plain and whole, and ten single records of each. */
async function faultsOfSample({ get }: Feed, kind: Kind): Promise<readonly string[]> {
  const faults: string[] = [];
  const size = 100;
  const { json: first } = await get(`/${kind}?per_page=${size}`);
  const last = Number(first['total_pages']);
  for (const page of new Set([1, Math.ceil(last / 2), last])) {
    faults.push(...faultsOfPage(kind, (await get(`/${kind}?per_page=${size}&page=${page}`)).json));
    faults.push(...faultsOfPage(kind, (await get(`/${kind}?per_page=${size}&page=${page}&full=true`)).json));
  }
  const step = Math.max(1, Math.floor(first.contents.length / 10));
  for (const [place, { id }] of first.contents.entries()) {
    if (place % step === 0) faults.push(...faultsOf(kind, (await get(`/${kind}/${String(id)}`)).json));
  }
  return faults;
}

async function faultsOfAll(feed: Feed, kind: Kind): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const query of ['', '?full=true', '?full_service=true']) {
    for (const record of await everyRecord(feed, `/${kind}${query}`)) faults.push(...faultsOf(kind, record));
  }
  for (const { id } of await everyRecord(feed, `/${kind}`)) {
    faults.push(...faultsOf(kind, (await feed.get(`/${kind}/${String(id)}`)).json));
  }
  return faults;
}

test('the checks find what is wrong', officialSchemas, () => {
  assert.deepEqual(faultsBy('oruk/service', { id: 'x', name: 'Tea' }), [
    "oruk/service  must have required property 'status'",
    'oruk/service /id must match format "uuid"',
  ]);
  assert.deepEqual(emptiesIn({ contents: [], a: '', b: [{ c: null, d: [] }] }), ['/a', '/b/0/c', '/b/0/d']);
});

test(
  'the description of the interface names schemas that there are, and parameters that are taken',
  officialSchemas,
  async () => {
    const { get } = await feedWith([]);
    const { text, json } = await get('/openapi.json');
    const named = [...text.matchAll(/specifications\/3\.0\/schema\/(\w+)\.json/g)].map(
      ([, name = '']) => name,
    );

    assert.equal(new Set(named).size, 11);
    for (const name of named) assert.doesNotThrow(() => faultsBy(`oruk/${name}`, {}), name);
    const paths = json['paths'] as Record<string, { get: { parameters?: readonly { name: string }[] } }>;
    for (const kind of kinds) {
      for (const { name } of paths[`/${kind}`]?.get.parameters ?? []) {
        const { status, json: answer } = await get(`/${kind}?${name}=${'x'.repeat(300)}`);
        assert.deepEqual([status, answer['parameter']], [400, name], `${kind} ${name}`);
      }
    }
  },
);

test(
  'every object of every page of what is awkward is as the official schemas say',
  officialSchemas,
  async () => {
    const feed = await feedWith(Object.values(awkward));
    const about = await feed.get('');

    assert.deepEqual(faultsBy('oruk/api_details', about.json), []);
    for (const kind of kinds) assert.deepEqual(await faultsOfAll(feed, kind), [], kind);
  },
);

const both = { ...officialSchemas, ...realDirectory };

for (const kind of kinds) {
  test(
    `a real directory: pages and single records of ${kind} are as the official schemas say`,
    both,
    async () => {
      assert.deepEqual(await faultsOfSample(feedOf(await miami()), kind), []);
    },
  );
}

test(
  'a real directory: turning the pages finds every record once, and so does reading all',
  both,
  async () => {
    const feed = feedOf(await miami());
    const ids = (await everyRecord(feed, '/services?per_page=500')).map(({ id }) => id);
    const { json } = await feed.get('/services?minimal=true');

    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 4089);
    assert.deepEqual(
      json.contents.map(({ id }) => id),
      ids,
    );
  },
);

// The whole feed takes a minute: asked for by KITH_WHOLE_FEED=1.
const whole = process.env['KITH_WHOLE_FEED'] === '1' ? both : { skip: 'asked for by KITH_WHOLE_FEED=1' };

test('a real directory: every record of the whole feed is as the official schemas say', whole, async () => {
  const { get } = feedOf(await miami());
  for (const kind of kinds) {
    for (const query of ['', '&full=true']) {
      const { text } = await get(`/${kind}?format=ndjson${query}`);
      const faults = text
        .trimEnd()
        .split('\n')
        .flatMap((line) => faultsOf(kind, JSON.parse(line) as Json));
      assert.deepEqual(faults, [], `${kind}${query}`);
    }
  }
});
