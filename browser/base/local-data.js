/* The button that deletes everything the site has stored on this machine. */

import { say } from "./message.js";
import { storage } from "./storage.js";

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-forget]") : null;
  if (!button) return;
  if (!window.confirm("清除本站在这台电脑上保存的内容：写的草稿和它们的历史版本，草稿夹里的表述，填过的单位、姓名等，最近用过的记录。清除后不能恢复。")) return;
  say(storage.clear() ? "已清除本机数据" : "没有清除干净：浏览器不让网页动它保存的内容，请在浏览器的设置里清除网站数据。");
});
