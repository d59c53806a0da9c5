import type { Block } from '#platform/pdf/blocks.ts';

/** The blocks of a message as text to paste: the same words in the same order. */
export function plainTextOf(blocks: readonly Block[]): string {
  return `${blocks
    .map((block, place) => `${gapBefore(block, place)}${textOf(block)}`)
    .join('\n')
    .trim()}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.lines.map((line) => `- ${line}`).join('\n');
    case 'facts':
      return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  }
}

/** A line of air before what begins anew; what belongs to a heading stands right under it. */
function gapBefore(block: Block, place: number): string {
  if (place === 0) return '';
  return block.kind === 'heading' ? '\n' : '';
}
