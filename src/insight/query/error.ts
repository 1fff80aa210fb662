/** What is wrong with an expression, where, and what may have been meant. */
import { ParleyError } from '../../call/errors.js';

/** QUERY_INVALID with the place in the expression. */
export class QueryError extends ParleyError {
  /**
   * @param problem what is wrong, in a sentence
   * @param at the character at fault, counted from 0
   * @param suggestion what may have been meant
   */
  constructor(
    problem: string,
    readonly at: number,
    readonly suggestion?: string,
  ) {
    super(
      'QUERY_INVALID',
      `${problem}${suggestion === undefined ? '' : ` ${suggestion}`} (at character ${at + 1})`,
      {
        field: `character ${at + 1}`,
      },
    );
  }
}
