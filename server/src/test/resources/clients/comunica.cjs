// Answers queries with Comunica over one source and prints, as JSON, the sorted rows of each.
// node comunica.cjs LIBRARY SOURCE QUERY…, with sparql@ before the address of an endpoint
const { QueryEngine } = require(process.argv[2]);

async function main() {
  const [source, ...queries] = process.argv.slice(3);
  const endpoint = source.replace(/^sparql@/, '');
  const sources = [endpoint === source ? source : { type: 'sparql', value: endpoint }];
  const engine = new QueryEngine();
  const answers = [];
  for (const query of queries) {
    const rows = [];
    for await (const row of await engine.queryBindings(query, { sources })) {
      rows.push([...row].map(([variable, term]) => `${variable.value}=${term.value}`).sort().join(' '));
    }
    answers.push(rows);
  }
  console.log(JSON.stringify(answers));
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
