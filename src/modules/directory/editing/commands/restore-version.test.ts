import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited, fullService } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import type { ListingFields } from '../domain/fields.ts';
import {
  aKeptListing,
  anEditor,
  anOwner,
  aStranger,
  publicFields,
  sends,
  versionOf,
} from '../editing.examples.ts';
import { waitingFor } from '../store/edit-store.ts';
import { revisionsOf } from '../store/revision-store.ts';
import type { Revision } from '../store/revision-store.ts';
import { approveEdit } from './approve-edit.ts';
import { declineEdit } from './decline-edit.ts';
import { restoreVersion } from './restore-version.ts';

const once = () => newId<string>();

test('an earlier version that an editor brings back stands as it stood then', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work, fullService);
    const before = await publicFields(work, serviceId);
    await sends(work, anEditor, {
      id: serviceId,
      name: 'Gone wrong',
      phones: [],
      when: [],
      places: [],
      costs: [],
    });

    const { waits } = await restoreVersion(work, { once: once(), serviceId, version: '2', from: 1 });

    assert.equal(waits, false);
    assert.deepEqual(await publicFields(work, serviceId), before);
    assert.equal(await versionOf(work, serviceId), '3');
    assert.equal((await audited(work)).at(-1), 'directory.version-restored');
  }));

test('an owner proposes to bring a version back, and an editor approves it', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work, fullService);
    const before = await publicFields(work, serviceId);
    await sends(work, anEditor, { id: serviceId, name: 'Gone wrong', phones: [] });
    await asAnother(work, anOwner, async (theirs) => {
      const { waits } = await restoreVersion(theirs, { once: once(), serviceId, version: '2', from: 1 });
      assert.equal(waits, true);
    });
    assert.equal((await publicFields(work, serviceId)).name, 'Gone wrong');

    const [edit] = await waitingFor(work, serviceId);
    assert.ok(edit);
    await approveEdit(work, { once: once(), id: edit.id, version: '2', amended: null });

    const { phones, name } = await publicFields(work, serviceId);
    assert.deepEqual([name, phones[0]?.number], [before.name, before.phones[0]?.number]);
  }));

test('a version that is not kept, or seen beside an older listing, is not brought back', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    await sends(work, anEditor, { id: serviceId, name: 'New name' });

    const from = (version: string, one: number) =>
      restoreVersion(work, { once: once(), serviceId, version, from: one });

    await assert.rejects(from('2', 9), { kind: 'not-found', code: 'directory.no-such-version' });
    await assert.rejects(from('1', 1), { code: 'platform.changed-since' });
  }));

test('somebody who does not keep the listing cannot tell that it is there; who keeps nothing is refused', () =>
  inWork(aStranger, async (work) => {
    const serviceId = await aKeptListing(work);
    const restore = { once: once(), serviceId, version: '1', from: 1 };

    await assert.rejects(restoreVersion(work, restore), { code: 'directory.no-such-service' });
    await asAnother(work, { permissions: ['directory.search'] }, async (as) => {
      await assert.rejects(restoreVersion(as, restore), { kind: 'not-allowed', code: 'directory.own' });
    });
  }));

const step = fc.record({
  does: fc.constantFrom('propose', 'edit', 'approve', 'decline', 'restore', 'restore-as-owner'),
  text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }).map((text) => `x${text.trim()}`),
  which: fc.nat(20),
});

test('whatever is proposed, approved, declined and restored, in any order: no version is lost, and the public sees the last one approved', () =>
  inWork(anEditor, (work) =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
        const id = await aKeptListing(work, { name: 'x', description: 'y', phone: '01632 960300' });
        let approved = await publicFields(work, id);
        let kept: readonly Revision[] = [];
        for (const one of steps) {
          approved = (await take(work, id, { ...one, approved })) ?? approved;
          assert.deepEqual(await publicFields(work, id), approved);
          const now = await revisionsOf(work, id, { before: null, limit: 100 });
          assert.deepEqual(now.slice(now.length - kept.length), kept);
          if (now.length > 0) assert.equal(String(now[0]?.version), await versionOf(work, id));
          kept = now;
        }
      }),
      { numRuns: 12 },
    ),
  ));

type Step = {
  readonly does: string;
  readonly text: string;
  readonly which: number;
  readonly approved: ListingFields;
};

/** Does one thing. @returns What the public should see after it, when that is something else. */
async function take(
  work: Work,
  id: ServiceId,
  { does, text, which, approved }: Step,
): Promise<ListingFields | null> {
  const changes = which % 2 ? { name: text } : { description: text };
  const [edit] = await waitingFor(work, id);
  switch (does) {
    case 'propose':
      await sends(work, anOwner, { id, ...changes });
      return null;
    case 'edit':
      await sends(work, anEditor, { id, ...changes });
      return { ...approved, ...changes };
    case 'approve': {
      if (!edit) return null;
      const { base, proposed } = edit;
      await approveEdit(work, {
        once: once(),
        id: edit.id,
        version: await versionOf(work, id),
        amended: null,
      });
      const name = base?.name === proposed.name ? approved.name : proposed.name;
      const description =
        base?.description === proposed.description ? approved.description : proposed.description;
      return { ...approved, name, description };
    }
    case 'decline':
      if (edit) await declineEdit(work, { once: once(), id: edit.id, reason: text });
      return null;
    default:
      return restores(work, id, { which, isEditor: does === 'restore' });
  }
}

async function restores(
  work: Work,
  serviceId: ServiceId,
  { which, isEditor }: { which: number; isEditor: boolean },
): Promise<ListingFields | null> {
  const kept = await revisionsOf(work, serviceId, { before: null, limit: 100 });
  const revision = kept[which % Math.max(1, kept.length)];
  if (!revision) return null;
  const version = await versionOf(work, serviceId);
  const { name, description } = revision.listing;
  await asAnother(work, isEditor ? anEditor : anOwner, async (as) => {
    await restoreVersion(as, { once: once(), serviceId, version, from: revision.version });
  });
  return isEditor ? { ...(await publicFields(work, serviceId)), name, description } : null;
}
