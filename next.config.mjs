/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Native, worker-loading or WebAssembly-loading packages stay out of the server bundle.
  serverExternalPackages: [
    'mdx-bundler',
    'esbuild',
    'pg',
    'quickjs-emscripten-core',
    '@jitl/quickjs-wasmfile-release-sync',
    'sql.js',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
    {
      // A worker obeys the policy of its own script, not the page's: no eval there either, WebAssembly only.
      source: '/_next/static/:path*',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        },
      ],
    },
  ],
};
