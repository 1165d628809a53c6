import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { scenarioSchema } from '../scenario/schema.ts';
import { inRoot } from './paths.ts';

/** Writes the JSON Schema of level files beside the levels, for editors that complete and check as one types. */
const schema = { title: 'A level of Rare Terms', ...z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'ref' }) };
writeFileSync(inRoot('levels', 'scenario.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
