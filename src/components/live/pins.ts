import {pinned, type Pin} from "../../chart/pins.js";
import {defaults, type Figure, type State} from "../../figure/figure.js";

/** The figure with the pins of the text beside it, as long as it is in the state the text talks about. */
export function withPins(figure: Figure, told: string, shownAs: State): Figure {
  const pins = JSON.parse(told) as Pin[];
  const described = JSON.stringify({...defaults(figure), ...shownAs});
  return {
    ...figure,
    draw(rows, state, size, context) {
      const picture = figure.draw(rows, state, size, context);
      return JSON.stringify({...defaults(figure), ...state}) === described ? pinned(picture, pins) : picture;
    }
  };
}
