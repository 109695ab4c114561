/**
 * A refusal the user can act on. The message is a translation key with its parameters; `field` names the form field it
 * belongs to, if one. The page is shown again with what was typed.
 */
export class RuleBroken extends Error {
  constructor(
    readonly key: string,
    readonly params: Record<string, string | number> = {},
    readonly field?: string
  ) {
    super(key)
    this.name = 'RuleBroken'
  }
}

/**
 * Several refusals at once, so that a person corrects everything in one go. Where only one sentence fits, the first speaks.
 */
export class RulesBroken extends RuleBroken {
  constructor(readonly all: readonly [RuleBroken, ...RuleBroken[]]) {
    super(all[0].key, all[0].params, all[0].field)
    this.name = 'RulesBroken'
  }
}

/**
 * The row was changed by somebody else after the form was opened. Carries what stands in the database now, so that the
 * page can show both values; the form keeps what was typed and can be saved again knowingly.
 */
export class StaleVersion extends Error {
  constructor(
    readonly changedBy: string,
    /** ISO instant, UTC */
    readonly changedAt: string,
    readonly stored: Record<string, unknown>,
    readonly rowVersion: number
  ) {
    super('The row was changed since the form was opened')
    this.name = 'StaleVersion'
  }
}

/**
 * What the caller may not see does not exist for him: answered with 404.
 */
export class Hidden extends Error {
  readonly status = 404
  readonly code = 'E_HIDDEN'
}

/**
 * What the caller sees but may not do: answered with 403.
 */
export class Refused extends Error {
  readonly status = 403
  readonly code = 'E_REFUSED'
}
