import { SIDE_TABLES, type Side } from '#app/intake/match_sides'

/**
 * What confirmed matches of one side cover of the expense `e` of the query, as SQL, in the expense's currency. Through the
 * unique key of the pairs each expense costs one look.
 */
export function coveredAmount(side: Side): string {
  const { column } = SIDE_TABLES[side]
  return (
    '(select coalesce(sum(m.expense_cents), 0) from matches m where m.expense_id = e.id ' +
    `and m.status = 'confirmed' and m.${column} is not null)`
  )
}
