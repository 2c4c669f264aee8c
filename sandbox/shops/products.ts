import type { Decimal } from '../world/types.ts';

export interface Product {
  slug: string;
  name: string;
  line: string;
  /** In tenths of the world's plain price unit; see `priceOf`. */
  tenths: number;
}

type Shelf = readonly [name: string, line: string, tenths: number][];

const SHELVES: readonly [RegExp, Shelf][] = [
  [
    /ski/i,
    [
      ['Aurora 88 all-mountain skis', 'Ash core, 88 mm waist, made for soft spring snow.', 6490],
      ['Fjell touring boots', 'Light enough to climb in, stiff enough to come down.', 4890],
      ['Merino base layer', 'Warm when wet, and quiet about it.', 899],
      ['Storm goggles', 'Two lenses, one for the day the cloud stays.', 1290],
    ],
  ],
  [
    /coffee|café|cafe/i,
    [
      ['House espresso, 1 kg', 'Cocoa, hazelnut, a long finish.', 249],
      ['Copper pour-over set', 'Dripper, kettle and a calm morning.', 799],
      ['Hand grinder', 'Steel burrs, thirty clicks, no cable.', 1190],
      ['Tasting box', 'Six small bags from six farms.', 349],
    ],
  ],
  [
    /b[aä]c?ck|cr[eè]me|sucre/i,
    [
      ['Country sourdough', 'Baked dark, keeps a week.', 79],
      ['Butter biscuits, tin of 24', 'The tin is the reason people come back.', 189],
      ['Christmas stollen', 'Ripened for three weeks.', 299],
      ['Baking course', 'One Saturday, one oven, eight people.', 1190],
    ],
  ],
  [
    /tool|iron/i,
    [
      ['Cordless drill set', 'Two batteries, forty bits, one case.', 1590],
      ['Oak-handled hammer', 'Balanced, and it stays that way.', 349],
      ['Workbench', 'Folds flat against the wall.', 2290],
      ['Chisel roll', 'Five chisels in waxed canvas.', 890],
    ],
  ],
  [
    /camera|optic/i,
    [
      ['Compact camera X2', 'Fits the coat pocket, forgives the hand.', 7990],
      ['35 mm prime lens', 'The one you leave on.', 4290],
      ['Leather strap', 'Softens with the years.', 590],
      ['Travel tripod', 'Carbon, 900 grams.', 1890],
    ],
  ],
  [
    /book/i,
    [
      ['The Quiet Shore', 'A novel about tides.', 189],
      ['Atlas of small rivers', 'Two hundred maps.', 490],
      ['Notebook, set of three', 'Opens flat.', 159],
      ['Reading lamp', 'Warm light, long arm.', 690],
    ],
  ],
];

const PLAIN_SHELF: Shelf = [
  ['Ridge tent, two people', 'Up in four minutes, dry in a week of rain.', 2990],
  ['Trail pack, 40 l', 'Carries like half of it.', 1490],
  ['Wool blanket', 'Woven on the coast.', 790],
  ['Enamel mug', 'Chips only with stories.', 149],
  ['Head torch', 'Three hundred lumens and a red one.', 459],
];

export function productsOf(brand: string): Product[] {
  const [, shelf] = SHELVES.find(([pattern]) => pattern.test(brand)) ?? [null, PLAIN_SHELF];
  return shelf.map(([name, line, tenths]) => ({ slug: slugOf(name), name, line, tenths }));
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The price in the shop's currency, with as many decimals as it has. */
export function priceOf(product: Product, currency: string): Decimal {
  if (currency === 'JPY') return String(product.tenths * 15);
  if (currency === 'KWD') return (Math.round(product.tenths * 30) / 1000).toFixed(3);
  return (product.tenths / 10).toFixed(2);
}

export function priceText(product: Product, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(Number(priceOf(product, currency)));
}
