-- Owner: directory. What lists show of a listing in one row; what is everywhere in an index of its own; a mark by which a
-- process knows that words have changed.
set local lock_timeout = '2s';

create table directory.service_card (
  service_id uuid primary key references directory.service_search on delete cascade,
  card       text not null
);
comment on table directory.service_card is 'What lists show of every active service, as JSON: written with what searches look in, so that a page of results is one look-up a service.';
comment on column directory.service_card.card is 'The shape that store/search-cards.ts reads. Where it comes from is not in it, because a source is read again without its services being written.';

create function directory.cards(ids uuid[]) returns table (service_id uuid, card text)
  language sql stable parallel safe rows 500
begin atomic
  select s.id, json_build_object(
    'name', s.name, 'alternateName', s.alternate_name, 'organisation', o.name, 'description', s.description,
    'url', s.url, 'email', s.email, 'fees', s.fees_description, 'assuredOn', s.assured_on, 'assurer', s.assurer,
    'changedAt', s.changed_at,
    -- Its own telephones; of a service that has none, those of its organisation.
    'phones', coalesce(
      (select json_agg(json_build_object('id', p.id, 'number', p.number, 'extension', p.extension, 'type', p.type,
        'description', p.description) order by p.id) from directory.phone p where p.service_id = s.id),
      (select json_agg(json_build_object('id', p.id, 'number', p.number, 'extension', p.extension, 'type', p.type,
        'description', p.description) order by p.id) from directory.phone p where p.organization_id = s.organization_id),
      '[]'),
    'places', coalesce(
      (select json_agg(json_build_object('id', l.id, 'type', l.location_type, 'name', l.name, 'url', l.url,
        'transportation', l.transportation, 'latitude', l.latitude, 'longitude', l.longitude, 'address1', a.address_1,
        'address2', a.address_2, 'town', a.city, 'postcode', a.postal_code,
        'addressHidden', case when l.address_hidden then true end) order by l.name, l.id)
      from directory.service_at_location at join directory.location l on l.id = at.location_id
      left join lateral (
        select * from directory.address b where b.location_id = l.id order by b.id limit 1
      ) a on true
      where at.service_id = s.id), '[]'),
    'schedules', coalesce(
      (select json_agg(json_build_object('freq', h.freq, 'interval', h."interval", 'byDay', h.byday, 'byMonthDay', h.bymonthday,
        'startsOn', h.dtstart, 'until', h.until, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'timezone', h.timezone,
        'opensAt', left(h.opens_at::text, 5), 'closesAt', left(h.closes_at::text, 5), 'description', h.description,
        'attendingType', h.attending_type, 'link', h.schedule_link, 'notes', h.notes,
        -- Days off are a column that a later migration adds.
        'except', coalesce(to_json(h) -> 'exdates', '[]')) order by h.opens_at, h.id)
      from directory.schedule h where h.service_id = s.id), '[]'),
    'costs', coalesce(
      (select json_agg(json_build_object('id', c.id, 'option', c.option, 'currency', c.currency,
        'amountDescription', c.amount_description, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'amount', c.amount::float8) order by c.amount, c.id)
      from directory.cost_option c where c.service_id = s.id), '[]'))::text
  from directory.service s left join directory.organization o on o.id = s.organization_id
  where s.id = any (ids) and s.status = 'active';
end;
comment on function directory.cards(uuid[]) is 'What lists show of those of some services that are active.';

-- A process remembers how words are read, and asks with every search whether it still holds. The mark is never one that
-- was there before, so that what was remembered of a change that was undone is never taken for true.
create table directory.words_mark (
  only_one boolean primary key default true,
  mark     uuid not null,
  constraint words_mark_is_one check (only_one)
);
comment on table directory.words_mark is 'One row: another mark with every change of the words that editors keep.';
insert into directory.words_mark (mark) values (gen_random_uuid());

create function directory.mark_words() returns trigger language plpgsql as $$
begin
  update directory.words_mark set mark = gen_random_uuid();
  return null;
end $$;
comment on function directory.mark_words() is 'Says that the words that editors keep are others now.';
create trigger synonym_marks_words after insert or update or delete on directory.synonym
  for each statement execute function directory.mark_words();

grant select, insert, update, delete on directory.service_card to kith_app;
grant select, update on directory.words_mark to kith_app;
grant execute on function directory.cards(uuid[]), directory.mark_words() to kith_app;

-- What can be had everywhere is asked for with every place: few listings, which need not be looked for among all.
create index service_search_everywhere_by_words on directory.service_search using gin (search)
  with (gin_pending_list_limit = 1024) where facets && '{national,remote}'::text[];

-- A word that a quarter of half a million listings has is in eight thousand of the sample: a sixteenth of that again.
create index service_search_few_by_words on directory.service_search using gin (title, search, facets)
  with (gin_pending_list_limit = 1024) where right(service_id::text, 2) = '00';

-- A database that has listings already shows them.
insert into directory.service_card select * from directory.cards(array(select service_id from directory.service_search));
