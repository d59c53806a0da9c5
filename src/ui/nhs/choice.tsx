import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { Hint, type HintOptions } from './hint.tsx';
import { Label, type LabelOptions } from './label.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText } from './wording.tsx';

export type ChoiceItem = Copy & {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | number | undefined;
  readonly label?: OrText<LabelOptions> | undefined;
  readonly hint?: OrText<HintOptions> | undefined;
  readonly divider?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** What is asked only of those who choose this. */
  readonly conditional?: { readonly html?: string | undefined; readonly children?: Child } | undefined;
  readonly behaviour?: string | undefined;
  readonly behaviourGroup?: string | undefined;
  readonly exclusive?: boolean | undefined;
  readonly exclusiveGroup?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Choice = {
  readonly item: ChoiceItem;
  readonly kind: 'radios' | 'checkboxes';
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
};

/** One radio button or checkbox with its label, hint and what it reveals. */
export function ChoiceBox(choice: Choice) {
  const { item, kind, id, isChecked } = choice;
  const revealed = item.conditional?.children ?? (item.conditional?.html && raw(item.conditional.html));
  const hint = asCopy<HintOptions>(item.hint);
  const hintId = hasWords(hint) ? (hint.id ?? `${id}-item-hint`) : undefined;
  const label = asCopy<LabelOptions>(item.label);
  return (
    <>
      <div class={classNames(`nhsuk-${kind}__item`, onlyWithScript(item))}>
        <Box choice={choice} controls={Boolean(revealed)} hintId={hintId} />
        <Label
          id={label.id}
          html={label.html ?? item.html}
          text={label.text ?? item.text}
          visuallyHiddenText={label.visuallyHiddenText}
          for={id}
          classes={classNames(`nhsuk-${kind}__label`, label.classes)}
          attributes={label.attributes}
        />
        {hintId && <Hint {...hint} id={hintId} classes={classNames(`nhsuk-${kind}__hint`, hint.classes)} />}
      </div>
      {revealed && (
        <div
          class={classNames(`nhsuk-${kind}__conditional`, !isChecked && `nhsuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {revealed}
        </div>
      )}
    </>
  );
}

/** "or", between choices. */
export function ChoiceDivider({ item, kind }: Pick<Choice, 'item' | 'kind'>) {
  return <div class={classNames(`nhsuk-${kind}__divider`, onlyWithScript(item))}>{item.divider}</div>;
}

/** The first id has no number, so that an error summary can link to it. */
export function choiceId(item: ChoiceItem, prefix: string, index: number): string {
  return item.id || (index === 0 ? prefix : `${prefix}-${index + 1}`);
}

type Part = { readonly choice: Choice; readonly controls: boolean; readonly hintId: string | undefined };

function Box({ choice, controls, hintId }: Part) {
  const { item, kind, id, disabled } = choice;
  return (
    <input
      class={classNames(`nhsuk-${kind}__input`, item.classes)}
      id={id}
      name={choice.name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={item.value ?? ''}
      checked={choice.isChecked}
      disabled={item.disabled || (item.disabled !== false && disabled)}
      data-behaviour={(item.exclusive ? 'exclusive' : item.behaviour) || undefined}
      data-behaviour-group={(item.exclusiveGroup ?? item.behaviourGroup) || undefined}
      data-aria-controls={controls ? `conditional-${id}` : undefined}
      aria-describedby={classNames(choice.describedBy, hintId) || undefined}
      {...item.attributes}
    />
  );
}

function onlyWithScript({ behaviour }: ChoiceItem): string | false {
  return behaviour === 'inclusive' && 'nhsuk-u-frontend-not-supported-hidden';
}
