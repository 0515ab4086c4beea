/** From nothing to a listening server, and back to nothing without failing a request in flight. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import type express from 'express'
import { storeNotices } from '#app/domain/security/noticing.ts'
import { disconnect } from '#db'
import { prepare } from '#app/tasks/prepare.ts'
import { beginRounds } from '#app/tasks/rounds.ts'
import { t } from '#app/text/words.ts'
import { answerUntilSignal } from './ending.ts'
import { env, StartProblem } from './env.ts'
import { watchTurns } from './host.ts'
import { listening } from './listening.ts'
import { assertOwnData } from './owner.ts'
import { createApp } from './server.ts'
import { beginForwarding, endForwarding } from './syslog/forwarding.ts'

type Options = { build?: () => Promise<ServerBuild>; before?: express.RequestHandler; clientFolder?: string }

/** Migrates, loads, seeds, listens. Throws a StartProblem where it cannot go on. */
export async function serve(build: ServerBuild, options: Options = {}): Promise<Server> {
  assertOwnData()
  writableDataFolder()
  const welcome = await prepare({ demo: env.demo, demoPassword: env.demoPassword, origin: env.origin, folder: env.dataFolder })
  const app = createApp({
    build,
    ...(options.build && { rebuild: options.build }),
    clientFolder: options.clientFolder ?? path.resolve(build.assetsBuildDirectory),
    ...(options.before && { before: options.before }),
  })
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16 * 1024 })
  await listening(server)
  watchTurns()
  beginForwarding(env.syslog)
  const endRounds = beginRounds()
  answerUntilSignal(server, app, async () => {
    await endRounds()
    await storeNotices(true)
    await endForwarding()
    await disconnect()
  })
  for (const line of welcome) console.info(line)
  if (env.https && env.trustProxy === 0) console.info(t('start.noProxy'))
  console.info(t('start.ready', { address: env.origin }))
  return server
}

function writableDataFolder() {
  try {
    mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 })
    accessSync(env.dataFolder, constants.W_OK)
  } catch {
    throw new StartProblem(t('start.dataFolder', { folder: env.dataFolder }))
  }
}
