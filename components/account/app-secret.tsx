import { QrCode } from '../ui/qr-code'

/** What somebody enters into their authenticator app: as a picture to point a phone at, and as text. */
export function AppSecret({ secret, modules }: { secret: string; modules: readonly (readonly boolean[])[] }) {
  return (
    <>
      <ol className="govuk-list govuk-list--number max-w-[40rem]">
        <li>Open an authenticator app, such as Microsoft Authenticator, Google Authenticator or the passwords of your phone or computer.</li>
        <li>Add an account and point the camera at this picture, or type the key below it.</li>
        <li>Enter the six digits that the app shows.</li>
      </ol>
      <QrCode modules={modules} label="QR code with the key for your authenticator app" />
      <p className="govuk-body mt-2">The key: <code className="wrap-anywhere">{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
    </>
  )
}
