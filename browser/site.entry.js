/* On every page, after the generated script `site`: the frame, the search, the cards, the filters. */

import "./frame/scheme.js";
import "./frame/tables.js";
import "./frame/menu.js";
import "./frame/drawer.js";
import "./frame/header-title.js";
import "./frame/contents.js";
import "./frame/to-top.js";
import "./frame/folded.js";
import "./frame/text-in-view.js";
import "./base/message.js";
import "./base/scrolling.js";
import "./base/storage.js";
import "./base/unkept.define.js";
import "./slots/slot-field.define.js";
import "./cards/phrase-card.define.js";
import "./cards/choice-bar.define.js";
import "./search/phrase-search.define.js";
import "./cards/search-page.define.js";
import "./filter/phrase-filter.define.js";
import "./cards/recent-phrases.define.js";
import "./suggest/phrase-suggestion.define.js";
import "./filter/paper-filter.define.js";
import "./papers/paper-form.define.js";
import "./base/local-data.js";
import { receive } from "./base/data.js";
import { level } from "./base/level.js";
import { publish } from "./public.js";
import { search } from "./search/search.js";

publish({ search });
receive("level", level);
