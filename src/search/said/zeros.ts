/**
 * So many zeros, to be written over. For short rows of which very many are made: the engine has those at
 * hand, where it asks the system for the room of a typed array of more than eight numbers.
 */
export const zeros = (length: number): number[] => new Array<number>(length).fill(0);
