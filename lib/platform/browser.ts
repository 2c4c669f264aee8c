/**
 * The one import of the extension API. `wxt/browser` is webextension-polyfill here, so promises and names
 * are the same in every browser; what only Chrome has is reached through `lib/platform/clipboard`.
 */
export { browser } from 'wxt/browser';
