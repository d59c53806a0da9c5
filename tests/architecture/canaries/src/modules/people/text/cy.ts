export const words = 'geiriau';
