import type { Pairs } from './browsing.ts';
import type { Field, PageForm } from './page.ts';

export type Assault = {
  readonly name: string;
  /** What is sent in place of the form as it should be. */
  readonly fields: (form: PageForm, foreign: Foreign) => Pairs;
  /** Typed into every box of text. */
  readonly text?: string;
  /** It names somebody or something out of reach. */
  readonly isForeign?: true;
};

/** Ids that exist, in another network. */
export type Foreign = { readonly worker: string; readonly person: string; readonly organisation: string };

export const script = '<script>alert(1)</script>';

const typing = (name: string, text: string): Assault => ({
  name,
  text,
  fields: (form) => filled(form, text),
});

const assaults: readonly Assault[] = [
  { name: 'nothing', fields: ({ fields }) => fields.flatMap(onlyKeys) },
  { name: 'nothing at all', fields: () => [] },
  // As many as the size of a request allows: past that it is not read, which tests/walk does elsewhere.
  { name: 'far too much', fields: (form) => filled(form, 'x'.repeat(100_000)).slice(0, 9) },
  typing('a script', script),
  typing('SQL', "'; drop table people.person; --"),
  typing('a path', '../../etc/passwd'),
  typing('a null byte', 'Olive\u0000Marsh'),
  typing('emoji of four bytes', '🪴👩🏽‍🌾'),
  typing('text from right to left', '\u202EsseL nahT\u202C'),
  { name: 'everything twice', fields: (form) => [...filled(form, 'Once'), ...filled(form, 'Twice')] },
  { name: 'no key', fields: (form) => without(filled(form, 'Words'), 'once') },
  { name: 'a key that is none', fields: (form) => put(filled(form, 'Words'), 'once', script) },
  { name: 'a version that never was', fields: (form) => put(filled(form, 'Words'), 'version', '999') },
  { name: 'a version that is none', fields: (form) => put(filled(form, 'Words'), 'version', script) },
  { name: 'choices that were not offered', fields: (form) => unoffered(form) },
  ...(['worker', 'person', 'organisation'] as const).map((kind): Assault => ({
    name: `a ${kind} of another network`,
    isForeign: true,
    fields: (form, foreign) =>
      filled(form, 'Words').map(([name, value]) => [name, isId(name, value) ? foreign[kind] : value]),
  })),
];

/** The form as somebody would fill it in who means it. */
export function filled({ fields, buttons }: PageForm, text: string, button = 0): Pairs {
  const pressed = buttons[button % Math.max(buttons.length, 1)];
  return [...fields.flatMap((field) => valuesFor(field, text)), ...(pressed?.[0] ? [pressed] : [])];
}

export const isTyped = ({ type }: Field) => ['text', 'search', 'textarea', 'tel', 'email'].includes(type);

function valuesFor(field: Field, text: string): [string, string][] {
  const { name, type, value, options } = field;
  if (type === 'hidden') return [[name, value]];
  if (type === 'radio') return [[name, value || (options[0] ?? '')]];
  if (type === 'checkbox') return [[name, options[0] ?? 'on']];
  if (type === 'select') return [[name, value || (options.find(Boolean) ?? '')]];
  return [[name, meantFor(name, text)]];
}

/** Words where words are wanted; what is wanted instead where they could not be meant. */
function meantFor(name: string, text: string): string {
  if (text !== 'Words') return text;
  const known = meant.find(([pattern]) => pattern.test(name));
  return known?.[1] ?? text;
}

const meant: readonly (readonly [RegExp, string])[] = [
  [/^website$/, ''],
  [/nhsnumber/i, ''],
  [/-day$/, '2'],
  [/^(asked|agreed)On-month$/, '3'],
  [/-month$/, '4'],
  [/born\w*-year$/i, '1951'],
  [/-year$/, '2026'],
  [/phone/i, '07700 900321'],
  [/email/i, 'somebody@example.org'],
  [/postcode/i, 'NV1 1AA'],
  [/minutes/i, '20'],
  [/time$/i, '10:30'],
];

/** Those that send something else than the form as it is meant, or than an earlier one. */
export function assaultsOn(form: PageForm, foreign: Foreign): readonly Assault[] {
  const seen = new Set([JSON.stringify(filled(form, 'Words'))]);
  return assaults.filter(({ fields }) => {
    const sent = JSON.stringify(fields(form, foreign));
    return !seen.has(sent) && seen.add(sent);
  });
}

function onlyKeys({ name, type, value }: Field): [string, string][] {
  return type === 'hidden'
    ? [[name, value]]
    : isTyped({ name, type, value, options: [] })
      ? [[name, '']]
      : [];
}

function unoffered(form: PageForm): Pairs {
  const offered = new Set(form.fields.filter(({ options }) => options.length > 0).map(({ name }) => name));
  return filled(form, 'Words').map(([name, value]) => [name, offered.has(name) ? '__proto__' : value]);
}

function isId(name: string, value: string): boolean {
  return name !== 'once' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);
}

function without(pairs: Pairs, gone: string): Pairs {
  return pairs.filter(([name]) => name !== gone);
}

function put(pairs: Pairs, name: string, value: string): Pairs {
  return [...without(pairs, name), [name, value]];
}
