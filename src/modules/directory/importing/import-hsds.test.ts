import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { audited } from '../directory.examples.ts';
import { serviceOf } from '../search/service-reads.ts';
import { service, smallDirectory } from './hsds/hsds-folder.examples.ts';
import { editor, imported, remarksOn, serviceId } from './import-hsds.examples.ts';

test('a directory is brought in with everything that belongs to its services, and it is noted who did', () =>
  inWork(editor, async (work) => {
    const report = await imported(work, smallDirectory());

    const kettle = await serviceOf(work, serviceId('1'));
    assert.equal(kettle.name, 'Tuesday Kettle');
    assert.equal(kettle.organisation, 'Northvale Neighbours');
    assert.equal(kettle.sentence, 'Tuesday Kettle is a group for anyone.');
    assert.equal(kettle.whoItIsFor, 'Anyone who would like company.');
    assert.deepEqual(
      kettle.phones.map(({ number }) => number),
      ['01632 960301'],
    );
    assert.deepEqual(
      kettle.places.map(({ town, postcode }) => [town, postcode]),
      [['Northvale', 'NV1 2AB']],
    );
    assert.deepEqual(
      kettle.schedules.map(({ byDay, opensAt, closesAt }) => [byDay, opensAt, closesAt]),
      [[['MO', 'TU'], '09:00', '17:00']],
    );
    assert.deepEqual(
      kettle.languages.map(({ code }) => code),
      ['cy'],
    );
    assert.deepEqual(
      kettle.accessibility.map(({ description }) => description),
      ['Step-free entrance'],
    );
    assert.deepEqual(kettle.terms, ['Befriending']);
    assert.equal(kettle.costs[0]?.amount, 0);
    assert.deepEqual(report.services, { read: 2, added: 2, changed: 0, unchanged: 0 });
    assert.deepEqual(await audited(work), ['directory.imported']);
  }));

test('what is wrong with a record is mended, doubted or left out, and the report says which and why', () =>
  inWork(editor, async (work) => {
    const tables = smallDirectory();
    tables['services'] = [
      service('1', 'TUESDAY KETTLE', {
        description: 'TeaGÇÖs on.\\n\\n###MON###',
        url: 'www.example.org',
        status: '',
        application_process: 'None',
      }),
      service('2', 'Walking', { organization_id: '1' }),
      service('3', '', {}),
      service('1', 'Again'),
      service('4', 'Lost', { organization_id: 'nobody', url: 'nowhere' }),
    ];
    tables['phones'] = [
      { id: 'p1', service_id: '1', number: '01632 960301 x12' },
      { id: 'p2', service_id: '1', number: '' },
      { id: 'p9', service_id: '99', number: '01632 960302' },
    ];
    tables['eligibility'] = [{ eligibility: 'Anyone' }];
    tables['contacts'] = [
      { id: 'c1', service_id: '1', name: 'Mair Example', phone_areacode: '016', phone_number: '4841' },
    ];
    tables['services_taxonomy'] = [
      { id: 's1', service_id: '1', taxonomy_id: 'T1' },
      { id: 's2', service_id: '1', taxonomy_id: 'T1' },
      { id: 's3', service_id: '1', taxonomy_id: 'XX' },
    ];
    tables['locations'] = (tables['locations'] ?? []).map((row) => ({ ...row, latitude: '', longitude: '' }));

    const report = await imported(work, tables);

    assert.deepEqual(await remarksOn(work, 'services', '1'), [
      'mended',
      'mended:name:was-upper-case',
      'mended:description:line-breaks',
      'mended:description:letters',
      'mended:description:marker-removed',
      'mended:url:no-scheme',
      'mended:status:supposed-active',
      'mended:application_process:said-none',
    ]);
    assert.deepEqual(await remarksOn(work, 'services', '2'), [
      'mended',
      'mended:organization_id:names-a-service',
    ]);
    assert.deepEqual(await remarksOn(work, 'services', '3'), ['left-out', 'left-out:name:missing']);
    assert.deepEqual(await remarksOn(work, 'services', '1#2'), ['left-out', 'left-out:id:said-twice']);
    assert.deepEqual(await remarksOn(work, 'services', '4'), [
      'doubtful',
      'doubtful:organization_id:does-not-exist',
      'doubtful:url:web-address-unreadable',
    ]);
    assert.deepEqual(await remarksOn(work, 'phones', 'p1'), ['mended', 'mended:number:extension-split']);
    assert.deepEqual(await remarksOn(work, 'phones', 'p2'), ['left-out', 'left-out:number:missing']);
    assert.deepEqual(await remarksOn(work, 'phones', 'p9'), ['left-out', 'left-out:id:belongs-to-nothing']);
    assert.deepEqual(await remarksOn(work, 'eligibility', 'line 2'), [
      'left-out',
      'left-out:id:belongs-to-nothing',
    ]);
    assert.deepEqual(await remarksOn(work, 'contacts', 'c1'), [
      'doubtful',
      'doubtful:phone_number:incomplete',
    ]);
    assert.deepEqual(await remarksOn(work, 'services_taxonomy', 's2'), [
      'left-out',
      'left-out:taxonomy_id:said-twice',
    ]);
    assert.deepEqual(await remarksOn(work, 'services_taxonomy', 's3'), [
      'left-out',
      'left-out:taxonomy_id:does-not-exist',
    ]);
    assert.deepEqual(await remarksOn(work, 'locations', 'l1'), ['doubtful', 'doubtful:latitude:missing']);
    assert.ok(
      report.lines.includes('mended:') &&
        report.lines.some((line) => /^ +1 {2}services name: was upper case$/.test(line)),
    );
    const kettle = await serviceOf(work, serviceId('1'));
    assert.equal(kettle.name, 'Tuesday Kettle');
    assert.equal(kettle.description, 'Tea’s on.');
    assert.equal((await serviceOf(work, serviceId('2'))).organisation, 'Northvale Neighbours');
  }));

test('hours in words are believed before rows that somebody made of them, and kept where they say more', () =>
  inWork(editor, async (work) => {
    const row = { weekday: 'Friday', opens_at: '9:00am', closes_at: '5:00pm' };
    await imported(work, {
      ...smallDirectory(),
      regular_schedules: [
        { service_id: '1', ...row, original_text: '9:00am-5:00pm, Mon-Thur;\\n9:00am-2:00pm, Fri' },
        { service_id: '2', ...row, original_text: 'Office:\\n9:00am-5:00pm, Fri\\n\\nFood: ring us' },
      ],
    });

    const [kettle, walking] = [await serviceOf(work, serviceId('1')), await serviceOf(work, serviceId('2'))];

    assert.deepEqual(
      kettle.schedules.map(({ byDay, closesAt }) => `${byDay.join()} ${closesAt}`).toSorted(),
      ['FR 14:00', 'MO,TU,WE,TH 17:00'],
    );
    assert.deepEqual(
      walking.schedules.map(({ byDay, opensAt, description }) => ({ byDay, opensAt, description })),
      [{ byDay: [], opensAt: null, description: 'Office:\n9:00am-5:00pm, Fri\n\nFood: ring us' }],
    );
  }));

test('a branch that is only called by its town is named with its organisation', () =>
  inWork(editor, async (work) => {
    await imported(work, { ...smallDirectory(), services: [service('1', 'NORTHVALE')] });

    assert.equal((await serviceOf(work, serviceId('1'))).name, 'Northvale Neighbours, Northvale');
  }));

test('holidays are days off, and days with hours of their own', () =>
  inWork(editor, async (work) => {
    const holiday = { service_id: '1', closed: 'true', start_date: '2026-12-21', end_date: '2026-12-28' };
    await imported(work, {
      ...smallDirectory(),
      holiday_schedules: [
        { id: 'h1', ...holiday },
        {
          id: 'h2',
          service_id: '1',
          closed: 'false',
          opens_at: '1pm',
          closes_at: '2pm',
          start_date: '2026-12-29',
        },
        { id: 'h3', service_id: '1', closed: 'true', start_date: 'Easter' },
      ],
    });

    const { schedules } = await serviceOf(work, serviceId('1'));
    assert.deepEqual(
      schedules.map(({ startsOn, opensAt, except }) => [startsOn, opensAt, except]),
      [
        [null, '09:00', ['2026-12-21', '2026-12-22', '2026-12-28', '2026-12-29']],
        ['2026-12-29', '13:00', []],
      ],
    );
    assert.deepEqual(await remarksOn(work, 'holiday_schedules', 'h1'), ['taken']);
    assert.deepEqual(await remarksOn(work, 'holiday_schedules', 'h3'), [
      'left-out',
      'left-out:start_date:not-a-holiday',
    ]);
  }));
