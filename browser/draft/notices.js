/* The messages of a session about its draft. */

/** By kind: nothing to say, memory only, no answer, no room, refused, now a copy, found again, another tab's newer words, forgotten,
 *  removed, not there any more, too long. */
export const NOTICES = {
  "": "",
  memory: "这个浏览器不让网页保存草稿：写的内容只在本页，关掉就没有了。请随时存成文件带走。以前存下的草稿不受影响。",
  silent: "浏览器存草稿的地方没有答复，这次打不开：以前的草稿都还在，没有丢。现在写的只在本页，请存成文件带走；关掉浏览器的全部窗口再打开，多半就好。",
  full: "这台电脑的磁盘或者给网页的空间满了，最近的修改没有存进去，只在本页。请把草稿存成文件，再删去不用的草稿，或者腾出磁盘空间。",
  refused: "草稿没有存进去。内容还在本页，请先存成文件，再试一次。",
  stale: "这份草稿在另一个标签页里也改了。那边的留在原来的草稿里，这里的改成了一份副本，两边都没有丢。",
  recovered: "上次没有存完就关掉了，写到最后的内容已经找回。",
  followed: "另一个标签页改了这份草稿，这里已经换成最新的。",
  cleared: "本机数据已经清除。这份草稿只在本页，要留下就存成文件；继续写会重新保存。",
  removed: "这份草稿在另一个标签页里删除了。内容还在本页，继续写会存成一份副本。",
  gone: "浏览器里存的这份草稿不见了，可能清除过网站数据。眼前的内容都在，已经重新存好。",
  long: "这份草稿已经太长，刚才那一下没有放进去，其余都在。请分成两份来写。",
};

/** @typedef {keyof typeof NOTICES} NoticeKind */
