// Loaded before a build that is compared with another: the clock stands more than a year later.
const Now = Date;
const LATER = 400 * 86_400_000;

globalThis.Date = class extends Now {
  constructor(...given) {
    if (given.length) super(...given);
    else super(Now.now() + LATER);
  }
  static now() {
    return Now.now() + LATER;
  }
};
