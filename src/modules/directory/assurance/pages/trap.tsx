import { m } from '#text';

/** A field that nobody sees: only a program fills it in. */
export function Trap({ value }: { readonly value: string }) {
  return (
    <div class="k-trap" aria-hidden="true">
      <label for="website">{m.assurance_report_leave_empty()}</label>
      <input id="website" name="website" type="text" value={value} tabindex={-1} autocomplete="off" />
    </div>
  );
}
