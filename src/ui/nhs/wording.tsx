import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `html` is trusted as it is: never give it anything a person typed. Our own pages pass children instead. */
export type Copy = {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly children?: Child | undefined;
};

/** Most options of the official macros may be a plain string instead of an object. */
export type OrText<T extends Copy> = T | string;

export function asCopy<T extends Copy>(given: OrText<T> | undefined): Partial<T> {
  if (typeof given === 'string') return { text: given } as Partial<T>;
  return given ?? {};
}

export function hasWords(copy: Copy | undefined): boolean {
  return Boolean(copy?.children || copy?.text || copy?.html);
}

/** The words of an option: children first, then trusted html, then text. */
export function Words({ of, children }: { of: Copy; children?: Child | undefined }) {
  return <>{children ?? of.children ?? (of.html ? raw(of.html) : of.text)}</>;
}

export function VisuallyHidden({ children }: { children?: Child | undefined }) {
  return <span class="nhsuk-u-visually-hidden">{children}</span>;
}
