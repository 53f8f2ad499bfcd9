/** What an account is good for, and that none is needed. */
export function AccountGoods() {
  return (
    <aside className="good" aria-labelledby="good">
      <h2 id="good" className="label">
        What an account adds
      </h2>
      <ul>
        <li>Go on with the same practice on another device.</li>
        <li>What you did here as a guest stays yours: nothing starts over.</li>
        <li>Without one everything works too, in this browser.</li>
      </ul>
    </aside>
  );
}
