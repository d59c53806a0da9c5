-- Owner: plans. Personal wellbeing, as the Office for National Statistics asks about it.
set local lock_timeout = '2s';

create table plans.ons4 (
  network_id        uuid not null,
  id                uuid not null,
  person_id         uuid not null,
  episode_id        uuid not null,
  occasion          text not null,
  asked_on          date not null,
  life_satisfaction smallint,
  worthwhile        smallint,
  happiness         smallint,
  anxiety           smallint,
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint ons4_occasion_is_known check (occasion in ('start', 'review', 'end')),
  constraint ons4_scores_are_on_the_scale check (
    life_satisfaction between 0 and 10 and worthwhile between 0 and 10 and happiness between 0 and 10 and anxiety between 0 and 10)
);
comment on table plans.ons4 is 'One occasion on which a person of 16 or over answered the four questions themselves. Four separate answers: they are never added or averaged.';
comment on column plans.ons4.life_satisfaction is '0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.worthwhile is '0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.happiness is 'Yesterday: 0 not at all to 10 completely; null: they preferred not to say.';
comment on column plans.ons4.anxiety is 'Yesterday: 0 not at all to 10 completely, and lower is better; null: they preferred not to say.';
create unique index ons4_one_start_per_episode on plans.ons4 (network_id, episode_id) where occasion = 'start';
create index ons4_by_person on plans.ons4 (network_id, person_id, asked_on, id);

grant select, insert, update on plans.ons4 to kith_app;
alter table plans.ons4 enable row level security;
create policy ons4_within_reach on plans.ons4 to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(null))
  with check (network_id = any (platform.networks()));
