import { m } from '#text';
import { optionalProse } from '#platform/fields.ts';

import { writtenArea } from './domain/postcode-area.ts';

/** Names with commas or line ends between them, each once. */
export function nameList(most: number) {
  return optionalProse(4000)
    .transform(namesIn)
    .refine((names) => names.length <= most, { error: () => m.schemes_too_many({ max: most }) })
    .refine((names) => names.every((name) => name.length <= 120), { error: m.schemes_name_too_long });
}

/** Areas, districts and sectors of postcodes; what is none of them is named. */
export function areaList() {
  return nameList(200).transform((names, context) => {
    const areas = names.map(writtenArea);
    const wrong = names.find((_, place) => areas[place] === null);
    if (wrong !== undefined) {
      context.addIssue({ code: 'custom', message: m.schemes_wrong_postcode({ text: wrong }) });
    }
    return [...new Set(areas.flatMap((area) => area ?? []))];
  });
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/[,;\n]/).map((name) => name.replaceAll(/\s+/g, ' ').trim());
  const once = new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), name]));
  return [...once.values()];
}
