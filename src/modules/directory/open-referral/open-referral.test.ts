import assert from 'node:assert/strict';
import { test } from 'node:test';

import { awkward, everyRecord, feedWith } from './open-referral.examples.ts';
import type { Json } from './open-referral.examples.ts';

const feed = await feedWith(Object.values(awkward));
const [full, bare, closedForNow, halfAddress, online, gone, asleep] = feed.ids;
const { get, app } = feed;

const names = (json: Json) => json.contents.map((one) => String(one['name'])).toSorted();

test('the first address says which standard this is, as validators read it, with or without a slash', async () => {
  for (const path of ['', '/']) {
    const { status, json } = await get(path);
    assert.equal(status, 200);
    assert.equal(json['version'], 'HSDS-UK-3.0');
    assert.match(String(json['openapi_url']), /^http:.*\/open-referral-uk\/v3\/openapi\.json$/);
  }
  const { json } = await get('/openapi.json');
  assert.equal(Object.keys(json['paths'] as object).length, 11);
});

test('every page says where it is among how many, in all seven fields', async () => {
  const pages = [
    await get('/services?per_page=2'),
    await get('/services?per_page=2&page=3'),
    await get('/services?page=9'),
  ];

  assert.deepEqual(
    pages.map(({ json: { contents, ...envelope } }) => [contents.length, envelope]),
    [
      [
        2,
        {
          total_items: 5,
          total_pages: 3,
          page_number: 1,
          size: 2,
          first_page: true,
          last_page: false,
          empty: false,
        },
      ],
      [
        1,
        {
          total_items: 5,
          total_pages: 3,
          page_number: 3,
          size: 1,
          first_page: false,
          last_page: true,
          empty: false,
        },
      ],
      [
        0,
        {
          total_items: 5,
          total_pages: 1,
          page_number: 9,
          size: 0,
          first_page: false,
          last_page: true,
          empty: true,
        },
      ],
    ],
  );
  assert.match(pages[0]?.headers.get('link') ?? '', /page=2>; rel="next"/);
});

test('a service is told whole, with what the profile has no room for beside what it has', async () => {
  const { json } = await get(`/services/${full}`);
  const [atPlace] = json['service_at_locations'] as Json[];
  const location = atPlace?.['location'] as Json;

  assert.equal(json['name'], 'Kettle and Company');
  assert.equal(json['last_modified'], '2026-03-03T09:30:00.000Z');
  assert.equal(json['assured_date'], '2026-02-24');
  assert.equal(json['application_process'], awkward.full.howToStart);
  assert.deepEqual(
    (json['phones'] as Json[]).map(({ number }) => number),
    ['01632 960301'],
  );
  assert.deepEqual(
    (json['languages'] as Json[]).map(({ name, code }) => [name, code]),
    [
      ['English', 'en'],
      ['Welsh', 'cy'],
    ],
  );
  assert.deepEqual(
    (json['schedules'] as Json[]).map(({ byday, opens_at, closes_at, time_zone }) => [
      byday,
      opens_at,
      closes_at,
      time_zone,
    ]),
    [
      ['TU,TH', '10:00', '13:00', 'Europe/London'],
      ['1SA', '14:00', '16:00', 'Europe/London'],
    ],
  );
  assert.deepEqual(
    (json['attributes'] as { taxonomy_term: Json }[])
      .map((one) => String(one.taxonomy_term['name']))
      .toSorted(),
    ['Befriending', 'Warm spaces'],
  );
  const [address] = location['addresses'] as Json[];
  assert.deepEqual(
    [
      address?.['address_1'],
      address?.['city'],
      address?.['state_province'],
      address?.['postal_code'],
      address?.['country'],
    ],
    ['12 Mill Street', 'Northvale', 'United Kingdom', 'NV1 2AB', 'GB'],
  );
});

test('an address that is not whole is told in words, and what is no address at all is left out', async () => {
  const { json } = await get(`/services/${halfAddress}`);
  const [atPlace] = json['service_at_locations'] as { location: Json }[];

  assert.equal(json['url'], 'https://river.example.org/%C3%BCber%20uns?a=%7Cb');
  assert.equal('email' in json, false);
  assert.equal(atPlace?.location['description'], 'Northvale');
  assert.equal('addresses' in (atPlace?.location ?? {}), false);
});

test('a group without an organisation is its own, and is found as one', async () => {
  const { json } = await get(`/services/${bare}`);
  const organization = json['organization'] as Json;

  assert.equal(json['organization_id'], bare);
  assert.deepEqual(organization, { id: bare, name: 'Just a name', description: 'Just a name' });
  assert.equal((await get(`/organizations/${bare}`)).json['name'], 'Just a name');
  assert.deepEqual(names((await get(`/services?organization_id=${bare}`)).json), ['Just a name']);
});

test('a list has what there is one of; in full it has everything; minimal has ids and moments, all at once', async () => {
  const [plain, whole] = [
    await get('/services?search=kettle'),
    await get('/services?search=kettle&full=true'),
  ];
  const minimal = await get('/services?minimal=true');

  assert.equal('schedules' in (plain.json.contents[0] ?? {}), false);
  assert.deepEqual(whole.json.contents[0], (await get(`/services/${full}`)).json);
  assert.deepEqual(Object.keys(minimal.json.contents[0] ?? {}), ['id', 'modified_date', 'last_modified']);
  assert.equal(minimal.json['total_items'], 5);
  assert.deepEqual(
    minimal.json.contents.map(({ id }) => id),
    [full, bare, closedForNow, halfAddress, online].map(String).toSorted(),
  );
});

test('ndjson is every record, one a line, without pages', async () => {
  const { headers, text } = await get('/services?format=ndjson&per_page=2');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);

  assert.match(headers.get('content-type') ?? '', /^application\/x-ndjson/);
  assert.deepEqual(lines, (await get('/services')).json.contents);
});

test('lists are narrowed by words, terms, taxonomies, organisations and moments', async () => {
  const terms = (await get('/taxonomy_terms?search=walking')).json.contents;
  const [walking] = terms;
  const find = async (query: string) => names((await get(`/services?${query}`)).json);

  assert.deepEqual(await find('search=river+bridge'), ['Somewhere by the river']);
  assert.deepEqual(await find(`taxonomy_term_id=${String(walking?.['id'])}`), ['Somewhere by the river']);
  assert.deepEqual(await find(`taxonomy_id=${String(walking?.['taxonomy_id'])}`), [
    'Kettle and Company',
    'Somewhere by the river',
  ]);
  assert.deepEqual(await find('modified_after=2026-03-03T09:30:00Z&search=kettle'), ['Kettle and Company']);
  assert.deepEqual(await find('modified_after=2026-03-03T10:31:00+01:00'), []);
  assert.equal((await find('modified_after=2026-03-03')).length, 5);
  assert.deepEqual(names((await get('/taxonomy_terms?top_only=true')).json), [
    'Befriending',
    'Walking',
    'Warm spaces',
  ]);
  assert.deepEqual(names((await get(`/taxonomy_terms?parent_id=${String(walking?.['id'])}`)).json), []);
  assert.deepEqual(names((await get('/organizations?search=far')).json), ['Far Away']);
});

test('an organisation has its services; with full_service, whole', async () => {
  const [found] = (await get('/organizations?search=neighbours&full=true')).json.contents;
  const services = found?.['services'] as Json[];
  const whole = (await get(`/organizations/${String(found?.['id'])}?full_service=true`)).json[
    'services'
  ] as Json[];

  assert.deepEqual(services.map(({ name }) => String(name)).toSorted(), [
    'Closed for now',
    'Kettle and Company',
  ]);
  assert.ok(whole.some((one) => 'schedules' in one));
});

test('what nobody may know of cannot be found by any address', async () => {
  const lists = [
    'services',
    'services?full=true',
    'services?minimal=true',
    'services?search=secretly',
    'service_at_locations?full=true',
    'organizations?full=true',
    'organizations?full_service=true',
    'organizations?search=gone',
  ];
  for (const list of lists) {
    const records = JSON.stringify(await everyRecord(feed, `/${list}`));
    const lines = (await get(`/${list}${list.includes('?') ? '&' : '?'}format=ndjson`)).text;
    for (const hidden of [gone, asleep, 'Secretly', 'Gone Ltd']) {
      assert.equal(
        records.includes(String(hidden)) || lines.includes(String(hidden)),
        false,
        `${list}: ${hidden}`,
      );
    }
  }
  const { rows } = await app.pool.query<{ path: string }>(`
    select 'services/' || id as path from directory.service where status in ('defunct', 'inactive')
    union all select 'service_at_locations/' || x.id from directory.service_at_location x
      join directory.service s on s.id = x.service_id where s.status in ('defunct', 'inactive')
    union all select 'organizations/' || id from directory.organization where name = 'Gone Ltd'`);
  assert.equal(rows.length, 5);
  const nowhere = await get('/services/00000000-0000-4000-8000-00000000dead');
  for (const { path } of rows) {
    const { status, text } = await get(`/${path}`);
    assert.deepEqual([status, text], [404, nowhere.text], path);
  }
});
