import type {Reply} from "../../claims/replies.js";
import {h, type Element} from "../../lib/element.js";

/** Replies as they came, with who and when; they are never counted. */
export const replyList = (replies: readonly Reply[]): Element | null =>
  replies.length
    ? h(
        "div",
        {class: "replies"},
        replies.map(({reply, who, date}) =>
          h(
            "blockquote",
            {},
            h("p", {}, reply),
            h("footer", {}, `${who}, `, h("time", {datetime: date}, date))
          )
        )
      )
    : null;
