/** GSM 03.38, the basic alphabet: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: an escape and one more, so two septets each. */
const extended = new Set('\f^{}\\[~]|€');

export type TextLength = {
  /** `ucs2` when one letter is not in the telephone's own alphabet: then all of it takes twice the room. */
  readonly encoding: 'gsm' | 'ucs2';
  /** In septets or 16-bit units. */
  readonly length: number;
  /** How many texts it is billed as. */
  readonly parts: number;
  /** What makes it `ucs2`, each once. */
  readonly costly: readonly string[];
};

/** How long a text really is, and in how many parts it goes: an escaped letter or a surrogate pair is never cut in two. */
export function textLength(text: string): TextLength {
  const letters = [...text];
  const costly = [...new Set(letters.filter((letter) => !basic.has(letter) && !extended.has(letter)))];
  const gsm = costly.length === 0;
  const widths = letters.map((letter) => (gsm ? (basic.has(letter) ? 1 : 2) : letter.length));
  const length = widths.reduce((sum, width) => sum + width, 0);
  const [alone, joined] = gsm ? [160, 153] : [70, 67];
  const parts = length <= alone ? Math.min(length, 1) : partsOf(widths, joined);
  return { encoding: gsm ? 'gsm' : 'ucs2', length, parts, costly };
}

function partsOf(widths: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > room) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return parts;
}
