-- What db/migrations make of an empty database, read back from PostgreSQL. To read, not to run:
-- `npm run check -- --write` makes it again after a migration.

create extension btree_gist;

create extension pg_trgm;

create schema appointments;
grant usage on schema appointments to kith_app;

create schema audit;
grant usage on schema audit to kith_app;

create schema capacity;
grant usage on schema capacity to kith_app;

create schema directory;
grant usage on schema directory to kith_app;

create schema identity;
grant usage on schema identity to kith_app;

create schema messages;
grant usage on schema messages to kith_app;

create schema people;
grant usage on schema people to kith_app;

create schema plans;
grant usage on schema plans to kith_app;

create schema platform;
grant usage on schema platform to kith_app;

create schema referrals;
grant usage on schema referrals to kith_app;

create schema rota;
grant usage on schema rota to kith_app;

create schema trials;
grant usage on schema trials to kith_app;

create schema workforce;
grant usage on schema workforce to kith_app;

CREATE OR REPLACE FUNCTION appointments.is_taken(of_session uuid, between_times tstzrange, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return exists (
    select from appointments.appointment a
    where a.network_id = any (platform.networks()) and a.session_id = of_session
      and a.live and a.occupies && between_times and (a.held_until is null or a.held_until > at));
end $function$;
comment on function appointments.is_taken(uuid,tstzrange,timestamp with time zone) is 'Whether a time of a session is taken by anybody, of whichever practice. What decides is the insert; this only spares it.';
grant execute on function appointments.is_taken(uuid,tstzrange,timestamp with time zone) to kith_app;

CREATE OR REPLACE FUNCTION appointments.keep_open_until_answered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from appointments.welfare_prompt p
             where p.network_id = new.network_id and p.episode_id = new.id and p.outcome is null) then
    raise exception 'a welfare prompt of this episode is not answered' using errcode = 'check_violation', constraint = 'episode_has_no_open_welfare_prompt';
  end if;
  return new;
end $function$;
comment on function appointments.keep_open_until_answered() is 'Refuses to close an episode while a welfare prompt of it is open.';
grant execute on function appointments.keep_open_until_answered() to public;

CREATE OR REPLACE FUNCTION appointments.let_go_holds(worker uuid, person uuid, between_times tstzrange, at timestamp with time zone, by_user uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare freed integer;
begin
  update appointments.appointment
  set live = false, outcome = 'expired', outcome_at = at, version = version + 1, changed_by = by_user, changed_at = at
  where network_id = any (platform.networks())
    and live and held_until <= at
    and ((worker_id = worker and occupies && between_times) or (person_id = person and during && between_times));
  get diagnostics freed = row_count;
  return freed;
end $function$;
comment on function appointments.let_go_holds(uuid,uuid,tstzrange,timestamp with time zone,uuid) is 'Frees held times that ran out and lie in the way of a booking, also those of people of another practice.';
grant execute on function appointments.let_go_holds(uuid,uuid,tstzrange,timestamp with time zone,uuid) to kith_app;

CREATE OR REPLACE FUNCTION appointments.network_of_link(link text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select l.network_id from appointments.link l where l.name = link
  $function$;
comment on function appointments.network_of_link(text) is 'The network that a link belongs to: whoever opens it has no account.';
grant execute on function appointments.network_of_link(text) to kith_app;

CREATE OR REPLACE FUNCTION appointments.taken(networks uuid[], between_times tstzrange, at timestamp with time zone, but uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(string_agg(line, ';'), '') from (
    select a.session_id || string_agg(
      ' ' || (date_part('epoch', lower(a.occupies)) / 60)::integer
      || ' ' || (date_part('epoch', upper(a.occupies)) / 60)::integer, '') as line
    from appointments.appointment a
    where a.network_id = any (networks) and a.network_id = any (platform.networks())
      and a.live and a.session_during && between_times
      and (a.held_until is null or a.held_until > at)
      and a.id is distinct from but
    group by a.session_id) lines
$function$;
comment on function appointments.taken(uuid[],tstzrange,timestamp with time zone,uuid) is 'Taken times of sessions as pairs of minutes since 1970, of all practices and without saying whose: one text, a session and its pairs between semicolons. One appointment may be left out: the one to be moved.';
grant execute on function appointments.taken(uuid[],tstzrange,timestamp with time zone,uuid) to kith_app;

CREATE OR REPLACE FUNCTION directory.access_needs(said text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN array_remove(ARRAY[CASE WHEN (said ~* 'step[- ]?free|wheelchair|ramp|level (access|entrance)|mynediad gwastad|ada |handicap'::text) THEN 'step-free'::text ELSE NULL::text END, CASE WHEN (said ~* '(accessible|adapted|disabled|handicap\w*)[^.;]{0,20}(toilet|wc|restroom|bathroom)|changing places|toiled hygyrch'::text) THEN 'accessible-toilet'::text ELSE NULL::text END, CASE WHEN (said ~* 'hearing loop|induction loop|loop system|dolen sain'::text) THEN 'hearing-loop'::text ELSE NULL::text END, CASE WHEN (said ~* '\mbsl\M|sign language|iaith arwyddion'::text) THEN 'sign-language'::text ELSE NULL::text END, CASE WHEN (said ~* 'parking|blue badge|car park|maes parcio'::text) THEN 'parking'::text ELSE NULL::text END, CASE WHEN (said ~* 'quiet|calm|sensory|tawel'::text) THEN 'quiet'::text ELSE NULL::text END, CASE WHEN (said ~* 'dementia'::text) THEN 'dementia-friendly'::text ELSE NULL::text END, CASE WHEN (said ~* '(assistance|guide|service) (dog|animal)|c[wŵ]n tywys'::text) THEN 'assistance-dogs'::text ELSE NULL::text END], NULL::text);
comment on function directory.access_needs(text) is 'The needs that an accessibility note meets.';
grant execute on function directory.access_needs(text) to kith_app;
grant execute on function directory.access_needs(text) to public;

CREATE OR REPLACE FUNCTION directory.cards(ids uuid[])
 RETURNS TABLE(service_id uuid, card text)
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 500
BEGIN ATOMIC
 SELECT s.id,
     ( SELECT (row_to_json(card.*))::text AS row_to_json
            FROM ( SELECT s.name,
                     s.alternate_name AS "alternateName",
                     o.name AS organisation,
                     s.description,
                     s.url,
                     s.email,
                     s.fees_description AS fees,
                     s.assured_on AS "assuredOn",
                     s.assurer,
                     s.changed_at AS "changedAt",
                     COALESCE(( SELECT json_agg(phone.*) AS json_agg
                            FROM ( SELECT p.id,
                                     p.number,
                                     p.extension,
                                     p.type,
                                     p.description
                                    FROM directory.phone p
                                   WHERE (p.service_id = s.id)
                                   ORDER BY p.id) phone), ( SELECT json_agg(phone.*) AS json_agg
                            FROM ( SELECT p.id,
                                     p.number,
                                     p.extension,
                                     p.type,
                                     p.description
                                    FROM directory.phone p
                                   WHERE (p.organization_id = s.organization_id)
                                   ORDER BY p.id) phone), '[]'::json) AS phones,
                     COALESCE(( SELECT json_agg(place.*) AS json_agg
                            FROM ( SELECT l.id,
                                     l.location_type AS type,
                                     l.name,
                                     l.url,
                                     l.transportation,
                                     l.latitude,
                                     l.longitude,
                                     a.address_1 AS address1,
                                     a.address_2 AS address2,
                                     a.city AS town,
                                     a.postal_code AS postcode,
CASE
 WHEN l.address_hidden THEN true
 ELSE NULL::boolean
END AS "addressHidden"
                                    FROM ((directory.service_at_location at
                                      JOIN directory.location l ON ((l.id = at.location_id)))
                                      LEFT JOIN LATERAL ( SELECT b.id,
    b.location_id,
    b.attention,
    b.address_1,
    b.address_2,
    b.city,
    b.region,
    b.state_province,
    b.postal_code,
    b.country,
    b.address_type
   FROM ( SELECT b_1.id,
      b_1.location_id,
      b_1.attention,
      b_1.address_1,
      b_1.address_2,
      b_1.city,
      b_1.region,
      b_1.state_province,
      b_1.postal_code,
      b_1.country,
      b_1.address_type
     FROM directory.address b_1
    WHERE (b_1.location_id = l.id)
   OFFSET 0) b
  ORDER BY b.id
 LIMIT 1) a ON (true))
                                   WHERE (at.service_id = s.id)
                                   ORDER BY l.name, l.id) place), '[]'::json) AS places,
                     COALESCE(( SELECT json_agg(schedule.*) AS json_agg
                            FROM ( SELECT h.freq,
                                     h."interval",
                                     h.byday AS "byDay",
                                     h.bymonthday AS "byMonthDay",
                                     h.dtstart AS "startsOn",
                                     h.until,
                                     h.valid_from AS "validFrom",
                                     h.valid_to AS "validTo",
                                     h.timezone,
                                     "left"((h.opens_at)::text, 5) AS "opensAt",
                                     "left"((h.closes_at)::text, 5) AS "closesAt",
                                     h.description,
                                     h.attending_type AS "attendingType",
                                     h.schedule_link AS link,
                                     h.notes,
                                     h.exdates AS "except"
                                    FROM directory.schedule h
                                   WHERE (h.service_id = s.id)
                                   ORDER BY h.opens_at, h.id) schedule), '[]'::json) AS schedules,
                     COALESCE(( SELECT json_agg(cost.*) AS json_agg
                            FROM ( SELECT c.id,
                                     c.option,
                                     c.currency,
                                     c.amount_description AS "amountDescription",
                                     c.valid_from AS "validFrom",
                                     c.valid_to AS "validTo",
                                     (c.amount)::double precision AS amount
                                    FROM directory.cost_option c
                                   WHERE (c.service_id = s.id)
                                   ORDER BY c.amount, c.id) cost), '[]'::json) AS costs) card) AS row_to_json
    FROM (directory.service s
      LEFT JOIN directory.organization o ON ((o.id = s.organization_id)))
   WHERE ((s.id = ANY (cards.ids)) AND (s.status = 'active'::text));
END;
comment on function directory.cards(uuid[]) is 'What lists show of those of some services that are active.';
grant execute on function directory.cards(uuid[]) to kith_app;
grant execute on function directory.cards(uuid[]) to public;

CREATE OR REPLACE FUNCTION directory.days_of(s directory.schedule)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((s).bymonthday <> '{}'::integer[]) THEN ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text] WHEN ((s).byday <> '{}'::text[]) THEN ARRAY(SELECT DISTINCT "right"(TRIM(BOTH FROM d.d), 2) AS "right" FROM unnest((days_of.s).byday) d(d)) WHEN ((s).freq = 'MONTHLY'::text) THEN ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text] WHEN ((s).dtstart IS NOT NULL) THEN ARRAY[directory.weekday_code((s).dtstart)] ELSE '{}'::text[] END;
comment on function directory.days_of(directory.schedule) is 'Days of the week on which it may happen.';
grant execute on function directory.days_of(directory.schedule) to kith_app;
grant execute on function directory.days_of(directory.schedule) to public;

CREATE OR REPLACE FUNCTION directory.extent(latitude double precision, longitude double precision, radius_metres integer)
 RETURNS box
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN box(point((longitude - (((radius_metres)::double precision / (111195)::double precision) / cos(radians(LEAST((abs(latitude) + ((radius_metres)::double precision / (111195)::double precision)), (89)::double precision))))), (latitude - ((radius_metres)::double precision / (111195)::double precision))), point((longitude + (((radius_metres)::double precision / (111195)::double precision) / cos(radians(LEAST((abs(latitude) + ((radius_metres)::double precision / (111195)::double precision)), (89)::double precision))))), (latitude + ((radius_metres)::double precision / (111195)::double precision))));
comment on function directory.extent(double precision,double precision,integer) is 'Longitudes and latitudes between which all lies that is so near to a place: a little more than the circle. Of a null, null.';
grant execute on function directory.extent(double precision,double precision,integer) to public;

CREATE OR REPLACE FUNCTION directory.first_instant(local timestamp without time zone, zone text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN ((((local AT TIME ZONE zone) - '01:00:00'::interval) AT TIME ZONE zone) = local) THEN ((local AT TIME ZONE zone) - '01:00:00'::interval) ELSE (local AT TIME ZONE zone) END;
comment on function directory.first_instant(timestamp without time zone,text) is 'The instant at which a wall clock first shows a time.';
grant execute on function directory.first_instant(timestamp without time zone,text) to kith_app;
grant execute on function directory.first_instant(timestamp without time zone,text) to public;

CREATE OR REPLACE FUNCTION directory.found_rows(ids uuid[], today date)
 RETURNS TABLE(service_id uuid, fresh integer, latitude real, longitude real, minimum_age smallint, maximum_age smallint, odd_hours boolean, sample boolean, name text, zone text, source text, assured_on date, more_places real[], open_minutes int4multirange, facets text[], title tsvector, search tsvector, words tsvector)
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 500
BEGIN ATOMIC
 WITH said AS MATERIALIZED (
          SELECT s_1.id,
             s_1.name,
             s_1.minimum_age,
             s_1.maximum_age,
             s_1.source,
             s_1.assured_on,
             l.latitudes,
             l.longitudes,
             h.zone,
             h.minutes,
             COALESCE(h.odd, false) AS odd,
             array_length(l.latitudes, 1) AS places,
             COALESCE(c.free, (s_1.fees_description ~* '^[^.]{0,60}(\mfree\M|no (charge|cost|fee)|without charge|am ddim)'::text), false) AS free,
             COALESCE(c.low, false) AS low,
             COALESCE(l.in_person, false) AS in_person,
             (COALESCE(l.online, false) OR COALESCE(h.online, false)) AS online,
             (COALESCE(l.by_phone, false) OR COALESCE(h.by_phone, false)) AS by_phone,
             COALESCE(a.everywhere, false) AS everywhere,
             COALESCE(a.has_area, false) AS has_area,
             ARRAY( SELECT DISTINCT f.f
                    FROM unnest(string_to_array(concat_ws('|'::text, t.facets, l.facets, x.facets, y.facets, a.facets, h.facets), '|'::text)) f(f)
                   WHERE (f.f <> ''::text)) AS facets,
             directory.plain(concat_ws(' '::text, s_1.name, s_1.alternate_name)) AS names,
             directory.plain(COALESCE(t.names, ''::text)) AS terms,
             directory.plain(concat_ws(' '::text, o.name, o.alternate_name)) AS by_whom,
             directory.plain(concat_ws(' '::text, s_1.description, s_1.eligibility_description, COALESCE(l.towns, ''::text))) AS rest
            FROM ((((((((directory.service s_1
              LEFT JOIN directory.organization o ON ((o.id = s_1.organization_id)))
              CROSS JOIN LATERAL ( WITH RECURSIVE above AS (
                          SELECT t_1.id,
                             t_1.parent_id,
                             t_1.name,
                             0 AS depth
                            FROM (directory.attribute b_1
                              JOIN directory.taxonomy_term t_1 ON ((t_1.id = b_1.taxonomy_term_id)))
                           WHERE ((b_1.link_entity = 'service'::text) AND (b_1.link_id = s_1.id))
                         UNION
                          SELECT t_1.id,
                             t_1.parent_id,
                             t_1.name,
                             (b_1.depth + 1)
                            FROM (above b_1
                              JOIN directory.taxonomy_term t_1 ON ((t_1.id = b_1.parent_id)))
                           WHERE (b_1.depth < 6)
                         )
                  SELECT string_agg(DISTINCT b.name, ' '::text) FILTER (WHERE (b.depth = 0)) AS names,
                     string_agg(('t:'::text || b.id), '|'::text) AS facets
                    FROM above b) t)
              CROSS JOIN LATERAL ( SELECT string_agg(DISTINCT concat_ws(' '::text, p.name, p.city), ' '::text) AS towns,
                     array_agg(p.latitude ORDER BY p.place) FILTER (WHERE ((p.latitude IS NOT NULL) AND (p.location_type = 'physical'::text))) AS latitudes,
                     array_agg(p.longitude ORDER BY p.place) FILTER (WHERE ((p.latitude IS NOT NULL) AND (p.location_type = 'physical'::text))) AS longitudes,
                     bool_or((p.location_type = 'physical'::text)) AS in_person,
                     bool_or(((p.location_type = 'virtual'::text) AND (COALESCE(p.name, ''::text) !~* 'phone|ff[oô]n'::text))) AS online,
                     bool_or(((p.location_type = 'virtual'::text) AND (p.name ~* 'phone|ff[oô]n'::text))) AS by_phone,
                     NULLIF(concat_ws('|'::text, string_agg(('in:'::text || lower(directory.plain(p.city))), '|'::text) FILTER (WHERE (p.latitude IS NULL)), string_agg(('in:'::text || lower(split_part(COALESCE(directory.tidy_postcode(p.postal_code), TRIM(BOTH FROM p.postal_code)), ' '::text, 1))), '|'::text) FILTER (WHERE (p.latitude IS NULL))), ''::text) AS facets
                    FROM ( SELECT l_1.id AS place,
                             l_1.name,
                             l_1.location_type,
                             b.city,
                             b.postal_code,
                             COALESCE(l_1.latitude, q.latitude) AS latitude,
                             COALESCE(l_1.longitude, q.longitude) AS longitude
                            FROM (((directory.service_at_location at
                              JOIN directory.location l_1 ON ((l_1.id = at.location_id)))
                              LEFT JOIN directory.address b ON ((b.location_id = l_1.id)))
                              LEFT JOIN directory.postcode q ON ((q.postcode =
                                 CASE
                                     WHEN (l_1.latitude IS NULL) THEN directory.tidy_postcode(b.postal_code)
                                     ELSE NULL::text
                                 END)))
                           WHERE (at.service_id = s_1.id)) p) l)
              CROSS JOIN LATERAL ( SELECT string_agg(('a:'::text || need.need), '|'::text) AS facets
                    FROM ((directory.service_at_location at
                      JOIN directory.accessibility e ON ((e.location_id = at.location_id)))
                      CROSS JOIN LATERAL unnest(directory.access_needs(concat_ws(' '::text, e.description, e.details))) need(need))
                   WHERE (at.service_id = s_1.id)) x)
              CROSS JOIN LATERAL ( SELECT bool_or((c_1.amount = (0)::numeric)) AS free,
                     bool_or((c_1.amount <= (5)::numeric)) AS low
                    FROM directory.cost_option c_1
                   WHERE (c_1.service_id = s_1.id)) c)
              CROSS JOIN LATERAL ( SELECT string_agg(('l:'::text || lower(COALESCE(g.code, g.name))), '|'::text) AS facets
                    FROM directory.language g
                   WHERE (g.service_id = s_1.id)) y)
              CROSS JOIN LATERAL ( SELECT bool_or(((lower(COALESCE(b.extent_type, ''::text)) = 'nation'::text) OR (lower(TRIM(BOTH FROM b.name)) = ANY (ARRAY['uk'::text, 'united kingdom'::text, 'great britain'::text, 'britain'::text, 'national'::text, 'nationwide'::text, 'y deyrnas unedig'::text])))) AS everywhere,
                     bool_or(true) AS has_area,
                     concat_ws('|'::text, string_agg(('in:'::text || lower(directory.plain(TRIM(BOTH FROM b.name)))), '|'::text), string_agg(('in:'::text || b.border), '|'::text)) AS facets
                    FROM directory.service_area b
                   WHERE (b.service_id = s_1.id)) a)
              CROSS JOIN LATERAL ( SELECT bool_or((p.attending_type ~* 'online|virtual|video|web'::text)) AS online,
                     bool_or((p.attending_type ~* 'phone'::text)) AS by_phone,
                     (bool_or((NOT p.simple)) OR (min(p.timezone) <> max(p.timezone))) AS odd,
                     min(p.timezone) AS zone,
                     string_agg(((lower(d.day) || '-'::text) || t_1.part), '|'::text) AS facets,
                     (COALESCE(range_agg(int4range(o_1.opens, LEAST((o_1.opens + p.lasts), 10080))) FILTER (WHERE (p.simple AND ((o_1.opens + p.lasts) > 0))), '{}'::int4multirange) + COALESCE(range_agg(int4range(0, ((o_1.opens + p.lasts) - 10080))) FILTER (WHERE (p.simple AND ((o_1.opens + p.lasts) > 10080))), '{}'::int4multirange)) AS minutes
                    FROM (((( SELECT w.timezone,
                             w.attending_type,
                             w.opens_at,
                             directory.is_simple(w.*, found_rows.today) AS simple,
                             (((EXTRACT(epoch FROM (w.closes_at - w.opens_at)))::integer / 60) +
                                 CASE
                                     WHEN (w.closes_at <= w.opens_at) THEN 1440
                                     ELSE 0
                                 END) AS lasts,
                                 CASE
                                     WHEN (w.bymonthday <> '{}'::integer[]) THEN ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text]
                                     WHEN (w.byday <> '{}'::text[]) THEN ARRAY( SELECT "right"(TRIM(BOTH FROM d_1.d), 2) AS "right"
                                        FROM unnest(w.byday) d_1(d))
                                     WHEN (w.freq = 'MONTHLY'::text) THEN ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text]
                                     WHEN (w.dtstart IS NOT NULL) THEN ARRAY[(ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text])[(EXTRACT(isodow FROM w.dtstart))::integer]]
                                     ELSE '{}'::text[]
                                 END AS days,
                                 CASE
                                     WHEN (w.opens_at IS NULL) THEN ARRAY['u'::text]
                                     ELSE array_remove(ARRAY[
                                     CASE
WHEN ((w.opens_at < '12:00:00'::time without time zone) AND (u.shuts > '06:00:00'::time without time zone)) THEN 'm'::text
ELSE NULL::text
                                     END,
                                     CASE
WHEN ((w.opens_at < '17:00:00'::time without time zone) AND (u.shuts > '12:00:00'::time without time zone)) THEN 'a'::text
ELSE NULL::text
                                     END,
                                     CASE
WHEN ((w.opens_at < '22:00:00'::time without time zone) AND (u.shuts > '17:00:00'::time without time zone)) THEN 'e'::text
ELSE NULL::text
                                     END,
                                     CASE
WHEN ((w.opens_at < '06:00:00'::time without time zone) OR (w.opens_at >= '22:00:00'::time without time zone) OR (u.shuts > '22:00:00'::time without time zone)) THEN 'n'::text
ELSE NULL::text
                                     END,
                                     CASE
WHEN (u.shuts = '24:00:00'::time without time zone) THEN 'o'::text
ELSE NULL::text
                                     END], NULL::text)
                                 END AS times
                            FROM (directory.schedule w
                              CROSS JOIN LATERAL ( SELECT
CASE
 WHEN (w.closes_at IS NULL) THEN (LEAST(w.opens_at, '22:59:00'::time without time zone) + '01:00:00'::interval)
 WHEN (w.closes_at <= w.opens_at) THEN '24:00:00'::time without time zone
 ELSE w.closes_at
END AS shuts) u)
                           WHERE ((w.service_id = s_1.id) AND (COALESCE(w.until, found_rows.today) >= found_rows.today) AND (COALESCE(w.valid_to, found_rows.today) >= found_rows.today) AND ((w.freq IS NOT NULL) OR (w.dtstart >= found_rows.today)))) p
                      CROSS JOIN LATERAL unnest(p.days) d(day))
                      CROSS JOIN LATERAL unnest(p.times) t_1(part))
                      CROSS JOIN LATERAL ( SELECT (((array_position(ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text], d.day) - 1) * 1440) + ((EXTRACT(epoch FROM p.opens_at))::integer / 60)) AS opens) o_1)) h)
           WHERE ((s_1.id = ANY (found_rows.ids)) AND (s_1.status = 'active'::text))
         ), spelled AS MATERIALIZED (
          SELECT s_1.id,
             s_1.name,
             s_1.minimum_age,
             s_1.maximum_age,
             s_1.source,
             s_1.assured_on,
             s_1.latitudes,
             s_1.longitudes,
             s_1.zone,
             s_1.minutes,
             s_1.odd,
             s_1.places,
             s_1.free,
             s_1.low,
             s_1.in_person,
             s_1.online,
             s_1.by_phone,
             s_1.everywhere,
             s_1.has_area,
             s_1.facets,
             s_1.names,
             s_1.terms,
             s_1.by_whom,
             s_1.rest,
             directory.words_in('simple'::regconfig, s_1.names, s_1.terms, s_1.by_whom, s_1.rest) AS words,
             directory.words_in('english'::regconfig, s_1.names, s_1.terms, s_1.by_whom, s_1.rest) AS stems
            FROM said s_1
         ), whole AS MATERIALIZED (
          SELECT s_1.id,
             s_1.name,
             s_1.minimum_age,
             s_1.maximum_age,
             s_1.source,
             s_1.assured_on,
             s_1.latitudes,
             s_1.longitudes,
             s_1.zone,
             s_1.minutes,
             s_1.odd,
             s_1.places,
             s_1.free,
             s_1.low,
             s_1.in_person,
             s_1.online,
             s_1.by_phone,
             s_1.everywhere,
             s_1.has_area,
             s_1.facets,
             s_1.names,
             s_1.terms,
             s_1.by_whom,
             s_1.rest,
             s_1.words,
             s_1.stems,
             (s_1.stems || s_1.words) AS search
            FROM spelled s_1
         )
  SELECT s.id,
     COALESCE((s.assured_on - '1970-01-01'::date), 0) AS "coalesce",
     (s.latitudes[1])::real AS latitudes,
     (s.longitudes[1])::real AS longitudes,
     s.minimum_age,
     s.maximum_age,
     s.odd,
     ("right"((s.id)::text, 1) = '0'::text),
     "left"(s.name, 60) AS "left",
     s.zone,
     s.source,
     s.assured_on,
         CASE
             WHEN (s.places > 1) THEN (ARRAY( SELECT x.v
                FROM (generate_series(2, LEAST(s.places, 12)) i(i)
                  CROSS JOIN LATERAL ( VALUES (1,s.latitudes[i.i]), (2,s.longitudes[i.i])) x(n, v))
               ORDER BY i.i, x.n))::real[]
             ELSE NULL::real[]
         END AS "case",
     COALESCE(s.minutes, '{}'::int4multirange) AS "coalesce",
     ((s.facets || array_remove(ARRAY[
         CASE
             WHEN s.free THEN 'free'::text
             ELSE NULL::text
         END,
         CASE
             WHEN (s.free OR s.low) THEN 'low'::text
             ELSE NULL::text
         END,
         CASE
             WHEN s.in_person THEN 'm:in-person'::text
             ELSE NULL::text
         END,
         CASE
             WHEN s.online THEN 'm:online'::text
             ELSE NULL::text
         END,
         CASE
             WHEN s.by_phone THEN 'm:by-phone'::text
             ELSE NULL::text
         END,
         CASE
             WHEN s.everywhere THEN 'national'::text
             ELSE NULL::text
         END,
         CASE
             WHEN ((s.online OR s.by_phone) AND (NOT s.in_person) AND (s.everywhere OR (NOT s.has_area))) THEN 'remote'::text
             ELSE NULL::text
         END,
         CASE
             WHEN (s.zone <> 'Europe/London'::text) THEN 'z:other'::text
             ELSE NULL::text
         END,
         CASE
             WHEN (s.assured_on IS NOT NULL) THEN ((('f:'::text || EXTRACT(year FROM s.assured_on)) || '-'::text) || EXTRACT(quarter FROM s.assured_on))
             ELSE NULL::text
         END], NULL::text)) ||
         CASE s.places
             WHEN 1 THEN directory.squares(s.latitudes[1], s.longitudes[1])
             ELSE COALESCE(( SELECT array_agg(DISTINCT k.k) AS array_agg
                FROM (generate_series(1, LEAST(s.places, 12)) i(i)
                  CROSS JOIN LATERAL unnest(directory.squares(s.latitudes[i.i], s.longitudes[i.i])) k(k))), '{}'::text[])
         END),
     ts_filter(s.search, '{a,b,c}'::"char"[]) AS ts_filter,
     s.search,
     s.words
    FROM whole s;
END;
comment on function directory.found_rows(uuid[],date) is 'What searches look in, of those of some services that are active, and the words as they stand in them.';
grant execute on function directory.found_rows(uuid[],date) to kith_app;
grant execute on function directory.found_rows(uuid[],date) to public;

CREATE OR REPLACE FUNCTION directory.happens_on(s directory.schedule, day date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((day >= COALESCE((s).dtstart, day)) AND (day >= COALESCE((s).valid_from, day)) AND (day <= COALESCE((s).until, day)) AND (day <= COALESCE((s).valid_to, day)) AND (day <> ALL ((s).exdates)) AND CASE WHEN ((s).freq IS NULL) THEN COALESCE((day = (s).dtstart), false) WHEN ((COALESCE((s)."interval", 1) > 1) AND ((s).dtstart IS NULL)) THEN false WHEN ((s).freq = 'WEEKLY'::text) THEN (((COALESCE((s)."interval", 1) = 1) OR (((((day - (EXTRACT(isodow FROM day))::integer) - ((s).dtstart - (EXTRACT(isodow FROM (s).dtstart))::integer)) / 7) % (s)."interval") = 0)) AND CASE WHEN ((s).byday = '{}'::text[]) THEN COALESCE((EXTRACT(isodow FROM (s).dtstart) = EXTRACT(isodow FROM day)), false) ELSE (EXISTS (SELECT FROM unnest((happens_on.s).byday) d(d) WHERE ((TRIM(BOTH FROM d.d) ~ '^[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)$'::text) AND ("right"(TRIM(BOTH FROM d.d), 2) = directory.weekday_code(happens_on.day))))) END) ELSE (((COALESCE((s)."interval", 1) = 1) OR (((((((EXTRACT(year FROM day) - EXTRACT(year FROM (s).dtstart)) * (12)::numeric) + EXTRACT(month FROM day)) - EXTRACT(month FROM (s).dtstart)))::integer % (s)."interval") = 0)) AND CASE WHEN ((s).bymonthday <> '{}'::integer[]) THEN (((EXTRACT(day FROM day))::integer = ANY ((s).bymonthday)) OR ((day - ((date_trunc('month'::text, (day)::timestamp with time zone) + '1 mon'::interval))::date) = ANY ((s).bymonthday))) WHEN ((s).byday = '{}'::text[]) THEN COALESCE((EXTRACT(day FROM (s).dtstart) = EXTRACT(day FROM day)), false) ELSE (EXISTS (SELECT FROM (unnest((happens_on.s).byday) d(d) CROSS JOIN LATERAL regexp_match(TRIM(BOTH FROM d.d), '^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$'::text) p(p)) WHERE ((p.p[2] = directory.weekday_code(happens_on.day)) AND (((COALESCE(p.p[1], '0'::text))::integer)::numeric = ANY (ARRAY[(0)::numeric, ceil((EXTRACT(day FROM happens_on.day) / (7)::numeric)), (- ceil((((((date_trunc('month'::text, (happens_on.day)::timestamp with time zone) + '1 mon'::interval))::date - happens_on.day))::numeric / 7.0)))]))))) END) END);
comment on function directory.happens_on(directory.schedule,date) is 'Whether a schedule has something on a day, in its own zone. Says the same as happensOn of domain/opening-times.ts.';
grant execute on function directory.happens_on(directory.schedule,date) to kith_app;
grant execute on function directory.happens_on(directory.schedule,date) to public;

CREATE OR REPLACE FUNCTION directory.is_open_at(s directory.schedule, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((((s).opens_at IS NOT NULL) AND ((s).closes_at IS NOT NULL) AND (EXISTS (SELECT FROM ((VALUES (0), (1)) back(days) CROSS JOIN LATERAL (SELECT (((is_open_at.at AT TIME ZONE (is_open_at.s).timezone))::date - back.days) AS day) d) WHERE (directory.happens_on(is_open_at.s, d.day) AND (is_open_at.at >= directory.first_instant((d.day + (is_open_at.s).opens_at), (is_open_at.s).timezone)) AND (is_open_at.at < directory.first_instant(((d.day + (((is_open_at.s).closes_at <= (is_open_at.s).opens_at))::integer) + (is_open_at.s).closes_at), (is_open_at.s).timezone)))))), false);
comment on function directory.is_open_at(directory.schedule,timestamp with time zone) is 'Whether a schedule is open at an instant. Says the same as isOpen of domain/opening-times.ts.';
grant execute on function directory.is_open_at(directory.schedule,timestamp with time zone) to kith_app;
grant execute on function directory.is_open_at(directory.schedule,timestamp with time zone) to public;

CREATE OR REPLACE FUNCTION directory.is_simple(s directory.schedule, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((s).freq = 'WEEKLY'::text) AND (COALESCE((s)."interval", 1) = 1) AND (COALESCE((s).dtstart, today) <= today) AND (num_nonnulls((s).valid_from, (s).valid_to, (s).until) = 0) AND (((s).byday <> '{}'::text[]) OR ((s).dtstart IS NOT NULL)) AND (((s).exdates = '{}'::date[]) OR ((today - 1) > ALL ((s).exdates))));
comment on function directory.is_simple(directory.schedule,date) is 'Whether a schedule is the same every week from now on.';
grant execute on function directory.is_simple(directory.schedule,date) to kith_app;
grant execute on function directory.is_simple(directory.schedule,date) to public;

CREATE OR REPLACE FUNCTION directory.keep_address_hidden()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from directory.location where id = new.location_id and address_hidden) then
    new.attention := null;
    new.address_1 := null;
    new.address_2 := null;
    new.postal_code := null;
  end if;
  return new;
end $function$;
comment on function directory.keep_address_hidden() is 'Of the address of a place that is not shown only the town is kept, whoever writes it.';
grant execute on function directory.keep_address_hidden() to public;

CREATE OR REPLACE FUNCTION directory.keep_merged_closed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.status := 'defunct';
  return new;
end $function$;
comment on function directory.keep_merged_closed() is 'A listing that was merged into another is closed, whoever writes it.';
grant execute on function directory.keep_merged_closed() to public;

CREATE OR REPLACE FUNCTION directory.keep_position_hidden()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.latitude := null;
  new.longitude := null;
  new.name := null;
  new.alternate_name := null;
  new.description := null;
  new.transportation := null;
  return new;
end $function$;
comment on function directory.keep_position_hidden() is 'A place whose address is not shown has no position, whoever writes it.';
grant execute on function directory.keep_position_hidden() to public;

CREATE OR REPLACE FUNCTION directory.keep_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  listing uuid := coalesce(new.service_id, old.service_id);
begin
  update directory.service_search x set
    is_claimed = exists (select from directory.owner o where o.service_id = listing),
    is_doubted = exists (select from directory.doubt d where d.service_id = listing)
  where x.service_id = listing;
  return null;
end $function$;
comment on function directory.keep_standing() is 'Whether a listing is claimed or doubted stands with what searches look in, whoever writes it.';
grant execute on function directory.keep_standing() to public;

CREATE OR REPLACE FUNCTION directory.mark_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update directory.words_mark set mark = gen_random_uuid();
  return null;
end $function$;
comment on function directory.mark_words() is 'Says that the words that editors keep, or what a search offers to choose from, are others now.';
grant execute on function directory.mark_words() to kith_app;
grant execute on function directory.mark_words() to public;

CREATE OR REPLACE FUNCTION directory.minutes_open(opens time without time zone, closes time without time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (((EXTRACT(epoch FROM (closes - opens)))::integer / 60) + CASE WHEN (closes <= opens) THEN 1440 ELSE 0 END);
comment on function directory.minutes_open(time without time zone,time without time zone) is 'Minutes from opening to closing, past midnight where it closes before it opens.';
grant execute on function directory.minutes_open(time without time zone,time without time zone) to kith_app;
grant execute on function directory.minutes_open(time without time zone,time without time zone) to public;

CREATE OR REPLACE FUNCTION directory.plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (octet_length(words) = char_length(words)) THEN words ELSE regexp_replace(NORMALIZE(words, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text) END;
comment on function directory.plain(text) is 'Text without accents, as searches see it.';
grant execute on function directory.plain(text) to kith_app;
grant execute on function directory.plain(text) to public;

CREATE OR REPLACE FUNCTION directory.squares(latitude double precision, longitude double precision)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY[((('k0:'::text || (floor((latitude / (0.02)::double precision)))::text) || ':'::text) || (floor((longitude / (0.03)::double precision)))::text), ((('k1:'::text || (floor((latitude / ((0.02)::double precision * ((4)::double precision ^ (1)::double precision)))))::text) || ':'::text) || (floor((longitude / ((0.03)::double precision * ((4)::double precision ^ (1)::double precision)))))::text), ((('k2:'::text || (floor((latitude / ((0.02)::double precision * ((4)::double precision ^ (2)::double precision)))))::text) || ':'::text) || (floor((longitude / ((0.03)::double precision * ((4)::double precision ^ (2)::double precision)))))::text), ((('k3:'::text || (floor((latitude / ((0.02)::double precision * ((4)::double precision ^ (3)::double precision)))))::text) || ':'::text) || (floor((longitude / ((0.03)::double precision * ((4)::double precision ^ (3)::double precision)))))::text), ((('k4:'::text || (floor((latitude / ((0.02)::double precision * ((4)::double precision ^ (4)::double precision)))))::text) || ':'::text) || (floor((longitude / ((0.03)::double precision * ((4)::double precision ^ (4)::double precision)))))::text)];
comment on function directory.squares(double precision,double precision) is 'The squares that a point lies in, from small to large.';
grant execute on function directory.squares(double precision,double precision) to kith_app;
grant execute on function directory.squares(double precision,double precision) to public;

CREATE OR REPLACE FUNCTION directory.stems(words text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT COALESCE(string_agg(COALESCE((ts_lexize('english_stem'::regdictionary, w.word))[1], w.word), ' '::text ORDER BY w.place), ''::text) AS "coalesce" FROM regexp_split_to_table(lower(directory.plain(stems.words)), '[^[:alnum:]]+'::text) WITH ORDINALITY w(word, place) WHERE (w.word <> ''::text));
comment on function directory.stems(text) is 'Words without their endings: what synonyms are compared by.';
grant execute on function directory.stems(text) to kith_app;
grant execute on function directory.stems(text) to public;

CREATE OR REPLACE FUNCTION directory.strip_address()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update directory.address set attention = null where location_id = new.id;
  return null;
end $function$;
comment on function directory.strip_address() is 'What was kept of the address of a place goes when it is not shown any more; the trigger of addresses does it.';
grant execute on function directory.strip_address() to public;

CREATE OR REPLACE FUNCTION directory.tidy_postcode(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (("substring"(upper(regexp_replace("left"($1, 40), '[^A-Za-z0-9]'::text, ''::text, 'g'::text)), '^([A-Z]{1,2}[0-9][0-9A-Z]?)[0-9][A-Z]{2}$'::text) || ' '::text) || "right"(upper(regexp_replace("left"($1, 40), '[^A-Za-z0-9]'::text, ''::text, 'g'::text)), 3));
comment on function directory.tidy_postcode(text) is 'A postcode in the form of directory.postcode; null when it is none.';
grant execute on function directory.tidy_postcode(text) to kith_app;
grant execute on function directory.tidy_postcode(text) to public;

CREATE OR REPLACE FUNCTION directory.times_of(s directory.schedule)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((s).opens_at IS NULL) THEN ARRAY['u'::text] ELSE (SELECT array_remove(ARRAY[CASE WHEN (((times_of.s).opens_at < '12:00:00'::time without time zone) AND (shuts.at > '06:00:00'::time without time zone)) THEN 'm'::text ELSE NULL::text END, CASE WHEN (((times_of.s).opens_at < '17:00:00'::time without time zone) AND (shuts.at > '12:00:00'::time without time zone)) THEN 'a'::text ELSE NULL::text END, CASE WHEN (((times_of.s).opens_at < '22:00:00'::time without time zone) AND (shuts.at > '17:00:00'::time without time zone)) THEN 'e'::text ELSE NULL::text END, CASE WHEN (((times_of.s).opens_at < '06:00:00'::time without time zone) OR ((times_of.s).opens_at >= '22:00:00'::time without time zone) OR (shuts.at > '22:00:00'::time without time zone)) THEN 'n'::text ELSE NULL::text END, CASE WHEN (shuts.at = '24:00:00'::time without time zone) THEN 'o'::text ELSE NULL::text END], NULL::text) AS array_remove FROM (SELECT CASE WHEN ((times_of.s).closes_at IS NULL) THEN (LEAST((times_of.s).opens_at, '22:59:00'::time without time zone) + '01:00:00'::interval) WHEN ((times_of.s).closes_at <= (times_of.s).opens_at) THEN '24:00:00'::time without time zone ELSE (times_of.s).closes_at END AS at) shuts) END;
comment on function directory.times_of(directory.schedule) is 'Times of day that it touches, as letters.';
grant execute on function directory.times_of(directory.schedule) to kith_app;
grant execute on function directory.times_of(directory.schedule) to public;

CREATE OR REPLACE FUNCTION directory.week_bits(facets text[])
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(bit_or(((1)::bigint << CASE WHEN (f.f = 'z:other'::text) THEN 42 ELSE ((((strpos('motuwethfrsasu'::text, "left"(f.f, 2)) / 2) * 6) + strpos('maenuo'::text, "right"(f.f, 1))) - 1) END)), (0)::bigint) AS "coalesce" FROM unnest(week_bits.facets) f(f) WHERE (f.f ~ '^((mo|tu|we|th|fr|sa|su)-[maenuo]|z:other)$'::text));
comment on function directory.week_bits(text[]) is 'The facets of when it is open as bits, six for each day from Monday: morning, afternoon, evening, night, at a time not said, over midnight; and the last for hours of another zone. weekBits of search/week-bits.ts is the same.';
grant execute on function directory.week_bits(text[]) to public;

CREATE OR REPLACE FUNCTION directory.week_minute(at timestamp with time zone, zone text)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((((EXTRACT(isodow FROM (at AT TIME ZONE zone)))::integer - 1) * 1440) + ((EXTRACT(hour FROM (at AT TIME ZONE zone)))::integer * 60)) + (EXTRACT(minute FROM (at AT TIME ZONE zone)))::integer);
comment on function directory.week_minute(timestamp with time zone,text) is 'Minutes since Monday midnight on the wall clock of a zone.';
grant execute on function directory.week_minute(timestamp with time zone,text) to kith_app;
grant execute on function directory.week_minute(timestamp with time zone,text) to public;

CREATE OR REPLACE FUNCTION directory.weekday_code(day date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (ARRAY['MO'::text, 'TU'::text, 'WE'::text, 'TH'::text, 'FR'::text, 'SA'::text, 'SU'::text])[(EXTRACT(isodow FROM day))::integer];
comment on function directory.weekday_code(date) is 'MO to SU.';
grant execute on function directory.weekday_code(date) to kith_app;
grant execute on function directory.weekday_code(date) to public;

CREATE OR REPLACE FUNCTION directory.words_in(config regconfig, named text, terms text, by_whom text, rest text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((setweight(to_tsvector(config, named), 'A'::"char") || setweight(to_tsvector(config, terms), 'B'::"char")) || setweight(to_tsvector(config, by_whom), 'C'::"char")) || setweight(to_tsvector(config, rest), 'D'::"char"));
comment on function directory.words_in(regconfig,text,text,text,text) is 'Words with the weight of where they stand.';
grant execute on function directory.words_in(regconfig,text,text,text,text) to kith_app;
grant execute on function directory.words_in(regconfig,text,text,text,text) to public;

CREATE OR REPLACE FUNCTION identity.let_group_contact_in(network uuid, known uuid, candidate uuid, full_name text, address text, pass_hash text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  declare contact uuid;
  begin
    if network is null or not network = any (platform.networks()) then return null; end if;
    select u.id into contact from identity."user" u
      where u.id = known or (known is null and lower(u.email) = lower(address)) for update;
    if contact is null then
      if known is not null then return null; end if;
      insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
        values (candidate, full_name, address, true, at, at);
      insert into identity.membership (network_id, user_id, role) values (network, candidate, 'group-contact');
      contact := candidate;
    end if;
    if exists (select from identity."user" u where u.id = contact and u.disabled_at is not null)
      or exists (select from identity.membership m where m.user_id = contact and m.role <> 'group-contact')
      or not exists (select from identity.membership m where m.user_id = contact) then return null; end if;
    insert into identity.verification (id, identifier, value, expires_at, created_at, updated_at)
      values (gen_random_uuid(), 'pass:' || pass_hash, contact::text, at + interval '2 minutes', at, at);
    return contact;
  end $function$;
comment on function identity.let_group_contact_in(uuid,uuid,uuid,text,text,text,timestamp with time zone) is 'Finds or makes the account of a group contact, and a pass with which they are signed in once, within two minutes.';
grant execute on function identity.let_group_contact_in(uuid,uuid,uuid,text,text,text,timestamp with time zone) to kith_app;

CREATE OR REPLACE FUNCTION messages.is_shown_stray(stray uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select cardinality(platform.networks()) > 0 and not exists (
      select from messages.stray_not_ours n where n.stray_id = stray and n.network_id = any (platform.networks()))
  $function$;
comment on function messages.is_shown_stray(uuid) is 'Whether a stray text waits for the networks of whoever asks: they have not said that it is not theirs.';
grant execute on function messages.is_shown_stray(uuid) to kith_app;

CREATE OR REPLACE FUNCTION messages.network_for_stranger(number text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    with knowing as (
      select n.id from identity.network n
      where exists (select from people.person p
        where p.network_id = n.id and p.phone is not null and platform.national_digits(p.phone) = number)
      limit 2
    ), networks as (select n.id from identity.network n limit 2)
    select case
      when (select count(*) from knowing) = 1 then (select id from knowing)
      when (select count(*) from knowing) = 0 and (select count(*) from networks) = 1 then (select id from networks)
    end
  $function$;
comment on function messages.network_for_stranger(text) is 'The one network in which somebody has a number, or the only one there is; else none.';
grant execute on function messages.network_for_stranger(text) to kith_app;

CREATE OR REPLACE FUNCTION messages.networks_of_number(number text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select m.network_id from platform.message m
    where m.channel = 'text' and platform.national_digits(m.recipient) = number and m.network_id <> '00000000-0000-0000-0000-000000000000'
    group by m.network_id order by max(m.created_at) desc
  $function$;
comment on function messages.networks_of_number(text) is 'The networks that have texted a number, the latest first.';
grant execute on function messages.networks_of_number(text) to kith_app;

CREATE OR REPLACE FUNCTION messages.read_stray(stray uuid, at timestamp with time zone)
 RETURNS TABLE(number text, words text, received_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    update messages.stray_text s set read_at = coalesce(s.read_at, at)
    where s.id = stray and cardinality(platform.networks()) > 0 and messages.is_shown_stray(s.id)
    returning s.number, s.words, s.received_at
  $function$;
comment on function messages.read_stray(uuid,timestamp with time zone) is 'Opens one stray text, and notes that it has been read.';
grant execute on function messages.read_stray(uuid,timestamp with time zone) to kith_app;

CREATE OR REPLACE FUNCTION messages.strays(after_at timestamp with time zone, after_id uuid, most integer)
 RETURNS TABLE(id uuid, ending text, received_at timestamp with time zone, read_at timestamp with time zone, known boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select s.id, right(s.number, 3), s.received_at, s.read_at, exists (
      select from people.person p
      where p.network_id = any (platform.networks()) and p.phone is not null and platform.national_digits(p.phone) = s.number)
    from messages.stray_text s
    where messages.is_shown_stray(s.id) and (after_at is null or (s.received_at, s.id) > (after_at, after_id))
    order by s.received_at, s.id limit most
  $function$;
comment on function messages.strays(timestamp with time zone,uuid,integer) is 'Stray texts, the oldest first, without their words and with the end of their numbers; and whether somebody within reach has the number.';
grant execute on function messages.strays(timestamp with time zone,uuid,integer) to kith_app;

CREATE OR REPLACE FUNCTION messages.take_stray(stray uuid)
 RETURNS TABLE(provider_id text, number text, words text, received_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    delete from messages.stray_text s
    where s.id = stray and cardinality(platform.networks()) > 0 and messages.is_shown_stray(s.id)
    returning s.provider_id, s.number, s.words, s.received_at
  $function$;
comment on function messages.take_stray(uuid) is 'Takes a stray text away, to be kept with a person in the same work: of two who try, one has it.';
grant execute on function messages.take_stray(uuid) to kith_app;

CREATE OR REPLACE FUNCTION people.known_to_network(network uuid, number text, born date, sound text, code text)
 RETURNS SETOF people.person
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select p.*
    from people.person p
    where p.network_id = network
      and network = any (platform.networks())
      and (p.nhs_number = number or p.born_on = born or (p.sounds_like = sound and p.postcode = code))
    order by p.nhs_number = number desc nulls last, p.created_at, p.id
    limit 300;
  $function$;
comment on function people.known_to_network(uuid,text,date,text,text) is 'Who in the whole network may be this person: for joining records at receipt, never for showing.';
grant execute on function people.known_to_network(uuid,text,date,text,text) to kith_app;

CREATE OR REPLACE FUNCTION people.named(sought tsquery, born date, after_name text, after_id uuid, how_many integer)
 RETURNS TABLE(search_name text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select p.search_name, p.id
    from people.person p
    where array_to_tsvector(string_to_array(p.search_name, ' ')) @@ sought
      and p.network_id = any (platform.networks())
      and platform.reaches_practice(p.practice_id)
      and (born is null or p.born_on = born)
      and (after_name is null or (p.search_name, p.id) > (after_name, after_id))
    order by p.search_name, p.id
    limit least(how_many, 200);
  $function$;
comment on function people.named(tsquery,date,text,uuid,integer) is 'People within the reach of the actor whose names have words that begin like these.';
grant execute on function people.named(tsquery,date,text,uuid,integer) to kith_app;

CREATE OR REPLACE FUNCTION plans.reader()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('kith.reader'::text, true), ''::text))::uuid;
comment on function plans.reader() is 'The user for whom words are read in this transaction; null when nobody said.';
grant execute on function plans.reader() to kith_app;
grant execute on function plans.reader() to public;

CREATE OR REPLACE FUNCTION platform.enqueue(task text, letter json, job_key text, max_attempts integer, run_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select from graphile_worker.add_job(task, letter, run_at => run_at, max_attempts => max_attempts, job_key => job_key);
  $function$;
comment on function platform.enqueue(text,json,text,integer,timestamp with time zone) is 'Queues a job in the transaction of the caller.';
grant execute on function platform.enqueue(text,json,text,integer,timestamp with time zone) to kith_app;

CREATE OR REPLACE FUNCTION platform.give_back(workers text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  begin
    update graphile_worker._private_jobs set attempts = greatest(attempts - 1, 0) where locked_by = any (workers);
    perform graphile_worker.force_unlock_workers(workers);
  end $function$;
comment on function platform.give_back(text[]) is 'Gives the jobs that dead workers held to others, as if they had not been begun.';

CREATE OR REPLACE FUNCTION platform.national_digits(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
    select regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?440?([0-9]{10})$', '0\2')
  $function$;
comment on function platform.national_digits(text) is 'One number written in two ways is one: +44 7700 900123 and 07700 900123. The same rule as src/platform/outbox/address.ts.';
grant execute on function platform.national_digits(text) to kith_app;
grant execute on function platform.national_digits(text) to public;

CREATE OR REPLACE FUNCTION platform.network_of_message(message uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select m.network_id from platform.message m where m.id = message
  $function$;
comment on function platform.network_of_message(uuid) is 'The network that a message belongs to, for receipts: they come from outside and say no network.';
grant execute on function platform.network_of_message(uuid) to kith_app;

CREATE OR REPLACE FUNCTION platform.networks()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('kith.networks'::text, true), ''::text), '{}'::text))::uuid[];
comment on function platform.networks() is 'The networks that the actor of this transaction may see.';
grant execute on function platform.networks() to kith_app;
grant execute on function platform.networks() to public;

CREATE OR REPLACE FUNCTION platform.reaches_practice(practice_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((current_setting('kith.practices'::text, true) = '*'::text) OR ((practice_id)::text = ANY (string_to_array(current_setting('kith.practices'::text, true), ','::text))));
comment on function platform.reaches_practice(uuid) is 'Whether the actor of this transaction may see the people of a practice.';
grant execute on function platform.reaches_practice(uuid) to kith_app;
grant execute on function platform.reaches_practice(uuid) to public;

CREATE OR REPLACE FUNCTION referrals.room_with(worker uuid)
 RETURNS TABLE(supported integer, waiting integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select
      (select count(*)::integer from referrals.episode e
        where e.network_id = any (platform.networks()) and e.worker_id = worker
          and e.closed_at is null and e.waiting_since is null),
      (select count(*)::integer from referrals.waiting_list w
        where w.network_id = any (platform.networks()) and w.ended_at is null);
  $function$;
comment on function referrals.room_with(uuid) is 'How many people a worker supports, and how many wait in the network: two numbers, about nobody.';
grant execute on function referrals.room_with(uuid) to kith_app;

CREATE OR REPLACE FUNCTION trials.keep_arm_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare changed trials.arm := coalesce(new, old);
begin
  if exists (select from trials.trial t where t.network_id = changed.network_id and t.id = changed.trial_id and t.state <> 'draft') then
    raise exception 'the wordings of a trial are frozen when it starts' using errcode = '23514', constraint = 'arm_is_frozen';
  end if;
  return changed;
end $function$;
comment on function trials.keep_arm_frozen() is NULL;
grant execute on function trials.keep_arm_frozen() to public;

CREATE OR REPLACE FUNCTION trials.keep_trial_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'draft' and (new.template, new.useful_points, new.started_at) is distinct from (old.template, old.useful_points, old.started_at)
    or old.state = 'stopped' and new.stopped_at is distinct from old.stopped_at
    or not (new.state = old.state or old.state = 'draft' and new.state = 'running' or old.state = 'running' and new.state = 'stopped') then
    raise exception 'what a trial compares is frozen when it starts' using errcode = '23514', constraint = 'trial_is_frozen';
  end if;
  return new;
end $function$;
comment on function trials.keep_trial_frozen() is NULL;
grant execute on function trials.keep_trial_frozen() to public;

create table appointments.appointment (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  practice_id    uuid,
  session_id     uuid not null,
  worker_id      uuid not null,
  session_during tstzrange not null,
  session_open   boolean not null default true,
  mode           text not null,
  kind           text not null,
  during         tstzrange not null,
  occupies       tstzrange not null,
  live           boolean not null default true,
  held_until     timestamp with time zone,
  outcome        text,
  outcome_at     timestamp with time zone,
  moved_from     uuid,
  booked_by      uuid not null,
  booked_at      timestamp with time zone not null,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint appointment_pkey PRIMARY KEY (network_id, id),
  constraint appointment_of_person EXCLUDE USING gist (network_id WITH =, person_id WITH =, during WITH &&) WHERE (live),
  constraint appointment_of_worker EXCLUDE USING gist (network_id WITH =, worker_id WITH =, occupies WITH &&) WHERE (live),
  constraint appointment_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint appointment_network_id_moved_from_fkey FOREIGN KEY (network_id, moved_from) REFERENCES appointments.appointment(network_id, id),
  constraint appointment_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint appointment_network_id_session_id_worker_id_session_during_fkey FOREIGN KEY (network_id, session_id, worker_id, session_during, session_open) REFERENCES rota.session(network_id, id, worker_id, during, open) ON UPDATE CASCADE,
  constraint appointment_held_is_open CHECK (((held_until IS NULL) OR (outcome IS NULL) OR (outcome = 'expired'::text))),
  constraint appointment_is_within_session CHECK (((NOT live) OR (session_during @> occupies))),
  constraint appointment_kind_is_known CHECK ((kind = ANY (ARRAY['first'::text, 'follow-up'::text]))),
  constraint appointment_length_is_bounded CHECK ((((upper(during) - lower(during)) >= '00:05:00'::interval) AND ((upper(during) - lower(during)) <= '04:00:00'::interval))),
  constraint appointment_live_by_outcome CHECK ((live = ((outcome IS NULL) OR (outcome = ANY (ARRAY['attended'::text, 'missed'::text]))))),
  constraint appointment_mode_is_known CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text]))),
  constraint appointment_occupies_itself CHECK (((occupies @> during) AND (NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)) AND lower_inc(occupies) AND (NOT upper_inc(occupies)))),
  constraint appointment_outcome_has_time CHECK (((outcome IS NULL) = (outcome_at IS NULL))),
  constraint appointment_outcome_is_known CHECK ((outcome = ANY (ARRAY['moved'::text, 'cancelled-by-person'::text, 'cancelled-by-service'::text, 'expired'::text, 'attended'::text, 'missed'::text]))),
  constraint appointment_stands_on_open_session CHECK (((NOT live) OR session_open))
);
comment on table appointments.appointment is 'A time that a person and a worker have agreed to meet, face to face, by phone, by video or at home. Retention: with the episode.';
comment on column appointments.appointment.practice_id is 'The practice of the episode: what limits practice staff.';
comment on column appointments.appointment.during is 'When they meet.';
comment on column appointments.appointment.occupies is 'When the worker is taken: with the way there and back, and the gap after it.';
comment on column appointments.appointment.live is 'Holds its time. The room is held by the session it stands on.';
comment on column appointments.appointment.held_until is 'Held while somebody makes up their mind, until then; null: booked.';
comment on column appointments.appointment.moved_from is 'The appointment that this one took the place of.';
CREATE INDEX appointment_by_episode ON appointments.appointment USING btree (network_id, episode_id);
CREATE INDEX appointment_by_person ON appointments.appointment USING btree (network_id, person_id, lower(during) DESC);
CREATE INDEX appointment_by_session ON appointments.appointment USING btree (network_id, session_id) WHERE live;
CREATE INDEX appointment_by_worker ON appointments.appointment USING btree (network_id, worker_id, lower(during));
CREATE INDEX appointment_held ON appointments.appointment USING btree (held_until) WHERE ((held_until IS NOT NULL) AND (outcome IS NULL));
CREATE INDEX appointment_settled ON appointments.appointment USING btree (network_id, lower(during)) WHERE (outcome = ANY (ARRAY['attended'::text, 'missed'::text]));
CREATE INDEX appointment_unsaid ON appointments.appointment USING btree (network_id, worker_id, lower(during)) WHERE (live AND (held_until IS NULL) AND (outcome IS NULL));
CREATE UNIQUE INDEX appointment_moved_once ON appointments.appointment USING btree (network_id, moved_from) WHERE (moved_from IS NOT NULL);
alter table appointments.appointment enable row level security;
create policy appointment_within_reach on appointments.appointment to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.appointment to kith_app;

create table appointments.confirmation (
  network_id     uuid not null,
  appointment_id uuid not null,
  how            text not null,
  said_at        timestamp with time zone not null,
  constraint confirmation_pkey PRIMARY KEY (network_id, appointment_id),
  constraint confirmation_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint confirmation_how_is_known CHECK ((how = ANY (ARRAY['text'::text, 'link'::text])))
);
comment on table appointments.confirmation is 'That a person said they are coming. Retention: with the appointment.';
alter table appointments.confirmation enable row level security;
create policy confirmation_within_reach on appointments.confirmation to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on appointments.confirmation to kith_app;

create table appointments.feed (
  network_id uuid not null,
  worker_id  uuid not null,
  hash       bytea not null,
  language   text not null,
  made_at    timestamp with time zone not null,
  constraint feed_pkey PRIMARY KEY (network_id, worker_id),
  constraint feed_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint feed_hash_is_sha256 CHECK ((length(hash) = 32)),
  constraint feed_language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text])))
);
comment on table appointments.feed is 'The secret address under which a worker''s calendar program reads their appointments. One at a time: a new one ends the old.';
comment on column appointments.feed.hash is 'Of the secret, which is shown once and not kept.';
CREATE UNIQUE INDEX feed_by_hash ON appointments.feed USING btree (network_id, hash);
alter table appointments.feed enable row level security;
create policy feed_within_reach on appointments.feed to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select, update on appointments.feed to kith_app;

create table appointments.how_it_went (
  network_id     uuid not null,
  appointment_id uuid not null,
  person_id      uuid not null,
  came           text not null,
  helpful        text,
  helpful_words  text,
  another        text,
  another_words  text,
  next           text,
  next_on        date,
  kind_message   uuid,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint how_it_went_pkey PRIMARY KEY (network_id, appointment_id),
  constraint how_it_went_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint how_it_went_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint how_it_went_another_is_known CHECK ((another = ANY (ARRAY['yes'::text, 'not-now'::text, 'no'::text, 'hesitant'::text]))),
  constraint how_it_went_came_is_known CHECK ((came = ANY (ARRAY['on-time'::text, 'late'::text, 'missed'::text]))),
  constraint how_it_went_helpful_is_known CHECK ((helpful = ANY (ARRAY['yes'::text, 'a-little'::text, 'no'::text, 'hesitant'::text]))),
  constraint how_it_went_missed_is_not_asked CHECK (((came <> 'missed'::text) OR ((helpful IS NULL) AND (helpful_words IS NULL) AND (another IS NULL) AND (another_words IS NULL)))),
  constraint how_it_went_missed_is_not_closed CHECK (((came <> 'missed'::text) OR (next IS DISTINCT FROM 'close'::text))),
  constraint how_it_went_next_is_known CHECK ((next = ANY (ARRAY['another'::text, 'phone'::text, 'information'::text, 'not-now'::text, 'close'::text]))),
  constraint how_it_went_not_now_has_day CHECK (((next = 'not-now'::text) = (next_on IS NOT NULL))),
  constraint how_it_went_words_are_bounded CHECK ((((length(helpful_words) >= 1) AND (length(helpful_words) <= 2000)) AND ((length(another_words) >= 1) AND (length(another_words) <= 2000))))
);
comment on table appointments.how_it_went is 'Whether somebody came to an appointment, whether it helped, whether they want another, and what was offered. Retention: with the episode.';
comment on column appointments.how_it_went.helpful is '"Was that helpful today?", as a choice; null when they answered in words, or were not asked yet.';
comment on column appointments.how_it_went.another is '"Would it be useful for you to have another appointment?", in the same way.';
comment on column appointments.how_it_went.next_on is 'The day until which the door was left open: somebody asks again then.';
comment on column appointments.how_it_went.kind_message is 'The message that was written to them after a miss.';
CREATE INDEX how_it_went_by_person ON appointments.how_it_went USING btree (network_id, person_id);
alter table appointments.how_it_went enable row level security;
create policy how_it_went_within_reach on appointments.how_it_went to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.how_it_went to kith_app;

create table appointments.length (
  network_id    uuid not null,
  short_minutes integer not null,
  long_minutes  integer not null,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamp with time zone not null,
  constraint length_pkey PRIMARY KEY (network_id),
  constraint length_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint length_is_bounded CHECK ((((short_minutes >= 10) AND (short_minutes <= 60)) AND ((long_minutes >= 15) AND (long_minutes <= 120)) AND (short_minutes < long_minutes))),
  constraint length_is_on_grid CHECK ((((short_minutes % 5) = 0) AND ((long_minutes % 5) = 0)))
);
comment on table appointments.length is 'How long short and long appointments of a network are, where they are not 20 and 45 minutes.';
alter table appointments.length enable row level security;
create policy length_within_reach on appointments.length to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.length to kith_app;

create table appointments.link (
  network_id     uuid not null,
  name           text not null,
  appointment_id uuid not null,
  made_at        timestamp with time zone not null,
  expires_at     timestamp with time zone not null,
  constraint link_pkey PRIMARY KEY (network_id, name),
  constraint link_name_key UNIQUE (name),
  constraint link_network_id_appointment_id_key UNIQUE (network_id, appointment_id),
  constraint link_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint link_name_shape CHECK ((name ~ '^[A-Za-z0-9_-]{12}$'::text))
);
comment on table appointments.link is 'A link with which a person confirms, moves or cancels one appointment without an account. Retention: 90 days.';
comment on column appointments.link.name is 'Half of the link. The other half is worked out from the secret of Kith, so nobody can use a link who only reads the database.';
alter table appointments.link enable row level security;
create policy link_within_reach on appointments.link to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on appointments.link to kith_app;

create table appointments.reminder (
  network_id     uuid not null,
  appointment_id uuid not null,
  days_before    smallint not null,
  person_id      uuid not null,
  due_at         timestamp with time zone not null,
  state          text not null default 'planned'::text,
  why_not        text,
  message_id     uuid,
  changed_at     timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (network_id, appointment_id, days_before),
  constraint reminder_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint reminder_not_written_says_why CHECK (((state = 'not-written'::text) = (why_not IS NOT NULL))),
  constraint reminder_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'written'::text, 'not-written'::text, 'dropped'::text]))),
  constraint reminder_written_has_message CHECK (((state = 'written'::text) = (message_id IS NOT NULL)))
);
comment on table appointments.reminder is 'A reminder of an appointment: planned when it is booked, written once when it is due. Retention: with the appointment.';
comment on column appointments.reminder.state is 'dropped: the appointment was moved or cancelled. not-written: nothing may be sent to them, why_not says why.';
CREATE INDEX reminder_due ON appointments.reminder USING btree (due_at, network_id) WHERE (state = 'planned'::text);
alter table appointments.reminder enable row level security;
create policy reminder_within_reach on appointments.reminder to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.reminder to kith_app;

create table appointments.reminder_setting (
  network_id  uuid not null,
  days_before smallint[] not null,
  at          time without time zone not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint reminder_setting_pkey PRIMARY KEY (network_id),
  constraint reminder_setting_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint reminder_setting_is_bounded CHECK (((cardinality(days_before) <= 4) AND (0 < ALL (days_before)) AND (29 > ALL (days_before))))
);
comment on table appointments.reminder_setting is 'When a network reminds people. Without a row: five days before and the day before, at ten.';
comment on column appointments.reminder_setting.at is 'At this hour in Europe/London, whatever the clocks do.';
alter table appointments.reminder_setting enable row level security;
create policy reminder_setting_within_reach on appointments.reminder_setting to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.reminder_setting to kith_app;

create table appointments.standby (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  practice_id    uuid,
  appointment_id uuid,
  mode           text,
  kind           text not null,
  urgent         boolean not null,
  since          timestamp with time zone not null,
  ended_at       timestamp with time zone,
  ended_why      text,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint standby_pkey PRIMARY KEY (network_id, id),
  constraint standby_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint standby_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint standby_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint standby_end_has_reason CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint standby_end_is_known CHECK ((ended_why = ANY (ARRAY['taken'::text, 'withdrawn'::text, 'stopped'::text]))),
  constraint standby_kind_is_known CHECK ((kind = ANY (ARRAY['first'::text, 'follow-up'::text]))),
  constraint standby_mode_is_known CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text])))
);
comment on table appointments.standby is 'Somebody who would come earlier if a time became free. Retention: with the episode.';
comment on column appointments.standby.appointment_id is 'What is booked for them; they want to come before it. Null: nothing is.';
comment on column appointments.standby.urgent is 'Referred as more than routine: offered first.';
CREATE INDEX standby_in_turn ON appointments.standby USING btree (network_id, urgent DESC, since, id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX standby_once ON appointments.standby USING btree (network_id, person_id) WHERE (ended_at IS NULL);
alter table appointments.standby enable row level security;
create policy standby_within_reach on appointments.standby to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.standby to kith_app;

create table appointments.standby_offer (
  network_id  uuid not null,
  standby_id  uuid not null,
  freed_id    uuid not null,
  held_id     uuid not null,
  practice_id uuid,
  made_at     timestamp with time zone not null,
  expires_at  timestamp with time zone not null,
  not_told    text,
  answer      text,
  answered_at timestamp with time zone,
  constraint standby_offer_pkey PRIMARY KEY (network_id, standby_id, freed_id),
  constraint standby_offer_network_id_freed_id_fkey FOREIGN KEY (network_id, freed_id) REFERENCES appointments.appointment(network_id, id),
  constraint standby_offer_network_id_held_id_fkey FOREIGN KEY (network_id, held_id) REFERENCES appointments.appointment(network_id, id),
  constraint standby_offer_network_id_standby_id_fkey FOREIGN KEY (network_id, standby_id) REFERENCES appointments.standby(network_id, id),
  constraint standby_offer_answer_has_time CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint standby_offer_answer_is_known CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text, 'expired'::text])))
);
comment on table appointments.standby_offer is 'A freed time that is held for somebody who waits, until they answer or it runs out. Retention: with the episode.';
comment on column appointments.standby_offer.freed_id is 'The appointment whose time became free.';
comment on column appointments.standby_offer.held_id is 'The time as it is held for them.';
comment on column appointments.standby_offer.not_told is 'Why no message could be sent: then somebody rings them.';
CREATE UNIQUE INDEX standby_offer_by_held ON appointments.standby_offer USING btree (network_id, held_id);
CREATE UNIQUE INDEX standby_offer_one_at_a_time ON appointments.standby_offer USING btree (network_id, freed_id) WHERE (answer IS NULL);
alter table appointments.standby_offer enable row level security;
create policy standby_offer_within_reach on appointments.standby_offer to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.standby_offer to kith_app;

create table appointments.welfare_prompt (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  appointment_id uuid not null,
  misses         integer not null,
  flags          text[] not null,
  raised_at      timestamp with time zone not null,
  outcome        text,
  done           text,
  done_by        text,
  done_on        date,
  answered_by    uuid,
  answered_at    timestamp with time zone,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint welfare_prompt_pkey PRIMARY KEY (network_id, id),
  constraint welfare_prompt_network_id_appointment_id_fkey FOREIGN KEY (network_id, appointment_id) REFERENCES appointments.appointment(network_id, id),
  constraint welfare_prompt_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint welfare_prompt_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint welfare_prompt_answer_is_whole CHECK ((((outcome IS NULL) = (done IS NULL)) AND ((outcome IS NULL) = (done_by IS NULL)) AND ((outcome IS NULL) = (done_on IS NULL)) AND ((outcome IS NULL) = (answered_by IS NULL)) AND ((outcome IS NULL) = (answered_at IS NULL)))),
  constraint welfare_prompt_counts_misses CHECK ((misses > 0)),
  constraint welfare_prompt_flags_are_known CHECK (((cardinality(flags) > 0) AND (flags <@ '{safeguarding,adjustments,caution,worry}'::text[]))),
  constraint welfare_prompt_outcome_is_known CHECK ((outcome = ANY (ARRAY['spoke'::text, 'seen'::text, 'told-others'::text, 'recorded-wrongly'::text]))),
  constraint welfare_prompt_words_are_bounded CHECK ((((length(done) >= 1) AND (length(done) <= 2000)) AND ((length(done_by) >= 1) AND (length(done_by) <= 200))))
);
comment on table appointments.welfare_prompt is 'Somebody with a known risk missed several appointments in a row: how are they? Blocks closing until it is answered. Retention: with the episode.';
comment on column appointments.welfare_prompt.flags is 'Why they are asked after: codes of appointments/after/domain/welfare.ts.';
comment on column appointments.welfare_prompt.done_by is 'Who did it, in words: it may be somebody who does not use Kith.';
CREATE INDEX welfare_prompt_by_person ON appointments.welfare_prompt USING btree (network_id, person_id);
CREATE INDEX welfare_prompt_open ON appointments.welfare_prompt USING btree (network_id, raised_at) WHERE (outcome IS NULL);
CREATE UNIQUE INDEX welfare_prompt_one_open ON appointments.welfare_prompt USING btree (network_id, episode_id) WHERE (outcome IS NULL);
alter table appointments.welfare_prompt enable row level security;
create policy welfare_prompt_within_reach on appointments.welfare_prompt to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.welfare_prompt to kith_app;

create table appointments.welfare_setting (
  network_id uuid not null,
  misses     integer not null,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint welfare_setting_pkey PRIMARY KEY (network_id),
  constraint welfare_setting_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint welfare_setting_is_bounded CHECK (((misses >= 2) AND (misses <= 6)))
);
comment on table appointments.welfare_setting is 'How many misses in a row raise a welfare prompt in a network; two where nobody chose.';
alter table appointments.welfare_setting enable row level security;
create policy welfare_setting_within_reach on appointments.welfare_setting to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on appointments.welfare_setting to kith_app;

create table audit.amendment (
  network_id   uuid not null,
  id           uuid not null,
  subject_type text not null,
  subject_id   uuid not null,
  field        text not null,
  before       jsonb not null,
  after        jsonb not null,
  reason       text not null,
  amended_by   uuid not null,
  amended_at   timestamp with time zone not null,
  constraint amendment_pkey PRIMARY KEY (network_id, id),
  constraint amendment_has_reason CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
comment on table audit.amendment is 'A field of a record that was corrected: the old value stays readable. Never updated.';
CREATE INDEX amendment_by_subject ON audit.amendment USING btree (network_id, subject_type, subject_id, amended_at DESC);
alter table audit.amendment enable row level security;
create policy amendment_within_reach on audit.amendment to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on audit.amendment to kith_app;

create table audit.entry (
  network_id   uuid not null,
  at           timestamp with time zone not null,
  id           uuid not null,
  actor_id     uuid not null,
  actor_kind   text not null,
  action       text not null,
  subject_type text not null,
  subject_id   uuid not null,
  person_id    uuid,
  details      jsonb not null,
  request_id   uuid not null,
  constraint entry_pkey PRIMARY KEY (network_id, at, id),
  constraint entry_actor_kind_is_known CHECK ((actor_kind = ANY (ARRAY['user'::text, 'public'::text, 'system'::text])))
);
comment on table audit.entry is 'Who did or saw what, and when. Written with the change or the look itself; never updated, never deleted by the application.';
comment on column audit.entry.person_id is 'Whose record it was, when it was somebody''s.';
comment on column audit.entry.details is 'Codes and counts only; never personal data.';
CREATE INDEX entry_by_actor ON audit.entry USING btree (network_id, actor_id, at DESC);
CREATE INDEX entry_by_person ON audit.entry USING btree (network_id, person_id, at DESC) WHERE (person_id IS NOT NULL);
alter table audit.entry enable row level security;
create policy entry_within_reach on audit.entry for select to kith_app
  using ((network_id = ANY (platform.networks())));
create policy entry_written_by_anyone on audit.entry for insert to kith_app
  with check (true);
grant insert, select on audit.entry to kith_app;

create table capacity.outlook (
  network_id    uuid not null,
  waiting       integer not null,
  from_days     integer,
  likely_days   integer,
  to_days       integer,
  worked_out_at timestamp with time zone not null,
  constraint outlook_pkey PRIMARY KEY (network_id),
  constraint outlook_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint outlook_range_is_whole CHECK ((((from_days IS NULL) = (to_days IS NULL)) AND ((from_days IS NULL) = (likely_days IS NULL)) AND (from_days <= likely_days) AND (likely_days <= to_days)))
);
comment on table capacity.outlook is 'How long somebody who is referred now is likely to wait, worked out over the whole network for those who reach one practice of it. A figure, about nobody.';
alter table capacity.outlook enable row level security;
create policy outlook_within_reach on capacity.outlook to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on capacity.outlook to kith_app;

create table capacity.pad (
  network_id   uuid not null,
  id           uuid not null,
  practice_id  uuid not null,
  printed_by   uuid not null,
  printed_at   timestamp with time zone not null,
  expires_on   date not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint pad_pkey PRIMARY KEY (network_id, id),
  constraint pad_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint pad_network_id_practice_id_fkey FOREIGN KEY (network_id, practice_id) REFERENCES identity.organisation(network_id, id),
  constraint pad_withdrawal_is_whole CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
comment on table capacity.pad is 'A batch of referral slips printed for a practice.';
comment on column capacity.pad.expires_on is 'Last day (Europe/London) on which its slips are taken: wording and wait on paper grow old.';
CREATE INDEX pad_by_practice ON capacity.pad USING btree (network_id, practice_id, printed_at DESC);
alter table capacity.pad enable row level security;
create policy pad_within_reach on capacity.pad to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on capacity.pad to kith_app;
grant update (changed_at) on capacity.pad to kith_app;
grant update (changed_by) on capacity.pad to kith_app;
grant update (version) on capacity.pad to kith_app;
grant update (withdrawn_at) on capacity.pad to kith_app;
grant update (withdrawn_by) on capacity.pad to kith_app;

create table capacity.pause (
  network_id  uuid not null,
  id          uuid not null,
  practice_id uuid,
  from_on     date not null,
  until_on    date not null,
  why         text not null,
  shown       text not null,
  instead     text not null,
  paused_by   uuid not null,
  paused_at   timestamp with time zone not null,
  reopened_at timestamp with time zone,
  reopened_by uuid,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint pause_pkey PRIMARY KEY (network_id, id),
  constraint pause_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint pause_network_id_practice_id_fkey FOREIGN KEY (network_id, practice_id) REFERENCES identity.organisation(network_id, id),
  constraint pause_ends CHECK (((until_on >= from_on) AND (until_on <= (from_on + 183)))),
  constraint pause_reopening_is_whole CHECK (((reopened_at IS NULL) = (reopened_by IS NULL)))
);
comment on table capacity.pause is 'A time in which a network, or one practice of it, is asked not to refer: who said so, why, and where people go meanwhile.';
comment on column capacity.pause.practice_id is 'Null: every practice.';
comment on column capacity.pause.until_on is 'Its last day (Europe/London): it ends by itself at the midnight after it, however long that night is.';
comment on column capacity.pause.why is 'For the team. What referrers read is shown.';
CREATE INDEX pause_by_day ON capacity.pause USING btree (network_id, until_on) WHERE (reopened_at IS NULL);
alter table capacity.pause enable row level security;
create policy pause_within_reach on capacity.pause to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on capacity.pause to kith_app;
grant update (changed_at) on capacity.pause to kith_app;
grant update (changed_by) on capacity.pause to kith_app;
grant update (reopened_at) on capacity.pause to kith_app;
grant update (reopened_by) on capacity.pause to kith_app;
grant update (version) on capacity.pause to kith_app;

create table capacity.simulation (
  id          uuid not null,
  key         text not null,
  assumptions jsonb not null,
  asked_at    timestamp with time zone not null,
  answer      jsonb,
  answered_at timestamp with time zone,
  constraint simulation_pkey PRIMARY KEY (id),
  constraint simulation_key_key UNIQUE (key),
  constraint simulation_answer_has_time CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint simulation_is_small CHECK (((pg_column_size(assumptions) < 4000) AND (pg_column_size(answer) < 20000))),
  constraint simulation_key_is_a_hash CHECK ((key ~ '^[0-9a-f]{64}$'::text))
);
comment on table capacity.simulation is 'A plan of numbers that somebody had played through in the capacity planner. Public, about nobody. Kept for 30 days.';
comment on column capacity.simulation.key is 'SHA-256 of the assumptions in their one order: the same plan is played through once.';
comment on column capacity.simulation.answer is 'Waits for each number of link workers; null until the job is done.';
CREATE INDEX simulation_by_age ON capacity.simulation USING btree (asked_at);
grant insert, select on capacity.simulation to kith_app;
grant update (answer) on capacity.simulation to kith_app;
grant update (answered_at) on capacity.simulation to kith_app;

create table capacity.slip (
  network_id  uuid not null,
  code        text not null,
  pad_id      uuid not null,
  number      integer not null,
  used_at     timestamp with time zone,
  used_by     uuid,
  referral_id uuid,
  constraint slip_pkey PRIMARY KEY (network_id, code),
  constraint slip_network_id_pad_id_number_key UNIQUE (network_id, pad_id, number),
  constraint slip_network_id_pad_id_fkey FOREIGN KEY (network_id, pad_id) REFERENCES capacity.pad(network_id, id),
  constraint slip_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id),
  constraint slip_code_shape CHECK ((code ~ '^[234679BCDFHJKMNPQRSTVWX]{8}$'::text)),
  constraint slip_use_is_whole CHECK ((((used_at IS NULL) = (used_by IS NULL)) AND ((used_at IS NULL) = (referral_id IS NULL))))
);
comment on table capacity.slip is 'One slip of a pad. Its code says nothing about anybody: what is written on the paper is typed when it is used.';
comment on column capacity.slip.code is 'Seven signs by chance and one that checks them, without the hyphen: platform/spoken-code.ts.';
alter table capacity.slip enable row level security;
create policy slip_within_reach on capacity.slip to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on capacity.slip to kith_app;
grant update (referral_id) on capacity.slip to kith_app;
grant update (used_at) on capacity.slip to kith_app;
grant update (used_by) on capacity.slip to kith_app;

create table directory.accessibility (
  id          uuid not null,
  location_id uuid not null,
  description text,
  details     text,
  url         text,
  constraint accessibility_pkey PRIMARY KEY (id),
  constraint accessibility_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id)
);
comment on table directory.accessibility is 'What makes a place easier to get into and to be in.';
CREATE INDEX accessibility_by_location ON directory.accessibility USING btree (location_id);
grant delete, insert, select, update on directory.accessibility to kith_app;

create table directory.address (
  id             uuid not null,
  location_id    uuid not null,
  attention      text,
  address_1      text,
  address_2      text,
  city           text,
  region         text,
  state_province text,
  postal_code    text,
  country        text,
  address_type   text not null,
  constraint address_pkey PRIMARY KEY (id),
  constraint address_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint address_country_is_a_code CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint address_type_is_known CHECK ((address_type = ANY (ARRAY['physical'::text, 'postal'::text, 'virtual'::text])))
);
comment on table directory.address is 'The address of a place. Parts may be missing; a feed that must have them says so for itself.';
CREATE INDEX address_by_city ON directory.address USING btree (lower(city));
CREATE INDEX address_by_location ON directory.address USING btree (location_id);
CREATE TRIGGER address_hidden_is_its_town BEFORE INSERT OR UPDATE ON directory.address FOR EACH ROW EXECUTE FUNCTION directory.keep_address_hidden();
grant delete, insert, select, update on directory.address to kith_app;

create table directory.asking (
  id            uuid not null,
  service_id    uuid not null,
  token_hash    bytea not null,
  reminder_hash bytea,
  asked_at      timestamp with time zone not null,
  reminded_at   timestamp with time zone,
  expires_at    timestamp with time zone not null,
  answered_at   timestamp with time zone,
  answer        text,
  constraint asking_pkey PRIMARY KEY (id),
  constraint asking_reminder_hash_key UNIQUE (reminder_hash),
  constraint asking_token_hash_key UNIQUE (token_hash),
  constraint asking_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint asking_answer_is_known CHECK ((answer = ANY (ARRAY['right'::text, 'changed'::text, 'closed'::text]))),
  constraint asking_answer_is_whole CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint asking_reminder_is_whole CHECK (((reminded_at IS NULL) = (reminder_hash IS NULL)))
);
comment on table directory.asking is 'The owner of a listing was asked by email whether all of it is still right. Whom is in the message, not here.';
comment on column directory.asking.token_hash is 'SHA-256 of the secret in the link: whoever reads this table cannot answer.';
CREATE INDEX asking_by_service ON directory.asking USING btree (service_id, asked_at DESC);
CREATE INDEX asking_unanswered ON directory.asking USING btree (asked_at) WHERE (answered_at IS NULL);
grant insert, select, update on directory.asking to kith_app;

create table directory.attribute (
  id               uuid not null,
  link_entity      text not null,
  link_id          uuid not null,
  link_type        text,
  taxonomy_term_id uuid,
  label            text,
  value            text,
  constraint attribute_pkey PRIMARY KEY (id),
  constraint attribute_taxonomy_term_id_fkey FOREIGN KEY (taxonomy_term_id) REFERENCES directory.taxonomy_term(id),
  constraint attribute_entity_is_known CHECK ((link_entity = ANY (ARRAY['service'::text, 'organization'::text, 'location'::text, 'service_at_location'::text]))),
  constraint attribute_says_something CHECK ((num_nonnulls(taxonomy_term_id, value) > 0))
);
comment on table directory.attribute is 'A term, or a labelled value, that is said of a service, an organisation or a place.';
CREATE INDEX attribute_by_link ON directory.attribute USING btree (link_entity, link_id);
CREATE INDEX attribute_by_term ON directory.attribute USING btree (taxonomy_term_id);
grant delete, insert, select, update on directory.attribute to kith_app;

create table directory.audience (
  term_id  uuid not null,
  name     text not null,
  listings integer not null,
  constraint audience_pkey PRIMARY KEY (term_id),
  constraint audience_term_id_fkey FOREIGN KEY (term_id) REFERENCES directory.taxonomy_term(id)
);
comment on table directory.audience is 'People whom active listings are for, by the terms that they are sorted by: counted every hour, so that the search offers what there is.';
CREATE INDEX audience_by_listings ON directory.audience USING btree (listings DESC);
CREATE TRIGGER audience_marks_words AFTER INSERT OR DELETE OR UPDATE ON directory.audience FOR EACH STATEMENT EXECUTE FUNCTION directory.mark_words();
grant delete, insert, select on directory.audience to kith_app;

create table directory.border (
  key     text not null,
  geojson text not null,
  constraint border_pkey PRIMARY KEY (key),
  constraint border_is_bounded CHECK ((length(geojson) <= 500000)),
  constraint border_key_shape CHECK ((key ~ '^border-[0-9a-f]{32}$'::text))
);
comment on table directory.border is 'The border of an area, as GeoJSON. Never changed: another border has another key.';
comment on column directory.border.key is 'Made of what it says, so that the same border is kept once.';
grant insert, select on directory.border to kith_app;

create table directory.border_ring (
  border  text not null,
  ring    integer not null,
  is_hole boolean not null,
  shape   polygon not null,
  constraint border_ring_pkey PRIMARY KEY (border, ring),
  constraint border_ring_border_fkey FOREIGN KEY (border) REFERENCES directory.border(key)
);
comment on table directory.border_ring is 'A line around a part of an area, or around a hole in it. A point is within the area when more lines than holes are around it.';
comment on column directory.border_ring.shape is 'Longitude, latitude.';
CREATE INDEX border_ring_by_box ON directory.border_ring USING gist (box(shape));
grant insert, select on directory.border_ring to kith_app;

create table directory.claim (
  id         uuid not null,
  service_id uuid not null,
  kind       text not null,
  channel    text not null,
  address    text not null,
  code_hash  text,
  tries_left integer not null,
  asked_by   uuid not null,
  asked_at   timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at    timestamp with time zone,
  used_with  uuid,
  constraint claim_pkey PRIMARY KEY (id),
  constraint claim_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint claim_channel_is_known CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text, 'letter'::text, 'call'::text]))),
  constraint claim_kind_is_known CHECK ((kind = ANY (ARRAY['claim'::text, 'invitation'::text]))),
  constraint claim_tries_are_not_negative CHECK ((tries_left >= 0)),
  constraint claim_used_says_when CHECK (((used_at IS NULL) = (used_with IS NULL))),
  constraint claim_without_code_awaits_an_editor CHECK (((code_hash IS NOT NULL) OR (channel = ANY (ARRAY['call'::text, 'letter'::text]))))
);
comment on table directory.claim is 'A code that was sent to prove who keeps a listing. Personal, never public; deleted some days after it ended.';
comment on column directory.claim.code_hash is 'Scrypt of the code with the id as salt: the code itself is only in the message. Null while nobody has rung or written.';
comment on column directory.claim.used_with is 'The idempotency key of the form that used it: sent again, it is answered and not refused.';
CREATE INDEX claim_by_service ON directory.claim USING btree (service_id, asked_at);
CREATE INDEX claim_for_editors ON directory.claim USING btree (asked_at, id) WHERE ((channel = ANY (ARRAY['call'::text, 'letter'::text])) AND (used_at IS NULL));
grant delete, insert, select, update on directory.claim to kith_app;

create table directory.contact (
  id                     uuid not null,
  organization_id        uuid,
  service_id             uuid,
  service_at_location_id uuid,
  location_id            uuid,
  name                   text,
  title                  text,
  department             text,
  email                  text,
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id),
  constraint contact_service_at_location_id_fkey FOREIGN KEY (service_at_location_id) REFERENCES directory.service_at_location(id) ON DELETE CASCADE,
  constraint contact_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint contact_belongs_to_one CHECK ((num_nonnulls(organization_id, service_id, service_at_location_id, location_id) = 1))
);
comment on table directory.contact is 'Whom to ask for. What its organisation published about them, never a client.';
CREATE INDEX contact_by_location ON directory.contact USING btree (location_id) WHERE (location_id IS NOT NULL);
CREATE INDEX contact_by_organization ON directory.contact USING btree (organization_id) WHERE (organization_id IS NOT NULL);
CREATE INDEX contact_by_service ON directory.contact USING btree (service_id);
CREATE INDEX contact_by_service_at_location ON directory.contact USING btree (service_at_location_id) WHERE (service_at_location_id IS NOT NULL);
grant delete, insert, select, update on directory.contact to kith_app;

create table directory.cost_option (
  id                 uuid not null,
  service_id         uuid not null,
  valid_from         date,
  valid_to           date,
  option             text,
  currency           text,
  amount             numeric(10,2),
  amount_description text,
  constraint cost_option_pkey PRIMARY KEY (id),
  constraint cost_option_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint cost_option_amount_is_not_negative CHECK ((amount >= (0)::numeric)),
  constraint cost_option_currency_is_a_code CHECK ((currency ~ '^[A-Z]{3}$'::text))
);
comment on table directory.cost_option is 'What a service costs, for whom. An amount of 0 is free; no row at all is not known.';
CREATE INDEX cost_option_by_service ON directory.cost_option USING btree (service_id);
grant delete, insert, select, update on directory.cost_option to kith_app;

create table directory.doubt (
  service_id uuid not null,
  kind       text not null,
  people     integer not null,
  since      timestamp with time zone not null,
  constraint doubt_pkey PRIMARY KEY (service_id),
  constraint doubt_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint doubt_kind_is_known CHECK ((kind = ANY (ARRAY['moved'::text, 'closed'::text, 'wrong-number'::text, 'something-else'::text]))),
  constraint doubt_people_are_counted CHECK ((people > 0))
);
comment on table directory.doubt is 'A listing that enough people, by their weight, say is not right: said so in public and ranked lower until an editor settles it.';
CREATE TRIGGER keep_standing AFTER INSERT OR DELETE ON directory.doubt FOR EACH ROW EXECUTE FUNCTION directory.keep_standing();
grant delete, insert, select, update on directory.doubt to kith_app;

create table directory.duplicate (
  id         uuid not null,
  one_id     uuid not null,
  other_id   uuid not null,
  score      integer not null,
  reasons    text[] not null,
  state      text not null,
  found_at   timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint duplicate_pkey PRIMARY KEY (id),
  constraint duplicate_one_id_other_id_key UNIQUE (one_id, other_id),
  constraint duplicate_one_id_fkey FOREIGN KEY (one_id) REFERENCES directory.service(id),
  constraint duplicate_other_id_fkey FOREIGN KEY (other_id) REFERENCES directory.service(id),
  constraint duplicate_is_in_order CHECK ((one_id < other_id)),
  constraint duplicate_score_is_of_a_hundred CHECK (((score >= 0) AND (score <= 100))),
  constraint duplicate_settled_says_who CHECK ((((state = 'open'::text) = (settled_at IS NULL)) AND ((settled_at IS NULL) = (settled_by IS NULL)))),
  constraint duplicate_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'different'::text, 'merged'::text])))
);
comment on table directory.duplicate is 'Two listings that may be of one service. Once somebody said that they are not, they are not shown again.';
CREATE INDEX duplicate_by_other ON directory.duplicate USING btree (other_id);
CREATE INDEX duplicate_open ON directory.duplicate USING btree (score DESC, id) WHERE (state = 'open'::text);
grant delete, insert, select, update on directory.duplicate to kith_app;

create table directory.edit (
  id           uuid not null,
  service_id   uuid not null,
  base_version integer not null,
  base         jsonb,
  proposed     jsonb not null,
  proposed_by  uuid not null,
  proposed_at  timestamp with time zone not null,
  tell         text,
  state        text not null,
  decided_by   uuid,
  decided_at   timestamp with time zone,
  reason       text,
  constraint edit_pkey PRIMARY KEY (id),
  constraint edit_decided_says_when CHECK ((((state = 'waiting'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint edit_declined_has_reason CHECK (((state = 'declined'::text) = (reason IS NOT NULL))),
  constraint edit_of_new_listing_has_no_base CHECK (((base IS NULL) = (base_version = 0))),
  constraint edit_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'replaced'::text])))
);
comment on table directory.edit is 'A change of a listing, or a new one, that somebody who keeps it proposed. The public sees nothing of it until it is approved.';
comment on column directory.edit.service_id is 'No reference: a new listing is not there until it is approved.';
comment on column directory.edit.base is 'What the form said of the listing when it was changed: only what differs from this is applied.';
comment on column directory.edit.proposed is 'What the form says now, in the same shape as base.';
comment on column directory.edit.tell is 'Personal: the address at which whoever proposed it is told what became of it. Emptied when they were told. Never public.';
comment on column directory.edit.state is 'replaced: the same keeper proposed again before it was decided.';
CREATE INDEX edit_by_age ON directory.edit USING btree (proposed_at, id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX edit_one_waiting ON directory.edit USING btree (service_id, proposed_by) WHERE (state = 'waiting'::text);
grant insert, select, update on directory.edit to kith_app;

create table directory.feed (
  id           uuid not null,
  source       text not null,
  name         text not null,
  address      text not null,
  every_hours  integer not null,
  state        text not null,
  next_at      timestamp with time zone not null,
  failures     integer not null default 0,
  last_at      timestamp with time zone,
  last_outcome text,
  last_details jsonb not null default '{}'::jsonb,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_source_key UNIQUE (source),
  constraint feed_every_hours_is_sensible CHECK (((every_hours >= 1) AND (every_hours <= 8760))),
  constraint feed_failures_are_not_negative CHECK ((failures >= 0)),
  constraint feed_source_is_a_word CHECK ((source ~ '^[a-z0-9][a-z0-9.-]{0,79}$'::text)),
  constraint feed_state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text])))
);
comment on table directory.feed is 'A directory that is read from an address by the clock, and how that went last.';
comment on column directory.feed.source is 'The id that directory.source has, or gets when it is read for the first time.';
comment on column directory.feed.next_at is 'Not read before this. Moved on when a reading begins, so that it is not begun twice, and when it ends.';
comment on column directory.feed.failures is 'In a row. Each doubles how long it is left alone, up to a week.';
comment on column directory.feed.last_outcome is 'read, or the code of why it was not: directory.import-feed-too-large.';
comment on column directory.feed.last_details is 'Counts of services, or what the refusal names: the status that it answered with.';
CREATE INDEX feed_by_next ON directory.feed USING btree (next_at) WHERE (state = 'active'::text);
grant insert, select, update on directory.feed to kith_app;

create table directory.field_source (
  service_id uuid not null,
  source     text not null,
  run_id     uuid not null,
  version    integer not null,
  said       jsonb not null,
  kept       text[] not null default '{}'::text[],
  records    text[] not null default '{}'::text[],
  remarks    text[] not null default '{}'::text[],
  constraint field_source_pkey PRIMARY KEY (service_id),
  constraint field_source_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint field_source_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id)
);
comment on table directory.field_source is 'What the source of a listing said last, a field each: where a field stands otherwise now, it was changed here.';
comment on column directory.field_source.version is 'That of directory.service when the source was written last: while it is the same, nothing was changed here.';
comment on column directory.field_source.said is 'For every field that the source fills: a hash of what it says, and the day since when it says so.';
comment on column directory.field_source.kept is 'Fields in which what was changed here stood against the source when it was read last.';
comment on column directory.field_source.records is 'Records of the source that were taken as they are or mended, as "table id". Those that are in doubt or left out are in import_record.';
comment on column directory.field_source.remarks is 'How each of the records was mended: the codes of import_record.remarks with a space between them. Empty when it was taken as it is; none at all when all were.';
grant delete, insert, select, update on directory.field_source to kith_app;

create table directory.funding (
  id              uuid not null,
  organization_id uuid,
  service_id      uuid,
  source          text not null,
  constraint funding_pkey PRIMARY KEY (id),
  constraint funding_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id),
  constraint funding_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint funding_belongs_to_one CHECK ((num_nonnulls(organization_id, service_id) = 1))
);
comment on table directory.funding is 'Who pays for a service or an organisation, in words.';
CREATE INDEX funding_by_organization ON directory.funding USING btree (organization_id);
CREATE INDEX funding_by_service ON directory.funding USING btree (service_id);
grant delete, insert, select, update on directory.funding to kith_app;

create table directory.gap (
  searched_on date not null,
  words       text not null,
  near        text not null,
  times       integer not null default 1,
  found       text not null default 'nothing'::text,
  constraint gap_pkey PRIMARY KEY (searched_on, words, near, found),
  constraint gap_found_is_known CHECK ((found = ANY (ARRAY['nothing'::text, 'further'::text, 'otherwise'::text]))),
  constraint gap_is_bounded CHECK (((length(words) <= 80) AND (length(near) <= 40) AND (times > 0)))
);
comment on table directory.gap is 'What people looked for and did not find, counted by day: what the community may lack. It says neither who looked nor from where exactly.';
comment on column directory.gap.near is 'A town or the beginning of a postcode, in lower case; empty: anywhere.';
comment on column directory.gap.found is 'What there was when less was asked: nothing; only far away (further); near, but at another time, cost or way (otherwise). Before this was kept: nothing.';
CREATE INDEX gap_by_words ON directory.gap USING btree (words, near);
grant delete, insert, select, update on directory.gap to kith_app;

create table directory.gazetteer (
  id            uuid not null,
  name          text not null,
  key           text not null,
  kind          text not null,
  within        text,
  latitude      double precision not null,
  longitude     double precision not null,
  radius_metres integer,
  source        text not null,
  constraint gazetteer_pkey PRIMARY KEY (id),
  constraint gazetteer_has_name CHECK (((name <> ''::text) AND (key <> ''::text))),
  constraint gazetteer_is_on_earth CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))),
  constraint gazetteer_kind_is_known CHECK ((kind = ANY (ARRAY['nation'::text, 'region'::text, 'county'::text, 'city'::text, 'town'::text, 'village'::text, 'suburb'::text]))),
  constraint gazetteer_radius_is_bounded CHECK (((radius_metres >= 1) AND (radius_metres <= 500000)))
);
comment on table directory.gazetteer is 'Places that people name: towns, villages, counties, with their middle.';
comment on column directory.gazetteer.key is 'Its name in lower case, without accents: what is compared with what people type.';
comment on column directory.gazetteer.within is 'The county or region that tells it from others of its name.';
comment on column directory.gazetteer.radius_metres is 'About how far it reaches: a service that covers it reaches who lives within.';
CREATE INDEX gazetteer_by_extent ON directory.gazetteer USING gist (directory.extent(latitude, longitude, radius_metres)) WHERE (radius_metres IS NOT NULL);
CREATE INDEX gazetteer_by_key ON directory.gazetteer USING btree (key);
CREATE INDEX gazetteer_by_likeness ON directory.gazetteer USING gin (key public.gin_trgm_ops);
grant delete, insert, select, update on directory.gazetteer to kith_app;

create table directory.import_record (
  source     text not null,
  table_name text not null,
  source_id  text not null,
  outcome    text not null,
  remarks    text[] not null,
  service_id uuid,
  run_id     uuid not null,
  constraint import_record_pkey PRIMARY KEY (source, table_name, source_id),
  constraint import_record_outcome_is_known CHECK ((outcome = ANY (ARRAY['taken'::text, 'mended'::text, 'doubtful'::text, 'left-out'::text, 'proposed-for-removal'::text])))
);
comment on table directory.import_record is 'Records of a source that somebody may want to look at: taken with doubt, left out or gone, and why; and those that belong to no listing. Records that were taken as they are or mended stand in field_source.';
comment on column directory.import_record.source_id is 'The id in the source; "line 12" when it has none there, "7#2" when it is the second with that id.';
comment on column directory.import_record.remarks is 'kind:field:reason, such as mended:name:was-upper-case. Codes only.';
comment on column directory.import_record.service_id is 'The listing that it belongs to. No reference: listings are never deleted, and so many of these are written.';
comment on column directory.import_record.run_id is 'The run in which this was last found to be so.';
CREATE INDEX import_record_by_service ON directory.import_record USING btree (service_id) WHERE (service_id IS NOT NULL);
CREATE INDEX import_record_to_look_at ON directory.import_record USING btree (outcome, source, table_name, source_id) WHERE (outcome = ANY (ARRAY['doubtful'::text, 'left-out'::text, 'proposed-for-removal'::text]));
grant delete, insert, select, update on directory.import_record to kith_app;

create table directory.import_record_seen (
  source     text not null,
  table_name text not null,
  source_id  text not null,
  remarks    text[] not null,
  seen_by    uuid not null,
  seen_at    timestamp with time zone not null,
  constraint import_record_seen_pkey PRIMARY KEY (source, table_name, source_id)
);
comment on table directory.import_record_seen is 'Records of other directories that an editor has looked at, and what was remarked on each then. Not about people.';
comment on column directory.import_record_seen.remarks is 'As in import_record: with others, the record is to be looked at again.';
grant delete, insert, select, update on directory.import_record_seen to kith_app;

create table directory.import_run (
  id             uuid not null,
  source         text not null,
  state          text not null,
  started_at     timestamp with time zone not null,
  started_by     uuid not null,
  finished_at    timestamp with time zone,
  services_total integer not null,
  services_done  integer not null default 0,
  added          integer not null default 0,
  changed        integer not null default 0,
  unchanged      integer not null default 0,
  report         jsonb,
  constraint import_run_pkey PRIMARY KEY (id),
  constraint import_run_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint import_run_finished_has_report CHECK (((state = 'finished'::text) = ((report IS NOT NULL) AND (finished_at IS NOT NULL)))),
  constraint import_run_state_is_known CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'broken-off'::text])))
);
comment on table directory.import_run is 'One reading of a source. services_done is raised with each batch that was saved, in the same transaction.';
comment on column directory.import_run.report is 'Counts by table and outcome, and by reason, as they stood when it finished.';
CREATE INDEX import_run_by_age ON directory.import_run USING btree (started_at DESC, id DESC);
CREATE UNIQUE INDEX import_run_one_at_a_time ON directory.import_run USING btree (source) WHERE (state = 'running'::text);
grant insert, select, update on directory.import_run to kith_app;

create table directory.language (
  id          uuid not null,
  service_id  uuid,
  location_id uuid,
  phone_id    uuid,
  name        text,
  code        text,
  note        text,
  constraint language_pkey PRIMARY KEY (id),
  constraint language_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint language_phone_id_fkey FOREIGN KEY (phone_id) REFERENCES directory.phone(id) ON DELETE CASCADE,
  constraint language_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint language_belongs_to_one CHECK ((num_nonnulls(service_id, location_id, phone_id) = 1)),
  constraint language_says_which CHECK ((num_nonnulls(name, code) > 0))
);
comment on table directory.language is 'A language that is spoken, without an interpreter, in a service, at a place or on a telephone.';
CREATE INDEX language_by_location ON directory.language USING btree (location_id) WHERE (location_id IS NOT NULL);
CREATE INDEX language_by_phone ON directory.language USING btree (phone_id) WHERE (phone_id IS NOT NULL);
CREATE INDEX language_by_service ON directory.language USING btree (service_id);
grant delete, insert, select, update on directory.language to kith_app;

create table directory.likeness (
  key        text not null,
  service_id uuid not null,
  constraint likeness_pkey PRIMARY KEY (key, service_id),
  constraint likeness_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
comment on table directory.likeness is 'What a listing has in common with others that may be the same: number, address on the web, words at a postcode. Only listings with a key in common are compared.';
CREATE INDEX likeness_by_name ON directory.likeness USING gin (key public.gin_trgm_ops) WHERE (key ~~ 'n:%'::text);
CREATE INDEX likeness_by_service ON directory.likeness USING btree (service_id);
grant delete, insert, select on directory.likeness to kith_app;

create table directory.likeness_progress (
  one        boolean not null default true,
  changed_at timestamp with time zone not null,
  service_id uuid not null,
  constraint likeness_progress_pkey PRIMARY KEY (one),
  constraint likeness_progress_is_one_row CHECK (one)
);
comment on table directory.likeness_progress is 'Up to which change listings were compared. One row.';
grant insert, select, update on directory.likeness_progress to kith_app;

create table directory.location (
  id                       uuid not null,
  location_type            text not null,
  organization_id          uuid,
  name                     text,
  alternate_name           text,
  description              text,
  url                      text,
  transportation           text,
  latitude                 double precision,
  longitude                double precision,
  external_identifier      text,
  external_identifier_type text,
  source                   text,
  source_id                text,
  source_hash              text,
  version                  integer not null default 1,
  changed_by               uuid not null,
  changed_at               timestamp with time zone not null,
  address_hidden           boolean not null default false,
  said_hash                text,
  constraint location_pkey PRIMARY KEY (id),
  constraint location_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id),
  constraint location_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint location_has_both_coordinates CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint location_is_on_earth CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))),
  constraint location_source_is_whole CHECK ((num_nulls(source, source_id, source_hash) = ANY (ARRAY[0, 3]))),
  constraint location_type_is_known CHECK ((location_type = ANY (ARRAY['physical'::text, 'postal'::text, 'virtual'::text])))
);
comment on table directory.location is 'A place, which may be a place on the web or only an address for letters.';
comment on column directory.location.address_hidden is 'Where it is must not be known: its name, its address but for the town, its postcode and its position are not kept, whoever writes them.';
comment on column directory.location.said_hash is 'Of what its source said of it last, with its addresses: where it stands otherwise now, it was changed here. Null where no source said anything.';
CREATE INDEX location_by_change ON directory.location USING btree (changed_at);
CREATE INDEX location_by_latitude ON directory.location USING btree (latitude, longitude) WHERE (latitude IS NOT NULL);
CREATE UNIQUE INDEX location_by_source ON directory.location USING btree (source, source_id);
CREATE TRIGGER location_hidden_has_no_position BEFORE INSERT OR UPDATE ON directory.location FOR EACH ROW WHEN (new.address_hidden) EXECUTE FUNCTION directory.keep_position_hidden();
CREATE TRIGGER location_hidden_strips_address AFTER UPDATE OF address_hidden ON directory.location FOR EACH ROW WHEN ((new.address_hidden AND (NOT old.address_hidden))) EXECUTE FUNCTION directory.strip_address();
grant insert, select, update on directory.location to kith_app;

create table directory.merge (
  id        uuid not null,
  pair_id   uuid not null,
  kept_id   uuid not null,
  merged_id uuid not null,
  before    jsonb not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint merge_pkey PRIMARY KEY (id),
  constraint merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES directory.service(id),
  constraint merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES directory.service(id),
  constraint merge_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES directory.duplicate(id),
  constraint merge_undone_says_who CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
comment on table directory.merge is 'That two listings were made one, with what it takes to undo it.';
comment on column directory.merge.before is 'status: of the merged listing before; filled: columns of the kept one that were empty, with what they took; added: ids of rows it took, by table.';
CREATE INDEX merge_by_pair ON directory.merge USING btree (pair_id, merged_at DESC);
grant insert, select, update on directory.merge to kith_app;

create table directory.need (
  term_id  uuid not null,
  name     text not null,
  listings integer not null,
  constraint need_pkey PRIMARY KEY (term_id),
  constraint need_term_id_fkey FOREIGN KEY (term_id) REFERENCES directory.taxonomy_term(id)
);
comment on table directory.need is 'What active listings help with, by the terms that they are sorted by: counted every hour, so that the search offers what there is.';
CREATE INDEX need_by_listings ON directory.need USING btree (listings DESC);
CREATE TRIGGER need_marks_words AFTER INSERT OR DELETE OR UPDATE ON directory.need FOR EACH STATEMENT EXECUTE FUNCTION directory.mark_words();
grant delete, insert, select on directory.need to kith_app;

create table directory.organization (
  id                     uuid not null,
  name                   text not null,
  alternate_name         text,
  description            text,
  email                  text,
  website                text,
  uri                    text,
  logo                   text,
  legal_status           text,
  year_incorporated      integer,
  parent_organization_id uuid,
  source                 text,
  source_id              text,
  source_hash            text,
  version                integer not null default 1,
  changed_by             uuid not null,
  changed_at             timestamp with time zone not null,
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_parent_organization_id_fkey FOREIGN KEY (parent_organization_id) REFERENCES directory.organization(id),
  constraint organization_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint organization_has_name CHECK ((name <> ''::text)),
  constraint organization_source_is_whole CHECK ((num_nulls(source, source_id, source_hash) = ANY (ARRAY[0, 3])))
);
comment on table directory.organization is 'Who runs services: a charity, a group of neighbours, a council.';
comment on column directory.organization.source_hash is 'Of the rows it was read from: the same hash, nothing to write.';
CREATE INDEX organization_by_change ON directory.organization USING btree (changed_at);
CREATE INDEX organization_by_words ON directory.organization USING gin (to_tsvector('english'::regconfig, directory.plain(name)));
CREATE UNIQUE INDEX organization_by_source ON directory.organization USING btree (source, source_id);
grant insert, select, update on directory.organization to kith_app;

create table directory.organization_identifier (
  id                uuid not null,
  organization_id   uuid not null,
  identifier_scheme text,
  identifier_type   text not null,
  identifier        text not null,
  constraint organization_identifier_pkey PRIMARY KEY (id),
  constraint organization_identifier_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id)
);
comment on table directory.organization_identifier is 'A number that somebody else gave an organisation: charity, company or tax number.';
CREATE INDEX organization_identifier_by_organization ON directory.organization_identifier USING btree (organization_id);
grant delete, insert, select, update on directory.organization_identifier to kith_app;

create table directory.owner (
  service_id uuid not null,
  user_id    uuid not null,
  role       text not null,
  proved_by  text not null,
  address    text,
  since      timestamp with time zone not null,
  given_by   uuid,
  language   text,
  constraint owner_pkey PRIMARY KEY (service_id, user_id),
  constraint owner_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint owner_language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text]))),
  constraint owner_proof_is_known CHECK ((proved_by = ANY (ARRAY['email'::text, 'text'::text, 'letter'::text, 'call'::text, 'invitation'::text, 'proposal'::text]))),
  constraint owner_role_is_known CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text])))
);
comment on table directory.owner is 'Who keeps a listing up to date: an owner, who may let others help, or an editor whom an owner asked. Personal, never public.';
comment on column directory.owner.address is 'The published address or number to which the code went, or the one that was invited: by it they are known again.';
comment on column directory.owner.language is 'In which they read Kith when they last proposed something, or began to keep it: what is written to them is in it. Null is not known, and they are written to in both.';
CREATE INDEX owner_by_address ON directory.owner USING btree (address) WHERE (address IS NOT NULL);
CREATE INDEX owner_by_user ON directory.owner USING btree (user_id);
CREATE TRIGGER keep_standing AFTER INSERT OR DELETE ON directory.owner FOR EACH ROW EXECUTE FUNCTION directory.keep_standing();
grant delete, insert, select, update on directory.owner to kith_app;

create table directory.phone (
  id                     uuid not null,
  organization_id        uuid,
  service_id             uuid,
  service_at_location_id uuid,
  location_id            uuid,
  contact_id             uuid,
  number                 text not null,
  extension              text,
  type                   text,
  description            text,
  constraint phone_pkey PRIMARY KEY (id),
  constraint phone_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES directory.contact(id) ON DELETE CASCADE,
  constraint phone_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint phone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id),
  constraint phone_service_at_location_id_fkey FOREIGN KEY (service_at_location_id) REFERENCES directory.service_at_location(id) ON DELETE CASCADE,
  constraint phone_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint phone_belongs_to_one CHECK ((num_nonnulls(organization_id, service_id, service_at_location_id, location_id, contact_id) = 1))
);
comment on table directory.phone is 'A telephone number of a service, an organisation, a place or a contact.';
CREATE INDEX phone_by_contact ON directory.phone USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX phone_by_location ON directory.phone USING btree (location_id) WHERE (location_id IS NOT NULL);
CREATE INDEX phone_by_organization ON directory.phone USING btree (organization_id) WHERE (organization_id IS NOT NULL);
CREATE INDEX phone_by_service ON directory.phone USING btree (service_id);
CREATE INDEX phone_by_service_at_location ON directory.phone USING btree (service_at_location_id) WHERE (service_at_location_id IS NOT NULL);
grant delete, insert, select, update on directory.phone to kith_app;

create table directory.postcode (
  postcode      text not null,
  latitude      double precision not null,
  longitude     double precision not null,
  nation        text,
  terminated_on date,
  source        text not null,
  constraint postcode_pkey PRIMARY KEY (postcode),
  constraint postcode_is_on_earth CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))),
  constraint postcode_is_tidy CHECK ((postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'::text)),
  constraint postcode_nation_is_known CHECK ((nation = ANY (ARRAY['england'::text, 'wales'::text, 'scotland'::text, 'northern ireland'::text])))
);
comment on table directory.postcode is 'Where every postcode is: from the ONS Postcode Directory or OS Code-Point Open. Millions of rows, public.';
comment on column directory.postcode.postcode is 'Upper case, one space before the last three: all of NV1 lie between "NV1 " and "NV1!".';
comment on column directory.postcode.terminated_on is 'No longer used since then; people and listings still write it.';
grant delete, insert, select, update on directory.postcode to kith_app;

create table directory.report (
  id          uuid not null,
  service_id  uuid not null,
  kind        text not null,
  reporter    text not null,
  reported_by uuid,
  reported_at timestamp with time zone not null,
  settled_at  timestamp with time zone,
  settled_by  uuid,
  outcome     text,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint report_is_settled_whole CHECK ((num_nulls(settled_at, settled_by, outcome) = ANY (ARRAY[0, 3]))),
  constraint report_kind_is_known CHECK ((kind = ANY (ARRAY['moved'::text, 'closed'::text, 'wrong-number'::text, 'something-else'::text]))),
  constraint report_outcome_is_known CHECK ((outcome = ANY (ARRAY['closed'::text, 'closed-for-now'::text, 'put-right'::text, 'not-so'::text, 'replaced'::text]))),
  constraint report_reporter_is_known CHECK ((reporter = ANY (ARRAY['anyone'::text, 'referrer'::text, 'frontline'::text, 'owner'::text])))
);
comment on table directory.report is 'Somebody said that something about a listing is not right. What they wrote is in report_words. Never public.';
comment on column directory.report.reporter is 'Why their word weighs what it weighs: anyone, somebody who refers, a link worker, whoever runs it.';
comment on column directory.report.reported_by is 'The account of somebody who was signed in, so that nobody counts twice; otherwise null, and nothing tells who it was.';
comment on column directory.report.outcome is 'How it ended. replaced: the same person said something else since.';
CREATE INDEX report_open_by_service ON directory.report USING btree (service_id) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX report_once_each ON directory.report USING btree (service_id, reported_by) WHERE ((settled_at IS NULL) AND (reported_by IS NOT NULL));
grant insert, select, update on directory.report to kith_app;

create table directory.report_words (
  report_id  uuid not null,
  note       text,
  email      text,
  language   text not null,
  left_at    timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint report_words_pkey PRIMARY KEY (report_id),
  constraint report_words_report_id_fkey FOREIGN KEY (report_id) REFERENCES directory.report(id),
  constraint report_words_are_few CHECK (((length(note) <= 2000) AND (length(email) <= 254))),
  constraint report_words_say_something CHECK ((num_nonnulls(note, email) > 0))
);
comment on table directory.report_words is 'Personal: what somebody wrote with a report, and the address they left for an answer. Deleted 30 days after it was settled, or a year after it was left.';
CREATE INDEX report_words_by_left ON directory.report_words USING btree (left_at);
CREATE INDEX report_words_by_settled ON directory.report_words USING btree (settled_at);
grant insert, select, update on directory.report_words to kith_app;

create table directory.revision (
  service_id   uuid not null,
  version      integer not null,
  listing      jsonb not null,
  organisation text,
  what         text not null,
  by_role      text not null,
  edit_id      uuid,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint revision_pkey PRIMARY KEY (service_id, version),
  constraint revision_edit_id_fkey FOREIGN KEY (edit_id) REFERENCES directory.edit(id),
  constraint revision_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint revision_role_is_known CHECK ((by_role = ANY (ARRAY['source'::text, 'editor'::text, 'owner'::text]))),
  constraint revision_what_is_known CHECK ((what = ANY (ARRAY['stood'::text, 'added'::text, 'edited'::text, 'approved'::text, 'restored'::text, 'checked'::text, 'closed'::text, 'merged'::text, 'parted'::text])))
);
comment on table directory.revision is 'A listing as it stood at one version, whole. Written with each change made here, and before the first change of what was read from elsewhere. Never updated.';
comment on column directory.revision.version is 'That of directory.service. Versions that a source wrote, and then wrote over itself, are not kept.';
grant insert, select on directory.revision to kith_app;

create table directory.schedule (
  id                     uuid not null,
  service_id             uuid,
  service_at_location_id uuid,
  location_id            uuid,
  valid_from             date,
  valid_to               date,
  dtstart                date,
  until                  date,
  freq                   text,
  "interval"             integer,
  byday                  text[] not null default '{}'::text[],
  bymonthday             integer[] not null default '{}'::integer[],
  opens_at               time without time zone,
  closes_at              time without time zone,
  timezone               text not null,
  description            text,
  attending_type         text,
  schedule_link          text,
  notes                  text,
  exdates                date[] not null default '{}'::date[],
  constraint schedule_pkey PRIMARY KEY (id),
  constraint schedule_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint schedule_service_at_location_id_fkey FOREIGN KEY (service_at_location_id) REFERENCES directory.service_at_location(id) ON DELETE CASCADE,
  constraint schedule_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint schedule_belongs_to_one CHECK ((num_nonnulls(service_id, service_at_location_id, location_id) = 1)),
  constraint schedule_freq_is_known CHECK ((freq = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))),
  constraint schedule_interval_is_positive CHECK (("interval" > 0))
);
comment on table directory.schedule is 'When a service is open or happens: the pieces of a recurrence rule (RFC 5545), with wall-clock times.';
comment on column directory.schedule.byday is 'MO to SU; with a number before it when monthly: 1TU is the first Tuesday, -1FR the last Friday.';
comment on column directory.schedule.closes_at is 'At or before opens_at it is a time of the next day.';
comment on column directory.schedule.timezone is 'IANA zone of opens_at and closes_at. They are wall-clock times there, summer and winter; never UTC.';
comment on column directory.schedule.description is 'The same in the words of whoever runs it, where they gave any.';
comment on column directory.schedule.exdates is 'Days on which it does not happen (EXDATE of RFC 5545), although its rule says so.';
CREATE INDEX schedule_by_location ON directory.schedule USING btree (location_id) WHERE (location_id IS NOT NULL);
CREATE INDEX schedule_by_service ON directory.schedule USING btree (service_id);
CREATE INDEX schedule_by_service_at_location ON directory.schedule USING btree (service_at_location_id) WHERE (service_at_location_id IS NOT NULL);
grant delete, insert, select, update on directory.schedule to kith_app;

create table directory.scheme (
  id                uuid not null,
  name              text not null,
  run_by            text not null,
  summary           text not null,
  link_workers      text,
  who_may_refer     text[] not null,
  how_to_refer      text,
  minimum_age       integer,
  maximum_age       integer,
  eligibility       text,
  exclusions        text,
  languages         text[] not null,
  hours             text,
  phone             text,
  email             text,
  website           text,
  kith_network      uuid,
  stated_wait_weeks integer,
  stated_wait_on    date,
  checked_on        date not null,
  closed_at         timestamp with time zone,
  search            tsvector not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamp with time zone not null,
  constraint scheme_pkey PRIMARY KEY (id),
  constraint scheme_kith_network_fkey FOREIGN KEY (kith_network) REFERENCES identity.network(id),
  constraint scheme_ages_are_ages CHECK ((((minimum_age >= 0) AND (minimum_age <= 120)) AND ((maximum_age >= 0) AND (maximum_age <= 120)))),
  constraint scheme_ages_are_in_order CHECK ((minimum_age <= maximum_age)),
  constraint scheme_has_name CHECK ((name <> ''::text)),
  constraint scheme_link_workers_are_known CHECK ((link_workers = ANY (ARRAY['non-clinical'::text, 'clinical'::text, 'both'::text]))),
  constraint scheme_stated_wait_has_its_day CHECK (((stated_wait_weeks IS NULL) = (stated_wait_on IS NULL))),
  constraint scheme_stated_wait_is_bounded CHECK (((stated_wait_weeks >= 0) AND (stated_wait_weeks <= 104))),
  constraint scheme_who_may_refer_is_known CHECK ((who_may_refer <@ ARRAY['self'::text, 'family'::text, 'gp'::text, 'practice-team'::text, 'hospital'::text, 'social-care'::text, 'school'::text, 'charity'::text]))
);
comment on table directory.scheme is 'A social prescribing scheme: link workers who serve some places, and how to reach them. Never deleted: closed.';
comment on column directory.scheme.who_may_refer is 'Codes of schemes/domain/scheme.ts; empty when nobody has said.';
comment on column directory.scheme.kith_network is 'The network whose referrals these are, when the scheme works with Kith: then it can be referred to here, and its wait is worked out.';
comment on column directory.scheme.stated_wait_weeks is 'What the scheme says a person waits, in weeks; 0 is less than one. With the day on which it was said.';
comment on column directory.scheme.checked_on is 'Day on which somebody last said that all this is right.';
CREATE INDEX scheme_by_name ON directory.scheme USING btree (lower(name), id) WHERE (closed_at IS NULL);
CREATE INDEX scheme_by_network ON directory.scheme USING btree (kith_network) WHERE (kith_network IS NOT NULL);
CREATE INDEX scheme_by_search ON directory.scheme USING gin (search);
grant insert, select, update on directory.scheme to kith_app;

create table directory.scheme_area (
  scheme_id uuid not null,
  kind      text not null,
  name      text not null,
  constraint scheme_area_pkey PRIMARY KEY (scheme_id, kind, name),
  constraint scheme_area_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id),
  constraint scheme_area_kind_is_known CHECK ((kind = ANY (ARRAY['postcode'::text, 'place'::text]))),
  constraint scheme_area_postcode_has_its_shape CHECK (((kind <> 'postcode'::text) OR (name ~ '^[A-Z]{1,2}([0-9][0-9A-Z]?( [0-9])?)?$'::text)))
);
comment on table directory.scheme_area is 'A part of the country that a scheme serves: a postcode area, district or sector (NV, NV1, NV1 2), or a place by its name.';
CREATE INDEX scheme_area_by_name ON directory.scheme_area USING btree (kind, lower(name));
grant delete, insert, select on directory.scheme_area to kith_app;

create table directory.scheme_asking (
  id          uuid not null,
  scheme_id   uuid not null,
  token_hash  bytea not null,
  why         text not null,
  asked_at    timestamp with time zone not null,
  expires_at  timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer      text,
  constraint scheme_asking_pkey PRIMARY KEY (id),
  constraint scheme_asking_token_hash_key UNIQUE (token_hash),
  constraint scheme_asking_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id),
  constraint scheme_asking_answer_is_known CHECK ((answer = ANY (ARRAY['right'::text, 'changed'::text]))),
  constraint scheme_asking_answer_is_whole CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint scheme_asking_why_is_known CHECK ((why = ANY (ARRAY['stale'::text, 'claimed'::text])))
);
comment on table directory.scheme_asking is 'A link that went to the published address of a scheme: whoever opens it there speaks for the scheme. Whom is in the message, not here.';
comment on column directory.scheme_asking.token_hash is 'SHA-256 of the secret in the link: whoever reads this table cannot answer.';
comment on column directory.scheme_asking.why is 'stale: nobody has checked it for long; claimed: somebody said that the scheme is theirs.';
CREATE INDEX scheme_asking_by_scheme ON directory.scheme_asking USING btree (scheme_id, asked_at DESC);
grant insert, select, update on directory.scheme_asking to kith_app;

create table directory.scheme_consent (
  id           uuid not null,
  scheme_id    uuid not null,
  kith_network uuid not null,
  asked_by     uuid not null,
  asked_at     timestamp with time zone not null,
  answer       text,
  answered_by  uuid,
  answered_at  timestamp with time zone,
  constraint scheme_consent_pkey PRIMARY KEY (id),
  constraint scheme_consent_kith_network_fkey FOREIGN KEY (kith_network) REFERENCES identity.network(id),
  constraint scheme_consent_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id),
  constraint scheme_consent_answer_is_known CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint scheme_consent_answer_is_whole CHECK ((num_nulls(answer, answered_by, answered_at) = ANY (ARRAY[0, 3])))
);
comment on table directory.scheme_consent is 'That a network was asked whether a scheme of the register is its own. Only then people are referred to it here, and its wait is worked out from its records.';
comment on column directory.scheme_consent.answer is 'withdrawn: the editor asked for another network, or none, before it was answered.';
CREATE INDEX scheme_consent_by_network ON directory.scheme_consent USING btree (kith_network, asked_at) WHERE (answer IS NULL);
CREATE UNIQUE INDEX scheme_consent_one_open ON directory.scheme_consent USING btree (scheme_id) WHERE (answer IS NULL);
grant insert, select, update on directory.scheme_consent to kith_app;

create table directory.scheme_practice (
  scheme_id uuid not null,
  name      text not null,
  constraint scheme_practice_pkey PRIMARY KEY (scheme_id, name),
  constraint scheme_practice_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id)
);
comment on table directory.scheme_practice is 'A GP practice whose people a scheme serves, by its name.';
CREATE INDEX scheme_practice_by_name ON directory.scheme_practice USING gin (lower(name) public.gin_trgm_ops);
grant delete, insert, select on directory.scheme_practice to kith_app;

create table directory.scheme_proposal (
  id             uuid not null,
  details        jsonb not null,
  proposer_email text,
  language       text not null,
  proposed_at    timestamp with time zone not null,
  outcome        text,
  reason         text,
  scheme_id      uuid,
  decided_by     uuid,
  decided_at     timestamp with time zone,
  about_scheme   uuid,
  by_scheme      boolean not null default false,
  constraint scheme_proposal_pkey PRIMARY KEY (id),
  constraint scheme_proposal_about_scheme_fkey FOREIGN KEY (about_scheme) REFERENCES directory.scheme(id),
  constraint scheme_proposal_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id),
  constraint scheme_proposal_approved_has_scheme CHECK (((NOT (outcome IS DISTINCT FROM 'approved'::text)) = (scheme_id IS NOT NULL))),
  constraint scheme_proposal_corrects_what_it_is_about CHECK (((about_scheme IS NULL) OR (scheme_id IS NULL) OR (scheme_id = about_scheme))),
  constraint scheme_proposal_decision_is_whole CHECK ((num_nulls(outcome, decided_by, decided_at) = ANY (ARRAY[0, 3]))),
  constraint scheme_proposal_declined_has_reason CHECK (((NOT (outcome IS DISTINCT FROM 'declined'::text)) = (reason IS NOT NULL))),
  constraint scheme_proposal_forgets_who CHECK (((outcome IS NULL) OR (proposer_email IS NULL))),
  constraint scheme_proposal_language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text]))),
  constraint scheme_proposal_outcome_is_known CHECK ((outcome = ANY (ARRAY['approved'::text, 'declined'::text])))
);
comment on table directory.scheme_proposal is 'A scheme that somebody without an account proposed. Read by editors only.';
comment on column directory.scheme_proposal.proposer_email is 'Where whoever proposed it wants to be told: personal, never shown, forgotten with the decision.';
comment on column directory.scheme_proposal.about_scheme is 'The scheme that it puts right; null is a scheme that is not in the register yet.';
comment on column directory.scheme_proposal.by_scheme is 'It came by a link that went to the published address of the scheme.';
CREATE INDEX scheme_proposal_waiting ON directory.scheme_proposal USING btree (proposed_at, id) WHERE (outcome IS NULL);
grant insert, select, update on directory.scheme_proposal to kith_app;

create table directory.scheme_revision (
  scheme_id  uuid not null,
  version    integer not null,
  snapshot   jsonb not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint scheme_revision_pkey PRIMARY KEY (scheme_id, version),
  constraint scheme_revision_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id)
);
comment on table directory.scheme_revision is 'A scheme as it was from one change to the next. Written with the change, never updated.';
grant insert, select on directory.scheme_revision to kith_app;

create table directory.scheme_wait (
  scheme_id      uuid not null,
  from_on        date not null,
  to_on          date not null,
  people         integer,
  median_days    integer,
  ninetieth_days integer,
  worked_out_at  timestamp with time zone not null,
  constraint scheme_wait_pkey PRIMARY KEY (scheme_id),
  constraint scheme_wait_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES directory.scheme(id),
  constraint scheme_wait_has_people CHECK (((people IS NULL) = (median_days IS NULL))),
  constraint scheme_wait_hides_few CHECK ((people >= 5)),
  constraint scheme_wait_ninetieth_needs_ten CHECK (((ninetieth_days IS NULL) OR (people >= 10)))
);
comment on table directory.scheme_wait is 'Days from referral to first conversation, over everyone who first spoke with a link worker in a period. Of fewer than five people nothing is kept.';
comment on column directory.scheme_wait.people is 'How many people it is of; null is fewer than five.';
comment on column directory.scheme_wait.ninetieth_days is 'Nine in ten had waited no longer. Null under ten people: it would be the wait of one of them.';
grant insert, select, update on directory.scheme_wait to kith_app;

create table directory.service (
  id                      uuid not null,
  organization_id         uuid,
  name                    text not null,
  alternate_name          text,
  description             text,
  url                     text,
  email                   text,
  status                  text not null,
  interpretation_services text,
  application_process     text,
  fees_description        text,
  wait_time               text,
  accreditations          text,
  licenses                text,
  eligibility_description text,
  minimum_age             integer,
  maximum_age             integer,
  alert                   text,
  assured_on              date,
  assurer                 text,
  source                  text,
  source_id               text,
  source_hash             text,
  version                 integer not null default 1,
  changed_by              uuid not null,
  changed_at              timestamp with time zone not null,
  merged_into             uuid,
  also                    jsonb,
  constraint service_pkey PRIMARY KEY (id),
  constraint service_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES directory.service(id),
  constraint service_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES directory.organization(id),
  constraint service_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint service_ages_are_in_order CHECK (((minimum_age >= 0) AND (minimum_age <= maximum_age))),
  constraint service_assurance_says_who CHECK (((assured_on IS NULL) = (assurer IS NULL))),
  constraint service_has_name CHECK ((name <> ''::text)),
  constraint service_is_not_merged_into_itself CHECK ((merged_into <> id)),
  constraint service_source_is_whole CHECK ((num_nulls(source, source_id, source_hash) = ANY (ARRAY[0, 3]))),
  constraint service_status_is_known CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text, 'defunct'::text, 'temporarily closed'::text])))
);
comment on table directory.service is 'A service, activity or group that can help somebody. Never deleted: it becomes defunct.';
comment on column directory.service.application_process is 'How to start, in words.';
comment on column directory.service.eligibility_description is 'Who it is for, in words.';
comment on column directory.service.assured_on is 'The day on which somebody last said that all this is right.';
comment on column directory.service.changed_at is 'When this or anything that belongs to it last changed: last_modified of Open Referral.';
comment on column directory.service.merged_into is 'The listing of the same service that was kept. This one still answers, by leading there.';
comment on column directory.service.also is 'Documents to bring, places left, the programme it is part of and further web addresses, as domain/also.ts has them. Null: nothing of it was said.';
CREATE INDEX service_alone_by_words ON directory.service USING gin (to_tsvector('english'::regconfig, directory.plain(name))) WHERE (organization_id IS NULL);
CREATE INDEX service_by_assurance ON directory.service USING btree (assured_on NULLS FIRST, id) WHERE (status = 'active'::text);
CREATE INDEX service_by_change ON directory.service USING btree (changed_at);
CREATE INDEX service_by_merged_into ON directory.service USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX service_by_organization ON directory.service USING btree (organization_id);
CREATE INDEX service_published ON directory.service USING btree (id) INCLUDE (changed_at, organization_id) WHERE (status = ANY (ARRAY['active'::text, 'temporarily closed'::text]));
CREATE INDEX service_published_alone ON directory.service USING btree (id) WHERE ((organization_id IS NULL) AND (status = ANY (ARRAY['active'::text, 'temporarily closed'::text])));
CREATE INDEX service_published_by_organization ON directory.service USING btree (organization_id) WHERE (status = ANY (ARRAY['active'::text, 'temporarily closed'::text]));
CREATE UNIQUE INDEX service_by_source ON directory.service USING btree (source, source_id);
CREATE TRIGGER service_merged_is_closed BEFORE INSERT OR UPDATE ON directory.service FOR EACH ROW WHEN ((new.merged_into IS NOT NULL)) EXECUTE FUNCTION directory.keep_merged_closed();
grant insert, select, update on directory.service to kith_app;

create table directory.service_area (
  id                     uuid not null,
  service_id             uuid,
  service_at_location_id uuid,
  name                   text,
  description            text,
  extent                 text,
  extent_type            text,
  uri                    text,
  border                 text,
  constraint service_area_pkey PRIMARY KEY (id),
  constraint service_area_border_fkey FOREIGN KEY (border) REFERENCES directory.border(key),
  constraint service_area_service_at_location_id_fkey FOREIGN KEY (service_at_location_id) REFERENCES directory.service_at_location(id) ON DELETE CASCADE,
  constraint service_area_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint service_area_belongs_to_one CHECK ((num_nonnulls(service_id, service_at_location_id) = 1))
);
comment on table directory.service_area is 'Where people may live to use a service. None is everywhere, or not known.';
comment on column directory.service_area.border is 'Its border, when its source says one.';
CREATE INDEX service_area_by_border ON directory.service_area USING btree (border) WHERE (border IS NOT NULL);
CREATE INDEX service_area_by_service ON directory.service_area USING btree (service_id);
CREATE INDEX service_area_by_service_at_location ON directory.service_area USING btree (service_at_location_id) WHERE (service_at_location_id IS NOT NULL);
grant delete, insert, select, update on directory.service_area to kith_app;

create table directory.service_at_location (
  id          uuid not null,
  service_id  uuid not null,
  location_id uuid not null,
  description text,
  constraint service_at_location_pkey PRIMARY KEY (id),
  constraint service_at_location_service_id_location_id_key UNIQUE (service_id, location_id),
  constraint service_at_location_location_id_fkey FOREIGN KEY (location_id) REFERENCES directory.location(id),
  constraint service_at_location_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id)
);
comment on table directory.service_at_location is 'That a service can be had at a place.';
CREATE INDEX service_at_location_by_location ON directory.service_at_location USING btree (location_id);
grant delete, insert, select, update on directory.service_at_location to kith_app;

create table directory.service_card (
  service_id uuid not null,
  card       text not null,
  constraint service_card_pkey PRIMARY KEY (service_id)
);
comment on table directory.service_card is 'What lists show of every active service, as JSON: written with what searches look in, so that a page of results is one look-up a service.';
comment on column directory.service_card.service_id is 'The listing. No reference: it is written, and taken away, with what searches look in.';
comment on column directory.service_card.card is 'The shape that store/search-cards.ts reads. Where it comes from is not in it, because a source is read again without its services being written.';
grant delete, insert, select, update on directory.service_card to kith_app;

create table directory.service_search (
  service_id   uuid not null,
  fresh        integer not null default 0,
  latitude     real,
  longitude    real,
  minimum_age  smallint,
  maximum_age  smallint,
  odd_hours    boolean not null default false,
  sample       boolean not null default false,
  name         text not null default ''::text,
  zone         text,
  source       text,
  assured_on   date,
  more_places  real[],
  open_minutes int4multirange not null default '{}'::int4multirange,
  facets       text[] not null default '{}'::text[],
  title        tsvector not null default ''::tsvector,
  search       tsvector not null,
  is_claimed   boolean not null default false,
  is_doubted   boolean not null default false,
  week         bigint not null generated always as (directory.week_bits(facets)) stored,
  constraint service_search_pkey PRIMARY KEY (service_id)
);
comment on table directory.service_search is 'What searches look in: a row for every active service, rewritten whenever it or its organisation changes.';
comment on column directory.service_search.service_id is 'The listing. No reference: it is written by reading the listings, which are never deleted.';
comment on column directory.service_search.fresh is 'The day on which somebody last said that it is right, as days since 1970: the order of a list of everything.';
comment on column directory.service_search.odd_hours is 'Some of its hours are not the same every week: directory.is_open_at tells.';
comment on column directory.service_search.sample is 'One listing of sixteen, by chance and for good: where a search begins that would find too many.';
comment on column directory.service_search.name is 'Its beginning, to put in order what is equally good.';
comment on column directory.service_search.more_places is 'Latitude and longitude of further places, one after the other; null when there is one at most.';
comment on column directory.service_search.open_minutes is 'When it is open every week, in minutes since Monday midnight on the wall clock of its zone.';
comment on column directory.service_search.facets is 'All that it can be filtered by, as short words: "free", "tu-m" (Tuesday morning), "k1:642:-27" (a square of the map).';
comment on column directory.service_search.title is 'Names (A), terms (B) and organisation (C) only: where a match tells most.';
comment on column directory.service_search.search is 'Weights: A names, B terms, C organisation, D description, eligibility and towns. English stems and plain words both.';
comment on column directory.service_search.is_claimed is 'Somebody keeps it who proved that they may: there is a directory.owner of it.';
comment on column directory.service_search.is_doubted is 'There is a directory.doubt of it.';
comment on column directory.service_search.week is 'When it is open, as directory.week_bits has it of its facets.';
CREATE INDEX service_search_by_freshness ON directory.service_search USING btree (fresh, service_id);
CREATE INDEX service_search_by_words ON directory.service_search USING gin (title, search, facets) WITH (gin_pending_list_limit='1024');
CREATE INDEX service_search_everywhere_by_words ON directory.service_search USING gin (search, facets) WITH (gin_pending_list_limit='1024') WHERE (facets && '{national,remote}'::text[]);
CREATE INDEX service_search_few_by_words ON directory.service_search USING gin (title, search, facets) WITH (gin_pending_list_limit='1024') WHERE ("right"((service_id)::text, 2) = '00'::text);
CREATE INDEX service_search_sample_by_words ON directory.service_search USING gin (title, search, facets) WITH (gin_pending_list_limit='1024') WHERE sample;
grant delete, insert, select, update on directory.service_search to kith_app;

create table directory.shortlist (
  code        text not null,
  service_ids uuid[] not null,
  kept_at     timestamp with time zone not null,
  constraint shortlist_pkey PRIMARY KEY (code),
  constraint shortlist_code_can_be_read_out CHECK ((code ~ '^[0-9bcdfghjkmnpqrstvwxyz]{8,16}$'::text)),
  constraint shortlist_fits_on_a_sheet CHECK (((cardinality(service_ids) >= 1) AND (cardinality(service_ids) <= 10)))
);
comment on table directory.shortlist is 'Services under a code that is short enough to read out. Nobody''s: who saved it, or for whom, is not known.';
comment on column directory.shortlist.code is 'Made from the services: the same list has the same code, whoever saves it and however often.';
comment on column directory.shortlist.kept_at is 'When somebody last saved it. Removed two years later.';
CREATE INDEX shortlist_by_age ON directory.shortlist USING btree (kept_at);
grant insert, select, update on directory.shortlist to kith_app;

create table directory.source (
  id            text not null,
  name          text not null,
  format        text not null,
  zone          text not null,
  first_read_at timestamp with time zone not null,
  last_read_at  timestamp with time zone not null,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_id_is_a_word CHECK ((id ~ '^[a-z0-9][a-z0-9.-]{0,79}$'::text))
);
comment on table directory.source is 'A directory that is read from somewhere else: a feed, or a folder of files.';
comment on column directory.source.zone is 'The time zone (IANA) in which its opening times are meant, where it does not say.';
grant insert, select, update on directory.source to kith_app;

create table directory.synonym (
  group_id uuid not null,
  term     text not null,
  key      text not null,
  leads    boolean not null,
  constraint synonym_pkey PRIMARY KEY (group_id, key),
  constraint synonym_group_id_fkey FOREIGN KEY (group_id) REFERENCES directory.word_group(id) ON DELETE CASCADE,
  constraint synonym_is_bounded CHECK ((((length(term) >= 1) AND (length(term) <= 60)) AND (key <> ''::text)))
);
comment on table directory.synonym is 'One word, or a few together, of a group. Whoever types one that does not lead is also shown what has the others.';
comment on column directory.synonym.key is 'directory.stems(term): what is compared with what people type.';
comment on column directory.synonym.leads is 'Names something that helps (a lunch club, for lonely): looked for when the others are typed, not the other way round.';
CREATE INDEX synonym_by_key ON directory.synonym USING btree (key) WHERE (NOT leads);
CREATE TRIGGER synonym_marks_words AFTER INSERT OR DELETE OR UPDATE ON directory.synonym FOR EACH STATEMENT EXECUTE FUNCTION directory.mark_words();
grant delete, insert, select, update on directory.synonym to kith_app;

create table directory.taxonomy (
  id          uuid not null,
  name        text not null,
  description text,
  uri         text,
  version     text,
  source      text,
  source_id   text,
  constraint taxonomy_pkey PRIMARY KEY (id),
  constraint taxonomy_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint taxonomy_source_is_whole CHECK ((num_nulls(source, source_id) = ANY (ARRAY[0, 2])))
);
comment on table directory.taxonomy is 'A list of terms by which services are sorted: needs, kinds of service, circumstances.';
CREATE UNIQUE INDEX taxonomy_by_source ON directory.taxonomy USING btree (source, source_id);
grant insert, select, update on directory.taxonomy to kith_app;

create table directory.taxonomy_term (
  id          uuid not null,
  taxonomy_id uuid not null,
  code        text,
  name        text not null,
  description text,
  parent_id   uuid,
  facet       text,
  language    text,
  term_uri    text,
  source      text,
  source_id   text,
  constraint taxonomy_term_pkey PRIMARY KEY (id),
  constraint taxonomy_term_taxonomy_id_id_key UNIQUE (taxonomy_id, id),
  constraint taxonomy_term_source_fkey FOREIGN KEY (source) REFERENCES directory.source(id),
  constraint taxonomy_term_taxonomy_id_fkey FOREIGN KEY (taxonomy_id) REFERENCES directory.taxonomy(id),
  constraint taxonomy_term_taxonomy_id_parent_id_fkey FOREIGN KEY (taxonomy_id, parent_id) REFERENCES directory.taxonomy_term(taxonomy_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint taxonomy_term_source_is_whole CHECK ((num_nulls(source, source_id) = ANY (ARRAY[0, 2])))
);
comment on table directory.taxonomy_term is 'One term of a taxonomy.';
comment on column directory.taxonomy_term.facet is 'What kind of term it is, where its taxonomy mixes kinds: service, target population, named programme.';
CREATE INDEX taxonomy_term_by_parent ON directory.taxonomy_term USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX taxonomy_term_by_taxonomy ON directory.taxonomy_term USING btree (taxonomy_id, code);
CREATE INDEX taxonomy_term_by_words ON directory.taxonomy_term USING gin (to_tsvector('english'::regconfig, directory.plain(name)));
CREATE UNIQUE INDEX taxonomy_term_by_source ON directory.taxonomy_term USING btree (source, source_id);
grant insert, select, update on directory.taxonomy_term to kith_app;

create table directory.upload (
  id          uuid not null,
  source      text not null,
  name        text not null,
  columns     text[] not null,
  rows        jsonb not null,
  fields      text[] not null,
  state       text not null,
  outcome     jsonb not null default '{}'::jsonb,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  row_count   integer not null,
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_says_what_each_column_is CHECK ((cardinality(fields) = cardinality(columns))),
  constraint upload_source_is_a_word CHECK ((source ~ '^[a-z0-9][a-z0-9.-]{0,79}$'::text)),
  constraint upload_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'read'::text, 'refused'::text])))
);
comment on table directory.upload is 'A spreadsheet of services that an editor sent in, and what its columns mean. Gone after a week.';
comment on column directory.upload.rows is 'Its first rows, to show what its columns hold. All of them are in upload_part.';
comment on column directory.upload.fields is 'What each column is: name, postal_code; empty is not read.';
comment on column directory.upload.outcome is 'Counts of services when it was read, or the code of why it was not.';
CREATE INDEX upload_by_age ON directory.upload USING btree (uploaded_at);
grant delete, insert, select, update on directory.upload to kith_app;

create table directory.upload_part (
  upload_id uuid not null,
  part      integer not null,
  rows      jsonb not null,
  constraint upload_part_pkey PRIMARY KEY (upload_id, part),
  constraint upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES directory.upload(id) ON DELETE CASCADE
);
comment on table directory.upload_part is 'The rows of a spreadsheet that was sent in, some hundred a part, in order. Gone with it.';
comment on column directory.upload_part.rows is 'Its cells as text, a list a row, without the line of column names.';
grant delete, insert, select on directory.upload_part to kith_app;

create table directory.word (
  word text not null,
  constraint word_pkey PRIMARY KEY (word)
);
comment on table directory.word is 'Every word that is in some listing, to find the one that somebody meant.';
CREATE INDEX word_by_likeness ON directory.word USING gin (word public.gin_trgm_ops);
grant delete, insert, select, update on directory.word to kith_app;

create table directory.word_group (
  id         uuid not null,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint word_group_pkey PRIMARY KEY (id)
);
comment on table directory.word_group is 'Words that belong together in a search. Editors change them; nothing of it is in a file.';
grant delete, insert, select, update on directory.word_group to kith_app;

create table directory.words_mark (
  only_one boolean not null default true,
  mark     uuid not null,
  constraint words_mark_pkey PRIMARY KEY (only_one),
  constraint words_mark_is_one CHECK (only_one)
);
comment on table directory.words_mark is 'One row: another mark with every change of the words that editors keep, and of what a search offers to choose from.';
grant select, update on directory.words_mark to kith_app;

create table identity.account (
  id                       uuid not null,
  account_id               text not null,
  provider_id              text not null,
  user_id                  uuid not null,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope                    text,
  password                 text,
  created_at               timestamp with time zone not null,
  updated_at               timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity."user"(id)
);
comment on table identity.account is 'A way in which somebody signs in. Empty until production sign-in is set up.';
CREATE INDEX account_by_user ON identity.account USING btree (user_id);

create table identity.membership (
  network_id      uuid not null,
  user_id         uuid not null,
  role            text not null,
  organisation_id uuid,
  constraint membership_pkey PRIMARY KEY (network_id, user_id, role),
  constraint membership_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint membership_network_id_organisation_id_fkey FOREIGN KEY (network_id, organisation_id) REFERENCES identity.organisation(network_id, id),
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity."user"(id),
  constraint membership_role_is_known CHECK ((role = ANY (ARRAY['gp'::text, 'nurse'::text, 'receptionist'::text, 'other-referrer'::text, 'link-worker'::text, 'volunteer-link-worker'::text, 'team-lead'::text, 'group-contact'::text, 'practice-manager'::text, 'commissioner'::text, 'association-administrator'::text, 'privacy-officer'::text, 'administrator'::text])))
);
comment on table identity.membership is 'What somebody is in a network, and for which organisation.';
CREATE INDEX membership_by_user ON identity.membership USING btree (user_id);
alter table identity.membership enable row level security;
create policy membership_within_reach on identity.membership to kith_app
  using ((network_id = ANY (platform.networks())));
grant select on identity.membership to kith_app;

create table identity.network (
  id         uuid not null,
  name       text not null,
  kind       text not null,
  ods_code   text,
  short_code text not null,
  constraint network_pkey PRIMARY KEY (id),
  constraint network_short_code_key UNIQUE (short_code),
  constraint network_kind_is_known CHECK ((kind = ANY (ARRAY['primary-care-network'::text, 'provider'::text]))),
  constraint network_short_code_shape CHECK ((short_code ~ '^[A-Z]{2,4}$'::text))
);
comment on table identity.network is 'A primary care network or provider: the tenant that people''s records belong to.';
comment on column identity.network.short_code is 'Two to four letters that begin the references of its referrals.';
grant select on identity.network to kith_app;

create table identity.organisation (
  network_id uuid not null,
  id         uuid not null,
  kind       text not null,
  name       text not null,
  ods_code   text,
  phone      text,
  email      text,
  address    text,
  constraint organisation_pkey PRIMARY KEY (network_id, id),
  constraint organisation_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint organisation_kind_is_known CHECK ((kind = ANY (ARRAY['practice'::text, 'provider'::text, 'school'::text, 'charity'::text, 'integrated-care-board'::text, 'association'::text])))
);
comment on table identity.organisation is 'An organisation whose staff use Kith in a network: a practice, a provider of link workers, a school.';
alter table identity.organisation enable row level security;
create policy organisation_within_reach on identity.organisation to kith_app
  using ((network_id = ANY (platform.networks())));
grant select on identity.organisation to kith_app;

create table identity.persona (
  user_id    uuid not null,
  label      text not null,
  label_cy   text not null,
  "group"    text not null,
  "position" integer not null,
  constraint persona_pkey PRIMARY KEY (user_id),
  constraint persona_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity."user"(id)
);
comment on table identity.persona is 'Somebody of the demonstration network whom a visitor may be. Empty in production.';

create table identity.session (
  id         uuid not null,
  user_id    uuid not null,
  token      text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity."user"(id)
);
comment on table identity.session is 'A browser that somebody is signed in with.';
CREATE INDEX session_by_user ON identity.session USING btree (user_id);

create table identity."user" (
  id             uuid not null,
  name           text not null,
  email          text not null,
  email_verified boolean not null,
  image          text,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null,
  disabled_at    timestamp with time zone,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);
comment on table identity."user" is 'Somebody who signs in.';
alter table identity."user" enable row level security;
create policy user_is_colleague on identity."user" to kith_app
  using ((EXISTS ( SELECT
   FROM identity.membership m
  WHERE (m.user_id = "user".id))));
grant select on identity."user" to kith_app;

create table identity.verification (
  id         uuid not null,
  identifier text not null,
  value      text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
comment on table identity.verification is 'A proof that is being waited for, such as a code sent by email.';
CREATE INDEX verification_by_identifier ON identity.verification USING btree (identifier);

create table messages.reply (
  network_id  uuid not null,
  id          uuid not null,
  provider_id text not null,
  number      text not null,
  words       text not null,
  understood  text not null,
  person_id   uuid,
  message_id  uuid,
  received_at timestamp with time zone not null,
  settled     text,
  settled_by  uuid,
  settled_at  timestamp with time zone,
  version     integer not null default 1,
  constraint reply_pkey PRIMARY KEY (network_id, id),
  constraint reply_network_id_provider_id_key UNIQUE (network_id, provider_id),
  constraint reply_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint reply_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint reply_is_bounded CHECK ((length(words) <= 2000)),
  constraint reply_settled_by_somebody CHECK ((((settled IS NULL) = (settled_at IS NULL)) AND ((settled_at IS NULL) = (settled_by IS NULL)))),
  constraint reply_settled_is_known CHECK ((settled = ANY (ARRAY['understood'::text, 'answered'::text, 'dealt-with'::text, 'not-theirs'::text]))),
  constraint reply_understood_is_known CHECK ((understood = ANY (ARRAY['coming'::text, 'change'::text, 'not-now'::text, 'stop'::text, 'start'::text, 'free'::text])))
);
comment on table messages.reply is 'A text that came in. Retention: with the person; without one, 90 days.';
comment on column messages.reply.number is 'Whom it came from, in national digits.';
comment on column messages.reply.person_id is 'Whose reply it is, when exactly one person has this number and was written to at it. Never a guess.';
comment on column messages.reply.message_id is 'What it answers: the last text that went to this number.';
CREATE INDEX reply_by_person ON messages.reply USING btree (network_id, person_id, received_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX reply_open ON messages.reply USING btree (network_id, received_at, id) WHERE (settled IS NULL);
CREATE INDEX reply_unknown ON messages.reply USING btree (received_at) WHERE (person_id IS NULL);
alter table messages.reply enable row level security;
create policy reply_within_reach on messages.reply to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on messages.reply to kith_app;

create table messages.setting (
  network_id  uuid not null,
  quiet_from  time without time zone not null,
  quiet_until time without time zone not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint setting_pkey PRIMARY KEY (network_id),
  constraint setting_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint setting_quiet_is_a_night CHECK ((quiet_from > quiet_until))
);
comment on table messages.setting is 'When a network writes to people. Without a row: not between 20:00 and 8:30.';
comment on column messages.setting.quiet_from is 'From this hour in Europe/London, until quiet_until of the next morning, nobody is texted or emailed.';
alter table messages.setting enable row level security;
create policy setting_within_reach on messages.setting to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on messages.setting to kith_app;

create table messages.stray_not_ours (
  network_id uuid not null,
  stray_id   uuid not null,
  said_by    uuid not null,
  said_at    timestamp with time zone not null,
  constraint stray_not_ours_pkey PRIMARY KEY (network_id, stray_id),
  constraint stray_not_ours_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint stray_not_ours_stray_id_fkey FOREIGN KEY (stray_id) REFERENCES messages.stray_text(id) ON DELETE CASCADE
);
comment on table messages.stray_not_ours is 'A network has looked at a stray text, and it is from nobody of theirs: it is shown to the others only. Retention: with the text.';
CREATE INDEX stray_not_ours_by_text ON messages.stray_not_ours USING btree (stray_id);
alter table messages.stray_not_ours enable row level security;
create policy stray_not_ours_within_reach on messages.stray_not_ours to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on messages.stray_not_ours to kith_app;

create table messages.stray_text (
  provider_id text not null,
  number      text not null,
  words       text not null,
  received_at timestamp with time zone not null,
  id          uuid not null default gen_random_uuid(),
  read_at     timestamp with time zone,
  constraint stray_text_pkey PRIMARY KEY (provider_id),
  constraint stray_text_id_key UNIQUE (id),
  constraint stray_text_is_bounded CHECK ((length(words) <= 2000))
);
comment on table messages.stray_text is 'A text from a number that no network, or more than one, could claim. A lead opens one at a time and hands it to a person of theirs, or says that it is not theirs; whoever runs Kith may list them. Retention: 90 days.';
comment on column messages.stray_text.number is 'Whom it came from, in national digits.';
comment on column messages.stray_text.id is 'Names it in addresses: the provider''s name for it is not ours to show.';
comment on column messages.stray_text.read_at is 'When a lead, of whichever network, first read it: what nobody has read is pressing.';
grant insert on messages.stray_text to kith_app;

create table messages.wish (
  network_id    uuid not null,
  person_id     uuid not null,
  channel       text,
  no_name       boolean not null default false,
  no_voicemail  boolean not null default false,
  number_shared boolean not null default false,
  caution_seen  text,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamp with time zone not null,
  constraint wish_pkey PRIMARY KEY (network_id, person_id),
  constraint wish_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint wish_channel_is_known CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'letter'::text, 'none'::text])))
);
comment on table messages.wish is 'How a person wants to be written to, beyond what their details say. Retention: with the person.';
comment on column messages.wish.channel is 'Null: as their details say. none: nothing is written to them; they are rung.';
comment on column messages.wish.no_name is 'Messages name nobody and no place.';
comment on column messages.wish.caution_seen is 'The caution in their details that was read when these wishes were written down: with another one, nothing is sent until somebody has read it.';
alter table messages.wish enable row level security;
create policy wish_within_reach on messages.wish to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on messages.wish to kith_app;

create table messages.wording (
  network_id uuid not null,
  template   text not null,
  language   text not null,
  version    integer not null,
  words      text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint wording_pkey PRIMARY KEY (network_id, template, language, version),
  constraint wording_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint wording_is_bounded CHECK (((length(words) >= 1) AND (length(words) <= 1000))),
  constraint wording_language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text])))
);
comment on table messages.wording is 'Wordings that a network uses in place of those Kith comes with: every version, the highest counts.';
comment on column messages.wording.words is 'With typed fields in braces. Null: from this version on, the wording that Kith comes with.';
alter table messages.wording enable row level security;
create policy wording_within_reach on messages.wording to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on messages.wording to kith_app;

create table people.barrier (
  network_id   uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  kind         text not null,
  weekdays     smallint[],
  from_time    time without time zone,
  to_time      time without time zone,
  why          text,
  worker_id    uuid,
  length       text,
  words        text,
  in_place_of  uuid,
  said_at      timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint barrier_pkey PRIMARY KEY (network_id, id),
  constraint barrier_network_id_in_place_of_fkey FOREIGN KEY (network_id, in_place_of) REFERENCES people.barrier(network_id, id),
  constraint barrier_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint barrier_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES identity."user"(id),
  constraint barrier_cannot_says_why CHECK ((((kind = 'cannot'::text) = (why IS NOT NULL)) AND (why = ANY (ARRAY['school-run'::text, 'shift'::text, 'caring'::text, 'morning-hard'::text, 'faith'::text, 'other'::text])))),
  constraint barrier_ends_after_start CHECK ((to_time > from_time)),
  constraint barrier_has_times CHECK ((((kind = ANY (ARRAY['cannot'::text, 'can'::text])) = (weekdays IS NOT NULL)) AND ((kind = ANY (ARRAY['cannot'::text, 'can'::text])) = (to_time IS NOT NULL)) AND ((kind = ANY (ARRAY['cannot'::text, 'can'::text, 'bus-pass'::text])) = (from_time IS NOT NULL)))),
  constraint barrier_kind_is_known CHECK ((kind = ANY (ARRAY['cannot'::text, 'can'::text, 'bus-pass'::text, 'worker'::text, 'not-worker'::text, 'length'::text, 'shifts'::text, 'quiet-waiting'::text, 'leaving-home'::text, 'bus-cost'::text, 'carer'::text, 'step-free'::text, 'prefers-phone'::text, 'other'::text]))),
  constraint barrier_names_worker CHECK (((kind = ANY (ARRAY['worker'::text, 'not-worker'::text])) = (worker_id IS NOT NULL))),
  constraint barrier_other_is_in_words CHECK (((kind <> 'other'::text) OR (words IS NOT NULL))),
  constraint barrier_weekdays_are_iso CHECK (((weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]) AND (cardinality(weekdays) <= 7))),
  constraint barrier_wishes_length CHECK ((((kind = 'length'::text) = (length IS NOT NULL)) AND (length = ANY (ARRAY['short'::text, 'long'::text])))),
  constraint barrier_words_are_bounded CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
comment on table people.barrier is 'What makes it harder or easier for somebody to come, as they said it. Retention: with the person.';
comment on column people.barrier.weekdays is 'Monday is 1; empty: every day. Wall time in Europe/London.';
comment on column people.barrier.to_time is 'Not part of it; 24:00 is the end of the day.';
comment on column people.barrier.words is 'The person''s own words, where they were kept.';
comment on column people.barrier.in_place_of is 'What was said before and put right by this line.';
comment on column people.barrier.withdrawn_at is 'No longer true. A line is never overwritten.';
CREATE INDEX barrier_by_person ON people.barrier USING btree (network_id, person_id, said_at);
CREATE UNIQUE INDEX barrier_said_once ON people.barrier USING btree (network_id, person_id, kind) WHERE ((withdrawn_at IS NULL) AND (kind <> ALL (ARRAY['cannot'::text, 'can'::text, 'not-worker'::text, 'other'::text])));
alter table people.barrier enable row level security;
create policy barrier_within_reach on people.barrier to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on people.barrier to kith_app;
grant update (changed_at) on people.barrier to kith_app;
grant update (changed_by) on people.barrier to kith_app;
grant update (version) on people.barrier to kith_app;
grant update (withdrawn_at) on people.barrier to kith_app;

create table people.consent (
  network_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  about       text not null,
  subject_id  uuid,
  given       boolean not null,
  how         text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (network_id, id),
  constraint consent_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint consent_about_is_known CHECK ((about = ANY (ARRAY['referral'::text, 'connection'::text, 'sharing-back'::text]))),
  constraint consent_how_is_known CHECK ((how = ANY (ARRAY['in-person'::text, 'by-phone'::text, 'in-writing'::text, 'by-someone-else'::text, 'online'::text])))
);
comment on table people.consent is 'What a person agreed to or refused, how, and who wrote it down. A change of mind is another row.';
CREATE INDEX consent_by_person ON people.consent USING btree (network_id, person_id, about, recorded_at DESC);
alter table people.consent enable row level security;
create policy consent_within_reach on people.consent to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on people.consent to kith_app;

create table people.person (
  network_id        uuid not null,
  id                uuid not null,
  practice_id       uuid,
  given_name        text not null,
  family_name       text not null,
  known_as          text,
  born_on           date,
  nhs_number        text,
  gender            text,
  ethnicity         text,
  phone             text,
  email             text,
  address           text,
  postcode          text,
  language          text not null default 'en'::text,
  needs_interpreter boolean not null default false,
  prefers           text not null default 'phone'::text,
  leave_messages    boolean not null default false,
  contact_caution   text,
  usually_answers   text,
  adjustments       text[] not null default '{}'::text[],
  adjustments_note  text,
  share_back        text not null default 'everything'::text,
  search_name       text not null,
  sounds_like       text not null,
  created_by        uuid not null,
  created_at        timestamp with time zone not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (network_id, id),
  constraint person_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint person_network_id_practice_id_fkey FOREIGN KEY (network_id, practice_id) REFERENCES identity.organisation(network_id, id),
  constraint person_born_in_the_past CHECK ((born_on > '1890-01-01'::date)),
  constraint person_nhs_number_shape CHECK ((nhs_number ~ '^[0-9]{10}$'::text)),
  constraint person_prefers_is_known CHECK ((prefers = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'letter'::text]))),
  constraint person_share_back_is_known CHECK ((share_back = ANY (ARRAY['everything'::text, 'codes-only'::text, 'nothing'::text])))
);
comment on table people.person is 'Someone referred to link workers. Retention follows their last closed episode.';
comment on column people.person.nhs_number is 'Ten digits whose check digit is right; typed in, not traced with the national service.';
comment on column people.person.leave_messages is 'Whether a voicemail or text may say where it comes from.';
comment on column people.person.contact_caution is 'How not to reach them, in words: not before ten, never the landline.';
comment on column people.person.usually_answers is 'When they say they answer, in words; what is learnt from attempts is worked out, not stored.';
comment on column people.person.adjustments is 'Reasonable adjustments, as codes of people/domain/adjustments.ts.';
comment on column people.person.share_back is 'What the practice and referrer may be told at the end: their choice.';
comment on column people.person.search_name is 'Given, family and preferred name, lower case without accents: for finding people.';
comment on column people.person.sounds_like is 'Phonetic codes of given and family name: for finding the same person under another spelling.';
CREATE INDEX person_by_birth ON people.person USING btree (network_id, born_on);
CREATE INDEX person_by_name ON people.person USING btree (network_id, search_name text_pattern_ops);
CREATE INDEX person_by_phone ON people.person USING btree (network_id, platform.national_digits(phone)) WHERE (phone IS NOT NULL);
CREATE INDEX person_by_sound ON people.person USING btree (network_id, sounds_like);
CREATE INDEX person_by_words ON people.person USING gin (array_to_tsvector(string_to_array(search_name, ' '::text)));
CREATE UNIQUE INDEX person_by_nhs_number ON people.person USING btree (network_id, nhs_number) WHERE (nhs_number IS NOT NULL);
alter table people.person enable row level security;
create policy person_within_reach on people.person to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on people.person to kith_app;

create table plans.action (
  network_id uuid not null,
  id         uuid not null,
  goal_id    uuid not null,
  plan_id    uuid not null,
  person_id  uuid not null,
  "position" integer not null,
  words      text not null,
  who        text not null,
  who_name   text,
  by_on      date,
  state      text not null default 'open'::text,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint action_pkey PRIMARY KEY (network_id, id),
  constraint action_network_id_goal_id_fkey FOREIGN KEY (network_id, goal_id) REFERENCES plans.goal(network_id, id),
  constraint action_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint action_network_id_plan_id_fkey FOREIGN KEY (network_id, plan_id) REFERENCES plans.plan(network_id, id),
  constraint action_has_words CHECK ((length(TRIM(BOTH FROM words)) > 0)),
  constraint action_is_bounded CHECK (((length(words) <= 500) AND (length(who_name) <= 100))),
  constraint action_someone_else_is_named CHECK (((who = 'someone-else'::text) = (who_name IS NOT NULL))),
  constraint action_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint action_who_is_known CHECK ((who = ANY (ARRAY['person'::text, 'link-worker'::text, 'someone-else'::text])))
);
comment on table plans.action is 'A step towards a goal: who does it, and by when.';
comment on column plans.action.by_on is 'Day by which it is meant to be done (Europe/London); null: when they can.';
CREATE INDEX action_by_plan ON plans.action USING btree (network_id, plan_id, goal_id, "position");
alter table plans.action enable row level security;
create policy action_within_reach on plans.action to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.action to kith_app;

create table plans.agreement (
  network_id  uuid not null,
  plan_id     uuid not null,
  edition     integer not null,
  how         text not null,
  agreed_on   date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint agreement_pkey PRIMARY KEY (network_id, plan_id, edition, recorded_at),
  constraint agreement_network_id_plan_id_edition_fkey FOREIGN KEY (network_id, plan_id, edition) REFERENCES plans.edition(network_id, plan_id, number),
  constraint agreement_how_is_known CHECK ((how = ANY (ARRAY['in-person'::text, 'by-phone'::text, 'in-writing'::text, 'with-someone'::text])))
);
comment on table plans.agreement is 'A person agreed to one edition of their plan. Agreeing to a later one is another row.';
alter table plans.agreement enable row level security;
create policy agreement_within_reach on plans.agreement to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.agreement to kith_app;

create table plans.connection (
  network_id           uuid not null,
  id                   uuid not null,
  person_id            uuid not null,
  episode_id           uuid not null,
  goal_id              uuid,
  service_id           uuid not null,
  service_name         text not null,
  status               text not null,
  shared               text[] not null,
  told_how             text not null,
  note                 text,
  follow_up_on         date,
  made_by              uuid not null,
  made_at              timestamp with time zone not null,
  version              integer not null default 1,
  changed_by           uuid not null,
  changed_at           timestamp with time zone not null,
  help                 text,
  consent_id           uuid,
  consent_withdrawn_at timestamp with time zone,
  consent_withdrawn_by uuid,
  taken_off_at         timestamp with time zone,
  taken_off_by         uuid,
  constraint connection_pkey PRIMARY KEY (network_id, id),
  constraint connection_network_id_consent_id_fkey FOREIGN KEY (network_id, consent_id) REFERENCES people.consent(network_id, id),
  constraint connection_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint connection_network_id_goal_id_fkey FOREIGN KEY (network_id, goal_id) REFERENCES plans.goal(network_id, id),
  constraint connection_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint connection_service_id_fkey FOREIGN KEY (service_id) REFERENCES directory.service(id),
  constraint connection_help_is_shared CHECK (((help IS NOT NULL) = ('help'::text = ANY (shared)))),
  constraint connection_is_bounded CHECK (((length(help) <= 500) AND (length(note) <= 500))),
  constraint connection_only_a_suggestion_is_taken_off CHECK (((taken_off_at IS NULL) OR ((status = 'suggested'::text) AND (told_how = 'information-only'::text)))),
  constraint connection_shared_is_known CHECK ((shared <@ ARRAY['name'::text, 'phone'::text, 'email'::text, 'help'::text, 'adjustments'::text])),
  constraint connection_shares_with_consent CHECK (((shared = '{}'::text[]) OR (consent_id IS NOT NULL))),
  constraint connection_status_is_known CHECK ((status = ANY (ARRAY['suggested'::text, 'contacted'::text, 'started'::text, 'lasted'::text, 'ended'::text, 'unavailable'::text, 'not-eligible'::text, 'did-not-want'::text]))),
  constraint connection_taken_off_is_whole CHECK (((taken_off_at IS NULL) = (taken_off_by IS NULL))),
  constraint connection_tells_only_services_we_contact CHECK (((shared = '{}'::text[]) OR (told_how = ANY (ARRAY['we-contact'::text, 'together'::text])))),
  constraint connection_told_how_is_known CHECK ((told_how = ANY (ARRAY['they-contact'::text, 'we-contact'::text, 'together'::text, 'information-only'::text]))),
  constraint connection_withdrawal_is_whole CHECK ((((consent_withdrawn_at IS NULL) = (consent_withdrawn_by IS NULL)) AND ((consent_withdrawn_at IS NULL) OR (consent_id IS NOT NULL))))
);
comment on table plans.connection is 'A service that a person was connected to, and what came of it. Unavailable and not eligible are outcomes, and tell what the community lacks.';
comment on column plans.connection.service_name is 'The name when the connection was made: the directory may change, the record may not.';
comment on column plans.connection.shared is 'What of the person may be told to the service: codes of plans/domain/connection.ts. Empty: nothing.';
comment on column plans.connection.help is 'What they would like help with, in the words that the service is told.';
comment on column plans.connection.consent_id is 'That they agreed to exactly what is in shared. A change of mind is another row of people.consent.';
comment on column plans.connection.consent_withdrawn_at is 'From then on nothing more is told. What was agreed before stays readable.';
comment on column plans.connection.taken_off_at is 'Taken off the shortlist again: it was a suggestion, and nothing came of it.';
CREATE INDEX connection_by_episode ON plans.connection USING btree (network_id, episode_id, made_at DESC);
CREATE INDEX connection_by_follow_up ON plans.connection USING btree (network_id, follow_up_on) WHERE (follow_up_on IS NOT NULL);
CREATE INDEX connection_by_person ON plans.connection USING btree (network_id, person_id, made_at DESC);
CREATE UNIQUE INDEX connection_once_on_shortlist ON plans.connection USING btree (network_id, episode_id, service_id) WHERE ((status = 'suggested'::text) AND (told_how = 'information-only'::text) AND (taken_off_at IS NULL));
alter table plans.connection enable row level security;
create policy connection_within_reach on plans.connection to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.connection to kith_app;

create table plans.connection_status (
  network_id    uuid not null,
  connection_id uuid not null,
  number        integer not null,
  status        text not null,
  note          text,
  set_by        uuid not null,
  set_at        timestamp with time zone not null,
  constraint connection_status_pkey PRIMARY KEY (network_id, connection_id, number),
  constraint connection_status_network_id_connection_id_fkey FOREIGN KEY (network_id, connection_id) REFERENCES plans.connection(network_id, id),
  constraint connection_status_note_is_bounded CHECK ((length(note) <= 500)),
  constraint connection_status_row_is_known CHECK ((status = ANY (ARRAY['suggested'::text, 'contacted'::text, 'started'::text, 'lasted'::text, 'ended'::text, 'unavailable'::text, 'not-eligible'::text, 'did-not-want'::text])))
);
comment on table plans.connection_status is 'How a connection went, step by step. A step is never changed; its note is put right with a reason, and what it said is kept in audit.amendment.';
comment on column plans.connection_status.note is 'In a few words. Of unavailable and not eligible: why, which tells what the community lacks.';
alter table plans.connection_status enable row level security;
create policy connection_status_within_reach on plans.connection_status to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.connection_status to kith_app;
grant update (note) on plans.connection_status to kith_app;

create table plans.conversation (
  network_id uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  episode_id uuid not null,
  words      text not null,
  readers    text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint conversation_pkey PRIMARY KEY (network_id, id),
  constraint conversation_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint conversation_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint conversation_has_words CHECK ((length(TRIM(BOTH FROM words)) > 0)),
  constraint conversation_is_bounded CHECK ((length(words) <= 20000)),
  constraint conversation_readers_are_known CHECK ((readers = ANY (ARRAY['writer'::text, 'team'::text, 'team-and-next'::text])))
);
comment on table plans.conversation is 'What a person said when they were listened to, in their own words. Only amended with a reason; never deleted by the application.';
comment on column plans.conversation.readers is 'writer: whoever wrote it down, nobody else; team: they and everyone who may see the team''s people; team-and-next: also whoever supports the person later.';
CREATE INDEX conversation_by_person ON plans.conversation USING btree (network_id, person_id, written_at DESC);
alter table plans.conversation enable row level security;
create policy conversation_within_reach on plans.conversation to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid) AND ((readers <> 'writer'::text) OR (written_by = plans.reader()))))
  with check (((network_id = ANY (platform.networks())) AND ((readers <> 'writer'::text) OR (written_by = plans.reader()))));
grant insert, select, update on plans.conversation to kith_app;

create table plans.earlier_words (
  network_id      uuid not null,
  conversation_id uuid not null,
  version         integer not null,
  words           text not null,
  reason          text not null,
  replaced_by     uuid not null,
  replaced_at     timestamp with time zone not null,
  constraint earlier_words_pkey PRIMARY KEY (network_id, conversation_id, version),
  constraint earlier_words_network_id_conversation_id_fkey FOREIGN KEY (network_id, conversation_id) REFERENCES plans.conversation(network_id, id),
  constraint earlier_words_have_reason CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
comment on table plans.earlier_words is 'What a conversation said before it was amended, and why it was. Never updated.';
comment on column plans.earlier_words.version is 'The version of the conversation that said this.';
alter table plans.earlier_words enable row level security;
create policy earlier_words_within_reach on plans.earlier_words to kith_app
  using (((network_id = ANY (platform.networks())) AND (EXISTS ( SELECT
   FROM plans.conversation c
  WHERE ((c.network_id = earlier_words.network_id) AND (c.id = earlier_words.conversation_id))))))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.earlier_words to kith_app;

create table plans.edition (
  network_id uuid not null,
  plan_id    uuid not null,
  number     integer not null,
  says       jsonb not null,
  change     text not null,
  reason     text,
  made_by    uuid not null,
  made_at    timestamp with time zone not null,
  constraint edition_pkey PRIMARY KEY (network_id, plan_id, number),
  constraint edition_network_id_plan_id_fkey FOREIGN KEY (network_id, plan_id) REFERENCES plans.plan(network_id, id),
  constraint edition_change_is_known CHECK ((change = ANY (ARRAY['words'::text, 'review'::text, 'goal-added'::text, 'goal-changed'::text, 'goal-ended'::text, 'goal-dropped'::text, 'goal-taken-up'::text, 'action-added'::text, 'action-changed'::text, 'action-done'::text, 'action-dropped'::text, 'action-open-again'::text])))
);
comment on table plans.edition is 'The whole plan as it read after one change, so that every earlier one stays readable. Never updated.';
comment on column plans.edition.says is 'The plan as plans/domain/plan.ts shapes it: words, goals and actions.';
comment on column plans.edition.reason is 'Why it was changed, when it had been agreed before.';
alter table plans.edition enable row level security;
create policy edition_within_reach on plans.edition to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.edition to kith_app;

create table plans.goal (
  network_id  uuid not null,
  id          uuid not null,
  plan_id     uuid not null,
  person_id   uuid not null,
  episode_id  uuid not null,
  "position"  integer not null,
  words       text not null,
  quoted      boolean not null,
  result      text,
  comment     text,
  resulted_by uuid,
  resulted_at timestamp with time zone,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint goal_pkey PRIMARY KEY (network_id, id),
  constraint goal_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint goal_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint goal_network_id_plan_id_fkey FOREIGN KEY (network_id, plan_id) REFERENCES plans.plan(network_id, id),
  constraint goal_has_words CHECK ((length(TRIM(BOTH FROM words)) > 0)),
  constraint goal_is_bounded CHECK (((length(words) <= 500) AND (length(comment) <= 1000))),
  constraint goal_result_is_known CHECK ((result = ANY (ARRAY['achieved'::text, 'partly'::text, 'not'::text, 'dropped'::text]))),
  constraint goal_result_is_whole CHECK ((((result IS NULL) = (resulted_at IS NULL)) AND ((result IS NULL) = (resulted_by IS NULL))))
);
comment on table plans.goal is 'Something a person wants, in their words, and what became of it.';
comment on column plans.goal.quoted is 'The words stood exactly like this in a conversation.';
comment on column plans.goal.result is 'Null: still wanted. dropped: they no longer want it, which is not a failure.';
CREATE INDEX goal_by_episode ON plans.goal USING btree (network_id, episode_id, "position");
CREATE INDEX goal_by_plan ON plans.goal USING btree (network_id, plan_id, "position");
alter table plans.goal enable row level security;
create policy goal_within_reach on plans.goal to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.goal to kith_app;

create table plans.message_back (
  network_id               uuid not null,
  id                       uuid not null,
  person_id                uuid not null,
  episode_id               uuid,
  referral_id              uuid,
  practice_id              uuid,
  referrer_organisation_id uuid,
  occasion                 text not null,
  sharing                  text not null,
  language                 text not null,
  content                  jsonb not null,
  code                     text,
  made_by                  uuid not null,
  made_at                  timestamp with time zone not null,
  referrer_user_id         uuid,
  constraint message_back_pkey PRIMARY KEY (network_id, id),
  constraint message_back_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint message_back_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint message_back_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id),
  constraint message_back_is_of_something CHECK (((episode_id IS NOT NULL) OR ((occasion = 'declined'::text) AND (referral_id IS NOT NULL)))),
  constraint message_back_occasion_is_known CHECK ((occasion = ANY (ARRAY['begun'::text, 'declined'::text, 'closed'::text, 'update'::text]))),
  constraint message_back_sharing_is_known CHECK ((sharing = ANY (ARRAY['everything'::text, 'codes-only'::text])))
);
comment on table plans.message_back is 'What the practice and the referrer were told about an episode, or about a referral that the person declined, as it was sent. Never changed.';
comment on column plans.message_back.episode_id is 'Null when the person declined before anybody took the referral on.';
comment on column plans.message_back.practice_id is 'With the referrer''s organisation: who, of the practices, may read it.';
comment on column plans.message_back.content is 'Its subject, without personal data, and its blocks, from which text, HTML and PDF are made: the same words in each.';
comment on column plans.message_back.code is 'The SNOMED CT code that the practice is asked to enter, if any. 871731000000106 once an episode.';
comment on column plans.message_back.referrer_user_id is 'Who referred, when they have an account: they may read it, also without an organisation.';
CREATE INDEX message_back_by_episode ON plans.message_back USING btree (network_id, episode_id, made_at DESC);
CREATE INDEX message_back_by_person ON plans.message_back USING btree (network_id, person_id, made_at DESC);
CREATE INDEX message_back_by_referral ON plans.message_back USING btree (network_id, referral_id, made_at DESC) WHERE (referral_id IS NOT NULL);
CREATE UNIQUE INDEX message_back_begun_once ON plans.message_back USING btree (network_id, episode_id) WHERE (occasion = 'begun'::text);
CREATE UNIQUE INDEX message_back_code_once ON plans.message_back USING btree (network_id, episode_id, code) WHERE (code IS NOT NULL);
CREATE UNIQUE INDEX message_back_declined_once ON plans.message_back USING btree (network_id, referral_id) WHERE (episode_id IS NULL);
alter table plans.message_back enable row level security;
create policy message_back_within_reach on plans.message_back to kith_app
  using (((network_id = ANY (platform.networks())) AND (platform.reaches_practice(practice_id) OR platform.reaches_practice(referrer_organisation_id))))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.message_back to kith_app;

create table plans.nothing_found (
  network_id  uuid not null,
  searched_on date not null,
  words       text not null,
  near        text not null,
  times       integer not null default 1,
  constraint nothing_found_pkey PRIMARY KEY (network_id, searched_on, words, near),
  constraint nothing_found_has_words CHECK ((words <> ''::text)),
  constraint nothing_found_is_bounded CHECK (((length(words) <= 200) AND (length(near) <= 80) AND (times > 0)))
);
comment on table plans.nothing_found is 'Words that somebody looked for on behalf of a person and found no service for, counted by day: what the community may lack. It says neither who looked nor for whom.';
comment on column plans.nothing_found.searched_on is 'Day (Europe/London).';
comment on column plans.nothing_found.words is 'In lower case.';
comment on column plans.nothing_found.near is 'A town or the beginning of a postcode, in lower case; empty: anywhere.';
alter table plans.nothing_found enable row level security;
create policy nothing_found_within_reach on plans.nothing_found to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.nothing_found to kith_app;

create table plans.noticed (
  network_id      uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  person_id       uuid not null,
  kind            text not null,
  "position"      integer not null,
  words           text not null,
  code            text,
  quoted          boolean not null,
  noted_by        uuid not null,
  noted_at        timestamp with time zone not null,
  removed_by      uuid,
  removed_at      timestamp with time zone,
  constraint noticed_pkey PRIMARY KEY (network_id, id),
  constraint noticed_network_id_conversation_id_fkey FOREIGN KEY (network_id, conversation_id) REFERENCES plans.conversation(network_id, id),
  constraint noticed_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint noticed_is_bounded CHECK ((length(words) <= 300)),
  constraint noticed_kind_is_known CHECK ((kind = ANY (ARRAY['matters'::text, 'barrier'::text, 'strength'::text]))),
  constraint noticed_removal_is_whole CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  constraint noticed_says_something CHECK (((code IS NOT NULL) OR (length(TRIM(BOTH FROM words)) > 0)))
);
comment on table plans.noticed is 'One thing taken from a conversation: what matters most, a barrier, a strength. Taken back rather than deleted.';
comment on column plans.noticed.code is 'Of a barrier that was ticked: a code of plans/domain/barriers.ts; its words are empty.';
comment on column plans.noticed.quoted is 'It stood in the person''s words exactly like this when it was noted.';
CREATE INDEX noticed_by_conversation ON plans.noticed USING btree (network_id, conversation_id, kind, "position") WHERE (removed_at IS NULL);
CREATE INDEX noticed_by_person ON plans.noticed USING btree (network_id, person_id, kind, noted_at DESC) WHERE (removed_at IS NULL);
alter table plans.noticed enable row level security;
create policy noticed_within_reach on plans.noticed to kith_app
  using (((network_id = ANY (platform.networks())) AND (EXISTS ( SELECT
   FROM plans.conversation c
  WHERE ((c.network_id = noticed.network_id) AND (c.id = noticed.conversation_id))))))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.noticed to kith_app;

create table plans.ons4 (
  network_id        uuid not null,
  id                uuid not null,
  person_id         uuid not null,
  episode_id        uuid not null,
  occasion          text not null,
  asked_on          date not null,
  life_satisfaction smallint,
  worthwhile        smallint,
  happiness         smallint,
  anxiety           smallint,
  recorded_by       uuid not null,
  recorded_at       timestamp with time zone not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamp with time zone not null,
  constraint ons4_pkey PRIMARY KEY (network_id, id),
  constraint ons4_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint ons4_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint ons4_occasion_is_known CHECK ((occasion = ANY (ARRAY['start'::text, 'review'::text, 'end'::text]))),
  constraint ons4_scores_are_on_the_scale CHECK ((((life_satisfaction >= 0) AND (life_satisfaction <= 10)) AND ((worthwhile >= 0) AND (worthwhile <= 10)) AND ((happiness >= 0) AND (happiness <= 10)) AND ((anxiety >= 0) AND (anxiety <= 10))))
);
comment on table plans.ons4 is 'One occasion on which a person of 16 or over answered the four questions themselves. Four separate answers: they are never added or averaged.';
comment on column plans.ons4.life_satisfaction is '0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.worthwhile is '0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.happiness is 'Yesterday: 0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.anxiety is 'Yesterday: 0 not at all to 10 completely, and lower is better; null: they preferred not to say.';
CREATE INDEX ons4_by_person ON plans.ons4 USING btree (network_id, person_id, asked_on, id);
CREATE UNIQUE INDEX ons4_one_start_per_episode ON plans.ons4 USING btree (network_id, episode_id) WHERE (occasion = 'start'::text);
alter table plans.ons4 enable row level security;
create policy ons4_within_reach on plans.ons4 to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.ons4 to kith_app;

create table plans.ons4_not_asked (
  network_id uuid not null,
  episode_id uuid not null,
  said_at    timestamp with time zone not null,
  person_id  uuid not null,
  because    text not null,
  said_by    uuid not null,
  constraint ons4_not_asked_pkey PRIMARY KEY (network_id, episode_id, said_at),
  constraint ons4_not_asked_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint ons4_not_asked_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint ons4_not_asked_because_is_known CHECK ((because = ANY (ARRAY['did-not-want'::text, 'not-reached'::text, 'unwell'::text, 'no-start'::text, 'not-the-moment'::text, 'too-young'::text])))
);
comment on table plans.ons4_not_asked is 'Why a person was not asked the four questions about wellbeing when their support ended. An episode that was opened again can have several. Written once.';
CREATE INDEX ons4_not_asked_by_person ON plans.ons4_not_asked USING btree (network_id, person_id, said_at DESC);
alter table plans.ons4_not_asked enable row level security;
create policy ons4_not_asked_within_reach on plans.ons4_not_asked to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on plans.ons4_not_asked to kith_app;

create table plans.plan (
  network_id   uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  episode_id   uuid not null,
  what_matters text not null default ''::text,
  good_at      text not null default ''::text,
  review_on    date,
  edition      integer not null default 0,
  says_since   integer not null default 0,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint plan_pkey PRIMARY KEY (network_id, id),
  constraint plan_network_id_episode_id_key UNIQUE (network_id, episode_id),
  constraint plan_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint plan_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint plan_says_since_an_edition CHECK ((says_since <= edition)),
  constraint plan_words_are_bounded CHECK (((length(what_matters) <= 4000) AND (length(good_at) <= 4000)))
);
comment on table plans.plan is 'What a person and their link worker mean to do in one episode. Retention: with the episode.';
comment on column plans.plan.review_on is 'Day on which they talk again (Europe/London).';
comment on column plans.plan.edition is 'Raised by one with every change to the plan, its goals or its actions; each is kept in plans.edition.';
comment on column plans.plan.says_since is 'The last edition that changed what the plan says. Later ones only recorded how it went.';
comment on column plans.plan.version is 'Of what matters, strengths and the review day; goals and actions have their own.';
CREATE INDEX plan_by_person ON plans.plan USING btree (network_id, person_id, changed_at DESC);
alter table plans.plan enable row level security;
create policy plan_within_reach on plans.plan to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.plan to kith_app;

create table plans.snomed_code (
  network_id uuid not null,
  use        text not null,
  code       text not null,
  term       text not null,
  rule_en    text not null,
  rule_cy    text not null,
  verified   boolean not null,
  source     text not null,
  constraint snomed_code_pkey PRIMARY KEY (network_id, use),
  constraint snomed_code_has_words CHECK (((length(TRIM(BOTH FROM term)) > 0) AND (length(TRIM(BOTH FROM rule_en)) > 0) AND (length(TRIM(BOTH FROM rule_cy)) > 0) AND (length(TRIM(BOTH FROM source)) > 0))),
  constraint snomed_code_looks_like_one CHECK ((code ~ '^[1-9][0-9]{5,17}$'::text)),
  constraint snomed_code_use_is_known CHECK ((use = ANY (ARRAY['accepted'::text, 'declined'::text])))
);
comment on table plans.snomed_code is 'A SNOMED CT code that a practice is asked to enter, when, and how that is known. Rows of no network hold for all; a network''s own row takes their place. Changed by whoever runs Kith.';
comment on column plans.snomed_code.use is 'accepted: the person takes up social prescribing, once an episode; declined: they do not want it.';
comment on column plans.snomed_code.verified is 'Somebody has looked it up. A code that nobody has looked up is in no message.';
alter table plans.snomed_code enable row level security;
create policy snomed_code_within_reach on plans.snomed_code to kith_app
  using (((network_id = ANY (platform.networks())) OR (network_id = '00000000-0000-0000-0000-000000000000'::uuid)));
grant select on plans.snomed_code to kith_app;

create table plans.worry (
  network_id      uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  person_id       uuid not null,
  episode_id      uuid not null,
  words           text not null,
  noted_by        uuid not null,
  noted_at        timestamp with time zone not null,
  told_whom       text,
  told_by         uuid,
  told_at         timestamp with time zone,
  constraint worry_pkey PRIMARY KEY (network_id, id),
  constraint worry_network_id_conversation_id_fkey FOREIGN KEY (network_id, conversation_id) REFERENCES plans.conversation(network_id, id),
  constraint worry_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint worry_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint worry_has_words CHECK ((length(TRIM(BOTH FROM words)) > 0)),
  constraint worry_is_bounded CHECK ((length(words) <= 2000)),
  constraint worry_telling_is_whole CHECK ((((told_whom IS NULL) = (told_at IS NULL)) AND ((told_whom IS NULL) = (told_by IS NULL))))
);
comment on table plans.worry is 'Something about a person''s safety that worried whoever listened, and whom they told. Written once; read by the whole team, whoever may read the conversation.';
comment on column plans.worry.told_whom is 'Null: nobody has been told yet.';
CREATE INDEX worry_by_conversation ON plans.worry USING btree (network_id, conversation_id, noted_at);
CREATE INDEX worry_not_told ON plans.worry USING btree (network_id, person_id) WHERE (told_at IS NULL);
alter table plans.worry enable row level security;
create policy worry_within_reach on plans.worry to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(NULL::uuid)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on plans.worry to kith_app;

create table platform.blocked_address (
  network_id uuid not null,
  id         uuid not null,
  channel    text not null,
  address    text not null,
  why        text not null,
  blocked_by uuid not null,
  blocked_at timestamp with time zone not null,
  lifted_by  uuid,
  lifted_at  timestamp with time zone,
  constraint blocked_address_pkey PRIMARY KEY (network_id, id),
  constraint blocked_address_channel_is_known CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text]))),
  constraint blocked_address_lifted_by_somebody CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  constraint blocked_address_why_is_known CHECK ((why = ANY (ARRAY['asked-to-stop'::text, 'not-theirs'::text, 'bounced'::text])))
);
comment on table platform.blocked_address is 'A number or address that nothing is sent to: whoever has it asked us to stop, it is somebody else''s, or it does not exist. Kept when lifted.';
comment on column platform.blocked_address.address is 'As it is compared: national digits of a number, lower case of an email address.';
CREATE UNIQUE INDEX blocked_address_once ON platform.blocked_address USING btree (network_id, channel, address, why) WHERE (lifted_at IS NULL);
alter table platform.blocked_address enable row level security;
create policy blocked_address_within_reach on platform.blocked_address to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on platform.blocked_address to kith_app;

create table platform.draft (
  network_id uuid not null,
  user_id    uuid not null,
  form       text not null,
  typed      jsonb not null,
  saved_at   timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (network_id, user_id, form),
  constraint draft_form_is_short CHECK ((length(form) <= 200)),
  constraint draft_is_bounded CHECK ((pg_column_size(typed) <= 400000))
);
comment on table platform.draft is 'What somebody has typed into a form and not sent yet. Theirs alone.';
alter table platform.draft enable row level security;
create policy draft_within_reach on platform.draft to kith_app
  using (((network_id = ANY (platform.networks())) OR (network_id = '00000000-0000-0000-0000-000000000000'::uuid)))
  with check (((network_id = ANY (platform.networks())) OR (network_id = '00000000-0000-0000-0000-000000000000'::uuid)));
grant delete, insert, select, update on platform.draft to kith_app;

create table platform.job_runner (
  id      text not null,
  beat_at timestamp with time zone not null,
  constraint job_runner_pkey PRIMARY KEY (id)
);
comment on table platform.job_runner is 'A process that does jobs, and when it last said that it is alive. Its jobs are given to others when it falls silent.';

create table platform.message (
  network_id    uuid not null,
  id            uuid not null,
  key           text not null,
  about_type    text not null,
  about_id      uuid not null,
  person_id     uuid,
  channel       text not null,
  recipient     text not null,
  subject       text not null,
  body          text not null,
  state         text not null,
  attempts      integer not null default 0,
  attempted_at  timestamp with time zone,
  delivered_at  timestamp with time zone,
  problem       text,
  created_by    uuid not null,
  created_at    timestamp with time zone not null,
  again_from    integer not null default 0,
  settled_by    uuid,
  send_after    timestamp with time zone,
  useless_after timestamp with time zone,
  batch_id      uuid,
  constraint message_pkey PRIMARY KEY (network_id, id),
  constraint message_network_id_key_key UNIQUE (network_id, key),
  constraint message_channel_is_known CHECK ((channel = ANY (ARRAY['letter'::text, 'text'::text, 'email'::text]))),
  constraint message_delivered_has_time CHECK (((state = 'delivered'::text) = (delivered_at IS NOT NULL))),
  constraint message_failed_has_problem CHECK (((state <> ALL (ARRAY['failed'::text, 'unsure'::text])) OR (problem IS NOT NULL))),
  constraint message_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'unsure'::text, 'withdrawn'::text])))
);
comment on table platform.message is 'A letter, text or email: written with the change that caused it, sent after. Kept with the record it is about.';
comment on column platform.message.key is 'What it is for: the same key is the same message, however often it is asked for.';
comment on column platform.message.state is 'sent: handed over to a provider that says later whether it arrived. unsure: the process died between sending and writing down that it was sent; it is never sent again by itself. withdrawn: called off before it was sent.';
comment on column platform.message.again_from is 'How many attempts there had been when somebody last said to send it again: tries are counted from here.';
comment on column platform.message.settled_by is 'Who said that it was printed or had arrived. Null when the courier said so.';
comment on column platform.message.send_after is 'Not sent before: nobody is texted at night. Null: at once.';
comment on column platform.message.useless_after is 'Not sent after: a reminder of what has been is none. Null: never too late.';
comment on column platform.message.batch_id is 'The job that sends it together with others. Null: it has a job of its own.';
CREATE INDEX message_by_about ON platform.message USING btree (network_id, about_type, about_id);
CREATE INDEX message_by_age ON platform.message USING btree (network_id, created_at DESC, id DESC);
CREATE INDEX message_by_batch ON platform.message USING btree (network_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX message_by_id ON platform.message USING btree (id);
CREATE INDEX message_by_number ON platform.message USING btree (platform.national_digits(recipient), created_at DESC) WHERE (channel = 'text'::text);
CREATE INDEX message_by_person ON platform.message USING btree (network_id, person_id, created_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX message_by_state ON platform.message USING btree (network_id, state, created_at DESC);
CREATE INDEX message_unsent ON platform.message USING btree (created_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'sending'::text])) AND (channel <> 'letter'::text));
alter table platform.message enable row level security;
create policy message_within_reach on platform.message to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on platform.message to kith_app;

create table platform.message_attempt (
  network_id  uuid not null,
  message_id  uuid not null,
  number      integer not null,
  began_at    timestamp with time zone not null,
  ended_at    timestamp with time zone,
  outcome     text,
  run_id      uuid,
  provider_id text,
  constraint message_attempt_pkey PRIMARY KEY (network_id, message_id, number),
  constraint message_attempt_network_id_message_id_fkey FOREIGN KEY (network_id, message_id) REFERENCES platform.message(network_id, id)
);
comment on table platform.message_attempt is 'One attempt to send a message. Without an end, the process died during it.';
comment on column platform.message_attempt.outcome is 'delivered, printed, or a code of platform/outbox/courier.ts.';
comment on column platform.message_attempt.run_id is 'The run of the job that made it, so that a run whose commit got no answer knows its own attempt again.';
comment on column platform.message_attempt.provider_id is 'What the provider calls it, so that its receipts are told apart from those of another attempt.';
alter table platform.message_attempt enable row level security;
create policy message_attempt_within_reach on platform.message_attempt to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on platform.message_attempt to kith_app;

create table platform.message_receipt (
  network_id  uuid not null,
  message_id  uuid not null,
  provider_id text not null,
  status      text not null,
  said_at     timestamp with time zone not null,
  received_at timestamp with time zone not null,
  constraint message_receipt_pkey PRIMARY KEY (network_id, message_id, provider_id, status),
  constraint message_receipt_network_id_message_id_fkey FOREIGN KEY (network_id, message_id) REFERENCES platform.message(network_id, id),
  constraint message_receipt_status_is_known CHECK ((status = ANY (ARRAY['delivered'::text, 'permanent-failure'::text, 'temporary-failure'::text, 'technical-failure'::text])))
);
comment on table platform.message_receipt is 'What a provider said became of a message. They come late, twice and in any order; all are kept, and together they say what holds.';
alter table platform.message_receipt enable row level security;
create policy message_receipt_within_reach on platform.message_receipt to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on platform.message_receipt to kith_app;

create table platform.migration (
  name       text not null,
  checksum   text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
comment on table platform.migration is 'A migration that this database has been given.';

create table platform.submission (
  network_id  uuid not null,
  key         uuid not null,
  actor_id    uuid not null,
  command     text not null,
  fingerprint text not null,
  answer      jsonb not null,
  at          timestamp with time zone not null,
  constraint submission_pkey PRIMARY KEY (network_id, key)
);
comment on table platform.submission is 'A form or request that was done, by its idempotency key: sent again, it is answered and not done again. Kept 30 days.';
comment on column platform.submission.fingerprint is 'SHA-256 of the command and its input: the same key with other input is refused.';
CREATE INDEX submission_by_age ON platform.submission USING btree (at);
alter table platform.submission enable row level security;
create policy submission_within_reach on platform.submission to kith_app
  using (((network_id = ANY (platform.networks())) OR (network_id = '00000000-0000-0000-0000-000000000000'::uuid)))
  with check (((network_id = ANY (platform.networks())) OR (network_id = '00000000-0000-0000-0000-000000000000'::uuid)));
grant insert, select on platform.submission to kith_app;

create table referrals.closure (
  network_id      uuid not null,
  episode_id      uuid not null,
  closed_at       timestamp with time zone not null,
  reason          text not null,
  note            text,
  retention_class text not null,
  closed_by       uuid not null,
  constraint closure_pkey PRIMARY KEY (network_id, episode_id, closed_at),
  constraint closure_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint closure_reason_is_known CHECK ((reason = ANY (ARRAY['goals-met'::text, 'enough-for-now'::text, 'moved-away'::text, 'not-reached'::text, 'did-not-want'::text, 'needs-other-service'::text, 'died'::text]))),
  constraint closure_retention_is_known CHECK ((retention_class = ANY (ARRAY['adult-record'::text, 'advice-only'::text, 'child-record'::text])))
);
comment on table referrals.closure is 'The end of an episode: why, and how long its record is kept. An episode that was reopened can have several.';
comment on column referrals.closure.retention_class is 'adult-record: 8 years after the last contact; advice-only: 2 years; child-record: until the 25th birthday. Reviewed, never deleted silently.';
alter table referrals.closure enable row level security;
create policy closure_within_reach on referrals.closure to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on referrals.closure to kith_app;

create table referrals.contact (
  network_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  episode_id  uuid not null,
  kind        text not null,
  at          timestamp with time zone not null,
  note        text,
  minutes     integer,
  next_try_at timestamp with time zone,
  by_id       uuid not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint contact_pkey PRIMARY KEY (network_id, id),
  constraint contact_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint contact_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint contact_kind_is_known CHECK ((kind = ANY (ARRAY['no-answer'::text, 'voicemail'::text, 'texted'::text, 'spoke'::text, 'met'::text, 'letter'::text, 'note'::text]))),
  constraint contact_minutes_are_bounded CHECK (((minutes >= 0) AND (minutes <= 480)))
);
comment on table referrals.contact is 'An attempt to reach a person, a conversation with them, or a note about them.';
comment on column referrals.contact.next_try_at is 'When to try again, as proposed and accepted. The newest contact of an episode says what is next.';
CREATE INDEX contact_by_episode ON referrals.contact USING btree (network_id, episode_id, at DESC);
CREATE INDEX contact_by_person ON referrals.contact USING btree (network_id, person_id, at DESC);
CREATE INDEX contact_by_whom ON referrals.contact USING btree (network_id, by_id, at DESC);
CREATE INDEX contact_calls_by_hour ON referrals.contact USING btree (network_id, at DESC, ((EXTRACT(hour FROM (at AT TIME ZONE 'Europe/London'::text)))::integer)) INCLUDE (kind) WHERE (kind = ANY (ARRAY['no-answer'::text, 'voicemail'::text, 'spoke'::text]));
alter table referrals.contact enable row level security;
create policy contact_within_reach on referrals.contact to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on referrals.contact to kith_app;

create table referrals.decision (
  network_id    uuid not null,
  referral_id   uuid not null,
  outcome       text not null,
  episode_id    uuid,
  reason        text,
  note          text,
  redirected_to text,
  decided_by    uuid not null,
  decided_at    timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (network_id, referral_id),
  constraint decision_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint decision_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id),
  constraint decision_declined_has_reason CHECK (((outcome = 'declined'::text) = (reason IS NOT NULL))),
  constraint decision_has_episode CHECK (((outcome = ANY (ARRAY['accepted'::text, 'joined'::text])) = (episode_id IS NOT NULL))),
  constraint decision_outcome_is_known CHECK ((outcome = ANY (ARRAY['accepted'::text, 'joined'::text, 'declined'::text, 'redirected'::text]))),
  constraint decision_redirected_has_place CHECK (((outcome = 'redirected'::text) = (redirected_to IS NOT NULL)))
);
comment on table referrals.decision is 'What was decided about a referral, by whom and when. Written once, never changed. Its absence means the referral waits.';
CREATE INDEX decision_by_episode ON referrals.decision USING btree (network_id, episode_id);
alter table referrals.decision enable row level security;
create policy decision_within_reach on referrals.decision to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on referrals.decision to kith_app;

create table referrals.episode (
  network_id    uuid not null,
  id            uuid not null,
  person_id     uuid not null,
  practice_id   uuid,
  worker_id     uuid not null,
  opened_at     timestamp with time zone not null,
  opened_by     uuid not null,
  closed_at     timestamp with time zone,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamp with time zone not null,
  waiting_since timestamp with time zone,
  constraint episode_pkey PRIMARY KEY (network_id, id),
  constraint episode_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint episode_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint episode_closes_after_opening CHECK ((closed_at >= opened_at)),
  constraint episode_waits_while_open CHECK (((waiting_since IS NULL) OR (closed_at IS NULL)))
);
comment on table referrals.episode is 'The time for which a link worker supports a person, from acceptance to closure.';
comment on column referrals.episode.practice_id is 'The person''s practice when it was opened: what limits practice staff.';
comment on column referrals.episode.worker_id is 'The link worker on whose caseload it is now; who had it before is in handover. Of somebody on the waiting list: who answers for them.';
comment on column referrals.episode.waiting_since is 'On the waiting list since; null: somebody supports them. The place itself is in waiting_list.';
CREATE INDEX episode_by_person ON referrals.episode USING btree (network_id, person_id, opened_at DESC);
CREATE INDEX episode_by_worker ON referrals.episode USING btree (network_id, worker_id, opened_at) WHERE (closed_at IS NULL);
CREATE INDEX episode_open_by_age ON referrals.episode USING btree (network_id, opened_at DESC, id DESC) WHERE (closed_at IS NULL);
CREATE INDEX episode_waiting ON referrals.episode USING btree (network_id, waiting_since) WHERE (waiting_since IS NOT NULL);
CREATE UNIQUE INDEX episode_one_open_per_person ON referrals.episode USING btree (network_id, person_id) WHERE (closed_at IS NULL);
CREATE TRIGGER episode_open_until_welfare_answered BEFORE UPDATE OF closed_at ON referrals.episode FOR EACH ROW WHEN (((old.closed_at IS NULL) AND (new.closed_at IS NOT NULL))) EXECUTE FUNCTION appointments.keep_open_until_answered();
alter table referrals.episode enable row level security;
create policy episode_within_reach on referrals.episode to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on referrals.episode to kith_app;

create table referrals.handover (
  network_id uuid not null,
  id         uuid not null,
  episode_id uuid not null,
  from_id    uuid not null,
  to_id      uuid not null,
  note       text not null,
  handed_by  uuid not null,
  handed_at  timestamp with time zone not null,
  constraint handover_pkey PRIMARY KEY (network_id, id),
  constraint handover_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint handover_network_id_to_id_fkey FOREIGN KEY (network_id, to_id) REFERENCES workforce.worker(network_id, id),
  constraint handover_is_to_another CHECK ((from_id <> to_id))
);
comment on table referrals.handover is 'An episode given from one link worker to another, with what the next one needs to know.';
CREATE INDEX handover_by_episode ON referrals.handover USING btree (network_id, episode_id, handed_at);
alter table referrals.handover enable row level security;
create policy handover_within_reach on referrals.handover to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on referrals.handover to kith_app;

create table referrals.next_step (
  network_id uuid not null,
  episode_id uuid not null,
  worker_id  uuid not null,
  person_id  uuid not null,
  kind       text not null,
  due_at     timestamp with time zone not null,
  tries      integer not null default 0,
  constraint next_step_pkey PRIMARY KEY (network_id, episode_id),
  constraint next_step_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint next_step_kind_is_known CHECK ((kind = ANY (ARRAY['begin'::text, 'ring'::text, 'follow-up'::text, 'review'::text, 'close'::text])))
);
comment on table referrals.next_step is 'What to do next with an open episode and when. Kept in the same transaction as what changes it.';
comment on column referrals.next_step.tries is 'Attempts to reach the person since they last spoke.';
CREATE INDEX next_step_by_worker ON referrals.next_step USING btree (network_id, worker_id, due_at);
alter table referrals.next_step enable row level security;
create policy next_step_within_reach on referrals.next_step to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select, update on referrals.next_step to kith_app;

create table referrals.question (
  network_id  uuid not null,
  id          uuid not null,
  referral_id uuid not null,
  question    text not null,
  asked_by    uuid not null,
  asked_at    timestamp with time zone not null,
  answer      text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint question_pkey PRIMARY KEY (network_id, id),
  constraint question_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id),
  constraint question_answer_is_whole CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
);
comment on table referrals.question is 'Something the referrer was asked about a referral, and what they answered.';
CREATE INDEX question_by_referral ON referrals.question USING btree (network_id, referral_id, asked_at);
alter table referrals.question enable row level security;
create policy question_within_reach on referrals.question to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on referrals.question to kith_app;

create table referrals.referral (
  network_id               uuid not null,
  id                       uuid not null,
  reference                text not null,
  person_id                uuid not null,
  practice_id              uuid,
  route                    text not null,
  referrer_user_id         uuid,
  referrer_name            text not null,
  referrer_role            text,
  referrer_organisation_id uuid,
  referrer_phone           text,
  referrer_email           text,
  relationship             text,
  reasons                  text[] not null,
  reason_note              text,
  hopes                    text not null,
  urgency                  text not null,
  safeguarding             boolean not null,
  safeguarding_note        text,
  received_at              timestamp with time zone not null,
  received_on              date not null,
  owner_id                 uuid not null,
  due_on                   date not null,
  version                  integer not null default 1,
  changed_by               uuid not null,
  changed_at               timestamp with time zone not null,
  named                    text not null default ''::text,
  told                     jsonb not null default '{}'::jsonb,
  maybe_known              boolean not null default false,
  constraint referral_pkey PRIMARY KEY (network_id, id),
  constraint referral_network_id_reference_key UNIQUE (network_id, reference),
  constraint referral_network_id_owner_id_fkey FOREIGN KEY (network_id, owner_id) REFERENCES workforce.worker(network_id, id),
  constraint referral_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint referral_network_id_referrer_organisation_id_fkey FOREIGN KEY (network_id, referrer_organisation_id) REFERENCES identity.organisation(network_id, id),
  constraint referral_has_reason CHECK ((cardinality(reasons) > 0)),
  constraint referral_named_is_short CHECK ((length(named) <= 210)),
  constraint referral_route_is_known CHECK ((route = ANY (ARRAY['practice'::text, 'professional'::text, 'self'::text, 'carer'::text]))),
  constraint referral_safeguarding_is_explained CHECK (((NOT safeguarding) OR (safeguarding_note IS NOT NULL))),
  constraint referral_told_is_bounded CHECK ((pg_column_size(told) <= 20000)),
  constraint referral_urgency_is_known CHECK ((urgency = ANY (ARRAY['routine'::text, 'soon'::text])))
);
comment on table referrals.referral is 'A request that a link worker support someone. Retention: with the episode; not accepted, two years.';
comment on column referrals.referral.reference is 'What the referrer is told and may read out: AB-7F3K-2Q9. No personal data in it.';
comment on column referrals.referral.reasons is 'Codes of referrals/domain/reasons.ts.';
comment on column referrals.referral.received_on is 'Day it was received (Europe/London).';
comment on column referrals.referral.owner_id is 'Who has to decide it: there is always somebody.';
comment on column referrals.referral.due_on is 'Day by which it has to be decided.';
comment on column referrals.referral.named is 'The person''s name as the referrer wrote it. They see this one, and never the record of a person out of their reach.';
comment on column referrals.referral.told is 'Details the referrer gave that differ from the record that was there already: for whoever decides to take over or not.';
comment on column referrals.referral.maybe_known is 'Somebody else in the network may be this person: whoever decides is asked to look.';
CREATE INDEX referral_by_person ON referrals.referral USING btree (network_id, person_id, received_at DESC);
CREATE INDEX referral_by_referrer ON referrals.referral USING btree (network_id, referrer_organisation_id, received_at DESC);
CREATE INDEX referral_by_referring_user ON referrals.referral USING btree (network_id, referrer_user_id, received_at DESC) WHERE (referrer_user_id IS NOT NULL);
alter table referrals.referral enable row level security;
create policy referral_within_reach on referrals.referral to kith_app
  using (((network_id = ANY (platform.networks())) AND (platform.reaches_practice(practice_id) OR platform.reaches_practice(referrer_organisation_id))))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on referrals.referral to kith_app;

create table referrals.reopening (
  network_id  uuid not null,
  episode_id  uuid not null,
  reopened_at timestamp with time zone not null,
  reason      text not null,
  reopened_by uuid not null,
  constraint reopening_pkey PRIMARY KEY (network_id, episode_id, reopened_at),
  constraint reopening_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id)
);
comment on table referrals.reopening is 'A closed episode that was opened again, and why.';
alter table referrals.reopening enable row level security;
create policy reopening_within_reach on referrals.reopening to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on referrals.reopening to kith_app;

create table referrals.waiting (
  network_id  uuid not null,
  referral_id uuid not null,
  owner_id    uuid not null,
  due_on      date not null,
  constraint waiting_pkey PRIMARY KEY (network_id, referral_id),
  constraint waiting_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id)
);
comment on table referrals.waiting is 'A referral that has no decision yet: a row goes when the decision comes, in the same transaction.';
CREATE INDEX waiting_by_due ON referrals.waiting USING btree (network_id, due_on, referral_id);
CREATE INDEX waiting_by_owner ON referrals.waiting USING btree (network_id, owner_id, due_on);
alter table referrals.waiting enable row level security;
create policy waiting_within_reach on referrals.waiting to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select, update on referrals.waiting to kith_app;

create table referrals.waiting_list (
  network_id     uuid not null,
  episode_id     uuid not null,
  referral_id    uuid not null,
  person_id      uuid not null,
  practice_id    uuid,
  urgency        text not null,
  urgency_why    text,
  listed_at      timestamp with time zone not null,
  check_in_on    date not null,
  overtook_at    timestamp with time zone,
  ahead_at_first integer,
  told_from_days integer,
  told_to_days   integer,
  ended_at       timestamp with time zone,
  ended_how      text,
  ended_by       uuid,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint waiting_list_pkey PRIMARY KEY (network_id, episode_id),
  constraint waiting_list_network_id_episode_id_fkey FOREIGN KEY (network_id, episode_id) REFERENCES referrals.episode(network_id, id),
  constraint waiting_list_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint waiting_list_network_id_referral_id_fkey FOREIGN KEY (network_id, referral_id) REFERENCES referrals.referral(network_id, id),
  constraint waiting_list_end_is_known CHECK ((ended_how = ANY (ARRAY['begun'::text, 'closed'::text]))),
  constraint waiting_list_end_is_whole CHECK ((((ended_at IS NULL) = (ended_how IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
  constraint waiting_list_told_is_whole CHECK ((((told_from_days IS NULL) = (told_to_days IS NULL)) AND (told_from_days <= told_to_days))),
  constraint waiting_list_urgency_is_known CHECK ((urgency = ANY (ARRAY['routine'::text, 'soon'::text, 'worse'::text]))),
  constraint waiting_list_worse_says_why CHECK (((urgency <> 'worse'::text) OR (urgency_why IS NOT NULL)))
);
comment on table referrals.waiting_list is 'A place on the waiting list: from when a referral was accepted without room until somebody begins. A row stays when it ended: it is what forecasts are made from and checked against.';
comment on column referrals.waiting_list.urgency is 'Orders the list, before the date: worse (has become worse while waiting), soon (as referred), routine.';
comment on column referrals.waiting_list.check_in_on is 'Day (Europe/London) by which somebody asks how they are.';
comment on column referrals.waiting_list.overtook_at is 'When they went before somebody who had waited longer: at listing, or when it became worse.';
comment on column referrals.waiting_list.ahead_at_first is 'How many stood before them when they were listed.';
comment on column referrals.waiting_list.told_from_days is 'The forecast they were told when they were listed, in days: what it is checked against later.';
comment on column referrals.waiting_list.ended_how is 'begun: a worker took them on; closed: they no longer want or need it. Nobody goes from the list without one.';
CREATE INDEX waiting_list_check_in ON referrals.waiting_list USING btree (network_id, check_in_on) WHERE (ended_at IS NULL);
CREATE INDEX waiting_list_ended ON referrals.waiting_list USING btree (network_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX waiting_list_in_order ON referrals.waiting_list USING btree (network_id, urgency, listed_at, episode_id) WHERE (ended_at IS NULL);
CREATE INDEX waiting_list_overtook ON referrals.waiting_list USING btree (network_id, overtook_at) WHERE (overtook_at IS NOT NULL);
alter table referrals.waiting_list enable row level security;
create policy waiting_list_within_reach on referrals.waiting_list to kith_app
  using (((network_id = ANY (platform.networks())) AND platform.reaches_practice(practice_id)))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on referrals.waiting_list to kith_app;

create table rota.clinic (
  network_id       uuid not null,
  id               uuid not null,
  name             text not null,
  worker_id        uuid not null,
  mode             text not null,
  room_id          uuid,
  starts_on        date not null,
  starts_at        time without time zone not null,
  minutes          integer not null,
  buffer_minutes   integer not null default 0,
  travel_minutes   integer not null default 0,
  repeats          text,
  on_bank_holidays boolean not null default false,
  nation           text not null default 'england'::text,
  made_until       date not null,
  ended_on         date,
  version          integer not null default 1,
  changed_by       uuid not null,
  changed_at       timestamp with time zone not null,
  constraint clinic_pkey PRIMARY KEY (network_id, id),
  constraint clinic_network_id_room_id_fkey FOREIGN KEY (network_id, room_id) REFERENCES rota.room(network_id, id),
  constraint clinic_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint clinic_face_to_face_has_room CHECK (((mode = 'face-to-face'::text) = (room_id IS NOT NULL))),
  constraint clinic_gaps_are_bounded CHECK ((((buffer_minutes >= 0) AND (buffer_minutes <= 60)) AND ((travel_minutes >= 0) AND (travel_minutes <= 180)))),
  constraint clinic_length_is_bounded CHECK (((minutes >= 10) AND (minutes <= 720))),
  constraint clinic_mode_is_known CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text]))),
  constraint clinic_repeats_is_bounded CHECK ((length(repeats) <= 500))
);
comment on table rota.clinic is 'A pattern of sessions of one worker: every Tuesday morning at Elm Street, or once.';
comment on column rota.clinic.minutes is 'How long each session lasts.';
comment on column rota.clinic.buffer_minutes is 'Minutes left free after each appointment.';
comment on column rota.clinic.travel_minutes is 'Minutes on the way before and after each home visit.';
comment on column rota.clinic.repeats is 'RFC 5545 recurrence rule without DTSTART, in wall time of Europe/London; null: once.';
comment on column rota.clinic.made_until is 'Sessions are made up to this day; the nightly job carries on from there.';
CREATE INDEX clinic_by_worker ON rota.clinic USING btree (network_id, worker_id);
CREATE INDEX clinic_to_extend ON rota.clinic USING btree (made_until) WHERE ((ended_on IS NULL) AND (repeats IS NOT NULL));
alter table rota.clinic enable row level security;
create policy clinic_within_reach on rota.clinic to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on rota.clinic to kith_app;

create table rota.clinic_exception (
  network_id uuid not null,
  clinic_id  uuid not null,
  on_day     date not null,
  why        text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint clinic_exception_pkey PRIMARY KEY (network_id, clinic_id, on_day),
  constraint clinic_exception_network_id_clinic_id_fkey FOREIGN KEY (network_id, clinic_id) REFERENCES rota.clinic(network_id, id)
);
comment on table rota.clinic_exception is 'A day on which a clinic does not take place although its pattern says so (EXDATE).';
alter table rota.clinic_exception enable row level security;
create policy clinic_exception_within_reach on rota.clinic_exception to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select on rota.clinic_exception to kith_app;

create table rota.leave (
  network_id   uuid not null,
  id           uuid not null,
  worker_id    uuid not null,
  during       tstzrange not null,
  kind         text not null,
  version      integer not null default 1,
  withdrawn_at timestamp with time zone,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint leave_pkey PRIMARY KEY (network_id, id),
  constraint leave_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint leave_is_bounded CHECK (((NOT isempty(during)) AND (lower(during) IS NOT NULL) AND (upper(during) IS NOT NULL))),
  constraint leave_kind_is_known CHECK ((kind = ANY (ARRAY['annual'::text, 'sick'::text, 'training'::text, 'other'::text])))
);
comment on table rota.leave is 'When a worker is away. Nothing is offered in it; what was booked is shown to be moved.';
CREATE INDEX leave_by_worker ON rota.leave USING gist (network_id, worker_id, during) WHERE (withdrawn_at IS NULL);
alter table rota.leave enable row level security;
create policy leave_within_reach on rota.leave to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on rota.leave to kith_app;

create table rota.quiet_hour (
  network_id uuid not null,
  site_id    uuid not null,
  weekday    smallint not null,
  starts_at  time without time zone not null,
  ends_at    time without time zone not null,
  constraint quiet_hour_pkey PRIMARY KEY (network_id, site_id, weekday, starts_at),
  constraint quiet_hour_network_id_site_id_fkey FOREIGN KEY (network_id, site_id) REFERENCES rota.site(network_id, id),
  constraint quiet_hour_ends_after_start CHECK ((ends_at > starts_at)),
  constraint quiet_hour_weekday_is_iso CHECK (((weekday >= 1) AND (weekday <= 7)))
);
comment on table rota.quiet_hour is 'When a site is least busy, as its staff say. Wall time in Europe/London; Monday is 1.';
alter table rota.quiet_hour enable row level security;
create policy quiet_hour_within_reach on rota.quiet_hour to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select on rota.quiet_hour to kith_app;

create table rota.room (
  network_id   uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  name         text not null,
  step_free    boolean not null default false,
  withdrawn_on date,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamp with time zone not null,
  constraint room_pkey PRIMARY KEY (network_id, id),
  constraint room_network_id_site_id_fkey FOREIGN KEY (network_id, site_id) REFERENCES rota.site(network_id, id)
);
comment on table rota.room is 'A room at a site. A session holds it for as long as it lasts.';
CREATE INDEX room_by_site ON rota.room USING btree (network_id, site_id);
alter table rota.room enable row level security;
create policy room_within_reach on rota.room to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on rota.room to kith_app;

create table rota.session (
  network_id     uuid not null,
  id             uuid not null,
  clinic_id      uuid not null,
  on_day         date not null,
  worker_id      uuid not null,
  mode           text not null,
  room_id        uuid,
  during         tstzrange not null,
  buffer_minutes integer not null,
  travel_minutes integer not null,
  open           boolean not null default true,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (network_id, id),
  constraint session_network_id_clinic_id_on_day_key UNIQUE (network_id, clinic_id, on_day),
  constraint session_stands UNIQUE (network_id, id, worker_id, during, open),
  constraint session_holds_room EXCLUDE USING gist (network_id WITH =, room_id WITH =, during WITH &&) WHERE ((open AND (room_id IS NOT NULL))),
  constraint session_holds_worker EXCLUDE USING gist (network_id WITH =, worker_id WITH =, during WITH &&) WHERE (open),
  constraint session_network_id_clinic_id_fkey FOREIGN KEY (network_id, clinic_id) REFERENCES rota.clinic(network_id, id),
  constraint session_network_id_room_id_fkey FOREIGN KEY (network_id, room_id) REFERENCES rota.room(network_id, id),
  constraint session_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint session_face_to_face_has_room CHECK (((mode = 'face-to-face'::text) = (room_id IS NOT NULL))),
  constraint session_is_bounded CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)) AND (lower(during) IS NOT NULL) AND (upper(during) IS NOT NULL))),
  constraint session_mode_is_known CHECK ((mode = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text])))
);
comment on table rota.session is 'One occurrence of a clinic: a worker, and a room that is held for as long as it lasts.';
comment on column rota.session.during is 'Instants. The pattern is wall time of Europe/London, so a session keeps its hour when the clocks change.';
comment on column rota.session.open is 'False when it was cancelled; a cancelled session holds nothing and has nobody in it.';
CREATE INDEX session_by_day ON rota.session USING btree (network_id, on_day, worker_id);
alter table rota.session enable row level security;
create policy session_within_reach on rota.session to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on rota.session to kith_app;

create table rota.site (
  network_id       uuid not null,
  id               uuid not null,
  practice_id      uuid,
  name             text not null,
  address          text not null,
  postcode         text,
  latitude         double precision,
  longitude        double precision,
  nation           text not null default 'england'::text,
  step_free        boolean not null default false,
  quiet_room       boolean not null default false,
  how_to_get_there text,
  withdrawn_on     date,
  version          integer not null default 1,
  changed_by       uuid not null,
  changed_at       timestamp with time zone not null,
  constraint site_pkey PRIMARY KEY (network_id, id),
  constraint site_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint site_network_id_practice_id_fkey FOREIGN KEY (network_id, practice_id) REFERENCES identity.organisation(network_id, id),
  constraint site_nation_is_known CHECK ((nation = ANY (ARRAY['england'::text, 'wales'::text, 'scotland'::text, 'northern-ireland'::text]))),
  constraint site_point_is_whole CHECK (((latitude IS NULL) = (longitude IS NULL)))
);
comment on table rota.site is 'A place where people are seen: a surgery, a library, a community centre.';
comment on column rota.site.nation is 'Whose bank holidays it keeps.';
comment on column rota.site.quiet_room is 'Has a quiet place to wait.';
alter table rota.site enable row level security;
create policy site_within_reach on rota.site to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on rota.site to kith_app;

create table trials.arm (
  network_id uuid not null,
  id         uuid not null,
  trial_id   uuid not null,
  place      smallint not null,
  text_en    text not null,
  text_cy    text not null,
  names_cost boolean not null,
  constraint arm_pkey PRIMARY KEY (network_id, id),
  constraint arm_network_id_trial_id_place_key UNIQUE (network_id, trial_id, place),
  constraint arm_network_id_trial_id_fkey FOREIGN KEY (network_id, trial_id) REFERENCES trials.trial(network_id, id),
  constraint arm_place_is_one_of_four CHECK (((place >= 0) AND (place <= 3))),
  constraint arm_text_is_bounded CHECK ((((length(text_en) >= 1) AND (length(text_en) <= 600)) AND ((length(text_cy) >= 1) AND (length(text_cy) <= 600))))
);
comment on table trials.arm is 'One of the wordings. Frozen when its trial starts.';
comment on column trials.arm.place is 'The first is A.';
comment on column trials.arm.names_cost is 'Says what a missed appointment costs: never sent to somebody at first contact.';
CREATE TRIGGER arm_is_frozen BEFORE INSERT OR DELETE OR UPDATE ON trials.arm FOR EACH ROW EXECUTE FUNCTION trials.keep_arm_frozen();
alter table trials.arm enable row level security;
create policy arm_within_reach on trials.arm to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select on trials.arm to kith_app;

create table trials.assignment (
  network_id     uuid not null,
  trial_id       uuid not null,
  person_id      uuid not null,
  arm_id         uuid not null,
  worker_id      uuid not null,
  place          integer not null,
  assigned_at    timestamp with time zone not null,
  appointment_id uuid,
  begins_at      timestamp with time zone,
  outcome        text,
  settled_at     timestamp with time zone,
  constraint assignment_pkey PRIMARY KEY (network_id, trial_id, person_id),
  constraint assignment_network_id_trial_id_worker_id_place_key UNIQUE (network_id, trial_id, worker_id, place),
  constraint assignment_network_id_arm_id_fkey FOREIGN KEY (network_id, arm_id) REFERENCES trials.arm(network_id, id),
  constraint assignment_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint assignment_network_id_trial_id_fkey FOREIGN KEY (network_id, trial_id) REFERENCES trials.trial(network_id, id),
  constraint assignment_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id),
  constraint assignment_outcome_is_known CHECK ((outcome = ANY (ARRAY['attended'::text, 'missed'::text, 'cancelled-late'::text]))),
  constraint assignment_outcome_is_whole CHECK ((((outcome IS NULL) = (appointment_id IS NULL)) AND ((outcome IS NULL) = (settled_at IS NULL)) AND ((outcome IS NULL) = (begins_at IS NULL))))
);
comment on table trials.assignment is 'Which wording a person was given, and how the first appointment after that went. Retention: with the episode.';
comment on column trials.assignment.worker_id is 'Whose person they were then: people are compared with people of the same worker.';
comment on column trials.assignment.place is 'In the order of that worker''s people: decides the arm.';
comment on column trials.assignment.begins_at is 'When that appointment began.';
CREATE INDEX assignment_not_counted ON trials.assignment USING btree (network_id, trial_id, arm_id) INCLUDE (outcome) WHERE ((outcome IS NULL) OR (outcome = 'cancelled-late'::text));
CREATE INDEX assignment_settled ON trials.assignment USING btree (network_id, trial_id, settled_at, person_id) INCLUDE (arm_id, worker_id, outcome) WHERE (outcome = ANY (ARRAY['attended'::text, 'missed'::text]));
alter table trials.assignment enable row level security;
create policy assignment_within_reach on trials.assignment to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on trials.assignment to kith_app;

create table trials.exclusion (
  network_id  uuid not null,
  trial_id    uuid not null,
  person_id   uuid not null,
  why         text not null,
  excluded_at timestamp with time zone not null,
  constraint exclusion_pkey PRIMARY KEY (network_id, trial_id, person_id),
  constraint exclusion_network_id_person_id_fkey FOREIGN KEY (network_id, person_id) REFERENCES people.person(network_id, id),
  constraint exclusion_network_id_trial_id_fkey FOREIGN KEY (network_id, trial_id) REFERENCES trials.trial(network_id, id),
  constraint exclusion_why_is_known CHECK ((why = ANY (ARRAY['not-by-text'::text, 'first-contact'::text, 'needs-interpreter'::text])))
);
comment on table trials.exclusion is 'Somebody who was sent the usual wording because the trial is not for them. Retention: with the episode.';
alter table trials.exclusion enable row level security;
create policy exclusion_within_reach on trials.exclusion to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select on trials.exclusion to kith_app;

create table trials.stratum (
  network_id uuid not null,
  trial_id   uuid not null,
  worker_id  uuid not null,
  assigned   integer not null,
  constraint stratum_pkey PRIMARY KEY (network_id, trial_id, worker_id),
  constraint stratum_network_id_trial_id_fkey FOREIGN KEY (network_id, trial_id) REFERENCES trials.trial(network_id, id),
  constraint stratum_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id)
);
comment on table trials.stratum is 'How many people of a worker have been given a wording: which place in their blocks is next.';
alter table trials.stratum enable row level security;
create policy stratum_within_reach on trials.stratum to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on trials.stratum to kith_app;

create table trials.trial (
  network_id    uuid not null,
  id            uuid not null,
  name          text not null,
  template      text not null,
  useful_points smallint not null,
  state         text not null default 'draft'::text,
  started_at    timestamp with time zone,
  stopped_at    timestamp with time zone,
  stopped_why   text,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamp with time zone not null,
  constraint trial_pkey PRIMARY KEY (network_id, id),
  constraint trial_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint trial_has_its_times CHECK ((((state = 'draft'::text) = (started_at IS NULL)) AND ((state = 'stopped'::text) = (stopped_at IS NOT NULL)))),
  constraint trial_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'running'::text, 'stopped'::text]))),
  constraint trial_useful_points_are_sensible CHECK (((useful_points >= 1) AND (useful_points <= 20)))
);
comment on table trials.trial is 'Wordings of one message that are compared: each person is given one of them by chance, and keeps it.';
comment on column trials.trial.template is 'Which message it is, as messages names it.';
comment on column trials.trial.useful_points is 'The smallest difference that would change what is done: percentage points of attendance. Said before anything is known.';
comment on column trials.trial.stopped_why is 'In the words of whoever stopped it.';
CREATE INDEX trial_by_age ON trials.trial USING btree (network_id, id DESC);
CREATE UNIQUE INDEX trial_running_once ON trials.trial USING btree (network_id, template) WHERE (state = 'running'::text);
CREATE TRIGGER trial_is_frozen BEFORE UPDATE ON trials.trial FOR EACH ROW EXECUTE FUNCTION trials.keep_trial_frozen();
alter table trials.trial enable row level security;
create policy trial_within_reach on trials.trial to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on trials.trial to kith_app;

create table workforce.practice_cover (
  network_id  uuid not null,
  practice_id uuid not null,
  worker_id   uuid not null,
  constraint practice_cover_pkey PRIMARY KEY (network_id, practice_id, worker_id),
  constraint practice_cover_network_id_practice_id_fkey FOREIGN KEY (network_id, practice_id) REFERENCES identity.organisation(network_id, id),
  constraint practice_cover_network_id_worker_id_fkey FOREIGN KEY (network_id, worker_id) REFERENCES workforce.worker(network_id, id)
);
comment on table workforce.practice_cover is 'Which worker looks after the referrals of a practice. A practice without one is looked after by the team lead.';
alter table workforce.practice_cover enable row level security;
create policy practice_cover_within_reach on workforce.practice_cover to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant delete, insert, select on workforce.practice_cover to kith_app;

create table workforce.worker (
  network_id     uuid not null,
  id             uuid not null,
  name           text not null,
  kind           text not null,
  phone          text,
  email          text,
  caseload_limit integer not null,
  works_from     date not null,
  works_to       date,
  languages      text[] not null default '{en}'::text[],
  constraint worker_pkey PRIMARY KEY (network_id, id),
  constraint worker_id_fkey FOREIGN KEY (id) REFERENCES identity."user"(id),
  constraint worker_network_id_fkey FOREIGN KEY (network_id) REFERENCES identity.network(id),
  constraint worker_ends_after_start CHECK ((works_to >= works_from)),
  constraint worker_kind_is_known CHECK ((kind = ANY (ARRAY['link-worker'::text, 'clinical-link-worker'::text, 'volunteer-link-worker'::text, 'team-lead'::text]))),
  constraint worker_limit_is_fair CHECK (((caseload_limit >= 0) AND (caseload_limit <= 250))),
  constraint worker_speaks_something CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 20)))
);
comment on table workforce.worker is 'Someone who supports people in a network, paid or as a volunteer. Its id is their user id.';
comment on column workforce.worker.caseload_limit is 'How many open episodes at once are fair for them.';
comment on column workforce.worker.languages is 'The languages in which they support people, by their ISO 639 codes, English too when they do.';
alter table workforce.worker enable row level security;
create policy worker_within_reach on workforce.worker to kith_app
  using ((network_id = ANY (platform.networks())))
  with check ((network_id = ANY (platform.networks())));
grant insert, select, update on workforce.worker to kith_app;
