-- Owner: plans. Whoever referred without an organisation reads the message too; and a beginning is told once.
set local lock_timeout = '2s';

alter table plans.message_back add column referrer_user_id uuid;
comment on column plans.message_back.referrer_user_id is 'Who referred, when they have an account: they may read it, also without an organisation.';
comment on column plans.message_back.content is 'Its subject, without personal data, and its blocks, from which text, HTML and PDF are made: the same words in each.';

create unique index message_back_begun_once on plans.message_back (network_id, episode_id) where occasion = 'begun';
create index message_back_by_person on plans.message_back (network_id, person_id, made_at desc);
create index message_back_by_referral on plans.message_back (network_id, referral_id, made_at desc) where referral_id is not null;
