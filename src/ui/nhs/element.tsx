import { type Child, jsx } from 'hono/jsx';

type ElementProps = { readonly tag: string; readonly children?: Child | undefined } & Readonly<
  Record<string, unknown>
>;

/** An element whose name is an option. */
export function Element({ tag, children, ...attributes }: ElementProps) {
  return jsx(tag, attributes, children);
}
