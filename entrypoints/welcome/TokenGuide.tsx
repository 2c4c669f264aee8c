import { i18n } from '#i18n';

interface Scope {
  name: () => string;
  purpose: () => string;
  essential?: true;
}

/** The scopes to tick, in impact.com's words (contract §3), each with what it is for. */
const SCOPES: readonly Scope[] = [
  { name: () => i18n.t('endpoint.actions'), purpose: () => i18n.t('scopes.actions'), essential: true },
  { name: () => i18n.t('endpoint.programs'), purpose: () => i18n.t('scopes.programs'), essential: true },
  { name: () => i18n.t('endpoint.companyInformation'), purpose: () => i18n.t('scopes.companyInformation') },
  { name: () => i18n.t('endpoint.clickExport'), purpose: () => i18n.t('scopes.clickExport') },
  { name: () => i18n.t('endpoint.jobs'), purpose: () => i18n.t('scopes.jobs') },
  { name: () => i18n.t('endpoint.reports'), purpose: () => i18n.t('scopes.reports') },
  { name: () => i18n.t('endpoint.reportExport'), purpose: () => i18n.t('scopes.reportExport') },
  { name: () => i18n.t('endpoint.trackingLinks'), purpose: () => i18n.t('scopes.trackingLinks') },
];

/** Where in impact.com the token is made, and what it must be allowed. */
export function TokenGuide() {
  return (
    <section>
      <h2>{i18n.t('welcome.tokenTitle')}</h2>
      <ol class="guide-steps">
        <li>
          {i18n.t('welcome.tokenPath')}
          <p class="note">{i18n.t('welcome.tokenPathOlder')}</p>
        </li>
        <li>
          {i18n.t('welcome.tokenScopes')}
          <ul class="scopes">
            {SCOPES.map((scope) => (
              <ScopeRow key={scope.name()} {...scope} />
            ))}
          </ul>
        </li>
        <li>{i18n.t('welcome.tokenCopy')}</li>
      </ol>
    </section>
  );
}

function ScopeRow({ name, purpose, essential }: Scope) {
  return (
    <li>
      <strong>{name()}</strong>
      {essential && <span class="essential">{i18n.t('welcome.scopesEssential')}</span>}
      <span class="scope-purpose">{purpose()}</span>
    </li>
  );
}
