import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Empty } from '#ui/empty.tsx';
import { valuesOf } from '#ui/form/form-state.ts';
import { errorOf, Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Page } from '#ui/page.tsx';
import { Saying, saying, TheirName } from '#ui/theirs.tsx';

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
  /** The address of the next page, when there is one. */
  readonly next: string | null;
  /** Not the first page. */
  readonly continued: boolean;
};

/** What waits for an editor: to be read one by one, or approved or declined together. */
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
        !view.continued && <Empty>{m.editing_waiting_empty()}</Empty>
      ) : (
        <Lines view={view} form={form} />
      )}
      <p class="k-work__foot">
        {view.continued && <a href="/directory/work/waiting">{m.assurance_first_page()}</a>}
        {view.next && <a href={view.next}>{m.assurance_next_page()}</a>}
        <a href="/directory/work/waiting.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Lines({ view, form }: { view: WaitingView; form: FormState }) {
  const ticked = new Set(valuesOf(form, 'edits'));
  return (
    <Form form={form} action="/directory/work/waiting">
      <fieldset class="k-waiting" id="edits" tabindex={-1}>
        <legend class="nhsuk-u-visually-hidden">{m.editing_waiting_choose()}</legend>
        <ul class="k-waiting__list">
          {view.lines.map((line) => (
            <Line line={line} isTicked={ticked.has(line.value)} />
          ))}
        </ul>
      </fieldset>
      <SubmitButton name="verdict" value="approved">
        {m.editing_approve_chosen()}
      </SubmitButton>
      <Details summary={m.editing_decline_chosen()} open={errorOf(form, 'reason') !== undefined}>
        <TextArea
          form={form}
          name="reason"
          label={m.editing_decline_reason()}
          hint={m.editing_decline_hint_each()}
          rows={3}
          maxlength={1000}
        />
        <SubmitButton kind="quiet" name="verdict" value="declined">
          {m.editing_decline_each()}
        </SubmitButton>
      </Details>
    </Form>
  );
}

function Line({ line, isTicked }: { line: WaitingLine; isTicked: boolean }) {
  const { href, value, name, isNew, isGone, changed, by, days } = line;
  const id = `edit-${value.split('.')[0]}`;
  return (
    <li class="k-waiting__line">
      <span class="k-waiting__tick">
        <input type="checkbox" name="edits" value={value} id={id} disabled={isGone} checked={isTicked} />
        <label for={id}>
          <span class="nhsuk-u-visually-hidden">
            <Saying {...saying((words) => m.editing_choose_one({ name: words }), name)} />
          </span>
        </label>
      </span>
      <div>
        <a class="k-waiting__name" href={href}>
          <TheirName name={name} />
        </a>
        <p>{isNew ? m.editing_line_new() : m.editing_line_changes({ fields: changed.join(', ') })}</p>
        <p class="k-waiting__by">
          {by} · {days === 0 ? m.editing_line_today() : m.editing_line_days({ count: days })}
        </p>
      </div>
    </li>
  );
}
