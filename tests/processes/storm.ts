import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import type { Actor } from '#platform/work.ts';

/** What one process of clients is told. */
export type Storm = {
  readonly connection: object;
  readonly now: string;
  readonly actor: Omit<Actor, 'permissions' | 'kind'> & { readonly permissions: readonly string[] };
  readonly clients: number;
  readonly tries: number;
  readonly seed: number;
  readonly people: readonly string[];
  readonly slots: readonly { readonly sessionId: string; readonly from: string }[];
};

/** What came of it. */
export type Stormed = {
  /** The appointments that were acknowledged. */
  readonly booked: readonly string[];
  /** How often somebody was told that another was faster. */
  readonly told: number;
  /** Asked again, there was another time; or there was none left. */
  readonly offered: number;
  readonly nothingLeft: number;
};

/** A process of its own, with its own pool. */
export async function stormBy(storm: Storm): Promise<Stormed> {
  const child = spawn(process.execPath, ['--import', './bin/tsx.mjs', 'tests/processes/storm-clients.ts'], {
    env: { ...process.env, STORM: JSON.stringify(storm) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, ended] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const code: unknown = ended[0];
  if (code !== 0) throw new Error(`a process of the storm ended with ${String(code)}`);
  return JSON.parse(said) as Stormed;
}
