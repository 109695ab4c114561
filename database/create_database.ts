import env from '#start/env'

/**
 * Creates the MySQL or MariaDB database the settings name, in utf8mb4, when it is not there yet. SQLite makes its own file.
 * @throws the driver's error when the server does not answer or refuses
 */
export async function createDatabase(): Promise<void> {
  if (env.get('DB_CONNECTION', 'sqlite') !== 'mysql') return
  const { createConnection } = await import('mysql2/promise')
  const url = new URL(env.get('DB_URL', 'mysql://root@127.0.0.1:3306/darna'))
  const name = url.pathname.slice(1)
  const connection = await createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  })
  await connection.query(
    'create database if not exists ?? character set utf8mb4 collate utf8mb4_unicode_ci',
    [name]
  )
  await connection.end()
}
