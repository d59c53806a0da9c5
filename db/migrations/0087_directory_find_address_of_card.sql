-- Owner: directory. The first address of a place is looked for among those of the place. While a directory is first
-- filled, PostgreSQL knows nothing yet of how many addresses a place has, supposes many, and found it quicker to go through
-- all addresses there are in their order until one of the place comes: a card then cost two milliseconds and more. What
-- stands before an offset is done on its own. The rest is as it was in 0084.
set local lock_timeout = '2s';

create or replace function directory.cards(ids uuid[]) returns table (service_id uuid, card text)
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
        select * from (select * from directory.address b where b.location_id = l.id offset 0) b order by b.id limit 1
      ) a on true
      where at.service_id = s.id), '[]'),
    'schedules', coalesce(
      (select json_agg(json_build_object('freq', h.freq, 'interval', h."interval", 'byDay', h.byday, 'byMonthDay', h.bymonthday,
        'startsOn', h.dtstart, 'until', h.until, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'timezone', h.timezone,
        'opensAt', left(h.opens_at::text, 5), 'closesAt', left(h.closes_at::text, 5), 'description', h.description,
        'attendingType', h.attending_type, 'link', h.schedule_link, 'notes', h.notes,
        'except', h.exdates) order by h.opens_at, h.id)
      from directory.schedule h where h.service_id = s.id), '[]'),
    'costs', coalesce(
      (select json_agg(json_build_object('id', c.id, 'option', c.option, 'currency', c.currency,
        'amountDescription', c.amount_description, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'amount', c.amount::float8) order by c.amount, c.id)
      from directory.cost_option c where c.service_id = s.id), '[]'))::text
  from directory.service s left join directory.organization o on o.id = s.organization_id
  where s.id = any (ids) and s.status = 'active';
end;
