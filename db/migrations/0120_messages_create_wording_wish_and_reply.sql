-- Owner: messages. How people are written to: in which words, by which way, at which hours; and what they answer.
set local lock_timeout = '2s';
create schema messages;

create table messages.setting (
  network_id  uuid primary key references identity.network,
  quiet_from  time not null,
  quiet_until time not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  constraint setting_quiet_is_a_night check (quiet_from > quiet_until)
);
comment on table messages.setting is 'When a network writes to people. Without a row: not between 20:00 and 8:30.';
comment on column messages.setting.quiet_from is 'From this hour in Europe/London, until quiet_until of the next morning, nobody is texted or emailed.';

create table messages.wording (
  network_id uuid not null references identity.network,
  template   text not null,
  language   text not null,
  version    integer not null,
  words      text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (network_id, template, language, version),
  constraint wording_language_is_known check (language in ('en', 'cy')),
  constraint wording_is_bounded check (length(words) between 1 and 1000)
);
comment on table messages.wording is 'Wordings that a network uses in place of those Kith comes with: every version, the highest counts.';
comment on column messages.wording.words is 'With typed fields in braces. Null: from this version on, the wording that Kith comes with.';

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
  changed_at    timestamptz not null,
  primary key (network_id, person_id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint wish_channel_is_known check (channel in ('text', 'email', 'letter', 'none'))
);
comment on table messages.wish is 'How a person wants to be written to, beyond what their details say. Retention: with the person.';
comment on column messages.wish.channel is 'Null: as their details say. none: nothing is written to them; they are rung.';
comment on column messages.wish.no_name is 'Messages name nobody and no place.';
comment on column messages.wish.caution_seen is 'The caution in their details that was read when these wishes were written down: with another one, nothing is sent until somebody has read it.';

create table messages.reply (
  network_id  uuid not null references identity.network,
  id          uuid not null,
  provider_id text not null,
  number      text not null,
  words       text not null,
  understood  text not null,
  person_id   uuid,
  message_id  uuid,
  received_at timestamptz not null,
  settled     text,
  settled_by  uuid,
  settled_at  timestamptz,
  version     integer not null default 1,
  primary key (network_id, id),
  unique (network_id, provider_id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, message_id) references platform.message (network_id, id),
  constraint reply_understood_is_known check (understood in ('coming', 'change', 'not-now', 'stop', 'start', 'free')),
  constraint reply_settled_is_known check (settled in ('understood', 'answered', 'dealt-with', 'not-theirs')),
  constraint reply_settled_by_somebody check ((settled is null) = (settled_at is null) and (settled_at is null) = (settled_by is null)),
  constraint reply_is_bounded check (length(words) <= 2000)
);
comment on table messages.reply is 'A text that came in. Retention: with the person; without one, 90 days.';
comment on column messages.reply.number is 'Whom it came from, in national digits.';
comment on column messages.reply.person_id is 'Whose reply it is, when exactly one person has this number and was written to at it. Never a guess.';
comment on column messages.reply.message_id is 'What it answers: the last text that went to this number.';
create index reply_open on messages.reply (network_id, received_at, id) where settled is null;
create index reply_by_person on messages.reply (network_id, person_id, received_at desc) where person_id is not null;
create index reply_unknown on messages.reply (received_at) where person_id is null;

-- A text that comes in names a number and not a network: this says where that number was written to, and nothing else.
create function messages.networks_of_number(number text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select m.network_id from platform.message m
    where m.channel = 'text' and platform.national_digits(m.recipient) = number and m.network_id <> '00000000-0000-0000-0000-000000000000'
    group by m.network_id order by max(m.created_at) desc
  $$;
comment on function messages.networks_of_number(text) is 'The networks that have texted a number, the latest first.';
create function messages.network_for_unknown() returns uuid
  language sql stable security definer set search_path = '' as $$
    select n.id from identity.network n order by n.id limit 1
  $$;
comment on function messages.network_for_unknown() is 'Where texts are kept from numbers that nobody has written to: the first network.';
revoke all on function messages.networks_of_number(text), messages.network_for_unknown() from public;

create index person_by_phone on people.person (network_id, platform.national_digits(phone)) where phone is not null;

grant usage on schema messages to kith_app;
grant execute on function messages.networks_of_number(text), messages.network_for_unknown() to kith_app;
grant select, insert, update on messages.setting, messages.wish, messages.reply to kith_app;
grant select, insert on messages.wording to kith_app;

do $$
declare name text;
begin
  foreach name in array array['setting', 'wording', 'wish', 'reply'] loop
    execute format('alter table messages.%I enable row level security', name);
    execute format('create policy %I on messages.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;
