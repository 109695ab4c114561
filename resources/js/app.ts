import { setUpNavigation } from './navigation.ts'
import { setUpDialogs } from './dialogs.ts'
import { setUpForms } from './forms.ts'
import { setUpUnsavedGuard } from './unsaved_guard.ts'
import { setUpLivePreview } from './live_preview.ts'
import { setUpComboboxes } from './combobox.ts'
import { setUpShortcuts } from './shortcuts.ts'
import { setUpAutosave } from './autosave.ts'
import { setUpSelection } from './selection.ts'
import { setUpPrinting } from './print.ts'
import { setUpTheme } from './theme.ts'
import { setUpMenus } from './menus.ts'
import { setUpTables } from './tables.ts'
import { setUpGrids } from './grid.ts'
import { setUpToasts } from './toasts.ts'
import { setUpCopying } from './copying.ts'

document.documentElement.dataset.script = ''

setUpTheme() // before forms: its submit never leaves the page
setUpForms()
setUpUnsavedGuard()
setUpNavigation()
setUpDialogs()
setUpLivePreview()
setUpMenus()
setUpSelection()
setUpComboboxes()
setUpAutosave()
setUpShortcuts()
setUpTables()
setUpGrids()
setUpToasts()
setUpCopying()
setUpPrinting()
