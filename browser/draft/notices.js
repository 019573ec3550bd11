/* What a session says of its draft, in words. */

/** By kind: nothing to say, memory only, no room, refused, now a copy, found again, another tab's newer words, forgotten, removed. */
export const NOTICES = {
  "": "",
  memory: "这个浏览器不让网页保存草稿：写的内容只在本页，关掉就没有了。请随时存成文件带走。",
  full: "这台电脑给网页的空间满了，最近的修改没有存进去。请把草稿存成文件，再删去不用的草稿。",
  refused: "草稿没有存进去。内容还在本页，请先存成文件，再试一次。",
  stale: "这份草稿在另一个标签页里也改了。那边的留在原来的草稿里，这里的改成了一份副本，两边都没有丢。",
  recovered: "上次没有存完就关掉了，写到最后的内容已经找回。",
  followed: "另一个标签页改了这份草稿，这里已经换成最新的。",
  cleared: "本机数据已经清除。这份草稿只在本页，要留下就存成文件；继续写会重新保存。",
  removed: "这份草稿在另一个标签页里删除了。内容还在本页，继续写会存成一份副本。",
};

/** @typedef {keyof typeof NOTICES} NoticeKind */
