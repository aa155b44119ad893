// The work of measure-pages: BASE FOLDER RUNS PATH … (see there).
import fs from 'node:fs';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [base, folder, runs, ...paths] = process.argv.slice(2);
const forms = process.env.LIGHTHOUSE === 'no' ? [] : ['phone', 'desk'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const executablePath = process.env.CHROME_PATH;
const args = ['--headless=new', '--no-sandbox', '--disable-gpu'];

const median = numbers => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const repeated = async work => {
  const all = [];
  for (let run = 0; run < Number(runs); run++) all.push(await work());
  return all;
};

/** Scores out of a hundred, bytes over the wire and what cost points. */
async function scored(browser, path, form) {
  const page = await browser.newPage();
  const flags = { onlyCategories: categories, logLevel: 'error' };
  const { lhr } = await lighthouse(base + path, flags, form === 'desk' ? desktopConfig : undefined, page);
  await page.close();
  const costs = Object.values(lhr.categories)
    .flatMap(category => category.auditRefs.filter(audit => audit.weight > 0))
    .map(audit => lhr.audits[audit.id])
    .filter(audit => audit.score !== null && audit.score < 0.9)
    .map(audit => `${audit.id} ${audit.displayValue ?? ''}`.trim());
  return {
    scores: categories.map(category => Math.round(100 * (lhr.categories[category].score ?? 0))),
    bytes: lhr.audits['total-byte-weight']?.numericValue ?? 0,
    costs,
  };
}

/** Milliseconds until the largest part is painted, on a processor four times as slow, with nothing kept. */
async function painted(browser, path) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true });
  await page.emulateCPUThrottling(4);
  await page.goto(base + path, { waitUntil: 'load' });
  const time = await page.evaluate(() => new Promise(resolve => {
    let latest = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) latest = entry.startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(latest), 700);
  }));
  await context.close();
  return time;
}

const rows = [];
const findings = [];
for (const path of paths) {
  const browser = await puppeteer.launch({ executablePath, args });
  await painted(browser, path); // the server has seen the page, as it has when a second reader comes
  const paint = median(await repeated(() => painted(browser, path)));
  const row = { path, paint, phone: [], desk: [], bytes: 0 };
  for (const form of forms) {
    const all = await repeated(() => scored(browser, path, form));
    row[form] = categories.map((_, index) => median(all.map(run => run.scores[index])));
    row.bytes = all[0].bytes;
    findings.push(...all[0].costs.map(cost => `${path}\t${form}\t${cost}`));
  }
  await browser.close();
  rows.push(row);
  console.error(path, ...row.phone, '|', ...row.desk, '|', Math.round(paint), 'ms', Math.round(row.bytes / 1000), 'KB');
}

const cells = row => [...row.phone, ...row.desk, Math.round(row.paint), (row.bytes / 1000).toFixed(1)];
fs.writeFileSync(`${folder}/pages.tsv`, [
  ['page', ...['phone', 'desk'].flatMap(form => categories.map(category => `${form} ${category}`)), 'paint ms', 'KB'].join('\t'),
  ...rows.map(row => [row.path, ...cells(row)].join('\t')),
  '',
].join('\n'));
fs.writeFileSync(`${folder}/pages.md`, [
  '| page | phone: speed, access, practice, search | desk: the same | largest paint, ms | KB |',
  '| --- | --- | --- | ---: | ---: |',
  ...rows.map(row => `| \`${row.path}\` | ${row.phone.join(' ')} | ${row.desk.join(' ')} | ${Math.round(row.paint)} | ${(row.bytes / 1000).toFixed(1)} |`),
  '',
].join('\n'));
fs.writeFileSync(`${folder}/findings.txt`, findings.join('\n') + '\n');
