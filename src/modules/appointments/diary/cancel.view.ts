import { namesOfUsers } from '#modules/identity';
import { waysTo } from '#modules/messages';
import { namesOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { requireRotaOf } from '#modules/rota';
import type { Session } from '#modules/rota';
import { audit } from '#platform/audit.ts';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { placeOf } from './place-of.ts';
import type { Offer } from '../domain/offer.ts';
import { slotsFor } from '../slots/slots-for.ts';
import { sessionsToCancel } from './cancelled-sessions.ts';
import type { Cancelling } from './cancelled-sessions.ts';
import type { Standing } from './domain/standing.ts';
import type { Affected, CancelView } from './pages/cancel.page.tsx';
import { standingIn } from './store/diary-store.ts';

/** Looking for other times is work: beyond so many people it is left to each one's own page. */
const mostOffers = 20;

/** Who would lose their time, how they would be told, and where they could go instead. */
export async function cancelSessionsView(
  work: Work,
  cancelling: Cancelling,
  form: (cancelIds: readonly string[]) => FormState,
): Promise<CancelView> {
  requirePermission(work, 'rota.edit-own');
  requirePermission(work, 'appointments.book');

  const sessions = await sessionsToCancel(work, cancelling);
  for (const id of new Set(sessions.map(({ workerId }) => workerId))) await requireRotaOf(work, id);
  const standing = await standingIn(
    work,
    sessions.map(({ id }) => id),
  );
  const coming = standing.filter(({ outcome, from }) => outcome === null && from > work.now);
  await audit(work, 'appointments.diary-looked', {
    type: 'diary',
    id: work.requestId,
    details: { rows: coming.length },
  });
  const workers = await namesOfUsers(work, [...new Set(sessions.map(({ workerId }) => workerId))]);
  return {
    cancelling,
    sessions: sessions.map((session) => ({
      id: session.id,
      from: session.from,
      to: session.to,
      worker: workers.get(session.workerId) ?? '',
      mode: session.mode,
      place: placeOf(session),
    })),
    affected: await affectedBy(work, { coming, sessions }),
    begun: standing.length - coming.length,
    form: form(coming.map(({ id }) => id)),
  };
}

type Coming = { readonly coming: readonly Standing[]; readonly sessions: readonly Session[] };

async function affectedBy(work: Work, { coming, sessions }: Coming): Promise<readonly Affected[]> {
  const personIds = [...new Set(coming.map(({ personId }) => personId))];
  const [names, ways] = await Promise.all([
    namesOf(work, personIds),
    waysTo(work, 'appointment-cancelled', personIds),
  ]);
  const closing = new Set(sessions.map(({ id }) => id));
  const affected: Affected[] = [];
  const said: Affected['offers'][number][] = [];
  for (const [index, one] of coming.entries()) {
    const offers = index < mostOffers ? await othersFor(work, one, { closing, said }) : [];
    said.push(...offers);
    affected.push({
      id: one.id,
      personId: one.personId,
      name: names.get(one.personId)?.full ?? '',
      from: one.from,
      to: one.to,
      mode: one.mode,
      way: ways.get(one.personId) ?? { why: 'no-way' },
      offers,
    });
  }
  return affected;
}

type Instead = {
  readonly closing: ReadonlySet<string>;
  /** What was said to somebody before: nobody else is told the same time. */
  readonly said: Affected['offers'];
};

/** The next times that fit them, in no session that is cancelled. Who is out of reach has none. */
async function othersFor(work: Work, one: Standing, { closing, said }: Instead): Promise<Affected['offers']> {
  const { id, personId, mode, kind } = one;
  if (!(await supports(work, personId))) return [];
  const { offers } = await slotsFor(work, { personId, mode, kind, instead: id, limit: 24, perDay: 6 });
  const isSaid = (offer: Offer) =>
    said.some(
      ({ sessionId, from, to }) => sessionId === offer.sessionId && from < offer.to && to > offer.from,
    );
  return offers
    .filter((offer) => !closing.has(offer.sessionId) && !isSaid(offer))
    .slice(0, 2)
    .map(({ sessionId, from, to, minutes, site }) => ({ sessionId, from, to, minutes, site }));
}

async function supports(work: Work, personId: PersonId): Promise<boolean> {
  try {
    const { episode } = await personInReach(work, personId);
    return episode?.closedAt === null;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return false;
    throw error;
  }
}
