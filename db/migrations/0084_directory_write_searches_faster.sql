-- Owner: directory. What searches look in costs a listing half as much to write. A function of SQL that is not put into
-- the statement that calls it is begun anew for every row, which took longer than what it does; so did grouping parts.
set local lock_timeout = '2s';

-- Not strict, because a strict one with a case is never put into the statement. Of nothing it still makes nothing.
create or replace function directory.plain(words text) returns text language sql immutable parallel safe
  called on null input
  return case when octet_length(words) = char_length(words) then words
    else regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g') end;

create or replace function directory.squares(latitude double precision, longitude double precision) returns text[]
  language sql immutable parallel safe
  return array[
    'k0:' || floor(latitude / 0.02) || ':' || floor(longitude / 0.03),
    'k1:' || floor(latitude / (0.02 * 4 ^ 1)) || ':' || floor(longitude / (0.03 * 4 ^ 1)),
    'k2:' || floor(latitude / (0.02 * 4 ^ 2)) || ':' || floor(longitude / (0.03 * 4 ^ 2)),
    'k3:' || floor(latitude / (0.02 * 4 ^ 3)) || ':' || floor(longitude / (0.03 * 4 ^ 3)),
    'k4:' || floor(latitude / (0.02 * 4 ^ 4)) || ':' || floor(longitude / (0.03 * 4 ^ 4))];

-- Each part is looked up by its index for each service, whatever the database knows about its tables.
create function directory.found_rows(ids uuid[], today date) returns table (
    service_id uuid, fresh integer, latitude real, longitude real, minimum_age smallint, maximum_age smallint,
    odd_hours boolean, sample boolean, name text, zone text, source text, assured_on date, more_places real[],
    open_minutes int4multirange, facets text[], title tsvector, search tsvector, words tsvector)
  language sql stable parallel safe rows 500
begin atomic
  with said as materialized (
    select s.id, s.name, s.minimum_age, s.maximum_age, s.source, s.assured_on, l.latitudes, l.longitudes, h.zone, h.minutes,
      coalesce(h.odd, false) as odd, array_length(l.latitudes, 1) as places,
      coalesce(c.free, s.fees_description ~* '^[^.]{0,60}(\mfree\M|no (charge|cost|fee)|without charge|am ddim)', false) as free,
      coalesce(c.low, false) as low, coalesce(l.in_person, false) as in_person,
      coalesce(l.online, false) or coalesce(h.online, false) as online,
      coalesce(l.by_phone, false) or coalesce(h.by_phone, false) as by_phone,
      coalesce(a.everywhere, false) as everywhere, coalesce(a.has_area, false) as has_area,
      array(select distinct f from unnest(string_to_array(concat_ws('|', t.facets, l.facets, x.facets, y.facets, a.facets, h.facets), '|')) f
        where f <> '') as facets,
      directory.plain(concat_ws(' ', s.name, s.alternate_name)) as names, directory.plain(coalesce(t.names, '')) as terms,
      directory.plain(concat_ws(' ', o.name, o.alternate_name)) as by_whom,
      directory.plain(concat_ws(' ', s.description, s.eligibility_description, coalesce(l.towns, ''))) as rest
    from directory.service s
    left join directory.organization o on o.id = s.organization_id
    -- Its terms, and for filters those above them.
    cross join lateral (
      with recursive above as (
        select t.id, t.parent_id, t.name, 0 as depth from directory.attribute b
        join directory.taxonomy_term t on t.id = b.taxonomy_term_id
        where b.link_entity = 'service' and b.link_id = s.id
        union
        select t.id, t.parent_id, t.name, b.depth + 1 from above b
        join directory.taxonomy_term t on t.id = b.parent_id where b.depth < 6
      )
      select string_agg(distinct b.name, ' ') filter (where b.depth = 0) as names,
        string_agg('t:' || b.id, '|') as facets
      from above b
    ) t
    -- Its places.
    cross join lateral (
      select string_agg(distinct concat_ws(' ', p.name, p.city), ' ') as towns,
        array_agg(p.latitude order by p.place) filter (where p.latitude is not null and p.location_type = 'physical') as latitudes,
        array_agg(p.longitude order by p.place) filter (where p.latitude is not null and p.location_type = 'physical') as longitudes,
        bool_or(p.location_type = 'physical') as in_person,
        bool_or(p.location_type = 'virtual' and coalesce(p.name, '') !~* 'phone|ff[oô]n') as online,
        bool_or(p.location_type = 'virtual' and p.name ~* 'phone|ff[oô]n') as by_phone,
        nullif(concat_ws('|',
          string_agg('in:' || lower(directory.plain(p.city)), '|') filter (where p.latitude is null),
          string_agg('in:' || lower(split_part(coalesce(directory.tidy_postcode(p.postal_code), trim(p.postal_code)), ' ', 1)), '|')
            filter (where p.latitude is null)), '') as facets
      from (
        select l.id as place, l.name, l.location_type, b.city, b.postal_code,
          coalesce(l.latitude, q.latitude) as latitude, coalesce(l.longitude, q.longitude) as longitude
        from directory.service_at_location at
        join directory.location l on l.id = at.location_id
        left join directory.address b on b.location_id = l.id
        left join directory.postcode q on q.postcode = case when l.latitude is null then directory.tidy_postcode(b.postal_code) end
        where at.service_id = s.id
      ) p
    ) l
    cross join lateral (
      select string_agg('a:' || need, '|') as facets
      from directory.service_at_location at
      join directory.accessibility e on e.location_id = at.location_id
      cross join lateral unnest(directory.access_needs(concat_ws(' ', e.description, e.details))) need
      where at.service_id = s.id
    ) x
    cross join lateral (
      select bool_or(c.amount = 0) as free, bool_or(c.amount <= 5) as low
      from directory.cost_option c where c.service_id = s.id
    ) c
    cross join lateral (
      select string_agg('l:' || lower(coalesce(g.code, g.name)), '|') as facets
      from directory.language g where g.service_id = s.id
    ) y
    cross join lateral (
      select bool_or(lower(coalesce(b.extent_type, '')) = 'nation' or lower(trim(b.name)) in ('uk', 'united kingdom', 'great britain',
          'britain', 'national', 'nationwide', 'y deyrnas unedig')) as everywhere,
        bool_or(true) as has_area, string_agg('in:' || lower(directory.plain(trim(b.name))), '|') as facets
      from directory.service_area b where b.service_id = s.id
    ) a
    -- When it happens: days and times of day to filter by, and the minutes of the week where they are always the same.
    cross join lateral (
      select bool_or(p.attending_type ~* 'online|virtual|video|web') as online, bool_or(p.attending_type ~* 'phone') as by_phone,
        bool_or(not p.simple) or min(p.timezone) <> max(p.timezone) as odd, min(p.timezone) as zone,
        string_agg(lower(d.day) || '-' || t.part, '|') as facets,
        coalesce(range_agg(int4range(o.opens, least(o.opens + p.lasts, 10080))) filter (where p.simple and o.opens + p.lasts > 0), '{}')
          -- What is open past the midnight after Sunday is open on Monday.
          + coalesce(range_agg(int4range(0, o.opens + p.lasts - 10080)) filter (where p.simple and o.opens + p.lasts > 10080), '{}')
          as minutes
      from (
        select w.timezone, w.attending_type, w.opens_at, directory.is_simple(w, today) as simple,
          extract(epoch from w.closes_at - w.opens_at)::integer / 60 + case when w.closes_at <= w.opens_at then 1440 else 0 end as lasts,
          -- The same as directory.days_of and directory.times_of, which would be begun anew for each.
          case
            when w.bymonthday <> '{}' then array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
            when w.byday <> '{}' then array(select right(trim(d), 2) from unnest(w.byday) d)
            when w.freq = 'MONTHLY' then array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
            when w.dtstart is not null then array[
              (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from w.dtstart)::integer]]
            else '{}' end as days,
          case when w.opens_at is null then array['u'] else array_remove(array[
            case when w.opens_at < '12:00' and u.shuts > '06:00' then 'm' end,
            case when w.opens_at < '17:00' and u.shuts > '12:00' then 'a' end,
            case when w.opens_at < '22:00' and u.shuts > '17:00' then 'e' end,
            case when w.opens_at < '06:00' or w.opens_at >= '22:00' or u.shuts > '22:00' then 'n' end,
            case when u.shuts = '24:00' then 'o' end], null) end as times
        from directory.schedule w
        cross join lateral (select case when w.closes_at is null then least(w.opens_at, time '22:59') + interval '1 hour'
          when w.closes_at <= w.opens_at then time '24:00' else w.closes_at end as shuts) u
        where w.service_id = s.id
          and coalesce(w.until, today) >= today and coalesce(w.valid_to, today) >= today
          and (w.freq is not null or w.dtstart >= today)
      ) p
      cross join lateral unnest(p.days) d (day) cross join lateral unnest(p.times) t (part)
      cross join lateral (select (array_position(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], d.day) - 1) * 1440
        + extract(epoch from p.opens_at)::integer / 60 as opens) o
    ) h
    where s.id = any (ids) and s.status = 'active'
  ), spelled as materialized (
    select s.*, directory.words_in('simple', s.names, s.terms, s.by_whom, s.rest) as words,
      directory.words_in('english', s.names, s.terms, s.by_whom, s.rest) as stems from said s
  ), whole as materialized (
    select s.*, s.stems || s.words as search from spelled s
  )
  select s.id, coalesce(s.assured_on - date '1970-01-01', 0), s.latitudes[1]::real, s.longitudes[1]::real,
    s.minimum_age, s.maximum_age, s.odd, right(s.id::text, 1) = '0', left(s.name, 60), s.zone, s.source, s.assured_on,
    case when s.places > 1 then array(
      select v from generate_series(2, least(s.places, 12)) i
      cross join lateral (values (1, s.latitudes[i]), (2, s.longitudes[i])) x (n, v) order by i, n)::real[] end,
    coalesce(s.minutes, '{}'),
    s.facets
      || array_remove(array[
        case when s.free then 'free' end,
        case when s.free or s.low then 'low' end,
        case when s.in_person then 'm:in-person' end,
        case when s.online then 'm:online' end,
        case when s.by_phone then 'm:by-phone' end,
        case when s.everywhere then 'national' end,
        case when (s.online or s.by_phone) and not s.in_person and (s.everywhere or not s.has_area) then 'remote' end,
        case when s.zone <> 'Europe/London' then 'z:other' end,
        case when s.assured_on is not null then 'f:' || extract(year from s.assured_on) || '-' || extract(quarter from s.assured_on) end], null)
      || case s.places when 1 then directory.squares(s.latitudes[1], s.longitudes[1]) else coalesce(
        (select array_agg(distinct k) from generate_series(1, least(s.places, 12)) i
          cross join lateral unnest(directory.squares(s.latitudes[i], s.longitudes[i])) k), '{}') end,
    ts_filter(s.search, '{a,b,c}'), s.search, s.words
  from whole s;
end;
comment on function directory.found_rows(uuid[], date) is 'What searches look in, of those of some services that are active, and the words as they stand in them.';
grant execute on function directory.found_rows(uuid[], date) to kith_app;

create or replace function directory.search_rows(ids uuid[], today date) returns setof directory.service_search
  language sql stable parallel safe rows 500
begin atomic
  select f.service_id, f.fresh, f.latitude, f.longitude, f.minimum_age, f.maximum_age, f.odd_hours, f.sample, f.name, f.zone,
    f.source, f.assured_on, f.more_places, f.open_minutes, f.facets, f.title, f.search
  from directory.found_rows(ids, today) f;
end;

create or replace function directory.cards(ids uuid[]) returns table (service_id uuid, card text)
  language sql stable parallel safe rows 500
begin atomic
  select s.id, json_build_object(
    'name', s.name, 'alternateName', s.alternate_name, 'organisation', o.name, 'description', s.description,
    'url', s.url, 'email', s.email, 'fees', s.fees_description, 'assuredOn', s.assured_on, 'assurer', s.assurer,
    'changedAt', s.changed_at,
    -- Its own telephones; of a service that has none, those of its organisation.
    'phones', coalesce(
      (select json_agg(json_build_object('id', p.id, 'number', p.number, 'extension', p.extension, 'type', p.type,
        'description', p.description) order by p.id) from directory.phone p where p.service_id = s.id),
      (select json_agg(json_build_object('id', p.id, 'number', p.number, 'extension', p.extension, 'type', p.type,
        'description', p.description) order by p.id) from directory.phone p where p.organization_id = s.organization_id),
      '[]'),
    'places', coalesce(
      (select json_agg(json_build_object('id', l.id, 'type', l.location_type, 'name', l.name, 'url', l.url,
        'transportation', l.transportation, 'latitude', l.latitude, 'longitude', l.longitude, 'address1', a.address_1,
        'address2', a.address_2, 'town', a.city, 'postcode', a.postal_code,
        'addressHidden', case when l.address_hidden then true end) order by l.name, l.id)
      from directory.service_at_location at join directory.location l on l.id = at.location_id
      left join lateral (
        select * from directory.address b where b.location_id = l.id order by b.id limit 1
      ) a on true
      where at.service_id = s.id), '[]'),
    'schedules', coalesce(
      (select json_agg(json_build_object('freq', h.freq, 'interval', h."interval", 'byDay', h.byday, 'byMonthDay', h.bymonthday,
        'startsOn', h.dtstart, 'until', h.until, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'timezone', h.timezone,
        'opensAt', left(h.opens_at::text, 5), 'closesAt', left(h.closes_at::text, 5), 'description', h.description,
        'attendingType', h.attending_type, 'link', h.schedule_link, 'notes', h.notes,
        'except', h.exdates) order by h.opens_at, h.id)
      from directory.schedule h where h.service_id = s.id), '[]'),
    'costs', coalesce(
      (select json_agg(json_build_object('id', c.id, 'option', c.option, 'currency', c.currency,
        'amountDescription', c.amount_description, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'amount', c.amount::float8) order by c.amount, c.id)
      from directory.cost_option c where c.service_id = s.id), '[]'))::text
  from directory.service s left join directory.organization o on o.id = s.organization_id
  where s.id = any (ids) and s.status = 'active';
end;
