// Serves a copy of the build into which a weakness was planted; the product itself knows of none.
import { pathToFileURL } from 'node:url'

const server = await import(pathToFileURL(process.env.WEAKENED_BUILD).href)
await server.entry.module.serve(server)
