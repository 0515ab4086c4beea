/** Every URL of the product, in reading order. */
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('routes/home.tsx'),

  // coming in
  route('language', 'routes/language.ts'),

  // learning

  // quizzes

  // what one has done, and its papers

  // people, coverage and requirements, for HR and leaders

  // courses, for those who write them

  // the installation, for its administrator

  // about the product
  route('*', 'routes/missing.ts'),
] satisfies RouteConfig
