-- Owner: directory. Areas that services cover as borders, and not by name alone. A border is a thing of its own, because
-- hundreds of services share that of their county; searches know it by its key, as they know the name of an area.
set local lock_timeout = '2s';

create table directory.border (
  key     text primary key,
  geojson text not null,
  constraint border_key_shape check (key ~ '^border-[0-9a-f]{32}$'),
  constraint border_is_bounded check (length(geojson) <= 500000)
);
comment on table directory.border is 'The border of an area, as GeoJSON. Never changed: another border has another key.';
comment on column directory.border.key is 'Made of what it says, so that the same border is kept once.';

create table directory.border_ring (
  border  text not null references directory.border,
  ring    integer not null,
  is_hole boolean not null,
  shape   polygon not null,
  primary key (border, ring)
);
comment on table directory.border_ring is 'A line around a part of an area, or around a hole in it. A point is within the area when more lines than holes are around it.';
comment on column directory.border_ring.shape is 'Longitude, latitude.';
create index border_ring_by_box on directory.border_ring using gist (box(shape));

alter table directory.service_area add column border text references directory.border;
comment on column directory.service_area.border is 'Its border, when its source says one.';
create index service_area_by_border on directory.service_area (border) where border is not null;

grant select, insert on directory.border, directory.border_ring to kith_app;

-- As before (0084), and the borders of its areas beside their names.
create or replace function directory.found_rows(ids uuid[], today date) returns table (
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
        bool_or(true) as has_area, concat_ws('|', string_agg('in:' || lower(directory.plain(trim(b.name))), '|'),
          string_agg('in:' || b.border, '|')) as facets
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
