import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import type { Locale } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { faultIn } from '../domain/fill.ts';
import { templates } from '../domain/templates.ts';
import type { TemplateName } from '../domain/templates.ts';
import { keepWording, wordingVersions } from '../store/wording-store.ts';

export type ChangeWording = {
  readonly once: string;
  readonly template: TemplateName;
  /** The version that the form was made from. */
  readonly version: string | null;
  /** In both languages; null in both: Kith's own again. */
  readonly words: Readonly<Record<Locale, string | null>>;
};

/**
 * Uses other words from the next message on, in this network. Every version is kept.
 *
 * @throws Refusal `messages.wording-faulty`; `platform.changed-since` when somebody was faster.
 */
export async function changeWording(work: Work, { once, ...input }: ChangeWording): Promise<void> {
  requirePermission(work, 'messages.edit-templates');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'messages.change-wording', input, answer })) return;
  const { template, words } = input;
  for (const text of [words.en, words.cy])
    if (text !== null && faultIn(text, templates[template]))
      throw new Refusal('invalid', 'messages.wording-faulty');
  const version = await keepNext(work, input);
  await audit(work, 'messages.wording-changed', {
    type: 'wording',
    id: work.requestId,
    details: { template, version, own: words.en === null },
  });
}

/** @returns The number of the new version. */
async function keepNext(
  work: Work,
  { template, version: seen, words }: Omit<ChangeWording, 'once'>,
): Promise<number> {
  const [last = { version: 0, changedBy: work.actor.userId, changedAt: work.now }] = await wordingVersions(
    work,
    template,
  );
  requireUnchanged(last, seen);
  const version = last.version + 1;
  // Two at the same moment saw the same version; one of them wrote it.
  if (!(await keepWording(work, { template, version, words }))) requireUnchanged({ ...last, version }, seen);
  return version;
}
