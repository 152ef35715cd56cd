const FIELDS = "input,select,textarea";
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Writes what fields hold into the markup of their copy, which by itself keeps only what they held at first. */
export function still(fields: ParentNode, copy: ParentNode): void {
  const held = fields.querySelectorAll<Field>(FIELDS);
  copy.querySelectorAll<Field>(FIELDS).forEach((field, i) => {
    const own = held[i]!;
    if ("options" in field && "options" in own)
      [...field.options].forEach((o, k) => o.toggleAttribute("selected", own.options[k]!.selected));
    else if (field.tagName === "TEXTAREA") field.textContent = own.value;
    else {
      field.setAttribute("value", own.value);
      field.toggleAttribute("checked", "checked" in own && own.checked);
    }
  });
}
