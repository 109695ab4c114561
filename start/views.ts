import edge from 'edge.js'
import app from '@adonisjs/core/services/app'
import { addCollection, edgeIconify } from 'edge-iconify'
import { icons } from '@iconify-json/lucide'
import { keepCompiledViews, keepIcons } from '#app/shared/http/compiled_views'

addCollection(icons)
edge.use(edgeIconify)
edge.use(keepIcons)

if (app.inProduction) keepCompiledViews(edge)
