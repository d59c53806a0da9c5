import { z } from '#modules/zzz'; export const x = z;
