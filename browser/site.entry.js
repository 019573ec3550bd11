/* On every page, after the generated script `site`: the search, the cards, the filters. */

import "./base/message.js";
import "./base/storage.js";
import "./slots/slot-field.js";
import "./cards/phrase-card.js";
import "./cards/phrase-choice.js";
import "./search/phrase-search.js";
import "./cards/search-page.js";
import "./filter/phrase-filter.js";
import "./cards/recent-phrases.js";
import "./suggest/phrase-suggestion.js";
import "./filter/paper-filter.js";
import "./papers/paper-form.js";
import "./base/local-data.js";
import { receive } from "./base/data.js";
import { level } from "./base/level.js";
import { publish } from "./public.js";
import { search } from "./search/search.js";

publish({ search });
receive("level", level);
