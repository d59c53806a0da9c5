import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

import { dayWords } from './day-words.ts';
import type { ReceivedView } from './received.page.tsx';

/** A slip to print and give to the person: plain words, no reasons, nothing they would mind others reading. */
export function SlipPage({ shell, view }: { shell: Shell; view: ReceivedView }) {
  const back = `/referrals/sent/${view.id}${view.mayFollow ? '' : '/received'}`;
  const crumbs = [{ href: back, label: m.referrals_sent_reference_short({ reference: view.reference }) }];
  return (
    <Page shell={shell} title={m.referrals_slip_title()} heading={false} crumbs={crumbs}>
      <p class="k-screen-only k-soft">{m.referrals_slip_how_to_print()}</p>
      <article class="k-slip">
        <h1 class="k-slip__title">{m.referrals_slip_heading()}</h1>
        <p>{m.referrals_slip_what()}</p>
        <p class="k-slip__reference">
          {m.referrals_slip_reference()}{' '}
          <strong class="k-reference k-reference--large">{view.reference}</strong>
        </p>
        <h2>{m.referrals_received_next()}</h2>
        <ul>
          <li>{m.referrals_slip_looked_at({ day: dayWords(view.dueOn) })}</li>
          <li>{m.referrals_slip_rings()}</li>
          <li>{m.referrals_slip_yours()}</li>
        </ul>
        <p>{view.ownerPhone ? m.referrals_slip_ring({ phone: view.ownerPhone }) : m.referrals_slip_ask()}</p>
        <p class="k-slip__urgent">{m.referrals_slip_urgent()}</p>
        <p class="k-soft">{view.networkName}</p>
      </article>
    </Page>
  );
}
