import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { aService } from '../../directory/directory.examples.ts';
import { closed, once, wants } from '../plans.examples.ts';
import { connected, suggested } from './connections.examples.ts';
import { connectionPagesIn } from './pages.examples.tsx';
import { withPages, words } from './with-pages.examples.ts';

test('the plan says who can help, when and where, and how it is going, in the words of the person', () =>
  withPages(async (work, { pages, base, personId, episodeId }) => {
    await wants(work, personId);
    assert.match(words(await pages.read(`${base}/plan`)), /Who can help Nobody yet\. Find who can help/);
    assert.doesNotMatch(words(await pages.read(`${base}/plan/print`)), /Who can help/);
    const { id } = await connected(work, personId);
    const full = await connected(work, personId, { serviceId: await aService(work, { name: 'Full Choir' }) });
    await pages.post(`${base}/connections/${full.id}/status`, {
      once: once(),
      version: '1',
      status: 'unavailable',
    });
    await suggested(work, { personId, episodeId }, ['Elm Walkers']);

    const before = words(await pages.read(`${base}/plan`));
    await pages.post(`${base}/connections/${id}/status`, { once: once(), version: '1', status: 'started' });
    const after = words(await pages.read(`${base}/plan/print`));

    assert.match(
      before,
      /Who can help Kettle and Company Tuesday and Thursday, 10 am to 1 pm.* · 12 Mill Street, Northvale · 01632 960301 My link worker gets in touch/,
    );
    assert.match(after, /Kettle and Company Tuesday.* Started .*Elm Walkers/);
    assert.doesNotMatch(before + after, /Full Choir/);
  }));

test('in Welsh the pages are Welsh', () =>
  withPages(async (work, { base, personId, serviceId, ...somebody }) => {
    await connected(work, personId);
    await suggested(work, { personId, ...somebody }, ['Elm Walkers']);
    const pages = connectionPagesIn(work, 'cy');

    assert.match(
      words(await pages.read(`${base}/connections`)),
      /Pwy all helpu Olive .* Heb gysylltu eto .* Ar y rhestr fer/,
    );
    assert.match(words(await pages.read(`${base}/connections/new?q=kettle`)), /Mae gan/);
    assert.match(
      words(await pages.read(`${base}/connections/new/${serviceId}?way=together`)),
      /Pwy sy’n cysylltu\?/,
    );
    assert.match(words(await pages.read(`${base}/shortlist`)), /Rhestr fer i Olive/);
  }));

test('of whoever is not supported now, connections are read and not changed', () =>
  withPages(async (work, { pages, base, personId, episodeId, serviceId }) => {
    const { id } = await connected(work, personId);
    await closed(work, episodeId);

    const page = await pages.read(`${base}/connections`);

    assert.match(words(page), /Kettle and Company/);
    assert.doesNotMatch(page, /name="status"/);
    assert.doesNotMatch(await pages.read(`${base}/connections/${id}`), /name="status"|name="followUpOn-day"/);
    for (const path of ['connections/new', `connections/new/${serviceId}`, 'shortlist', 'shortlist/print']) {
      assert.equal((await pages.get(`${base}/${path}`)).status, 409, path);
    }
  }));

test('out of reach none of the pages exist; without the permission none are shown', () =>
  withPages(async (work, { base, personId, serviceId }) => {
    const { id } = await connected(work, personId);
    const paths = [
      'connections',
      `connections/${id}`,
      `connections/${id}/notes/0`,
      'connections/new',
      `connections/new/${serviceId}`,
      'shortlist',
      'shortlist/print',
    ];
    for (const [other, status] of [
      [workerSouth, 404],
      [volunteerCai, 404],
      [privacyEve, 403],
      [gpNia, 403],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        const pages = connectionPagesIn(their);
        for (const path of paths) assert.equal((await pages.get(`${base}/${path}`)).status, status, path);
      });
    }
  }));

test('an address that cannot name anything is a page that does not exist', () =>
  withPages(async (_work, { pages, base, serviceId }) => {
    for (const path of [
      'connections/x',
      'connections/new/x',
      `connections/${serviceId}`,
      `connections/new/${once()}`,
    ]) {
      assert.equal((await pages.get(`${base}/${path}`)).status, 404, path);
    }
  }));
