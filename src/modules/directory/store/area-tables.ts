/** The tables of the areas that services are for. */
export type AreaTables = {
  'directory.service_area': {
    id: string;
    service_id: string | null;
    name: string | null;
    description: string | null;
    border: string | null;
    extent: string | null;
    extent_type: string | null;
    uri: string | null;
  };
  'directory.border': { key: string; geojson: string };
};
