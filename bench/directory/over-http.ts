import autocannon from 'autocannon';

import type { Load } from './load.ts';

type Measured = {
  readonly clients: number;
  readonly seconds: number;
  /** How many different addresses there are. */
  readonly different: number;
};

/** Long enough for the server to have compiled what it does. */
const warmingSeconds = 5;

/** Asks a server for one address after another, each of some clients on its own, once it is warm. */
export async function loadOverHttp(
  url: string,
  path: (number: number) => string,
  { clients, seconds, different }: Measured,
): Promise<Load> {
  const requests = Array.from({ length: different }, (_, number) => ({ path: path(number) }));
  await autocannon({ url, connections: clients, duration: warmingSeconds, requests });
  const {
    latency,
    requests: answered,
    non2xx,
    errors,
    duration,
  } = await autocannon({
    url,
    connections: clients,
    duration: Math.max(seconds, 1),
    requests,
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx + errors} answers of ${path(0)} were none`);
  return {
    perSecond: answered.total / duration,
    p50Milliseconds: latency.p50,
    p99Milliseconds: latency.p99,
    count: answered.total,
  };
}
