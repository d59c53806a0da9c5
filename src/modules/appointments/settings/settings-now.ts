import type { Work } from '#platform/work.ts';

import { welfareSetting } from '../after/store/welfare-setting-store.ts';
import { lengthSetting } from '../store/length-store.ts';

export type SettingsNow = {
  readonly lengths: Awaited<ReturnType<typeof lengthSetting>>;
  readonly welfare: Awaited<ReturnType<typeof welfareSetting>>;
};

export async function settingsNow(work: Work): Promise<SettingsNow> {
  const [lengths, welfare] = await Promise.all([lengthSetting(work), welfareSetting(work)]);
  return { lengths, welfare };
}

/** One form changes two settings, so it carries the version of both. */
export function versionOf({ lengths, welfare }: SettingsNow): string {
  return `${lengths.version}-${welfare.version}`;
}
