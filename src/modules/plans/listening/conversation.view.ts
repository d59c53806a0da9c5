import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { workersWithinReach } from '#modules/workforce';
import { blankForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Conversation, Noticed } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import { conversationOf, earlierWordsOf } from '../store/conversations.ts';
import { marginOf } from '../store/margins.ts';
import { worriesOf } from '../store/worries.ts';
import type { ConversationView } from './conversation.page.tsx';

export type ConversationAsked = {
  readonly personId: PersonId;
  readonly id: ConversationId;
  /** The form of the margin: made from what is saved, or as it was sent, with what is wrong with it. */
  readonly form: (saved: {
    readonly values: Typed;
    readonly version: string;
  }) => Promise<FormState> | FormState;
};

/** What was said, and what was taken from it. */
export async function conversationView(
  work: Work,
  { personId, id, form }: ConversationAsked,
): Promise<ConversationView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  const conversation = await conversationOf(work, { personId, id });
  const noticed = await marginOf(work, id);
  await lookAt(work, personId);
  const isOpen = episode !== null && episode.closedAt === null;
  return {
    ...(await alongside(work, personId, conversation)),
    personHref: `/people/${personId}`,
    path: `/people/${personId}/conversations/${id}`,
    fullName: nameOf(person).full,
    name: nameOf(person).known,
    conversation,
    noticed,
    mayWrite: isOpen && may(work.actor, 'plans.write'),
    isMine: conversation.writtenBy === work.actor.userId,
    form: await form({ values: marginValues(noticed), version: String(conversation.version) }),
    goalForm: blankForm(),
  };
}

async function alongside(work: Work, personId: PersonId, { id, writtenBy }: Conversation) {
  const earlier = await earlierWordsOf(work, id);
  const worries = (await worriesOf(work, personId)).filter(({ conversationId }) => conversationId === id);
  const leads = (await workersWithinReach(work)).filter(({ kind }) => kind === 'team-lead');
  const users = [
    writtenBy,
    ...earlier.map(({ replacedBy }) => replacedBy),
    ...worries.map(({ notedBy }) => notedBy),
  ];
  return { earlier, worries, leads, names: await namesOfUsers(work, [...new Set(users)]) };
}

function marginValues(noticed: readonly Noticed[]): Typed {
  const written = (kind: Noticed['kind']) =>
    noticed
      .filter((one) => one.kind === kind && one.code === null)
      .map(({ words }) => words)
      .join('\n');
  return {
    matters: written('matters'),
    barrierCodes: noticed.flatMap(({ code }) => (code === null ? [] : [code])),
    barriers: written('barrier'),
    strengths: written('strength'),
  };
}
