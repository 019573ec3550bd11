/* The messages about a file of which only a part could be read. Whoever receives one must not let the paper replace a complete
   one. Pure. */

export const DAMAGED = "文件有损坏，读出来的可能不全，请和原文对一下。";
