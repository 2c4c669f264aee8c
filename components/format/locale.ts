import { i18n } from '#i18n';

/** The sentences' language, in the regional form the user prefers: English for a Briton is `en-GB`. */
export function displayLocale(
  preferred: readonly string[] = navigator.languages,
  language: string = i18n.t('languageTag'),
): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

/** Keeps a name's own direction inside a sentence of the other direction (Unicode first-strong isolate). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
