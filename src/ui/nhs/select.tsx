import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { Beside, type FieldOptions, FormGroup, isWrong } from './form-group.tsx';
import { type Attributes, hasWords } from './wording.tsx';

type SelectItem = {
  readonly value?: string | number | undefined;
  readonly text?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly divider?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SelectOptions = FieldOptions & {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly items: readonly (SelectItem | null | undefined | false)[];
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Select(options: SelectOptions) {
  const id = options.id || options.name || '';
  return (
    <FormGroup
      options={options}
      id={id}
      control={(describedBy) => (
        <Wrapper options={options}>
          <select
            class={classNames('nhsuk-select', isWrong(options) && 'nhsuk-select--error', options.classes)}
            id={id}
            name={options.name ?? ''}
            disabled={options.disabled}
            aria-describedby={describedBy}
            {...options.attributes}
          >
            {options.items.map((item) => item && <Option item={item} chosen={options.value} />)}
          </select>
        </Wrapper>
      )}
    />
  );
}

function Option({ item, chosen }: { item: SelectItem; chosen: string | number | undefined }) {
  if (item.divider) return <hr />;
  const isChosen = Boolean(chosen) && (item.value ?? item.text) === chosen && item.selected !== false;
  return (
    <option
      value={item.value}
      selected={item.selected || isChosen}
      disabled={item.disabled}
      {...item.attributes}
    >
      {item.text}
    </option>
  );
}

function Wrapper({ options, children }: { options: SelectOptions; children?: Child | undefined }) {
  const { beforeInput, afterInput } = options.formGroup ?? {};
  const { classes, attributes } = options.inputWrapper ?? {};
  if (!hasWords(beforeInput) && !hasWords(afterInput) && !classes && !attributes) return children;
  return (
    <div class={classNames('nhsuk-input-wrapper', classes)} {...attributes}>
      <Beside of={beforeInput} />
      {children}
      <Beside of={afterInput} />
    </div>
  );
}
