import { m } from '#text';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import type { FieldError, Typed } from '#platform/forms.ts';
import type { Work } from '#platform/work.ts';

import { matchesFor } from './matches.ts';
import { isPicked, somebodyNew } from './refer-form.ts';
import { senderMeant, sendersFor } from './sender.ts';
import { isEnoughToSeek, soughtIn } from './sought.ts';

/** What has to be asked because of who is there already, and because of who asks. */
export async function unansweredIn(work: Work, typed: Typed): Promise<readonly FieldError[]> {
  return [...(await unsaidSender(work, typed)), ...(await unsaidPerson(work, typed))];
}

/** Somebody who works for two organisations says for which. */
async function unsaidSender(work: Work, typed: Typed): Promise<FieldError[]> {
  const chosen = idOf<OrganisationId>().safeParse(typed['organisation']).data ?? null;
  if (senderMeant(await sendersFor(work), chosen)) return [];
  return [{ field: 'organisation', message: m.referrals_refer_missing_organisation() }];
}

/** Before a second record of one person is made, somebody says that it is not them. */
async function unsaidPerson(work: Work, typed: Typed): Promise<FieldError[]> {
  if (isPicked(typed) || typed['person'] === somebodyNew) return [];
  const sought = soughtIn(typed);
  if (!isEnoughToSeek(sought) || (await matchesFor(work, sought)).length === 0) return [];
  return [{ field: 'person', message: m.referrals_refer_say_whether_known() }];
}
