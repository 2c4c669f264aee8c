// Runs before the first paint of every page, so that a chosen theme never flashes in after another one.
// `lib/ui/apply-appearance` keeps the choice here, because extension storage answers too late for that.
try {
  const theme = localStorage.getItem('appearance.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Where the store is forbidden, the system's theme stands until the choice has been read.
}
