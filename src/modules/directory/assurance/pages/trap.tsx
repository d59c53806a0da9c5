import { m } from '#text';

/** A field that nobody sees: only a program fills it in. */
export function Trap() {
  return (
    <div class="k-trap" aria-hidden="true">
      <label for="website">{m.assurance_report_leave_empty()}</label>
      <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
    </div>
  );
}
