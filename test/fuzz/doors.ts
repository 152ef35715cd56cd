import type {Door} from "./door.js";
import {AUTHOR_DOORS} from "./doors/author.js";
import {FILE_DOORS} from "./doors/files.js";
import {KEPT_DOORS} from "./doors/kept.js";
import {TYPED_DOORS} from "./doors/typed.js";

export const DOORS: readonly Door[] = [...FILE_DOORS, ...KEPT_DOORS, ...AUTHOR_DOORS, ...TYPED_DOORS];
