// Writes src/api/schema.gen.ts from the committed API document.
import { writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const document = new URL('../../../openapi/gopimi.v1.json', import.meta.url)
const target = new URL('../src/api/schema.gen.ts', import.meta.url)
const types = await openapi(document, { defaultNonNullable: false })
writeFileSync(
  target,
  `// Generated from openapi/gopimi.v1.json by npm run api:gen. Do not edit.\n${astToString(types)}`,
)
