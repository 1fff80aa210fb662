/** Version 6: notes every deletion whose words the write-ahead file may still have, until it was emptied. */
export const forgetting = `
CREATE TABLE forgetting (id INTEGER PRIMARY KEY AUTOINCREMENT);
`;
