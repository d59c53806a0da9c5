import { m } from '#text';
import { CheckboxGroup, DateField, SelectField, TextArea, TextField, valueOf } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';

import { weekdays } from '../../domain/schedule.ts';
import type { HowOften } from '../domain/when-row.ts';
import { Kept, Rows } from './row.tsx';
import type { RowProps } from './row.tsx';

/** When it happens: a row for all days that have the same times. */
export function WhenRows({ form, action }: { form: FormState; action: string }) {
  return (
    <Rows
      {...{ form, action }}
      kind="when"
      legend={(number) => m.editing_when_row({ number })}
      add={m.editing_when_add()}
      remove={(number) => m.editing_when_remove({ number })}
    >
      {(row) => <WhenRow {...row} />}
    </Rows>
  );
}

function WhenRow({ form, start }: RowProps) {
  if (valueOf(form, `${start}often`) === 'other') return <OtherRule form={form} start={start} />;
  return (
    <>
      <CheckboxGroup
        form={form}
        name={`${start}days`}
        legend={m.editing_when_days()}
        options={weekdays.map((value, index) => ({
          value,
          label: capitalised(dayNames[index]?.() ?? value),
        }))}
        inline
        small
      />
      <SelectField
        form={form}
        name={`${start}often`}
        label={m.editing_when_often()}
        prompt={false}
        options={oftenOptions(valueOf(form, `${start}often`))}
      />
      <Times form={form} start={start} />
    </>
  );
}

function Times({ form, start }: RowProps) {
  const [opens, closes, from, words] = ['opens', 'closes', 'from', 'words'].map(
    (name) => `${start}${name}`,
  ) as Four;
  const time = { form, width: 10 } as const;
  return (
    <>
      <div class="k-rows__pair">
        <TextField {...time} name={opens} label={m.editing_when_opens()} hint={m.editing_when_time_hint()} />
        <TextField
          {...time}
          name={closes}
          label={m.editing_when_closes()}
          hint={m.editing_when_closes_hint()}
        />
      </div>
      <DateField
        form={form}
        name={from}
        legend={m.editing_when_from()}
        hint={m.editing_when_from_hint()}
        optional
      />
      <TextArea
        form={form}
        name={words}
        label={m.editing_when_words()}
        hint={m.editing_when_words_hint()}
        rows={2}
        optional
      />
    </>
  );
}

type Four = [string, string, string, string];

/** A rule that the form has no words for: it is kept as it is, or taken away. */
function OtherRule({ form, start }: RowProps) {
  const words = valueOf(form, `${start}words`);
  const times = [valueOf(form, `${start}opens`), valueOf(form, `${start}closes`)].filter(Boolean).join(' – ');
  return (
    <>
      {['often', 'opens', 'closes', 'words'].map((name) => (
        <Kept form={form} name={`${start}${name}`} />
      ))}
      <p>{[words, times].filter(Boolean).join(', ')}</p>
      <p class="k-rows__note">{m.editing_when_other()}</p>
    </>
  );
}

const dayNames = [
  m.directory_day_1,
  m.directory_day_2,
  m.directory_day_3,
  m.directory_day_4,
  m.directory_day_5,
  m.directory_day_6,
  m.directory_day_7,
];

const oftenNames: readonly (readonly [HowOften, () => string])[] = [
  ['weekly', m.editing_often_weekly],
  ['fortnightly', m.editing_often_fortnightly],
  ['1', m.editing_often_1],
  ['2', m.editing_often_2],
  ['3', m.editing_often_3],
  ['4', m.editing_often_4],
  ['last', m.editing_often_last],
  ['words', m.editing_often_words],
];

/** "Only in words" is for what is so already: otherwise leaving the days empty says it. */
function oftenOptions(now: string) {
  return oftenNames
    .filter(([value]) => value !== 'words' || now === 'words')
    .map(([value, name]) => ({ value, label: name() }));
}

/** Days are in small letters in Welsh, but begin a line here. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
}
