import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuietHour, SiteId } from '../domain/site.ts';
import { insertSite, putQuietHours, siteOf, updateSite } from '../store/site-store.ts';
import type { SiteWords } from '../store/site-store.ts';

export type QuietHours = readonly Omit<QuietHour, 'siteId'>[];

export type AddSite = { readonly once: string; readonly words: SiteWords; readonly quiet: QuietHours };

/** A place where people are seen. */
export async function addSite(work: Work, { once: key, words, quiet }: AddSite): Promise<SiteId> {
  requirePermission(work, 'rota.edit');
  const answer = { id: newId<SiteId>() };
  const input = { words, quiet };
  const earlier = await answeredBefore(work, { key, command: 'rota.add-site', input, answer });
  if (earlier) return earlier.id;

  const { id } = answer;
  await insertSite(work, words, id);
  await putQuietHours(work, await siteOf(work, id), hoursAt(id, quiet));
  await audit(work, 'rota.site-added', { type: 'site', id });
  return id;
}

export type EditSite = AddSite & { readonly version: string | null; readonly siteId: SiteId };

export async function editSite(
  work: Work,
  { once: key, version, siteId, words, quiet }: EditSite,
): Promise<void> {
  requirePermission(work, 'rota.edit');
  const input = { siteId, words, quiet };
  if (await answeredBefore(work, { key, command: 'rota.edit-site', input, answer: 'done' })) return;

  const site = await siteOf(work, siteId);
  requireUnchanged(site, version);
  await updateSite(work, site, words);
  await putQuietHours(work, site, hoursAt(siteId, quiet));
  await audit(work, 'rota.site-changed', { type: 'site', id: siteId, networkId: site.networkId });
}

function hoursAt(siteId: SiteId, quiet: QuietHours): readonly QuietHour[] {
  return quiet.map((hour) => ({ ...hour, siteId }));
}
