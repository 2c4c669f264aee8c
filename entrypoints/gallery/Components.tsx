import { NotConnected } from '@/components/feedback/NotConnected';
import { ProblemLine, type Remedies } from '@/components/feedback/ProblemLine';
import { Field } from '@/components/forms/Field';
import { ChangeIcon } from '@/components/icons/ChangeIcon';
import { CheckIcon } from '@/components/icons/CheckIcon';
import { ChevronIcon } from '@/components/icons/ChevronIcon';
import { DashboardIcon, RefreshIcon, SettingsIcon } from '@/components/icons/ControlIcons';
import { Mark } from '@/components/icons/Mark';
import { StateIcon } from '@/components/icons/StateIcon';
import { LetterAvatar } from '@/components/LetterAvatar';
import { Card } from '@/components/layout/Card';
import { FAILURES, LONG_NAME } from './samples';

/** The parts that pages are made of, in every state they have. */
export function Components() {
  return (
    <div class="gallery-components">
      <Buttons />
      <Icons />
      <Fields />
      <Card title={LONG_NAME} lead={LONG_NAME}>
        <LetterAvatar name="Nordlys Ski" />
      </Card>
      {FAILURES.map((failure) => (
        <ProblemLine key={failure.kind} failure={failure} remedies={NO_REMEDIES} />
      ))}
      <NotConnected onConnect={nothing} />
    </div>
  );
}

const nothing = () => undefined;

const NO_REMEDIES: Remedies = {
  retry: nothing,
  reconnect: nothing,
  'open-options': nothing,
  'allow-host': nothing,
};

function Buttons() {
  const kinds = ['button', 'button button-primary', 'button button-danger', 'button button-small'];
  return (
    <div class="gallery-row">
      {kinds.map((kind) => (
        <button key={kind} type="button" class={kind}>
          {kind}
        </button>
      ))}
      <button type="button" class="button button-primary" aria-disabled="true">
        disabled
      </button>
    </div>
  );
}

function Icons() {
  return (
    <div class="gallery-row">
      <Mark />
      <Mark size={48} />
      <StateIcon state="approved" />
      <StateIcon state="pending" />
      <StateIcon state="reversed" />
      <ChangeIcon direction="up" />
      <ChangeIcon direction="down" />
      <ChangeIcon direction="same" />
      <CheckIcon good />
      <CheckIcon good={false} />
      <ChevronIcon open />
      <ChevronIcon open={false} />
      <RefreshIcon turning={false} />
      <RefreshIcon turning />
      <DashboardIcon />
      <SettingsIcon />
    </div>
  );
}

function Fields() {
  return (
    <div>
      <Field label="plain" hint="hint" value="value" onInput={nothing} />
      <Field label="warning" warning="warning" value="value" onInput={nothing} />
      <Field label="error" error="error" value="value" onInput={nothing} />
      <Field label="secret" secret value="value" onInput={nothing} />
    </div>
  );
}
