import type { MediaProperty, World } from '../world/types.ts';
import type { WireObject } from './values.ts';

/** §18: who the partner is, and in which zone and currency the account runs. */
export function wireCompany(world: World): WireObject {
  const { partner } = world;
  return {
    CompanyName: partner.companyName,
    PrimaryPromotionalMethod: 'CONTENT',
    PromotionalMethods: 'CONTENT,EMAIL',
    Website: partner.website,
    Description: `${partner.companyName}: reviews and guides.`,
    LogoImage: '',
    ContentAndInterests: 'reviews,guides',
    PrimaryPhoneNumber: '2065550100',
    PrimaryPhoneNumberCountry: 'US',
    SecondaryPhoneNumber: '',
    SecondaryPhoneNumberCountry: '',
    MinimumContactRating: '1',
    Timezone: partner.timeZoneLabel,
    Currency: partner.currency,
    RegisteredForIndirectTax: 'false',
    IndirectTaxNumber: '',
    OrganizationType: 'SOLE_IND',
    EinSsnForeignTaxId: '',
    CorporateAddress: ADDRESS,
    BillingAddress: ADDRESS,
    FinancialContact: CONTACT,
    TechnicalContact: CONTACT,
    SecurityContact: CONTACT,
    CommercialContact: CONTACT,
    Uri: `/Mediapartners/${partner.accountSid}/CompanyInformation`,
  };
}

const ADDRESS: WireObject = {
  AddressLine1: '1 Test Lane',
  AddressLine2: '',
  City: 'Los Angeles',
  State: 'CALIFORNIA',
  PostalCode: '90027',
  Country: 'US',
};

const CONTACT: WireObject = {
  UserId: '2320000',
  Name: 'Pat Example',
  Email: 'pat@example.com',
  WorkPhoneNumber: '2065550100',
  WorkPhoneNumberCountry: 'US',
  CellPhoneNumber: '',
  CellPhoneNumberCountry: '',
};

/** §18: a site or channel of the partner; its id feeds MediaPartnerPropertyId. */
export function wireMediaProperty(world: World, property: MediaProperty): WireObject {
  return {
    Id: property.id,
    Name: property.name,
    Thumbnail: '',
    Description: property.name,
    Tags: '',
    RevenueModel: ['PAY_PER_SALE'],
    Url: property.url,
    Type: 'WEBSITE',
    MonthlyUniqueVisitors: '12000',
    AlexaRating: '',
    QuantcastRating: '',
    OwnershipVerified: 'true',
    MobilePlatform: '',
    AppStoreRating: '',
    Installs: '',
    Price: '',
    SocialPlatform: '',
    Followers: '',
    Handle: '',
    Uri: `/Mediapartners/${world.partner.accountSid}/MediaProperties/${property.id}`,
  };
}
