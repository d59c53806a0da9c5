-- Owner: capacity. Referral pads on paper: sheets of slips, each with a code that reception types.
set local lock_timeout = '2s';

create table capacity.pad (
  network_id   uuid not null references identity.network,
  id           uuid not null,
  practice_id  uuid not null,
  printed_by   uuid not null,
  printed_at   timestamptz not null,
  expires_on   date not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, practice_id) references identity.organisation (network_id, id),
  constraint pad_withdrawal_is_whole check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table capacity.pad is 'A batch of referral slips printed for a practice.';
comment on column capacity.pad.expires_on is 'Last day (Europe/London) on which its slips are taken: wording and wait on paper grow old.';
create index pad_by_practice on capacity.pad (network_id, practice_id, printed_at desc);

create table capacity.slip (
  network_id  uuid not null,
  code        text not null,
  pad_id      uuid not null,
  number      integer not null,
  used_at     timestamptz,
  used_by     uuid,
  referral_id uuid,
  primary key (network_id, code),
  unique (network_id, pad_id, number),
  foreign key (network_id, pad_id) references capacity.pad (network_id, id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id),
  constraint slip_code_shape check (code ~ '^[234679BCDFHJKMNPQRSTVWX]{8}$'),
  constraint slip_use_is_whole check ((used_at is null) = (used_by is null) and (used_at is null) = (referral_id is null))
);
comment on table capacity.slip is 'One slip of a pad. Its code says nothing about anybody: what is written on the paper is typed when it is used.';
comment on column capacity.slip.code is 'Seven signs by chance and one that checks them, without the hyphen: platform/spoken-code.ts.';

grant select, insert on capacity.pad, capacity.slip to kith_app;
grant update (withdrawn_at, withdrawn_by, version, changed_by, changed_at) on capacity.pad to kith_app;
grant update (used_at, used_by, referral_id) on capacity.slip to kith_app;
alter table capacity.pad enable row level security;
create policy pad_within_reach on capacity.pad to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));
alter table capacity.slip enable row level security;
create policy slip_within_reach on capacity.slip to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
