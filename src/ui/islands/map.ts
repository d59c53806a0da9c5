// The map beside the list of services. Its places are those of the list, which is whole without it.
import {
  Circle,
  CircleMarker,
  Control,
  DivIcon,
  FeatureGroup,
  Map as LeafletMap,
  Marker,
  TileLayer,
} from 'leaflet';
import type { LatLngTuple } from 'leaflet';

type Place = { readonly at: LatLngTuple; readonly number: number; readonly link: HTMLAnchorElement };

/** Streets, not houses: what is alone on a map is seen in its neighbourhood. */
const closest = 15;

for (const section of document.querySelectorAll<HTMLElement>('[data-map]')) {
  const ground = section.querySelector<HTMLElement>('[data-map-ground]');
  const places = placesInList();
  if (ground && places.length > 0) draw(section, ground, places);
}

/** Numbers the places of the list, for the eye only: the list is read out without them. */
function placesInList(): readonly Place[] {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-position]')];
  return rows.flatMap((row, index) => {
    const at = positionIn(row.dataset['position']);
    const link = row.querySelector<HTMLAnchorElement>('h2 a, h3 a');
    if (!at || !link) return [];
    const mark = document.createElement('span');
    mark.className = 'k-notice__number';
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = String(index + 1);
    link.parentElement?.prepend(mark);
    return [{ at, number: index + 1, link }];
  });
}

function positionIn(text: string | undefined): LatLngTuple | null {
  const [latitude, longitude] = (text ?? '').split(',').map(Number);
  const both = latitude !== undefined && longitude !== undefined;
  return both && Number.isFinite(latitude) && Number.isFinite(longitude) ? [latitude, longitude] : null;
}

function draw(section: HTMLElement, ground: HTMLElement, places: readonly Place[]): void {
  const { tiles, credit, zoomIn = '', zoomOut = '' } = section.dataset;
  section.hidden = false;
  const map = new LeafletMap(ground, {
    zoomControl: false,
    scrollWheelZoom: false,
    attributionControl: Boolean(tiles),
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    maxZoom: 18,
  });
  map.attributionControl?.setPrefix(false);
  if (tiles) new TileLayer(tiles, { attribution: escaped(credit ?? ''), maxZoom: 18 }).addTo(map);
  new Control.Scale({ imperial: false }).addTo(map);
  const shown = new FeatureGroup(places.map(markerOf)).addTo(map);
  const bounds = shown.getBounds();
  const centre = centreOf(section);
  if (centre) for (const layer of centre.layers) layer.addTo(map);
  map.fitBounds(centre ? bounds.extend(centre.at) : bounds, { padding: [32, 32], maxZoom: closest });
  section.append(buttonsFor(map, [zoomIn, zoomOut]));
}

/** A number; pressed, it leads to its place in the list. */
function markerOf({ at, number, link }: Place): Marker {
  const face = document.createElement('span');
  face.textContent = String(number);
  const name = document.createElement('span');
  name.className = 'nhsuk-u-visually-hidden';
  name.textContent = ` ${link.textContent ?? ''}`;
  face.append(name);
  const icon = new DivIcon({ className: 'k-map__marker', html: face, iconSize: [32, 32] });
  const marker = new Marker(at, { icon, title: link.textContent ?? '', riseOnHover: true });
  const lead = () => {
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  };
  marker.on('click', lead);
  marker.on('keypress', ({ originalEvent }: { originalEvent?: KeyboardEvent }) => {
    if (originalEvent?.key === 'Enter' || originalEvent?.key === ' ') lead();
  });
  return marker;
}

function centreOf(section: HTMLElement) {
  const at = positionIn(section.dataset['centre']);
  if (!at) return null;
  const radius = Number(section.dataset['metres'] ?? 0);
  const look = { className: 'k-map__reach', interactive: false };
  const here = new CircleMarker(at, { radius: 7, className: 'k-map__here', interactive: false });
  return { at, layers: [new Circle(at, { ...look, radius }), here] };
}

/** Buttons of ours in place of the map's: they have words and are large enough. */
function buttonsFor(map: LeafletMap, [zoomIn = '', zoomOut = '']: readonly string[]): HTMLElement {
  const group = document.createElement('p');
  group.className = 'k-map__buttons';
  group.append(
    button(zoomIn, () => map.zoomIn()),
    button(zoomOut, () => map.zoomOut()),
  );
  return group;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

/** Whom to credit is text, and the library takes markup. */
function escaped(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}
