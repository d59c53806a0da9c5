import { openAuth } from '#modules/identity';
import { onPool } from '#platform/database.ts';
import { couriersFor } from '#platform/outbox.ts';

import { createApp } from '../app.tsx';
import type { Answer, Ground } from './ground.ts';

/** The application, on the ground it was given. */
export function answerWithApp({ settings, url, secret, pool, openWork, clock, log }: Ground): Answer {
  const { demonstration } = settings;
  const couriers = couriersFor({ ...settings, sealing: { url, secret } });
  const app = createApp({
    pool,
    db: onPool(pool),
    openWork,
    auth: openAuth(onPool(pool), { secret, url, demonstration }),
    secret,
    callbackToken: settings.notify?.callbackToken ?? null,
    secure: url.startsWith('https:'),
    demonstration,
    url,
    mapTiles: settings.mapTiles,
    contactEmail: settings.contactEmail,
    feedHosts: settings.feedHosts,
    uploadBytes: settings.uploadBytes,
    sends: { email: couriers.email !== 'none', text: couriers.text !== 'none' },
    clock,
    log,
  });
  return (request, connection) => app.fetch(request, connection);
}
