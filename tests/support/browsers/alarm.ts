/** An expression for a page of the extension: makes an alarm due now and keeps its period. */
export function bringAlarmForward(api: 'browser' | 'chrome', name: string): string {
  return `${api}.alarms.get(${JSON.stringify(name)}).then((alarm) => {
    if (!alarm) throw new Error('There is no alarm of this name');
    return ${api}.alarms.create(alarm.name, { when: Date.now(), periodInMinutes: alarm.periodInMinutes });
  })`;
}
