import { m } from '#text';
import { Dialled } from '#ui/dialled.tsx';

/** Below every question: help that does not wait, and a way to leave nothing behind. */
export function Around() {
  return (
    <div class="k-step__foot">
      <p>
        <strong>{m.referrals_self_urgent_title()}</strong> <Dialled>{m.referrals_self_urgent()}</Dialled>
      </p>
      <form method="post" action="/self-referral/stop">
        <button class="k-step__stop" type="submit">
          {m.referrals_self_stop()}
        </button>
      </form>
    </div>
  );
}
