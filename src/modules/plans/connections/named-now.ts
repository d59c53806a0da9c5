import { namesNow } from '#modules/directory';
import { m } from '#text';
import type { Work } from '#platform/work.ts';

import type { Connection } from '../domain/connection.ts';

/** Connections by what their services are listed as now, where one was made one with another since. */
export async function namedNow<One extends Pick<Connection, 'serviceId' | 'serviceName'>>(
  work: Work,
  connections: readonly One[],
): Promise<readonly One[]> {
  const names = await namesNow(
    work,
    connections.map(({ serviceId }) => serviceId),
  );
  return connections.map((one) => {
    const name = names.get(one.serviceId);
    if (name === undefined || name === one.serviceName) return one;
    return { ...one, serviceName: m.plans_connection_named_now({ name, was: one.serviceName }) };
  });
}
