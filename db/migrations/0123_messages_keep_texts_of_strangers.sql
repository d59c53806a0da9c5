-- Owner: messages. A text from a number that nobody has written to goes to no network by accident.
set local lock_timeout = '2s';

drop function messages.network_for_unknown();

create function messages.network_for_stranger(number text) returns uuid
  language sql stable security definer set search_path = pg_catalog as $$
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
  $$;
comment on function messages.network_for_stranger(text) is 'The one network in which somebody has a number, or the only one there is; else none.';
revoke all on function messages.network_for_stranger(text) from public;
grant execute on function messages.network_for_stranger(text) to kith_app;

create table messages.stray_text (
  provider_id text primary key,
  number      text not null,
  words       text not null,
  received_at timestamptz not null,
  constraint stray_text_is_bounded check (length(words) <= 2000)
);
comment on table messages.stray_text is 'A text from a number that no network, or more than one, could claim. Nobody reads it in Kith: whoever runs it lists them and passes them on. Retention: 90 days.';
comment on column messages.stray_text.number is 'Whom it came from, in national digits.';
grant insert on messages.stray_text to kith_app;
