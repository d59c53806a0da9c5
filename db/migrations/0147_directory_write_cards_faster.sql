-- Owner: directory. What lists show of a listing is written by rows and no longer by names and values one after the other:
-- PostgreSQL looks up how to write the type of a column once a row, and of a value every time it comes. The same is said,
-- without spaces between. The rest is as it was in 0087.
set local lock_timeout = '2s';

create or replace function directory.cards(ids uuid[]) returns table (service_id uuid, card text)
  language sql stable parallel safe rows 500
begin atomic
  select s.id, (
    select row_to_json(card)::text from (
      select s.name, s.alternate_name as "alternateName", o.name as organisation, s.description, s.url, s.email,
        s.fees_description as fees, s.assured_on as "assuredOn", s.assurer, s.changed_at as "changedAt",
        -- Its own telephones; of a service that has none, those of its organisation.
        coalesce(
          (select json_agg(phone) from (
            select p.id, p.number, p.extension, p.type, p.description
            from directory.phone p where p.service_id = s.id order by p.id
          ) phone),
          (select json_agg(phone) from (
            select p.id, p.number, p.extension, p.type, p.description
            from directory.phone p where p.organization_id = s.organization_id order by p.id
          ) phone), '[]') as phones,
        coalesce((select json_agg(place) from (
          select l.id, l.location_type as type, l.name, l.url, l.transportation, l.latitude, l.longitude,
            a.address_1 as address1, a.address_2 as address2, a.city as town, a.postal_code as postcode,
            case when l.address_hidden then true end as "addressHidden"
          from directory.service_at_location at join directory.location l on l.id = at.location_id
          left join lateral (
            select * from (select * from directory.address b where b.location_id = l.id offset 0) b order by b.id limit 1
          ) a on true
          where at.service_id = s.id order by l.name, l.id
        ) place), '[]') as places,
        coalesce((select json_agg(schedule) from (
          select h.freq, h."interval", h.byday as "byDay", h.bymonthday as "byMonthDay", h.dtstart as "startsOn", h.until,
            h.valid_from as "validFrom", h.valid_to as "validTo", h.timezone, left(h.opens_at::text, 5) as "opensAt",
            left(h.closes_at::text, 5) as "closesAt", h.description, h.attending_type as "attendingType",
            h.schedule_link as link, h.notes, h.exdates as "except"
          from directory.schedule h where h.service_id = s.id order by h.opens_at, h.id
        ) schedule), '[]') as schedules,
        coalesce((select json_agg(cost) from (
          select c.id, c.option, c.currency, c.amount_description as "amountDescription", c.valid_from as "validFrom",
            c.valid_to as "validTo", c.amount::float8 as amount
          from directory.cost_option c where c.service_id = s.id order by c.amount, c.id
        ) cost), '[]') as costs
    ) card)
  from directory.service s left join directory.organization o on o.id = s.organization_id
  where s.id = any (ids) and s.status = 'active';
end;

-- Nearly every telephone belongs to a service, and had an entry in the indexes by contact and by organisation that said
-- that it belongs to none.
drop index directory.phone_by_contact;
create index phone_by_contact on directory.phone (contact_id) where contact_id is not null;
drop index directory.phone_by_organization;
create index phone_by_organization on directory.phone (organization_id) where organization_id is not null;
drop index directory.contact_by_organization;
create index contact_by_organization on directory.contact (organization_id) where organization_id is not null;
