/** About two lines on a phone. */
const longest = 180;

/**
 * The first sentence of a description, for a list. A heading or a lone word is passed over; a sentence that
 * is too long ends with …
 */
export function plainSentence(description: string | null): string {
  const paragraphs = (description ?? '').split('\n').map(tidy).filter(Boolean);
  const paragraph = paragraphs.find(isSentence) ?? paragraphs[0] ?? '';
  return cut(firstSentence(paragraph));
}

function tidy(paragraph: string): string {
  return paragraph
    .replace(/^[\s*•·–-]+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function isSentence(paragraph: string): boolean {
  return paragraph.split(' ').length >= 4 && !paragraph.endsWith(':');
}

function firstSentence(paragraph: string): string {
  for (const { index } of paragraph.matchAll(/[.!?]["”’)]?(?= )/g)) {
    const sentence = paragraph.slice(0, index + 1);
    if (!abbreviation.test(sentence))
      return paragraph.slice(0, index + (/["”’)]/.test(paragraph[index + 1] ?? '') ? 2 : 1));
  }
  return paragraph;
}

/** A full stop after these, or after one letter, ends no sentence. */
const abbreviation =
  /(?:^|[\s(."“‘])(?:[A-Za-z]|St|Dr|Mr|Mrs|Ms|Rev|Inc|Ltd|Co|Corp|No|Nos|Ave|Rd|Blvd|vs|etc|e\.g|i\.e|approx|Tel|ext|est|Jr|Sr)\.$/;

function cut(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const room = sentence.slice(0, longest);
  const space = room.lastIndexOf(' ');
  const kept = space > longest / 2 ? room.slice(0, space) : room.slice(0, -1);
  return `${kept.toWellFormed().replace(/[\s,;:–-]+$/, '')}…`;
}
