// Begins to open the database while the popup's own script is still on its way; `lib/db/open` takes it over. One that
// is not there yet, or is of another version, is left to it: nothing is made or changed here.
globalThis.earlyDatabase = new Promise((resolve) => {
  const opening = indexedDB.open('partner-pulse', 4);
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = (event) => {
    event.preventDefault();
    resolve(undefined);
  };
  opening.onsuccess = () => {
    // Another context wants to upgrade or erase before it was taken over: give way at once.
    opening.result.onversionchange = () => {
      opening.result.close();
      delete globalThis.earlyDatabase;
    };
    resolve(opening.result);
  };
});
