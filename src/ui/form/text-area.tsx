import { m } from '#text';

import { CharacterCount } from '../nhs/character-count.tsx';
import { Textarea } from '../nhs/textarea.tsx';
import { errorMessageOf, type FieldProps, titleOf } from './field.ts';
import { valueOf } from './form-state.ts';

type TextAreaProps = FieldProps & {
  readonly label: string;
  readonly rows?: number;
  /** Counted as it is typed, never cut off: the server has the last word. */
  readonly maxlength?: number;
  /** Blank paper: no frame, as wide and as long as the writing needs. */
  readonly paper?: boolean;
};

export function TextArea({
  form,
  name,
  label,
  hint,
  optional,
  heading,
  rows,
  maxlength,
  paper,
}: TextAreaProps) {
  const options = {
    id: name,
    name,
    label: titleOf(label, { optional, heading }),
    hint,
    rows: rows ?? 5,
    value: valueOf(form, name),
    errorMessage: errorMessageOf(form, name),
    ...(paper ? { classes: 'k-paper' } : {}),
  };
  if (maxlength === undefined) return <Textarea {...options} />;
  return <CharacterCount {...options} {...countWords()} maxlength={maxlength} />;
}

/** The island fills in `%{count}`. */
function countWords() {
  const count = '%{count}';
  return {
    textareaDescriptionText: m.ui_characters_allowed({ count }),
    charactersUnderLimitText: {
      one: m.ui_characters_left_one(),
      other: m.ui_characters_left_other({ count }),
    },
    charactersAtLimitText: m.ui_characters_none_left(),
    charactersOverLimitText: {
      one: m.ui_characters_over_one(),
      other: m.ui_characters_over_other({ count }),
    },
  };
}
