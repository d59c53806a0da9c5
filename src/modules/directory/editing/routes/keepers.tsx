import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { line } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf, noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';

import { originOf } from '../../routes/asked-page.ts';
import { unlessTooMany } from '../claiming/too-many.ts';
import { inviteKeeper } from '../commands/invite-keeper.ts';
import { removeKeeper } from '../commands/remove-keeper.ts';
import { sayStillRight } from '../commands/say-still-right.ts';
import { keepersView } from '../keepers.view.ts';
import { mineView } from '../mine.view.ts';
import { KeepersPage } from '../pages/keepers.page.tsx';
import { MinePage } from '../pages/mine.page.tsx';
import { serviceIdIn } from './listing-form.tsx';

export async function showMine(c: Context<Env>): Promise<Response> {
  const view = await asCaller(c, mineView);
  return show(c, <MinePage shell={c.var.shell} view={view} />);
}

/** One touch for whoever looked and found nothing to change. */
export async function sendStillRight(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, z.object({}));
  if (!sent.ok) return goOn(c, '/directory/mine');
  await asCaller(c, (work) => sayStillRight(work, { once: sent.once, serviceId }));
  return goOn(c, '/directory/mine', 'editing_still_right_done');
}

export async function showKeepers(c: Context<Env>, form: FormState = blankForm()): Promise<Response> {
  const id = serviceIdIn(c);
  const view = await asCaller(c, (work) => keepersView(work, id, form));
  return show(c, <KeepersPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

const Invitation = z.object({
  email: line(254, () => m.editing_wrong_email()).refine((text) => z.email().safeParse(text).success, {
    error: () => m.editing_wrong_email(),
  }),
});

/** @param url Where people reach Kith: it stands in the link. */
export async function sendInvitation(c: Context<Env>, url: string | null): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, Invitation);
  if (!sent.ok) return showKeepers(c, sent.form);
  const { once, input } = sent;
  const { actor } = c.var;
  const origin = originOf(c, url);
  // The letter with the code belongs to no network, and nobody reads it there.
  const sending = { ...actor, networkIds: [...actor.networkIds, noNetwork] };
  const invited = c.var.openWork(sending, async (work) => {
    await inviteKeeper(work, { once, serviceId, origin, ...input });
    return serviceId;
  });
  if ((await unlessTooMany(invited)) === null) {
    return showKeepers(c, formWith(sent, [{ field: 'email', message: m.editing_too_many_codes() }]));
  }
  return goOn(c, `/directory/${serviceId}/keepers`, 'editing_invited_done');
}

export async function sendRemoval(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, z.object({ userId: idOf<UserId>() }));
  if (!sent.ok) return showKeepers(c);
  const { once, input } = sent;
  await asCaller(c, (work) => removeKeeper(work, { once, serviceId, ...input }));
  return goOn(c, `/directory/${serviceId}/keepers`, 'editing_removed_done');
}
