export function Legal() {
  return (
    <footer className="legal">
      <span>Independent study tool. Not affiliated with Amazon Web Services.</span>
      <span>Original questions only, no recalled exam items.</span>
      <span>No third-party requests.</span>
    </footer>
  );
}
