import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { RadioGroup, SelectField, TextField } from '#ui/form/index.ts';

import { modes } from '../domain/clinic.ts';
import type { Choices } from '../form-choices.ts';
import { modeWords } from './words.ts';

type Fields = { readonly form: FormState; readonly choices: Choices };

/** Who sees people, and how: face to face in a room, by phone, by video or at home. */
export function WhoAndHow({ form, choices }: Fields) {
  const rooms = <SelectField form={form} name="roomId" label={m.rota_room()} options={choices.rooms} />;
  const travel = (
    <SelectField
      form={form}
      name="travelMinutes"
      label={m.rota_travel()}
      hint={m.rota_travel_hint()}
      prompt={false}
      options={['0', '10', '15', '20', '30', '45', '60'].map(minutesOption)}
    />
  );
  const inside = { 'face-to-face': rooms, home: travel, phone: undefined, video: undefined };
  return (
    <>
      <SelectField form={form} name="workerId" label={m.rota_who()} options={choices.workers} />
      <RadioGroup
        form={form}
        name="mode"
        legend={m.rota_how()}
        small
        options={modes.map((mode) => ({
          value: mode,
          label: modeWords[mode](),
          ...(inside[mode] ? { conditional: inside[mode] } : {}),
        }))}
      />
    </>
  );
}

/** When of the day, and what is left free between people. */
export function Hours({ form }: { form: FormState }) {
  return (
    <>
      <div class="k-rota__hours">
        <TextField
          form={form}
          name="startsAt"
          label={m.rota_starts_at()}
          hint={m.rota_time_hint()}
          width={5}
        />
        <TextField
          form={form}
          name="endsAt"
          label={m.rota_ends_at()}
          hint={m.rota_time_hint_end()}
          width={5}
        />
      </div>
      <SelectField
        form={form}
        name="bufferMinutes"
        label={m.rota_buffer()}
        prompt={false}
        options={['0', '5', '10', '15'].map(minutesOption)}
      />
    </>
  );
}

function minutesOption(value: string) {
  const minutes = Number(value);
  return { value, label: minutes === 0 ? m.rota_no_minutes() : m.rota_minutes({ minutes }) };
}
