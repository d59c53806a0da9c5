import type { Mended, Reason } from './mended.ts';

/**
 * Puts letters right that were read in the wrong character set: UTF-8 read as Windows-1252 (`â€™`) or as an
 * old DOS code page (`GÇÖ`), both for an apostrophe.
 *
 * @param trust `suspect` when the same directory is known to hold such letters: then `+¬` is an é too, which
 *   anywhere else may be just what it says.
 */
export function mendLetters(text: string, trust: 'sure' | 'suspect'): Mended<string> {
  if (plain.test(text)) return { value: text, reasons: [] };
  const value = withoutTraces(decoded(text, trust));
  const reasons: Reason[] = [];
  if (value !== text) reasons.push('mended:letters');
  if (lost.test(value) || (trust === 'suspect' && lostToo.test(value))) reasons.push('doubtful:letters-lost');
  return { value, reasons };
}

/** Whether a text was plainly once read in a DOS code page. */
export function hasDosLetters(text: string): boolean {
  return /GÇ[Öôöæÿ£¥ªó]/.test(text);
}

// oxlint-disable-next-line no-control-regex -- ASCII is what it says
const plain = /^[\u0000-\u007F]*$/;
const lost = /\uFFFD|GÇ[^\s\w]?/;
const lostToo = /[+-][Ç¦]/;

function decoded(text: string, trust: 'sure' | 'suspect'): string {
  const sure = text
    .replaceAll(dosThree, (_, second: string, third: string) => threeBytes(dosByte(second), dosByte(third)))
    .replaceAll(webThree, (_, second: string, third: string) => threeBytes(webByte(second), webByte(third)))
    .replaceAll(webTwo, (_, first: string, second: string) => twoBytes(webByte(first), webByte(second)));
  return trust === 'sure' ? sure : decodedLines(sure);
}

/** The lead bytes C2 and C3 are drawn lines in a DOS code page, which Windows-1252 shows as - and +. */
function decodedLines(text: string): string {
  return text
    .replaceAll(/-Ç-([£¥Öÿôö])/g, (_, third: string) => threeBytes(0x80, dosByte(third)))
    .replaceAll(/i\+¦n(?![a-z])/g, 'ión')
    .replaceAll(/(?<=[aeiou])\+¦(?=[aeiou])/g, 'ñ')
    .replaceAll(/([+-])([áíóúÆ¡«¬ºôöû])/g, (_, lead: string, second: string) =>
      twoBytes(lead === '+' ? 0xc3 : 0xc2, dosByte(second)),
    );
}

/** Code page 437 from 80 to AF, as Windows-1252 shows it. */
const dosLetters = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥PƒáíóúñÑªº¿¬¬½¼¡«»';
/** Windows-1252 from 80 to 9F. */
const webLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009FŸ';

const dosThree = /G([Çéä])([ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥ƒáíóúñªº¿¬½¼¡«»])/g;
const webThree = /â([€‚„])([\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€])/g;
const webTwo = /([ÂÃÅ])([\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€])/g;

function dosByte(letter: string): number {
  return 0x80 + dosLetters.indexOf(letter);
}

function webByte(letter: string): number {
  const place = webLetters.indexOf(letter);
  return place === -1 ? (letter.codePointAt(0) ?? 0) : 0x80 + place;
}

function threeBytes(second: number, third: number): string {
  return String.fromCodePoint(((0xe2 & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
}

function twoBytes(first: number, second: number): string {
  const code = ((first & 0x1f) << 6) | (second & 0x3f);
  // A control character was itself a letter of Windows-1252 before it was read wrongly for the second time.
  return code >= 0x80 && code <= 0x9f ? (webLetters[code - 0x80] ?? '') : String.fromCodePoint(code);
}

/** Spaces of no width and marks of byte order say nothing; a space that does not break is a space. */
function withoutTraces(text: string): string {
  return text.replaceAll(/[\u200B\uFEFF]/g, '').replaceAll('\u00A0', ' ');
}
