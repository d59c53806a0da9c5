import type { TestContext } from 'node:test';

import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';

import { aDataFolder, aProcess } from './kith-process.ts';
import type { KithProcess } from './kith-process.ts';
import { aMailCatcher } from './mail-catcher.ts';
import type { MailCatcher } from './mail-catcher.ts';

export type Victim = 'worker' | 'web' | 'database';

export type UnderFire = {
  readonly dataFolder: string;
  readonly catcher: MailCatcher;
  /** Where the web process is now; null while there is none. Throws when the test is over. */
  readonly url: () => string | null;
  /** Kills it and, unless it comes back by itself, starts it again; what is saved by the web does not wait for a worker. */
  readonly kill: (victim: Victim) => Promise<void>;
};

/** Web and worker as processes of their own, as they are in the product, on a demonstration with real mail. */
export async function aKithUnderFire(t: TestContext): Promise<UnderFire> {
  const dataFolder = await aDataFolder(t);
  const catcher = await aMailCatcher(t, 25);
  const environment = { KITH_DATA: dataFolder, KITH_SMTP_URL: catcher.url, KITH_LOG: 'silent' };
  const start = (KITH_PROCESS: 'web' | 'worker') => aProcess(t, { ...environment, KITH_PROCESS });
  const running: Record<'web' | 'worker', KithProcess> = { web: start('web'), worker: start('worker') };
  let url = await running.web.ready;
  await running.worker.ready;
  const kill: UnderFire['kill'] = async (victim) => {
    if (victim === 'database') {
      const { postmasterPid } = await startEmbeddedPostgres({ dataFolder: `${dataFolder}/postgres` });
      process.kill(postmasterPid, 'SIGKILL');
      return;
    }
    // A worker may still be starting since it was killed before.
    await running[victim].ready;
    if (victim === 'web') url = null;
    running[victim].kill('SIGKILL');
    await running[victim].ended;
    running[victim] = start(victim);
    if (victim === 'web') url = await running.web.ready;
  };
  let isOver = false;
  t.after(() => {
    isOver = true;
  });
  const urlNow = () => {
    if (isOver) throw new Error('the test is over');
    return url;
  };
  return { dataFolder, catcher, url: urlNow, kill };
}
