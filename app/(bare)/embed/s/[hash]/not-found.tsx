import './embed.css';

/** An address that names no stored scenario, in another site's frame. */
export default function UnknownEmbed() {
  return (
    <main id="main" className="embed">
      <h1>No scenario is stored under this address.</h1>
      <p>The page that shows this frame may have mistyped it.</p>
    </main>
  );
}
