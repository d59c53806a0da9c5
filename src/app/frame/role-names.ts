import { m } from '#text';
import type { Role } from '#modules/identity';

const names: Readonly<Record<Role, () => string>> = {
  gp: m.app_role_gp,
  nurse: m.app_role_nurse,
  receptionist: m.app_role_receptionist,
  'other-referrer': m.app_role_other_referrer,
  'link-worker': m.app_role_link_worker,
  'volunteer-link-worker': m.app_role_volunteer_link_worker,
  'team-lead': m.app_role_team_lead,
  'group-contact': m.app_role_group_contact,
  'practice-manager': m.app_role_practice_manager,
  commissioner: m.app_role_commissioner,
  'association-administrator': m.app_role_association_administrator,
  'privacy-officer': m.app_role_privacy_officer,
  administrator: m.app_role_administrator,
};

export function roleName(role: Role): string {
  return names[role]();
}
