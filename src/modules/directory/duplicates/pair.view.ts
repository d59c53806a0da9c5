import { blankForm } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { m } from '#text';

import { factsOf } from '../assurance/listing-facts.ts';
import { versionsOf } from '../assurance/store/listing-store.ts';
import { summariesOf } from '../store/service-store.ts';
import type { ServiceSummary } from '../domain/service.ts';
import type { DuplicateId } from './domain/pair.ts';
import type { PairView } from './pages/pair.page.tsx';
import { mergeOf } from './store/merge-store.ts';
import { pairWith } from './store/pair-store.ts';

/** Two listings that may be one, side by side. */
export async function pairView(work: Work, id: DuplicateId): Promise<PairView> {
  requirePermission(work, 'directory.edit');

  const pair = await pairWith(work, id, 'seen');
  if (!pair) throw new Refusal('not-found', 'directory.no-such-pair');
  const ids = [pair.oneId, pair.otherId];
  const services = await summariesOf(work, ids);
  const [one, other] = [services.get(pair.oneId), services.get(pair.otherId)];
  if (!one || !other) throw new Refusal('not-found', 'directory.no-such-service');
  const versions = await versionsOf(work, ids);
  const merge = pair.state === 'merged' ? await mergeOf(work, id) : null;
  return {
    href: `/directory/work/duplicates/${id}`,
    state: pair.state,
    reasons: pair.reasons,
    one: { id: one.id, name: one.name },
    other: { id: other.id, name: other.name },
    kept: (merge && services.get(merge.keptId)?.name) ?? null,
    rows: rowsOf([one, other], work.now),
    form: blankForm({}, ids.map((each) => versions.get(each) ?? '').join('.')),
  };
}

/** What each of them says, question by question; who runs one may be known and of the other not. */
function rowsOf([one, other]: readonly [ServiceSummary, ServiceSummary], now: Date): PairView['rows'] {
  const [ones, others] = [one, other].map(
    (each) => new Map(factsOf(each, now).map(({ key, value }) => [key, value])),
  );
  const keys = [...new Set([...(ones?.keys() ?? []), ...(others?.keys() ?? [])])];
  const unknown = m.assurance_fact_unknown();
  return keys.map((key) => ({ key, one: ones?.get(key) ?? unknown, other: others?.get(key) ?? unknown }));
}
