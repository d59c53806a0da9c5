-- Owner: directory. Days on which a service does not happen, although its rule says so: Christmas, a week in August.
set local lock_timeout = '2s';

alter table directory.schedule add column exdates date[] not null default '{}';
comment on column directory.schedule.exdates is 'Days on which it does not happen (EXDATE of RFC 5545), although its rule says so.';

create or replace function directory.happens_on(s directory.schedule, day date) returns boolean language sql immutable parallel safe
  return day >= coalesce(s.dtstart, day) and day >= coalesce(s.valid_from, day)
    and day <= coalesce(s.until, day) and day <= coalesce(s.valid_to, day) and day <> all (s.exdates)
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

-- The night before a day off may still be open past midnight, so yesterday's day off counts too.
create or replace function directory.is_simple(s directory.schedule, today date) returns boolean language sql immutable parallel safe
  return s.freq = 'WEEKLY' and coalesce(s."interval", 1) = 1 and coalesce(s.dtstart, today) <= today
    and num_nonnulls(s.valid_from, s.valid_to, s.until) = 0 and (s.byday <> '{}' or s.dtstart is not null)
    and (s.exdates = '{}' or today - 1 > all (s.exdates));

-- What a source says beside all that Kith asks for itself: kept, shown where it helps, and told again.
alter table directory.service add column also jsonb;
comment on column directory.service.also is 'Documents to bring, places left, the programme it is part of and further web addresses, as domain/also.ts has them. Null: nothing of it was said.';
