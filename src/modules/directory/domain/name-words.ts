/** Small inside a name, unless they begin it. */
export const smallWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in', 'into', 'of', 'on', 'or', 'the', 'to', 'with'],
  ...['de', 'del', 'la', 'las', 'los', 'y', 'ar', 'yn', 'ym', 'yr', 'ac'],
]);

/** Whether a word in capitals is meant to have them: an acronym, initials, a Roman number, letters with digits. */
export function keepsCapitals(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (titles.has(letters)) return false;
  if (acronyms.has(letters) || /^[IVX]+$/.test(letters)) return true;
  if (/\p{L}\.\p{L}/u.test(word) || /[\d&]/.test(word)) return true;
  return letters.length >= 2 && letters.length <= 5 && !/[AEIOUYÀ-Ý]/.test(letters);
}

/** Without a vowel, but no acronyms. */
const titles: ReadonlySet<string> = new Set(['ST', 'DR', 'MR', 'MRS', 'MS', 'JR', 'SR', 'MT', 'FT', 'RD', 'PKWY', 'BLVD', 'HWY', 'LTD']);

/** With a vowel, but acronyms all the same. */
const acronyms: ReadonlySet<string> = new Set([
  ...['AA', 'ACA', 'ADA', 'ADHD', 'AIDS', 'ALS', 'APS', 'ASD', 'ASL', 'BBC', 'CAB', 'CAMHS', 'CIC', 'CIO', 'COPD', 'COVID'],
  ...['DUI', 'EAL', 'ESOL', 'EU', 'GP', 'HIV', 'ICB', 'IDD', 'LIHEAP', 'LGBT', 'LGBTQ', 'LGBTQIA', 'LLC', 'NA', 'NHS', 'PA'],
  ...['PTA', 'PTSD', 'RNIB', 'RNID', 'RSPCA', 'SEN', 'SENCO', 'SEND', 'SSI', 'STEAM', 'STEM', 'TANF', 'TB', 'TV', 'UK', 'UM'],
  ...['UN', 'USA', 'USF', 'VA', 'VITA', 'WI', 'WIC', 'YMCA', 'YWCA'],
]);
