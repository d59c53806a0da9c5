import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import {
  CheckboxGroup,
  DateField,
  Form,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  tellApart,
} from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { saying, theirs } from '#ui/theirs.tsx';

import { tellable, tellsService } from '../domain/connection.ts';
import type { Tellable, WayToConnect } from '../domain/connection.ts';
import type { ConnectView } from './connect.view.ts';
import { ServiceCard } from './service-card.page.tsx';
import { tellableName } from './words.page.tsx';

/** One service: who gets in touch, and what is needed for that. */
export function ConnectPage({ shell, view }: { shell: Shell; view: ConnectView }) {
  const { name, service, way } = view;
  return (
    <Page
      shell={shell}
      title={saying(
        (words) => m.plans_connect_title({ name, service: words }),
        service.name,
        theirs(service.name, service.sentence),
      )}
      crumbs={crumbsOf(view)}
      form={tellApart(view.form, labels)}
    >
      <ServiceCard service={service} />
      {service.isOpen ? (
        <>
          <h2 id="way">{m.plans_connect_who()}</h2>
          <Ways view={view} />
          {way !== null && <Answers view={view} way={way} />}
        </>
      ) : (
        <Note>
          <p>{m.plans_connect_closed()}</p>
        </Note>
      )}
      <p>
        <a href={`${view.personHref}/connections/new`}>{m.plans_connect_other_service()}</a>
      </p>
    </Page>
  );
}

const labels = { help: m.plans_connect_help_label, note: m.plans_connect_note };

export function crumbsOf({ personHref, fullName, name }: ConnectView) {
  return [
    { href: personHref, label: fullName },
    { href: `${personHref}/connections`, label: m.plans_connections_title({ name }) },
  ];
}

/** Four equal answers, each one touch; the one that was chosen stays, with a way back to the others. */
function Ways({ view }: { view: ConnectView }) {
  const { name, way, goalId } = view;
  const goal = goalId === null ? '' : `&goal=${goalId}`;
  const ways = [
    ['they-contact', m.plans_connect_they({ name }), m.plans_connect_they_hint({ name })],
    ['we-contact', m.plans_connect_we({ name }), m.plans_connect_we_hint({ name })],
    ['together', m.plans_connect_together(), m.plans_connect_together_hint({ name })],
    ['information-only', m.plans_connect_information(), m.plans_connect_information_hint({ name })],
  ] as const;
  return (
    <ul class="k-touch">
      {ways.map(([value, label, hint]) => (
        <li class={value === way ? 'k-touch__way k-touch__way--chosen' : 'k-touch__way'}>
          <a
            href={`${view.path}?way=${value}${goal}#answers`}
            aria-current={value === way ? 'true' : undefined}
          >
            {label}
          </a>{' '}
          <span class="k-touch__hint">{hint}</span>
        </li>
      ))}
    </ul>
  );
}

function Answers({ view, way }: { view: ConnectView; way: WayToConnect }) {
  const { form } = view;
  const tells = tellsService(way);
  return (
    <Form form={form} action={view.path} class="k-connect">
      <input type="hidden" name="way" value={way} />
      <div id="answers" class="k-connect__answers">
        {tells && <WhatIsTold view={view} />}
        <DateField
          form={form}
          name="followUpOn"
          legend={m.plans_connect_follow_up()}
          hint={m.plans_connect_follow_up_hint()}
          optional
        />
        {view.goals.length > 0 && (
          <SelectField
            form={form}
            name="goalId"
            label={m.plans_connect_goal()}
            prompt={m.plans_connect_no_goal()}
            options={view.goals.map(({ id, words }) => ({ value: id, label: words }))}
            optional
          />
        )}
        <TextField
          form={form}
          name="note"
          label={m.plans_connect_note()}
          hint={m.plans_connect_note_hint()}
          maxlength={500}
          optional
        />
      </div>
      <SubmitButton>{tells ? m.plans_connect_preview() : m.plans_connect_save()}</SubmitButton>
    </Form>
  );
}

/** Each box says the very words that are told when it is ticked. */
function WhatIsTold({ view }: { view: ConnectView }) {
  const { form, name, known } = view;
  const help = (
    <TextArea
      form={form}
      name="help"
      label={m.plans_connect_help_label()}
      hint={m.plans_connect_help_hint()}
      maxlength={500}
      rows={3}
    />
  );
  const option = (what: Tellable) => ({
    value: what,
    label: tellableName(what),
    ...(what === 'help' ? { conditional: help } : { hint: known[what] }),
  });
  return (
    <CheckboxGroup
      form={form}
      name="shared"
      legend={m.plans_connect_what_told()}
      hint={m.plans_connect_what_told_hint({ name })}
      options={tellable.filter((what) => what === 'help' || known[what] !== '').map(option)}
    />
  );
}
