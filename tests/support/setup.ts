import 'fake-indexeddb/auto';

// Browsers we support have Temporal; Node has not yet.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
