export function handedOn(address: string): string | null;
export function figurePage(id: string): string;
