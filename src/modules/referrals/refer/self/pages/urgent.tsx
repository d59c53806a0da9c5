import { m } from '#text';

/** Help that does not wait for a form. */
export function Urgent() {
  return (
    <div class="k-danger">
      <p>
        <strong>{m.referrals_self_urgent_title()}</strong>
      </p>
      <ul>
        <li>
          {m.referrals_self_urgent_danger()} <a href="tel:999">999</a>
        </li>
        <li>
          {m.referrals_self_urgent_health()} <a href="tel:111">111</a>
        </li>
        <li>
          {m.referrals_self_urgent_talk()} <a href="tel:116123">116 123</a>
        </li>
      </ul>
    </div>
  );
}
