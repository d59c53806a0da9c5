-- Owner: referrals. The list of everybody who is supported now is read in pages, the newest first.
set local lock_timeout = '2s';

create index episode_open_by_age on referrals.episode (network_id, opened_at desc, id desc) where closed_at is null;
