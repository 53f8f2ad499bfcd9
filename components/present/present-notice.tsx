import './present.css';

type Props = {
  readonly title: string;
  /** Left out while the stage is being set. */
  readonly words?: string;
  readonly home?: string;
};

/** What a stage says while, or because, there is nothing on it. */
export function PresentNotice({ title, words = 'Opening.', home }: Props) {
  return (
    <div className="stagepage" data-look="stage">
      <main id="main" className="stagestep bare">
        <h1>{title}</h1>
        <p className="stagewords">{words}</p>
        {home !== undefined && (
          <p>
            <a className="btn" href={home}>
              Open the playground
            </a>
          </p>
        )}
      </main>
    </div>
  );
}
