import { classNames } from './class-names.ts';
import type { FieldsetOptions } from './fieldset.tsx';
import { Beside, FieldsetGroup, type FieldOptions, isWrong } from './form-group.tsx';
import { Input, type InputOptions } from './input.tsx';
import { asCopy, type Attributes } from './wording.tsx';

type DatePart = Omit<InputOptions, 'errorMessage' | 'hint'> & {
  /** Draws this box as the wrong one. */
  readonly error?: boolean | undefined;
};

type Values = Readonly<Record<string, string | number | undefined>>;

export type DateInputOptions = Omit<FieldOptions, 'label'> & {
  readonly fieldset?: FieldsetOptions | undefined;
  readonly id?: string | undefined;
  readonly namePrefix?: string | undefined;
  /** `false` leaves the box out. */
  readonly day?: DatePart | false | undefined;
  readonly month?: DatePart | false | undefined;
  readonly year?: DatePart | false | undefined;
  readonly items?: readonly (DatePart | null | undefined | false)[] | undefined;
  readonly values?: Values | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function DateInput(options: DateInputOptions) {
  const parts = partsOf(options);
  const anyPartWrong = parts.some(isMarkedWrong);
  return (
    <FieldsetGroup
      options={options}
      idPrefix={options.id ?? ''}
      role="group"
      wrong={isWrong(options) || anyPartWrong}
      control={() => (
        <div class={classNames('nhsuk-date-input', options.classes)} id={options.id} {...options.attributes}>
          <Beside of={options.formGroup?.beforeInputs} />
          {parts.map((part) => (
            <div class="nhsuk-date-input__item">
              <Input {...boxOf(part, options, anyPartWrong)} />
            </div>
          ))}
          <Beside of={options.formGroup?.afterInputs} />
        </div>
      )}
    />
  );
}

function partsOf({ items, day, month, year }: DateInputOptions): readonly DatePart[] {
  const usual = [
    day !== false && { name: 'day', width: 2, ...day },
    month !== false && { name: 'month', width: 2, ...month },
    year !== false && { name: 'year', width: 4, ...year },
  ];
  return (items?.length ? items : usual).filter((item): item is DatePart => Boolean(item));
}

function boxOf(part: DatePart, options: DateInputOptions, anyPartWrong: boolean): InputOptions {
  const { error, label, ...input } = part;
  const name = part.name ?? '';
  const words = asCopy(label);
  const isYear = name === 'year' || (options.year && name === options.year.name);
  const marked = part.classes?.includes('nhsuk-input--error');
  return {
    ...input,
    label: {
      ...words,
      text: words.text ?? capitalised(name),
      classes: classNames('nhsuk-date-input__label', words.classes),
    },
    errorMessage: !marked && (error || (error !== false && isWrong(options) && !anyPartWrong)),
    id: part.id || `${options.id ?? ''}-${name}`,
    name: options.namePrefix ? `${options.namePrefix}[${name}]` : name,
    value: part.value ?? options.values?.[name],
    width: part.width ?? (isYear ? 4 : 2),
    inputmode: part.inputmode || 'numeric',
    disabled: part.disabled ?? options.disabled,
    classes: classNames('nhsuk-date-input__input', part.classes),
  };
}

function isMarkedWrong({ error, classes }: DatePart): boolean {
  return Boolean(error || classes?.includes('nhsuk-input--error'));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
