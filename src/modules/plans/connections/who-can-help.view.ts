import { noticeOf, servicesOf } from '#modules/directory';
import type { PersonId } from '#modules/people';
import { nameOf } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOpen } from '../domain/connection.ts';
import type { Connection } from '../domain/connection.ts';
import { connectionsOfEpisodes } from '../store/connections.ts';
import { namedNow } from './named-now.ts';
import { phoneOf } from './service-facts.ts';

/** Someone who can help, as the plan names them. */
export type Helper = Pick<Connection, 'status' | 'way'> & {
  readonly id: string;
  readonly serviceName: string;
  readonly when: string;
  readonly where: string;
  readonly phone: string;
};

export type WhoCanHelpView = {
  readonly name: string;
  readonly helpers: readonly Helper[];
  /** Where to see how it goes and find more; null for those who may not. */
  readonly href: string | null;
};

/** For the plan of a person: the services that can help them now or do already. Those that could not are left out. */
export async function whoCanHelpView(work: Work, personId: PersonId): Promise<WhoCanHelpView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  const connections = episode ? await namedNow(work, await connectionsOfEpisodes(work, [episode.id])) : [];
  const helping = connections.filter(({ status }) => isOpen(status) || status === 'lasted');
  const services = await servicesOf(
    work,
    helping.map(({ serviceId }) => serviceId),
  );
  const mayConnect = episode?.closedAt === null && may(work.actor, 'plans.connect');
  return {
    name: nameOf(person).known,
    href: mayConnect ? `/people/${personId}/connections` : null,
    helpers: helping.map(({ id, serviceId, serviceName, status, way }) => {
      const service = services.get(serviceId);
      const { when, where } = service ? noticeOf(service, work.now) : { when: '', where: '' };
      return { id, serviceName, status, way, when, where, phone: service ? phoneOf(service) : '' };
    }),
  };
}
