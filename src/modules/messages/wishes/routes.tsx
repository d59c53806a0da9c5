import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import type { Person, PersonId } from '#modules/people';
import { dropDraft } from '#platform/drafts.ts';
import { choice, choices, tick } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Gate } from '../gate.ts';
import type { KeptWishes } from '../store/wish-store.ts';
import { WishesPage } from './pages/wishes.page.tsx';
import { saveWishes, useAgain } from './save-wishes.ts';
import { wishesView } from './wishes.view.ts';

const page = '/messages/people/:id{[0-9a-fA-F-]{36}}';

export function wishesRoutesWith({ gate }: { readonly gate: Gate }): Hono<Env> {
  return new Hono<Env>()
    .get(page, (c) => showWishes(c, gate, null))
    .post(page, (c) => save(c, gate))
    .get(`${page}/again`, (c) => goOn(c, pathOf(c)))
    .post(`${page}/again`, async (c) => {
      const sent = await readForm(c, Again);
      const channel = sent.ok ? sent.input.channel : null;
      await asCaller(c, async (work) => {
        requirePermission(work, 'people.amend');
        const { person } = await gate(work, idIn(c));
        if (channel) await useAgain(work, person, channel);
      });
      return goOn(c, pathOf(c), 'messages_wishes_unblocked_done');
    });
}

const Again = z.object({ channel: z.enum(['text', 'email']) });

const Wished = z.object({
  channel: choice(['usual', 'text', 'email', 'letter', 'none'], () => m.platform_choose_from_list()),
  safe: choices(['no-name', 'no-voicemail', 'shared']),
  read: tick(),
});

function idIn(c: Context<Env>): PersonId {
  return pathParam(c, 'id', idOf<PersonId>());
}

function pathOf(c: Context<Env>): string {
  return `/messages/people/${idIn(c)}`;
}

async function showWishes(c: Context<Env>, gate: Gate, form: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    wishesView(work, { personId: idIn(c), gate, form: async (_, kept) => form ?? startOf(c, work, kept) }),
  );
  return show(c, <WishesPage shell={c.var.shell} view={view} />, form ? 422 : 200);
}

type Kept = { readonly wishes: KeptWishes; readonly person: Person };

function startOf(c: Context<Env>, work: Work, { wishes, person }: Kept): Promise<FormState> {
  const caution = person.contactCaution;
  const values = {
    channel: wishes.channel ?? 'usual',
    safe: [
      ...(wishes.noName ? ['no-name'] : []),
      ...(wishes.noVoicemail ? ['no-voicemail'] : []),
      ...(wishes.numberShared ? ['shared'] : []),
    ],
    read: caution !== null && wishes.cautionSeen === caution ? 'yes' : '',
  };
  return startForm(c, work, { values, version: String(wishes.version) });
}

async function save(c: Context<Env>, gate: Gate): Promise<Response> {
  const sent = await readForm(c, Wished);
  if (!sent.ok) return showWishes(c, gate, sent.form);
  const { channel, safe, read } = sent.input;
  const { once, version } = sent;
  const saved = await asCaller(c, async (work) => {
    requirePermission(work, 'people.amend');
    const { person } = await gate(work, idIn(c));
    const caution = person.contactCaution;
    if (caution !== null && !read && channel !== 'none') return false;
    const wishes = {
      channel: channel === 'usual' ? null : channel,
      noName: safe.includes('no-name'),
      noVoicemail: safe.includes('no-voicemail'),
      numberShared: safe.includes('shared'),
      cautionSeen: read ? caution : null,
    };
    await saveWishes(work, person, { once, version, wishes });
    await dropDraft(work, c.req.path);
    return true;
  });
  if (saved) return goOn(c, pathOf(c), 'messages_wishes_saved_done');
  return showWishes(
    c,
    gate,
    formWith(sent, [{ field: 'read', message: m.messages_wishes_caution_missing() }]),
  );
}
