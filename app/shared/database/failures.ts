/**
 * What a database error means, the same words for SQLite, MariaDB and MySQL.
 */
type DriverError = { code?: string; errno?: number; message?: string }

const RETRYABLE_ERRNO = new Set([1205, 1213, 1020, 3572])

function driverError(error: unknown): DriverError {
  return typeof error === 'object' && error !== null ? (error as DriverError) : {}
}

/** Deadlock, lock timeout, certification failure or busy file: the same transaction may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  const { code, errno } = driverError(error)
  return (
    (errno !== undefined && RETRYABLE_ERRNO.has(errno)) ||
    code === 'SQLITE_BUSY' ||
    code === 'SQLITE_BUSY_SNAPSHOT' ||
    code === 'SQLITE_LOCKED'
  )
}

export function isUniqueViolation(error: unknown): boolean {
  const { code, errno } = driverError(error)
  return (
    errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  )
}

export function isCheckViolation(error: unknown): boolean {
  const { code, errno } = driverError(error)
  return errno === 4025 || errno === 3819 || code === 'SQLITE_CONSTRAINT_CHECK'
}

export function isForeignKeyViolation(error: unknown): boolean {
  const { code, errno } = driverError(error)
  return errno === 1451 || errno === 1452 || code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}
