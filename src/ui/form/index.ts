/** Fields of a page, bound to what was typed and to what was wrong with it. */
export { CheckboxGroup, RadioGroup } from './choices.tsx';
export { DateField } from './date-field.tsx';
export { ErrorSummaryOf, Form } from './form.tsx';
export { errorOf, valueOf, type FormState } from './form-state.ts';
export { SelectField } from './select-field.tsx';
export { SubmitButton } from './submit-button.tsx';
export { tellApart } from './tell-apart.ts';
export { TextArea } from './text-area.tsx';
export { TextField } from './text-field.tsx';
