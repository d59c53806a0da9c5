import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { isOver } from '../domain/asking.ts';
import type { OwnerAnswer } from '../domain/asking.ts';
import type { ReportId } from '../domain/report.ts';
import { askingBy, writeAnswer } from '../store/asking-store.ts';
import { publishedOf } from '../../editing/claiming/published.ts';
import { keepingVersions } from '../../editing/keep-versions.ts';
import { assure, holdListings } from '../store/listing-store.ts';
import { hashOf } from '../token.ts';
import { keepReport } from './report-listing.ts';

export type AnswerAsking = {
  /** From the link: it is what makes the answer safe to send twice, so there is no other key. */
  readonly token: string;
  readonly answer: OwnerAnswer;
  readonly note: string | null;
};

/**
 * Keeps what an owner answers, once: an answer that comes again changes nothing.
 *
 * @throws Refusal `directory.link-over` when the link has run out, `directory.no-such-link` when it is none,
 * `directory.not-running` when the listing was closed, or made one with another, since they were asked.
 */
export async function answerAsking(work: Work, { token, answer, note }: AnswerAsking): Promise<void> {
  requirePermission(work, 'directory.suggest');

  const asking = await askingBy(work, hashOf(token), 'held');
  if (!asking) throw new Refusal('not-found', 'directory.no-such-link');
  if (asking.answeredAt) return;
  if (asking.expiresAt <= work.now) throw new Refusal('not-found', 'directory.link-over');
  const { serviceId } = asking;
  const [listing] = await holdListings(work, [serviceId]);
  if (!listing) throw new Refusal('not-found', 'directory.no-such-service');
  if (isOver(listing)) throw new Refusal('conflict', 'directory.not-running');
  await writeAnswer(work, asking.id, answer);
  if (answer === 'right') {
    const by = listing.organisation ?? listing.name;
    await keepingVersions(work, { ids: [serviceId], byRole: 'owner', what: 'checked' }, () =>
      assure(work, [serviceId], { on: dayOf(work.now), by }),
    );
  } else {
    const kind = answer === 'closed' ? 'closed' : 'something-else';
    const email = await publishedEmail(work, serviceId);
    const report = { id: newId<ReportId>(), serviceId, kind, note, email } as const;
    await keepReport(work, { ...report, reporter: 'owner' });
  }
  await audit(work, 'directory.owner-answered', { type: 'service', id: serviceId, details: { answer } });
}

/** Where they were asked is where they are told what came of it. */
async function publishedEmail(work: Work, serviceId: ServiceId): Promise<string | null> {
  const published = await publishedOf(work, serviceId);
  return published?.channels.find(({ channel }) => channel === 'email')?.address ?? null;
}
