import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Page } from '#ui/page.tsx';
import { SubmitButton } from '#ui/form/index.ts';
import { Saying, saying } from '#ui/theirs.tsx';

import type { Paused } from '../../before-referring.ts';
import { dayWords } from '../../pages/day-words.ts';
import { PausedNotice } from './paused.tsx';
import { Urgent } from './urgent.tsx';

export type StartView = {
  readonly dueOn: LocalDate;
  /** What they wrote before is gone: it was too long ago, or their browser keeps nothing. */
  readonly lost: boolean;
  /** Whose page they came from. */
  readonly scheme: { readonly id: string; readonly name: string } | null;
  /** Of the network whose page that is. */
  readonly pause: Paused | null;
};

/** Who it is for, how long it takes and what happens next: before the first question. */
export function StartPage({ shell, view }: { shell: Shell; view: StartView }) {
  return (
    <Page shell={shell} title={m.referrals_self_title()} audience="public">
      {view.lost && <p class="k-step__lost">{m.referrals_self_lost()}</p>}
      {view.scheme && (
        <p>
          <Saying {...saying((name) => m.referrals_self_scheme({ name }), view.scheme.name)} />
        </p>
      )}
      <p class="k-lead">{m.referrals_self_lead()}</p>
      <PausedNotice pause={view.pause} />
      <Urgent />
      <h2>{m.referrals_self_for_whom_title()}</h2>
      <ul>
        <li>{m.referrals_self_for_whom_lonely()}</li>
        <li>{m.referrals_self_for_whom_worry()}</li>
        <li>{m.referrals_self_for_whom_carer()}</li>
      </ul>
      <h2>{m.referrals_received_next()}</h2>
      <ol>
        <li>{m.referrals_self_takes()}</li>
        <li>{m.referrals_self_reads({ day: dayWords(view.dueOn) })}</li>
        <li>{m.referrals_self_rings()}</li>
      </ol>
      <p>{m.referrals_self_free()}</p>
      <form method="post" action="/self-referral">
        {view.scheme && <input type="hidden" name="scheme" value={view.scheme.id} />}
        <SubmitButton>{m.referrals_self_start()}</SubmitButton>
      </form>
      <p class="k-soft">{m.referrals_self_kept()}</p>
    </Page>
  );
}
