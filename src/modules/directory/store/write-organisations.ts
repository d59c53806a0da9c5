import type { Organisation } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { replaceRows, writeOwners } from './many-rows.ts';
import { contactRow, fundingRow, identifierRows, organizationRow, phoneRows } from './organisation-rows.ts';
import type { Stamp } from './organisation-rows.ts';

/** Writes organisations with all that belongs to them, in place of what belonged to them before. */
export async function writeOrganisations(work: Work, organisations: readonly Organisation[]): Promise<void> {
  const stamp: Stamp = { changed_by: work.actor.userId, changed_at: work.now };
  const rows = organisations.map((one) => organizationRow(one, stamp));
  const contacts = organisations.flatMap((one) =>
    one.contacts.map((contact) => contactRow(contact, { organization_id: one.id })),
  );
  const phones = organisations.flatMap((one) => phoneRows(one, { organization_id: one.id }));
  const funding = organisations.flatMap((one) =>
    one.funding.map((source) => fundingRow(source, { organization_id: one.id })),
  );
  const owners = await writeOwners(work, 'directory.organization', rows);
  const of = { owner: 'organization_id', owners };
  await replaceRows(work, 'directory.contact', { ...of, rows: contacts });
  await replaceRows(work, 'directory.phone', { ...of, rows: phones });
  await replaceRows(work, 'directory.organization_identifier', {
    ...of,
    rows: organisations.flatMap(identifierRows),
  });
  await replaceRows(work, 'directory.funding', { ...of, rows: funding });
}
