import cluster from 'node:cluster';

import { AggregatorRegistry } from 'prom-client';
import type { Registry } from 'prom-client';
import { z } from 'zod';

import { newId } from '#platform/ids.ts';
import { within } from '#platform/within.ts';

const Asked = z.object({ kith: z.literal('metrics-of-all'), id: z.string() });
const Told = z.object({ kith: z.literal('metrics-told'), id: z.string(), text: z.string().nullable() });

/** Gathers for the processes that this one has started: called once, before the first of them. */
export function gatherMetrics(): void {
  const registry = new AggregatorRegistry();
  cluster.on('message', (one, message) => {
    const asked = Asked.safeParse(message).data;
    if (!asked) return;
    const tell = (text: string | null) =>
      one.isConnected() &&
      one.send({ kith: 'metrics-told', id: asked.id, text } satisfies z.infer<typeof Told>);
    registry.clusterMetrics().then(tell, () => tell(null));
  });
}

/** Has what is counted in this process told, where it is one of several, to the process that gathers from all. */
export function shareMetrics(registry: Registry): Registry {
  if (!cluster.isWorker) return registry;
  AggregatorRegistry.setRegistries(registry);
  // Making one is what has this process listen for who gathers.
  return new AggregatorRegistry();
}

/** Of all processes that answer on this port, added up; null when they could not be had in time. */
export async function metricsOf(registry: Registry): Promise<string | null> {
  if (!cluster.isWorker) return registry.metrics();
  const id = newId();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const heed = (message: unknown) => {
    const told = Told.safeParse(message).data;
    if (told?.id === id) resolve(told.text);
  };
  process.on('message', heed);
  process.send?.({ kith: 'metrics-of-all', id } satisfies z.infer<typeof Asked>);
  const inTime = await within(patienceMilliseconds, promise);
  process.off('message', heed);
  return inTime ? promise : null;
}

const patienceMilliseconds = 6_000;
