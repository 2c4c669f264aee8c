import { i18n } from '#i18n';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';

/** What is handled, why, where it is kept and where it goes: the same facts as PRIVACY.md. */
export function Privacy() {
  const title = i18n.t('privacy.title');
  return (
    <SettingsSection id="privacy" title={title} lead={i18n.t('privacy.lead')}>
      <SettingBlock words={facts().flat()}>
        <dl class="privacy-facts">
          {facts().map(([what, where]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{where}</dd>
            </div>
          ))}
        </dl>
        <p>{i18n.t('privacy.never')}</p>
        <p>{i18n.t('privacy.dropped')}</p>
        <p>{i18n.t('privacy.erase')}</p>
      </SettingBlock>
    </SettingsSection>
  );
}

function facts(): [what: string, where: string][] {
  return [
    [i18n.t('privacy.token'), i18n.t('privacy.tokenWhere')],
    [i18n.t('privacy.orders'), i18n.t('privacy.ordersWhere')],
    [i18n.t('privacy.clicks'), i18n.t('privacy.clicksWhere')],
    [i18n.t('privacy.programs'), i18n.t('privacy.programsWhere')],
    [i18n.t('privacy.company'), i18n.t('privacy.companyWhere')],
    [i18n.t('privacy.links'), i18n.t('privacy.linksWhere')],
    [i18n.t('privacy.address'), i18n.t('privacy.addressWhere')],
  ];
}
