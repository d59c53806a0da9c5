import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { accesses, accessesPerPage } from '../store/access-log.ts';
import type { Access, AccessFilter } from '../store/access-log.ts';
import { namesOfUsers } from '../store/people-who-sign-in.ts';
import type { AccessLogView } from './access-log.page.tsx';
import { didWords } from './did-words.ts';
import { recordWords } from './record-words.ts';

/** One page of the access log. Looking at it is logged too. */
export async function accessLogView(work: Work, filter: AccessFilter): Promise<AccessLogView> {
  requirePermission(work, 'identity.read-access-log');

  const found = await accesses(work, filter);
  const rows = found.slice(0, accessesPerPage);
  const names = await namesOfUsers(work, [...new Set(rows.map(({ actorId }) => actorId))]);
  await audit(work, 'identity.read-access-log', {
    type: 'access-log',
    id: work.requestId,
    ...(filter.personId ? { personId: filter.personId } : {}),
  });
  return {
    rows: rows.map((access) => toRow(access, names)),
    older: found.length > accessesPerPage ? olderHref(filter, rows.at(-1)) : null,
    narrowed: filter.personId ? 'person' : filter.actorId ? 'actor' : null,
  };
}

function toRow(access: Access, names: ReadonlyMap<string, string>) {
  return {
    at: access.at,
    who: whoDid(access, names),
    action: didWords[access.action]?.() ?? access.action,
    subject: recordWords[access.subjectType]?.() ?? access.subjectType,
    personHref: access.personId && `/access-log?person=${access.personId}`,
    actorHref: `/access-log?actor=${access.actorId}`,
  };
}

function whoDid({ actorId, actorKind }: Access, names: ReadonlyMap<string, string>): string {
  if (actorKind === 'public') return m.identity_access_by_public();
  const name = names.get(actorId) ?? m.identity_access_by_somebody_gone();
  return actorKind === 'system' ? m.identity_access_by_system({ name }) : name;
}

function olderHref(filter: AccessFilter, last: Access | undefined): string | null {
  if (!last) return null;
  const query = new URLSearchParams({ before: `${last.at.toISOString()}_${last.id}` });
  if (filter.personId) query.set('person', filter.personId);
  if (filter.actorId) query.set('actor', filter.actorId);
  return `/access-log?${query.toString()}`;
}
