-- Owner: appointments. What is sent before an appointment, who said that they are coming, and the link to change it without an account.
set local lock_timeout = '2s';

create table appointments.reminder_setting (
  network_id  uuid primary key references identity.network,
  days_before smallint[] not null,
  at          time not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  constraint reminder_setting_is_bounded check (cardinality(days_before) <= 4 and 0 < all (days_before) and 29 > all (days_before))
);
comment on table appointments.reminder_setting is 'When a network reminds people. Without a row: five days before and the day before, at ten.';
comment on column appointments.reminder_setting.at is 'At this hour in Europe/London, whatever the clocks do.';

create table appointments.reminder (
  network_id     uuid not null,
  appointment_id uuid not null,
  days_before    smallint not null,
  person_id      uuid not null,
  due_at         timestamptz not null,
  state          text not null default 'planned',
  why_not        text,
  message_id     uuid,
  changed_at     timestamptz not null,
  primary key (network_id, appointment_id, days_before),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  foreign key (network_id, message_id) references platform.message (network_id, id),
  constraint reminder_state_is_known check (state in ('planned', 'written', 'not-written', 'dropped')),
  constraint reminder_written_has_message check ((state = 'written') = (message_id is not null)),
  constraint reminder_not_written_says_why check ((state = 'not-written') = (why_not is not null))
);
comment on table appointments.reminder is 'A reminder of an appointment: planned when it is booked, written once when it is due. Retention: with the appointment.';
comment on column appointments.reminder.state is 'dropped: the appointment was moved or cancelled. not-written: nothing may be sent to them, why_not says why.';
create index reminder_due on appointments.reminder (due_at, network_id) where state = 'planned';

create table appointments.confirmation (
  network_id     uuid not null,
  appointment_id uuid not null,
  how            text not null,
  said_at        timestamptz not null,
  primary key (network_id, appointment_id),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  constraint confirmation_how_is_known check (how in ('text', 'link'))
);
comment on table appointments.confirmation is 'That a person said they are coming. Retention: with the appointment.';

create table appointments.link (
  network_id     uuid not null,
  name           text not null,
  appointment_id uuid not null,
  made_at        timestamptz not null,
  expires_at     timestamptz not null,
  primary key (network_id, name),
  unique (name),
  unique (network_id, appointment_id),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  constraint link_name_shape check (name ~ '^[A-Za-z0-9_-]{12}$')
);
comment on table appointments.link is 'A link with which a person confirms, moves or cancels one appointment without an account. Retention: 90 days.';
comment on column appointments.link.name is 'Half of the link. The other half is worked out from the secret of Kith, so nobody can use a link who only reads the database.';

-- A link names no network: this says which one it is of, and nothing else.
create function appointments.network_of_link(link text) returns uuid
  language sql stable security definer set search_path = '' as $$
    select l.network_id from appointments.link l where l.name = link
  $$;
comment on function appointments.network_of_link(text) is 'The network that a link belongs to: whoever opens it has no account.';
revoke all on function appointments.network_of_link(text) from public;
grant execute on function appointments.network_of_link(text) to kith_app;

grant select, insert, update on appointments.reminder_setting, appointments.reminder to kith_app;
grant select, insert on appointments.confirmation, appointments.link to kith_app;

do $$
declare name text;
begin
  foreach name in array array['reminder_setting', 'reminder', 'confirmation', 'link'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('create policy %I on appointments.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;
