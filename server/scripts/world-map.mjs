// Draws the map of the world that pages show: src/main/resources/assets/world.svg and src/main/resources/draw/world.csv.
// Run by hand, never by the build (Node 18 or later):
//
//   npm install --prefix target/map world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1
//   node scripts/world-map.mjs target/map/node_modules ../loader/data/places/countries.csv src/main/resources
//
// Shapes: Natural Earth 1:110m (public domain) as packed in world-atlas 2.0.2 (ISC). Projection: Equal Earth, which keeps
// areas. Each country or territory of countries.csv becomes one element whose id is its code: a path, or a dot where
// the map is too coarse to show it. Lines show what a source of that scale shows and mean no opinion; two differ from it:
// Crimea is drawn as the General Assembly's resolution 68/262 has it, and parts without a code go with the State whose
// territory they are in the lists of the United Nations.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, countriesFile, resources] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${process.cwd()}/${modules}/x.js`));
const { feature, merge } = require('topojson-client');
const { geoEqualEarth, geoPath, geoCentroid } = await import(
  pathToFileURL(`${process.cwd()}/${modules}/d3-geo/src/index.js`));
const world = require('world-atlas/countries-110m.json');

const WIDTH = 2000;
const HEIGHT = 870;
const DOT = 7;
const SMALL = 60; // square units: smaller shapes become a dot
const WITHOUT_CODE = { 'N. Cyprus': 'CYP', Somaliland: 'SOM', Kosovo: 'XKX' };
const LEFT_OUT = new Set(['010']); // Antarctica: nobody's

const places = table(readFileSync(countriesFile, 'utf8'));
const byNumber = new Map(places.filter(p => p.numeric_code).map(p => [p.numeric_code.padStart(3, '0'), p.code]));
const shapes = new Map();
const others = [];
for (const geometry of world.objects.countries.geometries) {
  if (LEFT_OUT.has(geometry.id)) continue;
  const code = geometry.id ? byNumber.get(geometry.id) : WITHOUT_CODE[geometry.properties.name];
  if (!code) { others.push(geometry); continue; }
  shapes.set(code, [...(shapes.get(code) ?? []), geometry]);
}
moveCrimea();

const projection = geoEqualEarth().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]],
  { type: 'Feature', geometry: merge(world, [...shapes.values()].flat()) });
const path = geoPath(projection);
const areas = [];
const dots = [];
const rows = ['code,x,y,left,top,right,bottom,shape'];
for (const place of places) {
  const geometries = shapes.get(place.code);
  const shape = geometries && merge(world, geometries);
  const area = shape ? path.area(shape) : 0;
  const point = projection([Number(place.longitude), Number(place.latitude)]);
  if (shape && area >= SMALL) {
    const [x, y] = centre(shape);
    const box = path.bounds(largest(shape));
    areas.push(`<path id="${place.code}" d="${outline(shape)}" vector-effect="non-scaling-stroke"/>`);
    rows.push([place.code, ...[x, y, ...box[0], ...box[1]].map(Math.round), 'area'].join(','));
  } else if (place.longitude && place.latitude && Number(place.latitude) > -60) {
    const [x, y] = point.map(Math.round);
    dots.push(`<circle id="${place.code}" cx="${x}" cy="${y}" r="${DOT}" vector-effect="non-scaling-stroke"/>`);
    rows.push([place.code, x, y, x - DOT, y - DOT, x + DOT, y + DOT, 'dot'].join(','));
  }
}
if (others.length) throw new Error(`no code for ${others.map(g => g.properties.name).join(', ')}`);
mkdirSync(`${resources}/draw`, { recursive: true });
writeFileSync(`${resources}/assets/world.svg`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<!-- Natural Earth 1:110m, public domain, by world-atlas 2.0.2 (ISC, Michael Bostock); Equal Earth projection; made by server/scripts/world-map.mjs -->
<g id="land">
${areas.join('\n')}
</g>
${dots.join('\n')}
</svg>
`);
writeFileSync(`${resources}/draw/world.csv`, rows.join('\n') + '\n');
console.error(`${areas.length} areas and ${dots.length} dots of ${places.length}; not drawn: ${
  places.filter(p => !rows.some(r => r.startsWith(p.code + ','))).map(p => p.code).join(' ') || 'none'}`);

/** Whole units, relative, without what two points in one place would draw. */
function outline(shape) {
  let out = '';
  const rings = path(shape).split('Z').filter(Boolean);
  for (const ring of rings) {
    const points = ring.slice(1).split('L').map(p => p.split(',').map(n => Math.round(Number(n))));
    const kept = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
    if (kept.length < 3) continue;
    let [px, py] = kept[0];
    out += `M${px} ${py}`;
    let steps = '';
    for (const [x, y] of kept.slice(1)) {
      const dx = x - px, dy = y - py;
      steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`;
      [px, py] = [x, y];
    }
    out += `l${steps}z`;
  }
  return out;
}

function largest(shape) {
  return shape.coordinates
    .map(coordinates => ({ type: 'Polygon', coordinates }))
    .reduce((one, other) => (path.area(one) >= path.area(other) ? one : other));
}

function centre(shape) {
  return path.centroid(largest(shape));
}

function moveCrimea() {
  const within = geometry => geometry.type === 'MultiPolygon' ? geometry.arcs : [geometry.arcs];
  const polygon = arcs => ({ type: 'Polygon', arcs });
  const inCrimea = arcs => {
    const [x, y] = geoCentroid(feature(world, polygon(arcs)));
    return x > 32 && x < 37 && y > 44 && y < 46.5;
  };
  const russia = shapes.get('RUS')[0];
  const moved = within(russia).filter(inCrimea);
  const kept = within(russia).filter(arcs => !inCrimea(arcs));
  console.error(`Crimea: ${moved.length} shape(s) moved`);
  shapes.set('RUS', [{ type: 'MultiPolygon', arcs: kept }]);
  shapes.set('UKR', [...shapes.get('UKR'), ...moved.map(polygon)]);
}

function table(text) {
  const records = [];
  let record = [], field = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { field += '"'; i++; } else if (c === '"') quoted = false; else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { record.push(field); field = ''; }
    else if (c === '\n') { record.push(field.replace(/\r$/, '')); records.push(record); record = []; field = ''; }
    else field += c;
  }
  const [head, ...body] = records;
  return body.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}
