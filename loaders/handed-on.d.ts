export function handedOn(address: string): string | null;
export function figurePage(id: string): string;
export function chapterPage(id: string): string;
