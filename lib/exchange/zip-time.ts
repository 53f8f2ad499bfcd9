/** When the entries of our archives were made, whatever the clock says: equal content, equal bytes. No zone, for zip keeps none. */
export const zipTime = '1980-01-01T00:00:00';
