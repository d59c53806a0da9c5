-- Owner: plans. The codes that practices are asked to enter: data to be looked at and corrected, not constants.
set local lock_timeout = '2s';

create table plans.snomed_code (
  network_id uuid not null,
  use        text not null,
  code       text not null,
  term       text not null,
  rule_en    text not null,
  rule_cy    text not null,
  verified   boolean not null,
  source     text not null,
  primary key (network_id, use),
  constraint snomed_code_use_is_known check (use in ('accepted', 'declined')),
  constraint snomed_code_looks_like_one check (code ~ '^[1-9][0-9]{5,17}$'),
  constraint snomed_code_has_words check (
    length(trim(term)) > 0 and length(trim(rule_en)) > 0 and length(trim(rule_cy)) > 0 and length(trim(source)) > 0)
);
comment on table plans.snomed_code is 'A SNOMED CT code that a practice is asked to enter, when, and how that is known. Rows of no network hold for all; a network''s own row takes their place. Changed by whoever runs Kith.';
comment on column plans.snomed_code.use is 'accepted: the person takes up social prescribing, once an episode; declined: they do not want it.';
comment on column plans.snomed_code.verified is 'Somebody has looked it up. A code that nobody has looked up is in no message.';

insert into plans.snomed_code (network_id, use, code, term, rule_en, rule_cy, verified, source) values
  ('00000000-0000-0000-0000-000000000000', 'accepted', '871731000000106', 'Referral to social prescribing service',
   'Enter it once: for the first interaction of this episode, in which the person accepted. Never for ongoing activity.',
   'Cofnodwch ef unwaith: ar gyfer y cyswllt cyntaf yn y cyfnod hwn, pan dderbyniodd y person. Byth ar gyfer gweithgarwch parhaus.',
   true, 'Transformation Partners in Health and Care, social prescribing questions and answers; Ardens; Social Rx'),
  ('00000000-0000-0000-0000-000000000000', 'declined', '871711000000103', 'Social prescribing declined',
   'Enter it because the person declined. Do not enter the code for a referral to social prescribing.',
   'Cofnodwch ef am fod y person wedi gwrthod. Peidiwch â chofnodi’r cod am atgyfeiriad at bresgripsiynu cymdeithasol.',
   true, 'Transformation Partners in Health and Care, social prescribing questions and answers; Social Rx');

grant select on plans.snomed_code to kith_app;
alter table plans.snomed_code enable row level security;
create policy snomed_code_within_reach on plans.snomed_code to kith_app
  using (network_id = any (platform.networks()) or network_id = '00000000-0000-0000-0000-000000000000');
