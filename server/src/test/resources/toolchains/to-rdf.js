// Expands each document given as an argument to N-Quads beside it. No document is fetched from anywhere.
const fs = require('fs');
const jsonld = require('jsonld');

const documentLoader = async url => {
  throw new Error('expected a document that needs no other, found a reference to ' + url);
};

(async () => {
  for (const file of process.argv.slice(2)) {
    const document = JSON.parse(fs.readFileSync(file, 'utf8'));
    const options = {format: 'application/n-quads', base: null, documentLoader, safe: true};
    fs.writeFileSync(file + '.nq', await jsonld.toRDF(document, options));
  }
})().catch(error => {
  console.error(error.message);
  process.exit(1);
});
