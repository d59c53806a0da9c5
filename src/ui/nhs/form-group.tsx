import type { Child } from 'hono/jsx';

import { classNames, describedBy } from './class-names.ts';
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import { Label, type LabelOptions } from './label.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

export type FormGroupOptions = {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly beforeInput?: Copy | undefined;
  readonly afterInput?: Copy | undefined;
  readonly beforeInputs?: Copy | undefined;
  readonly afterInputs?: Copy | undefined;
};

/** What every field shares. */
export type FieldOptions = {
  readonly label?: OrText<LabelOptions> | undefined;
  readonly hint?: OrText<HintOptions> | undefined;
  /** `true` only draws the field as wrong: the message stands somewhere else. */
  readonly errorMessage?: OrText<ErrorMessageOptions> | boolean | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  readonly describedBy?: string | undefined;
};

type Control = (describedBy: string | undefined) => Child;

export function isWrong({ errorMessage }: Pick<FieldOptions, 'errorMessage'>): boolean {
  return errorMessage === true || hasWords(messageOf(errorMessage));
}

/** Label, hint and error around one control. */
export function FormGroup({ options, id, control }: { options: FieldOptions; id: string; control: Control }) {
  const label = asCopy<LabelOptions>(options.label);
  const around = explanations(options, id);
  return (
    <Group options={options} wrong={isWrong(options)}>
      <Label {...label} for={label.for ?? id} />
      {around.elements}
      {control(describedBy(options.describedBy, ...around.ids))}
    </Group>
  );
}

type GroupedOptions = FieldOptions & { readonly fieldset?: FieldsetOptions | undefined };

/** Hint and error around several controls, inside a fieldset when there is one. */
export function FieldsetGroup({
  options,
  idPrefix,
  control,
  wrong = isWrong(options),
  role,
}: {
  options: GroupedOptions;
  idPrefix: string;
  control: Control;
  wrong?: boolean;
  role?: string;
}) {
  const { fieldset } = options;
  const around = explanations(options, idPrefix);
  const ids = describedBy(fieldset?.describedBy ?? options.describedBy, ...around.ids);
  const inner = [around.elements, control(ids)];
  return (
    <Group options={options} wrong={wrong}>
      {fieldset ? (
        <Fieldset {...fieldset} role={fieldset.role ?? role} describedBy={ids}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Group>
  );
}

/** Something given to stand before or after the controls. */
export function Beside({ of }: { of: Copy | undefined }) {
  return of ? <Words of={of} /> : null;
}

function Group({ options, wrong, children }: { options: FieldOptions; wrong: boolean; children?: Child }) {
  const { classes, attributes } = options.formGroup ?? {};
  return (
    <div class={classNames('nhsuk-form-group', wrong && 'nhsuk-form-group--error', classes)} {...attributes}>
      {children}
    </div>
  );
}

function explanations(options: FieldOptions, id: string) {
  const hint = asCopy<HintOptions>(options.hint);
  const error = messageOf(options.errorMessage);
  const hintId = hasWords(hint) && (hint.id ?? `${id}-hint`);
  const errorId = hasWords(error) && (error.id ?? `${id}-error`);
  return {
    ids: [hintId, errorId],
    elements: (
      <>
        {hintId && <Hint {...hint} id={hintId} />}
        {errorId && <ErrorMessage {...error} id={errorId} />}
      </>
    ),
  };
}

function messageOf(given: FieldOptions['errorMessage']): Partial<ErrorMessageOptions> {
  return typeof given === 'boolean' ? {} : asCopy<ErrorMessageOptions>(given);
}
