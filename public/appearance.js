// Runs before the first paint, so a chosen theme never flashes. A file of its own because the strict policy
// allows scripts of this origin, and static and dynamic pages can share it. Keys: components/ui/appearance.ts.
try {
  const theme = localStorage.getItem('dryrun.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('dryrun.motion') === 'reduce') document.documentElement.dataset.motion = 'reduce';
} catch {
  // Storage is closed (private mode, blocked site data): the system's choice holds.
}
