import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Panel } from '#ui/nhs/panel.tsx';
import { Page } from '#ui/page.tsx';

import { dayWords } from '../../pages/day-words.ts';
import { Urgent } from './urgent.tsx';

export type DoneView = { readonly reference: string; readonly dueOn: LocalDate };

export function DonePage({ shell, view }: { shell: Shell; view: DoneView }) {
  return (
    <Page shell={shell} title={m.referrals_self_done_title()} heading={false} audience="public">
      <Panel>
        <h1 class="nhsuk-panel__heading">{m.referrals_self_done_heading()}</h1>
        <p>
          {m.referrals_slip_reference()}
          <br />
          <strong class="k-reference k-reference--large">{view.reference}</strong>
        </p>
      </Panel>
      <p>{m.referrals_self_done_note()}</p>
      <h2>{m.referrals_received_next()}</h2>
      <ol>
        <li>{m.referrals_self_reads({ day: dayWords(view.dueOn) })}</li>
        <li>{m.referrals_self_rings()}</li>
        <li>{m.referrals_slip_yours()}</li>
      </ol>
      <Urgent />
      <p>
        <a href="/directory">{m.referrals_self_done_meanwhile()}</a>
      </p>
      <form method="post" action="/self-referral/stop" class="k-screen-only">
        <button class="k-step__stop" type="submit">
          {m.referrals_self_done_leave()}
        </button>
      </form>
    </Page>
  );
}
