import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';

import { localeNow } from '#platform/locale.ts';
import { Recent } from '#platform/recent.ts';

/** What can be written down and read again as it was. */
type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

type Markup = ReturnType<typeof raw>;

/**
 * A component that shows nothing but its props, in the language of the page, and that pages show again and again: its
 * markup is made once for each of the last `most` that were different. Making markup is the larger part of what a page
 * costs; comparing what it is made of is a tenth of it.
 *
 * Not for what knows more than its props and the language, such as a form that has a key of its own.
 */
export function remembered<Props extends Readonly<Record<string, Plain>>>(
  Component: FC<Props>,
  { most }: { readonly most: number },
): (props: Props) => Markup {
  const made = new Recent<string, Markup>(most);
  return (props) =>
    made.of(`${localeNow()} ${JSON.stringify(props)}`, () => markupOf(<Component {...props} />));
}

/**
 * An element is made into text by being written as one. Such a text is held as the hundred pieces that it was put
 * together from, which every page that has it would put together again: what is kept is one piece.
 */
function markupOf(element: unknown): Markup {
  return raw(Buffer.from(String(element)).toString());
}
