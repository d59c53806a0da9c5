/** A piece of text as it is set: a paragraph, or lines that begin with a bullet. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const bullet = /^\s*(?:[*•·–-]|\d{1,2}[.)])\s+/;

/** Text as people type it, with its paragraphs and lists told apart. Everything in it is kept, in order. */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = [];
  let apart = true;
  for (const line of text.split('\n')) {
    const kind = bullet.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (line.trim() === '') apart = true;
    else if (last && last.kind === kind && (kind === 'list' || !apart)) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
    if (line.trim() !== '') apart = false;
  }
  return blocks.map(({ kind, lines }) =>
    kind === 'list'
      ? { kind, items: lines.map((line) => line.replace(bullet, '').trim()) }
      : { kind, lines: lines.map((line) => line.trim()) },
  );
}
