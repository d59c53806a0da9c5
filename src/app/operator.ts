import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Actor, Permission } from '#platform/work.ts';

/** Whoever runs Kith, at the command line: no network's people are within their reach. */
export function operator(permissions: readonly Permission[]): Actor {
  return {
    kind: 'system',
    userId: noNetwork as string as UserId,
    networkIds: [],
    practiceIds: null,
    permissions: new Set(permissions),
  };
}
