import { m } from '#text';

/** Whom many services are for, by the words that those services use. */
const audiences = {
  carers: { words: 'carers', label: m.directory_whom_carers },
  older: { words: 'older people', label: m.directory_whom_older },
  young: { words: 'young people', label: m.directory_whom_young },
  parents: { words: 'parents', label: m.directory_whom_parents },
  disabled: { words: 'disabled people', label: m.directory_whom_disabled },
  veterans: { words: 'veterans', label: m.directory_whom_veterans },
  men: { words: 'men', label: m.directory_whom_men },
  women: { words: 'women', label: m.directory_whom_women },
  lgbt: { words: 'LGBT', label: m.directory_whom_lgbt },
  refugees: { words: 'refugees', label: m.directory_whom_refugees },
} as const;

export type Whom = keyof typeof audiences;

export const whoms = Object.keys(audiences) as readonly Whom[];

export function whomIn(address: URLSearchParams): Whom | null {
  return whoms.find((whom) => whom === address.get('for')) ?? null;
}

/** A choice that is a term of listings, as the value of the field. */
export function termChoice(termId: string): string {
  return `t:${termId}`;
}

/** The terms that were chosen: for whom, and what would help. */
export function termsIn(address: URLSearchParams): readonly string[] {
  const [, whom = ''] = /^t:(.+)$/.exec(address.get('for') ?? '') ?? [];
  return [whom, address.get('need') ?? ''].filter((text) => termId.test(text));
}

const termId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function whomLabel(whom: Whom): string {
  return audiences[whom].label();
}

/** What is searched for besides the words that were typed. */
export function whomWords(whom: Whom): string {
  return audiences[whom].words;
}
