/** What the operator reads where Discord does not know the token. */
export const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN: it should be the token from the Developer Portal → Bot. Reset it there if it is lost.';
