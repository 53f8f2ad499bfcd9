import localFont from 'next/font/local';

// Self-hosted cuts of one superfamily (look: "The Source superfamily"). Latin subsets only; the preloaded two
// are on every page, the mono and the italic come when something uses them.
const serif = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  variable: '--font-serif',
  display: 'swap',
});

const serifItalic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
  variable: '--font-serif-italic',
  display: 'swap',
  preload: false,
});

const sans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  variable: '--font-sans',
  display: 'swap',
});

const mono = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  variable: '--font-mono',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

export const fontClasses = [serif, serifItalic, sans, mono].map((font) => font.variable).join(' ');
