/** What came of one question: an answer, a step back to the question before, or the end of it all. */
export type Reply<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/** A question as it is shown. */
export interface Asked {
  readonly message: string;
  /** Lines under it; '' for none. */
  readonly hint: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown beside it while the cursor is on it; '' for nothing. */
  readonly hint: string;
}

/** How a person is asked. Each resolves when there is a reply, and never throws. */
export interface Prompts {
  /** `usual` is what Enter gives, shown in grey; `initial` can be edited. `problem` says what is wrong, '' for nothing. */
  readonly text: (
    asked: Asked & {
      readonly usual: string;
      readonly initial: string;
      readonly problem: (typed: string) => string;
    },
  ) => Promise<Reply<string>>;
  readonly choose: (
    asked: Asked & { readonly options: readonly Option[]; readonly initial: string },
  ) => Promise<Reply<string>>;
  readonly tick: (
    asked: Asked & { readonly options: readonly Option[]; readonly initial: readonly string[] },
  ) => Promise<Reply<readonly string[]>>;
  readonly confirm: (
    asked: Asked & { readonly yes: string; readonly no: string; readonly initial: boolean },
  ) => Promise<Reply<boolean>>;
  /** The first line, lines between questions, and the last one, of success or of none. */
  readonly open: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly close: (text: string) => void;
  readonly giveUp: (text: string) => void;
}
