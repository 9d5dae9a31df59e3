/** @type {import('next').NextConfig} */
const nextConfig = {
  // The tests build beside the user's build, never over it.
  distDir: process.env.LINKCAP_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm test` checks the types; who starts Linkcap need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The native driver cannot be bundled; pg and pino load files at run time.
  serverExternalPackages: ['libsql', 'pg', 'pino'],
  images: { unoptimized: true },
  devIndicators: false,
  experimental: {
    // 10,000 rows as tuples are about 0.7 MB (docs/decisions/0003).
    serverActions: { bodySizeLimit: '4mb' },
    proxyClientMaxBodySize: '4mb',
  },
};

export default nextConfig;
