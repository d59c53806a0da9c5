-- Owner: platform. Numbers and addresses that nothing is sent to, and numbers written in different ways.
set local lock_timeout = '2s';

create function platform.national_digits(phone text) returns text
  language sql immutable parallel safe set search_path = '' as $$
    select regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?440?([0-9]{10})$', '0\2')
  $$;
comment on function platform.national_digits(text) is 'One number written in two ways is one: +44 7700 900123 and 07700 900123. The same rule as src/platform/outbox/address.ts.';
grant execute on function platform.national_digits(text) to kith_app;

create table platform.blocked_address (
  network_id uuid not null,
  id         uuid not null,
  channel    text not null,
  address    text not null,
  why        text not null,
  blocked_by uuid not null,
  blocked_at timestamptz not null,
  lifted_by  uuid,
  lifted_at  timestamptz,
  primary key (network_id, id),
  constraint blocked_address_channel_is_known check (channel in ('text', 'email')),
  constraint blocked_address_why_is_known check (why in ('asked-to-stop', 'not-theirs', 'bounced')),
  constraint blocked_address_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
comment on table platform.blocked_address is 'A number or address that nothing is sent to: whoever has it asked us to stop, it is somebody else''s, or it does not exist. Kept when lifted.';
comment on column platform.blocked_address.address is 'As it is compared: national digits of a number, lower case of an email address.';
create unique index blocked_address_once on platform.blocked_address (network_id, channel, address, why) where lifted_at is null;

grant select, insert, update on platform.blocked_address to kith_app;
alter table platform.blocked_address enable row level security;
create policy blocked_address_within_reach on platform.blocked_address to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

create index message_by_number on platform.message (platform.national_digits(recipient), created_at desc) where channel = 'text';
