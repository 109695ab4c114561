import vine from '@vinejs/vine'

/** Empty fields arrive as null; a field that may be left empty accepts that. */
vine.convertEmptyStringsToNull = true
