export function compile(root: string): Promise<URL>;
