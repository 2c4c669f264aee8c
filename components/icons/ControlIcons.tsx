import type { ComponentChildren } from 'preact';

function ControlIcon({ children, turning = false }: { children: ComponentChildren; turning?: boolean }) {
  return (
    <svg
      class={turning ? 'turning' : undefined}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function RefreshIcon({ turning }: { turning: boolean }) {
  return (
    <ControlIcon turning={turning}>
      <path d="M13.4 9.2A5.6 5.6 0 1 1 12.2 4.2L13.6 5.6M13.6 2.2v3.4h-3.4" />
    </ControlIcon>
  );
}

export function DashboardIcon() {
  return (
    <ControlIcon>
      <rect x="2" y="2.5" width="12" height="11" rx="2.5" />
      <path d="M2 6.5h12M6.5 6.5v7" />
    </ControlIcon>
  );
}

/** A page, and ours beside it. */
export function SideIcon() {
  return (
    <ControlIcon>
      <rect x="2" y="2.5" width="12" height="11" rx="2" />
      <path d="M9.8 2.5v11h2.4a1.8 1.8 0 0 0 1.8-1.8V4.3a1.8 1.8 0 0 0-1.8-1.8z" fill="currentColor" />
    </ControlIcon>
  );
}

export function SettingsIcon() {
  return (
    <ControlIcon>
      <path d="M2 4.5h6.2M11.8 4.5H14M2 11.5h2.2M7.8 11.5H14" />
      <circle cx="10" cy="4.5" r="1.8" />
      <circle cx="6" cy="11.5" r="1.8" />
    </ControlIcon>
  );
}
