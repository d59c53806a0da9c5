import { htmlTree } from '../../src/ui/nhs/html-tree.examples.ts';
import type { Branch, Tree } from '../../src/ui/nhs/html-tree.examples.ts';

export type Field = {
  readonly name: string;
  /** `text`, `textarea`, `select`, `radio`, `hidden` and so on. */
  readonly type: string;
  /** As the page fills it in; nothing for a box without a tick. */
  readonly value: string;
  /** What may be chosen. */
  readonly options: readonly string[];
};

export type PageForm = {
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly fields: readonly Field[];
  /** What each button sends beside; an empty name when it sends nothing. */
  readonly buttons: readonly (readonly [string, string])[];
};

/** The addresses of ours that a page leads to, without what follows `#`. */
export function linksOn(html: string): readonly string[] {
  const hrefs = branchesOf(htmlTree(html), ({ tag }) => tag === 'a').map(
    ({ attributes }) => attributes['href'] ?? '',
  );
  return [...new Set(hrefs.filter((href) => href.startsWith('/')).map((href) => href.replace(/#.*/, '')))];
}

export function formsOn(html: string, path: string): readonly PageForm[] {
  return branchesOf(htmlTree(html), isSent).map((form) => {
    const controls = branchesOf(form.children, ({ tag }) => controlTags.has(tag));
    const fields = controls.filter((control) => !isButton(control) && 'name' in control.attributes);
    return {
      method: form.attributes['method']?.toLowerCase() === 'post' ? 'post' : 'get',
      action: form.attributes['action'] ?? path,
      fields: fieldsOf(fields),
      buttons: controls
        .filter(isButton)
        .map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
    };
  });
}

/** Not one that only closes its dialog. */
function isSent({ tag, attributes }: Branch): boolean {
  return tag === 'form' && attributes['method'] !== 'dialog';
}

/** How often a tag opens. What people wrote is escaped, so no tag of theirs is counted. */
export function countOf(html: string, tag: string): number {
  return html.split(new RegExp(`<${tag}[\\s>]`)).length - 1;
}

const controlTags = new Set(['input', 'textarea', 'select', 'button']);

function isButton({ tag, attributes }: Branch): boolean {
  return tag === 'button' || ['submit', 'button', 'image'].includes(attributes['type'] ?? '');
}

/** Boxes of one name are one field with several options. */
function fieldsOf(controls: readonly Branch[]): readonly Field[] {
  const byName = Map.groupBy(controls, ({ attributes }) => attributes['name'] ?? '');
  return [...byName].map(([name, same]) => {
    const [first] = same;
    const type = first?.tag === 'input' ? (first.attributes['type'] ?? 'text') : (first?.tag ?? 'text');
    if (type === 'radio' || type === 'checkbox') return boxes(name, type, same);
    if (first && type === 'select') return select(name, first);
    const text = type === 'textarea' ? textOf(first?.children ?? []) : (first?.attributes['value'] ?? '');
    return { name, type, value: text, options: [] };
  });
}

function boxes(name: string, type: string, same: readonly Branch[]): Field {
  const ticked = same.find(({ attributes }) => 'checked' in attributes);
  const options = same.map(({ attributes }) => attributes['value'] ?? 'on');
  return { name, type, value: ticked ? (ticked.attributes['value'] ?? 'on') : '', options };
}

function select(name: string, { children }: Branch): Field {
  const all = branchesOf(children, ({ tag }) => tag === 'option');
  const chosen = all.find(({ attributes }) => 'selected' in attributes) ?? all[0];
  const options = all.map(({ attributes }) => attributes['value'] ?? '');
  return { name, type: 'select', value: chosen?.attributes['value'] ?? '', options };
}

function branchesOf(trees: readonly Tree[], wanted: (branch: Branch) => boolean): readonly Branch[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    return [...(wanted(tree) ? [tree] : []), ...branchesOf(tree.children, wanted)];
  });
}

function textOf(trees: readonly Tree[]): string {
  return trees.map((tree) => (typeof tree === 'string' ? tree : textOf(tree.children))).join('');
}
