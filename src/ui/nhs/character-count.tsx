import { classNames } from './class-names.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaOptions } from './textarea.tsx';
import { type Attributes, Words } from './wording.tsx';

type Plural = Readonly<Record<string, string>>;

export type CharacterCountOptions = TextareaOptions & {
  readonly maxlength?: number | string | undefined;
  readonly maxwords?: number | string | undefined;
  readonly threshold?: number | string | undefined;
  readonly countType?: string | undefined;
  readonly textareaDescriptionText?: string | undefined;
  readonly charactersUnderLimitText?: Plural | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: Plural | undefined;
  readonly wordsUnderLimitText?: Plural | undefined;
  readonly wordsAtLimitText?: string | undefined;
  readonly wordsOverLimitText?: Plural | undefined;
  readonly countMessage?: { readonly classes?: string | undefined } | undefined;
};

export function CharacterCount(options: CharacterCountOptions) {
  const id = options.id || options.name || '';
  const { formGroup } = options;
  return (
    <Textarea
      {...options}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('nhsuk-js-character-count', options.classes)}
      formGroup={{
        ...formGroup,
        classes: classNames(formGroup?.classes, 'nhsuk-character-count'),
        attributes: { ...countAttributes(options), ...formGroup?.attributes },
        afterInput: { children: <CountMessage options={options} id={`${id}-info`} /> },
      }}
    />
  );
}

function CountMessage({ options, id }: { options: CharacterCountOptions; id: string }) {
  const limit = options.maxwords || options.maxlength;
  const text = limit ? descriptionOf(options).replace('%{count}', String(limit)) : undefined;
  const { afterInput } = options.formGroup ?? {};
  return (
    <>
      <Hint
        text={text}
        id={id}
        classes={classNames('nhsuk-character-count__message', options.countMessage?.classes)}
        attributes={text ? undefined : { hidden: '' }}
      />
      {afterInput && <Words of={afterInput} />}
    </>
  );
}

function descriptionOf(options: CharacterCountOptions): string {
  const unit = countTypeOf(options) === 'words' ? 'words' : 'characters';
  return options.textareaDescriptionText || `You can enter up to %{count} ${unit}`;
}

function countTypeOf({ countType, maxwords }: CharacterCountOptions): string | undefined {
  return countType || (maxwords ? 'words' : undefined);
}

function countAttributes(options: CharacterCountOptions): Attributes {
  const hasLimit = options.maxwords || options.maxlength;
  const { textareaDescriptionText: description } = options;
  return {
    'data-module': 'nhsuk-character-count',
    'data-maxlength': options.maxlength,
    'data-maxwords': options.maxwords,
    'data-threshold': options.threshold,
    'data-count-type': countTypeOf(options),
    ...(!hasLimit && description ? plural('textarea-description', { other: description }) : {}),
    ...plural('characters-under-limit', options.charactersUnderLimitText),
    ...plural('characters-at-limit', options.charactersAtLimitText),
    ...plural('characters-over-limit', options.charactersOverLimitText),
    ...plural('words-under-limit', options.wordsUnderLimitText),
    ...plural('words-at-limit', options.wordsAtLimitText),
    ...plural('words-over-limit', options.wordsOverLimitText),
  };
}

/** Translations as the script reads them: `data-i18n.key.one="…"`. */
function plural(key: string, words: Plural | string | undefined): Attributes {
  if (!words) return {};
  if (typeof words === 'string') return { [`data-i18n.${key}`]: words };
  return Object.fromEntries(Object.entries(words).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]));
}
