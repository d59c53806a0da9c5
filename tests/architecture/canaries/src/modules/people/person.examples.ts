export const aPerson = 1;
