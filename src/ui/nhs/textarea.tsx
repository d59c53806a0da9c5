import { classNames } from './class-names.ts';
import { Beside, type FieldOptions, FormGroup, isWrong } from './form-group.tsx';
import { spellcheckOf } from './spellcheck.ts';
import type { Attributes } from './wording.tsx';

export type TextareaOptions = FieldOptions & {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: string | number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Textarea(options: TextareaOptions) {
  const id = options.id || options.name || '';
  return (
    <FormGroup
      options={options}
      id={id}
      control={(describedBy) => (
        <>
          <Beside of={options.formGroup?.beforeInput} />
          <textarea
            class={classNames('nhsuk-textarea', isWrong(options) && 'nhsuk-textarea--error', options.classes)}
            id={id}
            name={options.name ?? ''}
            rows={Number(options.rows || 5)}
            disabled={options.disabled}
            aria-describedby={describedBy}
            autocomplete={options.autocomplete}
            {...spellcheckOf(options.spellcheck)}
            {...options.attributes}
          >
            {options.value}
          </textarea>
          <Beside of={options.formGroup?.afterInput} />
        </>
      )}
    />
  );
}
