/** What a page needs to know of the request that asked for it; the browser knows neither. */
import { createContext } from 'react'

export const RequestContext = createContext({ nonce: '', requestId: '' })
