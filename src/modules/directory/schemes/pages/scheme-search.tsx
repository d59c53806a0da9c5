import { m } from '#text';

import type { SchemesView } from './schemes.page.tsx';

/** A postcode is enough; the rest is for those who want it. */
export function SchemeSearch({ view }: { readonly view: SchemesView }) {
  const { asked, options } = view;
  const isOpen = asked.words !== '' || asked.mayRefer || asked.linkWorkers || asked.age !== null;
  return (
    <form class="k-schemes__search" role="search" method="get" action="/schemes">
      <div class="k-schemes__near">
        <label class="nhsuk-label" for="near">
          {m.schemes_near_label()}
        </label>
        <input
          class="nhsuk-input"
          id="near"
          name="near"
          value={asked.near}
          maxlength={80}
          autocomplete="postal-code"
          enterkeyhint="search"
          aria-describedby="near-hint"
        />
        <button class="nhsuk-button" type="submit">
          {m.schemes_search()}
        </button>
        <p class="k-find__hint" id="near-hint">
          {m.schemes_near_hint()}
        </p>
      </div>
      <details class="k-schemes__more" open={Boolean(isOpen)}>
        <summary>{m.schemes_more_choices()}</summary>
        <div class="k-schemes__choices">
          <Line name="q" label={m.schemes_words_label()} value={asked.words} type="search" />
          <Choose name="by" label={m.schemes_by_label()} options={options.referrers} value={asked.mayRefer} />
          <Choose
            name="workers"
            label={m.schemes_workers_label()}
            options={options.linkWorkers}
            value={asked.linkWorkers}
          />
          <Line name="age" label={m.schemes_age_label()} value={asked.age ?? ''} narrow />
        </div>
      </details>
    </form>
  );
}

type LineProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | number;
  readonly type?: 'search';
  readonly narrow?: boolean;
};

function Line({ name, label, value, type, narrow }: LineProps) {
  return (
    <div>
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      <input
        class={narrow ? 'nhsuk-input nhsuk-input--width-4' : 'nhsuk-input'}
        id={name}
        name={name}
        type={type ?? 'text'}
        inputmode={narrow ? 'numeric' : undefined}
        value={String(value)}
        maxlength={200}
      />
    </div>
  );
}

type ChooseProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
};

function Choose({ name, label, options, value }: ChooseProps) {
  return (
    <div>
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      <select class="nhsuk-select" id={name} name={name}>
        <option value="">{m.schemes_any()}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
