import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import {
  CheckboxGroup,
  Form,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  tellApart,
} from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { nations } from '../domain/site.ts';
import type { Option } from '../form-choices.ts';
import { nationWords, weekdayWords } from './words.ts';

const crumbs = () => [
  { href: '/rota', label: m.rota_title() },
  { href: '/rota/places', label: m.rota_tab_places() },
];

export type SiteFormView = {
  readonly site: { readonly id: string; readonly name: string } | null;
  readonly practices: readonly Option[];
  readonly form: FormState;
};

/** A place where people are seen, and when it is quiet there. */
export function SiteFormPage({
  shell,
  view: { site, practices, form },
}: {
  shell: Shell;
  view: SiteFormView;
}) {
  const action = site ? `/rota/places/${site.id}` : '/rota/places/new';
  return (
    <Page
      shell={shell}
      title={site?.name ?? m.rota_add_place()}
      crumbs={crumbs()}
      form={tellApart(form, quietLabels())}
    >
      <Form form={form} action={action} draft={action}>
        <TextField form={form} name="name" label={m.rota_site_name()} />
        <TextField form={form} name="address" label={m.rota_address()} />
        <TextField form={form} name="postcode" label={m.rota_postcode()} width={10} optional />
        <SelectField
          form={form}
          name="practiceId"
          label={m.rota_practice()}
          prompt={m.rota_no_practice()}
          options={practices}
        />
        <SelectField
          form={form}
          name="nation"
          label={m.rota_nation()}
          options={nations.map((value) => ({ value, label: nationWords[value]() }))}
        />
        <Access form={form} />
        <TextArea form={form} name="howToGetThere" label={m.rota_how_to_get_there()} rows={3} optional />
        <QuietHours form={form} />
        <SubmitButton>{m.rota_save()}</SubmitButton>
      </Form>
    </Page>
  );
}

function Access({ form }: { form: FormState }) {
  return (
    <>
      <CheckboxGroup
        form={form}
        name="stepFree"
        legend={m.rota_getting_in()}
        small
        options={[{ value: 'yes', label: m.rota_step_free() }]}
      />
      <CheckboxGroup
        form={form}
        name="quietRoom"
        legend={m.rota_waiting()}
        small
        options={[{ value: 'yes', label: m.rota_quiet_room() }]}
      />
    </>
  );
}

/** An error of a quiet time stands at its beginning. */
function quietLabels() {
  return Object.fromEntries(
    weekdayWords.map((weekday, index) => [
      `quiet-from-${index + 1}`,
      () => m.rota_quiet_from({ weekday: weekday() }),
    ]),
  );
}

function QuietHours({ form }: { form: FormState }) {
  return (
    <fieldset class="k-rota__quiet">
      <legend>{m.rota_quiet_hours()}</legend>
      <p class="nhsuk-hint">{m.rota_quiet_hours_hint()}</p>
      {weekdayWords.map((weekday, index) => (
        <div class="k-rota__hours">
          <TextField
            form={form}
            name={`quiet-from-${index + 1}`}
            label={m.rota_quiet_from({ weekday: weekday() })}
            width={5}
          />
          <TextField form={form} name={`quiet-to-${index + 1}`} label={m.rota_quiet_to()} width={5} />
        </div>
      ))}
    </fieldset>
  );
}

export type RoomFormView = {
  readonly site: { readonly id: string; readonly name: string };
  readonly room: { readonly id: string; readonly name: string; readonly withdrawn: boolean } | null;
  readonly form: FormState;
};

export function RoomFormPage({ shell, view: { site, room, form } }: { shell: Shell; view: RoomFormView }) {
  const action = room ? `/rota/rooms/${room.id}` : `/rota/places/${site.id}/rooms/new`;
  return (
    <Page
      shell={shell}
      title={room ? room.name : m.rota_add_room_at({ name: site.name })}
      crumbs={[...crumbs(), { href: `/rota/places/${site.id}`, label: site.name }]}
      form={form}
    >
      <Form form={form} action={action}>
        <TextField form={form} name="name" label={m.rota_room_name()} />
        <CheckboxGroup
          form={form}
          name="stepFree"
          legend={m.rota_getting_in()}
          small
          options={[{ value: 'yes', label: m.rota_step_free() }]}
        />
        <SubmitButton>{m.rota_save()}</SubmitButton>
      </Form>
      {room && !room.withdrawn && (
        <p>
          <a href={`/rota/rooms/${room.id}/withdrawal`}>{m.rota_withdraw_room()}</a>
        </p>
      )}
    </Page>
  );
}
