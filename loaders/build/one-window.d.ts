/** Opens the window, unless it is open; whoever has time to wait may do it early. */
export function openWindow(): unknown;
