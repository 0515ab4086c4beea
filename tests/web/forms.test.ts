/** Forms are read into what they may hold, and no further. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refused } from '#app/domain/problem.ts'
import { read } from '#app/web/forms.ts'

const Chosen = z.object({ person: z.array(z.string()) })
const sent = (fields: Record<string, string>) => new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) })

test('places of a list are read', async () => {
  expect(await read(sent({ 'person[0]': 'a', 'person[1]': 'b' }), Chosen)).toEqual({ person: ['a', 'b'] })
})

test.each(['person[1000]', 'person[100000000]', 'a.b[12345].c', '[999999999]'])('a place as far away as %s is refused', async (name) => {
  await expect(read(sent({ [name]: 'x' }), Chosen)).rejects.toBeInstanceOf(Refused)
})
