import type { NextConfig } from 'next'
import { SECURITY_HEADERS } from './scripts/security-headers.mjs'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of `npm run check` and `npm test`, tests included; to check them again would make each start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino', '@prisma/client', '@prisma/adapter-pg', '@node-rs/argon2'],
  outputFileTracingRoot: import.meta.dirname,
  // A file for import is larger than the megabyte that an action takes otherwise; what is above the file's own limit still gets a clear word.
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
  turbopack: { root: import.meta.dirname },
  // No picture is made smaller here: the door that would do it stays shut.
  images: { unoptimized: true },
  // The guard adds them to every answer; here for a server that was started without it.
  headers: async () => [{ source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) }],
}

export default config
