-- Owner: messages. Leads find out whose a text is that no network could claim: decision 0024.
set local lock_timeout = '2s';

alter table messages.stray_text add column id uuid not null default gen_random_uuid() unique;
alter table messages.stray_text add column read_at timestamptz;
comment on table messages.stray_text is 'A text from a number that no network, or more than one, could claim. A lead opens one at a time and hands it to a person of theirs, or says that it is not theirs; whoever runs Kith may list them. Retention: 90 days.';
comment on column messages.stray_text.id is 'Names it in addresses: the provider''s name for it is not ours to show.';
comment on column messages.stray_text.read_at is 'When a lead, of whichever network, first read it: what nobody has read is pressing.';

create table messages.stray_not_ours (
  network_id uuid not null references identity.network,
  stray_id   uuid not null references messages.stray_text (id) on delete cascade,
  said_by    uuid not null,
  said_at    timestamptz not null,
  primary key (network_id, stray_id)
);
comment on table messages.stray_not_ours is 'A network has looked at a stray text, and it is from nobody of theirs: it is shown to the others only. Retention: with the text.';
create index stray_not_ours_by_text on messages.stray_not_ours (stray_id);
grant select, insert on messages.stray_not_ours to kith_app;
alter table messages.stray_not_ours enable row level security;
create policy stray_not_ours_within_reach on messages.stray_not_ours to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

create function messages.is_shown_stray(stray uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select cardinality(platform.networks()) > 0 and not exists (
      select from messages.stray_not_ours n where n.stray_id = stray and n.network_id = any (platform.networks()))
  $$;
comment on function messages.is_shown_stray(uuid) is 'Whether a stray text waits for the networks of whoever asks: they have not said that it is not theirs.';

create function messages.strays(after_at timestamptz, after_id uuid, most integer)
  returns table (id uuid, ending text, received_at timestamptz, read_at timestamptz, known boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select s.id, right(s.number, 3), s.received_at, s.read_at, exists (
      select from people.person p
      where p.network_id = any (platform.networks()) and p.phone is not null and platform.national_digits(p.phone) = s.number)
    from messages.stray_text s
    where messages.is_shown_stray(s.id) and (after_at is null or (s.received_at, s.id) > (after_at, after_id))
    order by s.received_at, s.id limit most
  $$;
comment on function messages.strays(timestamptz, uuid, integer) is 'Stray texts, the oldest first, without their words and with the end of their numbers; and whether somebody within reach has the number.';

create function messages.read_stray(stray uuid, at timestamptz)
  returns table (number text, words text, received_at timestamptz)
  language sql security definer set search_path = pg_catalog as $$
    update messages.stray_text s set read_at = coalesce(s.read_at, at)
    where s.id = stray and cardinality(platform.networks()) > 0 and messages.is_shown_stray(s.id)
    returning s.number, s.words, s.received_at
  $$;
comment on function messages.read_stray(uuid, timestamptz) is 'Opens one stray text, and notes that it has been read.';

create function messages.take_stray(stray uuid)
  returns table (provider_id text, number text, words text, received_at timestamptz)
  language sql security definer set search_path = pg_catalog as $$
    delete from messages.stray_text s
    where s.id = stray and cardinality(platform.networks()) > 0 and messages.is_shown_stray(s.id)
    returning s.provider_id, s.number, s.words, s.received_at
  $$;
comment on function messages.take_stray(uuid) is 'Takes a stray text away, to be kept with a person in the same work: of two who try, one has it.';

revoke all on function messages.is_shown_stray(uuid), messages.strays(timestamptz, uuid, integer),
  messages.read_stray(uuid, timestamptz), messages.take_stray(uuid) from public;
grant execute on function messages.is_shown_stray(uuid), messages.strays(timestamptz, uuid, integer),
  messages.read_stray(uuid, timestamptz), messages.take_stray(uuid) to kith_app;
