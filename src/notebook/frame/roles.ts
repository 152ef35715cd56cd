/** Plot names the groups of its marks, and only what has a role may have a name. */
export function giveRoles(root: Element): void {
  for (const group of root.querySelectorAll("g[aria-label]:not([role])")) group.setAttribute("role", "group");
}
