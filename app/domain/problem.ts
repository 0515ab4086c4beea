/** The four ways to say no. The code is the message key: `problem.<code>`. */
export type Params = Record<string, string | number>
export type Fault = { code: string; params?: Params }

/** You typed something that cannot be used: 422, at the field and in a summary. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly fields: Record<string, Fault>
  constructor(fields: Record<string, Fault>) {
    super(Object.keys(fields).join(', '))
    this.fields = fields
  }
}

/** A rule says no: a flash and back. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  readonly params: Params
  constructor(code: string, params: Params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Not yours to do: 403. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** No such thing, or not for you: 404. */
export class Missing extends Error {
  override name = 'Missing'
}

export function refuse(code: string, params?: Params): never {
  throw new Refused(code, params)
}

/** In the place of a field's name: the fault lies with the form as a whole, not with one of its fields. */
export const whole = ''

export function invalid(field: string, code: string, params?: Params): never {
  throw new Invalid({ [field]: { code, ...(params && { params }) } })
}

export function missing(): never {
  throw new Missing()
}

/** The thing itself, or Missing. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  return thing ?? missing()
}
