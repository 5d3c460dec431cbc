import type { ReactNode } from 'react'

type NotificationBannerProps = { tone?: 'info' | 'success'; title?: string; children: ReactNode }

/** What just happened, or what the reader must know on this page: one at most. */
export function NotificationBanner({ tone = 'info', title, children }: NotificationBannerProps) {
  const isSuccess = tone === 'success'
  return (
    <div className={`govuk-notification-banner max-w-[45rem]${isSuccess ? ' govuk-notification-banner--success' : ''}`} role={isSuccess ? 'alert' : 'region'} aria-labelledby="notification-title">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="notification-title">{title ?? (isSuccess ? 'Done' : 'Important')}</h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </div>
  )
}
