import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

/** One form changes two settings, so it carries the version of both. */
export function versionOf(versions: readonly [number, number]): string {
  return versions.join('-');
}

/** @throws Refusal `platform.changed-since` */
export function requireSeen(
  work: Work,
  { seen, versions }: { readonly seen: string | null; readonly versions: readonly [number, number] },
): void {
  if (seen === versionOf(versions)) return;
  throw new Refusal('conflict', 'platform.changed-since', {
    changedBy: work.actor.userId,
    changedAt: work.now.toISOString(),
  });
}
