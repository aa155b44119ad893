// The work of screenshots: BASE PAGES DOCS [NAME …] (see there).
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import UPNG from 'upng-js';

const [base, list, docs, ...names] = process.argv.slice(2);
const phones = ['home', 'country', 'agreement', 'list', 'corridor', 'compare', 'coverage', 'editor', 'checklist'];
const dark = ['home', 'instrument', 'query', 'search'];
const colours = 64;

const kinds = fs.readFileSync(list, 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t'));
const looks = kinds.flatMap(([name, path]) => [
  { file: name, path, width: 1440, height: 1000, scheme: 'light' },
  ...(dark.includes(name) ? [{ file: `${name}-dark`, path, width: 1440, height: 1000, scheme: 'dark' }] : []),
  ...(phones.includes(name) ? [{ file: `${name}-phone`, path, width: 360, height: 780, scheme: 'light' }] : []),
]);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
for (const look of looks.filter(({ file }) => names.length === 0 || names.includes(file))) {
  const page = await browser.newPage();
  await page.setViewport({ width: look.width, height: look.height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  await page.setExtraHTTPHeaders({ 'Accept-Language': 'en' });
  await page.goto(base + look.path, { waitUntil: 'networkidle0' });
  const picture = UPNG.decode(await page.screenshot());
  // Few colours make small files; the text stays sharp.
  const small = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, colours);
  fs.writeFileSync(`${docs}/screenshots/${look.file}.png`, Buffer.from(small));
  console.error(look.file, Math.round(small.byteLength / 1024), 'KB');
  await page.close();
}
await browser.close();

fs.writeFileSync(`${docs}/screenshots.md`, [
  '# What the pages look like',
  '',
  'Made by `server/scripts/screenshots` on the data that comes with MiGov; as of the release named at the foot of each page.',
  '',
  ...kinds.flatMap(([name, path]) => [
    `## ${name.replaceAll('-', ' ')}`,
    '',
    `\`${path}\``,
    '',
    ...looks.filter(look => look.path === path && (look.file === name || look.file.startsWith(`${name}-`)))
      .map(look => `![${look.file.replaceAll('-', ' ')}](screenshots/${look.file}.png)`),
    '',
  ]),
].join('\n').trimEnd() + '\n');
