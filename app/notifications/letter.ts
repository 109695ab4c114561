import type { I18n } from '@adonisjs/i18n'
import { formatDate, inLocale, type Locale } from '#app/shared/locale'
import type { Kind } from '#app/notifications/kinds'
import type { DigestLine, Facts } from '#app/notifications/notice'

export type Letter = {
  subject: string
  paragraph: string
  lists: { title: string; items: { text: string; href: string }[] }[]
  action: { label: string; href: string }
}

/** One notification as a sentence in the reader's language. */
export function sentenceOf(kind: Kind, facts: Facts, i18n: I18n): string {
  return i18n.t(`notifications.sentence.${kind}`, values(facts, i18n.locale as Locale))
}

/** An e-mail as words and links, in the reader's language. @param url what stands before every path */
export function letterOf(
  notice: { kind: Kind; facts: Facts; path: string },
  i18n: I18n,
  url: string
): Letter {
  const { kind, facts, path } = notice
  return {
    subject: i18n.t(`notifications.subject.${kind}`, values(facts, i18n.locale as Locale)),
    paragraph: sentenceOf(kind, facts, i18n),
    lists: digestLists(facts, i18n, url),
    action: { label: i18n.t('notifications.mail.open'), href: url + path },
  }
}

function values(facts: Facts, locale: Locale) {
  return {
    days: facts.days ?? 0,
    count: facts.count ?? 0,
    number: facts.number ?? 0,
    reference: facts.reference ?? '',
    title: inLocale(locale, facts.titleLt, facts.titleEn),
    dueOn: formatDate(facts.dueOn),
  }
}

function digestLists({ digest }: Facts, i18n: I18n, url: string): Letter['lists'] {
  if (!digest) return []
  const item = ({ titleLt, titleEn, dueOn, project, path }: DigestLine) => ({
    text: `${dueOn} · ${inLocale(i18n.locale as Locale, titleLt, titleEn)} (${project})`,
    href: url + path,
  })
  const waiting = digest.waiting.map(({ project, count, path }) => ({
    text: i18n.t('notifications.mail.to_approve', { project, count }),
    href: url + path,
  }))
  return [
    { title: i18n.t('notifications.mail.late'), items: digest.late.map(item) },
    { title: i18n.t('notifications.mail.due'), items: digest.due.map(item) },
    { title: i18n.t('notifications.mail.waiting'), items: waiting },
  ].filter(({ items }) => items.length > 0)
}
