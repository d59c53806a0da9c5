import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Conversation } from '../../domain/conversation.ts';
import type { ConversationId } from '../../domain/ids.ts';
import { conversationOf } from '../../store/conversations.ts';
import type { AmendView } from './amend.page.tsx';

type Asked = {
  readonly personId: PersonId;
  readonly id: ConversationId;
  readonly page: 'words' | 'readers';
  readonly form: (conversation: Conversation) => Promise<FormState> | FormState;
};

/** A conversation that is about to be changed. */
export async function amendView(work: Work, { personId, id, page, form }: Asked): Promise<AmendView> {
  requirePermission(work, 'plans.write');
  const { person } = await personInReach(work, personId);
  const conversation = await conversationOf(work, { personId, id });
  const isMine = conversation.writtenBy === work.actor.userId;
  if (page === 'readers' && !isMine) throw new Refusal('not-allowed', 'plans.writer-chooses');
  await lookAt(work, personId);
  const personHref = `/people/${personId}`;
  const conversationHref = `${personHref}/conversations/${id}`;
  const { known, full } = nameOf(person);
  const path = `${conversationHref}/${page}`;
  return { name: known, fullName: full, personHref, conversationHref, path, form: await form(conversation) };
}
