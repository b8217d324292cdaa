// What every page runs.

import "./facts.js"
import "./accessible.js"
import "./setup.js"
import "./explorer.js"
import "./finder.js"
import "./returned-filter.js"
import "./versions.js"
import "./forum.js"
