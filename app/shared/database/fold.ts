/**
 * Text as it is searched: lower case, without diacritics, single spaces. Stored beside the text it folds, because SQLite
 * and MariaDB disagree about which letters are equal. 'Šiauliai' is found by 'siaul'.
 */
export function fold(...texts: (string | null | undefined)[]): string {
  return texts
    .filter(Boolean)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** A folded search text as a LIKE pattern; the escape character is '!' in both databases: `like ? escape '!'`. */
export function likePattern(text: string): string {
  return `%${fold(text).replace(/[!%_]/g, '!$&')}%`
}
