import { sql } from 'kysely';
import type { ColumnType } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId, ReferralId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import { noNetwork } from '#platform/ids.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { Block } from '#platform/pdf/blocks.ts';
import { Refusal } from '#platform/refusal.ts';
import { ownTables, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type {
  CodeUse,
  MessageBackId,
  MessageOccasion,
  MessageSharing,
  SnomedCode,
} from '../domain/message-back.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

type Tables = {
  'plans.message_back': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<MessageBackId>;
    person_id: WriteOnce<PersonId>;
    episode_id: WriteOnce<EpisodeId | null>;
    referral_id: WriteOnce<ReferralId | null>;
    practice_id: WriteOnce<OrganisationId | null>;
    referrer_organisation_id: WriteOnce<OrganisationId | null>;
    referrer_user_id: WriteOnce<UserId | null>;
    occasion: WriteOnce<MessageOccasion>;
    sharing: WriteOnce<MessageSharing>;
    language: WriteOnce<'en' | 'cy'>;
    content: ColumnType<MessageContent, string, never>;
    code: WriteOnce<string | null>;
    made_by: WriteOnce<UserId>;
    made_at: WriteOnce<Date>;
  };
  'plans.snomed_code': {
    network_id: NetworkId;
    use: CodeUse;
    code: string;
    term: string;
    rule_en: string;
    rule_cy: string;
    verified: boolean;
  };
};

const db = ownTables<Tables>();

/** A message as it was written, from which every form of it is made. */
export type MessageContent = {
  /** Without personal data: it stands in the open. */
  readonly subject: string;
  readonly blocks: readonly Block[];
};

/** What the practice and the referrer were told about an episode, as it was sent. */
export type MessageBack = {
  readonly networkId: NetworkId;
  readonly id: MessageBackId;
  readonly personId: PersonId;
  /** Null when the person declined before anybody took the referral on. */
  readonly episodeId: EpisodeId | null;
  readonly referralId: ReferralId | null;
  readonly practiceId: OrganisationId | null;
  readonly referrerOrganisationId: OrganisationId | null;
  readonly referrerUserId: UserId | null;
  readonly occasion: MessageOccasion;
  readonly sharing: MessageSharing;
  readonly language: 'en' | 'cy';
  readonly content: MessageContent;
  readonly code: string | null;
  readonly madeBy: UserId;
  readonly madeAt: Date;
};

/** @returns False when another message told the beginning or carried the code first, also at this moment. */
export async function addMessageBack(
  work: Work,
  message: Omit<MessageBack, 'madeBy' | 'madeAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('plans.message_back')
    .values({
      network_id: message.networkId,
      id: message.id,
      person_id: message.personId,
      episode_id: message.episodeId,
      referral_id: message.referralId,
      practice_id: message.practiceId,
      referrer_organisation_id: message.referrerOrganisationId,
      referrer_user_id: message.referrerUserId,
      occasion: message.occasion,
      sharing: message.sharing,
      language: message.language,
      content: JSON.stringify(message.content),
      code: message.code,
      made_by: work.actor.userId,
      made_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @throws Refusal `plans.no-such-message` also when it is out of reach. */
export async function keptMessageOf(work: Work, id: MessageBackId): Promise<MessageBack> {
  const row = await messagesBack(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'plans.no-such-message');
  return row;
}

/** Messages about one person, the newest first: at most 100. */
export const messagesBackAbout: (work: Work, personId: PersonId) => Promise<readonly MessageBack[]> =
  compiledOnce((work: Work, personId: PersonId) =>
    newest(messagesBack(work).where('person_id', '=', personId)),
  );

/** Messages about what came of one referral, the newest first: at most 100. */
export function messagesBackAboutReferral(work: Work, id: ReferralId): Promise<readonly MessageBack[]> {
  return newest(messagesBack(work).where('referral_id', '=', id)).execute();
}

/** Messages about what came of one episode, the newest first: at most 100. */
export function messagesBackInEpisode(work: Work, id: EpisodeId): Promise<readonly MessageBack[]> {
  return newest(messagesBack(work).where('episode_id', '=', id)).execute();
}

/** The code that holds for whoever asks: their network's own, else everybody's. None that nobody has verified. */
export async function snomedCodeFor(work: Work, use: CodeUse): Promise<SnomedCode | null> {
  const row = await db(work)
    .selectFrom('plans.snomed_code')
    .where((either) =>
      either.or([either('network_id', '=', withinReach(work)), either('network_id', '=', noNetwork)]),
    )
    .where('use', '=', use)
    .select(['code', 'term', 'rule_en as en', 'rule_cy as cy', 'verified'])
    .orderBy(sql`network_id = ${noNetwork}`)
    .orderBy('network_id')
    .limit(1)
    .executeTakeFirst();
  if (!row?.verified) return null;
  const { code, term, en, cy } = row;
  return { code, term, rule: { en, cy } };
}

function newest(query: ReturnType<typeof messagesBack>) {
  return query.orderBy('made_at', 'desc').orderBy('id', 'desc').limit(100);
}

function messagesBack(work: Work) {
  return db(work)
    .selectFrom('plans.message_back')
    .where('network_id', '=', withinReach(work))
    .select(['network_id as networkId', 'id', 'person_id as personId', 'episode_id as episodeId'])
    .select(['referral_id as referralId', 'practice_id as practiceId', 'referrer_user_id as referrerUserId'])
    .select(['referrer_organisation_id as referrerOrganisationId', 'occasion', 'sharing', 'language'])
    .select(['content', 'code', 'made_by as madeBy', 'made_at as madeAt']);
}
