import { newId } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import type { PersonId } from '#modules/people';
import type { Referrer } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { arrange, asAnother } from '#tests/support/database.ts';
import { as, leadDilys, workerSouth } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { printPad } from '../../src/modules/capacity/pads/commands/print-pad.ts';
import { useSlip } from '../../src/modules/capacity/pads/commands/use-slip.ts';
import { slipsOf } from '../../src/modules/capacity/pads/store/slip-store.ts';
import type { PauseId } from '../../src/modules/capacity/pauses/domain/pause.ts';
import { addPause } from '../../src/modules/capacity/pauses/store/pause-store.ts';
import type { ReplyId } from '../../src/modules/messages/domain/reply.ts';
import { keepReply } from '../../src/modules/messages/store/reply-store.ts';
import { somebodyListed } from '../../src/modules/referrals/referrals.examples.ts';
import type { Whose } from './records.ts';

/** What the rooms before the first appointment are about, all decided by a colleague. */
export async function capacityOf(work: Work, { worker, practiceId }: Whose) {
  const networkId = worker.network;
  const places = { 'waiting-list': '', pads: '', slips: '', pauses: '', practices: practiceId };
  await asAnother(work, as(deciderFor(worker)), async (theirs) => {
    const listed = {
      networkId,
      practiceId,
      ownerId: worker.id as WorkerId,
      referrer: referrerAt(practiceId),
    };
    places['waiting-list'] = await somebodyListed(theirs, listed);
    const padId = await printPad(theirs, { once: newId(), practiceId, sheets: 1 });
    const [slip] = await slipsOf(theirs, padId);
    if (!slip) throw new Error('the pad has no slips');
    const said = { givenName: 'Perrin', familyName: 'Slip', phone: '07700 900555' };
    await useSlip(theirs, { once: newId(), code: slip.code, ...said }, { hopes: 'Ticked nothing' });
    Object.assign(places, { pads: padId, slips: slip.code, pauses: await aPause(theirs) });
  });
  return places;
}

/** A text that came in from somebody, and that nobody has read. */
export async function aReply(work: Work, personId: PersonId): Promise<string> {
  const id = newId<ReplyId>();
  const reply = { id, providerId: newId<string>(), number: '07700900555', words: 'Which bus is it?' };
  const open = { understood: 'free', messageId: null, receivedAt: work.now, settled: null } as const;
  await keepReply(work, { ...reply, ...open, personId });
  return id;
}

/** Who may decide about everybody in a worker's network. */
export function deciderFor({ network }: Member): Member {
  return network === workerSouth.network ? workerSouth : leadDilys;
}

export function referrerAt(organisationId: OrganisationId): Referrer {
  const channel = { phone: null, email: 'somebody@example.org', relationship: null };
  return { userId: null, name: 'Pat Gale', role: 'nurse', organisationId, ...channel };
}

/** It is over: what is walked is the page of it, not what it keeps practices from. */
async function aPause(work: Work): Promise<PauseId> {
  const id = newId<PauseId>();
  const words = { why: 'Two are ill', shown: 'Back in spring', instead: 'Ring the front door' };
  const days = { fromOn: '2025-01-06' as LocalDate, untilOn: '2025-01-10' as LocalDate };
  const networkId = homeNetwork(work);
  await arrange(work, (owner) => addPause(owner, { networkId, id, practiceId: null, ...days, ...words }));
  return id;
}
