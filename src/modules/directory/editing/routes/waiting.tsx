import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { optionalProse, prose, ticked } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import { csvFile } from '../../routes/csv-file.ts';
import { approveEdit } from '../commands/approve-edit.ts';
import { approveEdits } from '../commands/approve-edits.ts';
import { declineEdit } from '../commands/decline-edit.ts';
import { declineEdits } from '../commands/decline-edits.ts';
import type { DeclineEdits } from '../commands/decline-edits.ts';
import type { EditId } from '../domain/edit.ts';
import { readListing } from './read-listing.ts';
import { ListingFormPage } from '../pages/listing-form.page.tsx';
import { WaitingEditPage } from '../pages/waiting-edit.page.tsx';
import { WaitingPage } from '../pages/waiting.page.tsx';
import { amendFormView, waitingEditView } from '../waiting-edit.view.ts';
import type { EditCursor } from '../store/edit-store.ts';
import { waitingCsv, waitingView } from '../waiting.view.ts';
import { formStart } from './form-start.ts';
import { again } from './listing-form.tsx';

const list = '/directory/work/waiting';

export async function showWaiting(c: Context<Env>, form: FormState = blankForm()): Promise<Response> {
  const after = cursor(c.req.query('after'));
  const view = await asCaller(c, (work) => waitingView(work, after));
  return show(
    c,
    <WaitingPage shell={c.var.shell} view={view} form={form} />,
    form.errors.length > 0 ? 422 : 200,
  );
}

export async function sendWaitingCsv(c: Context<Env>): Promise<Response> {
  return csvFile(c, 'waiting', await asCaller(c, waitingCsv));
}

const Chosen = z.object({
  edits: ticked
    .transform((values) => values.flatMap(chosenEdit))
    .refine((edits) => edits.length > 0, { error: () => m.editing_none_chosen() }),
  verdict: z.enum(['approved', 'declined']).default('approved'),
  reason: optionalProse(1000),
});

/** The edit and the version beside which the list showed it. */
function chosenEdit(value: string) {
  const [id = '', version = ''] = value.split('.');
  const edit = idOf<EditId>().safeParse(id);
  return edit.success && /^\d{1,9}$/.test(version) ? [{ id: edit.data, version }] : [];
}

export async function sendApprovals(c: Context<Env>): Promise<Response> {
  const sent = await readForm(c, Chosen);
  if (!sent.ok) return showWaiting(c, sent.form);
  const { once, input } = sent;
  const { edits: chosen, verdict, reason } = input;
  if (verdict === 'declined') return decline(c, sent, { once, chosen, reason });
  const { left } = await asCaller(c, (work) => approveEdits(work, { once, chosen }));
  return goOn(c, list, left === 0 ? 'editing_approved_all_done' : 'editing_approved_some_done');
}

async function decline(c: Context<Env>, sent: Sent, declining: DeclineEdits): Promise<Response> {
  if (!declining.reason) {
    const errors = [{ field: 'reason', message: m.editing_missing_reason() }];
    return showWaiting(c, formWith(sent, errors));
  }
  const { left } = await asCaller(c, (work) => declineEdits(work, declining));
  return goOn(c, list, left === 0 ? 'editing_declined_all_done' : 'editing_declined_some_done');
}

type Sent = Parameters<typeof formWith>[0];

export function showOne(c: Context<Env>): Promise<Response> {
  return one(c, blankForm());
}

export async function sendApproval(c: Context<Env>): Promise<Response> {
  const { once, version } = await keysOf(c);
  await asCaller(c, (work) => approveEdit(work, { once, version, id: editIn(c), amended: null }));
  return goOn(c, list, 'editing_approved_done');
}

export async function sendRefusal(c: Context<Env>): Promise<Response> {
  const sent = await readForm(c, z.object({ reason: prose(1000, () => m.editing_missing_reason()) }));
  if (!sent.ok) return one(c, sent.form);
  const { once, input } = sent;
  await asCaller(c, (work) => declineEdit(work, { once, id: editIn(c), ...input }));
  return goOn(c, list, 'editing_declined_done');
}

export async function showAmendment(c: Context<Env>): Promise<Response> {
  const view = await asCaller(c, (work) => amendFormView(work, editIn(c), formStart(c, work)));
  return show(c, <ListingFormPage shell={c.var.shell} view={view} />);
}

export async function sendAmendment(c: Context<Env>): Promise<Response> {
  const read = await readListing(c);
  if (!read.ok) return again(c, read, (work, formFor) => amendFormView(work, editIn(c), formFor));
  const { once, version, input: amended } = read;
  await asCaller(c, async (work) => {
    await approveEdit(work, { once, version, id: editIn(c), amended });
    await dropDraft(work, c.req.path);
  });
  return goOn(c, list, 'editing_approved_done');
}

async function one(c: Context<Env>, form: FormState): Promise<Response> {
  const view = await asCaller(c, (work) => waitingEditView(work, editIn(c), form));
  return show(c, <WaitingEditPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

/** A form of buttons only: there is nothing in it that could be wrong. */
async function keysOf(c: Context<Env>): Promise<{ once: string; version: string | null }> {
  const sent = await readForm(c, z.looseObject({}));
  if (!sent.ok) throw new Refusal('invalid', 'http.refused');
  return sent;
}

function editIn(c: Context<Env>): EditId {
  return pathParam(c, 'editId', idOf<EditId>());
}

/** An address that was cut off begins at the oldest, rather than being an error. */
function cursor(text: string | undefined): EditCursor | null {
  const moment = z.iso.datetime().refine((at) => !at.startsWith('0000'));
  const parsed = z.tuple([moment, idOf<EditId>()]).safeParse(text?.split('_'));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}
