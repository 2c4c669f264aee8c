import { html, raw } from 'hono/html';
import { type Product, priceText } from './products.ts';
import { STYLE } from './style.ts';

type Html = ReturnType<typeof html>;

/** A shop as its pages need it. */
export interface Shop {
  name: string;
  host: string;
  currency: string;
  products: Product[];
}

export function homePage(shop: Shop): Html {
  return page(
    shop,
    shop.name,
    html`<section class="hero"><p class="eyebrow">New this season</p><h1>${shop.name}</h1>
      <p>Things worth having, sent the same day.</p></section>
      <ul class="grid">${shop.products.map((product) => card(shop, product))}</ul>`,
  );
}

function card(shop: Shop, product: Product): Html {
  return html`<li><a class="card" href="/products/${product.slug}">${picture(product, shop)}
    <strong>${product.name}</strong><span>${priceText(product, shop.currency)}</span></a></li>`;
}

export function productPage(shop: Shop, product: Product): Html {
  return page(
    shop,
    `${product.name} – ${shop.name}`,
    html`<article class="product">${picture(product, shop)}<div>
      <p class="eyebrow">${shop.name}</p><h1>${product.name}</h1><p>${product.line}</p>
      <p class="price">${priceText(product, shop.currency)}</p>
      <form method="post" action="/orders"><input type="hidden" name="product" value="${product.slug}">
      <button type="submit">Buy now</button></form>
      <p class="small">Free returns within 30 days.</p></div></article>`,
  );
}

/** After an order; `orderId` is "" when the order came by no partner's link. */
export function thanksPage(shop: Shop, orderId: string): Html {
  return page(
    shop,
    `Thank you – ${shop.name}`,
    html`<section class="hero"><p class="eyebrow">Order placed</p><h1>Thank you!</h1>
      <p id="order">${orderId ? html`Your order number is <strong>${orderId}</strong>.` : 'Your order is on its way.'}</p>
      <p><a href="/">Back to the shop</a></p></section>`,
  );
}

export function missingPage(shop: Shop): Html {
  return page(
    shop,
    `Not found – ${shop.name}`,
    html`<section class="hero"><h1>Not found</h1><p><a href="/">To the shop</a></p></section>`,
  );
}

/** What impact.com shows for links that lead nowhere. */
export function deadEnd(): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Link not active</title>
    <style>${raw(STYLE)}</style></head><body><main><section class="hero"><h1>This link is not active</h1>
    <p>The program may be paused or the address mistyped.</p></section></main></body></html>`;
}

function page(shop: Shop, title: string, content: Html): Html {
  return html`<!doctype html><html lang="en" style="--hue: ${hueOf(shop.host)}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
    <link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head><body>
    <header><a href="/">${shop.name}</a><span>An invented shop</span></header>
    <main>${content}</main><footer>${shop.host}</footer></body></html>`;
}

/** A drawn stand-in for a photograph, different for each product. */
function picture(product: Product, shop: Shop): Html {
  const hue = (hueOf(shop.host) + hueOf(product.slug) / 6) % 360;
  return html`<svg class="picture" viewBox="0 0 320 240" role="img" aria-label="${product.name}">
    <rect width="320" height="240" fill="hsl(${hue} 45% 90%)"/><circle cx="232" cy="76" r="34" fill="hsl(${hue} 70% 78%)"/>
    <path d="M0 200 84 96l62 72 44-46 130 118H0z" fill="hsl(${hue} 40% 62%)"/>
    <path d="M0 240 120 150l70 54 60-34 70 70z" fill="hsl(${hue} 46% 42%)"/></svg>`;
}

function hueOf(text: string): number {
  return [...text].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
