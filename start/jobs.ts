/**
 * Every room's jobs. A new room that gives work away adds its line here and nothing else.
 */
import '#app/notifications/jobs'
