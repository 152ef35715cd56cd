/** Functions that answer a piece of work, by their names. */
export type Answering<F> = Readonly<Record<keyof F, (...given: never[]) => unknown>>;

/** What was asked of which function. */
export interface Question {
  name: string;
  given: readonly unknown[];
}

/** A question, and what came of it. */
interface Asked extends Question {
  answer: unknown;
}

/** Functions that note what they are asked. */
export function noticed<F extends Answering<F>>(from: F): {noting: F; noted: Asked[]} {
  const noted: Asked[] = [];
  const noting = Object.entries<(...given: never[]) => unknown>(from).map(([name, answering]) => [
    name,
    (...given: never[]) => {
      const answer = answering(...given);
      noted.push({name, given, answer});
      return answer;
    }
  ]);
  return {noting: Object.fromEntries(noting) as F, noted};
}

/** What the function says now that was asked then. */
export const answerAgain = <F extends Answering<F>>(from: F, {name, given}: Question): unknown =>
  from[name as keyof F](...(given as never[]));
