export type ConversationId = string & { readonly __brand: 'ConversationId' };
export type NoticedId = string & { readonly __brand: 'NoticedId' };
export type WorryId = string & { readonly __brand: 'WorryId' };
export type PlanId = string & { readonly __brand: 'PlanId' };
export type GoalId = string & { readonly __brand: 'GoalId' };
export type ActionId = string & { readonly __brand: 'ActionId' };
export type Ons4Id = string & { readonly __brand: 'Ons4Id' };
