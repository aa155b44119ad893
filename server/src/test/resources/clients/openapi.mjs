// Validates a description of an API: node openapi.mjs LIBRARY ADDRESS
import { pathToFileURL } from 'node:url';

const { Validator } = await import(pathToFileURL(process.argv[2] + '/index.js'));
const answer = await fetch(process.argv[3]);
const validator = new Validator();
const result = await validator.validate(await answer.json());
console.log(JSON.stringify({ valid: result.valid, version: validator.version, errors: result.errors }));
