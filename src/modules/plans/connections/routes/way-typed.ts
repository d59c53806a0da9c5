import { z } from 'zod';

import type { FormState } from '#platform/forms.ts';

import { waysToConnect } from '../../domain/connection.ts';
import type { WayToConnect } from '../../domain/connection.ts';

/** Who gets in touch, as a form that was sent says it. */
export function wayTyped({ values }: FormState): WayToConnect | null {
  return z.enum(waysToConnect).safeParse(values['way']).data ?? null;
}
