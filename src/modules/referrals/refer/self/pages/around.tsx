import { m } from '#text';

/** Below every question: help that does not wait, and a way to leave nothing behind. */
export function Around() {
  return (
    <div class="k-step__foot">
      <p>
        <strong>{m.referrals_self_urgent_title()}</strong> {m.referrals_self_urgent()}
      </p>
      <form method="post" action="/self-referral/stop">
        <button class="k-step__stop" type="submit">
          {m.referrals_self_stop()}
        </button>
      </form>
    </div>
  );
}
