import type { Context } from 'hono';
import type { z } from 'zod';

import { newId } from './ids.ts';
import { OnceKey } from './once.ts';

export type FieldError = { readonly field: string; readonly message: string };

/** What a form page shows: what was typed, what is wrong with it, and the keys that make sending it safe. */
export type FormState = {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly FieldError[];
  /** Idempotency key: new for every form shown, the same when it is shown again with errors. */
  readonly once: string;
  /** The version of the record that the form was made from. */
  readonly version?: string;
};

export type Typed = FormState['values'];

/** A form as it is first shown. */
export function blankForm(values: Typed = {}, version?: string): FormState {
  return { values, errors: [], once: newId(), ...(version === undefined ? {} : { version }) };
}

export type Sent<Input> =
  | {
      readonly ok: true;
      readonly input: Input;
      readonly once: string;
      readonly version: string | null;
      readonly typed: Typed;
    }
  | { readonly ok: false; readonly form: FormState };

/**
 * Reads a form that was sent. Text is put in one Unicode form and loses what no keyboard types (null bytes and
 * other control characters). A day typed into `x-day`, `x-month` and `x-year` arrives as `x`.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Sent<z.output<Schema>>> {
  const typed = await typedIn(c);
  const once = OnceKey.safeParse(typed['once']).data ?? newId<string>();
  const version = typeof typed['version'] === 'string' ? typed['version'] : null;
  const parsed = schema.safeParse(withDays(typed));
  if (parsed.success) return { ok: true, input: parsed.data, once, version, typed };
  return { ok: false, form: formWith({ typed, once, version }, fieldErrors(parsed.error)) };
}

/** The same form again, with what was typed and what is wrong with it. */
export function formWith(
  sent: { readonly typed: Typed; readonly once: string; readonly version: string | null },
  errors: readonly FieldError[],
): FormState {
  const { once: _, version: __, ...values } = sent.typed;
  return { values, errors, once: sent.once, ...(sent.version === null ? {} : { version: sent.version }) };
}

/** Every field of a form that was sent, cleaned and without files. At most 300 fields are read. */
export async function typedIn(c: Context): Promise<Typed> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body)
      .slice(0, 300)
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? value.flatMap(cleanText) : (cleanText(value)[0] ?? ''),
      ]),
  );
}

function cleanText(value: string | File): string[] {
  if (typeof value !== 'string') return [];
  return [value.normalize('NFC').replaceAll('\r\n', '\n').replace(control, '').toWellFormed()];
}

// oxlint-disable-next-line no-control-regex -- removing them is the point
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function withDays(typed: Typed): Typed {
  const days: Record<string, string> = {};
  for (const name of Object.keys(typed)) {
    if (!name.endsWith('-day')) continue;
    const stem = name.slice(0, -'-day'.length);
    days[stem] = dayTyped(typed, stem);
  }
  return { ...typed, ...days };
}

/** Nothing when nothing was typed; otherwise `YYYY-MM-DD`, which is not always a day of the calendar. */
function dayTyped(typed: Typed, stem: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    String(typed[`${stem}-${part}`] ?? '').trim(),
  );
  if (!year && !month && !day) return '';
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
}

/** One error a field: the first. */
function fieldErrors(error: z.ZodError): readonly FieldError[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    if (!first.has(field)) first.set(field, message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}
