import {h, type Element} from "../../lib/element.js";
import type {Note} from "./notes.js";

/** A tick and a line of the reader's own at a claim. */
export const noteField = (id: string, {checked, text}: Note): Element =>
  h(
    "section",
    {class: "note-field"},
    h("h4", {}, "Your review"),
    h(
      "label",
      {class: "tog"},
      h("input", {type: "checkbox", name: "checked", checked}),
      "I have checked this"
    ),
    h("label", {class: "vh", for: `note-${id}`}, "Your note"),
    h(
      "textarea",
      {id: `note-${id}`, name: "note", rows: 2, placeholder: "A note of your own; it stays in this browser"},
      text
    )
  );

export const noteIn = (field: HTMLElement): Note => ({
  checked: field.querySelector<HTMLInputElement>("[name=checked]")!.checked,
  text: field.querySelector<HTMLTextAreaElement>("[name=note]")!.value
});

/** Shows a note that was changed elsewhere; the text is left to a hand that is writing it. */
export function showNote(field: HTMLElement, {checked, text}: Note): void {
  field.querySelector<HTMLInputElement>("[name=checked]")!.checked = checked;
  const area = field.querySelector<HTMLTextAreaElement>("[name=note]")!;
  if (area !== document.activeElement) area.value = text;
}
