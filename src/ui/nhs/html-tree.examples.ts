/** A page's HTML as a tree that two ways of writing the same page share. Enough for the fixtures; not a parser. */
export type Branch = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tree[];
};
export type Tree = Branch | string;

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const token =
  /<!--[\s\S]*?-->|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?|\s*\/)*)\s*>|[^<]+|</gi;
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Attributes in order of name, classes apart by one space, text with its white space gone at the edges. */
export function htmlTree(html: string): readonly Tree[] {
  const root: Branch = { tag: '', attributes: {}, children: [] };
  const open: Branch[] = [root];
  for (const [whole, closed, opened, attributes = ''] of html.matchAll(token)) {
    const inner = open.at(-1) ?? root;
    if (closed) closeTo(open, closed.toLowerCase());
    else if (opened)
      openOne(open, { tag: opened.toLowerCase(), attributes: attributesOf(attributes), children: [] });
    else if (!whole.startsWith('<!--')) inner.children.push(whole);
  }
  return tidy(root.children);
}

function openOne(open: Branch[], branch: Branch): void {
  open.at(-1)?.children.push(branch);
  if (!empty.has(branch.tag)) open.push(branch);
}

function closeTo(open: Branch[], tag: string): void {
  const at = open.findLastIndex((branch) => branch.tag === tag);
  if (at > 0) open.length = at;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => {
    const value = decoded(double ?? single ?? bare ?? '');
    return [name, name === 'class' ? value.trim().split(/\s+/).join(' ') : value] as const;
  });
  return Object.fromEntries(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Neighbouring pieces of text are one; empty ones are none. */
function tidy(children: readonly Tree[]): Tree[] {
  const joined: Tree[] = [];
  for (const child of children) {
    const before = joined.at(-1);
    if (typeof child === 'string' && typeof before === 'string') joined[joined.length - 1] = before + child;
    else joined.push(typeof child === 'string' ? child : { ...child, children: tidy(child.children) });
  }
  return joined.map(trimmed).filter((child) => child !== '');
}

function trimmed(child: Tree): Tree {
  return typeof child === 'string' ? decoded(child).replaceAll(/\s+/g, ' ').trim() : child;
}

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u{a0}',
  ctdot: '⋯',
};

function decoded(text: string): string {
  return text.replaceAll(/&(#x?)?(\w+);/gi, (whole, number: string | undefined, name: string) => {
    if (!number) return names[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16));
  });
}
