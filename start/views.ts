import edge from 'edge.js'
import app from '@adonisjs/core/services/app'
import { edgeIconify, addCollection } from 'edge-iconify'
import { icons } from '@iconify-json/lucide'

addCollection(icons)
edge.use(edgeIconify)

/** The year of the footer. */
edge.global('applicationVersion', app.version?.toString() ?? '')
