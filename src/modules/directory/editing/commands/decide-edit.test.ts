import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { inLocale } from '#platform/locale.ts';
import { newId } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { as, networksExist, north, workerAsha } from '#tests/support/network.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { audited, fullService } from '../../directory.examples.ts';
import type { EditId } from '../domain/edit.ts';
import {
  aHelper,
  aKeptListing,
  anEditor,
  anOwner,
  keeps,
  publicFields,
  sends,
  versionOf,
} from '../editing.examples.ts';
import { editWith, waitingFor } from '../store/edit-store.ts';
import { keeperRole } from '../store/owner-store.ts';
import { addListing } from './add-listing.ts';
import { approveEdit } from './approve-edit.ts';
import { approveEdits } from './approve-edits.ts';
import { declineEdit } from './decline-edit.ts';

const once = () => newId<string>();
const asProposed = { amended: null };
const noReason = { reason: 'It is not what the notice on the door says.' };

test('what an owner proposed is what the public sees once it is approved', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work, fullService);
    const id = await sends(work, anOwner, { id: serviceId, name: 'Kettle on Thursdays' });

    await approveEdit(work, { once: once(), id, version: '1', ...asProposed });

    assert.equal((await publicFields(work, serviceId)).name, 'Kettle on Thursdays');
    assert.equal((await editWith(work, id))?.state, 'approved');
    assert.equal((await audited(work)).at(-1), 'directory.edit-approved');
  }));

test('an editor may amend what is proposed, and approve that', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    const id = await sends(work, anOwner, { id: serviceId, description: 'ALL WELCOME!!!' });
    const amended = { ...(await publicFields(work, serviceId)), description: 'All are welcome.' };

    await approveEdit(work, { once: once(), id, version: '1', amended });

    assert.equal((await publicFields(work, serviceId)).description, 'All are welcome.');
  }));

test('a declined change leaves the listing as it was, and keeps the reason', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    const before = await publicFields(work, serviceId);
    const id = await sends(work, anOwner, { id: serviceId, name: 'Something else' });

    await declineEdit(work, { once: once(), id, ...noReason });

    assert.deepEqual(await publicFields(work, serviceId), before);
    const edit = await editWith(work, id);
    assert.deepEqual([edit?.state, edit?.reason, edit?.tell], ['declined', noReason.reason, null]);
    assert.equal((await audited(work)).at(-1), 'directory.edit-declined');
  }));

test('two keepers change different things of one version, and both hold', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work, fullService);
    await keeps(work, serviceId, aHelper.userId, 'editor');
    const one = await sends(work, anOwner, { id: serviceId, name: 'New name' });
    const other = await sends(work, aHelper, { id: serviceId, phones: [], email: 'new@example.org' });

    await approveEdit(work, { once: once(), id: one, version: '1', ...asProposed });
    await approveEdit(work, { once: once(), id: other, version: '2', ...asProposed });

    const { name, phones, email } = await publicFields(work, serviceId);
    assert.deepEqual([name, phones, email], ['New name', [], 'new@example.org']);
  }));

test('an approval beside an older version of the listing is refused: nobody saw what it would do', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    const id = await sends(work, anOwner, { id: serviceId, name: 'New name' });
    await sends(work, anEditor, { id: serviceId, name: 'Newer name' });

    await assert.rejects(approveEdit(work, { once: once(), id, version: '1', ...asProposed }), {
      code: 'platform.changed-since',
    });
  }));

test('what was decided is not decided again, but the same form sent twice is answered', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    const id = await sends(work, anOwner, { id: serviceId, name: 'New name' });
    const approval = { once: once(), id, version: '1', ...asProposed };
    await approveEdit(work, approval);

    await approveEdit(work, approval);
    await assert.rejects(declineEdit(work, { once: once(), id, ...noReason }), {
      kind: 'conflict',
      code: 'directory.edit-decided',
    });
    assert.equal(await versionOf(work, serviceId), '2');
  }));

test('several are approved at once; one whose listing has changed since is left waiting', () =>
  inWork(anEditor, async (work) => {
    const [one, other] = [await aKeptListing(work), await aKeptListing(work)];
    const ids = [
      await sends(work, anOwner, { id: one, name: 'One' }),
      await sends(work, anOwner, { id: other, name: 'Other' }),
    ];
    await sends(work, anEditor, { id: other, description: 'Changed meanwhile' });

    const chosen = ids.map((id) => ({ id, version: '1' }));
    const done = await approveEdits(work, { once: once(), chosen });

    assert.deepEqual(done, { approved: 1, left: 1 });
    assert.equal((await publicFields(work, one)).name, 'One');
    assert.equal((await waitingFor(work, other)).length, 1);
  }));

test('a new listing waits too; approved, it is in the directory and whoever proposed it keeps it', () =>
  inWork(anEditor, async (work) => {
    const fields = await publicFields(work, await aKeptListing(work, fullService));
    const asOwner = { ...work, actor: { ...work.actor, ...asActor(anOwner) } };
    const { serviceId, waits } = await addListing(asOwner, {
      once: once(),
      fields: { ...fields, name: 'Chess' },
    });
    const [edit] = await waitingFor(work, serviceId);
    assert.ok(waits && edit);
    await assert.rejects(publicFields(work, serviceId));

    await approveEdit(work, { once: once(), id: edit.id, version: '0', ...asProposed });

    const { name, when, organisation } = await publicFields(work, serviceId);
    assert.deepEqual([name, when.length, organisation], ['Chess', 2, fullService.organisation]);
    assert.equal(await keeperRole(work, serviceId, anOwner.userId), 'owner');
  }));

test('whoever proposed it is told, in the language they read, and where they live is forgotten', () =>
  inWork({ ...anEditor, networkIds: [north] }, async (work) => {
    await networksExist(work);
    const serviceId = await aKeptListing(work);
    await keeps(work, serviceId, workerAsha.id, 'owner');
    const id = await inLocale('cy', () => sends(work, as(workerAsha), { id: serviceId, name: 'New name' }));
    assert.equal((await editWith(work, id))?.tell, 'asha.rowan@example.org');

    await declineEdit(work, { once: once(), id, ...noReason });

    const [message] = await messagesTo(work, 'asha.rowan@example.org');
    assert.match(message?.body ?? '', /^Ni chymeradwywyd[\s\S]*notice on the door/);
    assert.doesNotMatch(message?.subject ?? '', /New name/);
    assert.equal((await editWith(work, id))?.tell, null);
  }));

test('there is no deciding what is not there, nor by those who may not', () =>
  inWork(anEditor, async (work) => {
    const serviceId = await aKeptListing(work);
    const id = await sends(work, anOwner, { id: serviceId, name: 'New name' });
    const nothing = { kind: 'not-found', code: 'directory.no-such-edit' };
    const nowhere = newId<EditId>();
    await assert.rejects(
      approveEdit(work, { once: once(), id: nowhere, version: '1', ...asProposed }),
      nothing,
    );
    await assert.rejects(declineEdit(work, { once: once(), id: nowhere, ...noReason }), nothing);

    const asOwner = { ...work, actor: { ...work.actor, ...asActor(anOwner) } };
    const refused = { kind: 'not-allowed', code: 'directory.edit' };
    await assert.rejects(approveEdit(asOwner, { once: once(), id, version: '1', ...asProposed }), refused);
    await assert.rejects(approveEdits(asOwner, { once: once(), chosen: [] }), refused);
    await assert.rejects(declineEdit(asOwner, { once: once(), id, ...noReason }), refused);
  }));

function asActor({ userId, permissions }: { userId: UserId; permissions: readonly `${string}.${string}`[] }) {
  return { userId, permissions: new Set(permissions) };
}

async function messagesTo(work: Work, recipient: string) {
  const { rows } = await arrange(work, () =>
    sql<{ subject: string; body: string }>`
      select subject, body from platform.message where recipient = ${recipient}`.execute(work.trx),
  );
  return rows;
}
