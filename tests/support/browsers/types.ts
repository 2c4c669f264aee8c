/** One way to drive the extension in a real browser, whichever browser it is. */

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  browser: BrowserName;
  /** The built, unpacked extension. */
  extensionDir: string;
  /** Every host under `.test` is answered by this sandbox, no other host by anyone. */
  sandbox?: SandboxPorts;
  /** Default true. */
  headless?: boolean;
  /** A profile to keep; without it the browser forgets everything when it closes. */
  userDataDir?: string;
  /** The screen of a headless Chromium, for example `1600x1200`: on its own 800 × 600 the popup is cut. */
  screen?: string;
}

export interface SandboxPorts {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** For example `https://127.0.0.1:40124`, with a certificate nobody trusts. */
  tlsOrigin: string;
}

export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  /** The extension's page at `path`, for example `popup.html`. */
  openPage(path: string, view?: PageView): Promise<ExtensionPage>;
  openWebPage(url: string): Promise<ExtensionPage>;
  /** The welcome page that the extension opened by itself when it was installed. */
  welcomePage(): Promise<ExtensionPage>;
  /** Ends the background's life, as a browser does; whatever it remembers in memory is gone. */
  killBackground(): Promise<void>;
  /** Evaluates in the background, which is started when it is not running. Answers JSON. */
  inBackground<Result>(expression: string): Promise<Result>;
  /** Evaluates with the extension's rights but outside of it: nothing wakes, nothing is seen. Answers JSON. */
  evaluateQuietly<Result>(expression: string): Promise<Result>;
  /** Brings an alarm's next time forward to now; it wakes the background when that is not running. */
  fireAlarm(name: string): Promise<void>;
  badge(): Promise<string>;
  /** Every notification shown so far, oldest first. */
  notifications(): Promise<ShownNotification[]>;
  /** As if its user clicked the notification that was shown last. */
  clickNotification(): Promise<void>;
  /** The extension's own pages that are open in tabs, by address. */
  openTabs(): Promise<string[]>;
  /** Chooses an item of the page's context menu; `linkSelector` names a link that was right-clicked. */
  chooseContextMenu(page: ExtensionPage, menuItemId: string, linkSelector?: string): Promise<void>;
  /** What a paste would give. */
  clipboardText(): Promise<string>;
  /** Takes the network away, from pages and background alike, or gives it back. */
  setOffline(offline: boolean): Promise<void>;
  /** Resolves when a person has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface PageView {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** What the system says of contrast; Chromium alone can be told. */
  contrast?: 'more';
  /** The system's own colours alone; Chromium alone can be told. */
  forcedColors?: 'active';
  /** Chromium alone can be told. */
  reducedMotion?: 'reduce';
}

export interface ShownNotification {
  id: string;
  title: string;
  message: string;
}

/** What is clicked: a role with its accessible name, or a selector. */
export type Clickable = { role: 'button' | 'link' | 'radio' | 'tab'; name: string } | string;

export type KeyName = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'ArrowRight' | 'ArrowDown' | '1' | '/' | '?';

/** A page of the extension, or of the web. Waiting ends with an error after 15 s unless told otherwise. */
export interface ExtensionPage {
  url(): Promise<string>;
  /** Text of the first match, as soon as there is one. */
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  count(selector: string): Promise<number>;
  click(what: Clickable): Promise<void>;
  /** Types into the field with this label. */
  fill(label: string, text: string): Promise<void>;
  /** Presses one key where the focus is, by its name in `KeyboardEvent.key`. */
  press(key: KeyName): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  waitForText(text: string | RegExp, timeoutMs?: number): Promise<void>;
  waitFor(selector: string, timeoutMs?: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Evaluates an expression; a promise is awaited. Answers JSON. */
  evaluate<Result>(expression: string): Promise<Result>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}
