import type { UserId } from '#platform/ids.ts';
import type { Locale } from '#platform/locale.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { TemplateName } from '../domain/templates.ts';
import { db } from './tables.ts';

/** The wordings a network uses in place of Kith's own, by template and language. */
export type Amended = ReadonlyMap<`${TemplateName} ${Locale}`, string>;

export async function amendedWordings(work: Work): Promise<Amended> {
  const rows = await db(work)
    .selectFrom('messages.wording')
    .where('network_id', '=', homeNetwork(work))
    .distinctOn(['template', 'language'])
    .select(['template', 'language', 'words'])
    .orderBy('template')
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ template, language, words }) =>
      words === null ? [] : [[`${template} ${language}` as const, words] as const],
    ),
  );
}

export type WordingVersion = {
  readonly language: Locale;
  readonly version: number;
  /** Null: Kith's own. */
  readonly words: string | null;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** Every version of one template's wording, the newest first: at most 100. */
export function wordingVersions(work: Work, template: TemplateName): Promise<readonly WordingVersion[]> {
  return db(work)
    .selectFrom('messages.wording')
    .where('network_id', '=', homeNetwork(work))
    .where('template', '=', template)
    .select(['language', 'version', 'words', 'changed_by as changedBy', 'changed_at as changedAt'])
    .orderBy('version', 'desc')
    .orderBy('language')
    .limit(100)
    .execute();
}

type NewWording = {
  readonly template: TemplateName;
  readonly version: number;
  readonly words: Readonly<Record<Locale, string | null>>;
};

/** @returns False when somebody else has written this version. */
export async function keepWording(work: Work, { template, version, words }: NewWording): Promise<boolean> {
  const locales = ['en', 'cy'] as const;
  const { numInsertedOrUpdatedRows: kept } = await db(work)
    .insertInto('messages.wording')
    .values(
      locales.map((language) => ({
        network_id: homeNetwork(work),
        template,
        language,
        version,
        words: words[language],
        changed_by: work.actor.userId,
        changed_at: work.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'template', 'language', 'version']).doNothing())
    .executeTakeFirst();
  return kept === 2n;
}
