/** What a drawing needs to look the same without its page. Everything else SVG has by itself. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'font-variant-numeric',
] as const;
const inks: ReadonlySet<string> = new Set(['fill', 'stroke']);

export type PictureWords = { readonly title: string; readonly description: string };

/**
 * A drawing on the page as an SVG file that stands alone: its styles as attributes, its colours as every reader of SVG knows
 * them, a ground, title and description. What is not displayed is left out.
 */
export function toSvgText(live: SVGSVGElement, { title, description }: PictureWords): string {
  const copy = live.cloneNode(true) as SVGSVGElement;
  const ink = inkReader();
  dress(live, copy, ink, new Map());
  const drawn = live.viewBox.baseVal;
  const [x, y] = [drawn.x - margin, drawn.y - margin];
  const [width, height] = [drawn.width, drawn.height].map((side) => Math.ceil(side) + 2 * margin);
  const size = { width: String(width), height: String(height) };
  for (const name of ['class', 'aria-label', 'tabindex']) copy.removeAttribute(name);
  setAll(copy, {
    xmlns,
    viewBox: `${x} ${y} ${width} ${height}`,
    ...size,
    'aria-labelledby': 'picture-title picture-description',
  });
  const ground = setAll(document.createElementNS(xmlns, 'rect'), { x: String(x), y: String(y), ...size });
  ground.setAttribute('fill', ink(getComputedStyle(document.body).backgroundColor));
  const words = [
    ['title', title],
    ['desc', description],
  ].map(([name = '', text = '']) => {
    const element = document.createElementNS(xmlns, name);
    element.id = name === 'title' ? 'picture-title' : 'picture-description';
    element.textContent = text;
    return element;
  });
  copy.prepend(...words, ground);
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Ground on every side, so that no word touches an edge. */
const margin = 16;
const xmlns = 'http://www.w3.org/2000/svg';

type Dress = ReadonlyMap<string, string>;

/** A fill may be a pattern, which keeps its name. */
const inkOf = (value: string, ink: (color: string) => string) => (value.includes('url(') ? value : ink(value));

/** On the page the faces go by short names of their own; a file asks for them as they are installed elsewhere. */
const faces: readonly (readonly [short: RegExp, name: string])[] = [
  [/^"?sans"?,(?: "sans Fallback",)?/, '"Source Sans 3",'],
  [/^"?mono"?,/, '"Source Code Pro",'],
  [/^"?serif"?,(?: "serif Fallback",)?/, '"Source Serif 4",'],
];
const namedFont = (value: string) => faces.reduce((text, [short, name]) => text.replace(short, name), value);

/** Element by element: the copy has the same children, until those that are not displayed are taken out of it. */
function dress(live: Element, copy: Element, ink: (color: string) => string, around: Dress): void {
  const style = getComputedStyle(live);
  const own = new Map(kept.map((name) => [name, style.getPropertyValue(name)]));
  for (const [name, value] of own) {
    // What is as around it comes from there, but for the one that is not handed down.
    if (value !== '' && (value !== around.get(name) || name === 'opacity')) {
      copy.setAttribute(name, inks.has(name) ? inkOf(value, ink) : namedFont(value));
    }
  }
  const pairs = [...live.children].map((child, i) => [child, copy.children[i]] as const);
  for (const [child, twin] of pairs) {
    if (!twin) continue;
    const { display, visibility } = getComputedStyle(child);
    const isShown = visibility !== 'hidden' && (display !== 'none' || /^(?:defs|title|pattern)$/.test(child.tagName));
    if (isShown) dress(child, twin, ink, own);
    else twin.remove();
  }
  for (const { name } of [...copy.attributes])
    if (name === 'class' || name.startsWith('data-')) copy.removeAttribute(name);
}

function setAll<E extends Element>(element: E, attributes: { readonly [name: string]: string }): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A colour of today's CSS (`oklch(…)`) as `#rrggbb`, which is as far as most readers of SVG come: painted and looked at. */
function inkReader(): (color: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return (color) => {
    if (color === 'none' || !paint) return color;
    const before = known.get(color);
    if (before !== undefined) return before;
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    const found = alpha === 0 ? 'none' : `#${hex}`;
    known.set(color, found);
    return found;
  };
}

/** Browsers draw on no larger canvas than this (Safari's area, Chromium's side). */
const mostPixels = 16_777_216;
const longestSide = 16_384;

/** An SVG text as PNG, twice its size where a canvas can be so large. Null where the browser cannot draw it. */
export async function toPng(svgText: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    // Too large for this browser, or out of memory: there is no picture, and the page says so.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with its own reference by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
