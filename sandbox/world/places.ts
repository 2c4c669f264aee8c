/** Small vocabularies: where customers live, what they click with, how a partner labels links. */

export const PLACES = [
  { country: 'US', region: 'California', city: 'Santa Barbara', area: '855' },
  { country: 'US', region: 'Washington', city: 'Seattle', area: '819' },
  { country: 'US', region: 'New York', city: 'New York', area: '501' },
  { country: 'US', region: 'Texas', city: 'Austin', area: '635' },
  { country: 'CA', region: 'Quebec', city: 'Montréal', area: '' },
  { country: 'GB', region: 'England', city: 'Bristol', area: '' },
  { country: 'DE', region: 'Bayern', city: 'München', area: '' },
  { country: 'JP', region: 'Tokyo', city: 'Tokyo', area: '' },
  { country: 'AU', region: 'New South Wales', city: 'Sydney', area: '' },
  { country: 'KW', region: 'Al Asimah', city: 'Kuwait City', area: '' },
] as const;

export const SUB_IDS_1 = [
  'gear-guide',
  'newsletter',
  'winter-list',
  'homepage',
  'gear-guide',
  '',
  '',
] as const;
export const SUB_IDS_2 = ['tents', 'boots', 'top-banner', '2026-spring', '', '', ''] as const;
export const SUB_IDS_3 = ['a', 'b', '', '', '', ''] as const;
export const SHARED_IDS = ['', '', '', 'editorial', 'social'] as const;

export const REFERRING_PATHS = [
  '/',
  '/tents',
  '/best-of',
  '/newsletter/41',
  '/guides/first-aid-kit',
] as const;
export const PROMO_CODES = ['FIRST15', 'SPRING10', 'FREESHIP', 'TRAIL5'] as const;

export const DEVICES = [
  { type: 'DESKTOP', family: 'Windows Machine', browser: 'Chrome', os: 'Windows 10' },
  { type: 'DESKTOP', family: 'Windows Machine', browser: 'Edge', os: 'Windows 11' },
  { type: 'DESKTOP', family: 'Mac', browser: 'Safari', os: 'Mac OS X' },
  { type: 'DESKTOP', family: 'Other', browser: 'Firefox', os: 'Linux' },
  { type: 'MOBILE', family: 'iPhone', browser: 'Mobile Safari', os: 'iOS' },
  { type: 'MOBILE', family: 'Generic Smartphone', browser: 'Chrome Mobile', os: 'Android' },
  { type: 'TABLET', family: 'iPad', browser: 'Mobile Safari', os: 'iOS' },
  { type: 'N/A', family: 'N/A', browser: 'N/A', os: 'N/A' },
] as const;

/** Words for goods, from which items and product pages take their names. */
export const GOODS = [
  { sku: 'TENT-2P', name: 'Two-person tent', category: 'Tents' },
  { sku: 'STAKE-10', name: 'Stakes, pack of 10', category: 'Tents' },
  { sku: 'BOOT-M', name: 'Walking boots', category: 'Shoes' },
  { sku: 'BREW-1', name: 'House blend, 1 kg', category: 'Coffee' },
  { sku: 'SAW-18', name: 'Cordless saw 18 V', category: 'Tools' },
  { sku: 'RYE-750', name: 'Rye loaf, "old style"', category: 'Bread, fresh' },
  { sku: 'LAMP-7', name: 'Head lamp', category: 'Lights' },
  { sku: 'MITT-L', name: 'Wool mittens', category: 'Clothing' },
] as const;
