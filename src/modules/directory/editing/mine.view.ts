import { m } from '#text';
import { blankForm } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Service, ServiceSummary } from '../domain/service.ts';
import type { ServiceId } from '../domain/listing.ts';
import { freshness, whereWords } from '../pages/notice-words.ts';
import { summariesOf } from '../store/service-store.ts';
import type { Edit } from './domain/edit.ts';
import { statusWords } from './pages/field-words.ts';
import type { KeptLine, MineView, SentLine } from './pages/mine.page.tsx';
import { editsBy } from './store/edit-store.ts';
import { keptBy } from './store/owner-store.ts';

/** What somebody keeps, with what needs doing, and what became of what they sent. */
export async function mineView(work: Work): Promise<MineView> {
  requirePermission(work, 'directory.own');

  const { userId } = work.actor;
  const [kept, edits] = await Promise.all([keptBy(work, userId), editsBy(work, userId)]);
  const services = await summariesOf(work, [
    ...kept.map(({ serviceId }) => serviceId),
    ...edits.map(({ serviceId }) => serviceId),
  ]);
  const latest = latestFor(edits);
  const lines = kept.flatMap(({ serviceId, role }) => {
    const service = services.get(serviceId);
    return service ? [lineOf(work, service, { role, edit: latest.get(serviceId) ?? null })] : [];
  });
  const keeps = new Set(kept.map(({ serviceId }) => serviceId));
  const others = edits.filter(({ serviceId }) => !keeps.has(serviceId));
  return { lines, sent: others.map((edit) => sentLine(edit, services.get(edit.serviceId) ?? null)) };
}

/** The newest of each listing. */
function latestFor(edits: readonly Edit[]): ReadonlyMap<ServiceId, Edit> {
  return new Map(edits.toReversed().map((edit) => [edit.serviceId, edit]));
}

type Keeping = { readonly role: KeptLine['role']; readonly edit: Edit | null };

function lineOf(work: Work, service: ServiceSummary, { role, edit }: Keeping): KeptLine {
  const { id, name, status, places } = service;
  const { words, isStale } = freshness(service, work.now);
  return {
    href: `/directory/${id}`,
    name,
    role,
    where: whereWords(places),
    closed: status === 'active' ? null : statusWords(status),
    checked: words,
    stillRight: isStale && status === 'active' ? blankForm() : null,
    todo: [...(isStale ? [m.editing_todo_check()] : []), ...missingIn(service)],
    edit: edit && { state: edit.state, reason: edit.reason, at: edit.decidedAt ?? edit.proposedAt },
  };
}

/** What people ask first and the listing does not say. */
function missingIn(
  service: Pick<Service, 'schedules' | 'places' | 'costs' | 'fees' | 'phones' | 'email' | 'description'>,
) {
  const { schedules, places, costs, fees, phones, email, description } = service;
  return [
    description ? null : m.editing_todo_description(),
    schedules.length > 0 ? null : m.editing_todo_when(),
    places.length > 0 ? null : m.editing_todo_where(),
    costs.length > 0 || fees ? null : m.editing_todo_cost(),
    phones.length > 0 || email ? null : m.editing_todo_reach(),
  ].filter((line) => line !== null);
}

function sentLine(
  { id, proposed, state, reason, decidedAt, proposedAt }: Edit,
  service: ServiceSummary | null,
): SentLine {
  return {
    id,
    name: service?.name ?? proposed.name,
    href: service && `/directory/${service.id}`,
    edit: { state, reason, at: decidedAt ?? proposedAt },
  };
}
