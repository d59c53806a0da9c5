/** What a network can choose from, on the grid of five minutes and within what the database allows. */
export const shortMinutes = ['10', '15', '20', '25', '30', '35', '40', '45', '50', '55', '60'] as const;
export const longMinutes = [
  '15',
  '20',
  '25',
  '30',
  '35',
  '40',
  '45',
  '50',
  '55',
  '60',
  '75',
  '90',
  '105',
  '120',
] as const;
export const missesToChoose = ['2', '3', '4', '5', '6'] as const;
