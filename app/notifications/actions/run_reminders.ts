import { planNotices } from '#app/notifications/actions/plan_notices'
import { sendMail } from '#app/notifications/actions/send_mail'

/**
 * Plans and sends everything that is due. May run as often as one likes and in several workers at once.
 * @param now the clock   @returns how many e-mails were sent
 */
export async function runReminders(now: () => string, signal?: AbortSignal): Promise<number> {
  await planNotices(now())
  return sendMail(now, signal)
}
