import { describe, expect, test } from 'vitest'
import { demandOpenPlace, noteFailureHere } from '#app/domain/account/places.ts'
import { now } from '#app/domain/clock.ts'
import { onOccasion } from '#app/domain/occasion.ts'
import { Invalid } from '#app/domain/problem.ts'
import { later } from '#tests/time.ts'

describe('A hundred failures within ten minutes', () => {
  test('lock the address they came from for ten minutes, and no other', async () => {
    for (let time = 0; time < 99; time++) expect(await failureFrom('203.0.113.1')).toBe(false)
    expect(await isOpen('203.0.113.1')).toBe(true)
    expect(await failureFrom('203.0.113.1')).toBe(true)
    expect([await isOpen('203.0.113.1'), await isOpen('203.0.113.2')]).toEqual([false, true])
    later({ minutes: 10 }, now())
    expect(await isOpen('203.0.113.1')).toBe(true)
  })

  test('spread over a day lock nobody out', async () => {
    for (let time = 0; time < 90; time++) await failureFrom('203.0.113.3')
    later({ minutes: 11 }, now())
    for (let time = 0; time < 90; time++) await failureFrom('203.0.113.3')
    expect(await isOpen('203.0.113.3')).toBe(true)
  })

  test('from the many addresses of one subscriber of IPv6 count as from one', async () => {
    for (let time = 0; time < 100; time++) await failureFrom(`2001:db8:1:2:${time.toString(16)}::1`)
    expect([await isOpen('2001:db8:1:2::5'), await isOpen('2001:db8:1:2:3:4:5:6')]).toEqual([false, false])
    expect([await isOpen('2001:db8:1:3::5'), await isOpen('2001:db8:1::2')]).toEqual([true, true])
  })

  test('of neighbours who reach us over IPv4 written as IPv6 are told apart', async () => {
    for (let time = 0; time < 100; time++) await failureFrom('::ffff:203.0.113.4')
    expect([await isOpen('::ffff:203.0.113.4'), await isOpen('::ffff:203.0.113.5')]).toEqual([false, true])
  })

  test('of the system itself, which has no address, are no matter', async () => {
    expect(await noteFailureHere()).toBe(false)
    await demandOpenPlace('name')
  })
})

function failureFrom(address: string): Promise<boolean> {
  return onOccasion({ requestId: 'test', address }, noteFailureHere)
}

async function isOpen(address: string): Promise<boolean> {
  try {
    await onOccasion({ requestId: 'test', address }, () => demandOpenPlace('name'))
    return true
  } catch (problem) {
    if (problem instanceof Invalid) return false
    throw problem
  }
}
