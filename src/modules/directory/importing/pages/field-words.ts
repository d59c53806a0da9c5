import { m } from '#text';

import type { SheetField } from '../domain/sheet-fields.ts';

export const fieldWords: Readonly<Record<SheetField, () => string>> = {
  name: m.import_field_name,
  organization: m.import_field_organization,
  description: m.import_field_description,
  eligibility_description: m.import_field_eligibility_description,
  minimum_age: m.import_field_minimum_age,
  maximum_age: m.import_field_maximum_age,
  fees: m.import_field_fees,
  hours: m.import_field_hours,
  venue: m.import_field_venue,
  address_1: m.import_field_address_1,
  city: m.import_field_city,
  postal_code: m.import_field_postal_code,
  phone: m.import_field_phone,
  email: m.import_field_email,
  url: m.import_field_url,
  contact: m.import_field_contact,
  application_process: m.import_field_application_process,
  language: m.import_field_language,
  category: m.import_field_category,
  status: m.import_field_status,
  id: m.import_field_id,
};
