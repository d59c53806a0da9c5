import { m } from '#text';

import type { Paused } from '../../before-referring.ts';
import { dayWords } from '../../pages/day-words.ts';

/** What a pause means for somebody who asks for themselves: not that they are turned away. */
export function PausedNotice({ pause }: { readonly pause: Paused | null }) {
  if (!pause) return null;
  return (
    <div class="k-alert">
      <p>
        <strong>{m.referrals_self_paused({ until: dayWords(pause.untilOn) })}</strong>{' '}
        <bdi>{pause.shown}</bdi>
      </p>
      <p>
        <bdi>{pause.instead}</bdi>
      </p>
      <p>
        {m.referrals_self_paused_kept()} <a href="/directory">{m.referrals_self_done_meanwhile()}</a>
      </p>
    </div>
  );
}
