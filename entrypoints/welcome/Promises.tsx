import { i18n } from '#i18n';

/** What is read, where it stays, and what is never done. */
export function Promises() {
  const never = [
    i18n.t('welcome.neverPages'),
    i18n.t('welcome.neverCookies'),
    i18n.t('welcome.neverLinks'),
    i18n.t('welcome.neverMoney'),
  ];
  return (
    <section class="promises">
      <h2>{i18n.t('welcome.readTitle')}</h2>
      <p>{i18n.t('welcome.readText')}</p>
      <h2>{i18n.t('welcome.staysTitle')}</h2>
      <p>{i18n.t('welcome.staysText')}</p>
      <h2>{i18n.t('welcome.neverTitle')}</h2>
      <ul class="dotted">
        {never.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
