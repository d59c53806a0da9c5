-- Owner: directory. What searches look in: one row a service, so that a search reads one table and one index.
set local lock_timeout = '2s';

drop table directory.service_search;
create table directory.service_search (
  service_id   uuid primary key references directory.service,
  fresh        integer not null default 0,
  latitude     real,
  longitude    real,
  minimum_age  smallint,
  maximum_age  smallint,
  odd_hours    boolean not null default false,
  sample       boolean not null default false,
  name         text not null default '',
  zone         text,
  source       text,
  assured_on   date,
  more_places  real[],
  open_minutes int4multirange not null default '{}',
  facets       text[] not null default '{}',
  title        tsvector not null default '',
  search       tsvector not null
);
-- Rows stay in their page, and are read without being unpacked.
alter table directory.service_search alter column search set storage main, alter column title set storage main,
  alter column facets set storage main;
comment on table directory.service_search is 'What searches look in: a row for every active service, rewritten whenever it or its organisation changes.';
comment on column directory.service_search.search is 'Weights: A names, B terms, C organisation, D description, eligibility and towns. English stems and plain words both.';
comment on column directory.service_search.title is 'Names (A), terms (B) and organisation (C) only: where a match tells most.';
comment on column directory.service_search.facets is 'All that it can be filtered by, as short words: "free", "tu-m" (Tuesday morning), "k1:642:-27" (a square of the map).';
comment on column directory.service_search.fresh is 'The day on which somebody last said that it is right, as days since 1970: the order of a list of everything.';
comment on column directory.service_search.name is 'Its beginning, to put in order what is equally good.';
comment on column directory.service_search.more_places is 'Latitude and longitude of further places, one after the other; null when there is one at most.';
comment on column directory.service_search.open_minutes is 'When it is open every week, in minutes since Monday midnight on the wall clock of its zone.';
comment on column directory.service_search.odd_hours is 'Some of its hours are not the same every week: directory.is_open_at tells.';
create index service_search_by_words on directory.service_search using gin (title, search, facets)
  with (gin_pending_list_limit = 1024);
-- A word that everybody uses is in so many listings that reading their list takes longer than anybody waits. The
-- best of a sixteenth of them are found in a sixteenth of the time.
create index service_search_sample_by_words on directory.service_search using gin (title, search, facets)
  with (gin_pending_list_limit = 1024) where sample;
comment on column directory.service_search.sample is 'One listing of sixteen, by chance and for good: where a search begins that would find too many.';
create index service_search_by_freshness on directory.service_search (fresh, service_id);

-- Days, times and recurrence -------------------------------------------------------------------------------------

create function directory.weekday_code(day date) returns text language sql immutable parallel safe strict
  return (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from day)::integer];
comment on function directory.weekday_code(date) is 'MO to SU.';

create function directory.happens_on(s directory.schedule, day date) returns boolean language sql immutable parallel safe
  return day >= coalesce(s.dtstart, day) and day >= coalesce(s.valid_from, day)
    and day <= coalesce(s.until, day) and day <= coalesce(s.valid_to, day)
    and case
      when s.freq is null then coalesce(day = s.dtstart, false)
      when coalesce(s."interval", 1) > 1 and s.dtstart is null then false
      when s.freq = 'WEEKLY' then
        (coalesce(s."interval", 1) = 1
          or ((day - extract(isodow from day)::integer) - (s.dtstart - extract(isodow from s.dtstart)::integer)) / 7 % s."interval" = 0)
        and case when s.byday = '{}' then coalesce(extract(isodow from s.dtstart) = extract(isodow from day), false)
          else exists (select from unnest(s.byday) d where trim(d) ~ '^[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)$' and right(trim(d), 2) = directory.weekday_code(day)) end
      else
        (coalesce(s."interval", 1) = 1
          or ((extract(year from day) - extract(year from s.dtstart)) * 12 + extract(month from day) - extract(month from s.dtstart))::integer % s."interval" = 0)
        and case
          when s.bymonthday <> '{}' then extract(day from day)::integer = any (s.bymonthday)
            or (day - (date_trunc('month', day) + interval '1 month')::date) = any (s.bymonthday)
          when s.byday = '{}' then coalesce(extract(day from s.dtstart) = extract(day from day), false)
          else exists (
            select from unnest(s.byday) d cross join lateral regexp_match(trim(d), '^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$') p
            where p[2] = directory.weekday_code(day) and coalesce(p[1], '0')::integer in (
              0, ceil(extract(day from day) / 7),
              -ceil(((date_trunc('month', day) + interval '1 month')::date - day) / 7.0)))
          end
    end;
comment on function directory.happens_on(directory.schedule, date) is 'Whether a schedule has something on a day, in its own zone. Says the same as happensOn of domain/opening-times.ts.';

-- In the hour that a clock change repeats, the first of the two; in the one it skips, the later reading.
create function directory.first_instant(local timestamp, zone text) returns timestamptz language sql stable parallel safe
  return case when ((local at time zone zone) - interval '1 hour') at time zone zone = local
    then (local at time zone zone) - interval '1 hour' else local at time zone zone end;
comment on function directory.first_instant(timestamp, text) is 'The instant at which a wall clock first shows a time.';

create function directory.is_open_at(s directory.schedule, at timestamptz) returns boolean language sql stable parallel safe
  return coalesce(s.opens_at is not null and s.closes_at is not null and exists (
    select from (values (0), (1)) back (days)
    cross join lateral (select (at at time zone s.timezone)::date - back.days as day) d
    where directory.happens_on(s, d.day)
      and at >= directory.first_instant(d.day + s.opens_at, s.timezone)
      and at < directory.first_instant(d.day + (s.closes_at <= s.opens_at)::integer + s.closes_at, s.timezone)
  ), false);
comment on function directory.is_open_at(directory.schedule, timestamptz) is 'Whether a schedule is open at an instant. Says the same as isOpen of domain/opening-times.ts.';

create function directory.week_minute(at timestamptz, zone text) returns integer language sql stable parallel safe
  return (extract(isodow from at at time zone zone)::integer - 1) * 1440
    + extract(hour from at at time zone zone)::integer * 60 + extract(minute from at at time zone zone)::integer;
comment on function directory.week_minute(timestamptz, text) is 'Minutes since Monday midnight on the wall clock of a zone.';

-- The same every week, so that minutes of the week say it all.
create function directory.is_simple(s directory.schedule, today date) returns boolean language sql immutable parallel safe
  return s.freq = 'WEEKLY' and coalesce(s."interval", 1) = 1 and coalesce(s.dtstart, today) <= today
    and num_nonnulls(s.valid_from, s.valid_to, s.until) = 0 and (s.byday <> '{}' or s.dtstart is not null);
comment on function directory.is_simple(directory.schedule, date) is 'Whether a schedule is the same every week from now on.';

create function directory.days_of(s directory.schedule) returns text[] language sql immutable parallel safe
  return case
    when s.bymonthday <> '{}' then array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
    when s.byday <> '{}' then array(select distinct right(trim(d), 2) from unnest(s.byday) d)
    when s.freq = 'MONTHLY' then array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
    when s.dtstart is not null then array[directory.weekday_code(s.dtstart)]
    else '{}' end;
comment on function directory.days_of(directory.schedule) is 'Days of the week on which it may happen.';

-- Morning from 6, afternoon from 12, evening from 17, night from 22; o: past midnight; u: not known.
create function directory.times_of(s directory.schedule) returns text[] language sql immutable parallel safe
  return case when s.opens_at is null then array['u'] else (
    select array_remove(array[
      case when s.opens_at < '12:00' and shuts.at > '06:00' then 'm' end,
      case when s.opens_at < '17:00' and shuts.at > '12:00' then 'a' end,
      case when s.opens_at < '22:00' and shuts.at > '17:00' then 'e' end,
      case when s.opens_at < '06:00' or s.opens_at >= '22:00' or shuts.at > '22:00' then 'n' end,
      case when shuts.at = '24:00' then 'o' end], null)
    from (select case when s.closes_at is null then least(s.opens_at, time '22:59') + interval '1 hour'
      when s.closes_at <= s.opens_at then time '24:00' else s.closes_at end as at) shuts) end;
comment on function directory.times_of(directory.schedule) is 'Times of day that it touches, as letters.';

create function directory.minutes_open(opens time, closes time) returns integer language sql immutable parallel safe strict
  return extract(epoch from closes - opens)::integer / 60 + case when closes <= opens then 1440 else 0 end;
comment on function directory.minutes_open(time, time) is 'Minutes from opening to closing, past midnight where it closes before it opens.';

-- What it says of its places, as the needs by which people choose ---------------------------------------------------

create function directory.access_needs(said text) returns text[] language sql immutable parallel safe
  return array_remove(array[
    case when said ~* 'step[- ]?free|wheelchair|ramp|level (access|entrance)|mynediad gwastad|ada |handicap' then 'step-free' end,
    case when said ~* '(accessible|adapted|disabled|handicap\w*)[^.;]{0,20}(toilet|wc|restroom|bathroom)|changing places|toiled hygyrch' then 'accessible-toilet' end,
    case when said ~* 'hearing loop|induction loop|loop system|dolen sain' then 'hearing-loop' end,
    case when said ~* '\mbsl\M|sign language|iaith arwyddion' then 'sign-language' end,
    case when said ~* 'parking|blue badge|car park|maes parcio' then 'parking' end,
    case when said ~* 'quiet|calm|sensory|tawel' then 'quiet' end,
    case when said ~* 'dementia' then 'dementia-friendly' end,
    case when said ~* '(assistance|guide|service) (dog|animal)|c[wŵ]n tywys' then 'assistance-dogs' end], null);
comment on function directory.access_needs(text) is 'The needs that an accessibility note meets.';

-- The map in squares of about 2, 9, 36, 142 and 570 km, so that what is near is a few words to look up.
create function directory.squares(latitude double precision, longitude double precision) returns text[]
  language sql immutable parallel safe
  return array(
    select 'k' || level || ':' || floor(latitude / (0.02 * 4 ^ level)) || ':' || floor(longitude / (0.03 * 4 ^ level))
    from generate_series(0, 4) level);
comment on function directory.squares(double precision, double precision) is 'The squares that a point lies in, from small to large.';

-- Words ------------------------------------------------------------------------------------------------------------

create function directory.words_in(config regconfig, named text, terms text, by_whom text, rest text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector(config, named), 'A') || setweight(to_tsvector(config, terms), 'B')
    || setweight(to_tsvector(config, by_whom), 'C') || setweight(to_tsvector(config, rest), 'D');
comment on function directory.words_in(regconfig, text, text, text, text) is 'Words with the weight of where they stand.';

-- The order of its words matters and none is left out: "someone to talk to".
create function directory.stems(words text) returns text language sql stable parallel safe
  return (select coalesce(string_agg(coalesce((ts_lexize('english_stem', w.word))[1], w.word), ' ' order by w.place), '')
    from regexp_split_to_table(lower(directory.plain(words)), '[^[:alnum:]]+') with ordinality w (word, place)
    where w.word <> '');
comment on function directory.stems(text) is 'Words without their endings: what synonyms are compared by.';

-- What is said of services part by part, a row for each part and service; the parts that a row is not about are null.
create type directory.search_part as (
  id uuid, term_names text, towns text, latitudes double precision[], longitudes double precision[], in_person boolean,
  online boolean, by_phone boolean, free boolean, low boolean, everywhere boolean, has_area boolean, odd boolean, zone text,
  minutes int4multirange, facets text
);

-- Everything about some services that searches look in. Parts are put together by grouping and not by joining: a
-- database that knows nothing about them yet would compare each with each.
create function directory.search_rows(ids uuid[], today date) returns setof directory.service_search
  language sql stable parallel safe rows 500
begin atomic
  with recursive sorted as materialized (
    select a.link_id as id, t.id as term, t.name, t.parent_id, 0 as depth from directory.attribute a
    join directory.taxonomy_term t on t.id = a.taxonomy_term_id
    where a.link_entity = 'service' and a.link_id = any (ids)
  ), above as (
    select id, term, parent_id, depth from sorted
    union
    select b.id, t.id, t.parent_id, b.depth + 1 from above b
    join directory.taxonomy_term t on t.id = b.parent_id where b.depth < 6
  ), located as materialized (
    select at.service_id as id, l.id as place, l.name, l.location_type, a.city, a.postal_code,
      coalesce(l.latitude, p.latitude) as latitude, coalesce(l.longitude, p.longitude) as longitude
    from directory.service_at_location at
    join directory.location l on l.id = at.location_id
    left join directory.address a on a.location_id = l.id
    left join directory.postcode p on l.latitude is null and p.postcode = directory.tidy_postcode(a.postal_code)
    where at.service_id = any (ids)
  ), happening as materialized (
    select s.service_id as id, s.timezone, s.attending_type, directory.is_simple(s, today) as simple,
      directory.days_of(s) as days, directory.times_of(s) as times, s.opens_at, s.closes_at
    from directory.schedule s
    where s.service_id = any (ids)
      and coalesce(s.until, today) >= today and coalesce(s.valid_to, today) >= today
      and (s.freq is not null or s.dtstart >= today)
  ), parts as (
    select s.id, string_agg(distinct s.name, ' ') as term_names, null::text as towns, null::double precision[] as latitudes,
      null::double precision[] as longitudes, null::boolean as in_person, null::boolean as online, null::boolean as by_phone,
      null::boolean as free, null::boolean as low, null::boolean as everywhere, null::boolean as has_area, null::boolean as odd,
      null::text as zone, null::int4multirange as minutes, null::text as facets
    from sorted s group by s.id
    union all
    select (p.part).* from (
      select row(b.id, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        string_agg(distinct 't:' || b.term, '|'))::directory.search_part as part
      from above b group by b.id
      union all
      select row(l.id, null, string_agg(distinct concat_ws(' ', l.name, l.city), ' '),
        array_agg(l.latitude order by l.place) filter (where l.latitude is not null and l.location_type = 'physical'),
        array_agg(l.longitude order by l.place) filter (where l.latitude is not null and l.location_type = 'physical'),
        bool_or(l.location_type = 'physical'),
        bool_or(l.location_type = 'virtual' and coalesce(l.name, '') !~* 'phone|ff[oô]n'),
        bool_or(l.location_type = 'virtual' and l.name ~* 'phone|ff[oô]n'),
        null, null, null, null, null, null, null,
        concat_ws('|',
          string_agg(distinct 'in:' || lower(directory.plain(l.city)), '|') filter (where l.latitude is null),
          string_agg(distinct 'in:' || lower(split_part(coalesce(directory.tidy_postcode(l.postal_code), trim(l.postal_code)), ' ', 1)), '|')
            filter (where l.latitude is null)))::directory.search_part
      from located l group by l.id
      union all
      select row(at.service_id, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        string_agg(distinct 'a:' || need, '|'))::directory.search_part
      from directory.service_at_location at
      join directory.accessibility a on a.location_id = at.location_id
      cross join lateral unnest(directory.access_needs(concat_ws(' ', a.description, a.details))) need
      where at.service_id = any (ids) group by at.service_id
      union all
      select row(c.service_id, null, null, null, null, null, null, null, bool_or(c.amount = 0), bool_or(c.amount <= 5),
        null, null, null, null, null, null)::directory.search_part
      from directory.cost_option c where c.service_id = any (ids) group by c.service_id
      union all
      select row(l.service_id, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        string_agg(distinct 'l:' || lower(coalesce(l.code, l.name)), '|'))::directory.search_part
      from directory.language l where l.service_id = any (ids) group by l.service_id
      union all
      select row(a.service_id, null, null, null, null, null, null, null, null, null,
        bool_or(lower(coalesce(a.extent_type, '')) = 'nation' or lower(trim(a.name)) in ('uk', 'united kingdom', 'great britain',
          'britain', 'national', 'nationwide', 'y deyrnas unedig')),
        true, null, null, null, string_agg(distinct 'in:' || lower(directory.plain(trim(a.name))), '|'))::directory.search_part
      from directory.service_area a where a.service_id = any (ids) group by a.service_id
      union all
      select row(h.id, null, null, null, null, null, bool_or(h.attending_type ~* 'online|virtual|video|web'),
        bool_or(h.attending_type ~* 'phone'), null, null, null, null,
        bool_or(not h.simple) or count(distinct h.timezone) > 1, min(h.timezone), null,
        string_agg(distinct lower(d.day) || '-' || t.part, '|'))::directory.search_part
      from happening h cross join lateral unnest(h.days) d (day) cross join lateral unnest(h.times) t (part) group by h.id
      union all
      select row(h.id, null, null, null, null, null, null, null, null, null, null, null, null, null,
        range_agg(int4range(greatest(r.opens, 0), least(r.shuts, 10080))), null)::directory.search_part
      from happening h
      cross join lateral unnest(h.days) d (day)
      cross join lateral (select (array_position(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], d.day) - 1) * 1440
        + extract(epoch from h.opens_at)::integer / 60 as opens) o
      cross join lateral (select o.opens - w.weeks * 10080 as opens,
        o.opens - w.weeks * 10080 + directory.minutes_open(h.opens_at, h.closes_at) as shuts from (values (0), (1)) w (weeks)) r
      where h.simple and h.closes_at is not null and r.shuts > 0 and r.opens is not null group by h.id
    ) p
    union all
    select id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null from unnest(ids) id
  ), gathered as materialized (
    select p.id, coalesce(max(p.term_names), '') as term_names, coalesce(max(p.towns), '') as towns, max(p.latitudes) as latitudes,
      max(p.longitudes) as longitudes, coalesce(bool_or(p.in_person), false) as in_person,
      coalesce(bool_or(p.online), false) as online, coalesce(bool_or(p.by_phone), false) as by_phone, bool_or(p.free) as free,
      bool_or(p.low) as low, coalesce(bool_or(p.everywhere), false) as everywhere, coalesce(bool_or(p.has_area), false) as has_area,
      coalesce(bool_or(p.odd), false) as odd, max(p.zone) as zone, range_agg(p.minutes) as minutes,
      coalesce(string_to_array(nullif(string_agg(p.facets, '|'), ''), '|'), '{}') as facets
    from parts p group by p.id
  ), said as materialized (
    select g.*, s.name, s.minimum_age, s.maximum_age, s.source, s.assured_on,
      coalesce(s.fees_description ~* '^[^.]{0,60}(\mfree\M|no (charge|cost|fee)|without charge|am ddim)', false) as says_free,
      directory.plain(concat_ws(' ', s.name, s.alternate_name)) as names, directory.plain(g.term_names) as terms,
      directory.plain(concat_ws(' ', o.name, o.alternate_name)) as by_whom,
      directory.plain(concat_ws(' ', s.description, s.eligibility_description, g.towns)) as rest
    from gathered g join directory.service s on s.id = g.id left join directory.organization o on o.id = s.organization_id
    where s.status = 'active'
  ), spelled as (
    select s.*, directory.words_in('english', s.names, s.terms, s.by_whom, s.rest)
      || directory.words_in('simple', s.names, s.terms, s.by_whom, s.rest) as search
    from said s offset 0
  )
  select s.id, coalesce(s.assured_on - date '1970-01-01', 0), s.latitudes[1]::real, s.longitudes[1]::real,
    s.minimum_age, s.maximum_age, s.odd, right(s.id::text, 1) = '0', left(s.name, 60), s.zone, s.source, s.assured_on,
    case when array_length(s.latitudes, 1) > 1 then array(
      select v from generate_series(2, least(array_length(s.latitudes, 1), 12)) i
      cross join lateral (values (1, s.latitudes[i]), (2, s.longitudes[i])) x (n, v) order by i, n)::real[] end,
    coalesce(s.minutes, '{}'),
    s.facets
      || array_remove(array[
        case when s.free or (s.free is null and s.says_free) then 'free' end,
        case when s.free or s.low or (s.free is null and s.says_free) then 'low' end,
        case when s.in_person then 'm:in-person' end,
        case when s.online then 'm:online' end,
        case when s.by_phone then 'm:by-phone' end,
        case when s.everywhere then 'national' end,
        case when (s.online or s.by_phone) and not s.in_person and (s.everywhere or not s.has_area) then 'remote' end,
        case when s.zone <> 'Europe/London' then 'z:other' end,
        case when s.assured_on is not null then 'f:' || extract(year from s.assured_on) || '-' || extract(quarter from s.assured_on) end], null)
      || coalesce((select array_agg(distinct k) from generate_series(1, least(array_length(s.latitudes, 1), 12)) i
        cross join lateral unnest(directory.squares(s.latitudes[i], s.longitudes[i])) k), '{}'),
    ts_filter(s.search, '{a,b,c}'), s.search
  from spelled s;
end;
comment on function directory.search_rows(uuid[], date) is 'What searches look in, of those of some services that are active.';

-- Words that mean the same, and words for what helps ------------------------------------------------------------------

create table directory.word_group (
  id         uuid primary key,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null
);
comment on table directory.word_group is 'Words that belong together in a search. Editors change them; nothing of it is in a file.';

create table directory.synonym (
  group_id uuid not null references directory.word_group on delete cascade,
  term     text not null,
  key      text collate "C" not null,
  leads    boolean not null,
  primary key (group_id, key),
  constraint synonym_is_bounded check (length(term) between 1 and 60 and key <> '')
);
comment on table directory.synonym is 'One word, or a few together, of a group. Whoever types one that does not lead is also shown what has the others.';
comment on column directory.synonym.key is 'directory.stems(term): what is compared with what people type.';
comment on column directory.synonym.leads is 'Names something that helps (a lunch club, for lonely): looked for when the others are typed, not the other way round.';
create index synonym_by_key on directory.synonym (key) where not leads;

create table directory.gap (
  searched_on date not null,
  words       text not null,
  near        text not null,
  times       integer not null default 1,
  primary key (searched_on, words, near),
  constraint gap_is_bounded check (length(words) <= 80 and length(near) <= 40 and times > 0)
);
comment on table directory.gap is 'What people looked for and did not find, counted by day: what the community may lack. It says neither who looked nor from where exactly.';
comment on column directory.gap.near is 'A town or the beginning of a postcode, in lower case; empty: anywhere.';
create index gap_by_words on directory.gap (words, near);

grant select, insert, update, delete on directory.service_search, directory.word_group, directory.synonym, directory.gap to kith_app;
grant execute on all functions in schema directory to kith_app;

-- To begin with. The first list is what people type, the second what helps with it.
with given (same, leads) as (values
  ('lonely|loneliness|lonesome|isolated|isolation|social isolation|on my own|all alone|no friends|make friends|making friends|meet people|meeting people|someone to talk to|somebody to talk to|company|companionship|unig|unigrwydd', 'befriending|befriender|coffee morning|lunch club|social group|social club|chat|warm space|men''s shed|board games|kettle'),
  ('befriending|befriender|befriend|telephone friend|visiting service|good neighbour', 'someone to talk to|volunteer rings you|company'),
  ('grief|grieving|bereavement|bereaved|bereave|lost my husband|lost my wife|lost my mum|lost my dad|widow|widowed|widower|mourning|died|someone died|somebody died|husband died|wife died|mum died|dad died|death of a loved one|galar|profedigaeth', 'lost somebody|bereavement cafe'),
  ('foodbank|food bank|food parcel|food pantry|food parcels|hungry|hunger|no food|cannot afford food|can''t afford food|banc bwyd', 'community fridge|community meal|free meal|voucher'),
  ('cab|citizens advice|citizens advice bureau|citizen advice|cyngor ar bopeth', 'money advice|benefits advice|debt advice'),
  ('u3a|university of the third age|third age', 'learning for older people'),
  ('debt|debts|in debt|owe money|bailiff|bailiffs|arrears|loan shark|money worries|money problems|money advice|dyled|dyledion', 'benefits|bills|budgeting|citizens advice'),
  ('money|finances|financial|bills|cost of living|skint|broke|arian', 'debt advice|money advice|benefits|budgeting|food bank'),
  ('benefits|universal credit|pip|personal independence payment|attendance allowance|pension credit|welfare rights|budd-daliadau', 'money advice|citizens advice|form filling'),
  ('fuel poverty|energy bills|heating|cold home|gas bill|electricity bill|energy advice|keeping warm', 'warm space|insulation|bills'),
  ('warm space|warm room|warm hub|warm bank|lle cynnes', 'kettle|library'),
  ('housing|homeless|homelessness|eviction|evicted|rent|rent arrears|nowhere to live|landlord|council house|somewhere to live|tai|digartref', 'shelter|tenancy'),
  ('anxiety|anxious|worried|worry|panic|panic attacks|nervous|stress|stressed|gorbryder|pryder', 'talking therapies|mindfulness|relaxation|mental health|counselling|listening'),
  ('depression|depressed|low mood|feeling low|feeling down|sad|unhappy|iselder', 'talking therapies|mental health|counselling|listening|peer support'),
  ('mental health|mental illness|wellbeing|well-being|emotional support|nerves|iechyd meddwl', 'talking therapies|counselling|peer support|mindful|crisis'),
  ('counselling|counsellor|counseling|counselor|therapy|therapist|talking therapy|talking therapies|iapt|cbt|cwnsela', 'listening|mental health'),
  ('suicide|suicidal|crisis|self harm|self-harm|want to die|argyfwng', 'listening|crisis line|helpline|samaritans'),
  ('exercise|keep fit|fitness|get fit|get active|physical activity|gym|active|ymarfer corff', 'chair exercise|walking|swimming|cycling|tai chi|yoga|dance|strength and balance'),
  ('falls|falling|fall prevention|balance|unsteady|frail|frailty|wobbly|cwympo', 'chair exercise|strength and balance|tai chi|gentle movement'),
  ('chair exercise|seated exercise|armchair exercise|chair based exercise|chair yoga|gentle exercise', 'gentle movement'),
  ('walk|walking|walking group|health walk|rambling|ramblers|stroll|hiking|walkers|cerdded', null),
  ('cycling|bike|bicycle|bikes|tricycle|beicio', null),
  ('swimming|swim|pool|aqua|nofio', null),
  ('gardening|garden|allotment|growing|horticulture|plants|grow vegetables|garddio', 'being outdoors|dig'),
  ('outdoors|outside|nature|green space|fresh air|outdoor|conservation|woodland|awyr agored', 'gardening|walking|allotment'),
  ('singing|sing|choir|choirs|chorus|canu|côr', 'music'),
  ('music|musical|band|orchestra|instrument|ukulele|guitar|cerddoriaeth', 'singing|choir'),
  ('art|arts|painting|drawing|craft|crafts|creative|pottery|paint|celf', 'drawing|knitting|sewing|mindful drawing'),
  ('knitting|knit|crochet|sewing|knit and natter|stitch|textiles|gwau', 'craft'),
  ('men''s shed|mens shed|mens sheds|men in sheds|woodwork|workshop|diy|sied dynion', 'making and mending|mending'),
  ('men|man|blokes|lads|male|dynion', 'men''s shed|walking football'),
  ('women|woman|ladies|female|menywod', null),
  ('repair|mend|mending|fix|fixing|broken|repair cafe|trwsio', null),
  ('dementia|alzheimers|alzheimer''s|alzheimer|memory loss|memory problems|forgetful|losing memory|confused|dementia cafe|memory cafe', 'memory|carers'),
  ('carer|carers|caring|caring for|looking after|look after|unpaid carer|respite|carer support|young carer|gofalwr|gofalwyr|gofalu', 'time out|sitting service'),
  ('parent|parents|new mum|new mums|mums|mum|mother|dads|dad|father|baby|babies|toddler|toddlers|playgroup|mother and baby|parent and toddler|postnatal|antenatal|rhieni|babi', 'family|stay and play'),
  ('postnatal depression|baby blues|perinatal', 'new parents|mental health|counselling'),
  ('children|child|kids|kid|family|families|plant|teulu', 'parents|youth|holiday club'),
  ('young people|youth|teenager|teenagers|teens|youth club|young adults|pobl ifanc', null),
  ('autism|autistic|asperger|aspergers|asd|neurodivergent|neurodiverse|adhd|attention deficit|awtistiaeth', 'neurodiversity|sensory'),
  ('learning disability|learning disabilities|learning difficulties|learning difficulty|additional needs|special needs|anabledd dysgu', 'advocacy'),
  ('disability|disabled|wheelchair|mobility|anabledd|anabl', 'accessible|shopmobility|community transport'),
  ('deaf|hard of hearing|hearing loss|hearing aid|hearing aids|byddar', 'lipreading|sign language|hearing aid clinic'),
  ('blind|sight loss|visually impaired|partially sighted|macular|eyesight|visual impairment|dall', 'talking newspaper|talking books'),
  ('lunch club|lunch clubs|luncheon club|shared meal|community lunch|community meal|eat together|meals|hot meal|meal|meals on wheels|clwb cinio', 'lunch'),
  ('coffee morning|coffee mornings|tea and chat|coffee and chat|tea and cake|drop in|drop-in|chatty cafe|natter|bore coffi|cuppa', 'hot drink|tea'),
  ('older people|elderly|pensioner|pensioners|old people|over 60|over 60s|over 50|over 50s|over 55|over 65|over 70|older adults|retired|seniors|senior|age uk|pobl hŷn', null),
  ('alcohol|drinking|drink too much|drinking too much|alcoholic|aa|alcoholics anonymous|sober|addiction|addict|drugs|drug|substance misuse|substance abuse|recovery|alcohol problem|alcohol support|alcohol help|alcohol service|caethiwed', 'recovery group'),
  ('gambling|gambler|betting|gamblers anonymous|bookies|gamblo', 'addiction|debt advice|recovery'),
  ('smoking|stop smoking|quit smoking|give up smoking|vaping|ysmygu', null),
  ('weight|lose weight|overweight|obesity|slimming|diet|healthy eating|weight loss|colli pwysau', 'cooking|exercise|nutrition'),
  ('cooking|cook|cookery|learn to cook|coginio', 'healthy eating|kitchen'),
  ('diabetes|diabetic|type 2|blood sugar|diabetig', 'healthy eating|long term condition'),
  ('pain|chronic pain|long term pain|arthritis|arthritic|fibromyalgia|back pain|sore joints|poen', 'pain management|gentle movement|swimming|tai chi'),
  ('long term condition|long term conditions|copd|breathing|breathless|lung|asthma|stroke|heart|parkinsons|parkinson''s|ms|multiple sclerosis|cyflwr hirdymor', 'self management|chair exercise|breathe easy'),
  ('cancer|tumour|chemotherapy|macmillan|canser', 'peer support|counselling|bereavement'),
  ('sleep|insomnia|cannot sleep|can''t sleep|cwsg', 'relaxation|mindfulness|awake|through the night'),
  ('mindfulness|meditation|relaxation|relax|yoga|breathing exercises|tai chi|ymlacio', 'mindful'),
  ('domestic abuse|domestic violence|abusive|abusive partner|abuse|violent partner|controlling partner|womens aid|women''s aid|refuge|cam-drin domestig', 'helpline|safety'),
  ('lgbtq|lgbt|lgbtq+|gay|lesbian|bisexual|trans|transgender|queer|pride|lhdt', null),
  ('refugee|refugees|asylum|asylum seeker|asylum seekers|migrant|migrants|immigration|new arrivals|ffoadur', 'english conversation|esol'),
  ('esol|learn english|english classes|english lessons|english for speakers of other languages|improve my english|english conversation|english as a second language', 'english'),
  ('welsh|cymraeg|learn welsh|welsh classes|dysgu cymraeg|welsh speaking', 'welsh conversation|welsh'),
  ('computer|computers|internet|laptop|tablet|ipad|smartphone|digital|digital skills|it skills|it help|get online|cyfrifiadur', 'learning'),
  ('reading|read|book|books|book club|book group|library|literacy|learn to read|darllen', null),
  ('learning|courses|course|classes|class|adult education|training|college|qualifications|dysgu', null),
  ('job|jobs|work|employment|unemployed|unemployment|out of work|find work|cv|interview|career|back to work|swydd|gwaith', 'job club|volunteering'),
  ('volunteer|volunteering|volunteers|give something back|help others|helping out|gwirfoddoli', null),
  ('transport|lift|lifts|car|bus|getting there|dial a ride|hospital transport|patient transport|taxi|travel|community car|cludiant', 'community transport'),
  ('shopping|shop|groceries|get my shopping', 'community transport|volunteer'),
  ('form|forms|filling in forms|form filling|paperwork|letters|official letters|ffurflenni', 'citizens advice|benefits'),
  ('legal|law|solicitor|lawyer|legal advice|rights|cyfreithiol', 'citizens advice|law centre'),
  ('veteran|veterans|armed forces|ex-forces|ex forces|army|navy|raf|military|serviceman|cyn-filwyr', null),
  ('prison|offender|ex offender|probation|criminal record|carchar', 'work|housing'),
  ('hoarding|hoarder|clutter|declutter|celcio', 'decluttering'),
  ('pets|pet|dog|dogs|cat|animals|dog walking|anifeiliaid', 'dog walking'),
  ('games|board games|chess|cards|bingo|dominoes|bridge|scrabble|gemau', null),
  ('dance|dancing|ballroom|tea dance|zumba|dawnsio', null),
  ('faith|church|chapel|mosque|temple|religion|prayer|spiritual|ffydd', null),
  ('history|local history|heritage|museum|reminiscence|hanes', null),
  ('hospital discharge|home from hospital|just out of hospital|leaving hospital', 'befriending|community transport|meals'),
  ('furniture|white goods|cooker|fridge|washing machine|household goods|dodrefn', 'furniture recycling|reuse'),
  ('clothes|school uniform|clothing|baby clothes|dillad', 'swap shop|baby bank'),
  ('nappies|baby bank|baby things|baby equipment', 'baby bank')
), terms as (
  select md5('kith words ' || split_part(g.same, '|', 1))::uuid as group_id, t.term, x.leads
  from given g cross join lateral (values (g.same, false), (g.leads, true)) x (list, leads)
  cross join lateral unnest(string_to_array(x.list, '|')) t (term)
), groups as (
  insert into directory.word_group (id, changed_by, changed_at)
  select distinct group_id, '00000000-0000-0000-0000-000000000000'::uuid, timestamptz '2026-11-22 00:00Z' from terms
), kept as (
  insert into directory.synonym (group_id, term, key, leads)
  select distinct on (group_id, directory.stems(term)) group_id, term, directory.stems(term), leads from terms
  order by group_id, directory.stems(term), leads
)
insert into directory.word (word)
select distinct w from terms, regexp_split_to_table(lower(directory.plain(term)), '[^[:alpha:]]+') w
where length(w) between 3 and 30
on conflict do nothing;

-- A database that has listings already is searched anew.
insert into directory.service_search select * from directory.search_rows(array(select id from directory.service), current_date);
