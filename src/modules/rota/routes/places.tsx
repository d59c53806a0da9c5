import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { addRoom, editRoom } from '../commands/edit-room.ts';
import { addSite, editSite } from '../commands/edit-site.ts';
import type { RoomId, SiteId } from '../domain/site.ts';
import { RoomFormPage, SiteFormPage } from '../pages/place-forms.page.tsx';
import { PlacesPage } from '../pages/places.page.tsx';
import { RoomForm, SiteForm, quietIn } from '../place-forms.ts';
import { newRoomView, placesView, roomFormView, siteFormView } from '../places.view.ts';
import { pointOf } from '../point-of.ts';

/** Where people are seen, and their rooms. */
export const placeRoutes = new Hono<Env>()
  .get('/rota/places', async (c) => {
    const view = await asCaller(c, placesView);
    return show(c, <PlacesPage shell={c.var.shell} view={view} />);
  })
  .get('/rota/places/new', (c) => showSite(c, null, null))
  .post('/rota/places/new', (c) => saveSite(c, null))
  .get('/rota/places/:siteId', (c) => showSite(c, siteIn(c), null))
  .post('/rota/places/:siteId', (c) => saveSite(c, siteIn(c)))
  .get('/rota/places/:siteId/rooms/new', (c) => showNewRoom(c, null))
  .post('/rota/places/:siteId/rooms/new', async (c) => {
    const sent = await readForm(c, RoomForm);
    if (!sent.ok) return showNewRoom(c, sent.form);
    const { once, input: words } = sent;
    await asCaller(c, (work) => addRoom(work, { once, words, siteId: siteIn(c) }));
    return goOn(c, '/rota/places', 'rota_room_saved_done');
  })
  .get('/rota/rooms/:roomId', (c) => showRoom(c, null))
  .post('/rota/rooms/:roomId', async (c) => {
    const sent = await readForm(c, RoomForm);
    if (!sent.ok) return showRoom(c, sent.form);
    const { once, version, input: words } = sent;
    await asCaller(c, (work) => editRoom(work, { once, version, words, roomId: roomIn(c) }));
    return goOn(c, '/rota/places', 'rota_room_saved_done');
  });

async function saveSite(c: Context<Env>, siteId: SiteId | null): Promise<Response> {
  const sent = await readForm(c, SiteForm);
  if (!sent.ok) return showSite(c, siteId, sent.form);
  const quiet = quietIn(sent.typed);
  if (quiet.errors.length > 0) return showSite(c, siteId, formWith(sent, quiet.errors));
  const { once, version, input } = sent;
  await asCaller(c, async (work) => {
    const words = { ...input, ...(await pointOf(work, input.postcode)) };
    if (siteId) await editSite(work, { once, version, siteId, words, quiet: quiet.hours });
    else await addSite(work, { once, words, quiet: quiet.hours });
    await dropDraft(work, c.req.path);
  });
  return goOn(c, '/rota/places', 'rota_place_saved_done');
}

async function showSite(c: Context<Env>, id: SiteId | null, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    siteFormView(work, id, async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <SiteFormPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showNewRoom(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    newRoomView(work, siteIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <RoomFormPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showRoom(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    roomFormView(work, roomIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <RoomFormPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

function siteIn(c: Context<Env>): SiteId {
  return pathParam(c, 'siteId', idOf<SiteId>());
}

function roomIn(c: Context<Env>): RoomId {
  return pathParam(c, 'roomId', idOf<RoomId>());
}
