/* What is said of a file of which only a part could be read: known here to those who then do not let it take a whole one's place. Pure. */

export const DAMAGED = "文件有损坏，读出来的可能不全，请和原文对一下。";
