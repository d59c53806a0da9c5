/** Words with which people ask and that tell nothing about what they look for. Lower case, without accents. */
export const everydayWords: ReadonlySet<string> = new Set(
  `activities activity any anyone anywhere around available can close find for get give go going group groups help helping i im ive id into like local looking me
  my need needs near nearby nearest offer offers people place places please really service services some somebody someone
  something somewhere struggling support the there things to try trying want wanting want what where who with
  angen dw eisiau fi gyda help i isio ger rhywbeth rhywle yn yr y`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
