import {
  CheckboxGroup,
  DateField,
  Form,
  type FormState,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from './form/index.ts';
import { type Shell } from './page.tsx';

export const aForm: FormState = { values: {}, errors: [], once: '0192', version: '3' };

export const aWrongForm: FormState = {
  ...aForm,
  values: {
    name: 'Asha',
    'born-day': '31',
    'born-month': '2',
    'born-year': '1948',
    how: 'phone',
    'how-number': '07700',
    needs: ['quiet', 'bus'],
    story: 'She misses her allotment most of all.',
  },
  errors: [
    { field: 'name', message: 'Write the whole name' },
    { field: 'born-day', message: 'February has no 31st' },
    { field: 'how-number', message: 'Write all 11 digits' },
    { field: 'needs', message: 'Choose at least one, or “None of these”' },
    { field: 'practice', message: 'Choose the practice' },
    { field: 'story', message: 'Say a little more' },
  ],
};

export function FormPart({ form, locale }: { form: FormState; locale: Shell['locale'] }) {
  const cy = locale === 'cy';
  return (
    <>
      <h2>{cy ? 'Pwy ydych chi' : 'Who you are'}</h2>
      <Form form={form} action="/refer" draft="/refer">
        <TextField
          form={form}
          name="name"
          label={cy ? 'Enw llawn, fel y mae’r person yn ei ysgrifennu ei hun' : 'Whole name'}
          hint="As they write it themselves"
          autocomplete="name"
        />
        <DateField form={form} name="born" legend={cy ? 'Dyddiad geni’r person' : 'Date of birth'} />
        <RadioGroup
          form={form}
          name="how"
          legend={cy ? 'Sut hoffech chi i ni gysylltu â chi?' : 'How shall we reach you?'}
          hint="We never leave a message unless you say so"
          options={[
            {
              value: 'phone',
              label: cy ? 'Dros y ffôn, yn y bore neu gyda’r nos' : 'By phone',
              conditional: (
                <TextField
                  form={form}
                  name="how-number"
                  label="Phone number"
                  type="tel"
                  width={20}
                  autocomplete="tel"
                />
              ),
            },
            {
              value: 'text',
              label: cy ? 'Neges destun' : 'By text',
              hint: 'Best when you cannot talk at work',
            },
            { value: 'letter', label: cy ? 'Llythyr' : 'By letter' },
          ]}
        />
        <RadioGroup
          form={form}
          name="now"
          legend="Is now a good time?"
          inline
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <CheckboxGroup
          form={form}
          name="needs"
          legend="What would make it easier to come?"
          options={[
            { value: 'quiet', label: 'A quiet place to wait' },
            { value: 'bus', label: 'Help with the bus', hint: 'The fare, or somebody to travel with' },
            { value: 'none', label: 'None of these', exclusive: true },
          ]}
        />
        <SelectField
          form={form}
          name="practice"
          label="Practice"
          options={[
            { value: 'elm', label: 'Elm Street Surgery' },
            { value: 'harbour', label: 'Harbour Practice' },
          ]}
        />
        <TextField
          form={form}
          name="cost"
          label="What it costs"
          width={5}
          prefix="£"
          suffix="a week"
          inputmode="decimal"
          optional
        />
        <TextArea
          form={form}
          name="story"
          label="What is going on"
          hint="In their words, if you can"
          rows={4}
          maxlength={200}
        />
        <div class="nhsuk-button-group">
          <SubmitButton>{cy ? 'Cadw’r hyn sy’n bwysig' : 'Save what matters'}</SubmitButton>
          <SubmitButton kind="quiet">Not now</SubmitButton>
          <SubmitButton kind="harm">Delete this record</SubmitButton>
          <a href="/people">Back to people</a>
        </div>
      </Form>
    </>
  );
}
