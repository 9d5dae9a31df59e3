/** One thing that was looked at. Where it is wrong, the sentence says what to do, too. */
export type Diagnosis = { readonly isFine: boolean; readonly sentence: string };

export const fine = (sentence: string): Diagnosis => ({ isFine: true, sentence });
export const wrong = (sentence: string): Diagnosis => ({ isFine: false, sentence });
