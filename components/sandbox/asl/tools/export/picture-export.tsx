'use client';

import { type ReactNode, useRef, useState } from 'react';
import { type PictureWords, saveFile, toPng, toSvgText } from '../../../shared/picture-file';

type Props = { readonly words: PictureWords; readonly fileName: string; readonly children: ReactNode };

/** A drawing, shown as it will be, and its files. */
export function PictureExport({ words, fileName, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);
  const svgText = () => {
    const drawn = place.current?.querySelector('svg');
    return drawn ? toSvgText(drawn, words) : null;
  };
  const saveSvg = () => {
    const text = svgText();
    if (text !== null) saveFile(new Blob([text], { type: 'image/svg+xml' }), `${fileName}.svg`);
  };
  const savePng = async () => {
    const text = svgText();
    const png = text === null ? null : await toPng(text);
    setFailed(png === null);
    if (png) saveFile(png, `${fileName}.png`);
  };
  return (
    <>
      <div className="exportacts">
        <button type="button" className="btn" onClick={saveSvg}>
          Download SVG
        </button>
        <button type="button" className="btn" onClick={() => void savePng()}>
          Download PNG
        </button>
        <span className="mute mono">{fileName}.svg, .png</span>
        <span role="status" className="mute">
          {failed && 'This browser could not draw so large a PNG. The SVG has all of it.'}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={place} className="exportpicture" tabIndex={0} aria-label="As it will be">
        {children}
      </section>
    </>
  );
}
