import type { Context } from 'hono'; export type X = Context;
