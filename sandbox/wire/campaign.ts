import type { Program, World } from '../world/types.ts';
import type { WireObject } from './values.ts';

/** §15: a joined program. There is no `Id`; `Type` exists from version 16. */
export function wireCampaign(world: World, program: Program, version: number): WireObject {
  const uri = `/Mediapartners/${world.partner.accountSid}/Campaigns/${program.id}`;
  return {
    AdvertiserId: program.advertiserId,
    AdvertiserName: program.advertiserName,
    AdvertiserUrl: program.advertiserUrl,
    CampaignId: program.id,
    CampaignName: program.name,
    CampaignUrl: program.url,
    CampaignDescription: program.description,
    ...(version >= 16 ? { Type: program.type } : {}),
    ShippingRegions: program.shippingRegions,
    CampaignLogoUri: `${uri}/Logo`,
    PublicTermsUri: `${uri}/PublicTerms`,
    ContractStatus: program.contractStatus,
    ContractUri: `${uri}/Contracts/Active?summary=false`,
    TrackingLink: program.contractStatus === 'Active' ? trackingLink(world, program) : '',
    HasStandDownPolicy: String(program.hasStandDownPolicy),
    AllowsDeeplinking: String(program.allowsDeeplinking),
    DeeplinkDomains: program.deeplinkDomains,
    Uri: uri,
  };
}

/** §16.2: the long form of a link, without target and sub IDs. */
export function trackingLink(world: World, program: Program, adId = program.adId): string {
  return `https://${program.trackingHost}/c/${world.partner.mediaPartnerId}/${adId}/${program.id}`;
}
