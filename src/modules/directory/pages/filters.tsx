import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { CheckboxGroup, SelectField, TextField } from '#ui/form/index.ts';
import { remembered } from '#ui/remembered.tsx';
import type { Theirs } from '#ui/theirs.tsx';

import { weekdays } from '../domain/schedule.ts';
import { capitalised, dayName } from './schedule-words.ts';

type Options = readonly ({ readonly value: string; readonly label: string } & Theirs)[];

export type FiltersView = {
  /** What narrows the search now. Without a key of its own: a form that only asks may be sent as often as one likes. */
  readonly form: FormState;
  /** What kind of help there is; empty where nothing was counted yet. */
  readonly need: Options;
  readonly within: Options;
  readonly cost: Options;
  readonly mode: Options;
  readonly whom: Options;
  readonly language: Options;
  readonly time: Options;
  readonly access: Options;
};

/** What narrows a search. Folded away: most people need none of it. Nearly all searches choose the same few. */
export const Filters = remembered(AllFilters, { most: 200 });

function AllFilters({ view }: { view: FiltersView }) {
  return (
    <details class="k-filters">
      <summary>{m.directory_filters()}</summary>
      <div class="k-filters__all">
        <div>
          <Place view={view} />
          <People view={view} />
        </div>
        <When view={view} />
        <Access view={view} />
      </div>
      <button class="nhsuk-button nhsuk-button--secondary k-filters__button" type="submit">
        {m.directory_filters_button()}
      </button>
    </details>
  );
}

function Place({ view: { form, need, within, cost, mode } }: { view: FiltersView }) {
  const any = m.directory_filter_any();
  return (
    <>
      {need.length > 0 && (
        <SelectField form={form} name="need" label={m.directory_filter_need()} prompt={any} options={need} />
      )}
      <SelectField
        form={form}
        name="within"
        label={m.directory_filter_within()}
        prompt={m.directory_filter_within_usual()}
        options={within}
      />
      <SelectField form={form} name="cost" label={m.directory_fact_cost()} prompt={any} options={cost} />
      <SelectField form={form} name="mode" label={m.directory_filter_mode()} prompt={any} options={mode} />
    </>
  );
}

function People({ view: { form, whom, language } }: { view: FiltersView }) {
  return (
    <>
      <SelectField
        form={form}
        name="for"
        label={m.directory_filter_whom()}
        prompt={m.directory_filter_whom_any()}
        options={whom}
      />
      <SelectField
        form={form}
        name="language"
        label={m.directory_filter_language()}
        prompt={m.directory_filter_any()}
        options={language}
      />
      <TextField
        form={form}
        name="age"
        label={m.directory_filter_age()}
        inputmode="numeric"
        width={3}
        maxlength={3}
      />
    </>
  );
}

function When({ view: { form, time } }: { view: FiltersView }) {
  return (
    <div>
      <CheckboxGroup
        form={form}
        name="open"
        small
        legend={m.directory_filter_open()}
        options={[{ value: 'now', label: m.directory_filter_open_now() }]}
      />
      <CheckboxGroup
        form={form}
        name="day"
        small
        legend={m.directory_filter_day()}
        options={weekdays.map((day) => ({ value: day, label: capitalised(dayName(day)) }))}
      />
      <CheckboxGroup form={form} name="time" small legend={m.directory_filter_time()} options={time} />
    </div>
  );
}

function Access({ view: { form, access } }: { view: FiltersView }) {
  return (
    <div>
      <CheckboxGroup form={form} name="access" small legend={m.directory_access_heading()} options={access} />
    </div>
  );
}
