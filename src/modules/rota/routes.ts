import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import type { Bookings } from './bookings.ts';
import { awayRoutesWith } from './routes/away.tsx';
import { clinicRoutesWith } from './routes/clinics.tsx';
import { losingRoutesWith } from './routes/losing.tsx';
import { placeRoutes } from './routes/places.tsx';
import { sessionRoutes } from './routes/sessions.tsx';

/** Places, clinics, sessions that take place once, and leave. Who is booked is known above this module. */
export function rotaRoutesWith(bookings: Bookings): Hono<Env> {
  return new Hono<Env>()
    .route('/', clinicRoutesWith(bookings))
    .route('/', sessionRoutes)
    .route('/', placeRoutes)
    .route('/', losingRoutesWith(bookings))
    .route('/', awayRoutesWith(bookings.bookedIn));
}
