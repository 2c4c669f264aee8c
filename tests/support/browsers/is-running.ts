/** Whether a run of any account goes on; to be evaluated in a page with the extension's rights. */
export const IS_RUNNING = `navigator.locks.query().then(({ held }) => held.some(({ name }) => name.startsWith('sync:')))`;
