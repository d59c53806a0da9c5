import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Panel } from '#ui/nhs/panel.tsx';
import { Page } from '#ui/page.tsx';

import { Danger } from './danger.tsx';
import { dayWords } from './day-words.ts';

export type ReceivedView = {
  readonly id: string;
  readonly named: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly dueOn: LocalDate;
  readonly safeguarding: boolean;
  /** Whether they have a list of what they referred. */
  readonly mayFollow: boolean;
  readonly ownerName: string | null;
  readonly ownerPhone: string | null;
  readonly networkName: string;
};

/** It has arrived: the reference to read out, what happens next, a slip to give. */
export function ReceivedPage({ shell, view }: { shell: Shell; view: ReceivedView }) {
  const { id, named, reference, safeguarding, mayFollow } = view;
  return (
    <Page shell={shell} title={m.referrals_received_title()} heading={false}>
      <Panel>
        <h1 class="nhsuk-panel__heading">{m.referrals_received_heading()}</h1>
        <p class="k-received__who">
          <bdi>{named}</bdi>
        </p>
        <p>
          {m.referrals_received_reference()}
          <br />
          <strong class="k-reference k-reference--large">{reference}</strong>
        </p>
      </Panel>
      {safeguarding && <Danger />}
      <h2>{m.referrals_received_next()}</h2>
      <NextSteps view={view} />
      <div class="nhsuk-button-group">
        <a class="nhsuk-button" href={`/referrals/sent/${id}/slip`}>
          {m.referrals_received_slip()}
        </a>
        <a href="/referrals/new">{m.referrals_received_another()}</a>
        {mayFollow && <a href="/referrals/sent">{m.referrals_received_all()}</a>}
      </div>
    </Page>
  );
}

function NextSteps({ view }: { view: ReceivedView }) {
  const { dueOn, safeguarding, ownerName, networkName, mayFollow } = view;
  const who = ownerName ?? networkName;
  const values = { who, day: dayWords(dueOn) };
  return (
    <ol>
      <li>
        {safeguarding ? m.referrals_received_looked_at_today(values) : m.referrals_received_looked_at(values)}
      </li>
      <li>{m.referrals_received_rings()}</li>
      {mayFollow && <li>{m.referrals_received_told()}</li>}
    </ol>
  );
}
