/** The list alone, without the package's code, which would also unpack and follow redirects. */
declare module 'tidy-url/data/rules.js' {
  const rules: {
    name: string;
    match: RegExp;
    /** `match` is about the whole address instead of the host. */
    match_href?: boolean;
    /** Names of parameters to remove, as written. */
    rules?: string[];
    exclude?: RegExp[];
  }[];
  export default rules;
}
