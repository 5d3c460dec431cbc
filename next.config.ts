import type { NextConfig } from 'next'

/** What every answer carries, the build's own files included; the content security policy is per response, in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

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
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default config
