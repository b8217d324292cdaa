// What every page runs.

import "./facts.js"
import "./accessible.js"
import "./setup.js"
import "./elements.js"
import "./forum.js"
