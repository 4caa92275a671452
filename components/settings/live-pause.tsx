'use client'

import { QueueBanner } from '@/components/run/queue-banner'

/** Why waiting runs are not sent, as it changes. */
export const LivePause = () => <QueueBanner />
