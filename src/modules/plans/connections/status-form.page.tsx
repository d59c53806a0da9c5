import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Input } from '#ui/nhs/input.tsx';
import { TheirName } from '#ui/theirs.tsx';

import { connectionStatuses, isOpen, tellsOfGap } from '../domain/connection.ts';
import type { ConnectionLine } from './connections.view.ts';
import { setText } from './words.page.tsx';

type Props = { readonly line: ConnectionLine; readonly name: string };

/** How it went, with one touch; folded away once there is nothing more to hear. */
export function StatusForm({ line, name }: Props) {
  const { connection, lastNote } = line;
  if (isOpen(connection.status)) return <Buttons line={line} name={name} />;
  return (
    <>
      {tellsOfGap(connection.status) && lastNote === null && <Why line={line} />}
      <Details
        classes="k-connection__again"
        summary={{
          children: <More label={m.plans_connection_change_status()} service={connection.serviceName} />,
        }}
        open={line.form.errors.length > 0 && !tellsOfGap(connection.status)}
      >
        <Buttons line={line} name={name} />
      </Details>
    </>
  );
}

/** Which connection, for those who hear the page. */
function More({ label, service }: { label: string; service: string }) {
  return (
    <>
      {label}
      <span class="nhsuk-u-visually-hidden">
        : <TheirName name={service} />
      </span>
    </>
  );
}

function Buttons({ line, name }: Props) {
  const { connection, href, form } = line;
  const others = connectionStatuses.filter((one) => one !== 'suggested' && one !== connection.status);
  return (
    <Form form={form} action={`${href}/status`} class="k-how">
      <Details
        summary={{
          children: <More label={m.plans_connection_add_words()} service={connection.serviceName} />,
        }}
        open={form.errors.length > 0}
      >
        <NoteInput line={line} form={form} label={m.plans_connection_in_a_few_words()} />
      </Details>
      <div
        class="k-how__buttons"
        role="group"
        aria-label={`${m.plans_connection_how_is_it()} ${connection.serviceName}`}
      >
        {others.map((status) => (
          <SubmitButton kind="quiet" small name="status" value={status}>
            {setText(status, name)}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}

/** Asked once, after an outcome that tells what the community lacks. */
function Why({ line }: { line: ConnectionLine }) {
  const { connection, href, form } = line;
  return (
    <Form form={form} action={`${href}/status`} class="k-how k-how--why">
      <input type="hidden" name="status" value={connection.status} />
      <input type="hidden" name="asks" value="why" />
      <NoteInput
        line={line}
        form={form}
        label={m.plans_connection_why()}
        hint={m.plans_connection_why_hint()}
        why
      />
      <SubmitButton kind="quiet" small>
        {m.plans_connection_save_why()}
      </SubmitButton>
    </Form>
  );
}

type NoteProps = {
  readonly line: ConnectionLine;
  readonly form: FormState;
  readonly label: string;
  readonly hint?: string;
  readonly why?: boolean;
};

/** There is one for every connection of the page, so its id says of which. */
function NoteInput({ line, form, label, hint, why = false }: NoteProps) {
  const id = noteId(line.connection.id, why);
  const error = form.errors.find(({ field }) => field === id)?.message;
  const typed = [form.values['note'] ?? ''].flat()[0] ?? '';
  return (
    <Input
      id={id}
      name="note"
      label={{ text: m.ui_label_optional({ label }), visuallyHiddenText: ` ${line.connection.serviceName}` }}
      hint={hint === undefined ? undefined : { text: hint }}
      value={typed}
      errorMessage={error === undefined ? undefined : { text: error, visuallyHiddenText: m.ui_error() }}
      attributes={{ maxlength: 500 }}
    />
  );
}

export function noteId(connectionId: string, why: boolean): string {
  return `${why ? 'why' : 'note'}-${connectionId}`;
}
