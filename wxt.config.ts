import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';

/** The one host the extension ever talks to. */
const API_ORIGIN = 'https://api.impact.com';

/** The popup's page; what it needs before its first paint is one script and one style sheet. */
const POPUP_PAGE = fileURLToPath(new URL('entrypoints/popup/index.html', import.meta.url));

/** Where `sandbox` builds find the local stand-in; its port is chosen at start. */
const LOOPBACK = 'http://127.0.0.1';

export default defineConfig({
  // Explicit imports keep the dependency graph readable (tests/architecture.test.ts walks it).
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), asModules(), readEarly()],
    build: {
      target: ['chrome144', 'firefox142'],
      // These browsers know modulepreload by themselves.
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: inPopup }] } } },
    },
  }),
  hooks: {
    // The gallery of components is for those who build them: no release holds it.
    'entrypoints:resolved': ({ config }, entrypoints) => {
      if (config.command === 'serve' || config.mode === 'sandbox') return;
      const gallery = entrypoints.findIndex(({ name }) => name === 'gallery');
      if (gallery >= 0) entrypoints.splice(gallery, 1);
    },
  },
  manifest: ({ browser, mode }): UserManifest => {
    const sandbox = mode === 'sandbox';
    return {
      name: sandbox ? 'Partner Pulse (sandbox)' : '__MSG_extensionName__',
      short_name: 'Partner Pulse',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      incognito: 'not_allowed',
      permissions: [
        // The page's address, once the user presses our button or shortcut on it, and no other.
        'activeTab',
        'alarms',
        'clipboardWrite',
        'contextMenus',
        'notifications',
        'storage',
        'unlimitedStorage',
        ...(browser === 'firefox' ? [] : (['offscreen'] as const)),
      ],
      // Asked for when the user wants links for all tabs of a window, and not before.
      optional_permissions: ['tabs'],
      commands: {
        'copy-link': {
          suggested_key: { default: 'Alt+Shift+L' },
          description: '__MSG_copyLinkCommand__',
        },
      },
      omnibox: { keyword: 'pp' },
      host_permissions: [`${API_ORIGIN}/*`, ...(sandbox ? [`${LOOPBACK}/*`] : [])],
      content_security_policy: { extension_pages: contentSecurityPolicy(sandbox) },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'partner-pulse@partnerpulse.example',
                strict_min_version: '142.0',
                // The token and, when the user makes a link, the page's address go to impact.com and nowhere else.
                data_collection_permissions: {
                  required: ['authenticationInfo', 'financialAndPaymentInfo', 'browsingActivity'],
                },
              },
            },
          }
        : { minimum_chrome_version: '144' }),
    };
  },
});

/** Nothing is allowed but our own files and the one API host; strings never become markup. */
function contentSecurityPolicy(sandbox: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    // 'self', because Chrome's worker fetches a notification's icon through it.
    `connect-src 'self' ${API_ORIGIN}${sandbox ? ` ${LOOPBACK}:*` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * One script and one style sheet for all that the popup needs before its first paint: each further file costs it
 * another way to the browser's process and back, and two dozen small ones, as pages share them, a third of its
 * time. Other pages find there what they share with it.
 */
function inPopup(moduleId: string, graph: ModuleGraph): string | null {
  return moduleId !== POPUP_PAGE && reachFrom(POPUP_PAGE, graph).has(moduleId) ? 'popup' : null;
}

/** The popup's script reads the database while the styles are still on their way: a plain module waits for them. */
function readEarly(): Plugin {
  return {
    name: 'partner-pulse:read-early',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        /\/(popup|sidepanel)\b/.test(path) ? html.replaceAll('<script type="module" ', '$&async ') : html,
    },
  };
}

/** What these CommonJS files of the popup export. */
const COMMON_JS: readonly { file: RegExp; exports: string }[] = [
  { file: /\/webextension-polyfill\/dist\/browser-polyfill\.js$/, exports: 'default module.exports' },
  { file: /\/superlock\/src\/index\.js$/, exports: '{ withLock, createLock }' },
  { file: /\/superlock\/src\/create\.js$/, exports: 'default module.exports' },
];

/**
 * Makes modules of the two CommonJS libraries the popup needs: the bundler's own way asks for a script of helpers,
 * which would be one more file before the first paint.
 */
function asModules(): Plugin {
  return {
    name: 'partner-pulse:as-modules',
    transform(code, id) {
      const found = COMMON_JS.find(({ file }) => file.test(id));
      if (!found) return null;
      const required: string[] = [];
      const body = code.replaceAll(
        /\brequire\('(\.[^']+)'\)/g,
        (_, path) => `required${required.push(path) - 1}`,
      );
      const imports = required.map((path, index) => `import required${index} from '${path}';`).join('');
      const head = 'const module = { exports: {} }; const exports = module.exports;';
      return { code: `${imports}${head}${body}\nexport ${found.exports};`, map: null };
    },
  };
}

interface ModuleGraph {
  getModuleInfo(moduleId: string): { importedIds: readonly string[] } | null;
}

/** Every module that `entry` imports, directly or not, in the builds that hold it at all. */
function reachFrom(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const id of reached)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}
