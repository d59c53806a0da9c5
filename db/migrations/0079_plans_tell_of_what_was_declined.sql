-- Owner: plans. Somebody who did not want it may say so before there is an episode: the practice is told of the referral.
set local lock_timeout = '2s';

alter table plans.message_back
  alter column episode_id drop not null,
  add constraint message_back_is_of_something check (episode_id is not null or (occasion = 'declined' and referral_id is not null));
comment on table plans.message_back is 'What the practice and the referrer were told about an episode, or about a referral that the person declined, as it was sent. Never changed.';
comment on column plans.message_back.episode_id is 'Null when the person declined before anybody took the referral on.';

create unique index message_back_declined_once on plans.message_back (network_id, referral_id) where episode_id is null;
