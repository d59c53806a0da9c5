import { m } from '#text';

/** Said wherever somebody may be in danger: this form is not how help comes at once. */
export function Danger() {
  return (
    <div class="k-danger">
      <p>
        <strong>{m.referrals_danger_now()}</strong>
      </p>
      <p>{m.referrals_danger_safeguarding()}</p>
    </div>
  );
}
