-- Owner: platform. A connection that has done work remembers the setting, emptied: that is no reach too, and not an error.
set local lock_timeout = '2s';

create or replace function platform.networks() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('kith.networks', true), ''), '{}')::uuid[];
