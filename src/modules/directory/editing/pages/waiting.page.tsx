import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

export type WaitingLine = {
  readonly href: string;
  /** The edit, and the version beside which it is shown. */
  readonly value: string;
  readonly name: string;
  readonly isNew: boolean;
  /** The listing is not there any more. */
  readonly isGone: boolean;
  /** What it would change, in words. */
  readonly changed: readonly string[];
  readonly by: string;
  readonly days: number;
};

export type WaitingView = {
  readonly lines: readonly WaitingLine[];
  /** How many wait beyond those that are shown. */
  readonly more: number;
};

/** What waits for an editor: to be read one by one, or approved together. */
export function WaitingPage({ shell, view, form }: { shell: Shell; view: WaitingView; form: FormState }) {
  return (
    <Page
      shell={shell}
      title={m.editing_waiting_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      form={form}
    >
      <p>{m.editing_waiting_intro()}</p>
      {view.lines.length === 0 ? (
        <Empty>{m.editing_waiting_empty()}</Empty>
      ) : (
        <Form form={form} action="/directory/work/waiting">
          <fieldset class="k-waiting" id="edits" tabindex={-1}>
            <legend class="nhsuk-u-visually-hidden">{m.editing_waiting_choose()}</legend>
            <ul class="k-waiting__list">
              {view.lines.map((line) => (
                <Line line={line} />
              ))}
            </ul>
          </fieldset>
          {view.more > 0 && <p>{m.editing_waiting_more({ count: view.more })}</p>}
          <SubmitButton>{m.editing_approve_chosen()}</SubmitButton>
        </Form>
      )}
      <p class="k-work__foot">
        <a href="/directory/work/waiting.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Line({ line }: { line: WaitingLine }) {
  const { href, value, name, isNew, isGone, changed, by, days } = line;
  const id = `edit-${value.split('.')[0]}`;
  return (
    <li class="k-waiting__line">
      <span class="k-waiting__tick">
        <input type="checkbox" name="edits" value={value} id={id} disabled={isGone} />
        <label for={id}>
          <span class="nhsuk-u-visually-hidden">{m.editing_choose_one({ name })}</span>
        </label>
      </span>
      <div>
        <a class="k-waiting__name" href={href}>
          {name}
        </a>
        <p>{isNew ? m.editing_line_new() : m.editing_line_changes({ fields: changed.join(', ') })}</p>
        <p class="k-waiting__by">
          {by} · {days === 0 ? m.editing_line_today() : m.editing_line_days({ count: days })}
        </p>
      </div>
    </li>
  );
}
