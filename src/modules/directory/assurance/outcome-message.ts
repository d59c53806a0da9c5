import { m } from '#text';
import { inLocale } from '#platform/locale.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Outcome } from './domain/report.ts';
import type { Held } from './store/listing-store.ts';
import type { OpenReport } from './store/report-store.ts';

type Settled = { readonly reports: readonly OpenReport[]; readonly outcome: Outcome };

/** Thanks those who left an address, each in the language they wrote in, and says what came of it. */
export async function thankReporters(
  work: Work,
  listing: Held,
  { reports, outcome }: Settled,
): Promise<void> {
  for (const { id, email, language } of reports) {
    if (email === null) continue;
    const words = inLocale(language ?? 'en', () => ({
      subject: m.assurance_outcome_subject(),
      body: [
        m.assurance_outcome_hello(),
        m.assurance_outcome_thanks({ name: listing.name }),
        outcomeWords[outcome](),
        m.assurance_outcome_goodbye(),
      ].join('\n\n'),
    }));
    await writeMessage(work, {
      ...words,
      key: `report-outcome:${id}`,
      channel: 'email',
      recipient: email,
      about: { type: 'report', id },
    });
  }
}

const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  closed: m.assurance_outcome_closed,
  'closed-for-now': m.assurance_outcome_closed_for_now,
  'put-right': m.assurance_outcome_put_right,
  'not-so': m.assurance_outcome_not_so,
};
