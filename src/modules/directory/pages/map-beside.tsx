import { m } from '#text';
import { assetPath } from '#ui/assets.ts';

/** What the map is told beyond the places, which it takes from the list. */
export type MapView = {
  /** Where its pictures are; null: markers on a plain ground. */
  readonly tiles: string | null;
  readonly credit: string | null;
  /** Where somebody is, and how far they asked for. */
  readonly centre: Centre | null;
};

type Centre = {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly metres: number;
};

/** Filled by its script; without scripts there is no map, and nothing is missing. */
export function MapBeside({ map }: { map: MapView }) {
  const { tiles, credit, centre } = map;
  return (
    <section
      class="k-map"
      hidden
      aria-label={m.directory_map()}
      data-map
      data-tiles={tiles ?? undefined}
      data-credit={credit ?? undefined}
      data-centre={centre ? `${centre.latitude},${centre.longitude}` : undefined}
      data-metres={centre?.metres}
      data-zoom-in={m.directory_map_zoom_in()}
      data-zoom-out={m.directory_map_zoom_out()}
    >
      <p class="k-map__about">
        {m.directory_map_about()} {centre && m.directory_map_here({ near: centre.name })}
      </p>
      <div class="k-map__ground" data-map-ground></div>
    </section>
  );
}

/** For `head`, on the one page that has a map. */
export function MapAssets() {
  return (
    <>
      <link rel="stylesheet" href={assetPath('map.css')} />
      <script type="module" src={assetPath('map.js')}></script>
    </>
  );
}
