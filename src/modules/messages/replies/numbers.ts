import { peopleWithPhone } from '#modules/people';
import type { Work } from '#platform/work.ts';

/** `07700 900321`, as people read it. */
export function spaced(number: string): string {
  return number.length === 11 ? `${number.slice(0, 5)} ${number.slice(5)}` : number;
}

/** Whether several people have a number, or nobody. */
export async function whoHas(work: Work, number: string): Promise<'several' | 'one' | 'nobody'> {
  const { length } = await peopleWithPhone(work, number);
  if (length === 0) return 'nobody';
  return length === 1 ? 'one' : 'several';
}
