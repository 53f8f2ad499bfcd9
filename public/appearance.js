// Runs before the first paint, so a chosen theme never flashes. A file of its own because the strict policy
// allows scripts of this origin, and static and dynamic pages can share it. Keys: components/ui/appearance.ts.
try {
  // In another site's frame its snippet says the theme (components/sandbox/shared/embed-address.ts); storage is not asked.
  const framed = location.pathname.startsWith('/embed/');
  const theme = framed ? new URLSearchParams(location.search).get('theme') : localStorage.getItem('dryrun.theme');
  if (theme === 'light' || theme === 'dark' || (framed && theme === 'projector'))
    document.documentElement.dataset.theme = theme;
  if (!framed && localStorage.getItem('dryrun.motion') === 'reduce') document.documentElement.dataset.motion = 'reduce';
} catch {
  // Storage is closed (private mode, blocked site data): the system's choice holds.
}
