import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';
import { Person } from '#ui/person.tsx';

export type WhoWrote = {
  /** Where is sought, and handed over. */
  readonly action: string;
  readonly form: FormState;
  /** Null before anything was sought. */
  readonly people: readonly PossibleWriter[] | null;
  readonly more: boolean;
};

type PossibleWriter = {
  readonly personId: string;
  readonly name: string;
  readonly bornOn: LocalDate | null;
  readonly phone: string | null;
  readonly form: FormState;
};

/** Whose is a text from a number that is nobody's for certain? A name is sent in the body and never stands in an address. */
export function WhoWrote({ who: { action, form, people, more } }: { who: WhoWrote }) {
  return (
    <section class="k-replies__settle" id="who">
      <h2>{m.messages_who_title()}</h2>
      <p>{m.messages_who_hint()}</p>
      <form method="post" action={`${action}#who`} role="search" class="k-search-box" novalidate>
        <TextField form={form} name="q" label={m.messages_who_label()} type="search" width={20} />
        <Button variant="secondary" small>
          {m.messages_who_search()}
        </Button>
      </form>
      {people?.length === 0 && <Empty>{m.messages_who_none()}</Empty>}
      {people && people.length > 0 && (
        <ul class="k-replies">
          {people.map((person) => (
            <Possible person={person} action={action} />
          ))}
        </ul>
      )}
      {more && <p>{m.messages_who_more()}</p>}
    </section>
  );
}

function Possible({ person, action }: { person: PossibleWriter; action: string }) {
  const { personId, name, bornOn, phone, form } = person;
  const facts = [bornOn && m.messages_who_born({ day: asSought(bornOn) }), phone].filter(Boolean).join(' · ');
  return (
    <li class="k-replies__one k-replies__possible">
      <Person name={name} href={`/people/${personId}`}>
        {facts}
      </Person>
      <Form form={form} action={action}>
        <input type="hidden" name="personId" value={personId} />
        <SubmitButton kind="quiet">
          {m.messages_who_theirs()}
          <span class="nhsuk-u-visually-hidden">: {name}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}

/** As a birthday is typed into the search: `17/12/1952`. */
function asSought(day: LocalDate): string {
  return day.split('-').toReversed().join('/');
}
