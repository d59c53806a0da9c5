-- Owner: people. Finding people by any word of their name, and knowing somebody again.
set local lock_timeout = '2s';

-- Row-level security lets only leakproof operators use an index, and matching words is not one. So the words are
-- matched in here, past the policies, and reach is asked for by hand: keep it equal to person_within_reach.
create index person_by_words on people.person using gin (array_to_tsvector(string_to_array(search_name, ' ')));

create function people.named(sought tsquery, born date, after_name text, after_id uuid, how_many integer)
  returns table (search_name text, id uuid) language sql stable security definer set search_path = pg_catalog as $$
    select p.search_name, p.id
    from people.person p
    where array_to_tsvector(string_to_array(p.search_name, ' ')) @@ sought
      and p.network_id = any (platform.networks())
      and platform.reaches_practice(p.practice_id)
      and (born is null or p.born_on = born)
      and (after_name is null or (p.search_name, p.id) > (after_name, after_id))
    order by p.search_name, p.id
    limit least(how_many, 200);
  $$;
comment on function people.named(tsquery, date, text, uuid, integer) is 'People within the reach of the actor whose names have words that begin like these.';
revoke all on function people.named(tsquery, date, text, uuid, integer) from public;

-- A practice may refer somebody whom another practice of its network referred before. The record must be one, but
-- whoever refers must not learn that there is one: nothing of what this answers may reach a page.
create function people.known_to_network(network uuid, number text, born date, sound text, code text)
  returns setof people.person language sql stable security definer set search_path = pg_catalog as $$
    select p.*
    from people.person p
    where p.network_id = network
      and network = any (platform.networks())
      and (p.nhs_number = number or p.born_on = born or (p.sounds_like = sound and p.postcode = code))
    order by p.nhs_number = number desc nulls last, p.created_at, p.id
    limit 300;
  $$;
comment on function people.known_to_network(uuid, text, date, text, text) is 'Who in the whole network may be this person: for joining records at receipt, never for showing.';
revoke all on function people.known_to_network(uuid, text, date, text, text) from public;
grant execute on function people.named(tsquery, date, text, uuid, integer), people.known_to_network(uuid, text, date, text, text) to kith_app;
