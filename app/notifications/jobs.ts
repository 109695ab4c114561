import { defineJob, repeat } from '#app/shared/jobs/job'

const EVERY_MINUTES = 1

/** Decides what people are to be told and sends what is due. */
export const reminders = defineJob<null>({
  name: 'notifications.reminders',
  retries: 0,
  timeout: '30m',
  run: async (_, { signal }) => {
    const { runReminders } = await import('#app/notifications/actions/run_reminders')
    await runReminders(() => new Date().toISOString(), signal)
  },
})

repeat(reminders, EVERY_MINUTES)
