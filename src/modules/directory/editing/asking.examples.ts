import assert from 'node:assert/strict';

import { permissionsOf } from '#modules/identity';
import type { Role } from '#modules/identity';
import type { UserId } from '#platform/ids.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import type { Asking, TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { networksExist, north, workerAsha } from '#tests/support/network.ts';

import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { findDuplicates } from '../duplicates/commands/find-duplicates.ts';
import { addKeeper } from './store/owner-store.ts';

export const editor = { id: '00000000-0000-4000-8000-cccc00000091' as UserId };
export const owner = workerAsha;

let shared: Promise<TestApp> | undefined;

function app(): Promise<TestApp> {
  shared ??= testApp(
    () => new Date('2026-03-03T09:30:00Z'),
    async (pool) => {
      await arrangeCommitted(pool, networksExist);
      await pool.query(
        `insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
         values ($1, 'Edie Quill', 'edie@example.org', true, now(), now())`,
        [editor.id],
      );
      await pool.query(`insert into identity.membership (network_id, user_id, role) values ($1, $2, $3)`, [
        north,
        editor.id,
        'association-administrator' satisfies Role,
      ]);
    },
  );
  return shared;
}

/** A listing of its own for each test, which Asha keeps. */
export async function kept(given: Partial<typeof fullService> = {}): Promise<ServiceId> {
  const { openWork } = await app();
  const actor = {
    ...actorAs({ userId: editor.id, networkIds: [north] }),
    permissions: permissionsOf(['administrator']),
  };
  return openWork(actor, async (work) => {
    const [id] = await addServices(work, [{ ...fullService, ...given }]);
    assert.ok(id);
    const proof = { provedBy: 'email', address: null, givenBy: null, role: 'owner' } as const;
    await addKeeper(work, { serviceId: id, userId: owner.id, ...proof });
    return id;
  });
}

/** What is there is compared by itself every few minutes. */
export async function compareAll(): Promise<void> {
  const { pool } = await app();
  const actor = actorAs({ permissions: ['directory.edit'] });
  await arrangeCommitted(pool, (work) =>
    findDuplicates({ ...work, actor, now: new Date('2026-03-03T12:00:00Z') }),
  );
}

export async function ask(path: string, asking: Asking = {}) {
  const response = await (await app()).ask(path, asking);
  const html = await response.text();
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ');
  return {
    status: response.status,
    to: response.headers.get('location'),
    html,
    text,
    headers: response.headers,
  };
}

/** What a browser would send of a form as it stands. */
export function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => (fields[name] ??= []).push(decoded(value));
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const [, name] = / name="([^"]+)"/.exec(tag) ?? [];
    const isChoice = /type="(checkbox|radio)"/.test(tag);
    if (name && (!isChoice || / checked/.test(tag))) add(name, / value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g,
  ))
    add(name, value);
  for (const [, name = '', body = ''] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    add(name, /value="([^"]*)" selected/.exec(body)?.[1] ?? '');
  return fields;
}

/** Of a page with several forms: what each of them carries. */
export function keysIn(html: string): Record<string, string> {
  const { once, version } = fieldsOf(html);
  return { once: once?.at(-1) ?? '', version: version?.at(-1) ?? '' };
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
