import { lookAt, nameOf } from '#modules/people';
import type { PersonId, Sharing } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import type { Locale } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeRecordOf } from './episode-record.ts';
import { messageLinesOf } from './lines.ts';
import type { MessageLine } from './lines.ts';
import { plainTextOf } from './plain-text.ts';
import { fingerprintOf, whatToTell } from './telling.ts';
import type { Telling } from './telling.ts';

export type PreviewAsked = {
  readonly personId: PersonId;
  readonly language: Locale;
  readonly ask: string;
  /** The form as it was sent; null when the page is opened. */
  readonly sent: FormState | null;
  readonly changed?: boolean;
};

export type MessageBackView = {
  readonly personHref: string;
  readonly path: string;
  readonly name: string;
  readonly fullName: string;
  readonly sharing: Sharing;
  readonly language: Locale;
  readonly telling: Telling;
  /** The message as text; empty when there is none. */
  readonly text: string;
  readonly lines: readonly MessageLine[];
  /** The record says something else than when it was read: nothing was sent. */
  readonly changed: boolean;
  readonly form: FormState;
};

/** What the practice would be told now, exactly as it will read, and what it was told before. */
export async function messageBackView(work: Work, asked: PreviewAsked): Promise<MessageBackView> {
  requirePermission(work, 'plans.send-message');
  const { personId, language, ask, sent, changed = false } = asked;
  const { person, episode } = await personInReach(work, personId);
  if (!episode) throw new Refusal('conflict', 'plans.no-episode');
  await lookAt(work, personId);
  const record = await episodeRecordOf(work, { person, episode });
  const telling = await whatToTell(work, record, { language, ask });
  const bare = ask === '' ? telling : await whatToTell(work, record, { language, ask: '' });
  const personHref = `/people/${personId}`;
  const { known, full } = nameOf(person);
  return {
    personHref,
    path: `${personHref}/message-back`,
    name: known,
    fullName: full,
    sharing: person.shareBack,
    language,
    telling,
    text: telling.told ? plainTextOf(telling.content.blocks) : '',
    lines: await messageLinesOf(work, personId),
    changed,
    form: withVersion(sent ?? blankForm({ language, ask }), bare),
  };
}

/** Sending is of this very message: what it reads like now is what the form carries. */
function withVersion(form: FormState, telling: Telling): FormState {
  return telling.told ? { ...form, version: fingerprintOf(telling.content) } : form;
}
