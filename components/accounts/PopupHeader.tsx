import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { DashboardIcon, RefreshIcon, SettingsIcon } from '../icons/ControlIcons';
import { Mark } from '../icons/Mark';
import './accounts.css';

interface PopupHeaderProps {
  children: ComponentChildren;
  /** How fresh the numbers are; "" while that is not known. */
  freshness: string;
  stale: boolean;
  syncing: boolean;
  onRefresh: () => void;
  onDashboard: () => void;
  onSettings: () => void;
}

export function PopupHeader({
  children,
  freshness,
  stale,
  syncing,
  onRefresh,
  onDashboard,
  onSettings,
}: PopupHeaderProps) {
  return (
    <header class="popup-header">
      <Mark />
      {children}
      <span class={stale ? 'freshness freshness-stale' : 'freshness'}>{freshness}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('popup.refresh')}
        title={i18n.t('popup.refresh')}
        aria-keyshortcuts="R"
        aria-disabled={syncing}
        onClick={() => !syncing && onRefresh()}
        data-testid="refresh"
      >
        <RefreshIcon turning={syncing} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('popup.dashboard')}
        title={i18n.t('popup.dashboard')}
        aria-keyshortcuts="D"
        onClick={onDashboard}
        data-testid="dashboard"
      >
        <DashboardIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('popup.settings')}
        title={i18n.t('popup.settings')}
        aria-keyshortcuts="S"
        onClick={onSettings}
        data-testid="settings"
      >
        <SettingsIcon />
      </button>
    </header>
  );
}
