/** A short name for a source, made of what people call it: "Northvale Council" is northvale-council. */
export function sourceWord(name: string): string {
  const word = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return word.slice(0, 70).replace(/[-.]+$/, '') || 'directory';
}
