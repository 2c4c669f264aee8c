declare const brand: unique symbol;

/** A value that only its own `to…` function can make, so that ids of different kinds never mix. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Our own id of a connected account (a random UUID); never the Account SID. */
export type AccountId = Branded<string, 'AccountId'>;
/** impact.com's `CampaignId`, opaque. */
export type ProgramId = Branded<string, 'ProgramId'>;
/** impact.com's action `Id`, opaque (`1000.4636.158133`). */
export type ActionId = Branded<string, 'ActionId'>;

export const toAccountId = (text: string): AccountId => text as AccountId;
export const toProgramId = (text: string): ProgramId => text as ProgramId;
export const toActionId = (text: string): ActionId => text as ActionId;
