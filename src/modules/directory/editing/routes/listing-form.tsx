import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { FormState } from '#platform/forms.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { PossibleDuplicate } from '../../duplicates/possible-duplicates.ts';
import { addListing } from '../commands/add-listing.ts';
import { editListing } from '../commands/edit-listing.ts';
import { editFormView, newFormView } from '../edit-form.view.ts';
import type { FormFor } from '../edit-form.view.ts';
import { readListing } from './read-listing.ts';
import type { ReadListing } from './read-listing.ts';
import { one } from '../form/rows.ts';
import { maybeThere } from '../maybe-there.view.ts';
import { ListingFormPage } from '../pages/listing-form.page.tsx';
import type { ListingFormView } from '../pages/listing-form.page.tsx';
import { formStart } from './form-start.ts';

export const serviceIdIn = (c: Context<Env>): ServiceId => pathParam(c, 'id', idOf<ServiceId>());

export async function showEdit(c: Context<Env>): Promise<Response> {
  const view = await asCaller(c, (work) => editFormView(work, serviceIdIn(c), formStart(c, work)));
  return show(c, <ListingFormPage shell={c.var.shell} view={view} />);
}

export async function sendEdit(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const read = await readListing(c);
  if (!read.ok) return again(c, read, (work, formFor) => editFormView(work, serviceId, formFor));
  const { once, version, input: fields } = read;
  const { waits } = await asCaller(c, async (work) => {
    const done = await editListing(work, { once, version, serviceId, fields });
    await dropDraft(work, c.req.path);
    return done;
  });
  if (waits) return goOn(c, '/directory/mine', 'editing_proposed_done');
  return goOn(c, `/directory/${serviceId}`, 'editing_saved_done');
}

export async function showNew(c: Context<Env>): Promise<Response> {
  const view = await asCaller(c, (work) => newFormView(work, formStart(c, work), []));
  return show(c, <ListingFormPage shell={c.var.shell} view={view} />);
}

/** Before it is added, whoever adds it looks at what may be the same; having seen those, they may go on. */
export async function sendNew(c: Context<Env>): Promise<Response> {
  const read = await readListing(c);
  if (!read.ok) return again(c, read, (work, formFor) => newFormView(work, formFor, []));
  const { once, input: fields, typed } = read;
  const there = await asCaller(c, (work) => maybeThere(work, fields));
  const seen = new Set(one(typed, 'notThere').split(' '));
  if (there.some(({ id }) => !seen.has(id))) return lookFirst(c, read, there);
  const { serviceId, waits } = await asCaller(c, async (work) => {
    const done = await addListing(work, { once, fields });
    await dropDraft(work, c.req.path);
    return done;
  });
  if (waits) return goOn(c, '/directory/mine', 'editing_proposed_new_done');
  return goOn(c, `/directory/${serviceId}`, 'editing_added_done');
}

type Look = (work: Work, formFor: FormFor) => Promise<ListingFormView>;

/** The same page with what was typed: with what is wrong, or with a row more or less. */
export async function again(
  c: Context<Env>,
  read: ReadListing & { ok: false },
  look: Look,
): Promise<Response> {
  const view = await asCaller(c, (work) => look(work, () => Promise.resolve(read.form)));
  return show(c, <ListingFormPage shell={c.var.shell} view={view} />, 'changed' in read ? 200 : 422);
}

type Read = Extract<ReadListing, { ok: true }>;

async function lookFirst(
  c: Context<Env>,
  read: Read,
  there: readonly PossibleDuplicate[],
): Promise<Response> {
  const { typed, once, version } = read;
  const form: FormState = { values: typed, errors: [], once, ...(version === null ? {} : { version }) };
  const view = await asCaller(c, (work) => newFormView(work, () => Promise.resolve(form), there));
  return show(c, <ListingFormPage shell={c.var.shell} view={view} />);
}
