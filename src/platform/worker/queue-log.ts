import { Logger } from 'graphile-worker';

import type { Log } from '../log.ts';

/** What the queue says about itself, in our log: without job payloads, and without what tasks.ts says better. */
export function queueLog(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta['failure'] || meta['success']) return;
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'queue');
    else log.trace({ queue: message }, 'queue');
  });
}
